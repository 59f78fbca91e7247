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
	} {
		same(t, Plain(in), want)
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("\x1b[31m\u202e\xff\t世")
	f.Fuzz(func(t *testing.T, s string) {
		got := Plain(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, catalog.IsUnsafe) {
			t.Errorf("%q is not plain", got)
		}
		if again := Plain(got); again != got {
			t.Errorf("%q became %q", got, again)
		}
		if utf8.ValidString(s) && !strings.ContainsFunc(s, catalog.IsUnsafe) && got != s {
			t.Errorf("%q was plain and became %q", s, got)
		}
	})
}
