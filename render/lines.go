package render

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// writeTSV prints a header and then a line for each row. No cell holds a tab or a
// newline: Plain has made them spaces.
func writeTSV(p *page, set Set, _ Options) error {
	p.buf = append(p.buf, strings.Join(set.names(), "\t")...)
	p.buf = append(p.buf, '\n')
	return writeTabbed(p, set, theme{})
}

// writeTabbed prints a line for each row, with its cells between tabs; the words
// that matched stand out if the theme has it so.
func writeTabbed(p *page, set Set, t theme) error {
	for r, row := range set.Rows {
		for i, cell := range row[:len(set.Columns)] {
			if i > 0 {
				p.buf = append(p.buf, '\t')
			}
			text := flat(cell)
			b := block{text: text, marks: set.marks(r, set.Columns[i].Name, text)}
			p.buf = append(p.buf, b.whole(t)...)
		}
		p.buf = append(p.buf, '\n')
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// writeColumn prints that column alone, one value a line, and nothing for unknown.
func writeColumn(p *page, set Set, name string) error {
	at := columnAt(set.Columns, name)
	if at < 0 {
		return fmt.Errorf("output %q needs the field %q, and here there are only %s",
			name+"s", name, strings.Join(set.names(), ", "))
	}
	for _, row := range set.Rows {
		if row[at] == nil {
			continue
		}
		p.buf = append(p.buf, flat(row[at])...)
		p.buf = append(p.buf, '\n')
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// writeCSV prints a header and then a record for each row, as RFC 4180 has it but
// with bare newlines.
func writeCSV(p *page, set Set, _ Options) error {
	for i, c := range set.Columns {
		p.buf = appendField(p.buf, c.Name, i, len(set.Columns))
	}
	for _, row := range set.Rows {
		for i := range set.Columns {
			p.buf = appendField(p.buf, defused(row[i]), i, len(set.Columns))
		}
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendField appends the i-th of n fields of a record, with the comma before it or
// the newline behind it.
func appendField(b []byte, text string, i, n int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	if needsQuotes(text, n) {
		b = append(b, '"')
		b = append(b, strings.ReplaceAll(text, `"`, `""`)...)
		b = append(b, '"')
	} else {
		b = append(b, text...)
	}
	if i == n-1 {
		b = append(b, '\n')
	}
	return b
}

// needsQuotes says whether a field must stand in quotes, in a record of n fields. Line
// breaks are no reason: Plain has made them spaces. A record that is one empty field
// would be an empty line, which readers skip.
func needsQuotes(text string, n int) bool {
	if text == "" {
		return n == 1
	}
	return text[0] == ' ' || strings.IndexByte(text, ',') >= 0 || strings.IndexByte(text, '"') >= 0
}

// defused returns the text of a cell. Text that a spreadsheet would run as a
// formula gets an apostrophe, which tells it to leave the text alone.
func defused(cell any) string {
	text := flat(cell)
	raw := text
	switch v := cell.(type) {
	case string:
		raw = v
	case []string:
		if len(v) > 0 {
			raw = v[0]
		}
	default: // a number may be negative, and JSON begins with a bracket
		return text
	}
	// Both are looked at, as Plain turns a tab into a space and drops what is
	// invisible before an equals sign.
	if opensFormula(raw) || opensFormula(text) {
		return "'" + text
	}
	return text
}

// opensFormula says whether a spreadsheet may take the text for a formula. Some skip
// blanks, and some take the full-width forms of the four signs for the signs. So does
// it say of text that has apostrophes of its own before that: what reads the CSV takes
// one away, which is then to be the one that was added.
func opensFormula(text string) bool {
	r, size := utf8.DecodeRuneInString(strings.TrimLeft(text, " '"))
	return size > 0 && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
}
