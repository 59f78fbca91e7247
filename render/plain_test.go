package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"kip/catalog"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"Kafka’s größte 世界 e\u0301 🙂":     "Kafka’s größte 世界 e\u0301 🙂",
		"a\tb\nc\r\nd\ve\ff":              "a b c  d e f",
		"a\u0085b\u2028c\u2029d":          "a b c d",
		"\x1b[31mred\x1b[0m":              "\ufffd[31mred\ufffd[0m",
		"\x1b]0;title\x07":                "\ufffd]0;title\ufffd",
		"\u009b31m \x00 \x7f \x08":        "\ufffd31m \ufffd \ufffd \ufffd",
		"txt\u202egnp.\u202c\u2066\u2069": "txtgnp.",
		"\u200ea\u200fb\u061c":            "ab",
		"a\xffb\xe4\xb8":                  "a\ufffdb\ufffd\ufffd",
		"zero\u200dwidth\u00a0blank":      "zero\u200dwidth\u00a0blank",
		"soft\u00adhyphen":                "softhyphen",
		"\ufeffa\u200bb\u2060c\u2064d":    "abcd",
		// What is not seen itself, but by what it does to the signs around it, stays.
		"👩\u200d👧 ❤\ufe0f ❤\ufe0e 👍🏽 1\ufe0f\u20e3":                     "👩\u200d👧 ❤\ufe0f ❤\ufe0e 👍🏽 1\ufe0f\u20e3",
		"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
		"می\u200cخواهم क्\u200dष \u0600\u0661 葛\U000e0100":              "می\u200cخواهم क्\u200dष \u0600\u0661 葛\U000e0100",
	} {
		same(t, Plain(in), want)
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("\x1b[31m\u202e\xff\t世")
	f.Add("\u00ad=a\u200b\u200dب\u200cپ")
	f.Fuzz(func(t *testing.T, s string) {
		got := Plain(s)
		unplain := func(r rune) bool { return catalog.IsUnsafe(r) || isHidden(r) }
		if !utf8.ValidString(got) || strings.ContainsFunc(got, unplain) {
			t.Errorf("%q is not plain", got)
		}
		if again := Plain(got); again != got {
			t.Errorf("%q became %q", got, again)
		}
		if utf8.ValidString(s) && !strings.ContainsFunc(s, unplain) && got != s {
			t.Errorf("%q was plain and became %q", s, got)
		}
	})
}
