package catalog

// Two ways lead from a text to entries. Decode and Load read and check everything:
// the way for a file that somebody may have edited. DecodeHead, Offsets and
// DecodeEntry are for a text that has passed that once, such as the catalog inside
// the program: a search reads the companies and topics, and then just its hits.

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Decode reads one catalog file, strictly: unknown, doubled and missing keys, values
// of the wrong type, bytes that are not UTF-8 and whatever would make a run wrong or
// unsafe (see rules) are errors. The error is a *Finding, the first by position; name
// is the file's name in it. The strings of the catalog are substrings of text. Lists
// are nil when they are empty, the evidence of an entry is never "".
//
// References are checked against the file itself, as far as it defines anything, or else
// against that and the catalogs that it may build upon, which are not in what it returns.
func Decode(name, text string, upon ...*Catalog) (*Catalog, error) {
	c, err := read(name, text)
	if err != nil {
		return nil, err
	}
	file, alone := []File{{name, text}}, []*Catalog{c}
	err = refuse(file, alone, c)
	if err != nil && len(upon) > 0 {
		err = refuse(file, alone, merge(append(slices.Clone(upon), c)...))
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

// read reads a catalog without the checks that look at more than one value. It
// returns an error and not a *Finding, which would make an error of a nil one.
func read(name, text string) (*Catalog, error) {
	r := reader{file: name, s: text}
	c := new(Catalog)
	r.catalog(c)
	if r.err != nil {
		return nil, r.err
	}
	return c, nil
}

// DecodeHead reads the industries and companies of a text that is known to be good,
// and the topics too if they are wanted; the catalog has no entries. In canonical
// order what is not wanted comes last, and then it does not look at it at all. On
// another text it may return an error, a *Finding, or too little.
func DecodeHead(text string, topics bool) (*Catalog, error) {
	head := uint32(1<<catalogIndustries | 1<<catalogCompanies)
	if topics {
		head |= 1 << catalogTopics
	}
	r := reader{s: text}
	c := new(Catalog)
	o := r.object(&catalogKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		if head&(1<<k) == 0 {
			r.skip()
			continue
		}
		r.section(c, k)
		if o.seen&head == head {
			break
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	return c, nil
}

// DecodeEntry reads the entry that begins at a byte offset of a text that is known to
// be good. Elsewhere, and on another text, it returns an error, a *Finding, or some
// other object that looks like an entry; it never panics.
func DecodeEntry(text string, at int) (Entry, error) {
	var e Entry
	r := reader{s: text, i: max(at, 0)}
	r.entry(&e)
	if r.err != nil {
		return Entry{}, r.err
	}
	return e, nil
}

// Offsets returns the byte offsets at which the entries of a text that is known to be
// good begin, in the order of the text. A text of 4 GB or more is an error.
func Offsets(text string) ([]uint32, error) {
	if uint64(len(text)) > math.MaxUint32 {
		return nil, fmt.Errorf("a catalog of %d bytes is too large for offsets of 32 bits", len(text))
	}
	r := reader{s: text}
	begins := r.begins(catalogEntries)
	if r.err != nil {
		return nil, r.err
	}
	offsets := make([]uint32, len(begins))
	for i, at := range begins {
		offsets[i] = uint32(at)
	}
	return offsets, nil
}

// seek moves into the object that is here, to the value of the given key, and reports
// whether the object has it.
func (r *reader) seek(k *kind, key int) bool {
	o := r.object(k)
	for at := r.next(&o); at >= 0; at = r.next(&o) {
		if at == key {
			r.peek()
			return true
		}
		r.skip()
	}
	return false
}

// skip moves past the value that is here, in a text that is known to be good: it only
// looks for its end, and takes any brackets for a pair.
func (r *reader) skip() {
	depth := 0
	for r.err == nil {
		switch r.peek() {
		case '"':
			r.quoted()
		case '{', '[':
			depth++
			r.i++
		case '}', ']':
			depth--
			r.i++
		case ',', ':':
			r.i++
		default:
			r.word()
		}
		if depth <= 0 {
			return
		}
	}
}

// word moves past a number, true, false or null.
func (r *reader) word() {
	length := strings.IndexAny(r.s[r.i:], " \t\r\n,:]}")
	if length <= 0 {
		r.fail(r.i, "", "expected a value but found %s", r.found())
		return
	}
	r.i += length
}
