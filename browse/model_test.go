package browse

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestListIsThereBeforeTheIndex(t *testing.T) {
	o := options(small())
	o.Index = nil
	s := newScreen(t, o, 160, 20)
	s.sees("indexing", "Tiered Storage at Uber")
	s.press("cost")
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly uberevil")
	s.sees("will be searched for in a moment")
	s.Update(s.Init()())
	s.listsIDs("grab2023cost uber2024tiered")
	s.misses("indexing", "in a moment")
}

// The index that arrives takes nothing from who has typed no words.
func TestIndexArrivesUnseen(t *testing.T) {
	for _, keys := range [][]string{{"down", "down"}, {"tab", "jj"}, {"tab", "s"}, {"space", "down"}, {"tab", "f", "j", "enter"}} {
		o := options(small())
		o.Index = nil
		s := newScreen(t, o, 160, 20)
		s.press(keys...)
		before := strings.Replace(s.text(), "indexing  ", "", 1)
		s.Update(s.Init()())
		after := s.text()
		if strings.Join(strings.Fields(after), " ") != strings.Join(strings.Fields(before), " ") {
			t.Errorf("after %q the index makes the screen\n%s\nof\n%s", keys, after, before)
		}
	}
}

func TestKeysMove(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("ym?q") // letters, while words are typed
	s.sees("Search: ym?q")
	s.press("ctrl+u", "down", "down")
	s.selects("wise2018exactly")
	s.press("tab", "g")
	for _, step := range []struct {
		key  string
		want int
	}{{"j", 1}, {"down", 2}, {"k", 1}, {"G", 3}, {"j", 3}, {"g", 0}, {"k", 0}, {"pgdown", 3}, {"pgup", 0}} {
		s.press(step.key)
		if s.list().cursor != step.want {
			t.Errorf("after %s the entry %d is selected, want %d", step.key, s.list().cursor, step.want)
		}
	}
}

func TestPages(t *testing.T) {
	for _, test := range []struct{ lines, page, half int }{{1, 1, 1}, {2, 2, 1}, {3, 3, 1}, {9, 9, 4}} {
		s := newScreen(t, options(large(50)), 40, 10)
		s.press("tab")
		s.list().height = test.lines
		for _, step := range []struct {
			key  string
			want int
		}{
			{"ctrl+d", test.half}, {"ctrl+u", 0}, {"ctrl+f", test.page}, {"pgdown", 2 * test.page}, {"pgup", test.page},
		} {
			s.list().height = test.lines
			s.press(step.key)
			if s.list().cursor != step.want {
				t.Errorf("%d lines: after %s the entry %d is selected, want %d", test.lines, step.key, s.list().cursor, step.want)
			}
		}
	}
}

func TestKeysMoveTheFocus(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	for _, step := range []struct {
		key  string
		want focus
	}{
		{"tab", onList}, {"tab", onCard}, {"tab", onQuery}, {"shift+tab", onCard}, {"esc", onList}, {"right", onCard},
		{"h", onList}, {"/", onQuery}, {"esc", onList}, {"f", onFacets}, {"tab", onQuery}, {"shift+tab", onFacets},
		{"shift+tab", onList}, {"l", onFacets}, {"f", onList}, {"esc", onList}, {"shift+tab", onQuery},
	} {
		s.press(step.key)
		if s.focus != step.want {
			t.Errorf("after %s the focus is on %s, want %s", step.key, s.focus, step.want)
		}
		s.sees(step.want.String() + "  ")
	}
}

func TestKeysLeave(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "q")
	if _, quits := s.last().(tea.QuitMsg); !quits {
		t.Error("q does not quit")
	}
	for _, keys := range [][]string{{"ctrl+c"}, {"/", "ctrl+c"}, {"f1", "ctrl+c"}} {
		s.press(keys...)
		if _, interrupts := s.last().(tea.InterruptMsg); !interrupts {
			t.Errorf("%v does not interrupt", keys)
		}
	}
}

func TestEveryActionIsWhole(t *testing.T) {
	for _, a := range actions() {
		if len(a.Keys()) == 0 || len(a.in) == 0 || a.do == nil {
			t.Errorf("an action does nothing: %v", a.Help())
		}
		if a.hint != "" && a.Help().Key == "" {
			t.Errorf("a hint names no key: %q", a.hint)
		}
	}
}

func TestOpen(t *testing.T) {
	o := options(small())
	var opened []string
	o.Open = func(url string) error {
		opened = append(opened, url)
		if strings.HasSuffix(url, "cost") {
			return errors.New("no browser")
		}
		return nil
	}
	s := newScreen(t, o, 160, 20)
	s.press("enter") // while typing, too
	s.Update(s.last())
	s.sees("opened https://example.com/tiered")
	s.press("tab", "j", "enter")
	s.Update(s.last())
	s.sees("cannot open it: no browser")
	if fmt.Sprint(opened) != "[https://example.com/tiered https://example.com/cost]" {
		t.Errorf("opened %v", opened)
	}
}

func TestCopy(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab")
	for key, want := range map[string]string{
		"y": "https://example.com/exactly",
		"m": `- [Exactly Once \[Really\]](https://example.com/exactly) — Wise, 2018, talk`,
	} {
		s.press("g", "jj", key)
		if got := fmt.Sprint(s.last()); got != want {
			t.Errorf("%s copies %q, want %q", key, got, want)
		}
		s.sees("sent to the clipboard: " + want)
	}
	s.press("j")
	s.misses("sent to the clipboard")
}

func TestMarks(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "jj", "space", "g", "space", "space", "k", "space")
	s.sees("2 marked", ">* Wise", " * Uber", "   Grab")
	s.press("/", "cost") // marks stay, whatever is listed
	s.sees("2 marked")
	var got []string
	for _, e := range s.Marked() {
		got = append(got, e.ID)
	}
	if fmt.Sprint(got) != "[wise2018exactly uber2024tiered]" {
		t.Errorf("marked are %v", got)
	}
}

func TestRelated(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("cost", "tab", "j", "s")
	s.listsIDs("grab2023cost")
	s.sees("[related to: Tiered Storage at Uber ×]")
	s.press("s")
	s.sees("[related to: Cutting the Cost of Kafka ×]")
	s.press("esc", "esc")
	s.listsIDs("grab2023cost uber2024tiered")
	s.selects("uber2024tiered")
	s.misses("related to:")
	s.press("s", "x")
	s.misses("related to:")
	s.press("s", "/", "x")
	s.misses("related to:")
}

// The card can be read without leaving the list or the search.
func TestCardScrollsFromElsewhere(t *testing.T) {
	cat := small()
	cat.Entries[0].Problem = strings.Repeat("Disks were full. ", 99)
	s := newScreen(t, options(cat), 80, 24)
	for _, at := range []string{"left", "tab"} {
		s.press(at, "shift+down", "shift+down", "shift+up", "shift+down")
		s.selects("uber2024tiered")
		if s.card.top != 2 {
			t.Errorf("the card is at %d", s.card.top)
		}
		s.press("shift+up", "shift+up", "shift+up")
	}
}
