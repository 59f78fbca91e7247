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
