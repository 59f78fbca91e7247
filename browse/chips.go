package browse

import (
	"fmt"
	"strings"

	"kip/render"
)

// A chip stands for something that narrows what is listed, and goes away when it
// is clicked.
type chip struct {
	text     string
	from, to int          // columns
	remove   func(*Model) // nil: it cannot be removed, or stands for chips that are not in view
}

// longestChip is how many cells the text of a chip has at most: that it can be
// removed must be in view.
const longestChip = 40

// chips returns the chips in the order in which they were added, what holds from the
// start first. While related entries are shown neither that nor the facets count, and so
// their chips are not there.
func (m *Model) chips() []chip {
	var out []chip
	add := func(text string, remove func(*Model)) {
		from := 0
		if len(out) > 0 {
			from = out[len(out)-1].to + 1
		}
		text = "[" + cut(render.Plain(text), longestChip)
		if remove != nil {
			text += " ×"
		}
		text += "]"
		out = append(out, chip{text, from, from + cells(text), remove})
	}
	if about := m.list().about; about != none {
		add("related to: "+m.entry(about).Title, (*Model).back)
		return out
	}
	if m.o.Only != "" {
		add("only "+m.o.Only, nil)
	}
	for _, c := range m.facets.chips {
		add(m.facets.kinds[c.kind].values[c.value], func(m *Model) {
			m.facets.toggle(c)
			m.narrow()
		})
	}
	return out
}

// chipLine draws the chips.
func (m *Model) chipLine(width int) string {
	var texts []string
	for _, c := range m.visibleChips(width) {
		texts = append(texts, m.style.chip.Write(c.text))
	}
	return cut(strings.Join(texts, " "), width)
}

// visibleChips returns the chips that are drawn, with where they are. If they do not
// all fit it is the last ones, and how many come before.
func (m *Model) visibleChips(width int) []chip {
	all := m.chips()
	first := 0
	for first < len(all)-1 && all[len(all)-1].to-all[first].from > width-moreCells(first) {
		first++
	}
	if first == 0 {
		return all
	}
	out := []chip{{text: fmt.Sprintf("+%d", first), to: moreCells(first) - 1}}
	shift := all[first].from - moreCells(first)
	for _, c := range all[first:] {
		c.from, c.to = c.from-shift, c.to-shift
		out = append(out, c)
	}
	return out
}

// moreCells returns how many cells it takes to say that n chips are not shown.
func moreCells(n int) int {
	if n == 0 {
		return 0
	}
	return len(fmt.Sprintf("+%d ", n))
}

// removeLastChip removes what was added last, if that can be removed.
func (m *Model) removeLastChip() {
	if chips := m.chips(); len(chips) > 0 && chips[len(chips)-1].remove != nil {
		chips[len(chips)-1].remove(m)
	}
}
