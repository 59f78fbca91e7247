package query

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kip/catalog"
)

// benchQueries are a name, an alias, words that are no name, and a typo.
var benchQueries = []string{"tiered storage", "k8s", "uber disaster recovery", "survive broker failure", "teired storage"}

// sizes are the numbers of entries that catalogs are measured with.
var sizes = []int{250, 2_500, 25_000, 100_000}

func BenchmarkReady(b *testing.B) {
	c := realCollection(b)
	for _, text := range benchQueries {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Search{Text: text}.Do(c)
			}
		})
	}
}

// BenchmarkCatalog is a search as it is with --catalog: there is no ready index.
func BenchmarkCatalog(b *testing.B) {
	for _, n := range sizes {
		cat := generated(b, n)
		for _, text := range benchQueries {
			b.Run(fmt.Sprintf("%d/%s", n, text), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Search{Text: text}.Do(Collection{Catalog: cat})
				}
			})
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range sizes {
		cat := generated(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Build(cat)
			}
		})
	}
}

func BenchmarkOpenIndex(b *testing.B) {
	text, index := realText(b), realIndex(b)
	for b.Loop() {
		if OpenIndex(index, text) == nil {
			b.Fatal("not an index")
		}
	}
}

// generated returns a catalog with the names of the real one and n entries of four
// sentences, about a kilobyte each as JSON. Its words are those of the real entries
// and, rarer, thousands of made-up ones, distributed by Zipf's law.
func generated(t testing.TB, n int) *catalog.Catalog {
	t.Helper()
	real := realCollection(t).Catalog
	rng := rand.New(rand.NewPCG(1, 2))
	vocabulary := vocabularyOf(real)
	for range 50_000 {
		vocabulary = append(vocabulary, madeUp(rng))
	}
	zipf := rand.NewZipf(rng, 1.1, 8, uint64(len(vocabulary)-1))
	sentence := func(words int) string {
		var b strings.Builder
		for i := range words {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(vocabulary[zipf.Uint64()])
		}
		return b.String() + "."
	}
	cat := *real
	cat.Entries = make([]catalog.Entry, n)
	for i := range cat.Entries {
		cat.Entries[i] = catalog.Entry{
			ID: fmt.Sprintf("entry%06d", i), Title: sentence(8),
			Company: real.Companies[rng.IntN(len(real.Companies))].Name, Year: 2014 + rng.IntN(12),
			Format: catalog.Article, URL: fmt.Sprintf("https://example.com/%d", i),
			Topics:  []string{real.Topics[rng.IntN(len(real.Topics))].Slug, real.Topics[rng.IntN(len(real.Topics))].Slug},
			Authors: []string{"Ann Author"}, Evidence: catalog.Page,
			Problem: sentence(25), Approach: sentence(30), Reasons: sentence(25), Lesson: sentence(25),
		}
	}
	return &cat
}

// vocabularyOf returns the words of the entries as they are written, each once.
func vocabularyOf(cat *catalog.Catalog) []string {
	var out []string
	seen := map[string]bool{}
	for i := range cat.Entries {
		e := &cat.Entries[i]
		for _, text := range []string{e.Title, e.Problem, e.Approach, e.Reasons, e.Lesson} {
			for _, w := range strings.Fields(text) {
				if !seen[w] {
					seen[w] = true
					out = append(out, w)
				}
			}
		}
	}
	return out
}

func madeUp(rng *rand.Rand) string {
	syllables := []string{"ka", "mo", "ter", "li", "ves", "ron", "du", "pha", "sing", "ed", "al", "qui"}
	var b strings.Builder
	for range 2 + rng.IntN(4) {
		b.WriteString(syllables[rng.IntN(len(syllables))])
	}
	return b.String()
}
