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
		c = unicode.ToLower(c)
		if plain := Undecomposed(c); plain != "" {
			b.WriteString(plain)
		} else if unicode.IsLetter(c) || unicode.IsDigit(c) {
			b.WriteRune(c)
		}
	}
	if b.Len() == 0 {
		return strings.ToLower(name)
	}
	return b.String()
}

// Undecomposed returns how people write a letter who lack its key, if Unicode does not
// take it apart into one with an accent, though they do: "o" for 'ø'. It returns "" for
// all others; c is in lower case.
func Undecomposed(c rune) string {
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
	return ""
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
