package query

import (
	"cmp"
	"fmt"
	"slices"

	"kip/catalog"
)

// A twin is an entry as searching is defined on it: the stems of each field, with a
// gap before each name in a list of names, and what the entry is filed under.
type twin struct {
	fields [numFields][]string
	filed  [numFields][]string
}

const gap = "" // no stem

func twinOf(e *catalog.Entry, cat *catalog.Catalog) twin {
	var t twin
	text := func(field int, text string) { t.fields[field] = append(t.fields[field], stems(wordsOf(text))...) }
	name := func(field int, term, name string) {
		t.fields[field] = append(t.fields[field], gap)
		text(field, name)
		if term != "" && !slices.Contains(t.filed[field], term) {
			t.filed[field] = append(t.filed[field], term)
		}
	}
	text(fieldTitle, e.Title)
	for k, slug := range e.Topics {
		field := fieldTopics
		if k == 0 {
			field = fieldMain
		}
		name(field, "#"+slug, cat.Topic(slug).Name)
	}
	for _, keyword := range e.Keywords {
		name(fieldKeywords, "", keyword)
	}
	for _, company := range append([]string{e.Company}, e.Also...) {
		name(fieldCompany, "@"+company, company)
		industries := []string{cat.IndustryOf(company)}
		for _, in := range cat.Industries {
			if slices.Contains(in.Companies, company) {
				industries = append(industries, in.Name)
			}
		}
		for _, industry := range industries {
			if industry != "" && !slices.Contains(t.filed[fieldIndustry], "%"+industry) {
				name(fieldIndustry, "%"+industry, industry)
			}
		}
	}
	for _, author := range e.Authors {
		name(fieldAuthors, "", author)
	}
	text(fieldEvent, e.Event)
	if e.Year > 0 {
		text(fieldYear, fmt.Sprint(e.Year))
		text(fieldFormat, string(e.Format))
	}
	text(fieldProblem, e.Problem)
	text(fieldApproach, e.Approach)
	text(fieldReasons, e.Reasons)
	text(fieldLesson, e.Lesson)
	return t
}

// count returns how often a field says the terms one after the other.
func (t *twin) count(field int, terms []string) int {
	n := 0
	for i := range t.fields[field] {
		if i+len(terms) <= len(t.fields[field]) && slices.Equal(t.fields[field][i:i+len(terms)], terms) {
			n++
		}
	}
	if len(terms) == 1 && slices.Contains(t.filed[field], terms[0]) {
		n++
	}
	return n
}

// A slowSearch is the definition of a search, without an index.
type slowSearch struct {
	entries  []twin
	averages [numFields]float64
}

func newSlowSearch(cat *catalog.Catalog) *slowSearch {
	s := &slowSearch{}
	for i := range cat.Entries {
		s.entries = append(s.entries, twinOf(&cat.Entries[i], cat))
	}
	for f := range s.averages {
		sum := 0
		for _, e := range s.entries {
			sum += len(e.fields[f])
		}
		s.averages[f] = float64(float32(sum) / float32(max(1, len(s.entries))))
	}
	return s
}

// saying adds to tf what it is worth that an entry says terms one after the other, and
// returns whether it says enough of them.
func (s *slowSearch) saying(tf float64, e *twin, weight float64, terms []string) (float64, bool) {
	meets := false
	for field := range numFields {
		if n := e.count(field, terms); n > 0 {
			b := lengthDiscount[field]
			norm := 1 - b + b*float64(min(255, len(e.fields[field])))/max(1, s.averages[field])
			tf += weight * fieldWeights[field] * float64(n) / norm
			meets = meets || weight*fieldWeights[field] >= enough
		}
	}
	return tf, meets
}

func (s *slowSearch) frequency(e *twin, c *concept) (tf float64, meets bool) {
	others := 0.0
	for _, w := range c.ways {
		enough := false
		if w.other {
			others, enough = s.saying(others, e, w.weight, w.terms)
		} else if !w.apart {
			tf, enough = s.saying(tf, e, w.weight, w.terms)
		} else {
			var each []float64
			for _, term := range w.terms {
				one, _ := s.saying(0, e, w.weight, []string{term})
				each = append(each, one)
			}
			enough = slices.Min(each) > 0
			tf += slices.Min(each)
		}
		meets = meets || enough
	}
	if others > 0 {
		tf += mostOthers * others / (mostOthers + others)
	}
	return tf, meets
}

// do returns the hits for what was understood of a query.
func (s *slowSearch) do(wanted, not []concept) (hits []Hit, whole int) {
	type met struct {
		weight, score float64
		ok            bool
	}
	all, anyRequired := 0.0, slices.ContainsFunc(wanted, func(c concept) bool { return !c.optional })
	entries := make([]met, len(s.entries))
	for e := range entries {
		entries[e].ok = !slices.ContainsFunc(not, func(c concept) bool {
			tf, _ := s.frequency(&s.entries[e], &c)
			return tf > 0
		})
	}
	for _, c := range wanted {
		tf, meets, n := make([]float64, len(entries)), make([]bool, len(entries)), 0
		for e := range entries {
			if tf[e], meets[e] = s.frequency(&s.entries[e], &c); tf[e] > 0 {
				n++
			}
		}
		weight := c.weight(len(entries), n)
		counts := !c.optional || !anyRequired
		if counts {
			all += weight
		}
		for e := range entries {
			entries[e].score += weight * tf[e] / (k1 + tf[e])
			if meets[e] && counts {
				entries[e].weight += weight
			}
			if c.company && n > 0 && tf[e] == 0 {
				entries[e].ok = false
			}
		}
	}
	var complete, partial []Hit
	most := 0.0
	for e, m := range entries {
		if m.ok && m.weight > 0 {
			most = max(most, m.weight)
		}
		if m.ok && m.weight > 0 && m.weight >= all {
			complete = append(complete, Hit{e, m.score})
		}
	}
	for e, m := range entries {
		if m.ok && m.weight > most*nearEnough && m.weight < all {
			partial = append(partial, Hit{e, m.score * m.weight / all})
		}
	}
	whole = len(complete)
	if whole >= few {
		partial = nil
	}
	if whole > 0 { // partial matches stay below the worst of the whole ones
		worst := round(slices.MinFunc(complete, func(a, b Hit) int { return cmp.Compare(a.Score, b.Score) }).Score)
		for i, h := range partial {
			partial[i].Score = round(worst * h.Score / (h.Score + 1))
		}
		// and only fill up a page
		slices.SortStableFunc(partial, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
		partial = partial[:min(max(few-whole, 0), len(partial))]
	}
	hits = append(complete, partial...)
	for i := range hits {
		hits[i].Score = round(hits[i].Score)
	}
	return hits, whole
}
