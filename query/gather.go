package query

import (
	"strconv"
	"strings"

	"kip/catalog"
)

// Terms that are no stems: the topic that an entry is filed under, the company that
// it is about, and an industry of that company. No stem begins with these bytes.
const (
	topicTerm    = "#"
	companyTerm  = "@"
	industryTerm = "%"
)

// A gatherer collects the occurrences of terms, entry by entry.
type gatherer struct {
	wanted  *termSet
	refs    references
	terms   map[string]*postings
	words   map[string]*vocable
	lengths []byte
	sums    [numFields]int
}

// A vocable is a word as it is written: stemming is dear, and words recur.
type vocable struct {
	count    int
	postings *postings // of its stem; nil if that is not wanted
}

func newGatherer(wanted *termSet, refs references) *gatherer {
	return &gatherer{wanted: wanted, refs: refs, terms: map[string]*postings{}, words: map[string]*vocable{}}
}

func (g *gatherer) addEntry(i int, e *catalog.Entry) {
	var n [numFields]int
	n[fieldTitle] = g.addText(i, fieldTitle, 0, e.Title)
	for k, slug := range e.Topics {
		field := topicField(k)
		g.addTerm(topicTerm, slug, i, field)
		n[field] = g.addText(i, field, n[field]+1, g.refs.topics[slug])
	}
	for _, keyword := range e.Keywords {
		n[fieldKeywords] = g.addText(i, fieldKeywords, n[fieldKeywords]+1, keyword)
	}
	about := e.Companies()
	for _, company := range about {
		g.addTerm(companyTerm, company, i, fieldCompany)
		n[fieldCompany] = g.addText(i, fieldCompany, n[fieldCompany]+1, company)
	}
	for _, industry := range g.refs.industriesOf(about) {
		g.addTerm(industryTerm, industry, i, fieldIndustry)
		n[fieldIndustry] = g.addText(i, fieldIndustry, n[fieldIndustry]+1, industry)
	}
	n[fieldEvent] = g.addText(i, fieldEvent, 0, e.Event)
	n[fieldYear] = g.addText(i, fieldYear, 0, yearText(e))
	n[fieldFormat] = g.addText(i, fieldFormat, 0, string(e.Format))
	for _, a := range e.Authors {
		n[fieldAuthors] = g.addText(i, fieldAuthors, n[fieldAuthors]+1, a)
	}
	n[fieldProblem] = g.addText(i, fieldProblem, 0, e.Problem)
	n[fieldApproach] = g.addText(i, fieldApproach, 0, e.Approach)
	n[fieldReasons] = g.addText(i, fieldReasons, 0, e.Reasons)
	n[fieldLesson] = g.addText(i, fieldLesson, 0, e.Lesson)
	for f, length := range n {
		g.sums[f] += length
		g.lengths = append(g.lengths, byte(min(length, 255)))
	}
}

// yearText is the year as people type it; "" if it is not known.
func yearText(e *catalog.Entry) string {
	if e.Year == 0 {
		return ""
	}
	return strconv.Itoa(e.Year)
}

// addText gathers the words of text from a position on, and returns the position
// after the last of them. Names that follow each other in a field are kept one
// position apart, so that no phrase runs from one into the next.
func (g *gatherer) addText(entry, field, position int, text string) int {
	words(text, func(w word) bool {
		if g.wanted.mayWant(w.text) {
			v := g.vocable(w.text)
			v.count++
			if v.postings != nil {
				v.postings.add(entry, field, position)
			}
		}
		position++
		return true
	})
	return position
}

// addTerm records what the entry is filed under. Twice in a field is as good as once.
func (g *gatherer) addTerm(kind, name string, entry, field int) {
	if term := kind + name; g.wanted.wants(term) {
		g.postings(term).add(entry, field, 0)
	}
}

func (g *gatherer) vocable(w string) *vocable {
	v := g.words[w]
	if v == nil {
		w = strings.Clone(w) // of a catalog's text, which need not be kept for it
		v = &vocable{}
		if g.wanted == nil || !g.wanted.words {
			if s := stem(w); g.wanted.wants(s) {
				v.postings = g.postings(s)
			}
		}
		g.words[w] = v
	}
	return v
}

func (g *gatherer) postings(term string) *postings {
	p := g.terms[term]
	if p == nil {
		p = &postings{}
		g.terms[term] = p
	}
	return p
}

// join adds what another has gathered from the entries that follow.
func (g *gatherer) join(next *gatherer) {
	for t, p := range next.terms {
		if known := g.terms[t]; known != nil {
			known.join(p)
		} else {
			g.terms[t] = p
		}
	}
	for w, v := range next.words {
		if known := g.words[w]; known != nil {
			known.count += v.count
		} else {
			g.words[w] = v
		}
	}
	g.lengths = append(g.lengths, next.lengths...)
	for f, sum := range next.sums {
		g.sums[f] += sum
	}
}

// addVocabulary adds the words that people may use though no entry does: those of
// names and aliases. They count as words that occur once more.
func (g *gatherer) addVocabulary(cat *catalog.Catalog) {
	eachName(cat, func(name string) {
		words(name, func(w word) bool {
			if g.words[w.text] == nil {
				g.words[w.text] = &vocable{}
			}
			g.words[w.text].count++
			return true
		})
	})
}
