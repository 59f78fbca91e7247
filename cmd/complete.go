package cmd

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// Completion answers from the catalog that the command line so far asks for. A
// catalog that cannot be read completes nothing: the run itself will say why. Nor does
// one on standard input, which at this time is not what the run will read.

type completeFunc = func(c *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective)

// completer returns a completion of names that may have several words.
func (a *app) completer(names func(*catalog.Catalog) []query.Name) completeFunc {
	return func(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		lib, err := a.openToComplete()
		if err != nil || len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return beginning(names(lib.Catalog), toComplete), cobra.ShellCompDirectiveNoFileComp
	}
}

// openToComplete returns the library that completion answers from.
func (a *app) openToComplete() (*library, error) {
	if slices.Contains(a.catalogFiles(), "-") {
		return nil, errors.New("standard input is not read for a completion")
	}
	return a.open()
}

// beginning returns the names that begin with what was typed, whatever its case and its
// accents. Of these, zsh and fish show only those with the accents that were typed.
func beginning(names []query.Name, typed string) []string {
	folded := query.Fold(typed)
	var out []string
	for _, n := range names {
		if strings.HasPrefix(query.Fold(n.Name), folded) {
			out = append(out, n.Name)
		}
	}
	return out
}

// completeNames registers the completion of the filters that name things. After a
// comma the next name is completed.
func (a *app) completeNames(c *cobra.Command) {
	for flag, names := range map[string]func(*catalog.Catalog) []query.Name{
		"company": query.CompanyNames, "industry": query.IndustryNames, "topic": query.TopicNames,
	} {
		complete := a.completer(names)
		err := c.RegisterFlagCompletionFunc(flag, func(c *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			i := strings.LastIndexByte(typed, ',') + 1
			found, directive := complete(c, nil, typed[i:])
			for k := range found {
				found[k] = typed[:i] + found[k]
			}
			return found, directive
		})
		if err != nil {
			panic(err) // the flag was added by the caller
		}
	}
}

// completeFields registers the completion of --fields.
func completeFields(c *cobra.Command, empty func() render.Set) {
	complete := func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		i := strings.LastIndexByte(typed, ',') + 1
		var out []string
		for _, field := range empty().Fields() {
			if strings.HasPrefix(field, typed[i:]) {
				out = append(out, typed[:i]+field)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	if err := c.RegisterFlagCompletionFunc("fields", complete); err != nil {
		panic(err) // the flag was added by the caller
	}
}

// completeNoFiles keeps shells from offering files as values of the flags that have
// no completion of their own.
func completeNoFiles(c *cobra.Command) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if _, known := c.GetFlagCompletionFunc(f.Name); !known {
			_ = c.RegisterFlagCompletionFunc(f.Name, cobra.NoFileCompletions) // cannot fail: it exists, and has none
		}
	})
}

// completeCatalog completes the name of the catalog inside, which stands beside those of
// files; but only once it is begun: PowerShell shows files only if there is nothing else.
func completeCatalog(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	const inside = "default"
	if typed == "" || !strings.HasPrefix(inside, typed) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return []string{inside}, cobra.ShellCompDirectiveDefault
}

// describePlainly takes the quotes of a value's name from a flag's description, which cobra
// hands to shells as it is. In help they are needed: see describeFlag.
func describePlainly(f *pflag.Flag) { _, f.Usage = pflag.UnquoteUsage(f) }

// completeRefs completes ids, with the titles as their descriptions.
func (a *app) completeRefs(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	lib, err := a.openToComplete()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	folded := query.Fold(typed)
	var out []string
	for i := range lib.Entries {
		if e := &lib.Entries[i]; strings.HasPrefix(e.ID, folded) {
			out = append(out, cobra.CompletionWithDesc(e.ID, oneLine(e.Title)))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
