package cmd

import (
	"errors"

	"github.com/spf13/cobra"

	"kip/browse"
	"kip/catalog"
	"kip/query"
	"kip/render"
)

// errInterrupted says that the user has put an end to a run. There is nothing more
// to say of it.
var errInterrupted = browse.ErrInterrupted

func (a *app) browseCommand() *cobra.Command {
	var o listOptions
	c := command("browse [WORDS…]", "Look around on the whole screen: search as you type, read, open, mark",
		"  kip browse\n  kip browse tiered storage --since 2020\n  kip browse --industry fintech --markdown > reading.md")
	c.RunE = func(_ *cobra.Command, args []string) error { return a.browseEntries(&o, words(args)) }
	c.Long = "Browse lists entries, and finds others while you type. Enter opens one in the\n" +
		"browser; F1 lists the keys. Marked entries are printed on leaving, in the form that\n" +
		"--output asks for. It draws on the terminal even if its output goes elsewhere.\n\n" +
		"With ACCESSIBLE=1 in the environment it asks for lines instead, and moves no cursor; so\n" +
		"it does on a dumb terminal."
	a.declare[c] = func() {
		o.filters.add(a, c)
		o.out.add(c, noEntries)
		o.out.addOrder(c, query.ByRelevance)
	}
	c.ValidArgsFunction = cobra.NoFileCompletions
	return c
}

func (a *app) browseEntries(o *listOptions, text string) error {
	p, err := o.out.printer(a)
	if err != nil {
		return err
	}
	if err := p.check(noEntries); err != nil {
		return err
	}
	ask, done, err := a.asker()
	if err != nil {
		return err
	}
	defer done()
	lib, err := a.open()
	if err != nil {
		return err
	}
	options, err := a.browseIn(lib, o, text)
	if err != nil {
		return err
	}
	marked, err := ask(options)
	if err != nil {
		return err
	}
	return printMarked(p, lib.Catalog, marked)
}

// An asker lets the user browse, and returns what was marked.
type asker func(browse.Options) ([]*catalog.Entry, error)

// asker returns the way of browsing that suits the terminal and the user.
func (a *app) asker() (ask asker, done func(), err error) {
	if a.Getenv("ACCESSIBLE") != "" {
		return a.askForLines, func() {}, nil
	}
	terminal, err := browse.OpenTerminal()
	if err != nil {
		return nil, nil, errors.New("browse needs a terminal to draw on; \"kip search\" and \"kip list\" need none, and ACCESSIBLE=1 asks for lines instead")
	}
	ask = terminal.Run
	if a.Getenv("TERM") == "dumb" {
		ask = terminal.Ask
	}
	return ask, func() { terminal.Close() }, nil
}

// askForLines reads what the user wants from standard input, and answers on stderr:
// what is marked goes to stdout.
func (a *app) askForLines(o browse.Options) ([]*catalog.Entry, error) {
	if a.inputRead {
		return nil, usagef("", "standard input (-) was read as a catalog, and cannot say what to browse as well")
	}
	return browse.NewPrompt(o, a.In, a.Err).Run()
}

// browseIn returns what is browsed: what passes the filters, in order.
func (a *app) browseIn(lib *library, o *listOptions, text string) (browse.Options, error) {
	found, err := a.selectEntries(o, lib, query.Filter{})
	if err != nil {
		return browse.Options{}, err
	}
	order := query.Order(o.out.sort)
	query.Sort(found, order, o.out.reverse)
	return browse.Options{
		Catalog: lib.Catalog, Index: a.builtinIndex(lib), Among: entriesOf(found), Only: o.filters.told(), Text: text,
		Ranked: order == query.ByRelevance, Reverse: o.out.reverse, Limit: o.out.limit,
		Draw: render.Options{Width: a.Width, Color: a.colors(a.color, true), Hyperlinks: a.hyperlinks(a.color, true)},
		Open: a.opener(nil), // what a browser prints has no place on the screen
	}, nil
}

// builtinIndex returns the index inside the program, if that is what is browsed.
func (a *app) builtinIndex(lib *library) *query.Index {
	if len(a.catalogFiles()) > 0 {
		return nil
	}
	ix := query.OpenIndex(a.builtin.Index, a.builtin.Text)
	if ix == nil || ix.Len() != len(lib.Entries) {
		return nil
	}
	return ix
}

// printMarked prints the marked entries, in the order of marking. Where nobody asked
// for an output and nothing is marked, there is nothing to print.
func printMarked(p *printer, cat *catalog.Catalog, marked []*catalog.Entry) error {
	if len(marked) == 0 && p.isDefault() {
		return nil
	}
	found := make([]query.Found, len(marked))
	for i, e := range marked {
		found[i].Entry = e
	}
	return p.print(entrySet(cat, found, false, nil))
}
