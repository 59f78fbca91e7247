package render

import (
	"regexp"
	"strings"
	"testing"

	"kip/catalog"
)

// small returns a catalog of three entries: one of which everything is known, one of
// which nearly nothing is, and one whose text is meant to do harm.
func small() *catalog.Catalog {
	return &catalog.Catalog{
		Industries: []catalog.Industry{
			{Name: "Transportation", Aliases: []string{"mobility"}},
			{Name: "Retail"},
			{Name: "Gaming"},
			{Name: "Pioneers", Companies: []string{"Zalando", "Uber"}},
		},
		Companies: []catalog.Company{
			{Name: "Grab", Industry: "Transportation"},
			{Name: "Uber", Industry: "Transportation", Aliases: []string{"Uber Eats"}},
			{Name: "Zalando", Industry: "Retail"},
			{Name: "Unheard"},
		},
		Topics: []catalog.Topic{
			{Slug: "cost", Name: "Cost", Aliases: []string{"savings"}},
			{Slug: "tiered-storage", Name: "Tiered storage", KIPs: []int{405, 950}, History: []catalog.Event{
				{Year: 2021, Note: "first design"}, {Year: 2024, Note: "production-ready since Kafka 3.9"},
			}},
		},
		Entries: smallEntries(),
	}
}

func smallEntries() []catalog.Entry {
	return []catalog.Entry{
		{
			ID: "uber2022tiered", Title: "Tiered Storage at Uber", Company: "Uber", Also: []string{"Grab"},
			Year: 2022, Format: catalog.Talk, Event: "Kafka Summit", URL: "https://example.com/tiered",
			Topics: []string{"tiered-storage", "cost"}, Keywords: []string{"blob store", "cold segments"}, Authors: []string{"Ada Lovelace", "Alan Turing"},
			Problem: "Disks were full.", Approach: "Old segments went to a blob store.",
			Reasons: "It was cheaper.", Lesson: "Measure first.", Evidence: catalog.Page,
			Sources: []catalog.Source{
				{List: "kip", Section: "Storage", Year: 2021, Title: "Tiered storage", Format: catalog.Article},
				{URL: "https://example.com/slides"},
			},
		},
		{
			ID: "zalandondnakadi", Title: "Nakadi", Company: "Zalando", Format: catalog.Article,
			URL: "https://example.org/nakadi", Evidence: catalog.Listing,
		},
		{
			ID: "grab2020evil", Title: "=1+1, \x1b[31m\"red\"\n\u202etxt\xff", Company: "Grab", Year: 2020,
			Format: catalog.Article, URL: "https://example.net/a_(b)|c", Topics: []string{"cost"},
			Evidence: catalog.Equivalent, Authors: []string{"@x"},
		},
	}
}

// hitsOf returns all entries of a catalog as hits, the first with the best score.
func hitsOf(cat *catalog.Catalog) []Hit {
	var hits []Hit
	for i := range cat.Entries {
		hits = append(hits, Hit{Entry: &cat.Entries[i], Score: 2 / float64(3+i)})
	}
	return hits
}

func entriesOf(cat *catalog.Catalog) []*catalog.Entry {
	var entries []*catalog.Entry
	for i := range cat.Entries {
		entries = append(entries, &cat.Entries[i])
	}
	return entries
}

// smallSet returns the entries of small as a set.
func smallSet() Set {
	cat := small()
	return Entries(cat, hitsOf(cat), false)
}

// wrote returns what Write prints.
func wrote(t testing.TB, output string, set Set, opts Options) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, output, set, opts); err != nil {
		t.Fatalf("Write %s: %v", output, err)
	}
	return b.String()
}

// selected returns the set with only these columns.
func selected(t testing.TB, set Set, fields ...string) Set {
	t.Helper()
	chosen, err := set.Select(fields)
	if err != nil {
		t.Fatal(err)
	}
	return chosen
}

// same reports a difference between what was printed and what should have been.
func same(t testing.TB, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s\n\n%q\n%q", got, want, got, want)
	}
}

// unstyle returns text without the styles and links that this package writes.
func unstyle(text string) string {
	return regexp.MustCompile(`\x1b\[[0-9;]*m|\x1b\]8;[^\x07]*\x07`).ReplaceAllString(text, "")
}
