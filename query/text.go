package query

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kip/catalog"
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
	s = strings.ToValidUTF8(s, "\ufffd") // beside bytes that are not UTF-8, norm leaves letters as they are
	for _, r := range norm.NFKD.String(s) {
		r = unicode.ToLower(r)
		switch plain := catalog.Undecomposed(r); {
		case plain != "":
			b.WriteString(plain)
		case !unicode.In(r, unicode.Mn, unicode.Me): // those are accents, split off by NFKD
			b.WriteRune(r)
		}
	}
	return b.String()
}

// A word is a maximal run of letters and digits, as it stands in a text; but see
// splitNumber.
type word struct {
	text       string // folded
	start, end int    // where it stands in the text that was given, in bytes
}

// A kind is a set of sorts of characters.
type kind uint8

const (
	lower kind = 1 << iota // a to z
	upper                  // A to Z
	digit                  // 0 to 9
	other                  // letters, digits and marks that are not ASCII
)

// words calls yield for each word of text, in order, until yield returns false.
// Punctuation ends a word and is dropped, so that "exactly-once" and "exactly
// once" are the same two words. A possessive 's is dropped with its apostrophe.
// A catalog may have a hundred megabytes of text: most words take the short way.
func words(text string, yield func(word) bool) {
	kip := false // the last word was: KIP-0405 is KIP-405
	give := func(w string, start, end int) bool {
		if kip {
			w = withoutZeros(w)
		}
		kip = w == "kip"
		return w == "" || yield(word{w, start, end})
	}
	for i := 0; i < len(text); {
		n, kinds := run(text[i:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		start, end := i, i+n
		if kinds&(digit|other) != 0 {
			end = start + splitNumber(text[start:end])
		}
		i += n
		if !give(foldWord(text[start:end], kinds), start, end) {
			return
		}
		if end < i && !give(foldWord(text[end:i], kinds), end, i) {
			return
		}
		i = skipPossessive(text, i)
	}
}

// withoutZeros returns a number without the zeros that it begins with.
func withoutZeros(number string) string { return cmp.Or(strings.TrimLeft(number, "0"), number) }

// run returns the length in bytes of the letters, digits and marks that s begins
// with, and their kinds.
func run(s string) (n int, kinds kind) {
	for n < len(s) {
		c := s[n]
		switch {
		case 'a' <= c && c <= 'z':
			kinds |= lower
		case 'A' <= c && c <= 'Z':
			kinds |= upper
		case '0' <= c && c <= '9':
			kinds |= digit
		case c < utf8.RuneSelf:
			return n, kinds
		default:
			r, size := utf8.DecodeRuneInString(s[n:])
			if !inWord(r) {
				return n, kinds
			}
			kinds |= other
			n += size - 1
		}
		n++
	}
	return n, kinds
}

// inWord says whether a character is a letter, a digit or a mark on one.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// beginsWord says whether s begins with a character of a word.
func beginsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inWord(r)
}

// splitNumber returns where the number begins that a word of three letters or more
// ends in, or the word's length: "MirrorMaker2" and "KIP405" are written apart as
// well, "k8s", "S3" and "p99" are not.
func splitNumber(w string) int {
	head := strings.TrimRightFunc(w, unicode.IsDigit)
	letters := 0
	for _, r := range head {
		if unicode.IsDigit(r) {
			return len(w)
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 3 {
		return len(w)
	}
	return len(head)
}

// foldWord folds a word of characters of these kinds. Words that are lower case
// already, the most of them, are returned as they are, without a copy. What folding
// leaves besides letters, digits and marks is dropped: "Ŀ" is "L·" to Unicode.
func foldWord(s string, kinds kind) string {
	switch {
	case kinds&other != 0:
		return strings.Map(func(r rune) rune {
			if inWord(r) {
				return r
			}
			return -1
		}, Fold(s))
	case kinds&upper != 0:
		return strings.ToLower(s)
	}
	return s
}

// skipPossessive returns the index after an 's that stands at i, or else i.
func skipPossessive(text string, i int) int {
	if i == len(text) || text[i] != '\'' && text[i] < utf8.RuneSelf {
		return i
	}
	for _, mark := range [...]string{"'", "’"} {
		rest, ok := strings.CutPrefix(text[i:], mark)
		if ok && rest != "" && rest[0]|0x20 == 's' && !beginsWord(rest[1:]) {
			return len(text) - len(rest) + 1
		}
	}
	return i
}

// wordsOf returns the words of text, in order; nil if there are none.
func wordsOf(text string) []string {
	var out []string
	words(text, func(w word) bool {
		out = append(out, w.text)
		return true
	})
	return out
}

// stems returns the stems of words.
func stems(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = stem(w)
	}
	return out
}

// Stems returns the stems of the words of text, in order, as a search compares them: it
// takes texts with the same stems for the same. "Upgrading Kafka's brokers" is "upgrad",
// "kafka", "broker".
func Stems(text string) []string { return stems(wordsOf(text)) }

// halves calls yield for the ways of cutting a word into two of some length, until it
// returns false. Who writes two words as one does not write a very long one.
func halves(w string, yield func(a, b string) bool) {
	const shortest, longest = 3, 64
	if len(w) > longest {
		return
	}
	for i := shortest; i <= len(w)-shortest; i++ {
		if utf8.RuneStart(w[i]) && !yield(w[:i], w[i:]) {
			return
		}
	}
}
