package render

// stackIndent is how far all lines of a row but the first are indented.
const stackIndent = 2

// writeStacked prints each row as a few lines, for terminals too narrow for columns:
// the given ones, each of the columns of these names; or, given none, a line for each
// column, which says what it is.
func writeStacked(p *page, set Set, lines [][]string, opts Options) error {
	for r := range set.Rows {
		if lines == nil {
			p.buf = set.appendLabelled(p.buf, r, opts)
		}
		for i, names := range lines {
			p.buf = appendIndented(p.buf, set.joined(r, names, opts), stackIndent*min(i, 1), opts.width())
		}
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendLabelled appends the first cell of a row, and then the others, each on lines
// of its own with the title of its column before it.
func (s Set) appendLabelled(buf []byte, row int, opts Options) []byte {
	for i, c := range s.Columns {
		b, indent := s.block(row, i, opts), 0
		if i > 0 {
			b, indent = b.after(c.Title+": "), stackIndent
		}
		buf = appendIndented(buf, b, indent, opts.width())
	}
	return buf
}

// joined returns the known cells of these columns with commas between them.
func (s Set) joined(row int, names []string, opts Options) block {
	var all block
	for _, name := range names {
		b := s.block(row, columnAt(s.Columns, name), opts)
		if b.text == "" {
			continue
		}
		if all.text != "" {
			b = b.after(all.text + ", ")
			b.marks = append(all.marks, b.marks...)
		}
		all = b
	}
	return all
}

// after returns the block with text before it; nothing is put before nothing.
func (b block) after(text string) block {
	if b.text == "" {
		return b
	}
	b.text = text + b.text
	moved := make([][2]int, len(b.marks))
	for i, m := range b.marks {
		moved[i] = [2]int{m[0] + len(text), m[1] + len(text)}
	}
	b.marks = moved
	return b
}

// appendIndented appends all lines of a block, wrapped to fit behind the indent.
func appendIndented(buf []byte, b block, indent, width int) []byte {
	b.lines = wrap(b.text, width-indent)
	for n := range b.lines {
		buf = appendBlanks(buf, indent)
		buf = b.appendLine(buf, n)
		buf = append(buf, '\n')
	}
	return buf
}
