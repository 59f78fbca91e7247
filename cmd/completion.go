package cmd

import (
	"strings"

	"github.com/spf13/cobra"
)

// The shells that kip writes completion scripts for.
const (
	bash       = "bash"
	zsh        = "zsh"
	fish       = "fish"
	powershell = "powershell"
)

// completionCommand stands in for cobra's own, which has a command for each shell, with
// a page of help each.
func (a *app) completionCommand() *cobra.Command {
	shells := []string{bash, zsh, fish, powershell}
	c := command("completion SHELL", "A script that makes a shell complete commands, flags and names",
		"  source <(kip completion bash)\n  kip completion zsh > ~/.zfunc/_kip\n  kip completion fish > ~/.config/fish/completions/kip.fish", nil)
	c.Long = "SHELL is " + either(shells) + ". For bash, the package bash-completion must be\n" +
		"installed and in use. To complete in every new session, put the first\n" +
		"of the examples into ~/.bashrc; save the script in a folder of zsh's fpath, or of\n" +
		"fish's completions; or, for PowerShell, append it to the file $PROFILE."
	c.ValidArgsFunction = cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usagef("write one of "+strings.Join(shells, ", "), "completion needs the name of one shell")
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		root := c.Root()
		switch strings.ToLower(args[0]) {
		case bash:
			return root.GenBashCompletionV2(a.Out, true)
		case zsh:
			return root.GenZshCompletion(a.Out)
		case fish:
			return root.GenFishCompletion(a.Out, true)
		case powershell:
			return root.GenPowerShellCompletionWithDesc(a.Out)
		}
		return usagef("", "%s is not one of %s%s", quote(args[0]), strings.Join(shells, ", "), didYouMean(args[0], shells))
	}
	return c
}
