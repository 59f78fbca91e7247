package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"kip/catalog"
)

// Relations leave most entries out before they sort. Their slow, obvious twin sorts all
// of them, and looks at every title anew.
func TestRelationsTwin(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	titles := []string{"Kafka at Scale", "Kafka at Scale, Part %d", "Kafka: At Scale! %d", "How We Move %d Events", "On Kafka"}
	cat := &catalog.Catalog{Entries: make([]catalog.Entry, 1000)}
	for i := range cat.Entries {
		e := &cat.Entries[i]
		*e = article(fmt.Sprintf("entry%04d", i), 2010+rng.IntN(15), fmt.Sprint("Company ", rng.IntN(2)), titles[rng.IntN(len(titles))], "")
		for topic := range 5 {
			if rng.IntN(3) == 0 {
				e.Topics = append(e.Topics, fmt.Sprint("topic-", (topic+i)%7))
			}
		}
	}
	relations := Relate(cat)
	for i := range cat.Entries { // as for each line of "kip show -"
		e, n := &cat.Entries[i], 1+i%9
		got := relations.To(e, n)
		if i%50 > 0 {
			continue
		}
		if want := relatedTwin(cat, e, n); !slices.Equal(got, want) {
			t.Errorf("%d related to %s: got %v, want %v", n, e.ID, idsOf(got), idsOf(want))
		}
	}
}

func relatedTwin(cat *catalog.Catalog, e *catalog.Entry, n int) []*catalog.Entry {
	r := Relate(cat)
	var all []Found
	for i := range cat.Entries {
		other := &cat.Entries[i]
		mine, others := wordsOf(e.Title), wordsOf(other.Title)
		series := e.Company == other.Company && len(mine) > 3 && len(others) > 3 && slices.Equal(mine[:3], others[:3])
		if s := r.likeness(e, other, series); s > 0 && e != other {
			all = append(all, Found{Entry: other, Score: round(s)})
		}
	}
	Sort(all, ByRelevance, false)
	var out []*catalog.Entry
	for _, f := range all[:n] {
		out = append(out, f.Entry)
	}
	return out
}

func idsOf(entries []*catalog.Entry) []string {
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	return ids
}
