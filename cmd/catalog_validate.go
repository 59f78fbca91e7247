package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/render"
)

type validateOptions struct {
	json, fix bool
}

func (a *app) catalogValidateCommand() *cobra.Command {
	var o validateOptions
	c := command("validate [FILE…]", "Check a catalog against every rule",
		"  kip catalog validate entries.json\n  kip catalog validate default mine.json\n  kip catalog validate entries.json --fix")
	c.RunE = func(_ *cobra.Command, args []string) error { return a.validate(&o, args) }
	c.Long = "Finds everything that is wrong with a catalog: errors first, then warnings, each\n" +
		"as file:line:column with how to mend it. Of a file that cannot be read it tells the\n" +
		"first reason, and the others once that is mended. Of several files, each may build upon\n" +
		"those before it. Without a FILE, the catalog in use is checked.\n\n" +
		"The exit code is 2 if there are errors, 0 if there are only warnings."
	c.ValidArgsFunction = completeCatalog
	a.declare[c] = func() {
		c.Flags().BoolVar(&o.json, "json", false, "print the findings as JSON")
		c.Flags().BoolVar(&o.fix, "fix", false, "first write what can be mended without judgement: order, formatting,\nUnicode form, blanks, tracking parameters, text in the wrong character set")
	}
	return c
}

func (a *app) validate(o *validateOptions, paths []string) error {
	if len(paths) == 0 {
		paths = a.catalogFiles()
	}
	if len(paths) == 0 {
		paths = []string{"default"}
	}
	isFile := func(path string) bool { return path != "default" && path != "-" }
	if o.fix && !slices.ContainsFunc(paths, isFile) {
		return usagef("", "--fix writes files, and %q is none", paths[0])
	}
	var files []catalog.File
	for _, path := range paths {
		read := a.read
		if o.fix && isFile(path) {
			read = a.fix
		}
		f, err := read(path)
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	found := catalog.Check(files, time.Now())
	isWarning := func(f catalog.Finding) bool { return f.Severity != catalog.Error }
	errors := slices.DeleteFunc(slices.Clone(found), isWarning)
	warnings := slices.DeleteFunc(found, func(f catalog.Finding) bool { return !isWarning(f) })
	err := a.printFindings(o, errors, warnings)
	if err != nil && !isClosedPipe(err) {
		return err
	}
	if len(errors) > 0 { // whether or not anybody reads them to the end
		return fmt.Errorf("%s: no valid catalog", strings.Join(paths, ", "))
	}
	return err
}

// fix mends the file at path, and returns what it then holds. One that is no catalog stays
// as it is, for validation to say why.
func (a *app) fix(path string) (catalog.File, error) {
	defer a.lockFile(path)()
	f, err := a.read(path)
	if err != nil {
		return f, err
	}
	fixed, err := catalog.Fix(f.Name, f.Text)
	if err != nil || string(fixed) == f.Text {
		return f, nil
	}
	if err := replaceFile(path, f.Text, fixed); err != nil {
		return f, err
	}
	fmt.Fprintf(a.Err, "kip: mended %s\n", render.Plain(path))
	f.Text = string(fixed)
	return f, nil
}

// printFindings prints errors and warnings. Which they are is said on stderr, so that
// stdout has nothing but findings.
func (a *app) printFindings(o *validateOptions, errors, warnings []catalog.Finding) error {
	if o.json {
		return writeFindings(a.Out, slices.Concat(errors, warnings))
	}
	if err := a.printGroup(errors, "error", "errors"); err != nil {
		return err
	}
	if err := a.printGroup(warnings, "warning", "warnings"); err != nil {
		return err
	}
	if len(errors)+len(warnings) == 0 {
		fmt.Fprintln(a.Err, "kip: no errors, no warnings")
	}
	return nil
}

func (a *app) printGroup(found []catalog.Finding, one, many string) error {
	if len(found) > 0 {
		fmt.Fprintf(a.Err, "kip: %s:\n", render.Numbered(len(found), one, many))
	}
	for i := range found {
		if _, err := fmt.Fprintln(a.Out, render.Plain(found[i].Error())); err != nil {
			return err
		}
	}
	return nil
}

// writeFindings prints findings as a JSON array. What is not known of one is null.
func writeFindings(w io.Writer, found []catalog.Finding) error {
	type finding struct {
		File     string           `json:"file"`
		Line     int              `json:"line"`
		Column   int              `json:"column"`
		Entry    *string          `json:"entry"`
		Severity catalog.Severity `json:"severity"`
		Message  string           `json:"message"`
		Hint     *string          `json:"hint"`
	}
	all := make([]finding, len(found))
	for i, f := range found {
		all[i] = finding{f.File, f.Line, f.Column, orNil(f.Entry), f.Severity, f.Message, orNil(f.Hint)}
	}
	return writeJSON(w, all)
}

func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// writeJSON prints a value as indented JSON, without escapes for HTML, but with escapes
// for what a terminal would act on.
func writeJSON(w io.Writer, v any) error {
	var text strings.Builder
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(render.AppendInert(nil, text.String()))
	return err
}
