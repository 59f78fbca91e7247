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
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
	switch {
	case len(args) > 1 && args[0] == completeLine:
		return answerLine(args[1:], streams, builtin)
	case len(args) > 3 && args[0] == completeWords:
		return answerWords(args[1:], streams, builtin)
	}
	a := &app{Streams: streams, builtin: builtin, color: "auto", declare: map[*cobra.Command]func(){}}
	out := &output{Writer: a.Out}
	a.Out = out
	root := a.root()
	a.declareFlags(root, args)
	root.SetArgs(commandFirst(root, args))
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
// commands, if they name none that has some, or begin with a flag. To declare them all at
// every start would take longer than a search.
func (a *app) declareFlags(root *cobra.Command, args []string) {
	if len(args) == 0 || !strings.HasPrefix(args[0], "-") {
		if c, _, err := root.Find(args); err == nil && a.declare[c] != nil {
			a.declare[c]()
			return
		}
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

// commandFirst returns the arguments with the flags before the command behind it. As long
// as cobra looks for the command it does not know that --json has no value, and takes the
// command for it.
func commandFirst(root *cobra.Command, args []string) []string {
	if last := len(args) - 1; last > 0 && args[0] == cobra.ShellCompRequestCmd { // the last is being typed
		return slices.Concat(args[:1], commandToComplete(root, args[1:last], args[last]), args[last:])
	}
	flags, at, _ := leadingFlags(root, args)
	if at == len(args) {
		return args
	}
	return slices.Concat(args[at:at+1], flags, args[at+1:])
}

// leadingFlags returns the flags before the command, with their values; where the command
// is, or the number of the arguments if there is none; and whether the last of the flags
// lacks its value.
func leadingFlags(root *cobra.Command, args []string) (flags []string, at int, lacksValue bool) {
	for i := 0; i < len(args) && args[i] != "--"; i++ {
		if !strings.HasPrefix(args[i], "-") {
			return flags, i, false
		}
		name, isLong := strings.CutPrefix(args[i], "--")
		f := flagIn(root, name, (*pflag.FlagSet).Lookup)
		switch {
		case args[i] == "-h" || args[i] == "--help": // which cobra declares later
			flags = append(flags, "--help=true")
			continue
		case isLong && f != nil && f.NoOptDefVal != "":
			flags = append(flags, args[i]+"=true") // and so "catalog" does not take its command for the value
			continue
		}
		flags = append(flags, args[i])
		if hasValue := isLong && !strings.Contains(name, "=") || len(args[i]) == len("-o"); !hasValue {
			continue
		}
		if i++; i >= len(args) {
			return flags, i, true
		}
		flags = append(flags, args[i])
	}
	return flags, len(args), false
}

// commandToComplete returns the words before the one that is being typed and is to be
// completed, the command first. Flags of a command that is yet to come, which cobra would
// not know, are left out; only where the value of the last is being typed are they
// completed as those of list, or not at all.
func commandToComplete(root *cobra.Command, words []string, typed string) []string {
	flags, at, lacksValue := leadingFlags(root, words)
	known := flags
	if strings.HasPrefix(typed, "--") && strings.Contains(typed, "=") {
		known, lacksValue = append(slices.Clone(flags), typed), true
	}
	list, _, _ := root.Find([]string{"list"})
	foreignTo := func(c *cobra.Command) bool {
		return slices.ContainsFunc(known, func(word string) bool { return strings.HasPrefix(word, "-") && flagOf(c, word) == nil })
	}
	switch {
	case at < len(words):
		return slices.Concat(words[at:at+1], flags, words[at+1:])
	case !foreignTo(root):
		return words
	case !lacksValue:
		return nil
	case foreignTo(list):
		return []string{list.Name()} // which takes no words
	}
	return append([]string{list.Name()}, flags...)
}

// flagOf returns the flag that a word names, among those of c and those of every command.
func flagOf(c *cobra.Command, word string) *pflag.Flag {
	name, isLong := strings.CutPrefix(word, "--")
	if !isLong {
		return c.Flags().ShorthandLookup(word[1:min(2, len(word))])
	}
	name, _, _ = strings.Cut(name, "=")
	if f := c.Flags().Lookup(name); f != nil {
		return f
	}
	return c.Root().PersistentFlags().Lookup(name)
}

// flagIn returns the flag that c has, or a command below it, as lookup finds it by its name
// or by its letter; nil if there is none.
func flagIn(c *cobra.Command, name string, lookup func(*pflag.FlagSet, string) *pflag.Flag) *pflag.Flag {
	f := lookup(c.Flags(), name)
	for _, sub := range c.Commands() {
		if f == nil {
			f = flagIn(sub, name, lookup)
		}
	}
	return f
}

// command returns a command with what all have in common, but for what it runs.
func command(use, short, example string) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Example: example, DisableFlagsInUseLine: true}
}
