package query

import (
	"slices"
	"strings"
)

// How a query is understood:
//
// Its parts, as parse has found them, are taken in order: phrases and words to be left out
// one by one, all other words up to the next of those together, since a name may have several
// words ("dead letter queue"). First each word that nobody uses is replaced by what was likely
// meant; then the words are made into concepts, names before single words. A query of nothing
// but stop words means them as they stand.
//
// A word to be left out takes away what says it, by its own words, and what is filed under it
// if it is the very name of that. But "cdc -debezium" wants other stories of change data
// capture, so that no way of saying what is wanted is taken away, but for the outright one.
//
// An index that was made before knows all words. Without one, all this is done up to three
// times: with an index of the words of the query and of their other names, which is enough
// unless a word is unknown; with all words of the catalog, to correct it; and with an index
// of what it was corrected to. That is still faster than an index of everything.

// A plan is a query that has been understood: what an entry must say, what it must
// not say, and the words that were taken for others.
type plan struct {
	wanted, not []concept
	corrections []Correction
	words       []string           // of the query but for phrases, corrected
	tried       map[unknown]string // what to take for them: themselves, if there is nothing better
}

// plan understands texts in parts: the one of a query, or several that say each what an
// entry must say as well.
func (c Collection) plan(texts ...[]part) (*Index, *plan) {
	ix := c.index(texts)
	return ix, ix.understand(texts)
}

// index returns an index that has every term that the texts need. To correct a word
// takes all words of the catalog, and then the terms of what it is corrected to.
func (c Collection) index(texts [][]part) *Index {
	if c.Ready != nil {
		return c.Ready
	}
	phrases := phraseTable(c.Catalog)
	names := &Index{phrases: phrases}
	var ws []string
	for _, p := range slices.Concat(texts...) {
		ws = append(ws, p.words...)
	}
	wanted := names.candidates(ws)
	ix := build(c.Catalog, newTermSet(wanted), phrases)
	if ix.knowsAll(ws) {
		return ix
	}
	if ix.words = wordsOfNames(c.Catalog); ix.knowsAll(ws) {
		return ix
	}
	ix.words = build(c.Catalog, &termSet{words: true}, phrases).words
	wanted = append(wanted, names.candidates(ix.understand(texts).words)...)
	corrected := build(c.Catalog, newTermSet(wanted), phrases)
	corrected.words = ix.words
	return corrected
}

// understand returns what the texts ask for.
func (ix *Index) understand(texts [][]part) *plan {
	p := &plan{tried: map[unknown]string{}}
	for _, parts := range texts {
		asked := false
		for rest := parts; len(rest) > 0; {
			n, found := p.take(ix, rest)
			rest, asked = rest[n:], asked || found
		}
		if !asked { // stop words alone are meant as they stand
			for _, part := range parts {
				if !part.not {
					p.want(literal(p.correctAll(ix, part.words))...)
				}
			}
		}
	}
	for i := range p.not {
		p.not[i].spare(p.wanted)
	}
	for _, c := range p.wanted {
		if len(c.unsaid) > 0 {
			p.corrections = append(p.corrections, Correction{From: c.text, To: strings.Join(c.unsaid, ", "), Filed: true})
		}
	}
	return p
}

// want adds concepts, each once.
func (p *plan) want(concepts ...concept) {
	for _, c := range concepts {
		if !slices.ContainsFunc(p.wanted, func(known concept) bool { return known.text == c.text }) {
			p.wanted = append(p.wanted, c)
		}
	}
}

// take adds what the first of parts ask for, and returns how many it took: all words
// up to the next phrase or word to be left out, since names may run through them. It
// also says whether they ask for anything.
func (p *plan) take(ix *Index, parts []part) (taken int, asked bool) {
	switch first := parts[0]; {
	case first.not && first.phrase:
		p.not = append(p.not, phraseOf(first.words))
		return 1, false
	case first.not:
		known := len(p.corrections)
		p.not = append(p.not, ix.unwanted(p.correctAll(ix, first.words)))
		for i := known; i < len(p.corrections); i++ {
			p.corrections[i].Not = true
		}
		return 1, false
	case first.phrase:
		p.want(phraseOf(first.words))
		return 1, true
	}
	var ws []string
	n := 0
	for n < len(parts) && !parts[n].not && !parts[n].phrase {
		ws = append(ws, parts[n].words...)
		n++
	}
	concepts := ix.concepts(p.correctAll(ix, ws))
	p.want(concepts...)
	return n, len(concepts) > 0
}

// correctAll replaces the words that nobody says by what was likely meant.
func (p *plan) correctAll(ix *Index, ws []string) []string {
	out := make([]string, 0, len(ws))
	for i, w := range ws {
		if ix.known(w) || i+1 < len(ws) && ix.knowsJoined(w, ws[i+1]) || i > 0 && ix.knowsJoined(ws[i-1], w) {
			out = append(out, w)
			continue
		}
		var beside neighbours
		if i > 0 {
			beside.before = out[len(out)-1]
		}
		if i+1 < len(ws) {
			beside.after = ws[i+1]
		}
		out = append(out, strings.Fields(p.correct(ix, w, beside))...)
	}
	p.words = append(p.words, out...)
	return out
}

// correct returns what to take for an unknown word: itself, if there is nothing better.
func (p *plan) correct(ix *Index, w string, beside neighbours) string {
	key := unknown{w, beside}
	to, tried := p.tried[key]
	if !tried {
		to = w
		if len(p.tried) < maxTried {
			if better, found := ix.correct(w, beside); found {
				to = better
			}
			p.tried[key] = to
		}
	}
	c := Correction{From: w, To: to}
	if strings.ReplaceAll(to, " ", "") != w && !slices.Contains(p.corrections, c) { // else it is only written as two words
		p.corrections = append(p.corrections, c)
	}
	return to
}

// An unknown is a word that nobody says, where it stands in the query.
type unknown struct {
	word   string
	beside neighbours
}

// knowsJoined says whether entries write the two words as one, or a name does.
func (ix *Index) knowsJoined(a, b string) bool {
	return ix.has(stem(a+b)) || ix.meaningsOf(a+b) != nil
}

func (ix *Index) knowsAll(ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !ix.known(w) })
}

// literal is one concept a word, each only as it stands.
func literal(ws []string) []concept {
	var out []concept
	for _, w := range ws {
		c := concept{text: w}
		c.say(1, stem(w))
		out = append(out, c)
	}
	return out
}

// candidates returns every term that the concepts of these words may have, as far
// as that can be told from names and aliases alone.
func (ix *Index) candidates(ws []string) []string {
	out := []string{}
	meant := map[string]bool{}
	for i, w := range ws {
		halves(w, func(a, b string) bool {
			out = append(out, stem(a), stem(b))
			return true
		})
		for n := 1; n <= MaxPhrase && i+n <= len(ws); n++ {
			one := strings.Join(ws[i:i+n], "")
			out = append(out, stem(one))
			for _, m := range append(ix.meaningsOf(ws[i:i+n]...), ix.meaningsOf(one)...) {
				if meant[m.term] {
					continue
				}
				meant[m.term] = true
				out = append(out, m.term)
				for _, name := range ix.namesOf(m.term) {
					out = append(out, name...)
				}
			}
		}
	}
	return out
}
