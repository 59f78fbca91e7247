// Package cmd is the command line of kip: it turns arguments into a query, asks
// the catalog, and hands what was found to a renderer. Of the program's rooms this
// is the only one that knows cobra; besides, internal/manpages does, which reads the
// commands that Manual returns.
//
// Each command has a file of its own. Its constructor declares the flags, which
// bind into a plain struct of options; its run method does the work and never sees
// cobra.
package cmd

import (
	"io"

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
	if len(args) > 1 && args[0] == completeLine {
		return answerLine(args[1:], streams, builtin)
	}
	a := &app{Streams: streams, builtin: builtin, color: "auto", declare: map[*cobra.Command]func(){}}
	out := &output{Writer: a.Out}
	a.Out = out
	root := a.root()
	a.declareFlags(root, args)
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := root.Execute()
	if err == nil {
		err = out.err // cobra does not look whether its help could be written
	}
	if isClosedPipe(out.err) && isClosedPipe(err) {
		return exitDone // who reads the output has seen enough
	}
	return report(a.Err, err)
}

// An output remembers the first error of a write.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// declareFlags declares the flags of the command that the arguments name; or of all
// commands, if they name none that has some. To declare them all at every start
// would take longer than a search.
func (a *app) declareFlags(root *cobra.Command, args []string) {
	if c, _, err := root.Find(args); err == nil && a.declare[c] != nil {
		a.declare[c]()
		return
	}
	for c, declare := range a.declare {
		declare()
		completeNoFiles(c)
	}
	if len(args) > 0 && args[0] == cobra.ShellCompRequestCmd {
		root.PersistentFlags().VisitAll(describePlainly)
		for c := range a.declare {
			c.Flags().VisitAll(describePlainly)
		}
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
