package cmd

import (
	_ "embed"
	"io"
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

// The scripts are kip's own: see completeLine.
var (
	//go:embed completion/kip.bash
	bashScript string
	//go:embed completion/kip.zsh
	zshScript string
	//go:embed completion/kip.fish
	fishScript string
	//go:embed completion/kip.ps1
	powershellScript string
)

// completionCommand stands in for cobra's own, which has a command for each shell, with
// a page of help each.
func (a *app) completionCommand() *cobra.Command {
	shells := []string{bash, zsh, fish, powershell}
	c := command("completion SHELL", "A script that makes a shell complete commands, flags and names",
		"  source <(kip completion bash)\n  kip completion zsh > ~/.zfunc/_kip\n  kip completion fish > ~/.config/fish/completions/kip.fish")
	c.Long = "SHELL is " + either(shells) + ". Kip must be in the PATH, and bash of version 4 or later.\n" +
		"To complete in every new session, put the first of the examples into ~/.bashrc;\n" +
		"save the script in a folder of zsh's fpath, or of fish's completions; or, for\n" +
		"PowerShell, append it to the file $PROFILE."
	c.ValidArgsFunction = cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usagef("write one of "+strings.Join(shells, ", "), "completion needs the name of one shell")
		}
		return nil
	}
	c.RunE = func(_ *cobra.Command, args []string) error {
		var script string
		switch strings.ToLower(args[0]) {
		case bash:
			script = bashScript
		case zsh:
			script = zshScript
		case fish:
			script = fishScript
		case powershell:
			script = powershellScript
		default:
			return usagef("", "%s is not one of %s", quote(args[0]), strings.Join(shells, ", "))
		}
		_, err := io.WriteString(a.Out, script)
		return err
	}
	return c
}
