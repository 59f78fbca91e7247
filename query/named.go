package query

import (
	"slices"
	"strings"
)

// named is the concept of words that are a name or an alias.
func (ix *Index) named(ws, stemmed []string, found []meaning) concept {
	var c concept
	if len(ws) > 1 {
		c = ix.several(ws, stemmed)
	} else {
		c = ix.single(ws[0], stemmed[0])
	}
	c.named, c.optional = true, false
	names := make([][][]string, len(found))
	for i, m := range found {
		names[i] = ix.namesOf(m.term)
		c.sayShort(stemmed, names[i])
	}
	said := slices.ContainsFunc(c.ways, func(w way) bool { return !w.apart && ix.saysItself(w.terms...) })
	for i, m := range found {
		c.sayOtherwise(stemmed, m, names[i], said)
	}
	if !said && !slices.ContainsFunc(found, func(m meaning) bool { return m.outright }) && ix.lacksWord(ws, stemmed) {
		for _, m := range found {
			c.unsaid = append(c.unsaid, m.term[1:])
		}
	}
	return c
}

// sayShort adds those names of what is meant that abbreviate the words or are
// abbreviated by them: "infrastructure as code" for "IaC".
func (c *concept) sayShort(stemmed []string, names [][]string) {
	for _, name := range names {
		if abbreviates(stemmed, name) || abbreviates(name, stemmed) {
			c.say(asShort, name...)
		}
	}
}

// sayOtherwise adds that an entry is filed under what is meant, and its other names. An
// alias may be but a part of a topic: if it is said by entries themselves, those are wanted
// before all else that is filed under the topic. The names of a topic stand in no order
// of likeness; those that share words with the query are taken for the likest.
func (c *concept) sayOtherwise(stemmed []string, m meaning, names [][]string, said bool) {
	c.company = c.company || strings.HasPrefix(m.term, companyTerm)
	filed := way{terms: []string{m.term}, weight: asTopic}
	if !m.outright {
		filed.weight, filed.other = asAlias, said
	}
	c.add(filed)
	own := concept{ways: c.ways} // a topic may have very many names, all different
	for k, name := range names {
		other := way{terms: name, other: true, weight: asOther}
		switch {
		case sharesHalf(stemmed, name):
			other.other, other.weight = false, asNear
		case k == 0:
			other.weight = asName
		}
		if !own.has(name) {
			c.ways = append(c.ways, other)
		}
	}
}

// sharesHalf says whether two names of several words have half of the longer one's words
// in common: "cross-AZ traffic" and "cross-zone traffic".
func sharesHalf(a, b []string) bool {
	shared := 0
	for _, term := range a {
		if slices.Contains(b, term) {
			shared++
		}
	}
	return min(len(a), len(b)) > 1 && 2*shared >= max(len(a), len(b))
}

// saysItself says whether any entry says the terms, one after the other, in its own words,
// and not by what it is filed under.
func (ix *Index) saysItself(terms ...string) bool {
	return slices.ContainsFunc(ix.occurrences(terms...), func(o occurrence) bool {
		f := o.field()
		return f != fieldMain && f != fieldTopics && f != fieldIndustry
	})
}

// lacksWord says whether one of the words, stop words apart, is said by no entry.
func (ix *Index) lacksWord(ws, stemmed []string) bool {
	for i, w := range ws {
		if !isStopWord(w) && !ix.saysItself(stemmed[i]) {
			return true
		}
	}
	return false
}
