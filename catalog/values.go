package catalog

import "slices"

// text reads a string, which must not be empty.
func (r *reader) text() string {
	return r.nonEmpty("")
}

// textOrNull reads a string, which must not be empty, or null, which it returns as "".
func (r *reader) textOrNull() string {
	if r.peek() == 'n' {
		r.null()
		return ""
	}
	return r.nonEmpty("write null if it is not known")
}

func (r *reader) nonEmpty(hint string) string {
	if r.peek() != '"' {
		r.wrongType("a string")
		return ""
	}
	at := r.i
	s := r.quoted()
	if s == "" {
		r.fail(at, hint, "an empty string")
	}
	return s
}

// yearOrNull reads a year or null, which it returns as 0.
func (r *reader) yearOrNull() int {
	if r.peek() == 'n' {
		r.null()
		return 0
	}
	return r.number(yearHint)
}

// texts reads a list of strings, or null; it returns nil for an empty one.
func (r *reader) texts() []string {
	return list(r, &r.strings, func(r *reader, s *string) { *s = r.text() })
}

// A spare is memory for short lists, which are many: they are cut from it one after
// another, each with no room to grow into the next.
type spare[T any] struct {
	free  []T // empty, with the capacity that is left
	chunk int
}

// list reads an array, or null, whose elements read reads into memory that is zero;
// it returns nil for an empty one. Without a spare the list gets memory of its own.
func list[T any](r *reader, from *spare[T], read func(*reader, *T)) []T {
	if !r.array() {
		return nil
	}
	var all []T
	if from != nil {
		all = from.take()
	}
	start := r.i
	for r.more(len(all)) {
		if from == nil && len(all) == cap(all) {
			all = slices.Grow(all, expected(len(all), r.i-start, len(r.s)-r.i))
		}
		var zero T
		all = append(all, zero)
		read(r, &all[len(all)-1])
	}
	if len(all) == 0 {
		return nil
	}
	if from != nil && cap(all) == cap(from.free) {
		from.free = from.free[len(all):len(all)]
	}
	return all[:len(all):len(all)]
}

// take returns the spare memory, as an empty list, after seeing to it that there is
// enough for the usual list. A longer one moves to memory of its own by append.
func (s *spare[T]) take() []T {
	const usual = 8
	if cap(s.free) < usual {
		s.chunk = min(max(2*s.chunk, 2*usual), 64*usual)
		s.free = make([]T, 0, s.chunk)
	}
	return s.free
}

// expected returns for how many more elements to make room, when n of them took up
// used bytes and the text has left bytes more: as many as there would be at that size,
// but not so many that the rest of the text, which may be something else, costs more
// than a few times the memory of what has been read.
func expected(n, used, left int) int {
	if n == 0 {
		return 4
	}
	return min(left/(used/n+1)+n/8+1, 7*n)
}
