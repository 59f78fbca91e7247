package browse

import tea "charm.land/bubbletea/v2"

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

// wheel scrolls what is under the mouse.
func (m *Model) wheel(x, y int, button tea.MouseButton) {
	n := wheelLines
	switch button {
	case tea.MouseWheelDown:
	case tea.MouseWheelUp:
		n = -n
	default:
		return
	}
	l := m.layout()
	switch {
	case m.help.open:
		m.scrollHelp(n)
		return
	case l.list.has(x, y):
		m.list().scroll(n)
	case !l.side.has(x, y):
		return
	case m.pane.open:
		m.pane.cursor += n
	default:
		m.card.scroll(n)
	}
	m.settle()
}

// click selects, focuses or removes what is under the mouse.
func (m *Model) click(x, y int) {
	m.status = ""
	l := m.layout()
	switch {
	case m.help.open:
		m.help.open = false
	case l.query.has(x, y):
		m.focusOn(onQuery)
	case l.chips.has(x, y):
		m.clickChip(x, l.chips.w)
	case l.list.has(x, y):
		m.clickList(x, y-l.list.y-l.header)
	case l.side.has(x, y):
		m.focusOnSide()
		if m.pane.open {
			m.clickFacet(x-l.side.x, y-l.side.y)
		}
	}
}

func (m *Model) clickChip(x, width int) {
	for _, c := range m.visibleChips(width) {
		if x >= c.from && x < c.to && c.remove != nil {
			c.remove(m)
			return
		}
	}
}

// clickList selects the entry on that line of the list, and marks it if the click
// was where the mark is.
func (m *Model) clickList(x, row int) {
	m.focusOn(onList)
	l := m.list()
	if row < 0 || l.top+row >= len(l.items) {
		return
	}
	l.cursor = l.top + row
	if n, ok := m.selected(); ok && x < signs {
		m.marks.toggle(n)
	}
	m.settle()
}

// clickFacet turns to a kind of facets, or chooses the value on that line.
func (m *Model) clickFacet(x, row int) {
	if row == 0 {
		_, starts := m.pane.tabs()
		kind := 0
		for k, start := range starts {
			if x >= start {
				kind = k
			}
		}
		m.turnTo(kind)
		return
	}
	at := m.pane.top + row - paneHeader
	if row < paneHeader || at >= len(m.pane.values) {
		return
	}
	m.pane.cursor = at
	m.choose()
}
