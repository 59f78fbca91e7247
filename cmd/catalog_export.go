package cmd

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/lists"
	"kip/render"
)

type exportOptions struct {
	output string
	by     string
}

const (
	outputCSV  = "csv"
	byCompany  = "company"
	byIndustry = "industry"
)

func (a *app) catalogExportCommand() *cobra.Command {
	o := exportOptions{output: outputMarkdown, by: byCompany}
	c := command("export", "Write the catalog as a list, or as JSON or CSV",
		"  kip catalog export > list.md\n  kip catalog export --by industry\n  kip catalog export -o json --catalog default --catalog mine.json > both.json")
	c.Long = "The list has a heading for each company or industry, and a table of contents. JSON\n" +
		"is the whole catalog, in its canonical form; CSV has the entries. All of them can be\n" +
		"imported again."
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return usagef("it prints the list, for the shell to put into a file: kip catalog export > FILE", "kip catalog export takes no words, but has %q", args[0])
	}
	c.ValidArgsFunction = cobra.NoFileCompletions
	c.RunE = func(*cobra.Command, []string) error { return a.export(&o) }
	a.declare[c] = func() {
		addEnum(c, c.Flags(), &o.output, "output", "o", "what to write", []string{outputMarkdown, outputJSON, outputCSV})
		addEnum(c, c.Flags(), &o.by, "by", "", "what the headings of the list name", []string{byCompany, byIndustry})
	}
	return c
}

func (a *app) export(o *exportOptions) error {
	if o.by != byCompany && o.output != outputMarkdown {
		return usagef("leave it out, or write --output markdown", "--by has no meaning for --output %s, which has no headings", o.output)
	}
	lib, err := a.open()
	if err != nil {
		return err
	}
	var text []byte
	switch o.output {
	case outputJSON:
		text = catalog.Write(lib.Catalog)
	case outputCSV:
		text, err = exportCSV(lib.Catalog)
	default:
		text = lists.Append(nil, lib.Catalog, lists.Layout{Title: "Kafka in production", ByIndustry: o.by == byIndustry})
	}
	if err != nil {
		return err
	}
	_, err = a.Out.Write(text)
	return err
}

// exportCSV returns the entries as CSV. It reads them again, and refuses to lose
// anything: an author with a semicolon in the name would come back as two.
func exportCSV(cat *catalog.Catalog) ([]byte, error) {
	hits := make([]render.Hit, len(cat.Entries))
	for i := range cat.Entries {
		hits[i].Entry = &cat.Entries[i]
	}
	entries := render.Entries(cat, hits, false)
	set, err := entries.Select(entries.Fields())
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := render.Write(&b, outputCSV, set, render.Options{}); err != nil {
		return nil, err
	}
	again, err := lists.Read(lists.Source{Name: "the CSV", Text: b.String()}, lists.Names{})
	if err != nil {
		return nil, fmt.Errorf("the catalog cannot be written as CSV; use --output json: %w", err)
	}
	if n := len(again.Items); n != len(cat.Entries) {
		return nil, fmt.Errorf("the catalog cannot be written as CSV, from which only %d of %d entries would come back; use --output json", n, len(cat.Entries))
	}
	for i := range cat.Entries {
		if err := checkCSV(&again.Items[i].Entry, &cat.Entries[i]); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// checkCSV says what of an entry has not come back from CSV.
func checkCSV(again, e *catalog.Entry) error {
	got, want := reflect.ValueOf(again).Elem(), reflect.ValueOf(e).Elem()
	for i := range want.NumField() {
		value := want.Field(i).Interface()
		if reflect.DeepEqual(got.Field(i).Interface(), value) {
			continue
		}
		hint := "use --output json"
		if text := fmt.Sprint(value); render.Plain(text) != text {
			hint = `"kip catalog validate --fix FILE" takes out what cannot be seen, or ` + hint
		}
		return usagef(hint, "CSV would lose something of the %s of the entry %s", strings.ToLower(want.Type().Field(i).Name), e.ID)
	}
	return nil
}
