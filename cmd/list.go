package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// listOptions are those of the commands that list entries without ranking them.
type listOptions struct {
	filters filterFlags
	out     outputFlags
}

// add adds the flags to the command.
func (o *listOptions) add(a *app, c *cobra.Command, empty func() render.Set) {
	o.filters.add(a, c)
	o.out.add(c, empty)
	o.out.addOrder(c, query.ByYear)
}

func (a *app) listCommand() *cobra.Command {
	var o listOptions
	c := command("list", "Every entry that passes the filters, newest first",
		"  kip list --topic kubernetes --since 2020\n  kip list --industry fintech --format talk --json\n  kip list -o urls | xargs -n1 curl -sI")
	c.Args = noArgs
	c.ValidArgsFunction = cobra.NoFileCompletions
	c.RunE = func(*cobra.Command, []string) error { return a.list(&o) }
	a.declare[c] = func() { o.add(a, c, noEntries) }
	return c
}

func (a *app) list(o *listOptions) error {
	p, lib, err := a.prepare(&o.out, noEntries)
	if err != nil {
		return err
	}
	found, err := a.selectEntries(o, lib, query.Filter{})
	if err != nil {
		return err
	}
	if len(found) == 0 {
		a.noteEmpty(lib)
	}
	return p.print(entrySet(lib.Catalog, o.out.arrange(p, found), false, nil))
}

// noteEmpty says why no entry is left.
func (a *app) noteEmpty(lib *library) {
	why := "no entry passes the filters"
	if len(lib.Entries) == 0 {
		why = "the catalog has no entries"
	}
	fmt.Fprintln(a.Err, "kip: "+why)
}

// noEntries is a set that has no rows, and the columns of entries.
func noEntries() render.Set { return render.Entries(&catalog.Catalog{}, nil, false) }

// prepare checks the output flags and loads the catalog, in this order: what was
// typed wrongly is reported first.
func (a *app) prepare(out *outputFlags, empty func() render.Set) (*printer, *library, error) {
	p, err := out.printer(a)
	if err != nil {
		return nil, nil, err
	}
	if err := p.check(empty); err != nil {
		return nil, nil, err
	}
	lib, err := a.open()
	return p, lib, err
}

// selectEntries returns the entries within a group that pass the filters, in no
// particular order.
func (a *app) selectEntries(o *listOptions, lib *library, within query.Filter) ([]query.Found, error) {
	sel, err := o.filters.resolve(a, lib, within, o.filters.not)
	if err != nil {
		return nil, err
	}
	found := sel.entries()
	a.noteSelection(sel)
	return found, sel.err
}

// noArgs refuses arguments.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usagef(fmt.Sprintf("did you mean \"kip search %s\"?", words(args)), "%s takes no words, but has %q", c.CommandPath(), args[0])
}
