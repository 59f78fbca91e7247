// Manpages writes the manual pages of kip into a folder: kip.1, and one for each of its
// commands and help topics.
//
//	go -C internal/manpages run . "$PWD/man"
//
// The same source gives the same pages: they bear no date, unless SOURCE_DATE_EPOCH
// (reproducible-builds.org) gives one.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"kip/cmd"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "manpages:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("want one argument, the folder to write to")
	}
	if err := os.MkdirAll(args[0], 0o755); err != nil {
		return err
	}
	root := cmd.Manual()
	root.DisableAutoGenTag = true
	return write(root, args[0])
}

// write writes the pages of a command and those below it.
func write(c *cobra.Command, dir string) error {
	if !c.IsAvailableCommand() && c.HasParent() {
		return nil
	}
	c.Long = marked(c.Long)
	page, err := generate(c)
	if err != nil {
		return err
	}
	name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
	if err := os.WriteFile(filepath.Join(dir, name), page, 0o644); err != nil {
		return err
	}
	for _, sub := range c.Commands() {
		if err := write(sub, dir); err != nil {
			return err
		}
	}
	return nil
}

// noDate is the date that cobra is given where there is none: it would take today's.
var noDate = time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC)

var (
	dateOfPage  = regexp.MustCompile(`(?m)^(\.TH "[^"]*" "1" )"Jan 1970"`)
	flagOfPage  = regexp.MustCompile(`(?m)^(?:\.PP\n)?(\\fB-[^=\n]*)=?\n\t`)
	valueOfPage = regexp.MustCompile(`(?m)^(?:\.PP\n)?(\\fB-[^=\n]*)="?([^"\n]+)"?\n\t`)
)

// generate returns the page of a command. Of what cobra writes it takes away the date
// that there is not, and makes tagged paragraphs of the flags, whose descriptions man else
// does not indent where they wrap: a flag, and its value in italics where it has one.
func generate(c *cobra.Command) ([]byte, error) {
	header := doc.GenManHeader{
		Title:   strings.ToUpper(strings.ReplaceAll(c.CommandPath(), " ", "-")),
		Section: "1", Source: "kip", Manual: "Kafka in Production",
	}
	if os.Getenv("SOURCE_DATE_EPOCH") == "" {
		header.Date = &noDate
	}
	var page bytes.Buffer
	if err := doc.GenMan(c, &header, &page); err != nil {
		return nil, err
	}
	text := page.Bytes()
	if header.Date == &noDate {
		text = dateOfPage.ReplaceAll(text, []byte(`$1""`))
	}
	if isTopic := !c.HasAvailableFlags(); isTopic {
		text = bytes.Replace(text, []byte("kip "+c.Name()), []byte("kip help "+c.Name()), 1) // under SYNOPSIS
	}
	text = valueOfPage.ReplaceAll(text, []byte(".TP\n$1 \\fI$2\\fP\n"))
	return flagOfPage.ReplaceAll(text, []byte(".TP\n$1\n")), nil
}

// marked returns text as Markdown: lines that begin with a blank are to stay as they
// are, and so belong between fences.
func marked(text string) string {
	var b strings.Builder
	fenced := false
	fence := func(wanted bool) {
		if fenced != wanted {
			b.WriteString("\n```\n")
			if !wanted {
				b.WriteByte('\n')
			}
		}
		fenced = wanted
	}
	for l := range strings.Lines(text) {
		fence(strings.HasPrefix(l, " "))
		b.WriteString(strings.TrimPrefix(l, "  "))
	}
	fence(false)
	return b.String()
}
