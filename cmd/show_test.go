package cmd

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"kip/catalog"
)

// Many REFs, of whatever kind, are not looked for in the whole catalog each.
func TestNamedMany(t *testing.T) {
	const n = 30_000
	cat := &catalog.Catalog{}
	var refs strings.Builder
	for i := range n {
		e := catalog.Entry{ID: fmt.Sprint("acorn", i), URL: fmt.Sprintf("https://www.example.com/%d/", i)}
		cat.Entries = append(cat.Entries, e)
		fmt.Fprintf(&refs, "%s\n", []string{e.ID, strings.ToUpper(e.ID), e.URL, "http://example.com/" + fmt.Sprint(i), "example.com/" + fmt.Sprint(i)}[i%5])
	}
	a := &app{Streams: Streams{In: strings.NewReader(refs.String()), Err: io.Discard}}
	found, err := a.named(cat, []string{"-", " acorn29999"})
	if err != nil || len(found) != n+1 {
		t.Fatal(len(found), err)
	}
	for i, e := range found {
		if want := &cat.Entries[min(i, n-1)]; e != want {
			t.Fatalf("the REF number %d finds %s, want %s", i, e.ID, want.ID)
		}
	}
}

// One REF, and the same one beside others, name the same entry or the same mistake.
func TestNamedAlike(t *testing.T) {
	cat := &catalog.Catalog{Entries: []catalog.Entry{
		{ID: "acorn1", URL: "https://example.com/a"}, {ID: "acorn12", URL: "https://example.com/b"},
		{ID: "bolt1", URL: "https://example.com/a"}, {ID: "none"},
	}}
	a := &app{}
	for _, ref := range []string{"acorn1", "ACORN12", "acorn", "bol", "bolt1", "https://example.com/a", "example.com/b", "x", "", "/", "://", "https://", "none"} {
		one, oneErr := a.named(cat, []string{ref})
		several, severalErr := a.named(cat, []string{ref, "bolt1"})
		if fmt.Sprint(oneErr) != fmt.Sprint(severalErr) || oneErr == nil && one[0] != several[0] {
			t.Errorf("%q: %v, %v, and beside others %v, %v", ref, one, oneErr, several, severalErr)
		}
	}
}
