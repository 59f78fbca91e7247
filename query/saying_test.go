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

// Each text is looked for by itself: two words are no name because they are both wanted.
func TestSayingEach(t *testing.T) {
	c := ready(small())
	for _, pair := range [][2]string{{"save", "money"}, {"dead", "letters"}, {"exactly", "once"}, {"kafka", "debezium"}, {"teired", "storage"}, {"the", "log"}} {
		both, _ := Saying(c, pair[:], nil)
		one, _ := Saying(c, pair[:1], nil)
		other, _ := Saying(c, pair[1:], nil)
		for e := range both {
			if both[e] != (one[e] && other[e]) {
				t.Errorf("%q: entry %d says both: %t, one: %t, the other: %t", pair, e, both[e], one[e], other[e])
			}
		}
	}
}
