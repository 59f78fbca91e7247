// Package browse is the full-screen part of kip: a list that is searched while
// words are typed, narrowed by facets, with the card of the selected entry beside
// it; and a numbered prompt for those whom a full screen does not serve.
//
// The [Model] takes messages and draws text, and knows nothing of the terminal:
// [Terminal] connects the two. What comes out is the entries that were marked, in
// that order; to print them is the caller's part.
package browse

import (
	"strings"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// Options say what is browsed, and how.
type Options struct {
	Catalog *catalog.Catalog
	Index   *query.Index     // of the whole catalog; nil: it is made while the list is shown already
	Among   []*catalog.Entry // the entries that are browsed, in their order without words
	Only    string           // what narrowed the catalog to them, in words; "" if nothing did
	Ranked  bool             // words put the best first, instead of keeping the order
	Reverse bool             // they put the best last
	Limit   int              // how many entries are listed at most; 0: all
	Text    string           // what is searched for at the start
	Draw    render.Options   // what the text is printed on; its Width is that of what a Prompt prints
	Open    func(url string) error
}

// number returns the numbers of entries in the catalog. Those that are not in it are
// left out.
func number(cat *catalog.Catalog, entries []*catalog.Entry) []int32 {
	places := make(map[*catalog.Entry]int, len(entries))
	found := make([]int32, len(entries))
	for i, e := range entries {
		places[e], found[i] = i, none
	}
	for i := range cat.Entries {
		if at, ok := places[&cat.Entries[i]]; ok {
			found[at] = int32(i)
		}
	}
	out := found[:0]
	for _, n := range found {
		if n != none {
			out = append(out, n)
		}
	}
	return out
}

// none is the number of no entry.
const none = -1

// markdown returns the line that stands for an entry in a reading list.
func markdown(cat *catalog.Catalog, e *catalog.Entry) string {
	var b strings.Builder
	set := render.Entries(cat, []render.Hit{{Entry: e}}, false)
	if err := render.Write(&b, "markdown", set, render.Options{}); err != nil {
		return "" // memory does not fail
	}
	return strings.TrimRight(b.String(), "\n")
}
