package render

import (
	"encoding/binary"
	"unicode/utf8"

	"kip/catalog"
)

// appendString appends s in quotes, with what a terminal would act on as \uXXXX.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0 // of what is not yet appended
	for i := ordinary(s, 0); i < len(s); i = ordinary(s, i) {
		r, size := utf8.DecodeRuneInString(s[i:])
		valid := r != utf8.RuneError || size > 1
		if r >= utf8.RuneSelf && valid && !catalog.IsUnsafe(r) {
			i += size
			continue
		}
		b = append(b, s[start:i]...)
		b = appendEscaped(b, r)
		i += size
		start = i
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

// ordinary returns where, from i on, the first byte of s is that is not printable
// ASCII, or is a quote or a backslash; or the length of s. Most text has few of them,
// so it looks at eight bytes at once.
func ordinary(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if special(binary.LittleEndian.Uint64([]byte(s[i : i+8]))) {
			break
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			break
		}
	}
	return i
}

// special says whether any of eight bytes is one that ordinary looks for.
func special(w uint64) bool {
	const each = 0x0101010101010101 // times c: c in every byte
	const top = 0x80 * each
	quote, slash, del := w^('"'*each), w^('\\'*each), w^(0x7f*each)
	// Taking n from a byte below n borrows, which sets its top bit; a byte that is
	// above 0x7f has it set. Borrows that run on can only follow a special byte.
	found := w | (w - ' '*each) | (quote - each) | (slash - each) | (del - each)
	return found&top != 0
}

// appendEscaped appends a character of a string that cannot stand for itself.
func appendEscaped(b []byte, r rune) []byte {
	const hex = "0123456789abcdef"
	switch {
	case r == '"' || r == '\\':
		return append(b, '\\', byte(r))
	case r == utf8.RuneError:
		return utf8.AppendRune(b, r)
	default:
		return append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
	}
}
