package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// A grouping is a way of grouping entries that has a command: by company, by
// industry or by topic.
type grouping struct {
	kind  string
	of    string // "of" a company, "on" a topic
	names func(*catalog.Catalog) []query.Name
	set   func(*catalog.Catalog, []*catalog.Entry) render.Set
	one   func(name string) query.Filter                        // wants the entries of one group
	about func(a *app, cat *catalog.Catalog, name string) error // tells people what a group is; nil: nothing to tell
}

func (a *app) companyCommand() *cobra.Command {
	return a.groupCommand(grouping{
		"company", "of", query.CompanyNames, render.Companies,
		func(name string) query.Filter { return query.Filter{Companies: []string{name}} }, nil,
	}, "company [NAME]", "A company's entries; without a name, all companies",
		"  kip company uber --since 2022\n  kip company gojek -o urls\n  kip company --industry fintech")
}

func (a *app) industryCommand() *cobra.Command {
	return a.groupCommand(grouping{
		"industry", "of", query.IndustryNames, render.Industries,
		func(name string) query.Filter { return query.Filter{Industries: []string{name}} }, nil,
	}, "industry [NAME]", "An industry's entries; without a name, all industries",
		"  kip industry fintech --topic exactly-once\n  kip industry --json")
}

func (a *app) topicCommand() *cobra.Command {
	return a.groupCommand(grouping{
		"topic", "on", query.TopicNames, render.Topics,
		func(name string) query.Filter { return query.Filter{Topics: []string{name}} }, (*app).aboutTopic,
	}, "topic [NAME]", "The entries on a topic; without a name, all topics",
		"  kip topic tiered storage\n  kip topic k8s --format talk\n  kip topic --since 2024")
}

func (a *app) groupCommand(g grouping, use, short, example string) *cobra.Command {
	var o listOptions
	c := command(use, short, example)
	c.RunE = func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 0 && strings.TrimSpace(words(args)) == "":
			return usagef(fmt.Sprintf("\"kip %s\" lists them all", g.kind), "the name of the %s is empty", g.kind)
		case len(args) > 0:
			return a.group(g, &o, words(args))
		case c.Flags().Changed("sort"):
			return usagef("", "--sort orders the entries of one %s; without a name, \"kip %s\" goes from A to Z", g.kind, g.kind)
		}
		return a.groups(g, &o)
	}
	a.declare[c] = func() {
		o.add(a, c, func() render.Set { return g.set(&catalog.Catalog{}, nil) })
	}
	c.ValidArgsFunction = a.completer(g.names)
	return c
}

// groups prints all groups that have entries among those that pass the filters, from A to
// Z as people sort.
func (a *app) groups(g grouping, o *listOptions) error {
	p, lib, err := a.prepare(&o.out, func() render.Set { return g.set(&catalog.Catalog{}, nil) })
	if err != nil {
		return err
	}
	found, err := a.selectEntries(o, lib, query.Filter{})
	if err != nil {
		return err
	}
	set := g.set(lib.Catalog, entriesOf(found))
	switch {
	case len(found) == 0:
		a.noteEmpty(lib)
	case len(set.Rows) == 0:
		fmt.Fprintf(a.Err, "kip: no %s of these entries is known\n", g.kind)
	}
	slices.SortStableFunc(set.Rows, func(a, b []any) int { // each begins with its name
		return strings.Compare(query.Fold(a[0].(string)), query.Fold(b[0].(string)))
	})
	if o.out.reverse {
		slices.Reverse(set.Rows)
	}
	if n := o.out.limit; n > 0 && n < len(set.Rows) {
		p.noteLimit(n, len(set.Rows))
		set.Rows = set.Rows[:n]
	}
	return p.print(set)
}

// group prints the entries of one group.
func (a *app) group(g grouping, o *listOptions, given string) error {
	p, lib, err := a.prepare(&o.out, noEntries)
	if err != nil {
		return err
	}
	name, err := a.resolveName(g.kind, given, g.names(lib.Catalog))
	if err != nil {
		return err
	}
	found, err := a.selectEntries(o, lib, g.one(name))
	if err != nil {
		return err
	}
	if g.about != nil && a.OutTerminal && p.isDefault() && len(found) > 0 {
		if err := g.about(a, lib.Catalog, name); err != nil {
			return err
		}
	}
	if err := p.print(entrySet(lib.Catalog, o.out.arrange(p, found), false, nil)); err != nil {
		return err
	}
	switch {
	case len(found) > 0:
		return nil
	case o.filters.told() == "":
		fmt.Fprintf(a.Err, "kip: the catalog has no entry %s %s\n", g.of, render.Plain(name))
	default:
		fmt.Fprintf(a.Err, "kip: no entry %s %s passes the filters\n", g.of, render.Plain(name))
	}
	return errNothing
}

// aboutTopic tells what a topic is to who reads the terminal, on stderr: it is no data.
func (a *app) aboutTopic(cat *catalog.Catalog, slug string) error {
	return render.About(a.Err, cat.Topic(slug), render.Options{
		Terminal: true, Width: a.Width, Color: a.colors(a.color, a.ErrTerminal),
	})
}
