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
	} {
		if got := abbreviates(strings.Fields(test.short), strings.Fields(test.long)); got != test.want {
			t.Errorf("%q of %q: %v", test.short, test.long, got)
		}
	}
}

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
