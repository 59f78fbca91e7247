package query

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Kafka": "kafka", "MÜDE": "mude", "mu\u0308de": "mude", "ＭＵＤＥ": "mude", "Straße": "strasse",
		"STRAẞE": "strasse", "Łódź": "lodz", "Ærø": "aero", "ŒUVRE": "oeuvre", "Đorđe": "dorde", "İstanbul ılık": "istanbul ilik", "ﬁne": "fine",
		"a\xffb": "a\ufffdb", "ΣΊΣΥΦΟΣ": "σισυφοσ",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// Folding what is folded changes nothing, and no word has signs in it, whatever
// Unicode makes of a letter.
func TestFoldEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r)
		if folded := Fold(s); Fold(folded) != folded {
			t.Errorf("%U: %q is folded to %q, and that to %q", r, s, folded, Fold(folded))
		}
		for _, w := range wordsOf(s) {
			if strings.ContainsFunc(w, func(r rune) bool { return !inWord(r) }) {
				t.Errorf("%U: %q is the word %q", r, s, w)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                                       "",
		"Exactly-once, really!":                  "exactly once really",
		"Netflix's brokers’s NYT'S":              "netflix brokers nyt",
		"it's'so don't 's":                       "it so don t s", // a leading 's is a word
		"MirrorMaker2 KIP-405 KIP405":            "mirrormaker 2 kip 405 kip 405",
		"KIP-0405 kip 00 KIP007 007":             "kip 405 kip 00 kip 7 007",
		"k8s S3 p99 EC2 x2":                      "k8s s3 p99 ec2 x2",
		"h264 log4j abc1d2":                      "h264 log4j abc1d2",
		"é99 éa9 ea9 éab9":                       "e99 ea9 ea9 eab 9",
		"\uff2b\uff29\uff30\uff14\uff10\uff15 ２": "kip 405 2",
		"group.instance.id":                      "group instance id",
		"हिन्दी":                                 "हिनदी",
		"C++ C# .NET":                            "c c net",
		"a\xffb":                                 "a b",
		"x™ 5½ ①":                                "x 5",
	} {
		if got := wordsOf(text); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("words of %q are %q, want %q", text, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for _, forms := range []string{"upgrade upgrading upgraded upgrades", "migrate migration migrating", "replicate replication",
		"cluster clusters clustering", "retry retries", "rebalance rebalancing rebalances", "autoscaling autoscaler autoscale",
		"authorisation authorization authorised", "serialise serialization serialising", "optimising optimized",
		"imbalance imbalanced", "connection connections connected connectivity", "added adding adds",
		"advertising advertisement advertiser", "precise precision precisely", "supervised supervision", "revised revision"} {
		ws := strings.Fields(forms)
		for _, w := range ws {
			if stem(w) != stem(ws[0]) {
				t.Errorf("stem(%q) is %q, and of %q %q", w, stem(w), ws[0], stem(ws[0]))
			}
		}
	}
	for _, unlike := range []string{"ads adding", "author authorization", "busy business", "connect connection", "customer custom",
		"engine engineering", "experience experiment", "integration integrity", "object objective", "operator operations",
		"product production", "conversion conversation", "rise raise"} {
		if a, b, _ := strings.Cut(unlike, " "); stem(a) == stem(b) {
			t.Errorf("%q and %q have the stem %q", a, b, stem(a))
		}
	}
	for _, w := range []string{"k8s", "", "99", "müde", "s3"} {
		if stem(w) != w {
			t.Errorf("stem(%q) = %q", w, stem(w))
		}
	}
}

// A filter lets every word through whose stem is wanted: stems begin like words.
func TestFilterMayWant(t *testing.T) {
	c := realCollection(t)
	for i := range c.Ready.words.len() {
		w, _ := c.Ready.words.at(i)
		if !newTermSet([]string{stem(w)}).mayWant(w) {
			t.Errorf("%q, whose stem is %q, is not let through", w, stem(w))
		}
	}
	for _, w := range []string{"dying", "lying", "tying", "skies", "ads", "yes", "by", "eying", "aye", "aed", "ying"} {
		if !newTermSet([]string{stem(w)}).mayWant(w) {
			t.Errorf("%q, whose stem is %q, is not let through", w, stem(w))
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		`tiered storage`:        "tiered|storage",
		`"tiered storage" cost`: `"tiered storage"|cost`,
		`cost -uber`:            "cost|-uber",
		`cost -"tiered storage`: "cost|-tiered|storage",
		`-"a b"c`:               `-"a b"|c`,
		`a-b --c - d`:           "a b|c|d",
		`"open`:                 "open",
		`“a b” -„c d“`:          `"a b"|-"c d"`,
		"a\u00a0-b\u3000c":      "a|-b|c",
		`a"b c"d`:               `a|"b c"|d`,
		`"" "🎉" a`:              "a",
		"a\tb\nc\r\nd":          "a|b|c|d",
	} {
		var got []string
		for _, p := range parse(text) {
			s := strings.Join(p.words, " ")
			if p.phrase {
				s = `"` + s + `"`
			}
			if p.not {
				s = "-" + s
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("parse(%q) is %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}
