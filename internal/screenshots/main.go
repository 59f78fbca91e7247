// Screenshots makes the pictures of the README, docs/*.svg, from real runs of
// the program on a terminal. Run it at the root of the repository:
//
//	go run ./internal/screenshots
//
// The same catalog gives the same bytes, and a test holds that the pictures are those
// of the program as it is.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// A picture is a run of the program and the file that shows it.
type picture struct {
	file string   // in docs
	args []string // of the program
	size size
}

// size is that of a terminal, in cells.
type size struct{ columns, rows int }

// pictures lists the pictures. Their width is what a README's page has room for.
func pictures() []picture {
	const columns, rows = 110, 60
	return []picture{
		{"search.svg", []string{"search", "tiered", "storage"}, size{columns, rows}},
		{"show.svg", []string{"show", "uber2024tiered"}, size{columns, rows}},
	}
}

func main() {
	if err := draw(".", "docs"); err != nil {
		fmt.Fprintln(os.Stderr, "screenshots:", err)
		os.Exit(1)
	}
}

// draw makes all pictures of the program at root, in the folder to.
func draw(root, to string) error {
	bin, err := os.MkdirTemp("", "kip-screenshots-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(bin)
	program, err := build(root, bin)
	if err != nil {
		return err
	}
	for _, p := range pictures() {
		printed, err := run(program, p.args, p.size)
		if err != nil {
			return fmt.Errorf("kip %v: %w", p.args, err)
		}
		lines, err := parse(printed, p.size.columns)
		if err != nil {
			return fmt.Errorf("kip %v: %w", p.args, err)
		}
		if err := os.WriteFile(filepath.Join(to, p.file), svg(p, lines), 0o644); err != nil {
			return err
		}
	}
	return nil
}
