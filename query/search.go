package query

import "kip/catalog"

// A Collection is what is searched: an index that was made before, or a catalog
// that is indexed, as far as a search needs it, when it is searched.
type Collection struct {
	Ready   *Index           // nil if there is none
	Catalog *catalog.Catalog // not needed if there is one
}

// A Search is what is asked of a collection. The zero value asks for nothing.
type Search struct {
	Text string         // words, "phrases", and words to leave out, with a hyphen
	Not  []string       // more words to leave out
	Keep func(int) bool // entries that may be found, by number; nil: all. It is asked once of each that would be
}

// A Result is what a search has found.
type Result struct {
	Hits        []Hit        // those that meet the whole query first, otherwise in no particular order
	Corrections []Correction // words of the query that were taken for others
	Whole       int          // how many of the hits meet the whole query
	Filtered    int          // how many others do, of those that Keep or Not keeps out; if none does, how many come near it
	asked       []asked      // what was looked for
}

// A Hit is an entry that was found, by its number in the catalog.
type Hit struct {
	Entry int
	Score float64
}

// An asked concept is one thing that a query asks for, with what the entries say of it.
type asked struct {
	concept
	tally
	weight float64
}

// AsksNothing says whether the query had no word that could be looked for.
func (r *Result) AsksNothing() bool { return len(r.asked) == 0 }

// Do runs the search. It answers whatever the text: one without any word that
// could be found has no hits.
func (s Search) Do(c Collection) Result {
	not := excluding(s.Not)
	ix, q := c.plan(append(parse(s.Text), not...))
	r := Result{Corrections: q.corrections}
	own := len(q.not) - len(not) // words that the text itself leaves out
	excluded, refused := ix.anyOf(q.not[:own]), ix.anyOf(q.not[own:])
	for _, want := range q.wanted {
		found := ix.count(&want)
		r.asked = append(r.asked, asked{want, found, want.weight(ix.entries, found.n)})
	}
	if !r.AsksNothing() {
		r.collect(excluded, func(e int) bool { return !refused[e] && (s.Keep == nil || s.Keep(e)) })
	}
	return r
}

// Saying returns for each entry whether it says each of the wanted texts, be it words or
// a phrase, and none of the others, found as a search for that text alone finds them; and
// which words were taken for others.
func Saying(c Collection, wanted, not []string) ([]bool, []Correction) {
	texts := make([][]part, 0, len(wanted)+1)
	for _, text := range wanted {
		texts = append(texts, parse(text))
	}
	ix, q := c.plan(append(texts, excluding(not))...)
	out := ix.anyOf(q.not)
	for e := range out {
		out[e] = !out[e] && (len(q.wanted) > 0 || len(wanted) == 0)
	}
	for i := range q.wanted {
		for e, meets := range ix.count(&q.wanted[i]).meets {
			out[e] = out[e] && meets
		}
	}
	return out, q.corrections
}

// HasWords says whether text has any word that could be looked for.
func HasWords(text string) bool { return len(wordsOf(text)) > 0 }

// anyOf returns for each entry whether it says any of the concepts.
func (ix *Index) anyOf(concepts []concept) []bool {
	out := make([]bool, ix.entries)
	for i := range concepts {
		for e, f := range ix.count(&concepts[i]).tf {
			out[e] = out[e] || f > 0
		}
	}
	return out
}
