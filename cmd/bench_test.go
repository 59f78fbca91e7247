package cmd

import (
	"io"
	"os"
	"strings"
	"testing"
)

func BenchmarkSearch(b *testing.B) {
	text, err := os.ReadFile("../entries.json")
	if err != nil {
		b.Fatal(err)
	}
	index, err := os.ReadFile("../entries.idx")
	if err != nil {
		b.Fatal(err)
	}
	builtin := Builtin{Text: string(text), Index: string(index)}
	for _, args := range []string{"search tiered storage --json", "search teired storage --json", "list --json", "--version"} {
		b.Run(args, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				streams := Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Getenv: func(string) string { return "" }}
				if code := Main(strings.Fields(args), streams, builtin); code != exitDone {
					b.Fatal(code)
				}
			}
		})
	}
}
