package query

import (
	"encoding/binary"
	"strings"

	"kip/catalog"
)

// Terms that are no stems: the topic that an entry is filed under, the company that
// it is about, and that company's industry. No stem begins with these bytes.
const (
	topicTerm    = "#"
	companyTerm  = "@"
	industryTerm = "%"
)

// A builder collects the occurrences of terms, entry by entry.
type builder struct {
	wanted  map[string]bool // nil: every term, and every word for the vocabulary
	starts  *[1 << 16]bool  // the first two bytes of wanted stems; nil like wanted
	terms   map[string]*postings
	words   map[string]int
	stemOf  map[string]string // stemming is dear, and words recur
	lengths []byte
	sums    [numFields]int
}

// postings are the occurrences of one term, in the index's own form.
type postings struct {
	bytes                  []byte
	entry, field, position int // of the last one
}

// IndexOf returns the index of the catalog with that text, in the form that
// OpenIndex reads. The name is for errors, which are those of catalog.Decode.
func IndexOf(name, text string) ([]byte, error) {
	cat, err := catalog.Decode(name, text)
	if err != nil {
		return nil, err
	}
	offsets, err := catalog.Offsets(text)
	if err != nil {
		return nil, err
	}
	return Build(cat, nil).AppendBinary(nil, text, offsets), nil
}

// Build indexes the entries of a catalog. If wanted is nil, the index holds
// everything; else only these terms, which is several times faster, and all that a
// search for them needs.
func Build(cat *catalog.Catalog, wanted []string) *Index {
	b := &builder{terms: map[string]*postings{}, words: map[string]int{}, stemOf: map[string]string{}}
	b.want(wanted)
	b.lengths = make([]byte, 0, len(cat.Entries)*numFields)
	names := namesIn(cat)
	for i := range cat.Entries {
		b.addEntry(i, &cat.Entries[i], names)
	}
	ix := &Index{entries: len(cat.Entries), lengths: string(b.lengths)}
	for f, sum := range b.sums {
		ix.averages[f] = float64(float32(sum) / float32(max(1, len(cat.Entries))))
	}
	terms := make(map[string][]byte, len(b.terms))
	for t, p := range b.terms {
		terms[t] = append(p.bytes, 0)
	}
	ix.terms = makeTable(terms)
	ix.phrases = phraseTable(cat)
	if wanted == nil {
		b.addVocabulary(cat)
		ix.words = makeTable(counts(b.words))
	}
	return ix
}

func (b *builder) want(terms []string) {
	if terms == nil {
		return
	}
	b.wanted = make(map[string]bool, len(terms))
	b.starts = new([1 << 16]bool)
	for _, t := range terms {
		b.wanted[t] = true
		b.starts[start(t)] = true
	}
}

// start returns the first two bytes of a word as a number. A stem begins with the
// first two bytes of its word, except that Porter's stemmer turns y into i there.
func start(w string) uint16 {
	switch len(w) {
	case 0:
		return 0
	case 1:
		return uint16(w[0]) << 8
	}
	second := w[1]
	if second == 'y' {
		second = 'i'
	}
	return uint16(w[0])<<8 | uint16(second)
}

// names are what the entries' references stand for.
type names struct {
	topics     map[string]string // slug → name
	industries map[string]string // company → industry
}

func namesIn(cat *catalog.Catalog) names {
	n := names{make(map[string]string, len(cat.Topics)), make(map[string]string, len(cat.Companies))}
	for i := range cat.Topics {
		n.topics[cat.Topics[i].Slug] = cat.Topics[i].Name
	}
	for i := range cat.Companies {
		n.industries[cat.Companies[i].Name] = cat.Companies[i].Industry
	}
	return n
}

func (b *builder) addEntry(i int, e *catalog.Entry, names names) {
	var n [numFields]int
	n[fieldTitle] = b.addText(i, fieldTitle, 0, e.Title)
	for k, slug := range e.Topics {
		field := fieldTopics
		if k == 0 {
			field = fieldMain
		}
		b.add(topicTerm+slug, i, field, 0)
		n[field] = b.addText(i, field, n[field]+1, names.topics[slug])
	}
	for _, company := range companies(e) {
		b.add(companyTerm+company, i, fieldCompany, 0)
		n[fieldCompany] = b.addText(i, fieldCompany, n[fieldCompany]+1, company)
	}
	if industry := names.industries[e.Company]; industry != "" {
		b.add(industryTerm+industry, i, fieldIndustry, 0)
		n[fieldIndustry] = b.addText(i, fieldIndustry, 0, industry)
	}
	n[fieldEvent] = b.addText(i, fieldEvent, 0, e.Event)
	for _, a := range e.Authors {
		n[fieldAuthors] = b.addText(i, fieldAuthors, n[fieldAuthors]+1, a)
	}
	n[fieldProblem] = b.addText(i, fieldProblem, 0, e.Problem)
	n[fieldApproach] = b.addText(i, fieldApproach, 0, e.Approach)
	n[fieldReasons] = b.addText(i, fieldReasons, 0, e.Reasons)
	n[fieldLesson] = b.addText(i, fieldLesson, 0, e.Lesson)
	for f, length := range n {
		b.sums[f] += length
		b.lengths = append(b.lengths, byte(min(length, 255)))
	}
}

func companies(e *catalog.Entry) []string {
	return append([]string{e.Company}, e.Also...)
}

// addText indexes the words of text from a position on, and returns the position
// after the last of them. Names that follow each other in a field are kept one
// position apart, so that no phrase runs from one into the next.
func (b *builder) addText(entry, field, position int, text string) int {
	words(text, func(w word) bool {
		b.addWord(w.text, entry, field, position)
		position++
		return true
	})
	return position
}

func (b *builder) addWord(w string, entry, field, position int) {
	if b.wanted != nil {
		if b.starts[start(w)] {
			if s := b.stem(w); b.wanted[s] {
				b.add(s, entry, field, position)
			}
		}
		return
	}
	b.words[w]++
	b.add(b.stem(w), entry, field, position)
}

func (b *builder) stem(w string) string {
	s, ok := b.stemOf[w]
	if !ok {
		s = stem(w)
		b.stemOf[strings.Clone(w)] = s
	}
	return s
}

// add records an occurrence. Those of one term come in ascending order, except
// that a topic or company may come twice in a field: once is enough.
func (b *builder) add(term string, entry, field, position int) {
	p := b.terms[term]
	if p == nil {
		p = &postings{}
		b.terms[strings.Clone(term)] = p
	}
	switch {
	case len(p.bytes) == 0:
		p.bytes = binary.AppendUvarint(p.bytes, uint64(entry)<<4|uint64(field))
		p.position = -1
	case entry != p.entry || field != p.field:
		p.bytes = append(p.bytes, 0)
		p.bytes = binary.AppendUvarint(p.bytes, uint64(entry-p.entry)<<4|uint64(field))
		p.position = -1
	case position <= p.position:
		return
	}
	p.bytes = binary.AppendUvarint(p.bytes, uint64(position-p.position))
	p.entry, p.field, p.position = entry, field, position
}

// addVocabulary adds the words that people may use though no entry does: those of
// names and aliases. They count as words that occur once.
func (b *builder) addVocabulary(cat *catalog.Catalog) {
	addAll := func(names ...string) {
		for _, name := range names {
			words(name, func(w word) bool {
				b.words[w.text]++
				return true
			})
		}
	}
	for i := range cat.Topics {
		addAll(cat.Topics[i].Name, cat.Topics[i].Slug)
		addAll(cat.Topics[i].Aliases...)
	}
	for i := range cat.Companies {
		addAll(cat.Companies[i].Name)
		addAll(cat.Companies[i].Aliases...)
	}
	for i := range cat.Industries {
		addAll(cat.Industries[i].Name)
		addAll(cat.Industries[i].Aliases...)
	}
}

func counts(words map[string]int) map[string][]byte {
	out := make(map[string][]byte, len(words))
	for w, n := range words {
		out[w] = binary.AppendUvarint(nil, uint64(n))
	}
	return out
}
