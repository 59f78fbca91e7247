package lists

import "testing"

func TestNameOf(t *testing.T) {
	for file, want := range map[string]string{
		"Kafka in production.md": "kafka-in-production", "a/b/list.csv": "list", "README.md": "readme", "./README.md": "readme",
		"awesome-kafka/README.md": "awesome-kafka", `C:\lists\Streams\readme.md`: "streams", "x/../README": "x",
		"https://raw.githubusercontent.com/a/kafka-list/refs/heads/main/README.md": "kafka-list",
		"https://github.com/a/kafka-list/blob/master/README.md":                    "kafka-list",
	} {
		if got := nameOf(file); got != want {
			t.Errorf("%s is %s, want %s", file, got, want)
		}
	}
}
