package catalog

// A reader reads JSON of one schema in one pass over the text, without building
// anything in between: what it reads goes straight into the fields of an Entry.
//
// It is strict to the letter of RFC 8259, and stricter where the catalog is: strings
// are never empty and hold no control characters, numbers are whole and positive. The
// descent follows the schema and not the text, so a value of the wrong type is refused
// at its first byte: there is nothing for deep nesting to exhaust.
//
// What makes it fast: a string is a substring of the text unless it holds an escape;
// strings are scanned eight bytes at a time (scan.go); short lists share their memory
// (list); keys are compared first with the one that canonical order puts next; lines
// are counted only for an error.
//
// The first fault is kept, and empties the text. From then on every step finds itself
// at the end, does nothing and returns zero, and the loops run out by themselves: the
// code that reads an object has no error handling in it. A step that may have failed
// must not use an offset into the text that it took before.

import (
	"math/bits"
	"strings"
)

type reader struct {
	file string
	s    string   // the text; emptied by the first fault
	i    int      // where in s the reader stands
	err  *Finding // the first fault

	// For messages: the id of the current entry, and the kind of object and the key
	// in it whose value is being read.
	entryID string
	kind    *kind
	key     int

	strings spare[string]
	sources spare[Source]
}

// An object is one that is being read: what kind it is and which keys it has had.
type object struct {
	kind *kind
	at   int    // where it begins
	last int    // the key before, or -1
	seen uint32 // the set of keys so far
}

// object begins to read an object.
func (r *reader) object(k *kind) object {
	if r.peek() != '{' {
		r.wrongType("an object")
		return object{kind: k, last: -1}
	}
	r.i++
	return object{kind: k, at: r.i - 1, last: -1}
}

// next moves to the value of the object's next key and returns the key's position in
// its kind, or -1 at the end of the object or after a fault.
func (r *reader) next(o *object) int {
	r.kind = nil // a fault from here to the value is not in the value before
	c := r.peek()
	if c == '}' || r.err != nil {
		return r.end(o)
	}
	if o.seen != 0 {
		if !r.comma(c, '}') {
			return -1
		}
		c = r.peek()
	}
	at := r.i
	if c != '"' {
		r.fail(at, "", "expected a key in double quotes but found %s", r.found())
		return -1
	}
	key := r.quoted()
	k := o.find(key)
	switch {
	case r.err != nil:
		return -1
	case k < 0:
		r.unknownKey(o.kind, key, at)
		return -1
	case o.seen&(1<<k) != 0:
		r.fail(at, "keep one of the two", "the key %q stands twice in one object", key)
		return -1
	case r.peek() != ':':
		r.fail(r.i, "", "expected a colon after the key %q but found %s", key, r.found())
		return -1
	}
	r.i++
	o.seen |= 1 << k
	o.last, r.kind, r.key = k, o.kind, k
	return k
}

// end moves past the end of an object, where the missing keys come to light.
func (r *reader) end(o *object) int {
	missing := o.kind.required &^ o.seen
	if r.err == nil && missing != 0 {
		key := o.kind.keys[bits.TrailingZeros32(missing)]
		r.fail(o.at, "add it", "%s %s without the key %q", o.kind.article, o.kind.name, key)
	}
	r.i = min(r.i+1, len(r.s))
	return -1
}

// find returns the position of key in the object's kind, or -1. In a canonical file
// it is the one after the last.
func (o *object) find(key string) int {
	if k := o.last + 1; k < len(o.kind.keys) && o.kind.keys[k] == key {
		return k
	}
	for k, name := range o.kind.keys {
		if name == key {
			return k
		}
	}
	return -1
}

// array begins to read an array, or moves past a null; it reports whether it was one
// that has elements to read.
func (r *reader) array() bool {
	switch r.peek() {
	case '[':
		r.i++
		return true
	case 'n':
		r.null()
		return false
	}
	r.wrongType("an array")
	return false
}

// more moves to the array's next element, and reports whether there is one; n is the
// number of elements before it.
func (r *reader) more(n int) bool {
	c := r.peek()
	if r.err != nil {
		return false
	}
	if c == ']' {
		r.i++
		return false
	}
	return n == 0 || r.comma(c, ']')
}

// comma moves past the comma c, which another member must follow and not the end of
// the object or array; it reports whether that is so.
func (r *reader) comma(c, end byte) bool {
	if c != ',' {
		r.fail(r.i, "", `expected a comma or "%c" but found %s`, end, r.found())
		return false
	}
	at := r.i
	r.i++
	if r.peek() == end {
		r.fail(at, "remove the comma", `nothing but "%c" follows this comma`, end)
		return false
	}
	return true
}

// number reads a whole number from 1 on; hint says how to write what was meant.
func (r *reader) number(hint func(wrong string) string) int {
	const mostDigits = 9 // for any int to hold it
	c := r.peek()
	if c == '-' || '0' <= c && c <= '9' {
		start, n := r.i, 0
		for r.i < len(r.s) && strings.IndexByte("+-.0123456789Ee", r.s[r.i]) >= 0 {
			r.i++
		}
		digits := r.s[start:r.i]
		for i := range len(digits) {
			if n = n*10 + int(digits[i]-'0'); digits[i] < '0' || digits[i] > '9' || n == 0 || i >= mostDigits {
				r.fail(start, hint(""), "%s is not a whole number from 1 on, of at most nine digits", cut(digits))
				return 0
			}
		}
		return n
	}
	if c != '"' {
		r.wrongType("a whole number")
		return 0
	}
	start := r.i
	if wrong := r.quoted(); r.err == nil {
		r.fail(start, hint(wrong), "%s is not a whole number", Quote(wrong))
	}
	return 0
}

// null moves past a null, which stands for an unknown value.
func (r *reader) null() {
	if !strings.HasPrefix(r.s[r.i:], "null") {
		r.wrongType("null")
		return
	}
	r.i += len("null")
}

// peek moves past blanks and returns the byte there without moving past it, or 0 at
// the end of the text.
func (r *reader) peek() byte {
	for ; r.i < len(r.s); r.i++ {
		if c := r.s[r.i]; c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
	}
	return 0
}
