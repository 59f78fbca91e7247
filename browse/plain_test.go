package browse

import (
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kip/catalog"
)

func TestNothingFromDataReachesTheTerminal(t *testing.T) {
	cat := small()
	evil := "\x1b]0;owned\x07\x1b[2J\u009b31m\u202e\r\nx"
	cat.Topics[0].Name, cat.Industries[0].Name = evil, evil
	cat.Companies[0] = catalog.Company{Name: evil, Industry: evil}
	e := &cat.Entries[0]
	e.Title, e.Company, e.Event, e.Problem, e.Authors = evil, evil, evil, evil, []string{evil}
	e.URL = "https://example.com/" + evil
	s := newScreen(t, options(cat), 160, 40)
	for _, keys := range [][]string{
		{}, {"tab"}, {"f"}, {"enter"}, {"l", "enter"}, {"l", "enter"}, {"esc"}, {"y"}, {"m"}, {"enter"}, {"s"}, {"/", "x"},
	} {
		s.press(keys...)
		for _, bad := range []string{"\x1b]0", "\x1b[2J", "\u009b", "\u202e", "\r", "\x07"} {
			if strings.Contains(s.View().Content, bad) {
				t.Fatalf("after %q the screen holds %q", keys, bad)
			}
		}
	}
	s.Update(tea.PasteMsg{Content: evil})
	if strings.ContainsAny(s.query.text(), "\x1b\x07\r\n\u009b\u202e") {
		t.Errorf("pasting leaves controls in %q", s.query.text())
	}
}

func TestColours(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("cost", "tab", "space", "f", "enter")
	s.sees("×]", "*")
	if bad := regexp.MustCompile(`\x1b\[([0-9;]*;)?([349]|10)[0-9][0-9;]*m`).FindString(s.View().Content); bad != "" {
		t.Errorf("the screen holds %q, a colour that not every ground shows well", bad)
	}
	for _, want := range []string{"\x1b[1;4mCost\x1b[m", "\x1b[1m*", "\x1b[4m[Grab ×]"} {
		if !strings.Contains(s.View().Content, want) {
			t.Errorf("%q is not on the screen: %q", want, s.View().Content)
		}
	}
}

func TestNoColours(t *testing.T) {
	o := options(small())
	o.Draw.Color = false
	s := newScreen(t, o, 160, 20)
	s.press("cost", "tab", "space", "f", "enter")
	s.sees("[Grab ×]", "*", ">[x]")
	content := s.View().Content
	for _, reverse := range []string{"\x1b[7m", "\x1b[m"} {
		content = strings.ReplaceAll(content, reverse, "")
	}
	if strings.Contains(content, "\x1b") {
		t.Errorf("there are styles in %q", content)
	}
}
