package query

import (
	"slices"
	"strings"
)

// How much a way of saying a thing counts against saying it outright.
const (
	asTopic    = 0.9  // filed under the topic that the words name
	asAlias    = 0.55 // filed under the topic that the words are an alias of
	asNear     = 0.5  // said by another name of that topic, which shares half of the words
	asName     = 0.2  // said by the name of that topic
	asOther    = 0.15 // said by another name of it
	asTogether = 0.7  // the words of a name, but not next to each other
	asShort    = 0.95 // abbreviated, or an abbreviation written out
	asSplit    = 0.9  // written as one word, or as two
)

// A concept is one thing that a query asks for, with the ways in which an entry
// may say it. An entry that says enough of it meets the concept, see count.
type concept struct {
	text     string // as typed, folded, or as corrected
	ways     []way
	optional bool     // a word so common in questions that no entry must have it
	named    bool     // a name or an alias of the vocabulary
	company  bool     // of a company
	unsaid   []string // what entries are filed under for an alias that none says
}

// A way of saying a concept: terms of the index, one or several.
type way struct {
	terms  []string
	apart  bool // the terms need not follow each other
	other  bool // it says a topic that the words belong to, and maybe nothing of the words
	weight float64
}

// concepts turns the words of a query, which stand next to each other, into the
// things that they ask for. The longest names and aliases are taken first, then compounds;
// what is left are single words, of which stop words are dropped.
func (ix *Index) concepts(ws []string) []concept {
	stemmed := stems(ws)
	var out []concept
	for i := 0; i < len(ws); {
		n, found := ix.longestName(ws[i:])
		var c concept
		switch {
		case n < 2 && ix.beginWithCompound(ws[i:]):
			n = 2
			c = ix.several(ws[i:i+n], stemmed[i:i+n])
		case n > 0:
			c = ix.named(ws[i:i+n], stemmed[i:i+n], found)
		default:
			n = 1
			c = ix.single(ws[i], stemmed[i])
		}
		i += n
		if len(c.ways) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// longestName returns how many words the longest name or alias has that the words begin
// with, and what it means; 0 if they begin with none. Of two or three words it may be
// one that is written as one.
func (ix *Index) longestName(ws []string) (int, []meaning) {
	for n := min(len(ws), MaxPhrase); n > 0; n-- {
		if n == 1 && isStopWord(ws[0]) {
			break
		}
		found := ix.meaningsOf(ws[:n]...)
		if len(found) == 0 && (n == 2 || n == 3) {
			found = ix.meaningsOf(strings.Join(ws[:n], ""))
		}
		if len(found) > 0 {
			return n, found
		}
	}
	return 0, nil
}

// beginWithCompound says whether the first two words, which are no name, are written as one
// by entries.
func (ix *Index) beginWithCompound(ws []string) bool {
	return len(ws) > 1 && !isStopWord(ws[0]) && !isStopWord(ws[1]) && ix.has(stem(ws[0]+ws[1]))
}

// several is the concept of words that are one thing: in a row, written as one, or at
// least in one entry.
func (ix *Index) several(ws, stemmed []string) concept {
	c := concept{text: strings.Join(ws, " ")}
	c.say(1, stemmed...)
	c.say(asSplit, stem(strings.Join(ws, "")))
	c.sayTogether(ws, stemmed)
	return c
}

// sayTogether adds the way of saying all telling words of a name, but not next to
// each other. A single telling word does not say the name: "managed" is not "managed
// Kafka".
func (c *concept) sayTogether(ws, stemmed []string) {
	var telling []string
	for i, w := range ws {
		if !isStopWord(w) {
			telling = append(telling, stemmed[i])
		}
	}
	if len(telling) > 1 {
		c.ways = append(c.ways, way{terms: telling, apart: true, weight: asTogether})
	}
}

// single is the concept of a word that is part of no name.
func (ix *Index) single(w, stemmed string) concept {
	c := concept{text: w, optional: isWeakWord(w)}
	if isStopWord(w) {
		return c
	}
	c.say(1, stemmed)
	ix.saySplit(&c, w)
	return c
}

// saySplit adds the ways of writing a word as two that entries do write:
// "multiregion" as "multi region".
func (ix *Index) saySplit(c *concept, w string) {
	halves(w, func(a, b string) bool {
		if ix.says(a, b) {
			c.say(asSplit, stem(a), stem(b))
		}
		return true
	})
}

// say adds a way of saying the concept by terms that follow each other.
func (c *concept) say(weight float64, terms ...string) {
	c.add(way{terms: terms, weight: weight})
}

// add adds a way, unless the concept has one of the same terms already.
func (c *concept) add(w way) {
	if !c.has(w.terms) {
		c.ways = append(c.ways, w)
	}
}

// has says whether the terms, one after the other, are a way of saying the concept.
func (c *concept) has(terms []string) bool {
	return slices.ContainsFunc(c.ways, func(w way) bool { return !w.apart && slices.Equal(w.terms, terms) })
}

// phraseOf is the concept of words in quotation marks: said in just this order.
func phraseOf(ws []string) concept {
	c := concept{text: `"` + strings.Join(ws, " ") + `"`}
	c.say(1, stems(ws)...)
	return c
}
