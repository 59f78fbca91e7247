package cmd

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/cli/browser"
	"github.com/spf13/cobra"

	"kip/catalog"
)

type openOptions struct {
	archive bool
}

func (a *app) openCommand() *cobra.Command {
	var o openOptions
	c := command("open REF…", "Open entries in the browser",
		"  kip open uber2024tiered\n  kip search tiered storage -L 3 -o ids | kip open -\n  kip open --archive wise2018availability")
	c.RunE = func(_ *cobra.Command, args []string) error { return a.openEntries(&o, args) }
	c.Long = refHelp + "\n\nThe browser is that of the platform, or the program that BROWSER names. The URLs\n" +
		"are printed in any case."
	c.Args = someRefs
	a.declare[c] = func() {
		c.Flags().BoolVar(&o.archive, "archive", false, "the web archive's copy nearest to the publication")
	}
	c.ValidArgsFunction = a.completeRefs
	return c
}

func (a *app) openEntries(o *openOptions, refs []string) error {
	lib, err := a.open()
	if err != nil {
		return err
	}
	entries, err := a.named(lib.Catalog, refs)
	if err != nil {
		return err
	}
	open := a.opener(a.Err)
	var failed error
	for _, e := range entries {
		url := e.URL
		if o.archive {
			url = archived(e)
		}
		if _, err := fmt.Fprintln(a.Out, url); err != nil {
			return err
		}
		if err := open(url); err != nil && failed == nil {
			failed = fmt.Errorf("cannot open %s: %w", url, err)
		}
	}
	return failed
}

// archived returns the address of the web archive's copy nearest to the middle of
// the entry's year; of the newest copy, if the year is not known.
func archived(e *catalog.Entry) string {
	const archive = "https://web.archive.org/web/"
	if e.Year == 0 {
		return archive + "2/" + e.URL
	}
	return fmt.Sprintf("%s%d0701000000/%s", archive, e.Year, e.URL)
}

// opener returns what opens a URL, which is http or https as every URL of a catalog is,
// in the browser. BROWSER may name several programs, separated like paths, of which the
// first that can be run is taken; a %s in it stands for the URL. No shell is involved.
// What a program prints is no data: it goes to messages, or nowhere if that is nil. (A
// writer that drops it would do less: kip would have to wait until nobody writes.)
func (a *app) opener(messages io.Writer) func(url string) error {
	catchClosedPipe()
	choices := a.Getenv("BROWSER")
	if choices == "" {
		browser.Stdout, browser.Stderr = messages, messages
		return browser.OpenURL
	}
	return func(url string) error { return openIn(choices, url, messages) }
}

// openIn opens a URL in the browser that the value of BROWSER names.
func openIn(choices, url string, messages io.Writer) error {
	for choice := range strings.SplitSeq(choices, string(os.PathListSeparator)) {
		started, err := run(strings.Fields(choice), url, messages)
		if started && err != nil {
			return fmt.Errorf("the browser %s, which BROWSER names, failed: %w", quote(choice), err)
		}
		if started {
			return nil
		}
	}
	return fmt.Errorf("BROWSER names %s, which cannot be run", quote(choices))
}

// run runs a program with the URL as its last argument, or in place of its %s. It
// says whether there was such a program to start.
func run(command []string, url string, messages io.Writer) (started bool, err error) {
	if len(command) == 0 {
		return false, nil
	}
	args, placed := make([]string, 0, len(command)), false
	for _, arg := range command[1:] {
		placed = placed || strings.Contains(arg, "%s")
		args = append(args, strings.ReplaceAll(arg, "%s", url))
	}
	if !placed {
		args = append(args, url)
	}
	c := exec.Command(command[0], args...)
	c.Stdout, c.Stderr = messages, messages
	if err := c.Start(); err != nil {
		return false, err
	}
	return true, c.Wait()
}
