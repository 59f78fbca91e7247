package browse

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"kip/query"
)

func TestTypingFilters(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly uberevil")
	s.sees("4 of 4", "SEARCH")
	s.press("tiered")
	s.listsIDs("uber2024tiered")
	s.sees("Search: tiered", "1 of 4", "Disks were full.")
	s.press("space", "s")
	s.listsIDs("uber2024tiered") // two letters may become anything
	s.press("ctrl+u", "cost")
	s.listsIDs("grab2023cost uber2024tiered") // the best first, not the newest
	s.press("ctrl+w", "xqzzw")
	s.listsIDs("")
	s.sees(`nothing matches "xqzzw"`, "0 of 4")
	s.press("enter", "tab", "space", "y", "m", "s", "enter") // nothing is selected
	if len(s.Marked()) > 0 || s.last != nil {
		t.Error("keys act though nothing is selected")
	}
	s.press("/", "ctrl+u")
	s.listsIDs("uber2024tiered grab2023cost wise2018exactly uberevil")
}

// What has been typed counts whole, once nothing more is typed.
func TestShortLastWordCounts(t *testing.T) {
	o := options(small())
	const note = "none matches all of it"
	s := newScreen(t, o, 160, 20)
	s.press("cost zq")
	s.misses(note)
	s.press("down") // the list can be looked at while it grows
	s.misses(note)
	s.selects("uber2024tiered")
	s.press("tab")
	s.sees(note)
	s.selects("uber2024tiered")
	s.press("/")
	s.sees(note)
	s.press("backspace", "q")
	s.misses(note)
	s.Update(tea.MouseClickMsg{X: 1, Y: 3, Button: tea.MouseLeft})
	s.sees(note, ">* Uber")
	o.Text = "cost zq"
	newScreen(t, o, 160, 20).sees(note) // that was not typed here
	o.Index = nil
	s = newScreen(t, o, 160, 20)
	s.Update(s.Init()())
	s.sees(note)
}

func TestSearchIsThatOfQuery(t *testing.T) {
	o := options(large(500))
	for _, text := range []string{"kafka", "tiered storage", "consumer lag -kafka", "kubernets", `"exactly once"`} {
		r := query.Search{Text: text}.Do(query.Collection{Ready: o.Index})
		want := make([]query.Found, len(r.Hits))
		for i, h := range r.Hits {
			want[i] = query.Found{Entry: &o.Catalog.Entries[h.Entry], Score: h.Score}
		}
		query.Sort(want, query.ByRelevance, false)
		o.Text = text
		got := New(o).list().items
		if len(got) != len(want) {
			t.Fatalf("%q: %d entries, want %d", text, len(got), len(want))
		}
		for i := range want {
			if e := &o.Catalog.Entries[got[i]]; e != want[i].Entry {
				t.Fatalf("%q: place %d is %s, want %s", text, i, e.ID, want[i].Entry.ID)
			}
		}
	}
}

func TestOrderAndChoiceOfEntries(t *testing.T) {
	o := options(small())
	o.Among = o.Among[1:3]
	s := newScreen(t, o, 160, 20)
	s.listsIDs("grab2023cost wise2018exactly")
	s.press("cost")
	s.listsIDs("grab2023cost") // the other is not among those that are browsed
	o = options(small())
	o.Ranked, o.Text = false, "cost"
	newScreen(t, o, 160, 20).listsIDs("uber2024tiered grab2023cost")
	slices.Reverse(o.Among)
	newScreen(t, o, 160, 20).listsIDs("grab2023cost uber2024tiered")
	o.Ranked, o.Reverse = true, true
	newScreen(t, o, 160, 20).listsIDs("uber2024tiered grab2023cost")
	o.Limit = 1
	s = newScreen(t, o, 160, 20)
	s.listsIDs("uber2024tiered")
	s.press("ctrl+u")
	s.listsIDs("uberevil")
}
