package query

import (
	"slices"

	"kip/catalog"
)

// Related returns up to n entries that are most like e, best first: the other parts of
// its series, of the same company and with the same first words in the title; then those that
// share its topics, counting the main topic of either twice and rare topics more
// than common ones; among equals the same company and a near year. Entries that
// share no topic and no company are not related.
func Related(cat *catalog.Catalog, e *catalog.Entry, n int) []*catalog.Entry {
	uses := map[string]int{}
	for i := range cat.Entries {
		for _, t := range cat.Entries[i].Topics {
			uses[t]++
		}
	}
	var found []Found
	for i := range cat.Entries {
		other := &cat.Entries[i]
		if other.ID == e.ID {
			continue
		}
		if s := likeness(e, other, uses); s > 0 {
			found = append(found, Found{Entry: other, Score: round(s)})
		}
	}
	Sort(found, ByRelevance, false)
	out := make([]*catalog.Entry, 0, n)
	for _, f := range found[:min(n, len(found))] {
		out = append(out, f.Entry)
	}
	return out
}

// likeness weighs what two entries have in common.
func likeness(a, b *catalog.Entry, uses map[string]int) float64 {
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
		weight := 1 / float64(1+uses[t])
		if i == 0 {
			weight *= mainTopic
		}
		if k == 0 {
			weight *= mainTopic
		}
		s += weight
	}
	if a.Company == b.Company {
		s += sameCompany
		if sameStart(a.Title, b.Title) {
			s += sameSeries
		}
	}
	if s > 0 && a.Year > 0 && b.Year > 0 {
		s += nearInTime / float64(1+max(a.Year-b.Year, b.Year-a.Year))
	}
	return s
}

// sameStart says whether the titles have their first three words in common.
func sameStart(a, b string) bool {
	const n = 3
	as, bs := wordsOf(a), wordsOf(b)
	return len(as) > n && len(bs) > n && slices.Equal(as[:n], bs[:n])
}
