package render

import "slices"

// Counts returns the set of counts by these dimensions, named as their fields are:
// "year", "topic", …. A row holds a value of each, nil where it is unknown, and then
// how many entries have them.
func Counts(dimensions []string, rows [][]any) Set {
	var columns []Column
	for _, d := range dimensions {
		columns = append(columns, Column{Name: d, Title: titled(d), Wrap: 8})
	}
	return countSet(columns, rows, func(_ []any, column int) string { return Unknown(dimensions[column]) })
}

// CountOverview returns the set of counts by several dimensions, one after the other.
// A row holds a dimension, a value of it or nil, and a count.
func CountOverview(rows [][]any) Set {
	columns := []Column{{Name: "dimension", Title: "Dimension"}, {Name: "value", Title: "Value", Wrap: 8}}
	return countSet(columns, rows, func(row []any, _ int) string {
		dimension, _ := row[0].(string)
		return Unknown(dimension)
	})
}

// Unknown returns the word that stands, where people or a line-based script read it,
// for a value that is not known.
func Unknown(dimension string) string {
	if dimension == "year" {
		return "undated"
	}
	return "unknown"
}

// countSet returns a set of columns and the number of entries. Tables say what is
// unknown by a word, since an empty first column is lost on a shell's read; the other
// outputs leave it empty or null, as they always do.
func countSet(columns []Column, rows [][]any, unknown func(row []any, column int) string) Set {
	set := Set{Columns: append(columns, Column{Name: "entries", Title: "Entries", Right: true})}
	var shown []string
	for _, c := range columns {
		c.Name = "shown " + c.Name
		set.extra = append(set.extra, c)
		shown = append(shown, c.Name)
	}
	for _, row := range rows {
		cells := slices.Clone(row)
		for i := range columns {
			cell := row[i]
			if cell == nil {
				cell = unknown(row, i)
			}
			cells = append(cells, cell)
		}
		set.Rows = append(set.Rows, cells)
	}
	shown = append(shown, "entries")
	set.layout = &layout{screen: shown, pipe: shown}
	return set
}

// titled returns a word with a capital.
func titled(word string) string {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return word
	}
	return string(word[0]-'a'+'A') + word[1:]
}
