package browse

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// An action is what keys do where the focus is on certain parts of the screen. One
// with a hint is named in the footer there.
type action struct {
	key.Binding
	in   []focus
	hint string
	do   func(*Model) tea.Cmd
}

// actions lists what keys do. The first that fits a key and the focus counts.
//
// While words are typed, letters are letters: the commands that are single letters
// are there when the list, the card or the facets have the focus. The footer says
// which they are.
func actions() []action {
	return slices.Concat(focusing(), commands(), moving())
}

func parts(in ...focus) []focus { return in }

// act returns an action. Without help the list of keys does not name it.
func act(in []focus, keys, label, help, hint string, do func(*Model) tea.Cmd) action {
	b := key.NewBinding(key.WithKeys(strings.Fields(keys)...), key.WithHelp(label, help))
	return action{b, in, hint, do}
}

// only is for actions that change nothing but the model.
func only(do func(*Model)) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		do(m)
		return nil
	}
}

// to is for actions that move the focus there.
func to(f focus) func(*Model) tea.Cmd { return only(func(m *Model) { m.focusOn(f) }) }

// commands are the actions on entries and facets, and those that leave.
func commands() []action {
	reading := parts(onList, onCard)
	letters := parts(onList, onCard, onFacets)
	anywhere := parts(onQuery, onList, onCard, onFacets)
	return []action{
		act(parts(onQuery, onList, onCard), "enter", "Enter", "open in the browser", "open", (*Model).open),
		act(parts(onFacets), "enter space", "Space", "choose a facet, or take the choice back", "choose", only((*Model).choose)),
		act(parts(onQuery), "f1", "F1", "", "keys", only((*Model).openHelp)),
		act(letters, "? f1", "?", "these keys; F1 while typing", "keys", only((*Model).openHelp)),
		act(letters, "q", "q", "leave, and print what is marked", "quit", func(*Model) tea.Cmd { return tea.Quit }),
		act(reading, "space", "Space", "mark, to be printed on leaving", "mark", only((*Model).mark)),
		act(reading, "y", "y", "copy the URL", "copy", (*Model).copyURL),
		act(reading, "m", "m", "copy a line of Markdown", "Markdown", (*Model).copyMarkdown),
		act(reading, "s", "s", "list the related entries; Esc goes back", "related", only((*Model).showRelated)),
		act(reading, "f", "f", "narrow by company, industry, topic, format and year", "facets", only((*Model).toggleFacets)),
		act(parts(onFacets), "l right", "← →", "another kind of facet", "kind", only(func(m *Model) { m.turn(1) })),
		act(parts(onFacets), "h left", "", "", "", only(func(m *Model) { m.turn(-1) })),
		act(letters, "/", "/", "type words", "search", to(onQuery)),
		act(letters, "x", "x", "remove the last chip; Backspace in an empty search does, too", "", only((*Model).removeLastChip)),
		act(anywhere, "ctrl+c", "Ctrl-C", "leave, and print nothing", "", func(*Model) tea.Cmd { return tea.Interrupt }),
		act(anywhere, "ctrl+z", "Ctrl-Z", "suspend", "", func(*Model) tea.Cmd { return tea.Suspend }),
	}
}

// sideHint stands for the name of what is beside the list, be it the card or the facets.
const sideHint = "side"

// focusing are the actions that move the focus. Their hints come first: where there is
// room for one part of the screen only, they name the way to the others.
func focusing() []action {
	return []action{
		act(parts(onQuery), "tab esc", "Tab", "from the search to the list, to the card, and on", "list", to(onList)),
		act(parts(onFacets), "esc f", "Esc", "go back", "close", only((*Model).toggleFacets)),
		act(parts(onQuery), "shift+tab", "", "", "", only((*Model).focusOnSide)),
		act(parts(onList), "tab l right", "Tab", "", sideHint, only((*Model).focusOnSide)),
		act(parts(onList), "shift+tab", "", "", "", to(onQuery)),
		act(parts(onList), "esc", "", "", "", only((*Model).back)),
		act(parts(onCard, onFacets), "tab", "", "", "", to(onQuery)),
		act(parts(onCard, onFacets), "shift+tab", "", "", "", to(onList)),
		act(parts(onCard), "esc h left", "Esc", "", "list", to(onList)),
	}
}

// moving are the actions that move what has the focus.
func moving() []action {
	letters := parts(onList, onCard, onFacets)
	anywhere := parts(onQuery, onList, onCard, onFacets)
	line := func(n int) func(*Model) tea.Cmd { return only(func(m *Model) { m.move(n) }) }
	reading := parts(onQuery, onList, onCard)
	scroll := func(n int) func(*Model) tea.Cmd { return only(func(m *Model) { m.card.scroll(n) }) }
	page := func(n int) func(*Model) tea.Cmd { return only(func(m *Model) { m.move(n * m.page()) }) }
	half := func(n int) func(*Model) tea.Cmd { return only(func(m *Model) { m.move(n * max(1, m.page()/2)) }) }
	return []action{
		act(anywhere, "down ctrl+n", "j k ↓ ↑", "move, or scroll the card", "", line(1)),
		act(anywhere, "up ctrl+p", "", "", "", line(-1)),
		act(reading, "shift+down", "Shift-↓ ↑", "scroll the card, and stay where you are", "", scroll(1)),
		act(reading, "shift+up", "", "", "", scroll(-1)),
		act(letters, "j", "", "", "", line(1)),
		act(letters, "k", "", "", "", line(-1)),
		act(letters, "ctrl+f", "Ctrl-F Ctrl-B", "a page further, a page back; PgDn and PgUp do, too", "", page(1)),
		act(letters, "ctrl+b", "", "", "", page(-1)),
		act(anywhere, "pgdown", "", "", "", page(1)),
		act(anywhere, "pgup", "", "", "", page(-1)),
		act(letters, "ctrl+d", "Ctrl-D Ctrl-U", "half a page further, half a page back", "", half(1)),
		act(letters, "ctrl+u", "", "", "", half(-1)),
		act(letters, "g home", "g G", "to the first, to the last", "", line(-everything)),
		act(letters, "G end", "", "", "", line(everything)),
	}
}

// press does what a key does.
func (m *Model) press(k tea.KeyPressMsg) tea.Cmd {
	m.status = ""
	if m.help.open && k.String() != "ctrl+c" {
		m.pressInHelp(k.String())
		return nil
	}
	for _, a := range m.keys {
		if slices.Contains(a.in, m.focus) && key.Matches(k, a.Binding) {
			return a.do(m)
		}
	}
	if m.focus == onQuery {
		m.typed(k)
	}
	return nil
}

// typed takes a key that edits the query.
func (m *Model) typed(k tea.KeyPressMsg) {
	if k.String() == "backspace" && len(m.query.signs) == 0 {
		m.removeLastChip()
		return
	}
	if m.query.edit(k.String(), k.Text) {
		m.edited()
	}
}
