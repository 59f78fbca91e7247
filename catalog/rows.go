package catalog

import "strings"

// A Row is an entry as kip prints it: with the industry of its company, which is
// empty where it is unknown, and with a line number.
type Row struct {
	Entry
	Industry string
	Line     int // in the text, from 1
}

// rowKind is entryKind with the keys that only printed entries have. They come behind
// the others, so that the constants of entryKind hold for both. It requires less: who
// prints some of the fields has a list too.
var rowKind = kind{
	name: entryKind.name, article: entryKind.article,
	keys:     append(entryKind.keys[:len(entryKind.keys):len(entryKind.keys)], "industry", "score"),
	required: 1<<entryCompany | 1<<entryURL,
}

const (
	rowIndustry = entrySources + 1 + iota
	rowScore
)

// DecodeRows reads the entries that kip prints as JSON: an array of them, or one object
// after another. It is as strict as Decode, except that it applies no rules: addresses,
// formats and names may be anything; and that an entry needs no more than an address and
// a company. The error is a *Finding.
func DecodeRows(name, text string) ([]Row, error) {
	r := reader{file: name, s: text}
	var rows []Row
	if r.peek() == '[' {
		rows = list(&r, nil, (*reader).row)
	} else {
		for r.peek() != 0 && r.err == nil {
			rows = append(rows, Row{})
			r.row(&rows[len(rows)-1])
		}
	}
	if r.peek(); r.err == nil && r.i < len(r.s) {
		r.kind = nil
		r.fail(r.i, "remove it", "%s after the end of the entries", r.found())
	}
	if r.err != nil {
		return nil, r.err
	}
	number(rows, text)
	return rows, nil
}

// row reads a printed entry. Its line is its offset for now: see number.
func (r *reader) row(v *Row) {
	r.entryID = ""
	v.Line, v.Evidence = r.i, Listing
	o := r.object(&rowKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case rowIndustry:
			v.Industry = r.textOrNull()
		case rowScore:
			r.score()
		case entryID, entryTitle, entryFormat:
			if r.peek() == 'n' {
				r.null()
				continue
			}
			r.entryField(&v.Entry, k)
		default:
			r.entryField(&v.Entry, k)
		}
	}
	r.entryID = ""
}

// score moves past the score of a search, a number of any kind, or null.
func (r *reader) score() {
	c := r.peek()
	if c == 'n' {
		r.null()
		return
	}
	length := len(r.s) - r.i - len(strings.TrimLeft(r.s[r.i:], "+-.0123456789Ee"))
	if length == 0 {
		r.wrongType("a number")
		return
	}
	r.i += length
}

// number turns the offsets of rows, which ascend, into line numbers.
func number(rows []Row, text string) {
	line, at := 1, 0
	for i := range rows {
		line += strings.Count(text[at:rows[i].Line], "\n")
		at, rows[i].Line = rows[i].Line, line
	}
}

// Lines returns the numbers of the lines on which the entries of a text that is known
// to be good begin, in the order of the text.
func Lines(text string) []int {
	r := reader{s: text}
	lines := r.begins(catalogEntries)
	line, at := 1, 0
	for i, offset := range lines {
		line += strings.Count(text[at:offset], "\n")
		at, lines[i] = offset, line
	}
	return lines
}

// DecodeSources reads an array of sources as kip prints them. The error is a *Finding.
func DecodeSources(text string) ([]Source, error) {
	r := reader{s: text}
	sources := list(&r, nil, (*reader).source)
	if r.peek(); r.err == nil && r.i < len(r.s) {
		r.kind = nil
		r.fail(r.i, "remove it", "%s after the end of the sources", r.found())
	}
	if r.err != nil {
		return nil, r.err
	}
	return sources, nil
}
