package query

import (
	"os"
	"testing"

	"kip/catalog"
)

// realText is the text of the project's catalog.
func realText(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../entries.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// realIndex is the index of the project's catalog, made now.
func realIndex(t testing.TB) string {
	t.Helper()
	index, err := IndexOf("entries.json", realText(t))
	if err != nil {
		t.Fatal(err)
	}
	return string(index)
}

// realCollection is the project's catalog, decoded and with its index.
func realCollection(t testing.TB) Collection {
	t.Helper()
	text := realText(t)
	cat, err := catalog.Decode("entries.json", text)
	if err != nil {
		t.Fatal(err)
	}
	return Collection{Ready: OpenIndex(realIndex(t), text), Catalog: cat}
}

// searchIDs returns the ids of what a search finds, in order.
func searchIDs(c Collection, text string) []string {
	r := Search{Text: text}.Do(c)
	var found []Found
	for _, h := range r.Hits {
		found = append(found, Found{&c.Catalog.Entries[h.Entry], h.Score, h.Entry})
	}
	Sort(found, ByRelevance, false)
	out := make([]string, len(found))
	for i, f := range found {
		out[i] = f.Entry.ID
	}
	return out
}
