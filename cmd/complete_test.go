package cmd

import (
	"io"
	"strings"
	"testing"
)

// A shell that asks for completions has not run the command before the pipe yet, or the
// input is its own: a catalog from there completes nothing, and is not read.
func TestCompletionReadsNoInput(t *testing.T) {
	for _, test := range []struct{ args, env string }{
		{"company --catalog -", ""}, {"show --catalog default --catalog -", ""}, {"open", "-"},
		{"list --catalog - --topic", ""}, {"search kafka --industry", "-"},
	} {
		in, waiting := io.Pipe()
		var out strings.Builder
		streams := Streams{In: in, Out: &out, Err: io.Discard, Getenv: func(name string) string {
			return map[string]string{"KIP_CATALOG": test.env}[name]
		}}
		args := append(append([]string{"__complete"}, strings.Fields(test.args)...), "")
		if code := Main(args, streams, fixture()); code != exitDone || out.String() != ":4\n" {
			t.Errorf("%s: exit code %d, %s", test.args, code, out.String())
		}
		waiting.Close()
	}
}
