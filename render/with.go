package render

import "slices"

// With returns the set with one more column, the last, whose cells are what cell
// returns for each row: remarks on it. They are too long for a column beside others,
// so on a terminal they stand under each row, a list with an item a line. Everywhere
// else, and among columns that somebody chose, the column is one like the others.
func (s Set) With(column Column, cell func(row int) any) Set {
	out := s
	out.Columns = append(slices.Clone(s.Columns), column)
	out.Rows = make([][]any, len(s.Rows))
	n := len(s.Columns)
	for i, row := range s.Rows {
		out.Rows[i] = slices.Concat(row[:n], []any{cell(i)}, row[n:])
	}
	if s.layout != nil {
		layout := *s.layout
		layout.screen = append(slices.Clone(layout.screen), column.Name)
		layout.pipe = append(slices.Clone(layout.pipe), column.Name)
		layout.remarks = append(slices.Clone(layout.remarks), column.Name)
		out.layout = &layout
	}
	return out
}
