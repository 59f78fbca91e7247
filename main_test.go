package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kip/catalog"
	"kip/query"
)

// These tests hold entries.json to what it promises. They print every fault, so
// that one run is enough to mend them all.

func load(t *testing.T) *catalog.Catalog {
	t.Helper()
	cat, err := catalog.Decode("entries.json", entries)
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func TestCatalogHasNoFaults(t *testing.T) {
	for _, f := range catalog.Check([]catalog.File{{Name: "entries.json", Text: entries}}, time.Now()) {
		t.Errorf("%s: %s", f.Severity, f.Error())
	}
	if string(catalog.Write(load(t))) != entries {
		t.Error("entries.json is not in canonical form")
	}
}

func TestIndexFitsCatalog(t *testing.T) {
	want, err := query.IndexOf("entries.json", entries)
	if err != nil {
		t.Fatal(err)
	}
	if index != string(want) {
		t.Error("entries.idx does not fit entries.json; run go generate")
	}
}

// Every address of the two source lists, as they have it, leads to an entry.
func TestSourcesAreComplete(t *testing.T) {
	cat := load(t)
	data, err := os.ReadFile("testdata/source-urls.txt")
	if err != nil {
		t.Fatal(err)
	}
	for url := range strings.FieldsSeq(string(data)) {
		if found := cat.Named(url); len(found) != 1 {
			t.Errorf("%s names %d entries", url, len(found))
		}
	}
	if n := len(cat.Entries); n < 224 {
		t.Errorf("the catalog has %d entries; the lists have 224 works", n)
	}
}

// The headings of the second list work as industries.
func TestListHeadingsAreIndustries(t *testing.T) {
	cat := load(t)
	for _, heading := range []string{"Biotech", "Digital Natives", "Ecommerce and Retail", "Finance and Fintech",
		"Manufacturing and Logistics", "Miscellaneous", "Telecoms and Communications", "Security"} {
		name, _, err := query.Resolve("industry", heading, query.IndustryNames(cat))
		if err != nil {
			t.Error(err)
			continue
		}
		wanted := query.Filter{Industries: []string{name}}.In(cat)
		for i := range cat.Entries {
			e := &cat.Entries[i]
			under := func(s catalog.Source) bool { return s.List == "kafka-streams-in-the-wild" && s.Section == heading }
			if slices.ContainsFunc(e.Sources, under) && !wanted.Keeps(e) {
				t.Errorf("%s stands under %q, but --industry %q leaves it out", e.ID, heading, name)
			}
		}
	}
}

func TestTopicsAreUsed(t *testing.T) {
	cat := load(t)
	if n := len(cat.Topics); n < 35 || n > 50 {
		t.Errorf("there are %d topics; 35 to 50 cut the field as an engineer would: merge two, or make one an alias", n)
	}
	uses := map[string]int{}
	for _, e := range cat.Entries {
		for _, slug := range e.Topics {
			uses[slug]++
		}
		if len(e.Topics) == 0 {
			t.Errorf("%s has no topic", e.ID)
		}
	}
	for _, topic := range cat.Topics {
		if n := uses[topic.Slug]; n < 2 {
			t.Errorf("%d entries are on %s; a topic has two at least", n, topic.Slug)
		}
	}
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?]\s+`)
	marketing   = regexp.MustCompile(`(?i)\b(seamless(ly)?|cutting-edge|world-class|game[- ]chang\w+|robust|best-in-class|state-of-the-art|revolutionary)\b`)
)

// The four sentences are what kip exists for: enough of them, none twice, none long.
func TestSentences(t *testing.T) {
	cat := load(t)
	const longest = 60 // words
	filled := map[string]int{}
	seen := map[string]string{}
	for _, e := range cat.Entries {
		for name, text := range map[string]string{"problem": e.Problem, "approach": e.Approach, "reasons": e.Reasons, "lesson": e.Lesson} {
			if text == "" {
				continue
			}
			filled[name]++
			if n := len(strings.Fields(text)); n > longest {
				t.Errorf("%s: %s has %d words", e.ID, name, n)
			}
			if word := marketing.FindString(text); word != "" {
				t.Errorf("%s: %s says %q, which is marketing", e.ID, name, word)
			}
			sentences := sentenceEnd.Split(text, -1)
			if len(sentences) > 2 {
				t.Errorf("%s: %s has %d sentences; one or two say what matters", e.ID, name, len(sentences))
			}
			for _, sentence := range sentences {
				sentence = strings.TrimRight(sentence, ".!?")
				if other := seen[sentence]; other != "" {
					t.Errorf("%s and %s share a sentence: %s", e.ID, other, sentence)
				}
				seen[sentence] = e.ID
			}
		}
	}
	for name, share := range map[string]float64{"problem": 0.75, "approach": 0.75, "reasons": 0.5, "lesson": 0.75} {
		if got := float64(filled[name]) / float64(len(cat.Entries)); got < share {
			t.Errorf("%s is known of %.0f%% of the entries, less than %.0f%%", name, 100*got, 100*share)
		}
	}
}

// What nobody could establish is unknown; but of most works it can be established.
func TestYears(t *testing.T) {
	const most = 0.06 // of the entries
	entries := load(t).Entries
	var undated []string
	for _, e := range entries {
		if e.Year == 0 {
			undated = append(undated, e.ID)
		}
	}
	if share := float64(len(undated)) / float64(len(entries)); share > most {
		t.Errorf("%.1f%% of the entries have no year, more than %.0f%%: %v", 100*share, 100*most, undated)
	}
}

// Keywords say what a work treats, in the words of those who look for it: each in one
// spelling throughout, so that it finds all of them.
func TestKeywords(t *testing.T) {
	spelled := map[string]string{}
	for _, e := range load(t).Entries {
		if n := len(e.Keywords); n > 24 || n < 5 && e.Evidence != catalog.Listing {
			t.Errorf("%s: %d keywords, not 5 to 24", e.ID, n)
		}
		for _, keyword := range e.Keywords {
			if len(keyword) > 40 {
				t.Errorf("%s: %q is too long for a keyword", e.ID, keyword)
			}
			key := strings.Join(strings.FieldsFunc(strings.ToLower(keyword), func(r rune) bool { return r == ' ' || r == '-' }), " ")
			if other := spelled[key]; other != "" && other != keyword {
				t.Errorf("%s: %q is written %q elsewhere", e.ID, keyword, other)
			}
			spelled[key] = keyword
			if key == strings.ToLower(e.Company) {
				t.Errorf("%s: the company is no keyword", e.ID)
			}
		}
	}
}
