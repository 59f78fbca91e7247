package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A part is a piece of a query as it was typed: words that stand together, a
// phrase in quotation marks, or either of them to be left out.
type part struct {
	words  []string
	phrase bool // in quotation marks: the words must follow each other
	not    bool // begins with a hyphen: no entry that has it
}

// maxWords bounds what is read of a query. Nobody types as much; a pasted page
// still gets an answer, in time.
const maxWords = 512

// parse reads a query. There is no wrong one: a quotation mark that is never
// closed is dropped, and signs between words only separate them.
func parse(text string) []part {
	var parts []part
	last := "" // the word before
	for n := 0; n < maxWords; {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		if text == "" {
			break
		}
		var p part
		if rest, ok := strings.CutPrefix(text, "-"); ok && (beginsWord(rest) || quoteAt(rest) > 0) {
			p.not, text = true, rest
		}
		var piece string
		piece, text, p.phrase = cutPiece(text)
		words(piece, func(w word) bool {
			if last == "kip" {
				w.text = withoutZeros(w.text)
			}
			p.words, last = append(p.words, w.text), w.text
			n++
			return n < maxWords
		})
		if len(p.words) > 1 && isNumber(piece) { // 3.9 is no 3 here and 9 there
			p.phrase = true
		}
		if len(p.words) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// isNumber says whether a piece has nothing but digits and signs between them.
func isNumber(piece string) bool { return strings.Trim(piece, "0123456789.,") == "" }

// cutPiece cuts a phrase in quotation marks, or else what reaches to the next
// blank or mark, off the head of text.
func cutPiece(text string) (piece, rest string, phrase bool) {
	if n := quoteAt(text); n > 0 {
		text = text[n:]
		if end := strings.IndexFunc(text, isQuote); end >= 0 {
			return text[:end], text[end+quoteAt(text[end:]):], true
		}
	}
	ends := func(r rune) bool { return unicode.IsSpace(r) || isQuote(r) }
	if i := strings.IndexFunc(text, ends); i >= 0 {
		return text[:i], text[i:], false
	}
	return text, "", false
}

// isQuote says whether r is a quotation mark: one that people type, or one that their
// editor makes of it.
func isQuote(r rune) bool { return strings.ContainsRune("\"“”„", r) }

// quoteAt returns how many bytes the quotation mark has that text begins with; 0 if it
// begins with none.
func quoteAt(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 || !isQuote(r) {
		return 0
	}
	return n
}
