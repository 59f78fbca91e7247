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

// outputFlags say how a command prints what it found.
type outputFlags struct {
	output         string
	json, markdown bool
	fields         []string
	jq, template   string
	limit          int
	sort           string
	reverse        bool
}

const (
	outputTable    = "table"
	outputJSON     = "json"
	outputMarkdown = "markdown"
)

// add adds the flags to the command, which prints sets with the columns of empty.
func (o *outputFlags) add(c *cobra.Command, empty func() render.Set) {
	flags := c.Flags()
	addEnum(c, flags, &o.output, "output", "o", "how to print what is found", render.Outputs())
	flags.BoolVar(&o.json, "json", false, "same as --output json")
	flags.BoolVar(&o.markdown, "markdown", false, "same as --output markdown")
	flags.Var(list{&o.fields}, "fields", "only these `fields`, in this order: title,url,… (see \"kip help formatting\")")
	completeFields(c, empty)
	flags.VarP(expression{&o.jq}, "jq", "q", "print what a jq `expression` makes of the JSON")
	flags.VarP(expression{&o.template}, "template", "t", "print the JSON through a Go `template`")
}

// addOrder adds the flags for the order and number of entries.
func (o *outputFlags) addOrder(c *cobra.Command, byDefault query.Order) {
	flags := c.Flags()
	o.sort = string(byDefault)
	orders := []string{string(query.ByRelevance), string(query.ByYear), string(query.ByCompany), string(query.ByTitle)}
	addEnum(c, flags, &o.sort, "sort", "", "the order of the entries", orders)
	flags.BoolVar(&o.reverse, "reverse", false, "the other way round")
	flags.VarP(count{&o.limit}, "limit", "L", "at most `n` entries; 0 means all")
}

// A printer prints a set the way that was asked for. Its zero value is none: see
// outputFlags.printer.
type printer struct {
	app    *app
	output string // one of render.Outputs, or ""
	chosen bool   // an output was asked for
	fields []string
	jq     *render.JQ
	tmpl   *render.Template
}

// printer checks the flags, before anything is looked for.
func (o *outputFlags) printer(a *app) (*printer, error) {
	asked := o.asked()
	p := &printer{app: a, output: o.output, chosen: len(asked) > 0, fields: o.fields}
	if n := len(asked); n > 1 {
		return nil, usagef("", "%s and %s are two outputs; choose one", asked[n-2], asked[n-1])
	}
	switch {
	case o.json:
		p.output = outputJSON
	case o.markdown:
		p.output = outputMarkdown
	case p.output == "":
		p.output = outputTable
	}
	if len(o.fields) > 0 && (p.output == "urls" || p.output == "ids") {
		return nil, usagef("", "--fields has no meaning for --output %s, which has one field", p.output)
	}
	var err error
	switch {
	case o.jq != "":
		p.jq, err = render.ParseJQ(o.jq)
	case o.template != "" && !strings.Contains(o.template, "{{"):
		// "search kafka -trams" is read as a template "rams".
		return nil, usagef("", "--template %s has no {{…}} in it; to leave a word out, write --not WORD", quote(o.template))
	case o.template != "":
		p.tmpl, err = render.ParseTemplate(o.template)
	}
	if err != nil {
		return nil, usagef(`see "kip help formatting"`, "%v", err)
	}
	return p, nil
}

// asked returns the outputs that the flags ask for, as they were typed. JSON may be
// asked for along with what reads it.
func (o *outputFlags) asked() []string {
	var out []string
	add := func(asked bool, name string) {
		if asked {
			out = append(out, name)
		}
	}
	add(o.output != "", "--output "+o.output)
	add(o.json, "--json")
	add(o.markdown, "--markdown")
	add(o.jq != "", "--jq")
	add(o.template != "", "--template")
	isJSON := func(name string) bool { return name == "--json" || name == "--output json" }
	if readers := slices.DeleteFunc(slices.Clone(out), isJSON); len(readers) == 1 && (o.jq != "" || o.template != "") {
		return readers
	}
	if len(out) == 2 && isJSON(out[0]) && isJSON(out[1]) || len(out) == 2 && o.markdown && o.output == outputMarkdown {
		return out[:1]
	}
	return out
}

// forPeople says whether the output is the table for people, on a terminal.
func (p *printer) forPeople() bool {
	return p.output == outputTable && p.jq == nil && p.tmpl == nil && p.app.OutTerminal
}

// isDefault says whether no output was asked for, so that a command may have its own.
func (p *printer) isDefault() bool {
	return !p.chosen && len(p.fields) == 0
}

func (p *printer) options() render.Options {
	a := p.app
	return render.Options{
		Terminal: a.OutTerminal, Width: a.Width,
		Color: a.colors(a.color, a.OutTerminal), Hyperlinks: a.hyperlinks(a.color, a.OutTerminal),
	}
}

// print prints the set to standard output.
func (p *printer) print(set render.Set) error {
	set, err := set.Select(p.fields)
	if err != nil {
		return err
	}
	switch {
	case p.jq != nil:
		return p.jq.Write(p.app.Out, set)
	case p.tmpl != nil:
		return p.tmpl.Write(p.app.Out, set, p.options())
	}
	return render.Write(p.app.Out, p.output, set, p.options())
}

// check reports a wrong name among the fields before anything is looked for.
func (p *printer) check(empty func() render.Set) error {
	if len(p.fields) == 0 {
		return nil
	}
	_, err := empty().Select(p.fields)
	return err
}

// arrange puts the entries in the order that was asked for, and keeps as many as were
// asked for.
func (o *outputFlags) arrange(p *printer, found []query.Found) []query.Found {
	query.Sort(found, query.Order(o.sort), o.reverse)
	if o.limit == 0 || o.limit >= len(found) {
		return found
	}
	p.noteLimit(o.limit, len(found))
	return found[:o.limit]
}

// noteLimit tells people that only so many of all are shown.
func (p *printer) noteLimit(shown, all int) {
	if p.forPeople() {
		fmt.Fprintf(p.app.Err, "kip: %d of %d; --limit 0 shows all\n", shown, all)
	}
}

// entrySet returns found entries as a set.
func entrySet(cat *catalog.Catalog, found []query.Found, ranked bool, marks func(field, text string) [][2]int) render.Set {
	hits := make([]render.Hit, len(found))
	for i, f := range found {
		hits[i] = render.Hit{Entry: f.Entry, Score: f.Score, Marks: marks}
	}
	return render.Entries(cat, hits, ranked)
}

// foundOf returns entries that were not searched for as if they were.
func foundOf(entries []*catalog.Entry) []query.Found {
	found := make([]query.Found, len(entries))
	for i, e := range entries {
		found[i].Entry = e
	}
	return found
}

// entriesOf returns the entries that were found.
func entriesOf(found []query.Found) []*catalog.Entry {
	entries := make([]*catalog.Entry, len(found))
	for i, f := range found {
		entries[i] = f.Entry
	}
	return entries
}

// words joins a command's arguments to the text that they were typed as.
func words(args []string) string { return strings.Join(args, " ") }
