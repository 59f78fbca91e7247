package query

import (
	"slices"
	"strings"
	"testing"
)

func TestSearch(t *testing.T) {
	tests := []struct {
		why, query string
		want       string // the ids that come first, in order
		without    string // ids that are not found
	}{
		{"case", "TIERED STORAGE", "tiered1 tiered2", "kube1"},
		{"accents in the query", "résume", "accent1", ""},
		{"accents in the entry", "naive", "accent1", ""},
		{"Unicode form", "ｎａi\u0308ve", "accent1", ""},
		{"accents in a company", "muller", "accent1", ""},
		{"accents in an author", "zoe angstrom", "cdc1", ""},
		{"hyphen", "exactly-once", "eos1", "kube1"},
		{"no hyphen", "exactly once", "eos1", "kube1"},
		{"written as one", "exactlyonce", "eos1", "kube1"},
		{"two for one", "multi region", "mirror2 dr1", "kube1"},
		{"one for two", "multiregion", "mirror2 dr1", "kube1"},
		{"hyphen for one", "multi-region", "mirror2 dr1", "kube1"},
		{"a name as two words", "mirror maker", "mirror1 mirror2", "kube1"},
		{"a name as one word", "mirrormaker", "mirror2 mirror1", "kube1"},
		{"a name with its number", "mirrormaker2", "mirror2 mirror1", "kube1"},
		{"no name, as two words", "real-time", "upgrade1", "kube1"},
		{"no name, as one word", "realtime", "upgrade1", "kube1"},
		{"stems", "upgrade", "upgrade1", "kube1"},
		{"stems of the entry", "transaction duplicate", "eos1", "kube1"},
		{"possessive", "broker's fault", "accent1", ""},
		{"possessive in capitals", "UBER'S DLQ", "dlq2", "kube1"},
		{"k8s", "k8s", "kube2 kube1", "tiered1"},
		{"EOS", "EOS", "eos1", "kube1"},
		{"DLQ", "DLQ", "dlq2 dlq1", "kube1"},
		{"DR", "DR", "dr1", "kube1"},
		{"CDC", "CDC", "cdc2 cdc1", "kube1"},
		{"MM2", "MM2", "mirror2 mirror1", "kube1"},
		{"save money", "save money", "tie-c tie-a tie-b tiered1", "kube1"},
		{"poison messages", "poison messages", "dlq1 dlq2", "kube1"},
		{"an aliases' words in another order", "money saved", "tie-c tie-a tie-b tiered1", "kube1"},
		{"KIP", "KIP-405", "tiered1 tiered2", "kube1"},
		{"kip", "kip 405", "tiered1 tiered2", "kube1"},
		{"kip as one word", "kip405", "tiered1 tiered2", "kube1"},
		{"a company's alias", "gojek dead letters", "dlq1", "dlq2"},
		{"a company's former name", "transferwise kubernetes", "kube1", "kube2"},
		{"a company alone", "uber", "tiered1 dlq2 dr1 mirror1", "kube1"},
		{"an industry", "banks", "kube1 dr1 cdc2 accent1", "tiered1"},
		{"an industry that is a group", "digital natives", "eos1 cdc1", "kube1"},
		{"stop words alone", "the", "cdc1 kube2 accent1 cdc2", "kube1"},
		{"stop words alone, and one to leave out", "kafka -uber", "kube1", "tiered1"},
		{"a typo", "teired storage", "tiered1 tiered2", "kube1"},
		{"a company and a year", "uber 2018", "dlq2", ""},
		{"a typo: one letter left out", "kubrnetes", "kube1 kube2", "tiered1"},
		{"a typo in a company", "netflx billing", "eos1", "kube1"},
		{"the beginning of a word", "reproc", "dlq2", "kube1"},
		{"a phrase", `"reads the log"`, "cdc1 cdc2", "kube1"},
		{"a phrase in the wrong order", `"log the reads"`, "", ""},
		{"a phrase and a word", `debezium "reads the log"`, "cdc1", ""},
		{"a word left out", "tiered storage -uber", "tiered2", "tiered1"},
		{"a word left out, before", "-uber tiered storage", "tiered2", "tiered1"},
		{"an alias left out of its topic", "cdc -debezium", "cdc2", "cdc1"},
		{"a topic left out", "brokers -kubernetes", "upgrade1", "kube1 kube2"},
		{"a topic left out by its alias", "brokers -k8s", "upgrade1", "kube1 kube2"},
		{"a phrase left out", `dead letters -"poison messages"`, "dlq2", "dlq1"},
		{"a name with a hyphen left out", "netflix -exactly-once", "cdc1", "eos1"},
		{"words that are no name left out", "log -connector-of", "cdc1", "cdc2"},
		{"words that are no name and are not said left out", "log -connector-log", "cdc1 cdc2", ""},
		{"a phrase in typographic quotation marks", `“reads the log”`, "cdc1 cdc2", "kube1"},
		{"a word left out behind another blank", "tiered storage\u00a0-uber", "tiered2", "tiered1"},
		{"a name of three words, written as one", "changedatacapture", "cdc2 cdc1", "kube1"},
		{"a quotation mark left open", `"tiered storage`, "tiered1 tiered2", "kube1"},
		{"a quotation mark in a word", `tiered"storage`, "tiered1 tiered2", "kube1"},
		{"operators", "tiered && storage || (NOT*)", "tiered1 tiered2", ""},
		{"emoji", "🎉 tiered 🎉 storage", "tiered1 tiered2", "kube1"},
		{"emoji alone", "🎉", "", ""},
		{"signs alone", `-"" - -- ""`, "", ""},
		{"nothing", "", "", ""},
		{"a word to leave out alone", "-uber", "", ""},
		{"a number that nobody says", "999", "", ""},
		{"ties by year, newest first, then by id", "quorum", "tie-c tie-a tie-b", ""},
	}
	for _, test := range tests {
		for form, c := range map[string]Collection{"ready": ready(small()), "cold": {Catalog: small()}} {
			got := searchIDs(c, test.query)
			want := strings.Fields(test.want)
			if len(got) < len(want) || !slices.Equal(got[:len(want)], want) || test.want == "" && test.without == "" && len(got) > 0 {
				t.Errorf("%s, %s: %q finds %v, want %v", test.why, form, test.query, got, want)
			}
			for _, id := range strings.Fields(test.without) {
				if slices.Contains(got, id) {
					t.Errorf("%s, %s: %q finds %s", test.why, form, test.query, id)
				}
			}
		}
	}
}

// Partial matches follow where few entries meet every term, and stand alone where
// none does.
func TestPartialMatches(t *testing.T) {
	tests := []struct {
		query string
		whole int
		want  string
	}{
		{"pods strimzi", 2, "kube2 kube1"},
		{"quorum segments", 0, "tie-c tie-a tie-b tiered1"},
		{"segments pods", 0, "kube2 kube1 tiered1"},
		{"transferwise debezium", 1, "cdc2 kube1 dr1"}, // filed under its topic; then what else Wise has
		{"debezium quorum", 0, "cdc1"},
	}
	for _, test := range tests {
		c := ready(small())
		r := Search{Text: test.query}.Do(c)
		got, want := searchIDs(c, test.query), strings.Fields(test.want)
		if r.Whole != test.whole || len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
			t.Errorf("%q: %d whole, %v; want %d, %v", test.query, r.Whole, got, test.whole, want)
		}
	}
}

func TestManyWholeMatchesKeepPartialOnesOut(t *testing.T) {
	c := realCollection(t)
	r := Search{Text: "tiered storage kubernetes"}.Do(c)
	if r.Whole >= few || len(r.Hits) == r.Whole {
		t.Errorf("few whole matches: %d of %d hits", r.Whole, len(r.Hits))
	}
	r = Search{Text: "kubernetes cluster"}.Do(c)
	if r.Whole < few || len(r.Hits) != r.Whole {
		t.Errorf("many whole matches: %d of %d hits", r.Whole, len(r.Hits))
	}
}

func TestAliasRanksBelowSayingItOutright(t *testing.T) {
	cat := small()
	cat.Entries = cat.Entries[:0]
	cat.Entries = append(cat.Entries,
		article("alias", 2024, "Uber", "We like k8s", "", "cost"),
		article("outright", 2014, "Uber", "We like Kubernetes", "", "cost"))
	c := ready(cat)
	for query, want := range map[string]string{"kubernetes": "outright", "k8s": "alias"} {
		if got := searchIDs(c, query); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %v first, want %s", query, got, want)
		}
	}
}

// Who leaves out the very thing that is wanted gets nothing of it.
func TestNotWhatIsWanted(t *testing.T) {
	c := ready(small())
	for _, words := range []string{"tiered storage", "k8s", "brokers", "uber"} {
		if r := (Search{Text: words, Not: []string{words}}).Do(c); len(r.Hits) > 0 {
			t.Errorf("%q without itself finds %v", words, r.Hits)
		}
	}
}
