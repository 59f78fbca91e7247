package query

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kip/catalog"
)

// FuzzSearch compares a search by a ready index, one by an index that is made for it,
// by several workers, and one by the definition.
func FuzzSearch(f *testing.F) {
	for _, query := range []string{"tiered storage", "k8s -uber", `"reads the log" debezium`, "save money", "teired", "the kafka",
		"-uber kafka", "mirror maker 2", "uber kip-405", "multiregion pods brokers", "x \xff é̈ 🎉", "kafka's K'S", "naïve ﬁ"} {
		f.Add(query, "", "The tiered storage of Uber's k8s", "Mirror-maker & multiregion, naïve")
	}
	f.Add("abc def", "abc-def", "abc def abcdef", "def. abc! ﷺ Ŀ ẞ")
	f.Fuzz(func(t *testing.T, query, not, title, problem string) {
		cat := small()
		cat.Entries[2].Title, cat.Entries[8].Problem = title, problem
		cat.Companies[6].Aliases, cat.Topics[0].Aliases = []string{title}, []string{"remote storage", problem}
		search := Search{Text: query, Not: []string{not}}
		fast := search.Do(ready(cat))
		parts := append(parse(query), excluding(search.Not)...)
		cold := Collection{Catalog: cat}
		if slow := search.Do(cold); !reflect.DeepEqual(fast, slow) {
			t.Errorf("with an index: %+v\nwithout:       %+v", fast, slow)
		}
		_, q := ready(cat).plan(parts)
		hits, whole := newSlowSearch(cat).do(q.wanted, q.not)
		if !slices.Equal(byEntry(hits), byEntry(fast.Hits)) || whole != fast.Whole {
			t.Errorf("by definition: %d of %+v\nin fact:       %d of %+v", whole, hits, fast.Whole, fast.Hits)
		}
		n := len(cat.Entries)
		if one, three := gatherAll(cat, nil, 1).index(n), gatherAll(cat, nil, 3).index(n); !reflect.DeepEqual(one, three) {
			t.Error("three workers make another index than one")
		}
		checkResult(t, &fast, cat)
	})
}

// byEntry returns hits in the order of the entries.
func byEntry(hits []Hit) []Hit {
	return slices.SortedFunc(slices.Values(hits), func(a, b Hit) int { return a.Entry - b.Entry })
}

// checkResult checks what must hold of every result.
func checkResult(t *testing.T, r *Result, cat *catalog.Catalog) {
	t.Helper()
	worst, explain := 0.0, r.Explainer(cat)
	for i, h := range r.Hits {
		if i < r.Whole && (i == 0 || h.Score < worst) {
			worst = h.Score
		}
		if i >= r.Whole && r.Whole > 0 && h.Score > worst {
			t.Errorf("a partial match (%v) ranks above a whole one (%v)", h.Score, worst)
		}
		e := &cat.Entries[h.Entry]
		if why := explain(h.Entry, e); len(why) != len(r.asked)+1 {
			t.Errorf("%d lines explain %d concepts and the score: %q", len(why), len(r.asked), why)
		}
		checkMarks(t, r, e.Title)
		checkMarks(t, r, e.Problem)
	}
	for _, c := range r.Corrections {
		if c.From == c.To || !utf8.ValidString(c.To) || strings.TrimSpace(c.To) == "" {
			t.Errorf("correction %+v", c)
		}
	}
}

func checkMarks(t *testing.T, r *Result, text string) {
	t.Helper()
	end := 0
	for _, m := range r.Marks(text) {
		if m[0] < end || m[1] <= m[0] || m[1] > len(text) {
			t.Fatalf("marks %v of %q", r.Marks(text), text)
		}
		if !utf8.ValidString(text[m[0]:m[1]]) {
			t.Errorf("mark %q", text[m[0]:m[1]])
		}
		end = m[1]
	}
}

// The definition and the index agree on the real catalog as well.
func TestTwin(t *testing.T) {
	c := realCollection(t)
	slow := newSlowSearch(c.Catalog)
	queries := []string{"kafka -uber", "real-time -kubernetes", `"consumer lag" alerts`, "banana split"}
	for i, j := range readJudgements(t) {
		if i%16 == 0 || !testing.Short() && i%3 == 0 {
			queries = append(queries, j.Query)
		}
	}
	for _, query := range queries {
		fast := Search{Text: query}.Do(c)
		if cold := (Search{Text: query}).Do(Collection{Catalog: c.Catalog}); !reflect.DeepEqual(fast, cold) {
			t.Errorf("%q: another result without an index", query)
		}
		_, q := c.plan(parse(query))
		if hits, whole := slow.do(q.wanted, q.not); !slices.Equal(byEntry(hits), byEntry(fast.Hits)) || whole != fast.Whole {
			t.Errorf("%q: %d of %d by definition, %d of %d in fact", query, whole, len(hits), fast.Whole, len(fast.Hits))
		}
	}
}

// Whatever people mistype, a ready index and one that is made for the search give the
// same answer.
func TestMistypedTwin(t *testing.T) {
	c := realCollection(t)
	r := rand.New(rand.NewPCG(1, 2))
	var vocabulary []string
	for i := range c.Ready.words.len() {
		w, _ := c.Ready.words.at(i)
		vocabulary = append(vocabulary, w)
	}
	eachName(c.Catalog, func(name string) { vocabulary = append(vocabulary, name) })
	queries := 100
	if testing.Short() {
		queries = 10
	}
	for range queries {
		var words []string
		for range 1 + r.IntN(3) {
			words = append(words, mistyped(r, vocabulary[r.IntN(len(vocabulary))]))
		}
		search := Search{Text: strings.Join(words, " ")}
		if r.IntN(4) == 0 {
			search.Not = []string{mistyped(r, vocabulary[r.IntN(len(vocabulary))])}
		}
		if fast, cold := search.Do(c), search.Do(Collection{Catalog: c.Catalog}); !reflect.DeepEqual(fast, cold) {
			t.Errorf("%q without %q: %v with an index, %v without", search.Text, search.Not, fast.Corrections, cold.Corrections)
		}
	}
}

// mistyped returns text with a letter or two swapped, dropped, doubled or replaced, or
// with an s at its end; or as it is.
func mistyped(r *rand.Rand, text string) string {
	b := []byte(text)
	for range r.IntN(3) {
		if len(b) < 2 {
			break
		}
		switch i := r.IntN(len(b) - 1); r.IntN(5) {
		case 0:
			b[i], b[i+1] = b[i+1], b[i]
		case 1:
			b = slices.Delete(b, i, i+1)
		case 2:
			b = slices.Insert(b, i, b[i])
		case 3:
			b[i] = byte('a' + r.IntN(26))
		case 4:
			b = append(b, 's')
		}
	}
	return string(b)
}
