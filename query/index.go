package query

import (
	"encoding/binary"
	"math"

	"github.com/cespare/xxhash/v2"
)

// An index answers where a word occurs. It is laid out as one string that is used
// where it lies, so that the index of the built-in catalog can be made once, when
// the catalog changes, and embedded in the binary beside it: a search then reads
// the few kilobytes that its words need, and decodes no entry that it does not
// show. Other catalogs are indexed when they are searched, for the words of that
// search alone (see Collection).
//
// The layout, all numbers little endian:
//
//	magic     8 bytes
//	checksum  uint64   XXH64 of the catalog's text and of all that follows here
//	entries   uint32   how many
//	averages  float32 for each field: its mean length in words
//	sections  5 × uint32: the length of each section that follows
//	offsets   uint32 for each entry: where it begins in the catalog's text
//	lengths   a byte for each entry and field: its length in words, 255 at most
//	terms     table: stem (or topic, or company) → occurrences
//	words     table: word as people write it → how often it occurs, a varint
//	phrases   table: stems of a name or alias → what it names; and of a topic → its names
//
// Occurrences are grouped by entry and field, in ascending order: a varint of
// (entry − previous entry) × 16 + field, then the varints of the positions' steps,
// each at least 1, then 0.
type Index struct {
	entries  int
	averages [numFields]float64
	offsets  string
	lengths  string
	terms    table
	words    table
	phrases  table
}

const magic = "kipidx5\n"

// The fields of an entry that are searched.
const (
	fieldTitle = iota
	fieldMain  // the name of the main topic
	fieldTopics
	fieldKeywords
	fieldCompany
	fieldIndustry
	fieldEvent
	fieldYear
	fieldFormat
	fieldAuthors
	fieldProblem
	fieldApproach
	fieldReasons
	fieldLesson
	numFields
)

// topicField returns the field of an entry's topic in that place.
func topicField(place int) int {
	if place == 0 {
		return fieldMain
	}
	return fieldTopics
}

// fieldNames are the names of the fields as people see them.
var fieldNames = [numFields]string{"title", "main topic", "topics", "keywords", "company", "industry",
	"event", "year", "format", "authors", "problem", "approach", "reasons", "lesson"}

// An occurrence is a place of a word: entry, field and position, in this order of
// significance, so that the next word of the same field is the next number.
type occurrence uint64

func place(entry, field, position int) occurrence {
	return occurrence(entry)<<32 | occurrence(field)<<24 | occurrence(position&0xffffff)
}

func (o occurrence) entry() int    { return int(o >> 32) }
func (o occurrence) field() int    { return int(o>>24) & 0xff }
func (o occurrence) position() int { return int(o & 0xffffff) }

const headerSize = len(magic) + 8 + 4 + numFields*4 + 5*4

// OpenIndex returns the index in data if it was made from this text of a catalog,
// and nil if it was not, or is no index at all: it has to be made anew then.
func OpenIndex(data, text string) *Index {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil
	}
	at := len(magic)
	sum := uint64(uint32At(data, at)) | uint64(uint32At(data, at+4))<<32
	if at += 8; sum != checksum(text, data[at:]) {
		return nil // so that nothing below needs checking
	}
	ix := &Index{entries: int(uint32At(data, at))}
	at += 4
	for f := range ix.averages {
		ix.averages[f] = float64(math.Float32frombits(uint32At(data, at)))
		at += 4
	}
	var sections [5]string
	rest := data[headerSize:]
	for i := range sections {
		n := int(uint32At(data, at+4*i))
		sections[i], rest = rest[:n], rest[n:]
	}
	ix.offsets, ix.lengths = sections[0], sections[1]
	ix.terms, ix.words, ix.phrases = table(sections[2]), table(sections[3]), table(sections[4])
	return ix
}

// checksum ties an index to the text of its catalog, and to its own.
func checksum(text, body string) uint64 {
	d := xxhash.New()
	d.WriteString(text)
	d.WriteString(body)
	return d.Sum64()
}

// encode returns the index in the form that OpenIndex reads, bound to the text of the
// catalog that it was made from and to the offsets of the entries in it.
func (ix *Index) encode(text string, offsets []uint32) []byte {
	body := ix.body(offsets)
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint64(b, checksum(text, string(body)))
	return append(b, body...)
}

// body is what follows the checksum.
func (ix *Index) body(offsets []uint32) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(ix.entries))
	for _, a := range ix.averages {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(a)))
	}
	var starts []byte
	for _, at := range offsets {
		starts = binary.LittleEndian.AppendUint32(starts, at)
	}
	sections := [...]string{string(starts), ix.lengths, string(ix.terms), string(ix.words), string(ix.phrases)}
	for _, s := range sections {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(s)))
	}
	for _, s := range sections {
		b = append(b, s...)
	}
	return b
}

// Len returns the number of entries that are indexed.
func (ix *Index) Len() int { return ix.entries }

// Offset returns where the i-th entry begins in the text of the catalog. It is
// known only for an index that OpenIndex returned.
func (ix *Index) Offset(i int) int { return int(uint32At(ix.offsets, 4*i)) }

// each calls yield for each place that is encoded in v, the value of a term, in ascending
// order, until it returns false.
func each(v string, yield func(occurrence) bool) {
	var head, step uint32
	for entry := 0; v != ""; {
		head, v = uvarint(v)
		entry += int(head >> 4)
		for position := -1; v != ""; {
			if step, v = uvarint(v); step == 0 {
				break
			}
			position += int(step)
			if !yield(place(entry, int(head&15), position)) {
				return
			}
		}
	}
}

// has says whether any entry has the term.
func (ix *Index) has(term string) bool {
	_, ok := ix.terms.get(term)
	return ok
}

// occurrences returns where the terms occur one right after the other in one field: the
// places of the first of them, in ascending order; nil if nowhere. Of the terms only the
// rarest is decoded.
func (ix *Index) occurrences(terms ...string) []occurrence {
	var buffer [MaxPhrase]string
	values, rarest := buffer[:0], 0
	for i, t := range terms {
		v, ok := ix.terms.get(t)
		if !ok {
			return nil // as is so with most names
		}
		values = append(values, v)
		if len(v) < len(values[rarest]) {
			rarest = i
		}
	}
	out := make([]occurrence, 0, len(values[rarest])/2)
	each(values[rarest], func(o occurrence) bool {
		if o.position() >= rarest {
			out = append(out, o-occurrence(rarest))
		}
		return true
	})
	for i, v := range values {
		if i != rarest {
			out = followedBy(out, v, occurrence(i))
		}
	}
	return out
}

// followedBy returns those of places, in their memory, that have one of the encoded ones
// at the given distance. Both are in ascending order.
func followedBy(places []occurrence, encoded string, distance occurrence) []occurrence {
	kept := places[:0]
	each(encoded, func(next occurrence) bool {
		for len(places) > 0 && places[0]+distance < next {
			places = places[1:]
		}
		if len(places) > 0 && places[0]+distance == next {
			kept = append(kept, places[0])
		}
		return len(places) > 0
	})
	return kept
}
