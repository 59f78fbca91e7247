package cmd

import (
	"errors"
	"fmt"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"kip/render"
	"kip/spelling"
)

const (
	groupAsk  = "ask"
	groupKeep = "keep"
)

// root returns the whole tree of commands.
func (a *app) root() *cobra.Command {
	root := command("kip", "Ask how companies run Apache Kafka in production",
		"  kip search tiered storage\n  kip company uber --since 2022\n  kip search exactly once --json | jq -r '.[].url'")
	root.Long = "Kip (Kafka in Production) answers from a catalog of articles and talks in which\n" +
		"companies tell how they run Apache Kafka: what broke, what they did, and why."
	root.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args)
		}
		return c.Help()
	}
	root.Args = cobra.ArbitraryArgs
	root.Version = version()
	root.SetVersionTemplate("kip {{.Version}}\n")
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(flagError)
	flags := root.PersistentFlags()
	flags.Var(paths{&a.catalogs}, "catalog", "use the catalog in `file`, or in several together: default is the one inside, - standard input")
	if err := root.RegisterFlagCompletionFunc("catalog", completeCatalog); err != nil {
		panic(err) // the flag was added in the line above
	}
	addEnum(root, flags, &a.color, "color", "", "when to use colour", []string{"auto", "always", "never"})
	root.AddGroup(&cobra.Group{ID: groupAsk, Title: "Ask:"}, &cobra.Group{ID: groupKeep, Title: "More:"})
	for _, c := range []*cobra.Command{
		a.searchCommand(), a.listCommand(), a.companyCommand(), a.industryCommand(), a.topicCommand(),
		a.showCommand(), a.openCommand(), a.browseCommand(), a.statsCommand(),
	} {
		c.GroupID = groupAsk
		root.AddCommand(c)
	}
	for _, c := range []*cobra.Command{a.catalogCommand(), a.completionCommand()} {
		c.GroupID = groupKeep
		root.AddCommand(c)
	}
	root.CompletionOptions.DisableDefaultCmd = true
	a.setHelp(root)
	return root
}

// version returns the version that the program was built as.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// unknownCommand is the error for words that are no command. Most likely somebody
// wanted to search for them, or mistyped a command.
func unknownCommand(c *cobra.Command, args []string) error {
	if args[0] == "version" {
		return usagef("write kip --version", "no command is named %q", args[0])
	}
	meant := []string{quote("kip search " + words(args))}
	switch near := spelling.Nearest(args[0], append(commandNames(c), "help")); { // which cobra does not count among them
	case near == "search" && len(args) > 1:
		meant[0] = quote("kip search " + words(args[1:]))
	case near == "search":
		meant[0] = `"kip search WORDS…"`
	case near != "":
		meant = append([]string{quote("kip " + words(append([]string{near}, args[1:]...)))}, meant...)
	}
	return usagef("did you mean "+either(meant)+"?", "no command is named %s", quote(args[0]))
}

// flagError makes one line of what is wrong with a flag, and of what would be right.
func flagError(c *cobra.Command, err error) error {
	hint := fmt.Sprintf("see \"%s --help\"", c.CommandPath())
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames(), hint)
	case errors.As(err, &invalid):
		return invalidValue(invalid)
	case errors.As(err, &missing):
		return usagef(hint, "--%s needs a value (%s)", missing.GetFlag().Name, missing.GetFlag().Value.Type())
	}
	return usagef(hint, "%v", err)
}

// unknownFlag is the error for a flag that c does not have: --name, or -letters, of which
// name is the first that is unknown. The hint is for want of a better one.
func unknownFlag(c *cobra.Command, name, letters, hint string) error {
	if args := c.Flags().Args(); !c.HasParent() && len(args) > 0 { // words before the flag
		return unknownCommand(c, args)
	}
	lookup := (*pflag.FlagSet).Lookup
	if letters != "" {
		lookup = (*pflag.FlagSet).ShorthandLookup
	}
	if c.HasSubCommands() && flagIn(c, name, lookup) != nil {
		return usagef(hint, "%s needs a command", dashed(name))
	}
	if letters != "" {
		if near := flagsFrom(c, letters[0]); len(letters) == 1 && len(near) > 0 {
			hint = fmt.Sprintf("did you mean %s?", either(near))
		} else if c.Flags().Lookup(letters) != nil {
			hint = fmt.Sprintf("did you mean --%s?", letters)
		} else if c.Flags().Lookup("not") != nil {
			hint = fmt.Sprintf("to leave a word out, write --not %s", letters)
		}
		return usagef(hint, "%s has no flag -%s", c.CommandPath(), letters)
	}
	if slices.Contains(render.Outputs(), name) && flagIn(c, "output", lookup) != nil {
		hint = fmt.Sprintf("did you mean --output %s?", name)
	} else if near := nearestFlag(c, name); near != "" && !slices.Contains(listFlags(), name) {
		hint = fmt.Sprintf("did you mean --%s?", near)
	}
	return usagef(hint, "%s has no flag %s", c.CommandPath(), dashed(name))
}

// invalidValue says which values a flag takes.
func invalidValue(err *pflag.InvalidValueError) error {
	flag := err.GetFlag()
	if flag.Value.Type() == "bool" {
		return usagef("", "--%s: %q is not true or false", flag.Name, err.GetValue())
	}
	return usagef("", "--%s: %v", flag.Name, errors.Unwrap(err))
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// listFlags returns the names of the flags of a command that lists entries: one that another
// command lacks is not mistyped there.
func listFlags() []string {
	return declaredBy(func(scratch *cobra.Command) { new(listOptions).add(&app{}, scratch, noEntries) })
}

// nearestFlag returns the flag that name was most likely meant to be, or "".
func nearestFlag(c *cobra.Command, name string) string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return spelling.Nearest(name, names)
}

// flagsFrom returns the flags that begin with a letter, with their hyphens.
func flagsFrom(c *cobra.Command, letter byte) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && f.Name[0] == letter {
			names = append(names, "--"+f.Name)
		}
	})
	return names
}
