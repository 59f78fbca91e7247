package query

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kip/catalog"
)

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
	Keep func(int) bool // entries that may be found, by number; nil: all
}

// A Result is what a search has found.
type Result struct {
	Hits        []Hit        // in no particular order
	Corrections []Correction // words of the query that were taken for others
	Whole       int          // how many of the hits meet every concept
	Filtered    int          // how many others do, of those that Keep or Not keeps out
	Concepts    []Concept    // what was looked for
}

// A Hit is an entry that was found, by its number in the catalog.
type Hit struct {
	Entry int
	Score float64
}

// A Concept is one thing that a query asked for, with all ways of saying it.
type Concept struct {
	concept
	count
	weight float64
}

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
		r.Concepts = append(r.Concepts, Concept{want, found, want.weight(ix.entries, found.n)})
	}
	if len(r.Concepts) == 0 {
		return r
	}
	r.collect(excluded, func(e int) bool { return !refused[e] && (s.Keep == nil || s.Keep(e)) })
	return r
}

// collect fills in the hits: the entries that meet the whole query; and, where they
// are few, those that come nearest to it.
func (r *Result) collect(excluded []bool, keep func(int) bool) {
	met, all := r.weigh(len(excluded))
	most := 0.0
	for e, m := range met {
		switch {
		case m == 0 || excluded[e] || !r.mayMiss(e):
			met[e] = 0
		case !keep(e):
			met[e] = 0
			if m >= all {
				r.Filtered++
			}
		default:
			most = max(most, m)
			if m >= all {
				r.Whole++
			}
		}
	}
	least := math.Inf(1) // score of the entries that meet the whole query
	for e, m := range met {
		if m > 0 && m >= all {
			r.Hits = append(r.Hits, Hit{e, round(r.score(e))})
			least = min(least, r.score(e))
		}
	}
	if r.Whole < few {
		r.Hits = append(r.Hits, r.nearest(met, all, most*nearEnough, least)...)
	}
}

// nearest returns the entries that meet more than enough of the query, and not all of it,
// with scores below bound: as many as are lacking, or all where none meets it all.
func (r *Result) nearest(met []float64, all, enough, bound float64) []Hit {
	var near []Hit
	for e, m := range met {
		if m < all && m > enough {
			near = append(near, Hit{e, round(below(bound, r.score(e)*m/all))})
		}
	}
	if r.Whole > 0 {
		slices.SortStableFunc(near, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
		near = near[:min(few-r.Whole, len(near))]
	}
	return near
}

// below returns a score that grows with score, but stays below a bound.
func below(bound, score float64) float64 {
	if math.IsInf(bound, 1) {
		return score
	}
	return bound * score / (score + 1)
}

// mayMiss says whether what the entry does not say is dispensable: who names a
// company has no use for another's works.
func (r *Result) mayMiss(e int) bool {
	for i := range r.Concepts {
		if c := &r.Concepts[i]; c.company && c.n > 0 && c.tf[e] == 0 {
			return false
		}
	}
	return true
}

const (
	// few is how many entries must meet the whole query for the others to be left out:
	// as many as people look at. The nearest others fill up that number.
	few = 10
	// nearEnough is how much of what the nearest entry meets, by weight, another must
	// meet to be shown with it.
	nearEnough = 0.4
)

// weigh returns for each entry the weights of what it says, added up, and what they
// add up to for one that says everything. Optional concepts do not count, if there
// are others; but an entry that says them all is as near as one that says half of the rest.
func (r *Result) weigh(entries int) (met []float64, all float64) {
	met = make([]float64, entries)
	required := slices.ContainsFunc(r.Concepts, func(c Concept) bool { return !c.optional })
	for i := range r.Concepts {
		c := &r.Concepts[i]
		if c.optional && required {
			continue
		}
		all += c.weight
		for e, meets := range c.meets {
			if meets {
				met[e] += c.weight
			}
		}
	}
	for e := range met {
		if required && r.saysOptional(e) {
			met[e] = max(met[e], all/2)
		}
	}
	return met, all
}

// saysOptional says whether the entry says all of the optional concepts, if there are two
// or more: one of them means little, several may mean something ("small team").
func (r *Result) saysOptional(e int) bool {
	said := 0
	for i := range r.Concepts {
		if c := &r.Concepts[i]; c.optional {
			if !c.meets[e] {
				return false
			}
			said++
		}
	}
	return said > 1
}

func (r *Result) score(e int) float64 {
	score := 0.0
	for i := range r.Concepts {
		score += r.Concepts[i].score(e)
	}
	return score
}

func (c *Concept) score(e int) float64 { return c.weight * c.tf[e] / (k1 + c.tf[e]) }

// Saying returns for each entry whether it says all of the wanted words, or phrases,
// and none of the others, found as a search finds them; and which words were taken
// for others.
func Saying(c Collection, wanted, not []string) ([]bool, []Correction) {
	var parts []part
	for _, text := range wanted {
		parts = append(parts, parse(text)...)
	}
	ix, q := c.plan(append(parts, excluding(not)...))
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

// excluding returns the parts that leave out what each of the texts says as a whole.
func excluding(texts []string) []part {
	var out []part
	for _, text := range texts {
		if ws := wordsOf(text); len(ws) > 0 {
			_, _, phrase := cutPiece(strings.TrimSpace(text))
			out = append(out, part{words: ws[:min(len(ws), maxWords)], phrase: phrase, not: true})
		}
	}
	return out
}

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
