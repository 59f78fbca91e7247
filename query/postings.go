package query

import "encoding/binary"

// Postings are the occurrences of one term, in the index's own form (see Index) but
// for its two ends: the head of the first group, which depends on what comes before,
// and the 0 after the last.
type postings struct {
	bytes                  []byte
	first                  [2]int // entry and field of the first occurrence
	entry, field, position int    // of the last one
}

func (p *postings) empty() bool { return len(p.bytes) == 0 }

// add records an occurrence. They come in ascending order; one that does not come
// after the last is dropped.
func (p *postings) add(entry, field, position int) {
	switch {
	case p.empty():
		p.first = [2]int{entry, field}
		p.position = -1
	case entry != p.entry || field != p.field:
		p.bytes = append(p.bytes, 0)
		p.bytes = appendHead(p.bytes, entry-p.entry, field)
		p.position = -1
	case position <= p.position:
		return
	}
	p.bytes = binary.AppendUvarint(p.bytes, uint64(position-p.position))
	p.entry, p.field, p.position = entry, field, position
}

// join appends the occurrences in later entries.
func (p *postings) join(next *postings) {
	if p.empty() || next.empty() {
		if p.empty() {
			*p = *next
		}
		return
	}
	p.bytes = append(p.bytes, 0)
	p.bytes = appendHead(p.bytes, next.first[0]-p.entry, next.first[1])
	p.bytes = append(p.bytes, next.bytes...)
	p.entry, p.field, p.position = next.entry, next.field, next.position
}

// encoded returns the occurrences as the index has them.
func (p *postings) encoded() []byte {
	out := make([]byte, 0, len(p.bytes)+binary.MaxVarintLen32+1)
	out = appendHead(out, p.first[0], p.first[1])
	out = append(out, p.bytes...)
	return append(out, 0)
}

// appendHead appends the head of a group: so many entries after the last one.
func appendHead(b []byte, entries, field int) []byte {
	return binary.AppendUvarint(b, uint64(entries)<<4|uint64(field))
}
