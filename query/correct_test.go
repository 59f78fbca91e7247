package query

import (
	"slices"
	"strings"
	"testing"
)

func TestCorrections(t *testing.T) {
	tests := map[string][]Correction{
		"tiered storage":       nil,
		"debezium":             nil, // an alias that entries say
		"grabtaxi":             nil, // an alias that no entry says
		"cloud bill":           {{From: "cloud bill", To: "cost", Filed: true}},
		"cloud bills uber":     {{From: "cloud bills", To: "cost", Filed: true}},
		"ride hailing":         {{From: "ride hailing", To: "Mobility & Food", Filed: true}},
		"several data centers": nil, // all the words are said
		"MM2":                  nil, // MirrorMaker2 is said
		"DR":                   nil, // the topic's own name, abbreviated
		"read debezium log":    nil,
		"kuberentes":           {{From: "kuberentes", To: "kubernetes"}},
		"teired storgae":       {{From: "teired", To: "tiered"}, {From: "storgae", To: "storage"}},
		"teired teired":        {{From: "teired", To: "tiered"}},
		"storagetiered":        nil, // two words, only written as one
		"sks":                  nil, // too short: "ssl" would be as near
		"pots":                 nil, // "pods", but a replaced letter makes another short word
		"posd":                 {{From: "posd", To: "pods"}},
		"-kuberentes grab":     {{From: "kuberentes", To: "kubernetes", Not: true}},
		`"kuberentes"`:         nil, // in quotation marks it is meant as it stands
		"zzzzzzzz":             nil,
		"405 406":              nil,
		"201":                  nil, // not the beginning of 2017
		"2o17":                 nil, // a digit makes it a name
		"upgrade1ng":           nil,
		"kubernetesзз":         nil, // letters that are two bytes each
		"deads":                nil,
		"deadd":                {{From: "deadd", To: "dead"}},
		"ot":                   nil, // too short
		"moms":                 nil, // "mom" is nobody's word
		"dos":                  nil, // nor is "do", which is a stop word
		"grabs dlqs":           {{From: "dlqs", To: "dlq"}},
		"the of production":    nil,
	}
	for query, want := range tests {
		for form, c := range map[string]Collection{"ready": ready(small()), "cold": {Catalog: small()}} {
			if got := (Search{Text: query}).Do(c).Corrections; !slices.Equal(got, want) {
				t.Errorf("%s: %q is corrected by %v, want %v", form, query, got, want)
			}
		}
	}
}

// Of two words as near as each other the more common one is taken.
func TestCorrectionPrefersCommonWords(t *testing.T) {
	cat := small()
	cat.Entries[0].Lesson = "Flushing, and more flushes and flushers, flushers."
	if got := (Search{Text: "flushin"}).Do(ready(cat)).Corrections; !slices.Equal(got, []Correction{{From: "flushin", To: "flushing"}}) {
		t.Errorf("fewer edits: %v", got)
	}
	cat.Entries[0].Lesson = "Snatches and matches, matches, matches."
	if got := (Search{Text: "ymatches"}).Do(ready(cat)).Corrections; !slices.Equal(got, []Correction{{From: "ymatches", To: "matches"}}) {
		t.Errorf("more common: %v", got)
	}
}

// A word that makes a name with the word beside it is taken before a nearer one, and
// though it is short.
func TestCorrectionMakesNames(t *testing.T) {
	cat := small()
	cat.Topics[0].Aliases = append(cat.Topics[0].Aliases, "hot pods", "flushed logs")
	cat.Entries[0].Lesson, cat.Entries[1].Lesson = "Flashed, flashed, flashed.", "Hot pods, flushed logs."
	for query, want := range map[string]Correction{
		"hot pots":     {From: "pots", To: "pods"},
		"flushsd logs": {From: "flushsd", To: "flushed"},
		"logs flashd":  {From: "flashd", To: "flashed"},
	} {
		for form, c := range map[string]Collection{"ready": ready(cat), "cold": {Catalog: cat}} {
			if got := (Search{Text: query}).Do(c).Corrections; !slices.Equal(got, []Correction{want}) {
				t.Errorf("%s: %q is corrected by %v, want %v", form, query, got, want)
			}
		}
	}
}

// No word that somebody uses is corrected, in any form that entries have it in.
func TestCorrectWordsAreNeverCorrected(t *testing.T) {
	c := realCollection(t)
	for i := range c.Catalog.Entries {
		e := &c.Catalog.Entries[i]
		for _, text := range []string{e.Title, e.Company, e.Problem, e.Approach, e.Reasons, e.Lesson} {
			if got := (Search{Text: strings.ReplaceAll(text, `"`, " ")}).Do(c).Corrections; got != nil {
				t.Errorf("%s: %v", e.ID, got)
			}
		}
	}
	eachName(c.Catalog, func(name string) {
		for _, got := range (Search{Text: name}).Do(c).Corrections {
			if !got.Filed { // no entry says the name
				t.Errorf("name %q: %v", name, got)
			}
		}
	})
}

func TestIsSlip(t *testing.T) {
	tests := []struct {
		typed, known string
		edits        int
		want         bool
	}{
		{"kafk", "kafka", 1, true},
		{"psod", "pods", 1, true},
		{"buer", "uber", 1, true},
		{"pots", "pods", 1, false},
		{"rust", "trust", 1, false},
		{"roker", "broker", 1, true},
		{"partion", "partition", 2, true},
		{"spotify", "shopify", 2, false},
		{"kubermates", "kubernetes", 2, true},
		{"tubernates", "kubernetes", 2, false},
	}
	for _, test := range tests {
		if got := isSlip(test.typed, test.known, test.edits); got != test.want {
			t.Errorf("%q for %q: %t, want %t", test.typed, test.known, got, test.want)
		}
	}
}
