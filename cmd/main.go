// Package cmd is the command line of kip: it turns arguments into a query, asks
// the catalog, and hands what was found to a renderer. Cobra lives here and
// nowhere else.
//
// Each command has a file of its own. Its constructor declares the flags, which
// bind into a plain struct of options; its run method does the work and never sees
// cobra.
package cmd

import (
	"github.com/spf13/cobra"
)

// An app is one run of the program: its streams, the catalog inside, and the flags
// that every command has.
type app struct {
	Streams
	builtin   Builtin
	catalogs  []string                  // --catalog
	color     string                    // --color
	inputRead bool                      // standard input has been read
	declare   map[*cobra.Command]func() // declares the flags of a command
}

// Main runs the program with these arguments, without the program's name, and
// returns its exit code.
func Main(args []string, streams Streams, builtin Builtin) int {
	a := &app{Streams: streams, builtin: builtin, color: "auto", declare: map[*cobra.Command]func(){}}
	root := a.root()
	a.declareFlags(root, args)
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return report(a.Err, root.Execute())
}

// declareFlags declares the flags of the command that the arguments name; or of all
// commands, if they name none that has some. To declare them all at every start
// would take longer than a search.
func (a *app) declareFlags(root *cobra.Command, args []string) {
	if c, _, err := root.Find(args); err == nil && a.declare[c] != nil {
		a.declare[c]()
		root.CompletionOptions.DisableDefaultCmd = true // it has commands and flags as well
		return
	}
	for _, declare := range a.declare {
		declare()
	}
}

// command returns a command with what all have in common.
func command(use, short, example string, run func(args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Example: example,
		RunE:                  func(_ *cobra.Command, args []string) error { return run(args) },
		DisableFlagsInUseLine: true,
	}
}
