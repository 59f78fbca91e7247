package render

import (
	"fmt"
	"slices"
	"strings"

	"kip/catalog"
)

// A Set is what is to be printed: columns, and rows with a cell for each of them.
// A cell is nil where the value is unknown, or else a string, int, float64,
// []string, []int, []catalog.Source or []catalog.Event.
type Set struct {
	Columns []Column
	Rows    [][]any

	extra  []Column // what a row holds after Columns: cells that only tables show, or that must be asked for
	hits   []Hit    // the works behind the rows, or nil: for links and marks
	layout *layout  // how a table shows it, or nil: all columns, as they stand
}

// A Column says what its cells are called and how a table lays them out.
type Column struct {
	Name  string // the key in JSON, the name for --fields
	Title string // the heading in a table
	Wrap  int    // 0: a cell is never wrapped; else the fewest cells that suit its text
	Most  int    // at the left edge, no wider: a longer cell gets a line of its own; 0: as wide as it takes
	Drop  int    // a narrow table does without the highest first; 0: never without
	Right bool   // aligned right, as numbers are
	Link  bool   // leads to the work's URL
	Asked bool   // there only if somebody names it
}

// A layout says what a table shows of a set whose columns nobody chose.
type layout struct {
	screen  []string   // the columns on a terminal
	pipe    []string   // the columns in a pipe
	narrow  int        // a terminal narrower than that gets the stacked form
	stacked [][]string // the lines of a row in the stacked form; nil: a line a column
	remarks []string   // the columns that stand under a row
}

// Select returns the set with only the columns of these names, in that order. No
// names at all leave the set as it is. A name that is no column is an error.
func (s Set) Select(fields []string) (Set, error) {
	if len(fields) == 0 {
		return s, nil
	}
	known, all := s.Fields(), slices.Concat(s.Columns, s.extra)
	var picked []int
	for _, field := range fields {
		name := strings.ToLower(strings.TrimSpace(field))
		if !slices.Contains(known, name) {
			return Set{}, nameError("field", field, known)
		}
		at := columnAt(all, name)
		// The second of two equal names adds nothing, and JSON keys must differ.
		if !slices.Contains(picked, at) {
			picked = append(picked, at)
		}
	}
	return s.pick(picked), nil
}

// Fields returns the names that Select knows: those of the columns, and of what is there
// only if it is asked for.
func (s Set) Fields() []string {
	names := s.names()
	for _, c := range s.extra {
		if c.Asked {
			names = append(names, c.Name)
		}
	}
	return names
}

// names returns the names of the columns.
func (s Set) names() []string {
	names := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		names[i] = c.Name
	}
	return names
}

// show returns the set with the columns of these names, which must exist.
func (s Set) show(names []string) Set {
	all := slices.Concat(s.Columns, s.extra)
	picked := make([]int, len(names))
	for i, name := range names {
		picked[i] = columnAt(all, name)
	}
	return s.pick(picked)
}

// pick returns the set with the columns at these places of Columns and extra.
func (s Set) pick(places []int) Set {
	all := slices.Concat(s.Columns, s.extra)
	out := Set{Columns: make([]Column, len(places)), Rows: make([][]any, len(s.Rows)), hits: s.hits}
	for i, at := range places {
		out.Columns[i] = all[at]
	}
	cells := make([]any, 0, len(s.Rows)*len(places))
	for r, row := range s.Rows {
		from := len(cells)
		for _, at := range places {
			cells = append(cells, row[at])
		}
		out.Rows[r] = cells[from:len(cells):len(cells)]
	}
	return out
}

// columnAt returns the place of the column of that name, or -1.
func columnAt(columns []Column, name string) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Name == name })
}

// url returns where the title of a row leads, or "".
func (s Set) url(row int) string {
	if s.hits == nil {
		return ""
	}
	return s.hits[row].Entry.URL
}

// marks returns the byte ranges of text, in the field of that row, that matched.
func (s Set) marks(row int, field, text string) [][2]int {
	if s.hits == nil || s.hits[row].Marks == nil {
		return nil
	}
	return s.hits[row].Marks(field, text)
}

// known returns a string as a cell.
func known(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// knownYear returns a year as a cell.
func knownYear(year int) any {
	if year == 0 {
		return nil
	}
	return year
}

// sourceText returns what a reader wants to know of a source: where it is.
func sourceText(s catalog.Source) string {
	if s.List == "" {
		return s.URL
	}
	if s.Section == "" {
		return s.List
	}
	return fmt.Sprintf("%s (%s)", s.List, s.Section)
}
