package intake

import (
	"fmt"
	"slices"
	"strings"
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
		item.Also = append(item.Also, fmt.Sprintf("C %d %d", i, i), "wise") // no slips of one another
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

// An address without a scheme is none, whatever has the key that it would have. A name is
// one however it was decoded. A year that cannot be is left out the second time too.
func TestOddRows(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no scheme", "company,url,year\nAcme,a.b/1,2020\nAcme,https://a.b/1,\n", "1 added, 1 skipped"},
		{"no scheme, later", "company,url,year\nAcme,https://a.b/1,\nAcme,a.b/1,2020\n", "1 added, 1 skipped"},
		{"garbled name", `[{"company": "Soci√©t√© G√©n√©rale", "url": "https://a.b/1"}, {"company": "Soci√©t√© G√©n√©rale", "url": "https://a.b/1"}]`, "1 added, 0 skipped"},
		{"odd year", "# list\n## Wise\n- [T](https://a.b/1) - `2001`\n", "1 added, 0 skipped"},
		{"odd year of a known work", "# other\n## Wise\n- [Old](https://a.b/old) - `2001`\n", "0 added, 0 skipped"},
		{"lost character", "# other\n## Wise\n- [T\ufffdU](https://a.b/1)\n", "1 added, 0 skipped"},
	} {
		c, report, _ := take(t, vocabulary(t), test.text)
		if got := fmt.Sprintf("%d added, %d skipped", len(report.Added), len(report.Skipped)); got != test.want {
			t.Errorf("%s: %s, want %s: %+v", test.name, got, test.want, report)
		}
		checkValid(t, c)
		if _, again, changed := take(t, c, test.text); changed || len(again.Added)+len(again.Changed) > 0 || len(again.Skipped) != len(report.Skipped) {
			t.Errorf("%s: the second time %+v", test.name, again)
		}
	}
}

// A remark quotes the beginning of a long heading.
func TestLongHeading(t *testing.T) {
	_, report, _ := take(t, vocabulary(t), "## "+strings.Repeat("Heading ", 2000)+"\n- [Old](https://a.b/old)\n")
	if len(report.Remarks) != 1 || len(report.Remarks[0].Text) > 200 {
		t.Errorf("%+v", report.Remarks)
	}
}
