package render

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// writeTable prints a table for a reader if the output is a terminal, and lines with
// tabs between the cells for a script if it is not.
func writeTable(p *page, set Set, opts Options) error {
	view := set
	if set.layout != nil {
		view = set.show(set.layout.columns(opts.Terminal))
	}
	if !opts.Terminal {
		return writeTabbed(p, view, opts.theme())
	}
	if len(view.Rows) == 0 {
		return nil
	}
	l := set.layout
	if l == nil { // somebody chose the columns: none may be dropped
		l = &layout{}
	}
	shown := fit(view.Columns, view.needs(), opts.width(), set.layout != nil)
	if shown == nil || opts.width() < l.narrow || len(l.remarks) > 0 {
		return writeStacked(p, view, l, opts)
	}
	return writeGrid(p, view, shown, opts.theme())
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
		needs[i] = lipgloss.Width(heading(c))
		for _, row := range s.Rows {
			needs[i] = max(needs[i], cells(human(row[i])))
		}
	}
	return needs
}

// writeGrid prints the heading and the rows in columns. The table of Lip Gloss does
// not serve: it drops no columns, wraps words that are there to be copied, and fills
// the last column with blanks, which come along when a title is copied.
func writeGrid(p *page, set Set, shown []placed, t theme) error {
	head := make([]string, len(shown))
	for i, s := range shown {
		head[i] = t.lead.Write(heading(set.Columns[s.column]))
	}
	p.buf = set.appendSideBySide(p.buf, shown, head)
	for r := range set.Rows {
		p.buf = set.appendRow(p.buf, r, shown, t)
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendRow appends a row of the table, wrapped to the widths of the columns.
func (s Set) appendRow(buf []byte, row int, shown []placed, t theme) []byte {
	cells := make([]string, len(shown))
	for i, c := range shown {
		b := s.block(row, c.column)
		lines := b.lines(c.width, t)
		// A cell that would widen the first column for the sake of one row stands above
		// the others, whole: ids are there to be copied.
		if i == 0 && len(shown) > 1 && len(lines) > 1 && s.Columns[c.column].Most > 0 {
			buf = append(buf, b.whole(t)...)
			buf = append(buf, '\n')
			lines = nil
		}
		cells[i] = strings.Join(lines, "\n")
	}
	return s.appendSideBySide(buf, shown, cells)
}

// appendSideBySide appends cells, which may have several lines, in their columns.
func (s Set) appendSideBySide(buf []byte, shown []placed, cells []string) []byte {
	parts := make([]string, 0, 2*len(shown))
	for i, c := range shown {
		side := lipgloss.Left
		if s.Columns[c.column].Right {
			side = lipgloss.Right
		}
		if i > 0 {
			parts = append(parts, gap)
		}
		parts = append(parts, lipgloss.PlaceHorizontal(c.width, side, cells[i]))
	}
	return appendJoined(buf, parts...)
}

// appendJoined appends blocks of lines side by side. Lip Gloss makes all lines equally
// long; blanks at their ends would be copied along, and wrap once a terminal narrows.
func appendJoined(buf []byte, blocks ...string) []byte {
	for line := range strings.SplitSeq(lipgloss.JoinHorizontal(lipgloss.Top, blocks...), "\n") {
		buf = append(buf, strings.TrimRight(line, " ")...)
		buf = append(buf, '\n')
	}
	return buf
}
