package render

import "kip/catalog"

// tree returns the rows as jq and templates see them: objects and lists of plain
// values, nil where a value is unknown.
func (s Set) tree() []any {
	rows := make([]any, len(s.Rows))
	for r, row := range s.Rows {
		object := make(map[string]any, len(s.Columns))
		for i, c := range s.Columns {
			object[c.Name] = treeCell(row[i])
		}
		rows[r] = object
	}
	return rows
}

// treeCell returns the cell that JSON would show, as plain values.
func treeCell(cell any) any {
	switch v := cell.(type) {
	case float64:
		return round(v)
	case []string:
		return treeList(v, func(s string) any { return s })
	case []int:
		return treeList(v, func(n int) any { return n })
	case []catalog.Source:
		return treeList(v, treeSource)
	case []catalog.Event:
		return treeList(v, func(e catalog.Event) any { return map[string]any{"year": e.Year, "note": e.Note} })
	default:
		return v
	}
}

func treeList[T any](list []T, item func(T) any) []any {
	items := make([]any, len(list))
	for i, v := range list {
		items[i] = item(v)
	}
	return items
}

func treeSource(s catalog.Source) any {
	object := map[string]any{}
	for _, f := range sourceFields(s) {
		if f.value != nil {
			object[f.name] = f.value
		}
	}
	return object
}
