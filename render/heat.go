package render

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
)

// A Heat is a table of counts by two things. Each number has a block before it that
// is the higher the larger the number is.
type Heat struct {
	Title   string // what the rows are
	Rows    []HeatRow
	Columns []HeatColumn
}

// A HeatRow is a label, how many entries it has in all, and how many of them belong to
// each column: an entry may belong to several columns, or to none of those shown.
type HeatRow struct {
	Label   string
	Entries int
	Cells   []int
}

// A HeatColumn is the heading of a column. Short stands for Label where there is little
// room; it may be "".
type HeatColumn struct{ Label, Short string }

const (
	wideHeading   = 14 // cells; longer headings wrap
	narrowHeading = 10
	allHeading    = "all"
	noEntries     = "·"
)

// A heatLayout is where the parts of a Heat stand.
type heatLayout struct {
	labels   int      // cells of the labels
	entries  int      // cells of the numbers of all entries
	column   int      // cells of a column
	gap      int      // cells before a column
	perBlock int      // columns that fit beside each other
	headings []string // one a column
	most     int      // the largest number
}

// WriteHeat prints the table. Columns that find no room beside the others follow in
// further tables below, without the rows that have nothing in these columns.
func WriteHeat(w io.Writer, h Heat, opts Options) error {
	l := h.fit(opts.width())
	var lines []string
	for from := 0; from < len(h.Columns); from += l.perBlock {
		block := h.block(l, from, min(from+l.perBlock, len(h.Columns)), opts.ink())
		if len(lines) > 0 && len(block) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, block...)
	}
	return writeLines(w, lines)
}

// block returns the table of some columns, or nothing if they are but a part of all
// columns and no row has anything in them.
func (h Heat) block(l heatLayout, from, to int, i ink) []string {
	var lines []string
	for _, row := range h.Rows {
		has := slices.ContainsFunc(row.Cells[from:to], func(n int) bool { return n > 0 })
		if has || l.perBlock >= len(h.Columns) {
			lines = append(lines, row.lines(l, from, to, i)...)
		}
	}
	if lines == nil {
		return nil
	}
	return append(h.head(l, from, to, i), lines...)
}

// fit lays the table out: with full headings and wide gaps if all columns have room
// so, or else tighter.
func (h Heat) fit(width int) heatLayout {
	l := heatLayout{entries: len(allHeading)}
	for _, row := range h.Rows {
		l.entries = max(l.entries, len(strconv.Itoa(row.Entries)))
		for _, n := range row.Cells {
			l.most = max(l.most, n)
		}
	}
	// One column of numbers has room in any case.
	limit := min(labelWidth(width), width-len(gap)-l.entries-1-l.cell())
	l.labels = widest(wrapLabel(strings.ToUpper(h.Title), limit))
	for _, row := range h.Rows {
		l.labels = max(l.labels, widest(wrapLabel(row.Label, limit)))
	}
	for _, try := range []struct {
		gap, heading int
		short        bool
	}{{2, wideHeading, false}, {2, narrowHeading, false}, {1, narrowHeading, true}, {1, wideHeading, true}} {
		l.gap = try.gap
		if l = h.fitColumns(l, width, try.heading, try.short); l.perBlock >= len(h.Columns) {
			return l
		}
	}
	l.perBlock = max(1, l.perBlock)
	return l
}

// cell returns how many cells the largest number takes, with its block.
func (l heatLayout) cell() int { return 1 + len(strconv.Itoa(l.most)) }

// fitColumns completes the layout, with headings of that many cells at most.
func (h Heat) fitColumns(l heatLayout, width, widestHeading int, short bool) heatLayout {
	l.column = l.cell()
	l.headings = make([]string, len(h.Columns))
	for i, c := range h.Columns {
		l.headings[i] = c.Label
		if short && c.Short != "" {
			l.headings[i] = c.Short
		}
		l.column = max(l.column, widest(wrapLabel(l.headings[i], widestHeading)))
	}
	room := width - l.end(0)
	if l.column+l.gap > room { // at the narrowest, headings break anywhere
		l.column = max(l.cell(), room-l.gap)
	}
	l.perBlock = room / (l.column + l.gap)
	return l
}

// head returns the headings of some columns, aligned at the bottom.
func (h Heat) head(l heatLayout, from, to int, i ink) []string {
	texts := [][]string{wrapLabel(strings.ToUpper(h.Title), l.labels), {allHeading}}
	for _, text := range l.headings[from:to] {
		texts = append(texts, wrapLabel(text, l.column))
	}
	height := 0
	for _, t := range texts {
		height = max(height, len(t))
	}
	lines := make([]string, height)
	for k, t := range texts {
		for n, text := range t {
			at := &lines[height-len(t)+n]
			if k > 0 {
				*at = extended(*at, l.end(k-1)-lipgloss.Width(text))
			}
			*at += i.lead.Write(text)
		}
	}
	return lines
}

// end returns the cell at which the n-th column of numbers ends; the one of all
// entries is the first.
func (l heatLayout) end(n int) int {
	return l.labels + len(gap) + l.entries + n*(l.gap+l.column)
}

// lines returns a row with its cells in some columns.
func (r HeatRow) lines(l heatLayout, from, to int, i ink) []string {
	label := wrapLabel(r.Label, l.labels)
	all := strconv.Itoa(r.Entries)
	first := extended(label[0], l.end(0)-len(all)) + all
	for k, count := range r.Cells[from:to] {
		cell := noEntries
		if count > 0 {
			block := string('▁' + rune((count*8-1)/l.most)) // eight of them, from U+2581 on
			number := strconv.Itoa(count)
			cell = i.article.Write(block) + extended("", l.cell()-1-len(number)) + number
		}
		first = extended(first, l.end(k+1)-lipgloss.Width(cell)) + cell
	}
	return append([]string{first}, label[1:]...)
}
