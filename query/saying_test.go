package query

import (
	"slices"
	"strings"
	"testing"
)

func TestSaying(t *testing.T) {
	tests := []struct {
		wanted, not []string
		want        string
	}{
		{[]string{"log"}, nil, "cdc1 cdc2"},
		{[]string{"log", "debezium"}, []string{"connector"}, "cdc1"},
		{[]string{`"reads the log"`}, nil, "cdc1 cdc2"},
		{[]string{"tiered storage"}, []string{"uber"}, "tiered2"},
		{[]string{"kafka"}, []string{"tiered storage", "kubernetes"}, "cdc1"},
		{[]string{"log"}, []string{"connector log"}, "cdc1 cdc2"}, // not in a row
		{[]string{"log"}, []string{`"connector of our own"`}, "cdc1"},
		{[]string{"log"}, []string{"connector of our"}, "cdc1"},
		{[]string{"brokers"}, []string{"k8s", "upgrades"}, "tiered2"}, // a short way of writing Kubernetes
		{[]string{"pods"}, []string{"strimzi"}, "kube1"},              // not all that is filed under Kubernetes
		{[]string{"disks"}, []string{"cloud bill", "banks"}, "tiered2"},
		{[]string{"🎉"}, nil, ""}, // no entry says it
		{[]string{"log"}, []string{"🎉", ""}, "cdc1 cdc2"},
	}
	for _, test := range tests {
		cat := small()
		var got []string
		says, _ := Saying(ready(cat), test.wanted, test.not)
		for e, says := range says {
			if says {
				got = append(got, cat.Entries[e].ID)
			}
		}
		if want := strings.Fields(test.want); !slices.Equal(got, want) {
			t.Errorf("saying %q and not %q: %v, want %v", test.wanted, test.not, got, want)
		}
	}
	all, _ := Saying(ready(small()), nil, nil)
	for e, says := range all {
		if !says {
			t.Errorf("entry %d does not say nothing", e)
		}
	}
}

func TestKeep(t *testing.T) {
	c := ready(small())
	r := Search{Text: "quorum", Keep: func(e int) bool { return c.Catalog.Entries[e].ID == "tie-b" }}.Do(c)
	if len(r.Hits) != 1 || c.Catalog.Entries[r.Hits[0].Entry].ID != "tie-b" || r.Whole != 1 {
		t.Errorf("%+v", r.Hits)
	}
}
