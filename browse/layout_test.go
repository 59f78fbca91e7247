package browse

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// fits fails the test if anything is outside of the screen.
func (s *screen) fits() {
	s.t.Helper()
	lines := s.lines()
	if s.height > 0 && s.width > 0 && len(lines) != s.height {
		s.t.Errorf("%dx%d: %d lines", s.width, s.height, len(lines))
	}
	for _, l := range lines {
		if cells(l) > s.width {
			s.t.Errorf("%dx%d: the line %q is too wide", s.width, s.height, l)
		}
	}
	if c := s.View().Cursor; c != nil && (c.X < 0 || c.X >= s.width || c.Y >= s.height) {
		s.t.Errorf("%dx%d: the cursor is at %d,%d", s.width, s.height, c.X, c.Y)
	}
}

func TestSizes(t *testing.T) {
	s := newScreen(t, options(small()), 200, 50)
	widths := []int{200, 152, 151, 116, 60, 59, 40, 39, 30, 29, 23, 20, 16, 15, 9, 4, 2, 1, 0}
	heights := []int{50, 13, 12, 11, 6, 5, 4, 3, 2, 1, 0}
	for _, keys := range [][]string{
		{}, {"cost", "tab", "space"}, {"tab"}, {"esc", "f", "enter", "j"}, {"esc", "s"}, {"?"}, {"esc", "/", strings.Repeat("long words ", 30)},
	} {
		s.press(keys...)
		before := s.text()
		for _, w := range widths {
			for _, h := range heights {
				s.Update(tea.WindowSizeMsg{Width: w, Height: h})
				s.fits()
			}
		}
		s.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
		if s.text() != before {
			t.Errorf("after %q and resizing to nothing, the screen is not what it was:\n%s", keys, s.text())
		}
	}
}

func TestWhatHasRoom(t *testing.T) {
	for _, test := range []struct {
		width, height int
		card, beside  bool
	}{{200, 50, true, true}, {100, 30, true, false}, {70, 24, true, false}, {59, 24, false, false}, {50, 15, false, false}, {20, 5, false, false}} {
		s := newScreen(t, options(small()), test.width, test.height)
		if got := strings.Contains(s.text(), "ID "); got != test.card {
			t.Errorf("%dx%d: the card is shown: %v", test.width, test.height, got)
		}
		if got := strings.Contains(s.text(), "│"); got != test.beside {
			t.Errorf("%dx%d: the card is beside the list: %v", test.width, test.height, got)
		}
		s.press("tab", "tab") // the card, wherever there is no room for both
		s.sees("Tiered")
		if !test.card {
			s.misses("Cutting")
		}
	}
}

// Where list and card have no room for each other, the footer names the way between them,
// and to the facets and back.
func TestFooterNamesTheWay(t *testing.T) {
	for _, test := range []struct {
		width int
		keys  string
		want  string
	}{
		{40, "", "SEARCH  Tab list  Enter open  F1 keys"},
		{40, "tab", "LIST  Tab card  Enter open  ? keys"},
		{42, "tab", "LIST  Tab card  Enter open  ? keys  q quit"},
		{40, "tab tab", "CARD  Esc list  Enter open  ? keys"},
		{40, "tab f", "FACETS  Esc close  Space choose  ? keys"},
		{40, "tab f / tab", "LIST  Tab facets  Enter open  ? keys"},
		{30, "tab", "LIST  Tab card  Enter open"},
		{80, "tab", "LIST  Tab card  Enter open  ? keys  q quit  Space mark  y copy  m Markdown"},
	} {
		s := newScreen(t, options(small()), test.width, 24)
		s.press(strings.Fields(test.keys)...)
		lines := s.lines()
		if got := strings.TrimRight(lines[len(lines)-1], " "); got != test.want {
			t.Errorf("%d columns: after %q the footer is %q, want %q", test.width, test.keys, got, test.want)
		}
	}
}

// A wider screen does not cut a title that is whole on a narrower one, unless it is one of
// the fifth that is longer than 70 letters.
func TestTitlesHaveRoom(t *testing.T) {
	o := options(small())
	before := 0
	for width := 45; width <= 300; width++ {
		s := newScreen(t, o, width, 30)
		l := s.layout()
		title := columnsIn(l.list.w).title
		if title < min(before, roomForTitle) {
			t.Errorf("%d columns: %d cells for titles, but %d on a narrower screen", width, title, before)
		}
		before = max(before, title)
	}
}

// What a line has no room for is left out, the format first.
func TestColumns(t *testing.T) {
	for _, test := range []struct {
		width int
		want  columns
	}{
		{0, columns{}}, {3, columns{}}, {23, columns{title: 20}}, {24, columns{company: 8, title: 11}},
		{36, columns{company: 8, title: 23}}, {37, columns{company: 8, year: 4, title: 18}},
		{60, columns{company: 12, year: 4, title: 37}}, {80, columns{company: 16, year: 4, title: 53}},
		{105, columns{company: 16, year: 4, title: 78}}, {106, columns{company: 16, year: 4, format: 7, title: 70}},
		{200, columns{company: 16, year: 4, format: 7, title: 164}},
	} {
		if got := columnsIn(test.width); got != test.want {
			t.Errorf("%d cells: %+v, want %+v", test.width, got, test.want)
		}
	}
	s := newScreen(t, options(small()), 110, 40)
	s.sees("   Company           Year  Format   Title", ">  Uber              2024  article  Tiered Storage at Uber")
}

// The selected entry stays in view, however small the screen becomes.
func TestSelectedStaysInView(t *testing.T) {
	s := newScreen(t, options(large(50)), 50, 40)
	s.press("tab", strings.Repeat("j", 30))
	for _, height := range []int{39, 20, 12, 5, 3, 10, 40} {
		s.Update(tea.WindowSizeMsg{Width: 50, Height: height})
		n, _ := s.selected()
		s.sees("\n>  " + cut(s.entry(n).Company, columnsIn(50).company))
		if s.list().cursor != 30 {
			t.Errorf("%d lines: the entry %d is selected", height, s.list().cursor)
		}
	}
}

// A list that was out of view, behind its card, is then where it was.
func TestListStaysWhereItWas(t *testing.T) {
	s := newScreen(t, options(large(50)), 40, 12)
	s.press("tab", "jjj")
	before := s.text()
	for _, keys := range [][]string{{"tab", "esc"}, {"f", "esc"}} {
		s.press(keys...)
		if s.text() != before {
			t.Errorf("after %v the list is\n%s\nand was\n%s", keys, s.text(), before)
		}
	}
}

func TestQueryScrollsWithItsCursor(t *testing.T) {
	s := newScreen(t, options(small()), 40, 10)
	s.press("abcdefghijklmnopqrstuvwxyz")
	s.sees("wxyz")
	if strings.Contains(s.lines()[0], "abc") {
		t.Error("the beginning of a long query is in view")
	}
	for range 26 {
		s.press("left")
	}
	s.sees("Search: abc")
	if c := s.View().Cursor; c.X != len("Search: ") {
		t.Errorf("the cursor is at %d", c.X)
	}
	s.press("-")
	s.sees("Search: -abc")
}
