package catalog

import (
	"strconv"
	"unicode/utf8"
)

// A writer appends JSON to dst. Its methods return it, to be chained.
type writer struct {
	dst []byte
}

func (w *writer) raw(s string) *writer {
	w.dst = append(w.dst, s...)
	return w
}

// key writes a key of the schema, none of which needs escapes.
func (w *writer) key(name string) *writer {
	return w.raw(`"`).raw(name).raw(`": `)
}

func (w *writer) number(n int) *writer {
	w.dst = strconv.AppendInt(w.dst, int64(n), 10)
	return w
}

// numberOrNull writes n, or null for the 0 that stands for unknown.
func (w *writer) numberOrNull(n int) *writer {
	if n == 0 {
		return w.raw("null")
	}
	return w.number(n)
}

// textOrNull writes s, or null for the "" that stands for unknown.
func (w *writer) textOrNull(s string) *writer {
	if s == "" {
		return w.raw("null")
	}
	return w.text(s)
}

// text writes s as a JSON string. Only what JSON demands is escaped: people read it.
// Bytes that are not UTF-8, which no decoded catalog holds, become U+FFFD.
func (w *writer) text(s string) *writer {
	const hex = "0123456789abcdef"
	w.raw(`"`)
	for i := 0; i < len(s); {
		end := plainRun(s, i)
		w.raw(s[i:end])
		if i = end; i == len(s) {
			break
		}
		switch c := s[i]; {
		case c == '"', c == '\\':
			w.dst = append(w.dst, '\\', c)
			i++
		case c < ' ':
			w.dst = append(w.dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			w.dst = utf8.AppendRune(w.dst, r)
			i += size
		}
	}
	return w.raw(`"`)
}

// oneLine writes a list of strings on one line.
func (w *writer) oneLine(all []string) *writer {
	w.raw("[")
	for i, s := range all {
		if i > 0 {
			w.raw(", ")
		}
		w.text(s)
	}
	return w.raw("]")
}

// texts writes a list of strings that is the value of a key on a line of its own: on
// that line if it is short, else one string a line.
func (w *writer) texts(all []string) *writer {
	const widest = 100 // columns, more or less: what a review shows side by side
	start := len(w.dst)
	w.oneLine(all)
	if utf8.RuneCount(w.dst[start:]) > widest {
		w.dst = w.dst[:start]
		lines(w, "\n        ", all, func(w *writer, s *string) { w.text(*s) })
	}
	return w
}
