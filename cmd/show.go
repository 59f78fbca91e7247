package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
	"kip/render"
	"kip/spelling"
)

func (a *app) showCommand() *cobra.Command {
	var o outputFlags
	c := command("show REF…", "All that is known of an entry, and the entries related to it",
		"  kip show uber2024tiered\n  kip show https://www.uber.com/blog/kafka-tiered-storage/ --json\n  kip search dlq -o ids | kip show -")
	c.RunE = func(_ *cobra.Command, args []string) error { return a.show(&o, args) }
	c.Long = refHelp
	c.Args = someRefs
	a.declare[c] = func() { o.add(c, noEntries) }
	c.ValidArgsFunction = a.completeRefs
	return c
}

const refHelp = "REF is an entry's id, an unambiguous beginning of one, or its URL; - reads REFs\n" +
	"from standard input, one a line."

func someRefs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef(fmt.Sprintf("write an entry's id or URL, as in \"%s uber2024tiered\"", c.CommandPath()), "%s needs a REF", c.CommandPath())
	}
	return nil
}

func (a *app) show(o *outputFlags, refs []string) error {
	p, lib, err := a.prepare(o, noEntries)
	if err != nil {
		return err
	}
	entries, err := a.named(lib.Catalog, refs)
	if err != nil {
		return err
	}
	if !p.isDefault() {
		return p.print(entrySet(lib.Catalog, foundOf(entries), false, nil))
	}
	relations := query.Relate(lib.Catalog)
	for i, e := range entries {
		if i > 0 {
			fmt.Fprintln(a.Out)
		}
		related := relations.To(e, render.CardRelated)
		if err := render.Card(a.Out, lib.Catalog, e, related, p.options()); err != nil {
			return err
		}
	}
	return nil
}

// named returns the entries that the REFs name, in that order.
func (a *app) named(cat *catalog.Catalog, refs []string) ([]*catalog.Entry, error) {
	var all []string
	for _, ref := range refs {
		if ref != "-" {
			all = append(all, strings.TrimSpace(ref))
			continue
		}
		lines, err := a.inputRefs()
		if err != nil {
			return nil, err
		}
		if len(lines) == 0 {
			fmt.Fprintln(a.Err, "kip: standard input names no entry")
		}
		all = append(all, lines...)
	}
	exact := func(string) *catalog.Entry { return nil }
	if len(all) > 1 {
		exact = directory(cat)
	}
	out := make([]*catalog.Entry, len(all))
	for i, ref := range all {
		if out[i] = exact(ref); out[i] != nil {
			continue
		}
		var err error
		if out[i], err = namedEntry(cat, ref); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// directory returns what finds an entry by its whole id or by its URL, without going
// through all of them each time, or else returns nil.
func directory(cat *catalog.Catalog) func(ref string) *catalog.Entry {
	ids, urls := make(map[string]*catalog.Entry, len(cat.Entries)), make(map[string]*catalog.Entry, len(cat.Entries))
	for i := range slices.Backward(cat.Entries) { // of several, the first counts
		e := &cat.Entries[i]
		ids[e.ID], urls[catalog.URLKey(e.URL)] = e, e
	}
	return func(ref string) *catalog.Entry {
		if e := ids[strings.ToLower(ref)]; e != nil || !strings.Contains(ref, "/") {
			return e
		}
		if !strings.Contains(ref, "://") { // as browsers show addresses
			ref = "https://" + ref
		}
		if key := catalog.URLKey(ref); key != "" {
			return urls[key]
		}
		return nil
	}
}

// inputRefs returns what the lines of standard input begin with, up to a tab: an id may be
// the first of several fields.
func (a *app) inputRefs() ([]string, error) {
	text, err := a.readInput()
	if err != nil {
		return nil, err
	}
	var out []string
	for line := range strings.Lines(text) {
		ref, _, _ := strings.Cut(line, "\t")
		if ref = strings.TrimSpace(ref); ref != "" {
			out = append(out, ref)
		}
	}
	return out, nil
}

func namedEntry(cat *catalog.Catalog, ref string) (*catalog.Entry, error) {
	if ref == "" {
		return nil, usagef("write its id or URL", "the name of an entry is empty")
	}
	found := cat.Named(ref)
	if len(found) == 0 && strings.Contains(ref, "/") {
		found = cat.Named("https://" + ref) // as browsers show addresses
	}
	switch len(found) {
	case 0:
		hint := `; "kip search" finds ids`
		if near := spelling.Nearest(ref, ids(cat)); near != "" {
			hint = fmt.Sprintf("; did you mean %s?", near)
		}
		return nil, &missingError{fmt.Sprintf("no entry has the id or URL %q%s", ref, hint)}
	case 1:
		return found[0], nil
	}
	const most = 5
	var names []string
	for _, e := range found[:min(most, len(found))] {
		names = append(names, e.ID)
	}
	if len(found) > most {
		names = append(names, fmt.Sprintf("%d more", len(found)-most))
	}
	return nil, usagef("", "%q is the beginning of several ids: %s; write more of it", ref, strings.Join(names, ", "))
}

func ids(cat *catalog.Catalog) []string {
	out := make([]string, len(cat.Entries))
	for i := range cat.Entries {
		out[i] = cat.Entries[i].ID
	}
	return out
}
