package browse

import "slices"

// help is the list of keys, and how far it is scrolled.
type help struct {
	open bool
	top  int
}

func (m *Model) openHelp() { m.help = help{open: true} }

// pressInHelp takes a key while the list of keys is shown. Any key but those that
// scroll closes it.
func (m *Model) pressInHelp(key string) {
	height := m.layout().body.h
	switch key {
	case "down", "j", "ctrl+n":
		m.scrollHelp(1)
	case "up", "k", "ctrl+p":
		m.scrollHelp(-1)
	case "pgdown", "ctrl+f", "ctrl+d", "space":
		m.scrollHelp(height)
	case "pgup", "ctrl+b", "ctrl+u":
		m.scrollHelp(-height)
	default:
		m.help.open = false
	}
}

// scrollHelp scrolls the list of keys, as far as there is more of it.
func (m *Model) scrollHelp(n int) {
	m.help.top = max(0, min(m.help.top+n, len(m.helpLines())-m.layout().body.h))
}

// helpLines lists the keys.
func (m *Model) helpLines() []string {
	const label = 16 // cells
	lines := []string{m.style.heading.Write("Keys"), ""}
	for _, a := range m.keys {
		if h := a.Help(); h.Desc != "" {
			lines = append(lines, fit(h.Key, label)+h.Desc)
		}
	}
	return append(lines, "",
		"While the search has the focus, letters are typed: Tab goes to the list, where they act.",
		"A click selects an entry, marks it (on its left edge), removes a chip or chooses a facet;",
		"the wheel scrolls. With Shift held, most terminals select text as usual.")
}

// hints names the keys that act where the focus is, as many as there is room for.
func (m *Model) hints(width int) string {
	line := m.style.heading.Write(m.focus.String())
	used := len(m.focus.String())
	for _, a := range m.keys {
		if a.hint == "" || !slices.Contains(a.in, m.focus) {
			continue
		}
		text := "  " + a.Help().Key + " " + a.hint
		if used += cells(text); used > width {
			break
		}
		line += text
	}
	return line
}
