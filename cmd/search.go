package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// screenful is how many entries a search shows on a terminal unless told otherwise.
const screenful = 20

type searchOptions struct {
	filters filterFlags
	out     outputFlags
	explain bool
	limited bool // --limit was given
}

func (a *app) searchCommand() *cobra.Command {
	var o searchOptions
	c := command("search WORDS…", "Entries that match, best first",
		"  kip search tiered storage\n  kip search '\"consumer lag\"' --since 2020\n  kip search exactly once --format talk --markdown\n  kip search -- mirrormaker -kubernetes")
	c.RunE = func(c *cobra.Command, args []string) error {
		o.limited = c.Flags().Changed("limit")
		return a.search(&o, args)
	}
	c.Long = "Search finds the entries that match all of the words, in any form, by any of their\n" +
		"usual names, and shows the best first: on a terminal 20 of them. Where few match\n" +
		"all, the nearest follow. \"Quoted words\" are meant as they stand, one after the\n" +
		"other; a word with a hyphen before it (after --) must not occur. --keyword and --not\n" +
		"do the same for each word by itself, and let nothing else through."
	a.declare[c] = func() {
		o.filters.add(a, c)
		o.out.add(c, func() render.Set { return o.set(&library{Catalog: &catalog.Catalog{}}, nil, nil, nil) })
		o.out.addOrder(c, query.ByRelevance)
		c.Flags().BoolVar(&o.explain, "explain", false, "say of each entry why it was found")
	}
	c.ValidArgsFunction = cobra.NoFileCompletions
	return c
}

func (a *app) search(o *searchOptions, args []string) error {
	if strings.TrimSpace(words(args)) == "" {
		return usagef(`write some, as in "kip search tiered storage"; "kip list" has all that passes the filters`, "search needs words to look for")
	}
	p, err := o.out.printer(a)
	if err != nil {
		return err
	}
	if err := o.checkExplain(p); err != nil {
		return err
	}
	lib, err := a.openIndexed(o.explain || len(o.filters.topics) > 0)
	if err != nil {
		return err
	}
	if err := p.check(func() render.Set { return o.set(lib, nil, nil, nil) }); err != nil {
		return err
	}
	sel, err := o.filters.resolve(a, lib, query.Filter{}, nil)
	if err != nil {
		return err
	}
	result := query.Search{Text: words(args), Not: o.filters.not, Keep: sel.keep}.Do(lib.collection())
	if sel.err != nil {
		return sel.err
	}
	if result.Whole > 0 && (o.out.reverse || o.out.sort != string(query.ByRelevance)) {
		result.Hits = result.Hits[:result.Whole] // the nearest would be among them, and not behind
	}
	a.noteSearch(&result, words(args), lib)
	a.noteSelection(sel)
	return a.printResult(o, p, lib, &result)
}

// checkExplain refuses --explain where the output has no place for it.
func (o *searchOptions) checkExplain(p *printer) error {
	switch {
	case !o.explain:
	case p.output == "urls", p.output == "ids":
		return usagef("", "--explain has no meaning for --output %s, which has one field", p.output)
	case p.output == outputMarkdown && len(p.fields) == 0:
		return usagef("as a table it has: add --fields title,explain", "--explain has no meaning for --output %s, which is a list of links", p.output)
	}
	return nil
}

// printResult prints the hits of a search, an empty result too.
func (a *app) printResult(o *searchOptions, p *printer, lib *library, result *query.Result) error {
	found := make([]query.Found, len(result.Hits))
	for i, h := range result.Hits {
		e, err := lib.entry(h.Entry)
		if err != nil {
			return err
		}
		found[i] = query.Found{Entry: e, Score: h.Score, Number: h.Entry}
	}
	if !o.limited && p.forPeople() {
		o.out.limit = screenful
	}
	found = o.out.arrange(p, found)
	var marks func(field, text string) [][2]int
	if p.output == outputTable && p.options().Color {
		marks = func(field, text string) [][2]int {
			if field == "url" || field == "id" { // not searched, and there to be copied
				return nil
			}
			return result.Marks(text)
		}
	}
	set := o.set(lib, found, result, marks)
	if err := p.print(set); err != nil {
		return err
	}
	if len(found) == 0 {
		return errNothing
	}
	return nil
}

// set returns what was found as a set, with the explanations if they are asked for.
func (o *searchOptions) set(lib *library, found []query.Found, result *query.Result, marks func(field, text string) [][2]int) render.Set {
	set := entrySet(lib.Catalog, found, true, marks)
	if !o.explain {
		return set
	}
	var explain func(number int, e *catalog.Entry) []string
	if result != nil { // there is something to explain
		explain = result.Explainer(lib.Catalog)
	}
	return set.With(render.Column{Name: "explain", Title: "Why", Wrap: 30}, func(row int) any {
		return explain(found[row].Number, found[row].Entry)
	})
}

// noteSearch says how the query was understood, where that is not what was typed, and
// why nothing was found.
func (a *app) noteSearch(r *query.Result, text string, lib *library) {
	a.noteCorrections(r.Corrections)
	switch {
	case r.AsksNothing():
		fmt.Fprintf(a.Err, "kip: nothing matches %s, which has no word to look for\n", quote(text))
	case len(r.Hits) == 0 && r.Filtered > 0:
		fmt.Fprintf(a.Err, "kip: nothing that passes the filters matches %s; without them %s found\n", quote(text), render.Numbered(r.Filtered, "entry is", "entries are"))
	case len(r.Hits) == 0 && lib.hasID(text):
		fmt.Fprintf(a.Err, "kip: nothing matches %s, which is an id; \"kip show %s\" shows the entry\n", quote(text), text)
	case len(r.Hits) == 0:
		fmt.Fprintf(a.Err, "kip: nothing matches %s\n", quote(text))
	case r.Whole == 0:
		fmt.Fprintf(a.Err, "kip: no entry matches all of %s: showing the nearest\n", quote(text))
	case r.Whole < len(r.Hits):
		fmt.Fprintf(a.Err, "kip: %s all of %s; the nearest of the others follow\n", render.Numbered(r.Whole, "entry matches", "entries match"), quote(text))
	}
}

func (a *app) noteCorrections(corrections []query.Correction) {
	for _, c := range corrections {
		fmt.Fprintf(a.Err, "kip: %s\n", c)
	}
}
