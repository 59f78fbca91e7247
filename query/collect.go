package query

import (
	"cmp"
	"math"
	"slices"
)

// Which entries are hits is decided before their order is:
//
// An entry meets a concept if it says enough of it (see enough). It meets the whole query
// if it meets every concept, but for those that are optional beside others: words so
// common in questions that they tell nothing. Those entries come first, by their scores.
//
// Where they are fewer than people look at, the nearest others follow. How near an entry
// is, is the weight of the concepts that it meets; it must be nearEnough, measured by the
// nearest there is. Their scores are those of what they do say, lowered by the share that
// they do not, and squeezed below those of the entries that meet everything.
//
// Whoever names a company has no use for the works of others, so that an entry which does
// not say that name anywhere is never near.
const (
	// few is how many entries must meet the whole query for the others to be left out:
	// as many as people look at. The nearest others fill up that number.
	few = 10
	// nearEnough is how much of what the nearest entry meets, by weight, another must
	// meet to be shown with it.
	nearEnough = 0.4
)

// collect fills in the hits among the entries that are not excluded. It asks keep only of
// entries that are hits if it keeps them.
func (r *Result) collect(excluded []bool, keep func(int) bool) {
	met, all := r.weigh(len(excluded))
	var near []int // the entries that meet something, but not all
	for e, m := range met {
		switch {
		case m == 0 || excluded[e] || r.isAnothers(e):
		case m < all:
			near = append(near, e)
		case keep(e):
			r.Hits = append(r.Hits, Hit{e, round(r.score(e))})
		default:
			r.Filtered++
		}
	}
	r.Whole = len(r.Hits)
	switch {
	case r.Whole == 0:
		r.addNearest(near, met, all, keep)
	case r.Whole < few:
		r.fillUp(near, met, all, keep)
	}
}

// addNearest adds those of near that are near enough, where no entry meets everything.
func (r *Result) addNearest(near []int, met []float64, all float64, keep func(int) bool) {
	slices.SortStableFunc(near, func(a, b int) int { return cmp.Compare(met[b], met[a]) })
	enough, filtered := 0.0, 0
	for _, e := range near {
		switch m := met[e]; {
		case m <= enough:
		case keep(e):
			enough = max(enough, m*nearEnough) // the first is the nearest
			r.Hits = append(r.Hits, Hit{e, round(r.score(e) * m / all)})
		default:
			filtered++
		}
	}
	if r.Filtered == 0 {
		r.Filtered = filtered
	}
}

// fillUp adds the best of near behind the entries that meet everything, up to few in all.
func (r *Result) fillUp(near []int, met []float64, all float64, keep func(int) bool) {
	bound := math.Inf(1)
	for _, h := range r.Hits {
		bound = min(bound, h.Score)
	}
	var behind []Hit
	for _, e := range near {
		if m := met[e]; m > all*nearEnough {
			behind = append(behind, Hit{e, round(below(bound, r.score(e)*m/all))})
		}
	}
	slices.SortStableFunc(behind, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	for _, h := range behind {
		if len(r.Hits) < few && keep(h.Entry) {
			r.Hits = append(r.Hits, h)
		}
	}
}

// below returns a score that grows with score, but stays below a bound.
func below(bound, score float64) float64 { return bound * score / (score + 1) }

// isAnothers says whether the query names a company that the entry does not.
func (r *Result) isAnothers(e int) bool {
	for i := range r.asked {
		if c := &r.asked[i]; c.company && c.n > 0 && c.tf[e] == 0 {
			return true
		}
	}
	return false
}

// weigh returns for each entry the weights of what it says, added up, and what they
// add up to for one that says everything.
func (r *Result) weigh(entries int) (met []float64, all float64) {
	met = make([]float64, entries)
	required := slices.ContainsFunc(r.asked, func(c asked) bool { return !c.optional })
	for i := range r.asked {
		c := &r.asked[i]
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
	return met, all
}

func (r *Result) score(e int) float64 {
	score := 0.0
	for i := range r.asked {
		score += r.asked[i].score(e)
	}
	return score
}

func (c *asked) score(e int) float64 { return c.weight * c.tf[e] / (k1 + c.tf[e]) }
