package cmd

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// ask runs the program in this process, in a pipe, and returns its stdout.
func ask(t *testing.T, builtin Builtin, args ...string) string {
	t.Helper()
	var out, messages bytes.Buffer
	streams := Streams{In: strings.NewReader(""), Out: &out, Err: &messages, Getenv: func(string) string { return "" }}
	if code := Main(args, streams, builtin); code > exitNothing {
		t.Fatalf("kip %q: exit code %d: %s", args, code, &messages)
	}
	return out.String()
}

// The names of the keys, and their order, are relied on by scripts. New ones go to
// the end; of a search, before the score.
func TestJSONKeys(t *testing.T) {
	const entry = "id title company also industry year format event url topics authors problem approach reasons lesson evidence sources"
	for _, test := range []struct{ args, keys string }{
		{"list", entry},
		{"company acorn", entry},
		{"industry fintech", entry},
		{"topic eos", entry},
		{"show fjordtelndtowers", entry},
		{"search leaderboards", entry + " score"},
		{"company", "name industry aliases entries first last"},
		{"industry", "name aliases companies entries first last"},
		{"topic", "slug name aliases kips history entries first last"},
	} {
		for _, format := range []string{"json", "ndjson"} {
			out := ask(t, fixture(), append(strings.Fields(test.args), "-o", format)...)
			for i, keys := range keysOf(t, out) {
				if got := strings.Join(keys, " "); got != test.keys {
					t.Errorf("kip %s -o %s: the keys of object %d are\n\t%s, want\n\t%s", test.args, format, i, got, test.keys)
				}
			}
		}
	}
}

// keysOf returns the keys of each of the outermost objects in a text of JSON, in order.
func keysOf(t *testing.T, text string) [][]string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	var objects [][]string
	for d.More() {
		token, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		if token == json.Delim('[') || token == json.Delim(']') {
			continue
		}
		var keys []string
		for d.More() {
			key, err := d.Token()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, key.(string))
			var value json.RawMessage
			if err := d.Decode(&value); err != nil {
				t.Fatal(err)
			}
		}
		objects = append(objects, keys)
		if _, err := d.Token(); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(text, "[") && !d.More() {
			break // More is false as well where the array ends, and Token would say so
		}
	}
	if len(objects) == 0 {
		t.Fatalf("there is no object in %q", text)
	}
	return objects
}
