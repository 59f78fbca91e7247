package catalog

// Strings are nine tenths of a catalog, so the speed of decoding is the speed of
// finding where they end. plainRun looks at eight bytes at once, as one 64-bit word:
// for every byte that is a quote, a backslash, a control character or not ASCII, some
// arithmetic on the word leaves that byte's high bit set (see "Bit Twiddling Hacks",
// "determine if a word has a byte equal to n"). The tricks may also set bits above the
// lowest true one, by a borrow or a carry; so the lowest set bit is always right, and
// it is the only one used.
//
// Most strings are one plain run and a quote. The others leave the fast path in
// quotedRest, which is where UTF-8 is validated and unsafe characters are refused:
// plain ASCII never pays for either.

import (
	"math/bits"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// plainRun returns the index at or after i of the first byte of s that does not stand
// for itself within a JSON string: a quote, a backslash, a control character, DEL or
// a byte of a character beyond ASCII. It returns len(s) if there is none.
func plainRun(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		t := s[i : i+8]
		w := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		quote, backslash := w^'"'*ones, w^'\\'*ones
		special := (quote-ones)&^quote | (backslash-ones)&^backslash | (w-' '*ones)&^w | w | (w + ones)
		if special &= highs; special != 0 {
			return i + bits.TrailingZeros64(special)/8
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c > '~' {
			break
		}
	}
	return i
}

// quoted reads the string whose opening quote is here.
func (r *reader) quoted() string {
	start := r.i + 1
	end := plainRun(r.s, start)
	if end < len(r.s) && r.s[end] == '"' {
		r.i = end + 1
		return r.s[start:end]
	}
	return r.quotedRest(start, end)
}

// quotedRest reads on in a string that begins at start, from i, the first byte that
// does not stand for itself. The result is a substring of the text up to the first
// escape, and a copy from there.
func (r *reader) quotedRest(start, i int) string {
	var unescaped []byte
	copied := start // what is before this has gone into unescaped
	for ; i < len(r.s); i = plainRun(r.s, i) {
		if r.s[i] == '"' {
			r.i = i + 1
			if unescaped == nil {
				return r.s[start:i]
			}
			return string(append(unescaped, r.s[copied:i]...))
		}
		c, size := r.character(i)
		if r.err != nil {
			return ""
		}
		if r.s[i] == '\\' {
			unescaped = append(unescaped, r.s[copied:i]...)
			unescaped = utf8.AppendRune(unescaped, c)
			copied = i + size
		}
		i += size
	}
	r.fail(start-1, "", "this string has no closing quote")
	return ""
}

// character reads the character at i, escaped or not, and returns it with the number
// of bytes that it takes up. Characters that would act on a terminal or hide
// something are faults in either spelling.
func (r *reader) character(i int) (c rune, size int) {
	if r.s[i] == '\\' {
		c, size = r.escape(i)
	} else {
		c, size = utf8.DecodeRuneInString(r.s[i:])
		if c == utf8.RuneError && size == 1 {
			r.fail(i, "save the file as UTF-8", "bytes that are not UTF-8")
		}
	}
	switch {
	case r.err != nil:
	case c == '\n' && size == 1:
		r.fail(i, "close it on the line that it began on", "a string runs over the end of the line")
	case IsUnsafe(c):
		r.fail(i, "remove it", "%s %U", unsafeName(c), c)
	}
	return c, size
}

// escape reads the escape sequence at i.
func (r *reader) escape(i int) (c rune, size int) {
	if i+1 < len(r.s) {
		if c := r.s[i+1]; c == 'u' {
			return r.unicodeEscape(i)
		} else if k := strings.IndexByte(`"\/bfnrt`, c); k >= 0 {
			return rune("\"\\/\b\f\n\r\t"[k]), 2
		}
	}
	r.fail(i, `write a backslash itself as \\`, "a backslash that begins no escape sequence of JSON")
	return 0, 2
}

// unicodeEscape reads the \u escape at i, two of them if they are a surrogate pair.
func (r *reader) unicodeEscape(i int) (c rune, size int) {
	c = hexRune(r.s[i:])
	if c < 0 {
		r.fail(i, "", `a \u that four hexadecimal digits do not follow`)
		return 0, 2
	}
	if !utf16.IsSurrogate(c) {
		return c, 6
	}
	pair := utf16.DecodeRune(c, hexRune(r.s[i+6:]))
	if pair == utf8.RuneError {
		r.fail(i, "write the character itself", "half of a surrogate pair")
	}
	return pair, 12
}

// hexRune returns the value of the \uXXXX that s begins with, or -1.
func hexRune(s string) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	var c rune
	for i := 2; i < 6; i++ {
		digit := strings.IndexByte("0123456789abcdefABCDEF", s[i])
		if digit < 0 {
			return -1
		}
		if digit > 0xf {
			digit -= len("abcdef") // in upper case
		}
		c = c<<4 | rune(digit)
	}
	return c
}

// IsUnsafe reports whether c is not shown but acted on, so that no string of a catalog may
// hold it and no output: control characters, which a terminal acts on; the characters that
// turn the direction of writing, which make a text look like another; and the separators
// that some readers take for the end of a line.
func IsUnsafe(c rune) bool {
	return c < ' ' || c >= 0x7f && c <= 0x9f || isBidiControl(c) || c == '\u2028' || c == '\u2029'
}

func isBidiControl(c rune) bool {
	return c == '\u061c' || c == '\u200e' || c == '\u200f' ||
		c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069'
}

func unsafeName(c rune) string {
	switch {
	case c == '\u001b' || c == '\u009b':
		return "the beginning of a terminal escape sequence,"
	case isBidiControl(c):
		return "a character that changes the direction of writing,"
	case c == '\u2028' || c == '\u2029':
		return "a line separator,"
	}
	return "a control character,"
}
