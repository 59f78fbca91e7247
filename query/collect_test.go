package query

import (
	"slices"
	"testing"
)

func TestKeep(t *testing.T) {
	cat := small()
	tests := []struct {
		query, kept     string
		whole, filtered int
	}{
		{"quorum", "tie-b", 1, 2},
		{"quorum", "", 0, 3},
		{"quorum tiered", "tie-b", 0, 4}, // none meets all, and the others are as near
		{"quorum tiered", "", 0, 5},
		{"tiered storage disks", "tiered1", 0, 1}, // tiered2 meets all
		{"brokers", "kube1", 1, 4},
	}
	for _, test := range tests {
		asked := map[int]int{}
		r := Search{Text: test.query, Keep: func(e int) bool {
			asked[e]++
			return cat.Entries[e].ID == test.kept
		}}.Do(ready(cat))
		if r.Whole != test.whole || r.Filtered != test.filtered {
			t.Errorf("%q, %s kept: %d meet all, %d are filtered; want %d, %d", test.query, test.kept, r.Whole, r.Filtered, test.whole, test.filtered)
		}
		if test.kept != "" && (len(r.Hits) != 1 || cat.Entries[r.Hits[0].Entry].ID != test.kept) {
			t.Errorf("%q: %v", test.query, r.Hits)
		}
		for e, times := range asked {
			if times != 1 {
				t.Errorf("%q: whether entry %d is kept was asked %d times", test.query, e, times)
			}
		}
	}
}

// Keep may count what it leaves out, so it is asked only of what would be shown.
func TestKeepIsAskedOnlyOfHits(t *testing.T) {
	c := realCollection(t)
	for _, query := range []string{"poison messages", "kafka connect cost", "banana kubernetes", "uber tiered storage on kubernetes"} {
		var asked []int
		r := Search{Text: query, Keep: func(e int) bool {
			asked = append(asked, e)
			return true
		}}.Do(c)
		slices.Sort(asked)
		var hits []int
		for _, h := range byEntry(r.Hits) {
			hits = append(hits, h.Entry)
		}
		if !slices.Equal(asked, hits) {
			t.Errorf("%q: asked of %v, found %v", query, asked, hits)
		}
	}
}
