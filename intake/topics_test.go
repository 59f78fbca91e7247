package intake

import (
	"strings"
	"testing"

	"kip/catalog"
)

// Titles are split into words, and words compared, as a search does it.
func TestGuess(t *testing.T) {
	g := newGuesser([]catalog.Topic{
		{Slug: "advertising", Name: "Advertising", Aliases: []string{"ads"}}, {Slug: "kafka-connect", Name: "Kafka Connect"},
		{Slug: "kafka-streams", Name: "Kafka Streams"}, {Slug: "mirror-maker", Name: "MirrorMaker 2"},
		{Slug: "optimization", Name: "Optimization"}, {Slug: "tiered-storage", Name: "Tiered storage", KIPs: []int{405}},
	})
	for title, want := range map[string]string{
		"How we added Kafka producers":             "",
		"Reusing Kafka connections in our gateway": "",
		"Serving ads with Kafka Connect":           "kafka-connect advertising",
		"Joins in KafkaStreams":                    "kafka-streams",
		"From Mirror Makers to MirrorMaker2":       "mirror-maker",
		"Optimising everything":                    "optimization",
		"What KIP-0405 means":                      "tiered-storage",
		"Nothing to say":                           "",
	} {
		if got := strings.Join(g.guess(title), " "); got != want {
			t.Errorf("%q is about %q, want %q", title, got, want)
		}
	}
}

// A name of thousands of words is no name that a title would have in it.
func TestGuessLongNames(t *testing.T) {
	long := strings.Repeat("log ", 5000)
	g := newGuesser([]catalog.Topic{{Slug: "long", Name: "Long", Aliases: []string{long + "end"}}, {Slug: "storage", Name: "Storage"}})
	if got := strings.Join(g.guess(long+"storage"), " "); got != "storage" {
		t.Errorf("%q", got)
	}
}
