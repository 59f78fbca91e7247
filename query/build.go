package query

import (
	"encoding/binary"
	"runtime"
	"slices"
	"sync"

	"kip/catalog"
)

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
	return Build(cat).encode(text, offsets), nil
}

// Build indexes the entries of a catalog for whatever may be searched.
func Build(cat *catalog.Catalog) *Index { return build(cat, nil, phraseTable(cat)) }

// build indexes the entries of a catalog, whose phrases are known, for searches of these
// terms alone, which is several times faster than for all.
func build(cat *catalog.Catalog, wanted *termSet, phrases table) *Index {
	ix := gatherAll(cat, wanted, workersFor(len(cat.Entries))).index(len(cat.Entries))
	ix.phrases = phrases
	return ix
}

// workersFor returns how many workers are worth while for so many entries.
func workersFor(entries int) int {
	const share = 250
	return max(1, min(runtime.GOMAXPROCS(0), entries/share))
}

// gatherAll gathers what is wanted from all entries, by several workers, each
// on its share of them. How many there are makes no difference to the result.
func gatherAll(cat *catalog.Catalog, wanted *termSet, workers int) *gatherer {
	n, refs := len(cat.Entries), referencesIn(cat)
	gatherers := make([]*gatherer, workers)
	var wg sync.WaitGroup
	for k := range gatherers {
		wg.Go(func() {
			g := newGatherer(wanted, refs)
			for i := k * n / workers; i < (k+1)*n/workers; i++ {
				g.addEntry(i, &cat.Entries[i])
			}
			gatherers[k] = g
		})
	}
	wg.Wait()
	all := gatherers[0]
	for _, g := range gatherers[1:] {
		all.join(g)
	}
	if wanted.wantsWords() {
		all.addVocabulary(cat)
	}
	return all
}

// index returns the index of what was gathered from n entries.
func (g *gatherer) index(n int) *Index {
	ix := &Index{entries: n, lengths: string(g.lengths)}
	for f, sum := range g.sums {
		ix.averages[f] = float64(float32(sum) / float32(max(1, n)))
	}
	terms := make(map[string][]byte, len(g.terms))
	for t, p := range g.terms {
		if !p.empty() {
			terms[t] = p.encoded()
		}
	}
	ix.terms = makeTable(terms)
	if g.wanted.wantsWords() {
		words := make(map[string][]byte, len(g.words))
		for w, v := range g.words {
			words[w] = binary.AppendUvarint(nil, uint64(v.count))
		}
		ix.words = makeTable(words)
	}
	return ix
}

// A termSet says which terms are wanted; nil: all of them, and all words.
type termSet struct {
	wanted map[string]bool
	starts [1 << 16]bool // of wanted stems
	words  bool          // all words are wanted as they are written, and no terms
}

func newTermSet(wanted []string) *termSet {
	s := &termSet{wanted: make(map[string]bool, len(wanted))}
	for _, t := range wanted {
		s.wanted[t] = true
		s.starts[start(t)] = true
		if len(t) == 1 { // "a" is the stem of "aed" as well
			first := int(start(t))
			for second := range 1 << 8 {
				s.starts[first|second] = true
			}
		}
	}
	return s
}

func (s *termSet) wants(term string) bool { return s == nil || s.wanted[term] }

func (s *termSet) wantsWords() bool { return s == nil || s.words }

// mayWant says, without stemming it, whether a word may be wanted.
func (s *termSet) mayWant(word string) bool { return s == nil || s.words || s.starts[start(word)] }

// start returns the first two bytes of a word as a number. A stem of two letters or
// more begins like its word, except that Porter's stemmer turns y into i there.
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

// References are what entries refer to by slug and by name.
type references struct {
	topics     map[string]string   // slug → name
	industries map[string][]string // company → its industry, and the groups that it is in
}

func referencesIn(cat *catalog.Catalog) references {
	r := references{make(map[string]string, len(cat.Topics)), make(map[string][]string, len(cat.Companies))}
	for i := range cat.Topics {
		r.topics[cat.Topics[i].Slug] = cat.Topics[i].Name
	}
	for i := range cat.Companies {
		if co := &cat.Companies[i]; co.Industry != "" {
			r.industries[co.Name] = append(r.industries[co.Name], co.Industry)
		}
	}
	for i := range cat.Industries {
		for _, company := range cat.Industries[i].Companies {
			r.industries[company] = append(r.industries[company], cat.Industries[i].Name)
		}
	}
	return r
}

// industriesOf returns the industries of companies, each once.
func (r references) industriesOf(companies []string) []string {
	if len(companies) == 1 {
		return r.industries[companies[0]]
	}
	var out []string
	for _, company := range companies {
		for _, industry := range r.industries[company] {
			if !slices.Contains(out, industry) {
				out = append(out, industry)
			}
		}
	}
	return out
}
