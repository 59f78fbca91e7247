// Makeindex makes entries.idx, the search index that is embedded beside
// entries.json. "go generate" runs it in the folder of both, after each change of
// the catalog; a test says so where it was forgotten. With an index that does not
// fit the catalog kip still answers right, but makes its own index at every search.
package main

import (
	"fmt"
	"os"

	"kip/query"
)

func main() {
	if err := makeIndex("entries.json", "entries.idx"); err != nil {
		fmt.Fprintln(os.Stderr, "makeindex:", err)
		os.Exit(1)
	}
}

func makeIndex(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	index, err := query.IndexOf(from, string(data))
	if err != nil {
		return err
	}
	return os.WriteFile(to, index, 0o644)
}
