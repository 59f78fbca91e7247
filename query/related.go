package query

import (
	"slices"

	"kip/catalog"
)

// Relations find the entries of a catalog that are most like one. Relate makes them;
// what they need to know of all entries they find out once.
type Relations struct {
	entries []catalog.Entry
	uses    map[string]int // how many entries a topic has
	starts  [][]string     // of the titles; nil until they are needed
}

// Relate returns the relations within a catalog.
func Relate(cat *catalog.Catalog) *Relations {
	r := &Relations{cat.Entries, map[string]int{}, make([][]string, len(cat.Entries))}
	for i := range cat.Entries {
		for _, t := range cat.Entries[i].Topics {
			r.uses[t]++
		}
	}
	return r
}

// To returns up to n entries that are most like e, best first: the other parts of its
// series, of the same company and with the same first words in the title; then those that
// share its topics, counting the main topic of either twice and rare topics more
// than common ones; among equals the same company and a near year. Entries that
// share no topic and no company are not related.
func (r *Relations) To(e *catalog.Entry, n int) []*catalog.Entry {
	start := startOf(e.Title)
	var found []Found
	least := 0.0 // the score without which an entry is not among the best
	for i := range r.entries {
		other := &r.entries[i]
		if other.ID == e.ID {
			continue
		}
		series := len(start) > 0 && e.Company == other.Company && slices.Equal(start, r.start(i))
		s := r.likeness(e, other, series)
		if s == 0 || round(s) < least {
			continue
		}
		found = append(found, Found{Entry: other, Score: round(s)})
		if len(found) == 8*n { // most of them are not among the best
			Sort(found, ByRelevance, false)
			found, least = found[:n], found[n-1].Score
		}
	}
	Sort(found, ByRelevance, false)
	out := make([]*catalog.Entry, 0, n)
	for _, f := range found[:min(n, len(found))] {
		out = append(out, f.Entry)
	}
	return out
}

// likeness weighs what two entries have in common, which may be a series.
func (r *Relations) likeness(a, b *catalog.Entry, series bool) float64 {
	const (
		sameCompany = 0.1
		nearInTime  = 0.05 // in the same year; less with the distance
		mainTopic   = 2
		sameSeries  = 10 // more than all topics together, which count at most 2 each
	)
	s := 0.0
	for i, t := range a.Topics {
		k := slices.Index(b.Topics, t)
		if k < 0 {
			continue
		}
		weight := 1 / float64(1+r.uses[t])
		if i == 0 {
			weight *= mainTopic
		}
		if k == 0 {
			weight *= mainTopic
		}
		s += weight
	}
	if isAbout(a, func(name string) bool { return isAbout(b, func(other string) bool { return name == other }) }) {
		s += sameCompany
	}
	if series {
		s += sameSeries
	}
	if s > 0 && a.Year > 0 && b.Year > 0 {
		s += nearInTime / float64(1+max(a.Year-b.Year, b.Year-a.Year))
	}
	return s
}

// start returns the beginning of the title of the i-th entry.
func (r *Relations) start(i int) []string {
	if r.starts[i] == nil {
		r.starts[i] = startOf(r.entries[i].Title)
	}
	return r.starts[i]
}

// startOf returns the first words of a title, which the parts of a series have in
// common; none, but not nil, if there are no others behind them.
func startOf(title string) []string {
	const n = 3
	start := make([]string, 0, n+1)
	words(title, func(w word) bool {
		start = append(start, w.text)
		return len(start) <= n
	})
	if len(start) <= n {
		return start[:0]
	}
	return start[:n]
}
