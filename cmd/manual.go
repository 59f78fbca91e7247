package cmd

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manualColumns is how wide the lists in a manual are.
const manualColumns = 68

// Manual returns the commands for somebody who writes of them rather than runs them:
// with all of their flags, of which each says what its value is (in the place of its
// default) and what values it takes, and with the topics of "kip help" as commands.
func Manual() *cobra.Command {
	a := &app{declare: map[*cobra.Command]func(){}, color: "auto"}
	a.Streams = Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Getenv: func(string) string { return "" }}
	root := a.root()
	for _, declare := range a.declare {
		declare()
	}
	root.InitDefaultVersionFlag()
	document(root)
	for _, t := range helpTopics() {
		root.AddCommand(topicPage(root, t))
	}
	return root
}

// topicPage returns a topic as a command below root. Its flags are hidden, those that
// every command has by flags of its own: a text has none.
func topicPage(root *cobra.Command, t helpTopic) *cobra.Command {
	c := &cobra.Command{
		Use: t.name, Short: t.title, Long: t.text(manualColumns), Run: func(*cobra.Command, []string) {},
		DisableFlagsInUseLine: true, GroupID: groupKeep,
	}
	c.InitDefaultHelpFlag()
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		own := *f
		c.Flags().AddFlag(&own)
	})
	c.Flags().VisitAll(func(f *pflag.Flag) { f.Hidden = true })
	return c
}

// document changes a command, and those below it, from what runs to what is read.
func document(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	usage := strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(usageOf(c), "Usage:\n")), c.CommandPath())
	c.Use = c.Name() + usage
	describe := func(f *pflag.Flag) {
		f.DefValue, f.Usage = describeFlag(f)
		f.NoOptDefVal = ""
	}
	c.Flags().SortFlags = false
	c.LocalFlags().VisitAll(describe)
	for _, sub := range c.Commands() {
		document(sub)
	}
}
