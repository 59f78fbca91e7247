package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"kip/catalog"
)

// What two sources know of one work comes together, whichever is first.
func TestCompleted(t *testing.T) {
	const (
		bare = `[{"company": "Wise", "url": "https://a.b/1"}]`
		full = `[{"id": "x1", "title": "T", "company": "Wise", "also": ["Uber", "Soci√©t√©"], "year": 2020, "format": "talk", "event": "E", "url": "https://a.b/1", "topics": ["k8s"],
"keywords": ["k"], "authors": ["A"], "problem": "P.", "lesson": "L.", "evidence": "page", "industry": null, "approach": null, "reasons": null, "sources": [{"list": "l", "section": "Wise"}, {"url": "https://a.b/slides"}]}]`
	)
	want := catalog.Entry{
		ID: "x1", Title: "T", Company: "Wise", Also: []string{"Uber", "Société"}, Year: 2020, Format: catalog.Talk, Event: "E", URL: "https://a.b/1",
		Topics: []string{"kubernetes"}, Keywords: []string{"k"}, Authors: []string{"A"}, Problem: "P.", Lesson: "L.", Evidence: catalog.Page,
		Sources: []catalog.Source{{List: "l", Section: "Wise"}, {URL: "https://a.b/slides"}},
	}
	for _, texts := range [][]string{{full}, {bare, full}, {full, bare}, {bare, full, full}} {
		c, report, _ := take(t, &catalog.Catalog{}, texts...)
		got := c.Entries[0]
		got.Sources = slices.DeleteFunc(slices.Clone(got.Sources), func(s catalog.Source) bool { return s.List == "readme" }) // of bare
		if len(c.Entries) != 1 || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, %+v", texts, c.Entries, report)
		}
		checkValid(t, c)
		if _, report, changed := take(t, c, texts...); changed {
			t.Errorf("%q: the second time %+v", texts, report)
		}
	}
}

// What the rules forbid of a second line is not taken, and told.
func TestNotCompleted(t *testing.T) {
	c, report, _ := take(t, &catalog.Catalog{}, `[{"company": "Wise", "url": "https://a.b/1"},
{"company": "Uber", "url": "https://a.b/1", "problem": "A sentence that rests on nothing.", "lesson": "L."}]`)
	untaken := func(r Remark) bool { return strings.HasPrefix(r.Text, "not taken for ") }
	if e := c.Entries[0]; e.Problem != "" || e.Also != nil || !slices.ContainsFunc(report.Remarks, untaken) {
		t.Errorf("%+v, %+v", e, report.Remarks)
	}
	checkValid(t, c)
	if !slices.Equal(c.Entries[0].Topics, []string{"kubernetes"}) {
		t.Errorf("%+v", c.Entries[0])
	}
}
