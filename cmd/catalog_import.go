package cmd

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/intake"
	"kip/lists"
)

type importOptions struct {
	into   string
	list   string
	dryRun bool
	json   bool
}

func (a *app) catalogImportCommand() *cobra.Command {
	var o importOptions
	c := command("import SOURCE…", "Take lists of works into a catalog",
		"  kip catalog import list.md --into mine.json\n  kip catalog import https://github.com/dttung2905/kafka-in-production --dry-run\n  kip catalog export -o json | kip catalog import - --into mine.json")
	c.RunE = func(_ *cobra.Command, args []string) error { return a.importLists(&o, args) }
	c.Long = "A SOURCE is a list in Markdown, whose headings name companies or industries and\n" +
		"whose bullets hold links; or JSON or CSV as kip prints them, with company and url at\n" +
		"least; as a file, as an http or https address, or as standard input (-).\n\n" +
		"What is new is added, with topics guessed. What is known, by its address, stays as\n" +
		"it is; where a list says otherwise, the entry's sources keep that. Importing the\n" +
		"same list again changes nothing. The report goes to stderr."
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return nil
		}
		return usagef("name a file, an address, or - for standard input", "kip catalog import needs a SOURCE")
	}
	a.declare[c] = func() { o.add(c) }
	return c
}

// add adds the flags to the command.
func (o *importOptions) add(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&o.into, "into", "", "the catalog to add to, a `file`; it is made if it does not exist")
	flags.StringVar(&o.list, "list", "", "the `name` of the list, for the sources of its entries (default: its heading, or the file's name)")
	flags.BoolVar(&o.dryRun, "dry-run", false, "report what would be done, and write nothing")
	flags.BoolVar(&o.json, "json", false, "print the report as JSON, to stdout")
	if err := c.RegisterFlagCompletionFunc("into", cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)); err != nil {
		panic(err) // the flag was added above
	}
}

// check returns what is wrong with the flags.
func (o *importOptions) check() error {
	switch {
	case o.into == "" && !o.dryRun:
		return usagef("write --into FILE, or --dry-run to compare with the catalog in use", "nothing says which catalog to import into")
	case o.into == "-" || o.into == "default":
		return usagef(fmt.Sprintf("a file of that name is ./%s", o.into), "--into takes a file, and %q is none", o.into)
	}
	return nil
}

// take takes the lists in, which are called by another name if there is a flag for it.
func (o *importOptions) take(in *intake.Intake, texts []lists.Source) error {
	for _, text := range texts {
		list, err := in.Read(text)
		if err != nil {
			return err
		}
		switch {
		case o.list != "":
			list.Name, list.Own = o.list, false
		case text.Name == inputName && list.Name == "standard-input" && !list.Own:
			list.Remarks = append(list.Remarks, lists.Remark{Text: "nothing names the list, so sources call it standard-input; --list names it"})
		}
		in.Take(list)
	}
	return nil
}

func (a *app) importLists(o *importOptions, sources []string) error {
	if err := o.check(); err != nil {
		return err
	}
	lib, err := a.open()
	if err != nil {
		return err
	}
	texts, err := a.readSources(sources)
	if err != nil {
		return err
	}
	target := target{path: o.into, cat: lib.Catalog}
	if o.into != "" {
		if !o.dryRun {
			defer a.lockFile(o.into)()
		}
		if target, err = readTarget(o.into, lib.Catalog); err != nil {
			return err
		}
	}
	in := intake.New(target.cat, lib.Catalog, time.Now())
	if err := o.take(in, texts); err != nil {
		return err
	}
	cat, report, changed := in.Done()
	written := false
	if changed && !o.dryRun {
		if written, err = target.replace(catalog.Write(cat)); err != nil {
			return err
		}
	}
	if o.json {
		return writeJSON(a.Out, report)
	}
	a.printReport(&report, outcome(o, target.missing, written))
	return nil
}

// readSources reads what the sources name: all of it before anything is done, since a
// download or standard input may take its time.
func (a *app) readSources(sources []string) ([]lists.Source, error) {
	texts := make([]lists.Source, len(sources))
	for i, source := range sources {
		var err error
		if texts[i], err = a.readSource(source); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

func (a *app) readSource(source string) (lists.Source, error) {
	src := lists.Source{Name: source}
	var err error
	switch {
	case source == "":
		err = usagef("name a file, an address, or - for standard input", "the name of a SOURCE is empty")
	case source == "-":
		src.Name = inputName
		if src.Text, err = a.readInput(); err == nil && len(src.Text) > mostSource {
			err = fmt.Errorf("cannot read standard input: %w", tooLarge(mostSource))
		}
	case isAddress(source):
		src.Text, err = a.fetch(source)
	default:
		src.Text, err = readFile(source, mostSource)
		if err != nil {
			err = fmt.Errorf("cannot read the list %q: %w", source, cause(err))
		}
	}
	return src, err
}

// A target is the catalog file that is imported into.
type target struct {
	path    string
	missing bool // there is no such file yet
	text    string
	cat     *catalog.Catalog
	upon    *catalog.Catalog // which it may build upon
}

// readTarget reads the catalog at path. One that does not exist, or is empty, has no
// entries yet. Others may build upon the catalog in use.
func readTarget(path string, inUse *catalog.Catalog) (target, error) {
	t := target{path: path, cat: &catalog.Catalog{}, upon: inUse}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return t, fmt.Errorf("cannot import into %q: %w", path, errNoFile) // a pipe might never end
	}
	text, err := readFile(path, mostCatalog)
	switch {
	case os.IsNotExist(err):
		t.missing = true
		return t, nil
	case err != nil:
		return t, fmt.Errorf("cannot read the catalog %q: %w", path, cause(err))
	}
	if t.text = text; strings.TrimSpace(text) != "" {
		t.cat, err = catalog.Decode(path, text, inUse)
	}
	return t, err
}

// replace writes the catalog anew, unless that changes nothing, and reports whether it
// did. A catalog that could not be read again is not written.
func (t *target) replace(text []byte) (written bool, err error) {
	if string(text) == t.text {
		return false, nil
	}
	if _, err := catalog.Decode(t.path, string(text), t.upon); err != nil {
		return false, fmt.Errorf("the result would not be a valid catalog, so %q is not written: %w", t.path, err)
	}
	return true, replaceFile(t.path, t.text, text)
}
