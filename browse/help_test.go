package browse

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestHelp(t *testing.T) {
	s := newScreen(t, options(small()), 100, 12)
	s.press("f1")
	s.sees("Keys", "open in the browser", "any other key goes back")
	s.press("j", "jjjj")
	s.misses("open in the browser")
	s.press("esc", "tab", "?", "pgdown", "pgdown", "pgdown", "pgdown")
	s.sees("most terminals select text as usual")
	s.press("esc")
	s.sees("Tiered Storage at Uber")
	if s.focus != onList {
		t.Error("leaving the help moves the focus")
	}
}

// A paste is seen where it goes.
func TestPasteClosesTheHelp(t *testing.T) {
	s := newScreen(t, options(small()), 100, 12)
	s.press("tab", "y", "?")
	s.Update(tea.PasteMsg{Content: "cost"})
	s.sees("Search: cost", "2 of 4", "SEARCH", "Cutting the Cost")
	s.misses("any other key", "sent to the clipboard")
}

// Every word of the help can be read, whatever the screen.
func TestHelpIsWhole(t *testing.T) {
	for _, size := range [][2]int{{24, 10}, {40, 12}, {60, 24}, {80, 24}, {200, 50}} {
		s := newScreen(t, options(small()), size[0], size[1])
		s.press("f1")
		read := ""
		for range 200 {
			lines := s.lines()
			read += " " + strings.Join(lines[1:], " ") + " "
			for _, l := range lines[1 : len(lines)-1] {
				if strings.Contains(l, "…") {
					t.Errorf("%v: %q is cut", size, l)
				}
			}
			s.press("j")
		}
		words := strings.Fields(read)
		for _, a := range actions() {
			for _, word := range strings.Fields(a.Help().Key + " " + a.Help().Desc) {
				if a.Help().Desc != "" && !slices.Contains(words, word) {
					t.Errorf("%v: %q of %v is not to be read", size, word, a.Help())
				}
			}
		}
		s.sees("select text")
	}
}
