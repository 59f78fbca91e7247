package render

import (
	"fmt"
	"strings"
)

// A NameError says that no field or output has the name that was asked for.
type NameError struct {
	What    string   // "field" or "output"
	Name    string   // what was asked for
	Nearest string   // the valid name that it may have been meant to be, or ""
	Valid   []string // all valid names
}

func newNameError(what, name string, valid []string) *NameError {
	return &NameError{What: what, Name: name, Nearest: nearest(name, valid), Valid: valid}
}

// Error names the wrong name, the nearest right one and all right ones, in one line.
func (e *NameError) Error() string {
	meant := ""
	if e.Nearest != "" {
		meant = fmt.Sprintf("did you mean %q? ", e.Nearest)
	}
	return fmt.Sprintf("unknown %s %q; %sthere are %s", e.What, e.Name, meant, strings.Join(e.Valid, ", "))
}

// nearest returns the name that word most likely stands for, or "": one that word
// begins or that begins word, or else one that a third of word's letters, changed,
// would turn it into.
func nearest(word string, names []string) string {
	word = strings.ToLower(word)
	best, least := "", max(1, len(word)/3)+1
	for _, name := range names {
		if word != "" && (strings.HasPrefix(name, word) || strings.HasPrefix(word, name)) {
			return name
		}
		if d := distance(word, name); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance returns how many bytes must be put in, taken out, replaced or swapped
// with their neighbour to turn a into b (the optimal string alignment distance).
func distance(a, b string) int {
	var before []int // the row before last: needed for swaps
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
