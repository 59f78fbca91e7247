// Package spelling tells which word somebody meant who mistyped one.
//
// Words are compared by the optimal string alignment distance: the number of bytes
// to insert, delete or replace, or of neighbours to swap, no place being edited
// twice. Swaps count as one edit because they are the most common slip of the
// keyboard; plain Levenshtein distance counts them as two. It is computed row by
// row, and given up once a whole row is above the limit (Ukkonen's cut-off), since
// nearly all pairs of words are far apart.
package spelling

import "strings"

// Longest bounds the words that are compared, in bytes: comparing costs the product of
// their lengths, and nobody mistypes a longer one.
const Longest = 64

// A Meter measures distances. Its zero value is ready to use. It keeps its memory
// from one measurement to the next, and is not safe for concurrent use.
type Meter struct {
	rows [3][Longest + 1]int
}

// Distance returns the distance of a and b if it is at most limit, or else some
// number above limit.
func (m *Meter) Distance(a, b string, limit int) int {
	if len(a) > Longest || len(b) > Longest || max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	before, last, row := &m.rows[0], &m.rows[1], &m.rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := row[0]
		for j := range len(b) {
			edits := last[j]
			if a[i] != b[j] {
				edits = 1 + min(last[j], last[j+1], row[j])
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				edits = min(edits, before[j-1]+1)
			}
			row[j+1] = edits
			least = min(least, edits)
		}
		if least > limit {
			return least
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// Nearest returns the one of names, whatever its case, that word was most likely
// meant to be: one that it begins, or else the one with the fewest edits, at most
// one for every three letters begun. It returns "" if none is near.
func Nearest(word string, names []string) string {
	word = strings.ToLower(word)
	if word == "" {
		return ""
	}
	var m Meter
	best, least := "", (len(word)+2)/3+1
	for _, name := range names {
		folded := strings.ToLower(name)
		if strings.HasPrefix(folded, word) {
			return name
		}
		if d := m.Distance(word, folded, least); d < least {
			best, least = name, d
		}
	}
	return best
}
