package intake

import (
	"fmt"
	"slices"
	"testing"

	"kip/catalog"
	"kip/lists"
)

// What stands twice in a list of an item is taken once, however long the list.
func TestManyNames(t *testing.T) {
	const many = 20_000
	item := lists.Item{Line: 1, Entry: catalog.Entry{Title: "T", Company: "Wise", URL: "https://a.b/1"}}
	for i := range many {
		item.Keywords = append(item.Keywords, fmt.Sprint("k", i), "")
		item.Also = append(item.Also, fmt.Sprint("C ", i), "wise")
	}
	item.Keywords = append(item.Keywords, " k7")
	in := New(&catalog.Catalog{}, vocabulary(t), now)
	in.Take(&lists.List{File: "l", Name: "l", Items: []lists.Item{item}})
	c, report, _ := in.Done()
	if len(c.Entries) != 1 {
		t.Fatalf("%+v", report)
	}
	e := c.Entries[0]
	if len(e.Keywords) != many || len(e.Also) != many || slices.Contains(e.Also, "Wise") {
		t.Errorf("%d keywords, %d companies", len(e.Keywords), len(e.Also))
	}
}

// Cells may be empty; what is skipped says which.
func TestEmptyCells(t *testing.T) {
	_, report, changed := take(t, &catalog.Catalog{}, "title,url,company\nA,https://a.b/1,\nB,,Wise\n,https://a.b/2, \n,,\n")
	var got []string
	for _, s := range report.Skipped {
		got = append(got, fmt.Sprintf("%d %s: %s", s.Line, s.Why, s.Text))
	}
	want := []string{"2 no company: A", "3 no address: B", "4 no company: https://a.b/2", "5 no address: "}
	if !slices.Equal(got, want) || changed {
		t.Errorf("%q, want %q", got, want)
	}
}
