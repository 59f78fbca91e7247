package query

import "strings"

// A plan is a query that has been understood: what an entry must say, what it must
// not say, and the words that were taken for others.
type plan struct {
	wanted, not []concept
	corrections []Correction
}

// plan understands the search.
func (s Search) plan(c Collection) (*lookup, plan) {
	parts := parse(s.Text)
	for _, not := range s.Not {
		for _, p := range parse(not) {
			p.not = true
			parts = append(parts, p)
		}
	}
	l := c.index(parts).lookup()
	var p plan
	for len(parts) > 0 {
		parts = parts[p.understand(l, parts):]
	}
	return l, p
}

// index returns an index that has every term that the parts need.
func (c Collection) index(parts []part) *Index {
	if c.Ready != nil {
		return c.Ready
	}
	ix := Build(c.Catalog, candidates(&Index{phrases: phraseTable(c.Catalog)}, parts))
	if !ix.lookup().knowsAll(parts) {
		ix = Build(c.Catalog, nil) // to correct a word takes the whole vocabulary
	}
	return ix
}

// understand adds what the first of parts ask for, and returns how many it took:
// all words up to the next phrase or word to be left out, since names may run
// through them.
func (p *plan) understand(l *lookup, parts []part) int {
	first := parts[0]
	switch ws := texts(first.words); {
	case first.not && first.phrase:
		p.not = append(p.not, phraseOf(ws))
		return 1
	case first.not:
		p.not = append(p.not, narrow(l.concepts(p.correctAll(l, ws)))...)
		return 1
	case first.phrase:
		p.wanted = append(p.wanted, phraseOf(ws))
		return 1
	}
	var ws []string
	n := 0
	for n < len(parts) && !parts[n].not && !parts[n].phrase {
		ws = append(ws, texts(parts[n].words)...)
		n++
	}
	found := l.concepts(p.correctAll(l, ws))
	if len(found) == 0 && n == len(parts) && len(p.wanted) == 0 {
		found = literal(ws) // stop words alone are meant as they stand
	}
	p.wanted = append(p.wanted, found...)
	return n
}

// correctAll replaces the words that nobody says by what was likely meant.
func (p *plan) correctAll(l *lookup, ws []string) []string {
	out := make([]string, 0, len(ws))
	for i, w := range ws {
		joins := i+1 < len(ws) && l.knowsJoined(ws[i], ws[i+1]) || i > 0 && l.knowsJoined(ws[i-1], w)
		if joins || l.known(w) || len(p.corrections) == maxCorrections {
			out = append(out, w)
			continue
		}
		to, ok := l.correct(w)
		if !ok {
			out = append(out, w)
			continue
		}
		p.corrections = append(p.corrections, Correction{w, to})
		out = append(out, strings.Fields(to)...)
	}
	return out
}

// knowsJoined says whether entries write the two words as one, or a name does.
func (l *lookup) knowsJoined(a, b string) bool {
	return l.has(stem(a+b)) || l.meaningsOf(a+b) != nil
}

func (l *lookup) knowsAll(parts []part) bool {
	for _, p := range parts {
		for _, w := range p.words {
			if !l.known(w.text) {
				return false
			}
		}
	}
	return true
}

// narrow keeps the ways that say a concept nearly outright: to leave out what
// merely touches on it would leave out too much.
func narrow(concepts []concept) []concept {
	for i := range concepts {
		var ways []way
		for _, w := range concepts[i].ways {
			if !w.apart && w.weight >= asName {
				ways = append(ways, w)
			}
		}
		concepts[i].ways = ways
	}
	return concepts
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
func candidates(ix *Index, parts []part) []string {
	out := []string{}
	var ws []string
	for _, p := range parts {
		ws = append(ws, texts(p.words)...)
	}
	for i, w := range ws {
		out = append(out, stem(w))
		for k := 1; k < len(w); k++ {
			out = append(out, stem(w[:k]), stem(w[k:]))
		}
		for n := 1; n <= maxPhrase && i+n <= len(ws); n++ {
			one := strings.Join(ws[i:i+n], "")
			out = append(out, stem(one))
			for _, m := range append(ix.meaningsOf(ws[i:i+n]...), ix.meaningsOf(one)...) {
				out = append(out, m.term)
				for _, name := range ix.namesOf(m.term) {
					out = append(out, name...)
				}
			}
		}
	}
	return out
}

// texts returns the words' texts.
func texts(ws []word) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.text
	}
	return out
}
