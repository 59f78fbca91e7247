package query

import (
	"testing"
)

// An entry whose title says an alias comes before those that are only filed under its topic,
// however many other names of the topic they say.
func TestAliasSaidComesFirst(t *testing.T) {
	cat := small()
	cat.Topics[0].Aliases = []string{"cold data", "remote storage", "object storage", "page cache"}
	cat.Entries[1].Title = "Remote storage, object storage, cold data"
	cat.Entries[5].Title = "When the page cache is full"
	for form, c := range map[string]Collection{"ready": ready(cat), "cold": {Catalog: cat}} {
		if got := searchIDs(c, "page cache"); len(got) < 2 || got[0] != "dlq1" {
			t.Errorf("%s: %v", form, got)
		}
	}
}

// Of the other names of a topic, those that share words with the query come first.
func TestLikeNamesComeFirst(t *testing.T) {
	cat := small()
	cat.Topics[0].Aliases = []string{"cross-AZ traffic", "cross-zone traffic", "closest replica", "traffic jam on a road far away"}
	cat.Entries[0].Title, cat.Entries[0].Topics = "The closest replica", []string{"cost"}
	cat.Entries[1].Title, cat.Entries[1].Topics = "Cross-zone traffic", []string{"cost"}
	cat.Entries[2].Title = "Traffic jam on a road far away"
	for form, c := range map[string]Collection{"ready": ready(cat), "cold": {Catalog: cat}} {
		if got := searchIDs(c, "cross-az traffic"); len(got) != 3 || got[0] != "tiered2" {
			t.Errorf("%s: %v", form, got)
		}
	}
}

// Numbers with a point or a comma are found whole.
func TestNumbersAreWhole(t *testing.T) {
	cat := small()
	cat.Entries[0].Lesson, cat.Entries[1].Lesson, cat.Entries[2].Lesson = "Since 3.9 it is better.", "3 of 9 brokers", "3,900 brokers"
	if got := searchIDs(ready(cat), "3.9"); len(got) != 1 || got[0] != "tiered1" {
		t.Errorf("found %v", got)
	}
	if got := searchIDs(ready(cat), "3 9"); len(got) < 2 {
		t.Errorf("apart: found %v", got)
	}
}
