package query

import (
	"slices"
	"strings"
	"testing"

	"kip/catalog"
)

func TestFilter(t *testing.T) {
	tests := []struct {
		why    string
		filter Filter
		want   string
		undate int
	}{
		{"one company", Filter{Companies: []string{"Grab"}}, "tiered2 kube2 upgrade1", 0},
		{"any of two", Filter{Companies: []string{"GoTo", "Müller"}}, "dlq1 mirror2 accent1", 0},
		{"also about a company", Filter{Companies: []string{"Uber"}}, "tiered1 dlq2 dr1 mirror1", 0},
		{"an industry", Filter{Industries: []string{"Media"}}, "eos1 cdc1", 0},
		{"a group", Filter{Industries: []string{"Digital Natives"}}, "eos1 cdc1", 0},
		{"an industry, of a company also", Filter{Industries: []string{"Mobility & Food"}, Topics: []string{"disaster-recovery"}}, "dr1", 0},
		{"any of two topics", Filter{Topics: []string{"kubernetes", "tiered-storage"}}, "tiered1 tiered2 kube1 kube2", 0},
		{"a further topic", Filter{Topics: []string{"multi-region"}}, "dr1 mirror2", 0},
		{"a format", Filter{Format: catalog.Talk}, "cdc1", 0},
		{"since", Filter{Since: 2023}, "tiered1 kube1", 1},
		{"until", Filter{Until: 2011}, "tie-b tie-a", 1},
		{"between", Filter{Since: 2016, Until: 2017}, "dr1 cdc1", 1},
		{"bounds, undated kept", Filter{Since: 2023, Undated: true}, "tiered1 kube1 accent1", 0},
		{"undated kept, other filters hold", Filter{Companies: []string{"Uber"}, Since: 2023, Undated: true}, "tiered1", 0},
		{"undated of others do not count", Filter{Companies: []string{"Uber"}, Since: 2023}, "tiered1", 0},
		{"no bounds backwards", Filter{Since: 2020, Until: 2010}, "", 1},
		{"kinds combine with and", Filter{Companies: []string{"Grab", "Wise"}, Topics: []string{"kubernetes"}, Since: 2022}, "kube1", 0},
		{"unknown", Filter{Companies: []string{"Nobody"}}, "", 0},
		{"unknown industry", Filter{Industries: []string{"Nothing"}}, "", 0},
	}
	for _, test := range tests {
		cat := small()
		ready := test.filter.In(cat)
		if ready.IsZero() {
			t.Errorf("%s: zero", test.why)
		}
		var got []string
		for i := range cat.Entries {
			if ready.Keeps(&cat.Entries[i]) {
				got = append(got, cat.Entries[i].ID)
			}
		}
		if !slices.Equal(got, strings.Fields(test.want)) || ready.LeftOut() != test.undate {
			t.Errorf("%s: %v and %d undated left out, want %s and %d", test.why, got, ready.LeftOut(), test.want, test.undate)
		}
	}
}

func TestZeroFilterKeepsAll(t *testing.T) {
	cat := small()
	for _, f := range []Filter{{}, {Undated: true}} {
		ready := f.In(cat)
		if !ready.IsZero() {
			t.Errorf("%+v is not zero", f)
		}
		for i := range cat.Entries {
			if !ready.Keeps(&cat.Entries[i]) {
				t.Errorf("%+v does not keep %s", f, cat.Entries[i].ID)
			}
		}
	}
}

func TestSort(t *testing.T) {
	entries := []catalog.Entry{
		{ID: "b", Title: "“Zebras”", Company: "zalando", Year: 2020},
		{ID: "a", Title: "apples", Company: "Zalando", Year: 2020},
		{ID: "c", Title: "Äpfel", Company: "Adobe", Year: 2021},
		{ID: "d", Title: "Birnen", Company: "Élan"},
		{ID: "e", Title: "10 pears", Company: "Uber", Year: 2019},
		{ID: "f", Title: "2 pears", Company: "Uber", Year: 2019},
	}
	scores := []float64{1, 1, 2, 5, 1, 0}
	for _, test := range []struct {
		order   Order
		reverse bool
		want    string
	}{
		{ByRelevance, false, "d c a b e f"},
		{ByRelevance, true, "f e b a c d"},
		{ByYear, false, "c a b e f d"},
		{ByYear, true, "f e b a c d"}, // undated last all the same
		{ByCompany, false, "c d e f a b"},
		{ByCompany, true, "b a f e d c"},
		{ByTitle, false, "e f c a d b"},
		{ByTitle, true, "b d a c f e"},
	} {
		for shift := range entries { // whatever the order before
			var found []Found
			for i := range entries {
				k := (i + shift) % len(entries)
				found = append(found, Found{Entry: &entries[k], Score: scores[k], Number: k})
			}
			Sort(found, test.order, test.reverse)
			var got []string
			for _, f := range found {
				got = append(got, f.Entry.ID)
				if &entries[f.Number] != f.Entry {
					t.Errorf("%s: entry %s has number %d", test.order, f.Entry.ID, f.Number)
				}
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("%s, reverse %v: %v, want %s", test.order, test.reverse, got, test.want)
			}
		}
	}
}

func TestRelated(t *testing.T) {
	cat := small()
	tests := []struct {
		id   string
		n    int
		want string
	}{
		{"tiered2", 2, "tiered1 kube2"},                              // the topic, then the company and a near year
		{"tiered1", 9, "tiered2 tie-c tie-a tie-b dlq2 dr1 mirror1"}, // the further topic counts less than the main one
		{"cdc2", 1, "cdc1"},
		{"eos1", 5, "cdc1"}, // only the company
		{"accent1", 1, "upgrade1"},
		{"tiered1", 0, ""},
	}
	for _, test := range tests {
		var got []string
		for _, e := range Relate(cat).To(cat.Named(test.id)[0], test.n) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, strings.Fields(test.want)) {
			t.Errorf("related to %s: %v, want %s", test.id, got, test.want)
		}
	}
	cat.Entries[4].Title, cat.Entries[8].Title = "Billing on Kafka, part 1", "Billing on Kafka, part 2"
	if got := Relate(cat).To(&cat.Entries[8], 1); len(got) != 1 || got[0].ID != "eos1" {
		t.Errorf("related to the second part of a series: %v", got)
	}
	lone := catalog.Catalog{Entries: []catalog.Entry{article("one", 2020, "A", "t", ""), article("two", 2020, "B", "t", "")}}
	if got := Relate(&lone).To(&lone.Entries[0], 5); len(got) != 0 {
		t.Errorf("related without a topic or company in common: %v", got)
	}
}
