package query

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kip/catalog"
)

// Marks returns where text says something that was searched for, in whatever way:
// the first and the last byte (exclusive) of each word, in ascending order. It
// returns nil if text says nothing of it.
func (r *Result) Marks(text string) [][2]int {
	ways := r.ways()
	found := said(text, ways)
	if len(found) == 0 {
		return nil
	}
	var out [][2]int
	for _, s := range found {
		for _, w := range s.words {
			// who asks for "k8s" finds "Kafka on Kubernetes" for its last word
			if ways[s.way].weight == 1 || len(s.words) == 1 || !isStopWord(Fold(text[w[0]:w[1]])) {
				out = append(out, w)
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return slices.CompactFunc(out, func(a, b [2]int) bool { return a[0] == b[0] })
}

func (r *Result) ways() []way {
	var out []way
	for _, c := range r.asked {
		out = append(out, c.ways...)
	}
	return out
}

// A saying is a place in a text where one of the ways of a concept stands.
type saying struct {
	way   int
	words [][2]int
}

// said returns where text says any of the ways.
func said(text string, ways []way) []saying {
	var ws []word
	var stemmed []string
	words(text, func(w word) bool {
		ws = append(ws, w)
		stemmed = append(stemmed, stem(w.text))
		return true
	})
	possible := saidAtAll(stemmed, ways)
	var out []saying
	for i := range ws {
		for k, w := range ways {
			n := len(w.terms)
			if w.apart {
				n = 1
			}
			switch {
			case !possible[k] || i+n > len(ws):
				continue
			case w.apart && !slices.Contains(w.terms, stemmed[i]):
				continue
			case !w.apart && !slices.Equal(stemmed[i:i+n], w.terms):
				continue
			}
			s := saying{way: k}
			for _, w := range ws[i : i+n] {
				s.words = append(s.words, [2]int{w.start, w.end})
			}
			out = append(out, s)
		}
	}
	return out
}

// saidAtAll returns for each of the ways whether all its terms are among the stems.
func saidAtAll(stems []string, ways []way) []bool {
	has := make(map[string]bool, len(stems))
	for _, s := range stems {
		has[s] = true
	}
	out := make([]bool, len(ways))
	for k, w := range ways {
		out[k] = !slices.ContainsFunc(w.terms, func(t string) bool { return !has[t] })
	}
	return out
}

// Explainer returns what says why an entry, with its number, was found: for each concept
// of the query a line with what saying it is worth, and which words say it in which
// fields; and then its score, which is lower than their sum if it does not meet them all.
func (r *Result) Explainer(cat *catalog.Catalog) func(number int, e *catalog.Entry) []string {
	refs := referencesIn(cat)
	scores := make(map[int]string, len(r.Hits))
	for i, h := range r.Hits {
		scores[h.Entry] = "score " + strconv.FormatFloat(h.Score, 'f', -1, 64)
		if i >= r.Whole {
			scores[h.Entry] += ", lowered as it does not say all"
		}
	}
	return func(number int, e *catalog.Entry) []string {
		return append(r.explain(number, e, refs), scores[number])
	}
}

// explain returns the lines on the concepts of the query.
func (r *Result) explain(number int, e *catalog.Entry, refs references) []string {
	var out []string
	fields, filed := searched(e, refs), filedUnder(e, refs)
	for _, c := range r.asked {
		if c.tf[number] == 0 {
			out = append(out, fmt.Sprintf("%s: not said", c.text))
			continue
		}
		reasons := c.saidWhere(fields)
		if len(reasons) == 0 { // all the words, but not together in any field
			reasons = c.apart(fields).saidWhere(fields)
		}
		for _, w := range c.ways {
			if term := w.terms[0]; slices.Contains(filed, term) {
				reasons = append(reasons, "filed under "+term[1:])
			}
		}
		score := strconv.FormatFloat(round(c.score(number)), 'f', -1, 64)
		out = append(out, c.text+" "+score+": "+strings.Join(reasons, "; "))
	}
	return out
}

// apart returns a concept that is said by the single words of those ways whose words may
// stand apart, and do all stand somewhere in fields.
func (c asked) apart(fields []field) asked {
	var all []string
	for _, f := range fields {
		all = append(all, Stems(f.text)...)
	}
	var single asked
	for _, w := range c.ways {
		if w.apart && saidAtAll(all, []way{w})[0] {
			for _, t := range w.terms {
				single.say(1, t)
			}
		}
	}
	return single
}

// saidWhere returns the phrases that say the concept, each with the fields that have it.
func (c asked) saidWhere(fields []field) []string {
	var phrases []string
	where := map[string][]string{}
	for _, f := range fields {
		for _, phrase := range c.saidIn(f.text) {
			if where[phrase] == nil {
				phrases = append(phrases, phrase)
			}
			if !slices.Contains(where[phrase], f.name) {
				where[phrase] = append(where[phrase], f.name)
			}
		}
	}
	for i, phrase := range phrases {
		phrases[i] = fmt.Sprintf("%q in %s", phrase, strings.Join(where[phrase], ", "))
	}
	return phrases
}

// saidIn returns the phrases of text that say the concept, but none within another.
func (c asked) saidIn(text string) []string {
	var spans [][2]int
	for _, s := range said(text, c.ways) {
		spans = append(spans, [2]int{s.words[0][0], s.words[len(s.words)-1][1]})
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], b[1]-a[1]) })
	var out []string
	end := 0
	for _, s := range spans {
		if s[1] > end {
			end = s[1]
			out = append(out, Fold(text[s[0]:s[1]]))
		}
	}
	return out
}

// filedUnder returns the terms of what the entry is filed under.
func filedUnder(e *catalog.Entry, refs references) []string {
	var out []string
	for _, slug := range e.Topics {
		out = append(out, topicTerm+slug)
	}
	for _, company := range e.Companies() {
		out = append(out, companyTerm+company)
	}
	for _, industry := range refs.industriesOf(e.Companies()) {
		out = append(out, industryTerm+industry)
	}
	return out
}

// A field is a named text of an entry.
type field struct{ name, text string }

// searched returns the texts of an entry that a search looks at, in their order.
func searched(e *catalog.Entry, refs references) []field {
	var out []field
	add := func(number int, texts ...string) {
		for _, text := range texts {
			out = append(out, field{fieldNames[number], text})
		}
	}
	add(fieldTitle, e.Title)
	for i, slug := range e.Topics {
		add(topicField(i), refs.topics[slug])
	}
	add(fieldKeywords, e.Keywords...)
	add(fieldCompany, e.Companies()...)
	add(fieldIndustry, refs.industriesOf(e.Companies())...)
	add(fieldEvent, e.Event)
	add(fieldYear, yearText(e))
	add(fieldFormat, string(e.Format))
	add(fieldAuthors, e.Authors...)
	add(fieldProblem, e.Problem)
	add(fieldApproach, e.Approach)
	add(fieldReasons, e.Reasons)
	add(fieldLesson, e.Lesson)
	return out
}
