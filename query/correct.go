package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"kip/spelling"
)

// Words that nobody writes are corrected to the likeliest one that somebody does: to two
// words that are only written as one ("tieredstorage"), to the singular, or to the nearest
// in letters.
//
// How far a word may be off depends on its length, much as in Lucene and Elasticsearch
// (AUTO fuzziness): up to 3 letters not at all, up to 6 by one edit, longer ones by
// two (package spelling says what an edit is). A word with a digit, or with other letters
// than those from a to z, is not corrected. A replaced letter makes another word of
// a short one more often than it is a slip ("rust", "rest"), so in words of up to 5
// letters it does not count as one, and in those of up to 7 not as one of two ("spotify",
// "shopify"). The first letter people seldom get wrong: it is not one of two edits, and a
// short word does not lack it ("rust", "trust"). Among the words within reach the fewer edits win, then
// the same first letter, then the more common word, then the alphabet. A word that is a
// name together with the word beside it ("exactly onse", "change daat capture") is worth
// more than all that, and may be a short one. A word of four letters or more that is the
// beginning of known words is completed to the most common of them instead, since that is
// how people type when they look while typing.

// A Correction is a word of a query, or a name, that no entry says, and what was taken
// instead: another word; or, of a name, what entries are filed under.
type Correction struct {
	From, To string
	Filed    bool // To are topics and industries, separated by commas
	Not      bool // the word was to be left out
}

// String says what was corrected, as people are told.
func (c Correction) String() string {
	switch {
	case c.Filed:
		return fmt.Sprintf("no entry says %q: showing entries on %s", c.From, c.To)
	case c.Not:
		return fmt.Sprintf("no entry says %q: leaving out %q", c.From, c.To)
	}
	return fmt.Sprintf("no entry says %q: showing %q", c.From, c.To)
}

// maxTried bounds the work on a query of many unknown words: each of them is compared with
// all that are known.
const maxTried = 32

// known says whether the vocabulary has the word, in this or another form.
func (ix *Index) known(w string) bool {
	if isStopWord(w) || isWeakWord(w) || ix.has(stem(w)) {
		return true
	}
	_, ok := ix.words.get(w)
	return ok || ix.meaningsOf(w) != nil
}

// neighbours are the words beside one in a query; "" where there is none.
type neighbours struct{ before, after string }

// makeName says whether w is a name, or an alias, together with a word beside it.
func (n neighbours) makeName(ix *Index, w string) bool {
	return n.before != "" && ix.meaningsOf(n.before, w) != nil || n.after != "" && ix.meaningsOf(w, n.after) != nil
}

// correct returns what to take for an unknown word between others: one word or several,
// and whether anything was found.
func (ix *Index) correct(w string, beside neighbours) (string, bool) {
	if two, ok := ix.splitKnown(w); ok {
		return two, true
	}
	if one, found := strings.CutSuffix(w, "s"); found && len(one) > 1 && !isStopWord(one) {
		if _, written := ix.words.get(one); written {
			return one, true // the stemmer leaves abbreviations alone: "slos", "vms"
		}
	}
	if to, ok := ix.complete(w); ok {
		return to, true
	}
	return ix.nearest(w, beside)
}

// splitKnown splits a word into two that entries say one after the other, or that
// together are a name: "tieredstorage".
func (ix *Index) splitKnown(w string) (string, bool) {
	var found string
	halves(w, func(a, b string) bool {
		if ix.meaningsOf(a, b) != nil || ix.says(a, b) {
			found = a + " " + b
		}
		return found == ""
	})
	return found, found != ""
}

// says whether any entry has the two words one after the other.
func (ix *Index) says(a, b string) bool {
	return len(ix.occurrences(stem(a), stem(b))) > 0
}

// complete returns the most common word that begins with w, which must have at
// least four letters, and be no number: "201" is not the beginning of "2015".
func (ix *Index) complete(w string) (string, bool) {
	if utf8.RuneCountInString(w) < 4 || strings.Trim(w, "0123456789") == "" {
		return "", false
	}
	best, most := "", uint32(0)
	for i := ix.words.search(w); i < ix.words.len(); i++ {
		known, count := ix.words.at(i)
		if !strings.HasPrefix(known, w) {
			break
		}
		if n, _ := uvarint(count); n > most {
			best, most = known, n
		}
	}
	return best, best != ""
}

// isASCII says whether each byte of a word is a character. Edits are counted in bytes, so
// that no other words are compared.
func isASCII(w string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// nearest returns the likeliest word within reach of w, between others.
func (ix *Index) nearest(w string, beside neighbours) (string, bool) {
	reach := reachOf(w)
	if reach == 0 {
		return "", false
	}
	var m spelling.Meter
	const fitting = 10 // more than any number of edits costs
	best, bestCost, most := "", reach*2+2, uint32(0)
	for i := range ix.words.len() {
		known, count := ix.words.at(i)
		if len(known) < 3 {
			continue
		}
		edits := m.Distance(w, known, reach)
		if edits > reach {
			continue
		}
		cost := 2 * edits
		if known[0] != w[0] {
			cost++
		}
		if beside.makeName(ix, known) {
			cost -= fitting
		} else if !isSlip(w, known, edits) {
			continue
		}
		if n, _ := uvarint(count); cost < bestCost || cost == bestCost && n > most {
			best, bestCost, most = known, cost, n
		}
	}
	return best, best != ""
}

// isSlip says whether known, that many edits away, may be what was meant by w.
func isSlip(w, known string, edits int) bool {
	const short, middling = 5, 7
	replaced := len(w) == len(known) && !sameLetters(w, known)
	switch {
	case w[0] != known[0] && (edits > 1 || len(w) < short && len(w) != len(known)):
		return false
	case replaced:
		return len(w) > short && (edits == 1 || len(w) > middling)
	}
	return true
}

// sameLetters says whether two words have the same letters, in whatever order.
func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// reachOf returns by how many edits a word may be off. A digit makes it a name or a number,
// and each of them means something else.
func reachOf(w string) int {
	switch {
	case len(w) < 4 || !isASCII(w) || strings.ContainsAny(w, "0123456789"):
		return 0
	case len(w) < 7:
		return 1
	}
	return 2
}
