package render

import (
	"strings"
	"testing"

	"kip/catalog"
)

func TestAbout(t *testing.T) {
	topic := catalog.Topic{
		Slug: "tiered-storage", Name: "Tiered storage", Aliases: []string{"remote storage", "cold\x1b data"}, KIPs: []int{405, 950},
		History: []catalog.Event{{Year: 2024, Note: "production-ready since Kafka 3.9"}},
	}
	var b strings.Builder
	if err := About(&b, &topic, Options{Terminal: true, Width: 30}); err != nil {
		t.Fatal(err)
	}
	same(t, b.String(), `Tiered storage
(tiered-storage)
Proposals: KIP-405, KIP-950
2024: production-ready since
Kafka 3.9
Also found as: remote storage,
cold� data

`)
	b.Reset()
	if err := About(&b, &catalog.Topic{Slug: "x", Name: "X"}, Options{}); err != nil {
		t.Fatal(err)
	}
	same(t, b.String(), "X (x)\n\n")
}
