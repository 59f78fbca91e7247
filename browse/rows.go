package browse

import (
	"strings"

	"kip/render"
)

// columns are how many cells each column of the list has; 0: it is not shown.
type columns struct{ company, year, format, title int }

const (
	signs = 3 // for the cursor and the mark, and a blank
	gap   = 2 // between two columns

	mostForCompany = 16 // cells: nearly all names fit
	yearCells      = 4
	formatCells    = 7
	roomForTitle   = 70 // cells that titles have before the format gets any: four of five fit
)

// columnsIn divides a line of that width. What it cannot hold is on the card.
func columnsIn(width int) columns {
	left := width - signs
	var c columns
	take := func(column *int, cells, least int) {
		if left >= least {
			*column = cells
			left -= cells + gap
		}
	}
	take(&c.company, max(8, min(mostForCompany, width/5)), 21)
	take(&c.year, yearCells, 24)
	take(&c.format, formatCells, formatCells+gap+roomForTitle)
	c.title = max(0, left)
	return c
}

// listLines draws the list.
func (m *Model) listLines(l *layout) []string {
	c := columnsIn(l.list.w)
	var lines []string
	if l.header > 0 {
		head := strings.Repeat(" ", signs) + c.join("Company", "Year", "Format") + cut("Title", c.title)
		lines = append(lines, m.style.heading.Write(fit(head, l.list.w)))
	}
	shown := m.list()
	if len(shown.items) == 0 {
		lines = append(lines, wrapped(render.Plain(m.note()), strings.Repeat(" ", signs), l.list.w)...)
	}
	for i := shown.top; i < min(len(shown.items), shown.top+shown.height); i++ {
		lines = append(lines, m.row(c, shown.items[i], i == shown.cursor, l.list.w))
	}
	return lines
}

// join puts what stands before the title into its columns.
func (c columns) join(company, year, format string) string {
	var b strings.Builder
	for _, cell := range []struct {
		text  string
		width int
	}{{company, c.company}, {year, c.year}, {format, c.format}} {
		if cell.width > 0 {
			b.WriteString(fit(cell.text, cell.width))
			b.WriteString(strings.Repeat(" ", gap))
		}
	}
	return b.String()
}

// row draws an entry: a sign for the cursor, one for a mark, and the columns.
func (m *Model) row(c columns, number int32, selected bool, width int) string {
	e := m.entry(number)
	base, matched, mark := m.style.plain, m.style.matched, m.style.mark
	sign := " "
	if selected {
		sign = ">"
		if m.focus == onList || m.focus == onQuery {
			base, matched, mark = m.style.selected, m.style.selectedMatch, m.style.selected
		}
	}
	star := base.Write(" ")
	if m.marks.has(number) {
		star = mark.Write("*")
	}
	year := ""
	if e.Year != 0 {
		year = yearText(e.Year)
	}
	before := " " + c.join(render.Plain(e.Company), year, string(e.Format))
	row := base.Write(sign) + star + base.Write(before) + m.title(steady(render.Plain(e.Title)), c.title, base, matched)
	rest := strings.Repeat(" ", max(0, width-cells(row)))
	return cutTo(row+base.Write(rest), width, "")
}

// title draws as much of a title as there is room for, with what was searched for.
func (m *Model) title(title string, width int, base, matched render.Pen) string {
	shown, end := title, ""
	if cells(title) > width {
		// The sign for what is missing is no part of what can be marked.
		shown, end = cutTo(title, width-1, ""), "…"
	}
	switch {
	case width <= 0:
		return ""
	case m.found.marks == nil:
		return base.Write(shown + end)
	}
	return painted(shown, m.found.marks(title), base, matched) + base.Write(end)
}
