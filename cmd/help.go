package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kip/spelling"
)

// setHelp makes root and the commands below it print their help as helpOf lays it out,
// and adds "kip help", which knows topics as well.
func (a *app) setHelp(root *cobra.Command) {
	root.SetHelpFunc(func(c *cobra.Command, _ []string) {
		fmt.Fprint(a.Out, helpOf(c, a.helpColumns()))
	})
	root.SetHelpCommand(a.helpCommand())
}

func (a *app) helpCommand() *cobra.Command {
	c := command("help [COMMAND | TOPIC]", "Help on a command or a topic",
		"  kip help search\n  kip help formatting")
	c.RunE = func(c *cobra.Command, args []string) error { return a.help(c.Root(), args) }
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		return completeHelp(c.Root(), args, typed), cobra.ShellCompDirectiveNoFileComp
	}
	return c
}

// help prints the help on the command or the topic that the words name.
func (a *app) help(root *cobra.Command, args []string) error {
	if len(args) == 1 {
		for _, t := range helpTopics() {
			if t.name == args[0] {
				width := a.helpColumns()
				_, err := fmt.Fprint(a.Out, fill(t.title, width, 0)+"\n"+t.text(width))
				return err
			}
		}
	}
	c, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return unknownHelp(root, words(args))
	}
	c.InitDefaultHelpFlag() // which Execute adds only to the command that it runs
	c.InitDefaultVersionFlag()
	return c.Help()
}

// unknownHelp is the error for words on which there is no help.
func unknownHelp(root *cobra.Command, given string) error {
	hint := `"kip help" lists the commands and topics`
	if near := spelling.Nearest(given, helpNames(root)); near != "" {
		hint = fmt.Sprintf("did you mean \"kip help %s\"?", near)
	}
	return usagef(hint, "no command or topic is named %s", quote(given))
}

// commandNames returns the names of the commands below root.
func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}

// helpNames returns the names of what root has help on.
func helpNames(root *cobra.Command) []string {
	names := commandNames(root)
	for _, t := range helpTopics() {
		names = append(names, t.name)
	}
	return names
}

// completeHelp returns the commands and topics that the words so far may go on with.
func completeHelp(root *cobra.Command, args []string, typed string) []string {
	c, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return nil
	}
	var found []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && strings.HasPrefix(sub.Name(), typed) {
			found = append(found, cobra.CompletionWithDesc(sub.Name(), sub.Short))
		}
	}
	if c != root {
		return found
	}
	for _, t := range helpTopics() {
		if strings.HasPrefix(t.name, typed) {
			found = append(found, cobra.CompletionWithDesc(t.name, t.title))
		}
	}
	return found
}

// helpColumns returns how wide help is: no wider than is good to read.
func (a *app) helpColumns() int {
	const widest, narrowest = 80, 20
	if !a.OutTerminal || a.Width == 0 {
		return widest
	}
	return min(max(a.Width, narrowest), widest)
}

// helpOf returns the help on a command: what it does, examples, and then how it is
// called.
func helpOf(c *cobra.Command, width int) string {
	var b strings.Builder
	b.WriteString(fill(c.Short, width, 0))
	if c.Example != "" {
		b.WriteString("\n" + c.Example + "\n")
	}
	b.WriteString("\n" + usageOf(c))
	if c.Long != "" {
		b.WriteString("\n" + fill(c.Long, width, 0))
	}
	b.WriteString(commandsOf(c, width))
	b.WriteString(flagsOf(c, width))
	if !c.HasParent() {
		b.WriteString("\n" + fill(`"kip help COMMAND" tells more of a command, and "kip help TOPIC" of a topic.`, width, 0))
	}
	return b.String()
}

// usageOf returns the form in which a command is called.
func usageOf(c *cobra.Command) string {
	form := c.UseLine()
	if c.HasAvailableSubCommands() {
		form = c.CommandPath() + " COMMAND"
	}
	if c.HasAvailableFlags() {
		form += " [flags]"
	}
	return "Usage:\n  " + form + "\n"
}

// commandsOf returns the lists of the commands below c, by their groups, and, of the
// program itself, of the topics.
func commandsOf(c *cobra.Command, width int) string {
	var b strings.Builder
	groups := append(slices.Clone(c.Groups()), &cobra.Group{Title: "Commands:"})
	for _, group := range groups {
		var rows [][2]string
		for _, sub := range c.Commands() {
			if sub.GroupID == group.ID && sub.IsAvailableCommand() {
				rows = append(rows, [2]string{sub.Name(), sub.Short})
			}
		}
		b.WriteString(listed(group.Title, rows, width))
	}
	if !c.HasParent() {
		var rows [][2]string
		for _, t := range helpTopics() {
			rows = append(rows, [2]string{t.name, t.title})
		}
		b.WriteString(listed("Topics:", rows, width))
	}
	return b.String()
}
