package render

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"kip/catalog"
)

// many returns a set of n ranked entries with about as much text as real ones.
func many(n int) Set {
	cat, hits := manyHits(n)
	return Entries(cat, hits, true)
}

func manyHits(n int) (*catalog.Catalog, []Hit) {
	base := small()
	cat := &catalog.Catalog{Companies: base.Companies, Topics: base.Topics, Entries: make([]catalog.Entry, n)}
	hits := make([]Hit, n)
	for i := range hits {
		e := base.Entries[i%2]
		e.ID = fmt.Sprintf("%s%d", e.ID, i)
		e.Title += strings.Repeat(" and what we learnt", i%5)
		e.Problem = strings.Repeat("Brokers ran out of disk whenever traffic peaked. ", 4)
		e.Approach, e.Reasons, e.Lesson = e.Problem, e.Problem, e.Problem
		cat.Entries[i] = e
		hits[i] = Hit{Entry: &cat.Entries[i], Score: 1 / float64(i+1)}
	}
	return cat, hits
}

func BenchmarkEntries(b *testing.B) {
	for _, n := range []int{30, 3000} {
		cat, hits := manyHits(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Entries(cat, hits, true)
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	opts := Options{Terminal: true, Width: 100, Color: true, Hyperlinks: true}
	for _, output := range []string{"json", "table", "csv"} {
		for _, n := range []int{30, 3000} {
			set := many(n)
			b.Run(fmt.Sprintf("%s/%d", output, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := Write(io.Discard, output, set, opts); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
