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
	c.said = ix.entriesSaying(&c)
	for i, m := range found {
		c.sayOtherwise(stemmed, m, names[i])
	}
	if c.said == 0 && !slices.ContainsFunc(found, func(m meaning) bool { return m.outright }) && ix.lacksWord(ws, stemmed) {
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
// alias may be but a part of a topic: if entries say it themselves, those are wanted
// before all else that is filed under the topic. The names of a topic stand in no order
// of likeness; those that share words with the query are taken for the likest.
func (c *concept) sayOtherwise(stemmed []string, m meaning, names [][]string) {
	c.company = c.company || strings.HasPrefix(m.term, companyTerm)
	filed := way{terms: []string{m.term}, weight: asTopic}
	if !m.outright {
		filed.weight, filed.other = asAlias, c.said > 0
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

// entriesSaying returns how many entries say the concept, by its ways so far, in their own
// words.
func (ix *Index) entriesSaying(c *concept) int {
	entries := map[int]bool{}
	for _, w := range c.ways {
		if w.apart {
			continue
		}
		for _, o := range ix.occurrences(w.terms...) {
			if ownWords(o.field()) {
				entries[o.entry()] = true
			}
		}
	}
	return len(entries)
}

// ownWords says whether a field has words of the entry, and not of what it is filed under.
func ownWords(field int) bool {
	return field != fieldMain && field != fieldTopics && field != fieldIndustry
}

// lacksWord says whether one of the words, stop words apart, is said by no entry.
func (ix *Index) lacksWord(ws, stemmed []string) bool {
	for i, w := range ws {
		said := func(o occurrence) bool { return ownWords(o.field()) }
		if !isStopWord(w) && !slices.ContainsFunc(ix.occurrences(stemmed[i]), said) {
			return true
		}
	}
	return false
}
