package catalog

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"kip/spelling"
)

// fail keeps the fault, unless there is an earlier one, and empties the text, so that
// whatever the reader does next comes to nothing.
func (r *reader) fail(at int, hint, format string, args ...any) {
	if r.err != nil {
		return
	}
	line, column := position(r.s, at)
	r.err = &Finding{
		File: r.file, Line: line, Column: column, Entry: shownID(r.entryID), Severity: Error,
		Message: r.field() + fmt.Sprintf(format, args...), Hint: hint,
	}
	r.s, r.i = "", 0
}

// field says which value the reader is at, as the beginning of a message: "year: ",
// or "source year: " in another object than an entry.
func (r *reader) field() string {
	switch r.kind {
	case nil, &catalogKind:
		return ""
	case &entryKind:
		return r.kind.keys[r.key] + ": "
	}
	return r.kind.name + " " + r.kind.keys[r.key] + ": "
}

// wrongType fails because the value here is not what the schema wants.
func (r *reader) wrongType(want string) {
	r.fail(r.i, "", "expected %s but found %s", want, r.found())
}

func (r *reader) unknownKey(k *kind, key string, at int) {
	hint := "the keys here are " + strings.Join(k.keys, ", ")
	if near := spelling.Nearest(key, k.keys); near != "" {
		hint = "did you mean " + Quote(near) + "?"
	}
	r.fail(at, hint, "unknown key %s", Quote(key))
}

// found says what stands where the reader is.
func (r *reader) found() string {
	if r.i >= len(r.s) {
		return "the end of the file"
	}
	rest := r.s[r.i:]
	switch c := rest[0]; {
	case c == '"':
		return "a string"
	case c == '{':
		return "an object"
	case c == '[':
		return "an array"
	case c == '-', '0' <= c && c <= '9':
		return "a number"
	case 'a' <= c && c <= 'z':
		return cut(rest[:len(rest)-len(strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyz"))])
	case c < utf8.RuneSelf:
		return Quote(rest[:1])
	}
	first, size := utf8.DecodeRuneInString(rest)
	if first == utf8.RuneError && size == 1 {
		return "bytes that are not UTF-8"
	}
	return Quote(rest[:size])
}

// cut shortens a number or word of ASCII for a message.
func cut(s string) string {
	if len(s) > 20 {
		return s[:20] + "…"
	}
	return s
}

// yearHint says how to write the year that was meant by the string wrong.
func yearHint(wrong string) string {
	digits := strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1").Replace(wrong)
	if len(digits) != len("2022") || strings.Trim(digits, "0123456789") != "" || digits[0] == '0' {
		digits = "a year such as 2022"
	}
	return "write " + digits + ", or null if it is not known"
}

func kipHint(string) string {
	return "write the number of a KIP alone, such as 405"
}
