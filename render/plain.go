package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
)

// Plain returns s as text that any terminal and any line-based reader can be given:
// white space that would leave the line becomes a space; other control characters
// (the start of every escape sequence among them) and bytes that are no UTF-8
// become U+FFFD; and the invisible characters are dropped that change the direction of
// the text around them, by which a text can look like another, or that nobody would
// see, such as soft hyphens, for which some terminals take a cell.
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
		case !catalog.IsUnsafe(r):
			if !isHidden(r) {
				b.WriteRune(r)
			}
		case breaksLine(r):
			b.WriteByte(' ')
		case unicode.IsControl(r):
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
		if catalog.IsUnsafe(r) || isHidden(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// breaksLine says whether r is white space that would leave the line or column.
func breaksLine(r rune) bool {
	return r >= '\t' && r <= '\r' || r == 0x85 || r == '\u2028' || r == '\u2029'
}

// isHidden says whether r neither is seen nor changes how others look. Joiners, signs
// that go around a number, and the tags that make a country's flag of a black one do.
func isHidden(r rune) bool {
	switch {
	case r < '\u00ad', r == '\u200c', r == '\u200d', r == '\u180e', r >= 0xe0020 && r <= 0xe007f:
		return false
	}
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}
