package query

import (
	"slices"
	"strings"
)

// excluding returns the parts that leave out what each of the texts says as a whole.
func excluding(texts []string) []part {
	var out []part
	for _, text := range texts {
		if ws := wordsOf(text); len(ws) > 0 {
			_, _, phrase := cutPiece(strings.TrimSpace(text))
			out = append(out, part{words: ws[:min(len(ws), maxWords)], phrase: phrase, not: true})
		}
	}
	return out
}

// unwanted is the concept of words to be left out: what they name, nearly outright,
// since to leave out what merely touches on it would leave out too much ("helm" is not all
// of Kubernetes); or, if several words are no name, just these words in a row.
func (ix *Index) unwanted(ws []string) concept {
	var c concept
	switch n, found := ix.longestName(ws); {
	case n == len(ws):
		c = ix.named(ws, stems(ws), found)
	case len(ws) == 1 && !isStopWord(ws[0]):
		c = ix.single(ws[0], stem(ws[0]))
	default:
		return phraseOf(ws)
	}
	c.ways = slices.DeleteFunc(c.ways, func(w way) bool { return w.apart || w.weight < asTopic })
	return c
}

// spare takes those ways of saying an unwanted concept away by which a wanted one may
// be said, all but the outright one: "cdc -debezium" leaves out what says "debezium",
// though that is an alias of the topic, and not all that is filed under the topic. Who
// leaves out the very thing that is wanted gets nothing.
func (c *concept) spare(wanted []concept) {
	same := slices.IndexFunc(wanted, func(want concept) bool {
		return len(want.ways) > 0 && len(c.ways) > 0 && slices.Equal(want.ways[0].terms, c.ways[0].terms)
	})
	if same >= 0 {
		c.ways = wanted[same].ways
		return
	}
	c.ways = slices.DeleteFunc(c.ways, func(w way) bool {
		return w.weight < 1 && slices.ContainsFunc(wanted, func(want concept) bool { return want.has(w.terms) })
	})
}
