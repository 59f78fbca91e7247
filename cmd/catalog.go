package cmd

import (
	"fmt"

	"github.com/spf13/cobra"
)

// catalogCommand is the part for those who keep a catalog.
func (a *app) catalogCommand() *cobra.Command {
	c := command("catalog", "Validate, import into and export a catalog",
		"  kip catalog validate entries.json\n  kip catalog import list.md --into entries.json --dry-run\n  kip catalog export > list.md")
	c.Long = "For those who keep a catalog: check it, take lists of works into it, and write it\nas such a list again."
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		c.SuggestionsMinimumDistance = 2
		hint := "the commands are validate, import and export"
		if near := c.SuggestionsFor(args[0]); len(near) > 0 {
			hint = fmt.Sprintf("did you mean \"kip catalog %s\"?", near[0])
		}
		return usagef(hint, "kip catalog has no command %q", args[0])
	}
	c.AddCommand(a.catalogValidateCommand(), a.catalogImportCommand(), a.catalogExportCommand())
	return c
}
