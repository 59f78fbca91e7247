package browse

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// A finder finds the entries that words ask for, in the order in which they are
// listed. Entries go by their numbers in the catalog.
type finder struct {
	cat    *catalog.Catalog
	index  *query.Index // nil until it has been made
	order  []int32      // all that are browsed, in their order without words
	among  []bool       // by number, whether it is browsed
	ranked bool         // words put the best first
	flip   uint32       // the bits of a score to flip, for the first to be the least
	limit  int          // how many are listed at most; 0: all

	scores []float32 // by number; 0 between searches
	keys   [2][]ranked
}

func newFinder(o *Options) finder {
	f := finder{
		cat: o.Catalog, index: o.Index, order: number(o.Catalog, o.Among), ranked: o.Ranked, limit: o.Limit,
		scores: make([]float32, len(o.Catalog.Entries)), among: make([]bool, len(o.Catalog.Entries)),
	}
	for _, n := range f.order {
		f.among[n] = true
	}
	if !o.Reverse {
		f.flip = math.MaxUint32
	}
	return f
}

// A finding is what words have found.
type finding struct {
	numbers []int32 // of all of them: facets may still narrow it, and then comes the limit
	whole   bool    // some say all of it
	note    string  // how the words were understood, where that is not plain
	marks   func(text string) [][2]int
}

// find searches as "kip search" does. Without words it returns all; as long as
// there is no index, too.
func (f *finder) find(text string) finding {
	if f.index == nil || isBlank(text) {
		return finding{numbers: f.order}
	}
	r := query.Search{Text: text, Keep: func(n int) bool { return f.among[n] }}.Do(query.Collection{Ready: f.index, Catalog: f.cat})
	return finding{f.sort(r.Hits), r.Whole > 0, note(&r, text), r.Marks}
}

// findBegun finds what a text asks for that is being typed: it does without the last
// word, if nothing says that as it stands so far.
func (f *finder) findBegun(text string) finding {
	found := f.find(text)
	if begun, ok := beforeUnfinished(text); ok && !found.whole {
		return f.find(begun)
	}
	return found
}

// most returns as many of the entries as are listed.
func (f *finder) most(entries []int32) []int32 {
	if f.limit == 0 {
		return entries
	}
	return entries[:min(f.limit, len(entries))]
}

// beforeUnfinished returns text without its last word, if that is so short that it
// may be the beginning of anything: who types on must not see the list vanish.
func beforeUnfinished(text string) (string, bool) {
	const telling = 3 // letters
	at := strings.LastIndexFunc(text, unicode.IsSpace) + 1
	if n := utf8.RuneCountInString(text[at:]); n == 0 || n >= telling {
		return "", false
	}
	return text[:at], true
}

// note says how the words were understood, where that is not what was typed.
func note(r *query.Result, text string) string {
	var notes []string
	for _, c := range r.Corrections {
		notes = append(notes, c.String())
	}
	switch {
	case r.AsksNothing():
		notes = append(notes, fmt.Sprintf("nothing matches %q, which has no word to look for", strings.TrimSpace(text)))
	case len(r.Hits) == 0 && r.Filtered > 0:
		notes = append(notes, fmt.Sprintf("nothing that is browsed matches %q; elsewhere %s found", strings.TrimSpace(text), render.Numbered(r.Filtered, "entry is", "entries are")))
	case len(r.Hits) == 0:
		notes = append(notes, fmt.Sprintf("nothing matches %q", strings.TrimSpace(text)))
	case r.Whole == 0:
		notes = append(notes, "none matches all of it: showing the nearest")
	case r.Whole < len(r.Hits):
		notes = append(notes, fmt.Sprintf("%d match all of it; the nearest of the others follow", r.Whole))
	}
	return strings.Join(notes, "; ")
}

// A ranked entry is one with its score in a form that sorts: the first is the least.
type ranked struct {
	key    uint32
	number int32
}

// sort returns the numbers of the hits that are browsed: the best first, and equals
// as they are listed without words. (The bits of positive floats sort as they do.)
func (f *finder) sort(hits []query.Hit) []int32 {
	for _, h := range hits {
		f.scores[h.Entry] = float32(h.Score)
	}
	found := f.keys[0][:0]
	for _, n := range f.order {
		if s := f.scores[n]; s > 0 {
			found = append(found, ranked{math.Float32bits(s) ^ f.flip, n})
		}
	}
	for _, h := range hits {
		f.scores[h.Entry] = 0
	}
	f.keys[0] = found
	if f.ranked {
		found = f.byKey()
	}
	out := make([]int32, len(found))
	for i, r := range found {
		out[i] = r.number
	}
	return out
}

// byKey sorts the first of keys, and keeps equals in their order. It is a radix sort:
// all entries of a large catalog may have to be sorted anew between two keystrokes,
// and comparing them takes several times as long.
func (f *finder) byKey() []ranked {
	const digit = 11 // bits; three of them make a key
	from := f.keys[0]
	if cap(f.keys[1]) < len(from) {
		f.keys[1] = make([]ranked, cap(from))
	}
	to := f.keys[1][:len(from)]
	for shift := 0; shift < 32; shift += digit {
		var starts [1<<digit + 1]int
		for _, r := range from {
			starts[r.key>>shift&(1<<digit-1)+1]++
		}
		for i := range 1 << digit {
			starts[i+1] += starts[i]
		}
		for _, r := range from {
			d := r.key >> shift & (1<<digit - 1)
			to[starts[d]] = r
			starts[d]++
		}
		from, to = to, from
	}
	return from
}
