package browse

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

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
	body := m.layout().body
	m.help.top = max(0, min(m.help.top+n, len(m.helpLines(body.w))-body.h))
}

// helpLines lists the keys, in lines of that width: what a key does beside it, or below
// it where the screen is narrow.
func (m *Model) helpLines(width int) []string {
	const label, leastDesc = 16, 30 // cells
	lines := []string{m.style.heading.Write("Keys"), ""}
	for _, a := range m.keys {
		h := a.Help()
		switch {
		case h.Desc == "":
		case width < label+leastDesc:
			lines = append(lines, m.style.heading.Write(h.Key))
			lines = append(lines, wrapped(h.Desc, "  ", width)...)
		default:
			desc := wrapped(h.Desc, strings.Repeat(" ", label), width)
			desc[0] = fit(h.Key, label) + strings.TrimLeft(desc[0], " ")
			lines = append(lines, desc...)
		}
	}
	for _, text := range []string{
		"While the search has the focus, letters are typed: Tab goes to the list, where they act.",
		"A click selects an entry, marks it (on its left edge), removes a chip or chooses a facet; " +
			"the wheel scrolls. With Shift held, most terminals select text as usual.",
	} {
		lines = append(append(lines, ""), wrapped(text, "", width)...)
	}
	return lines
}

// wrapped returns text in lines of at most that width, if words have room in it, with an
// indent before each.
func wrapped(text, indent string, width int) []string {
	lines := strings.Split(ansi.WrapWc(text, max(1, width-len(indent)), ""), "\n")
	for i := range lines {
		lines[i] = indent + lines[i]
	}
	return lines
}

// hints names the part of the screen that has the focus, then says a text if there is any,
// and then names the keys that act there, as many as there is room for.
func (m *Model) hints(text string, width int) string {
	line := m.style.heading.Write(m.focus.String())
	if text != "" {
		line += "  " + text
	}
	for _, a := range m.keys {
		if a.hint == "" || !slices.Contains(a.in, m.focus) {
			continue
		}
		hint := a.hint
		if hint == sideHint {
			hint = strings.ToLower(m.side().String())
		}
		longer := line + "  " + a.Help().Key + " " + hint
		if cells(longer) > width {
			break
		}
		line = longer
	}
	return line
}
