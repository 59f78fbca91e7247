package render

import (
	"reflect"
	"strings"
	"testing"
)

// explained returns the ranked entries of small with remarks on each.
func explained() Set {
	cat := small()
	hits := hitsOf(cat)[:2]
	for i := range hits { // nothing in a remark is marked: it is all about matches
		hits[i].Marks = func(_, text string) [][2]int { return [][2]int{{0, min(6, len(text))}} }
	}
	return Entries(cat, hits, true).With(Column{Name: "explain", Title: "Why"}, func(row int) any {
		return [][]string{
			{"tiered 1.5: \"tiered\" in title; \"tiered\x1b storage\" in main topic", "uber 0.5: filed under Uber"},
			{"nakadi 1: \"nakadi\" in title"},
		}[row]
	})
}

func TestWithTerminal(t *testing.T) {
	same(t, wrote(t, "table", explained(), Options{Terminal: true, Width: 44}), `
Tiered Storage at Uber
  Uber, 2022, talk, uber2022tiered
  tiered 1.5: "tiered" in title; "tiered`[1:]+"\ufffd"+`
    storage" in main topic
  uber 0.5: filed under Uber

Nakadi
  Zalando, article, zalandondnakadi
  nakadi 1: "nakadi" in title
`)
	for _, width := range []int{20, 80, 200} {
		styled := wrote(t, "table", explained(), Options{Terminal: true, Width: width, Color: true})
		for _, line := range []string{"\n  nakadi 1:", "\n  tiered 1.5:", "\n  uber 0.5:"} {
			if !strings.Contains(styled, line) {
				t.Errorf("no line begins %q at width %d:\n%s", line, width, styled)
			}
		}
	}
}

func TestWithElsewhere(t *testing.T) {
	set := explained()
	lines := strings.Split(wrote(t, "table", set, Options{}), "\n")
	same(t, lines[1], "zalandondnakadi\tZalando\t\tarticle\tNakadi\thttps://example.org/nakadi\tnakadi 1: \"nakadi\" in title")
	names := set.names()
	if got := names[len(names)-2:]; !reflect.DeepEqual(got, []string{"score", "explain"}) {
		t.Errorf("the last columns are %v", got)
	}
	same(t, wrote(t, "ndjson", selected(t, set, "explain"), Options{}),
		`{"explain":["tiered 1.5: \"tiered\" in title; \"tiered\u001b storage\" in main topic","uber 0.5: filed under Uber"]}
{"explain":["nakadi 1: \"nakadi\" in title"]}
`)
	same(t, wrote(t, "table", selected(t, set, "id", "explain"), Options{Terminal: true, Width: 200}), ""+
		"ID               WHY\n"+
		"uber2022tiered   tiered 1.5: \"tiered\" in title; \"tiered\ufffd storage\" in main topic, uber 0.5: filed under Uber\n"+
		"zalandondnakadi  nakadi 1: \"nakadi\" in title\n")
}

// TestWithLeavesTheSet: the set that it is given stays as it is, cells that only tables
// show included.
func TestWithLeavesTheSet(t *testing.T) {
	cat := small()
	set := Companies(cat, entriesOf(cat))
	before := wrote(t, "table", set, Options{Terminal: true})
	more := set.With(Column{Name: "note", Title: "Note"}, func(row int) any { return row })
	same(t, wrote(t, "table", set, Options{Terminal: true}), before)
	same(t, strings.Split(wrote(t, "table", more, Options{}), "\n")[0], "Grab\t2\t2020–2022\tTransportation\t0")
}
