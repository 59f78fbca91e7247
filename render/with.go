package render

import "slices"

// With returns the set with one more column, the last, whose cells are what cell
// returns for each row.
func (s Set) With(column Column, cell func(row int) any) Set {
	out := s
	out.Columns = append(slices.Clone(s.Columns), column)
	out.Rows = make([][]any, len(s.Rows))
	n := len(s.Columns)
	for i, row := range s.Rows {
		out.Rows[i] = slices.Concat(row[:n:n], []any{cell(i)}, row[n:])
	}
	if s.layout != nil {
		layout := *s.layout
		layout.screen = append(slices.Clone(layout.screen), column.Name)
		layout.pipe = append(slices.Clone(layout.pipe), column.Name)
		layout.stacked = append(slices.Clone(layout.stacked), []string{column.Name})
		out.layout = &layout
	}
	return out
}
