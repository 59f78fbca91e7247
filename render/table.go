package render

import "strings"

// writeTable prints a table for a reader if the output is a terminal, and lines with
// tabs between the cells for a script if it is not.
func writeTable(p *page, set Set, opts Options) error {
	view := set
	if set.layout != nil {
		view = set.show(set.layout.columns(opts.Terminal))
	}
	if !opts.Terminal {
		return writeTabbed(p, view, opts.Color)
	}
	if len(view.Rows) == 0 {
		return nil
	}
	l := set.layout
	if l == nil { // somebody chose the columns: none may be dropped
		l = &layout{}
	}
	shown := fit(view.Columns, view.needs(), opts.width(), set.layout != nil)
	if shown == nil || opts.width() < l.narrow {
		return writeStacked(p, view, l.stacked, opts)
	}
	return writeGrid(p, view, shown, opts)
}

// columns returns the names of the columns to show.
func (l *layout) columns(terminal bool) []string {
	if terminal {
		return l.screen
	}
	return l.pipe
}

// heading returns a title as it stands over a column.
func heading(c Column) string { return strings.ToUpper(c.Title) }

// needs returns how many cells each column would take if nothing were wrapped.
func (s Set) needs() []int {
	needs := make([]int, len(s.Columns))
	for i, c := range s.Columns {
		needs[i] = cellWidth(heading(c))
		for _, row := range s.Rows {
			needs[i] = max(needs[i], cellWidth(human(row[i])))
		}
	}
	return needs
}

// writeGrid prints the heading and the rows in columns.
func writeGrid(p *page, set Set, shown []placed, opts Options) error {
	head := make([]block, len(shown))
	for i, s := range shown {
		head[i] = block{text: heading(set.Columns[s.column]), bold: opts.Color}
		head[i].lines = [][2]int{{0, len(head[i].text)}}
	}
	p.buf = set.appendBlocks(p.buf, shown, head)
	for r := range set.Rows {
		p.buf = set.appendRow(p.buf, r, shown, opts)
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendRow appends a row of the table, wrapped to the widths of the columns.
func (s Set) appendRow(b []byte, row int, shown []placed, opts Options) []byte {
	blocks := make([]block, len(shown))
	for i, c := range shown {
		blocks[i] = s.block(row, c.column, opts)
		blocks[i].lines = wrap(blocks[i].text, c.width)
	}
	// A cell that would widen the first column for the sake of one row stands above
	// the others, whole: ids are there to be copied.
	if first := &blocks[0]; len(blocks) > 1 && s.Columns[shown[0].column].Most > 0 && len(first.lines) > 1 {
		first.lines = [][2]int{{0, len(first.text)}}
		b = first.appendLine(b, 0)
		b = append(b, '\n')
		first.lines = nil
	}
	return s.appendBlocks(b, shown, blocks)
}

// appendBlocks appends blocks side by side: as many lines as the highest of them has.
func (s Set) appendBlocks(b []byte, shown []placed, blocks []block) []byte {
	for n, more := 0, true; more; n++ {
		at := 0 // how many cells the line has so far
		more = false
		for i, c := range shown {
			if n >= len(blocks[i].lines) {
				continue
			}
			start, width := c.start, blocks[i].lineCells(n)
			if s.Columns[c.column].Right {
				start += c.width - width
			}
			b = appendBlanks(b, start-at)
			b = blocks[i].appendLine(b, n)
			at = start + width
			more = more || n+1 < len(blocks[i].lines)
		}
		b = append(b, '\n')
	}
	return b
}

func appendBlanks(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}
