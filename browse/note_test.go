package browse

import (
	"testing"

	"kip/catalog"
)

func TestNothingToBrowse(t *testing.T) {
	for _, width := range []int{20, 60, 160} {
		s := newScreen(t, options(&catalog.Catalog{}), width, 24)
		s.sees("the catalog has", "no entries")
		s.press("word", "tab", "f", "enter", "s", "enter", "?", "esc")
		o := options(small())
		o.Among, o.Only = nil, "grab; since 2030"
		s = newScreen(t, o, width, 24)
		s.sees("no entry passes", "the filters")
	}
	s := newScreen(t, options(small()), 160, 9)
	s.press("!!!")
	s.sees(`nothing matches "!!!", which has no word to look for`, "0 of 4")
	s = newScreen(t, options(small()), 40, 9)
	s.press("xqzzw yqzzw zqzzw xqzzv")
	s.sees("   nothing matches", `xqzzv"`) // wrapped, and not cut
}

// What is noted leaves it in view what the keys act on, where there is room.
func TestNoteBesideHints(t *testing.T) {
	s := newScreen(t, options(small()), 100, 20)
	s.press("cost exactly", "tab")
	s.sees("LIST  none matches all of it: showing the nearest  Tab card  Enter open  ? keys")
	s.press("y")
	s.sees("LIST  sent to the clipboard: https://example.com/")
	s = newScreen(t, options(small()), 45, 20)
	s.press("cost exactly", "tab")
	s.sees("\nnone matches all of it: showing the nearest")
}

// Where facets keep entries out, what is told of the words says so.
func TestNoteOnFacets(t *testing.T) {
	s := newScreen(t, options(small()), 160, 20)
	s.press("tab", "f", "j", "enter") // Uber
	s.misses("keep out")              // the chip says enough
	s.press("/", "exactly")
	s.listsIDs("")
	s.sees("of 1 found, none passes the chosen facets", "0 of 4", "[Uber ×]")
	s.misses("nothing matches")
	s.press("ctrl+u", "cost disks exactly")
	s.listsIDs("uber2024tiered")
	s.sees("none matches all of it: showing the nearest; the chosen facets keep out 1 of 2")
	s.press("ctrl+u", "xqzzw")
	s.sees(`nothing matches "xqzzw"`)
	s.misses("keep out")
}
