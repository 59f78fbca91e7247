package browse

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestFacetsNarrowAndCount(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "f")
	s.sees("[Company]", "FACETS", ">[ ]     2  Grab", " [ ]     1  Uber", " [ ]     1  Wise") // a work about two companies counts for both
	s.press("l")
	s.sees("[Industry]", "[ ]     3  Mobility", "[ ]     1  Finance", "[ ]     1  Giants")
	s.press("enter") // Mobility
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly")
	s.sees(">[x]     3  Mobility", "[Mobility ×]", "3 of 4", "[ ]     1  Finance")
	s.press("j", "space") // either of two industries
	s.sees("[x]     1  Finance", "[Mobility ×] [Finance ×]")
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly")
	s.press("right", "right") // format
	s.sees("[Format]", "2  talk", "1  article")
	s.press("enter")
	s.listsIDs("grab2023cost wise2018exactly") // and a format
	s.press("l")
	s.sees("[Year]", ">[ ]     1  2023", " [ ]     1  2018")
	s.misses("1  2024")
	s.press("/", "really")
	s.listsIDs("wise2018exactly") // and words
	s.sees("1  2018", "[Mobility ×] [Finance ×] [talk ×]")
	s.misses("1  2023")
}

// A facet looks at all that is found, and of that the limit takes the first.
func TestFacetsComeBeforeTheLimit(t *testing.T) {
	o := options(small())
	o.Limit = 1
	s := newScreen(t, o, 160, 20)
	s.listsIDs("uber2024tiered")
	s.press("tab", "f")
	s.sees(">[ ]     2  Grab", "1 of 4")
	s.press("enter")
	s.listsIDs("grab2023cost")
	s.press("/", "cost")
	s.listsIDs("grab2023cost")
	s.press("backspace", "backspace", "backspace", "backspace", "really")
	s.listsIDs("wise2018exactly")
}

// On a narrow screen the facets may be open behind the list: f brings them into view.
func TestFacetsAreSeenAgain(t *testing.T) {
	s := newScreen(t, options(small()), 40, 12)
	s.press("tab", "f", "/", "tab")
	s.misses("[Company]")
	s.press("f")
	s.sees("[Company]", "FACETS")
	s.press("f")
	s.sees("LIST", "Tiered Storage")
	s.press("tab")
	s.sees("CARD")
	s = newScreen(t, options(small()), 160, 12)
	s.press("tab", "f", "/", "tab", "f") // here they were in view
	s.misses("[Company]")
}

func TestYearsAreNewestFirst(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "f", "h")
	var got []string
	for _, v := range s.pane.values {
		got = append(got, s.facets.kinds[byYear].values[v])
	}
	if strings.Join(got, ",") != "2024,2023,2018,no year" {
		t.Errorf("years are %v", got)
	}
}

func TestSelectionStaysWhenNarrowed(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "jj", "f", "enter") // Grab
	s.selects("wise2018exactly")
	s.press("esc")
	s.misses("FACETS")
	if s.focus != onList {
		t.Error("closing the facets leaves the focus on them")
	}
}

// chosen returns the texts of the chips.
func (s *screen) chosen() string {
	var out []string
	for _, c := range s.chips() {
		out = append(out, strings.Trim(c.text, "[] ×"))
	}
	return strings.Join(out, ",")
}

func TestChipsAreRemovable(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	has := func(want string) {
		t.Helper()
		if got := s.chosen(); got != want {
			t.Errorf("chips are %q, want %q", got, want)
		}
	}
	s.press("tab", "f", "enter", "j", "enter", "G", "enter", "esc")
	has("Grab,Uber,Z�org")
	s.press("x")
	has("Grab,Uber")
	s.press("/", "a", "backspace")
	has("Grab,Uber") // only a letter was removed
	s.press("backspace")
	has("Grab")
	s.press("tab", "f", "g", "j", "enter", "esc")
	has("Grab,Uber")
	first, _, _ := strings.Cut(s.lines()[1], "]")
	s.Update(tea.MouseClickMsg{X: cells(first) - 1, Y: 1, Button: tea.MouseLeft})
	has("Uber")
	s.press("x")
	has("")
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly uberevil")
}

func TestChipsThatDoNotFit(t *testing.T) {
	s := newScreen(t, options(large(300)), 60, 20)
	s.press("tab", "f", "l")
	for range 9 {
		s.press("enter", "j")
	}
	line := s.lines()[1]
	if !strings.HasPrefix(line, "+") || strings.Count(line, "×]") < 2 {
		t.Errorf("the line of chips is %q", line)
	}
	before, _, _ := strings.Cut(line, "×")
	n := len(s.chips())
	s.Update(tea.MouseClickMsg{X: 0, Y: 1, Button: tea.MouseLeft}) // on none of them
	if len(s.chips()) != n {
		t.Error("a click beside the chips removes one")
	}
	s.Update(tea.MouseClickMsg{X: cells(before), Y: 1, Button: tea.MouseLeft})
	if len(s.chips()) != n-1 {
		t.Error("a click on a chip that has moved aside does not remove it")
	}
}

func TestClicks(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	click := func(x, y int) { s.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(20, 3) // the second entry, under the search and the headings
	s.selects("grab2023cost")
	click(1, 4)
	s.sees(">* Wise")
	click(20, 15) // below the last
	s.sees(">* Wise", "LIST")
	click(120, 5)
	s.sees("CARD")
	click(20, 0)
	s.sees("SEARCH")
	s.press("tab", "f")
	tabs := s.lines()[1]
	click(cells(tabs[:strings.LastIndex(tabs, "Year")])+1, 1)
	s.sees("[Year]")
	click(100, 4)
	s.sees("[x]     1  2023")
	s.listsIDs("grab2023cost")
}

func TestClickingAnywhereIsSafe(t *testing.T) {
	for _, keys := range [][]string{{}, {"tab", "f", "enter"}, {"tab", "s"}, {"f1"}, {"xqzzw"}} {
		for _, size := range [][2]int{{160, 20}, {80, 24}, {30, 9}, {3, 3}, {1, 1}} {
			for x := 0; x <= size[0]; x += 5 {
				s := newScreen(t, options(small()), size[0], size[1])
				s.press(keys...)
				for y := range size[1] + 1 {
					s.Update(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
					s.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
					s.Update(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelUp})
				}
				s.fits()
			}
		}
	}
}

func TestWheel(t *testing.T) {
	s := newScreen(t, options(large(300)), 160, 20)
	wheel := func(x int, b tea.MouseButton) { s.Update(tea.MouseWheelMsg{X: x, Y: 5, Button: b}) }
	is := func(top, cursor int) {
		t.Helper()
		if s.list().top != top || s.list().cursor != cursor {
			t.Errorf("the list is at %d, want %d; selected is %d, want %d", s.list().top, top, s.list().cursor, cursor)
		}
	}
	wheel(10, tea.MouseWheelDown)
	is(3, 3)
	wheel(10, tea.MouseWheelUp)
	is(0, 3)
	wheel(150, tea.MouseWheelDown)
	if s.card.top != 3 {
		t.Errorf("the card is at %d", s.card.top)
	}
	s.press("tab", "j")
	if s.card.top != 0 {
		t.Error("the card of the next entry does not begin at its top")
	}
}
