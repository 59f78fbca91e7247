//go:build !windows

package cmd

import (
	"regexp"
	"strings"
	"testing"
)

// All that may go to a terminal besides text: attributes and links.
var (
	attribute = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)
	link      = regexp.MustCompile(`\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)`)
)

// terminalCommands are one of each kind, wrong ones too.
var terminalCommands = []string{
	"list", "search kubernetes", "search kuberntes", "search zzzqq", "company", "company acorn",
	"topic eos", "industry", "show acorn2024tiered", "list --json", "list --markdown", "list -o csv",
	"--help", "search --help", "--version", "serach", "list --nosuch", "company d", "list --year 2O22",
	"completion bash", "__complete show b",
}

// A terminal is never asked anything (OSC 10 and 11, CSI 6n, DA, …): it gets nothing
// but text, attributes and links, and so has nothing to answer.
func TestTerminalIsNotAsked(t *testing.T) {
	for _, colors := range [][]string{nil, {"COLORTERM=truecolor"}, {"CLICOLOR_FORCE=1"}, {"TERM=dumb"}, {"NO_COLOR=1"}} {
		for _, args := range terminalCommands {
			t.Run(strings.Join(colors, "")+" "+args, func(t *testing.T) {
				screen, _ := terminal{width: 80, env: colors, all: true}.run(t, strings.Fields(args)...)
				if screen == "" && args != "search zzzqq" {
					t.Error("the terminal gets nothing")
				}
				rest := link.ReplaceAllString(attribute.ReplaceAllString(screen, ""), "")
				if at := strings.IndexByte(rest, '\x1b'); at >= 0 {
					t.Errorf("the terminal gets %q", rest[at:min(len(rest), at+20)])
				}
			})
		}
	}
}

// On a terminal what matched stands out, and titles are links.
func TestTerminalStyle(t *testing.T) {
	screen, stderr := terminal{width: 100}.run(t, "search", "leaderboards")
	if !regexp.MustCompile(`\x1b\[[0-9;]+mLeaderboards\x1b\[`).MatchString(screen) {
		t.Errorf("the word that matched does not stand out:\n%q", screen)
	}
	if !strings.Contains(screen, "\x1b]8;;https://example.com/boards/1\x1b\\") && !strings.Contains(screen, ";https://example.com/boards/1\x07") {
		t.Errorf("the title is no link:\n%q", screen)
	}
	if opened, closed := strings.Count(screen, "\x1b]8;"), strings.Count(screen, "\x1b]8;;\x1b\\")+strings.Count(screen, "\x1b]8;;\x07"); opened != 2*closed {
		t.Errorf("of %d links only %d are closed", opened-closed, closed)
	}
	if strings.Contains(stderr, "\x1b") {
		t.Errorf("stderr is no terminal and gets %q", stderr)
	}
}

// Only the terminal's own 16 colours, and no bright black, which many themes make
// invisible.
func TestTerminalColors(t *testing.T) {
	for _, args := range terminalCommands {
		screen, _ := terminal{width: 80, env: []string{"COLORTERM=truecolor"}, all: true}.run(t, strings.Fields(args)...)
		for _, found := range attribute.FindAllStringSubmatch(screen, -1) {
			for code := range strings.SplitSeq(found[1], ";") {
				switch code {
				case "38", "48", "58": // 256 colours, or millions
					t.Errorf("kip %s: %q is not one of the 16 colours", args, found[0])
				case "90", "100":
					t.Errorf("kip %s: %q is bright black", args, found[0])
				}
			}
		}
	}
}

// Who wants no colour gets text alone, links included, as with rg.
func TestTerminalPlain(t *testing.T) {
	for _, args := range []string{"list", "search leaderboards", "company", "show acorn2024tiered", "serach"} {
		for _, plain := range []struct {
			env  []string
			flag string
		}{
			{[]string{"NO_COLOR=1"}, ""},
			{[]string{"NO_COLOR=1", "CLICOLOR_FORCE=1"}, ""},
			{[]string{"TERM=dumb"}, ""},
			{nil, "--color=never"},
			{[]string{"CLICOLOR_FORCE=1"}, "--color=never"},
		} {
			t.Run(args+" "+strings.Join(plain.env, " ")+plain.flag, func(t *testing.T) {
				screen, _ := terminal{width: 80, env: plain.env, all: true}.run(t, strings.Fields(args+" "+plain.flag)...)
				if at := strings.IndexByte(screen, '\x1b'); at >= 0 || screen == "" {
					t.Errorf("the terminal gets an escape sequence, or nothing: %q", screen)
				}
			})
		}
	}
	screen, _ := terminal{width: 80, env: []string{"NO_COLOR=1"}}.run(t, "show", "acorn2024tiered", "--color=always")
	if !attribute.MatchString(screen) {
		t.Error("--color=always goes before NO_COLOR, but there is no colour")
	}
}
