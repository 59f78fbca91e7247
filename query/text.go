package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// Fold brings text into the form in which it is compared: lower case, without
// accents and without the differences that Unicode makes between ways of writing
// the same letter. "Müde", "mude" and "ＭＵＤＥ" fold alike.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return foldUnicode(s)
		}
	}
	return strings.ToLower(s) // allocates only where something changes
}

func foldUnicode(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent, split off by NFKD
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø' || r == 'Ø': // no decomposition in Unicode
			b.WriteByte('o')
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// A word is a maximal run of letters and digits, as it stands in a text.
type word struct {
	text       string // folded
	start, end int    // where it stands in the text that was given, in bytes
}

// words calls yield for each word of text, in order, until yield returns false.
// Punctuation ends a word and is dropped, so that "exactly-once" and "exactly
// once" are the same two words. A possessive 's is dropped with its apostrophe.
func words(text string, yield func(word) bool) {
	for i := 0; i < len(text); {
		start, ascii := i, true
		for i < len(text) {
			n := wordRune(text[i:])
			if n == 0 {
				break
			}
			ascii = ascii && n == 1
			i += n
		}
		if i == start {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		end := start + splitNumber(text[start:i])
		for _, part := range [2][2]int{{start, end}, {end, i}} {
			w := word{foldWord(text[part[0]:part[1]], ascii), part[0], part[1]}
			if w.text != "" && !yield(w) {
				return
			}
		}
		i = skipPossessive(text, i)
	}
}

// splitNumber returns where the number begins that a word of three letters or more
// ends in, or the word's length: "MirrorMaker2" and "KIP405" are written apart as
// well, "k8s", "S3" and "p99" are not.
func splitNumber(w string) int {
	letters := strings.TrimRight(w, "0123456789")
	if len(letters) < 3 || strings.ContainsAny(letters, "0123456789") {
		return len(w)
	}
	return len(letters)
}

// wordRune returns the length in bytes of the letter, digit or combining mark
// that s begins with, or 0 if s begins with something else or is empty.
func wordRune(s string) int {
	if s == "" {
		return 0
	}
	if c := s[0]; c < utf8.RuneSelf {
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
		return n
	}
	return 0
}

// foldWord folds one word. Words that are lower case already, the most of them,
// are returned as they are, without a copy.
func foldWord(s string, ascii bool) string {
	if !ascii {
		return Fold(s)
	}
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// skipPossessive returns the index after an 's that stands at i, or else i.
func skipPossessive(text string, i int) int {
	for _, mark := range [...]string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(text[i:], mark); ok && wordRune(rest) == 0 {
			return len(text) - len(rest)
		}
	}
	return i
}

// stem returns the stem that the forms of a folded word share ("upgrade",
// "upgrading": "upgrad"), by Porter's second English stemmer. Words that are not
// plain ASCII, and those with a digit, are their own stem.
func stem(w string) string {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return w
		}
	}
	return english.Stem(w, true)
}

// stems returns the stems of all words of text, in order; nil if there are none.
func stems(text string) []string {
	var out []string
	words(text, func(w word) bool {
		out = append(out, stem(w.text))
		return true
	})
	return out
}
