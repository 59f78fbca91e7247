package render

import (
	"math"
	"strconv"

	"kip/catalog"
)

// The JSON outputs append straight to the page. encoding/json would reflect on every
// cell, sort keys of maps and escape HTML; it serves the tests as the slow twin.

// An indent is how deep a line of JSON is indented, by two spaces each.
type indent int

// compact is JSON in one line.
const compact indent = -1

// in returns the indent of what a list or object at d holds.
func (d indent) in() indent {
	if d == compact {
		return compact
	}
	return d + 1
}

// appendNewline starts a new line at indent d, unless all is one line.
func appendNewline(b []byte, d indent) []byte {
	if d == compact {
		return b
	}
	b = append(b, '\n')
	for range d {
		b = append(b, "  "...)
	}
	return b
}

func writeJSON(p *page, set Set, _ Options) error {
	if len(set.Rows) == 0 {
		p.buf = append(p.buf, "[]\n"...)
		return nil
	}
	p.buf = append(p.buf, '[')
	for i, row := range set.Rows {
		if i > 0 {
			p.buf = append(p.buf, ',')
		}
		p.buf = appendNewline(p.buf, 1)
		p.buf = appendObject(p.buf, set.Columns, row, 1)
		if err := p.spill(); err != nil {
			return err
		}
	}
	p.buf = append(p.buf, "\n]\n"...)
	return nil
}

func writeNDJSON(p *page, set Set, _ Options) error {
	for _, row := range set.Rows {
		p.buf = appendObject(p.buf, set.Columns, row, compact)
		p.buf = append(p.buf, '\n')
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendObject appends a row as an object with the names of the columns as keys.
func appendObject(b []byte, columns []Column, row []any, d indent) []byte {
	b = append(b, '{')
	for i, c := range columns {
		b = appendKey(b, c.Name, i == 0, d.in())
		b = appendCell(b, row[i], d.in())
	}
	b = appendNewline(b, d)
	return append(b, '}')
}

// appendKey appends all that comes before a value of an object.
func appendKey(b []byte, name string, first bool, d indent) []byte {
	if !first {
		b = append(b, ',')
	}
	b = appendNewline(b, d)
	b = appendString(b, name)
	if d == compact {
		return append(b, ':')
	}
	return append(b, ": "...)
}

// appendCell appends a cell of a Set as JSON.
func appendCell(b []byte, cell any, d indent) []byte {
	switch v := cell.(type) {
	case string:
		return appendString(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	case float64:
		return appendFloat(b, v)
	case []string:
		return appendList(b, v, d, func(b []byte, s string, _ indent) []byte { return appendString(b, s) })
	case []int:
		return appendList(b, v, d, func(b []byte, n int, _ indent) []byte { return strconv.AppendInt(b, int64(n), 10) })
	case []catalog.Source:
		return appendList(b, v, d, appendSource)
	case []catalog.Event:
		return appendList(b, v, d, appendEvent)
	default:
		return append(b, "null"...)
	}
}

// appendList appends a list, each item by means of item.
func appendList[T any](b []byte, list []T, d indent, item func([]byte, T, indent) []byte) []byte {
	if len(list) == 0 {
		return append(b, "[]"...)
	}
	b = append(b, '[')
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNewline(b, d.in())
		b = item(b, v, d.in())
	}
	b = appendNewline(b, d)
	return append(b, ']')
}

// appendSource appends a source: only the keys that say something.
func appendSource(b []byte, s catalog.Source, d indent) []byte {
	b = append(b, '{')
	first := true
	for _, f := range sourceFields(s) {
		if f.value != nil {
			b = appendKey(b, f.name, first, d.in())
			b = appendCell(b, f.value, d.in())
			first = false
		}
	}
	if !first {
		b = appendNewline(b, d)
	}
	return append(b, '}')
}

// A field is a named cell.
type field struct {
	name  string
	value any
}

// sourceFields returns the fields of a source in the order of JSON, nil if not set.
func sourceFields(s catalog.Source) [6]field {
	return [...]field{
		{"list", known(s.List)}, {"section", known(s.Section)}, {"year", knownYear(s.Year)},
		{"title", known(s.Title)}, {"format", known(string(s.Format))}, {"url", known(s.URL)},
	}
}

func appendEvent(b []byte, e catalog.Event, d indent) []byte {
	b = append(b, '{')
	b = appendKey(b, "year", true, d.in())
	b = strconv.AppendInt(b, int64(e.Year), 10)
	b = appendKey(b, "note", false, d.in())
	b = appendString(b, e.Note)
	b = appendNewline(b, d)
	return append(b, '}')
}

// appendFloat appends the shortest form of f, rounded to four decimals.
func appendFloat(b []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return append(b, "null"...)
	}
	return strconv.AppendFloat(b, round(f), 'f', -1, 64)
}

// round rounds to four decimals; what is too large to have more stays as it is.
func round(f float64) float64 {
	if math.Abs(f)*1e4 > 1<<52 {
		return f
	}
	return math.Round(f*1e4) / 1e4
}
