package browse

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"kip/render"
)

// everything is further than any list goes.
const everything = 1 << 30

// move moves what has the focus by n lines.
func (m *Model) move(n int) {
	switch m.focus {
	case onCard:
		m.card.scroll(n)
		return
	case onFacets:
		m.pane.cursor += n
	default:
		m.list().move(n)
	}
	m.settle()
}

// page returns how many lines are a page of what has the focus.
func (m *Model) page() int {
	switch m.focus {
	case onCard:
		return max(1, m.card.rect.h-1)
	case onFacets:
		return m.pane.height
	}
	return m.list().height
}

// An openedMsg says how it went to open an entry in the browser.
type openedMsg struct {
	url string
	err error
}

func (o openedMsg) status() string {
	if o.err != nil {
		return fmt.Sprintf("cannot open it: %v: %s", o.err, o.url)
	}
	return "opened " + o.url
}

// open opens the selected entry in the browser. That may take its time.
func (m *Model) open() tea.Cmd {
	n, ok := m.selected()
	if !ok {
		return nil
	}
	url, open := m.entry(n).URL, m.o.Open
	m.status = "opening " + url
	return func() tea.Msg { return openedMsg{url, open(url)} }
}

// mark marks the selected entry, or takes the mark back, and goes to the next.
func (m *Model) mark() {
	n, ok := m.selected()
	if !ok {
		return
	}
	m.marks.toggle(n)
	if m.focus == onList {
		m.move(1)
	}
}

func (m *Model) copyURL() tea.Cmd {
	n, ok := m.selected()
	if !ok {
		return nil
	}
	return m.copy(m.entry(n).URL)
}

func (m *Model) copyMarkdown() tea.Cmd {
	n, ok := m.selected()
	if !ok {
		return nil
	}
	return m.copy(markdown(m.o.Catalog, m.entry(n)))
}

// copy hands text to the terminal, for the clipboard (OSC 52). Terminals do not say
// whether they take it.
func (m *Model) copy(text string) tea.Cmd {
	m.status = "sent to the clipboard: " + text
	return tea.SetClipboard(render.Plain(text))
}
