// Kip answers questions about how companies run Apache Kafka in production, from a
// catalog of articles and talks that it carries with it.
package main

import (
	_ "embed"
	"os"

	"kip/cmd"
)

//go:generate go run ./internal/makeindex

//go:embed entries.json
var entries string

//go:embed entries.idx
var index string

func main() {
	os.Exit(cmd.Main(os.Args[1:], cmd.System(), cmd.Builtin{Text: entries, Index: index}))
}
