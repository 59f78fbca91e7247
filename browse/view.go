package browse

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"kip/render"
)

// View draws the screen.
func (m *Model) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	if m.width <= 0 || m.height <= 0 {
		return v
	}
	l := m.layout()
	lines := []string{m.queryLine(l.query.w)}
	if l.chips.h > 0 {
		lines = append(lines, fit(m.chipLine(l.chips.w), l.chips.w))
	}
	lines = append(lines, m.bodyLines(&l)...)
	if l.footer.h > 0 {
		lines = append(lines, fit(m.footer(l.footer.w), l.footer.w))
	}
	v.SetContent(strings.Join(lines, "\n"))
	if m.focus == onQuery && !m.help.open {
		_, at := m.query.view(m.queryWidth(l.query.w))
		v.Cursor = tea.NewCursor(min(m.width-1, at+len(prompt(l.query.w))), 0)
		v.Cursor.Shape = tea.CursorBar // bubbletea gives back only a shape that is not its own default
	}
	return v
}

// prompt is what stands before the query, where there is room.
func prompt(width int) string {
	switch {
	case width < 16:
		return ""
	case width < 40:
		return "> "
	}
	return "Search: "
}

// counts says how many entries are listed, of how many or as related to one, and how
// many are marked.
func (m *Model) counts(width int) string {
	if width < 30 {
		return ""
	}
	text := fmt.Sprintf("%d of %d", len(m.list().items), len(m.finder.order))
	if m.list().about != none { // they come from the whole catalog
		text = fmt.Sprintf("%d related", len(m.list().items))
	}
	if n := len(m.marks.order); n > 0 {
		text = fmt.Sprintf("%d marked  %s", n, text)
	}
	if m.finder.index == nil {
		text = "indexing  " + text
	}
	return text
}

// queryWidth returns how many cells the query itself has.
func (m *Model) queryWidth(width int) int {
	taken := len(prompt(width))
	if counts := m.counts(width); counts != "" {
		taken += gap + len(counts)
	}
	return max(1, width-taken)
}

func (m *Model) queryLine(width int) string {
	room := m.queryWidth(width)
	text, _ := m.query.view(room)
	line := m.style.heading.Write(prompt(width)) + fit(text, room)
	if counts := m.counts(width); counts != "" {
		line += strings.Repeat(" ", gap) + counts
	}
	return fit(line, width)
}

// bodyLines draws what is between the search and the footer.
func (m *Model) bodyLines(l *layout) []string {
	if m.help.open {
		return fitLines(m.helpLines(l.body.w)[m.help.top:], l.body.w, l.body.h)
	}
	list := fitLines(m.listLines(l), l.list.w, l.list.h)
	side := fitLines(m.sideLines(l), l.side.w, l.side.h)
	switch {
	case l.beside:
		for i := range list {
			list[i] += "│" + side[i]
		}
		return list
	case l.rule.h > 0:
		list = append(list, strings.Repeat("─", l.rule.w))
	}
	return append(list, side...)
}

// sideLines draws what is beside the list, or below it.
func (m *Model) sideLines(l *layout) []string {
	if l.side.w <= 0 {
		return nil
	}
	if m.pane.open {
		return m.facetLines(l.side.w)
	}
	lines := m.card.view()
	if !l.beside {
		return lines
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = " " + line
	}
	return out
}

// footer says what the last key has done, or else what there is to note, unless an empty
// list says it; and what keys act on and which do what, as far as there is room.
func (m *Model) footer(width int) string {
	if m.help.open {
		return cut("j and k scroll; any other key goes back", width)
	}
	text := m.status
	if text == "" && (len(m.list().items) > 0 || m.layout().list.w == 0) {
		text = m.note()
	}
	text = render.Plain(text)
	if cells(m.focus.String()+"  "+text) > width {
		return cut(text, width)
	}
	return m.hints(text, width)
}
