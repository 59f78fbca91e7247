package browse

import (
	"fmt"
	"strings"

	"kip/render"
)

// A facetPane is where facets are chosen: it takes the place of the card. It shows
// one kind at a time.
type facetPane struct {
	open        bool
	kind        int
	values      []int32 // that are offered
	cursor, top int
	height      int // lines of values in view
}

// paneHeader is how many lines stand above the values.
const paneHeader = 2

// offer fills the pane with the values that the entries found have.
func (p *facetPane) offer(fs *facets, found []int32) {
	fs.count(p.kind, found)
	p.values = fs.offered(p.kind)
}

func (p *facetPane) settle(height int) {
	p.height = max(1, height-paneHeader)
	p.cursor, p.top = inView(p.cursor, p.top, len(p.values), p.height)
}

// toggleFacets opens the pane, or closes it, unless it is open where nobody sees it.
func (m *Model) toggleFacets() {
	inView := m.layout().side.w > 0
	m.pane.open = !m.pane.open || !inView
	m.focus = onList
	if m.pane.open {
		m.focus = onFacets
		m.pane.offer(&m.facets, m.found.numbers)
	}
	m.settle()
}

// turn shows the kind that is n further.
func (m *Model) turn(n int) { m.turnTo((m.pane.kind + n + numKinds) % numKinds) }

func (m *Model) turnTo(kind int) {
	m.pane.kind, m.pane.cursor, m.pane.top = kind, 0, 0
	m.pane.offer(&m.facets, m.found.numbers)
	m.settle()
}

// choose chooses the value under the cursor, or takes the choice back. The cursor
// stays on it, wherever it moves.
func (m *Model) choose() {
	if m.pane.cursor >= len(m.pane.values) {
		return
	}
	value := m.pane.values[m.pane.cursor]
	m.facets.toggle(choice{m.pane.kind, value})
	m.narrow()
	for i, v := range m.pane.values {
		if v == value {
			m.pane.cursor = i
		}
	}
	m.settle()
}

// tabs returns the line that names the kinds, and where each of them begins.
func (p *facetPane) tabs() (line string, starts [numKinds]int) {
	var b strings.Builder
	for k := range numKinds {
		starts[k] = b.Len() // all names are ASCII
		if k == p.kind {
			fmt.Fprintf(&b, "[%s] ", kindName(k))
		} else {
			fmt.Fprintf(&b, " %s  ", kindName(k))
		}
	}
	return strings.TrimRight(b.String(), " "), starts
}

// facetLines draws the pane.
func (m *Model) facetLines(width int) []string {
	tabs, _ := m.pane.tabs()
	lines := []string{m.style.heading.Write(cut(tabs, width)), ""}
	f := &m.facets.kinds[m.pane.kind]
	for i := m.pane.top; i < min(len(m.pane.values), m.pane.top+m.pane.height); i++ {
		v := m.pane.values[i]
		at, box := " ", "[ ]"
		if i == m.pane.cursor {
			at = ">"
		}
		if f.chosen[v] {
			box = "[x]"
		}
		text := fit(fmt.Sprintf("%s%s %5d  %s", at, box, f.counts[v], render.Plain(f.values[v])), width)
		if i == m.pane.cursor && m.focus == onFacets {
			text = m.style.selected.Write(text)
		}
		lines = append(lines, text)
	}
	return lines
}
