package render

import (
	"strings"
	"unicode/utf8"
)

// Plain returns s as text that any terminal and any line-based reader can be given:
// white space that would leave the line becomes a space; other control characters
// (the start of every escape sequence among them) and bytes that are no UTF-8
// become U+FFFD; and the invisible characters that change the direction of the text
// around them, by which a text can look like another, are dropped.
func Plain(s string) string {
	at := firstUnplain(s)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + utf8.UTFMax)
	b.WriteString(s[:at])
	for _, r := range s[at:] { // an invalid byte arrives as U+FFFD
		switch {
		case !hostile(r):
			b.WriteRune(r)
		case isBidi(r):
		case breaksLine(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}

// firstUnplain returns where the first byte is that Plain would change, or -1.
func firstUnplain(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if hostile(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// hostile says whether a terminal, a pager or an editor would act on r, rather than
// show it: C0 and C1 controls, DEL, line separators, and changes of direction.
func hostile(r rune) bool {
	return r < ' ' || r >= 0x7f && r <= 0x9f || r == '\u2028' || r == '\u2029' || isBidi(r)
}

// isBidi says whether r changes the direction of the text around it.
func isBidi(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' ||
		r == '\u200e' || r == '\u200f' || r == '\u061c'
}

// breaksLine says whether r is white space that would leave the line or column.
func breaksLine(r rune) bool {
	return r >= '\t' && r <= '\r' || r == 0x85 || r == '\u2028' || r == '\u2029'
}
