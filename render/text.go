package render

import (
	"fmt"
	"strconv"
	"strings"

	"kip/catalog"
)

// flat returns a cell as the text that a script finds in a column of TSV or CSV:
// nothing for unknown, lists joined by "; ", lists of objects as compact JSON.
func flat(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case []catalog.Source, []catalog.Event:
		return string(appendCell(nil, v, compact))
	case []string:
		return join(v, "; ", Plain)
	case []int:
		return join(v, "; ", strconv.Itoa)
	default:
		return scalar(v)
	}
}

// human returns a cell as the text that a reader finds in a table.
func human(cell any) string {
	switch v := cell.(type) {
	case nil:
		return ""
	case []string:
		return join(v, ", ", Plain)
	case []int:
		return join(v, ", ", strconv.Itoa)
	case []catalog.Source:
		return Plain(join(v, "; ", sourceText))
	case []catalog.Event:
		return Plain(join(v, "; ", eventText))
	default:
		return scalar(v)
	}
}

// scalar returns a cell that is one value as text.
func scalar(cell any) string {
	switch v := cell.(type) {
	case string:
		return Plain(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return string(appendFloat(nil, v))
	default:
		return ""
	}
}

func eventText(e catalog.Event) string {
	return fmt.Sprintf("%d: %s", e.Year, e.Note)
}

// join puts sep between the texts of a list.
func join[T any](list []T, sep string, text func(T) string) string {
	if len(list) == 1 {
		return text(list[0])
	}
	var b strings.Builder
	for i, v := range list {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(text(v))
	}
	return b.String()
}
