package query

import (
	"strings"
	"testing"
)

func TestAbbreviates(t *testing.T) {
	for _, test := range []struct {
		short, long string
		want        bool
	}{
		{"iac", "infrastructure as code", true}, {"dwh", "data warehouse", true}, {"mm2", "mirrormaker 2", true},
		{"kstreams", "kafka streams", true}, {"zk", "zookeeper", false}, {"dr", "data lake", false}, {"dl", "dead letter queue", false},
		{"cdcx", "change data capture", false}, {"dac", "change data capture", false}, {"change data", "change data capture", false}, {"c", "c", false},
		{"fraud", "fraud detection", false}, {"ha", "high availability", true}, {"hiav", "high availability", true}, {"да", "вода нас", false},
		{"abab", "ab ab", true}, {"aab", "ab ab", true}, {"aba", "ab ab", true}, {"ba", "ab ab", false}, {"abb", "ab b", true},
		// what would take a search of all ways for ever
		{strings.Repeat("a", 12), strings.Repeat("aaaa ", 11) + "b", false}, {strings.Repeat("a", 99), strings.Repeat("aaaa ", 40) + "b", false},
	} {
		if got := abbreviates(strings.Fields(test.short), strings.Fields(test.long)); got != test.want {
			t.Errorf("%q of %q: %v", test.short, test.long, got)
		}
	}
}

func TestShortens(t *testing.T) {
	for _, test := range []struct {
		alias, name string
		want        bool
	}{
		{"k8s", "Kafka on Kubernetes", true}, {"K8S", "kubernetes", true}, {"k9s", "Kafka on Kubernetes", false},
		{"DR", "Disaster recovery", true}, {"D-R", "Disaster recovery", false}, {"Helm", "Kafka on Kubernetes", false},
		{"a1b", "abb", false}, {"é2é", "Élvé", true}, {"", "", false}, {"x", "", false},
	} {
		if got := shortens(test.alias, test.name); got != test.want {
			t.Errorf("%q of %q: %v", test.alias, test.name, got)
		}
	}
}
