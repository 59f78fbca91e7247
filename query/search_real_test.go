package query

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// Every name and alias finds every entry that is filed under what it names.
func TestNamesFindWhatTheyName(t *testing.T) {
	c := realCollection(t)
	for _, topic := range c.Catalog.Topics {
		for _, name := range append([]string{topic.Slug, topic.Name}, topic.Aliases...) {
			if len(wordsOf(name)) > MaxPhrase {
				t.Errorf("%q has too many words to be found", name)
			}
			found := searchIDs(c, strings.ReplaceAll(name, "-", " "))
			for _, e := range c.Catalog.Entries {
				if slices.Contains(e.Topics, topic.Slug) && !slices.Contains(found, e.ID) {
					t.Errorf("%q, of %s, does not find %s", name, topic.Slug, e.ID)
					break
				}
			}
		}
	}
}

func TestRealQueries(t *testing.T) {
	c := realCollection(t)
	for query, topic := range map[string]string{
		"k8s": "kubernetes", "EOS": "exactly-once", "DLQ": "dead-letter-queues", "DR": "disaster-recovery",
		"CDC": "change-data-capture", "MM2": "replication", "save money": "cost",
		"poison messages": "dead-letter-queues", "KIP-405": "tiered-storage", "kip 405": "tiered-storage",
	} {
		found := searchIDs(c, query)
		for i, id := range found[:min(2, len(found))] {
			if e := c.Catalog.Named(id)[0]; !slices.Contains(e.Topics, topic) {
				t.Errorf("%q finds %s at place %d, which is not filed under %s", query, id, i+1, topic)
			}
		}
		if len(found) == 0 {
			t.Errorf("%q finds nothing", query)
		}
	}
	for query, company := range map[string]string{"gojek dead letters": "GoTo", "transferwise kubernetes": "Wise", "uber": "Uber"} {
		found := searchIDs(c, query)
		if len(found) == 0 || c.Catalog.Named(found[0])[0].Company != company {
			t.Errorf("%q finds %v", query, found)
		}
	}
}

func TestSameQuerySameAnswer(t *testing.T) {
	for _, query := range []string{"kafka", "quorum", "uber kubernets", "cost brokers log"} {
		want := searchIDs(ready(small()), query)
		for range 20 {
			if got := searchIDs(Collection{Catalog: small()}, query); !slices.Equal(got, want) {
				t.Fatalf("%q: %v, then %v", query, want, got)
			}
		}
	}
}

// Any text gets an answer, and soon. The limit is many times what it takes, since
// the machine may be busy.
func TestLongQueries(t *testing.T) {
	const size, limit = 100 << 10, 3 * time.Second
	rng := rand.New(rand.NewPCG(1, 1))
	random := strings.Map(func(rune) rune { return rune("abcdefghijklmnopqrstuvwxyz     "[rng.IntN(31)]) }, strings.Repeat("x", size))
	c := realCollection(t)
	cat := c.Catalog
	for name, text := range map[string]string{
		"random words":    random,
		"one word":        strings.Repeat("x", size),
		"one known word":  strings.Repeat("kafka", size/5),
		"a number":        strings.Repeat("1", size),
		"words and digit": strings.Repeat("abc1", size/4),
		"one word often":  strings.Repeat("kubernetes ", size/11),
		"a typo often":    strings.Repeat("kubrnetes ", size/10),
		"quotes":          strings.Repeat(`"`, size),
		"quoted words":    strings.Repeat(`"a b" `, size/6),
		"hyphens":         strings.Repeat("-", size),
		"words left out":  strings.Repeat("-zookeeperr ", size/12),
		"possessives":     strings.Repeat("'s", size/2),
		"accents":         strings.Repeat("e\u0301", size/3),
		"emoji":           strings.Repeat("🎉", size/4),
		"not UTF-8":       strings.Repeat("\xff\xc3", size/2),
	} {
		for form, c := range map[string]Collection{"ready": c, "cold": {Catalog: cat}} {
			start := time.Now()
			r := Search{Text: text}.Do(c)
			r.Marks(cat.Entries[0].Problem)
			if took := time.Since(start); took > limit {
				t.Errorf("%s, %s: took %v", name, form, took)
			}
		}
	}
}
