package catalog

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NameKey returns what remains of a name when case, accents, blanks and punctuation are
// put aside: names with one key are one name to whoever types them, and no two companies
// of a catalog share one, nor two topics. Where nothing would remain, it returns the name
// in lower case.
func NameKey(name string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(name) {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			b.WriteString(withoutStroke(unicode.ToLower(c)))
		}
	}
	if b.Len() == 0 {
		return strings.ToLower(name)
	}
	return b.String()
}

// withoutStroke spells the letters that Unicode does not take apart as people do who
// lack the key; c is in lower case.
func withoutStroke(c rune) string {
	switch c {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	}
	return string(c)
}

// asciiWord returns the ASCII letters and digits of s, folded; "" if it has none.
func asciiWord(s string) string {
	return strings.Map(func(c rune) rune {
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			return c
		}
		return -1
	}, NameKey(s))
}
