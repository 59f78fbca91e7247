package render

import (
	"slices"
	"strings"
)

const (
	stackIndent = 2   // how far all lines of a row but the first are indented
	textWidth   = 100 // longer lines of text are hard to read
)

// writeStacked prints each row as a few lines: the given ones, each of the columns of
// these names; or, given none, a line for each column, which says what it is. It
// serves terminals that are too narrow for columns, and sets with remarks.
func writeStacked(p *page, set Set, l *layout, opts Options) error {
	t, width := opts.theme(), min(opts.width(), textWidth)
	for r := range set.Rows {
		if len(l.remarks) > 0 && r > 0 {
			p.buf = append(p.buf, '\n')
		}
		if l.stacked == nil {
			p.buf = set.appendLabelled(p.buf, r, width, t)
		}
		for i, names := range l.stacked {
			b := set.joined(r, names)
			b.lead = i == 0
			p.buf = appendIndented(p.buf, b, stackIndent*min(i, 1), width, t)
		}
		for _, name := range l.remarks {
			p.buf = set.appendRemarks(p.buf, r, name, width, t)
		}
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendLabelled appends the first cell of a row, and then the others, each on lines
// of its own with the title of its column before it.
func (s Set) appendLabelled(buf []byte, row, width int, t theme) []byte {
	for i, c := range s.Columns {
		b, indent := s.block(row, i), 0
		if i > 0 {
			b, indent = b.after(c.Title+": "), stackIndent
		} else {
			b.lead = true
		}
		buf = appendIndented(buf, b, indent, width, t)
	}
	return buf
}

// appendRemarks appends a cell of a row: of a list, each item on lines of its own, all
// but the first of them indented further.
func (s Set) appendRemarks(buf []byte, row int, name string, width int, t theme) []byte {
	cell := s.Rows[row][columnAt(s.Columns, name)]
	items, ok := cell.([]string)
	if !ok {
		items = []string{human(cell)}
	}
	for _, item := range items {
		for i, line := range (block{text: Plain(item)}).lines(width-2*stackIndent, t) {
			buf = append(buf, strings.Repeat(" ", stackIndent*min(i+1, 2))...)
			buf = append(buf, line...)
			buf = append(buf, '\n')
		}
	}
	return buf
}

// joined returns the known cells of these columns with commas between them.
func (s Set) joined(row int, names []string) block {
	var all block
	for _, name := range names {
		b := s.block(row, columnAt(s.Columns, name))
		if b.text == "" {
			continue
		}
		if all.text != "" {
			b = b.after(all.text + ", ")
			b.marks = slices.Concat(all.marks, b.marks)
		}
		all = b
	}
	return all
}
