//go:build !windows

package cmd

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// runInto runs the program in a process of its own, with stdout going to a file, and
// returns what it says on stderr and its exit code.
func runInto(t *testing.T, stdout *os.File, args ...string) (stderr string, code int) {
	t.Helper()
	c := exec.Command("kip", args...)
	c.Env = cleanEnv(t)
	c.Stdout = stdout
	var messages bytes.Buffer
	c.Stderr = &messages
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return messages.String(), c.ProcessState.ExitCode()
}

// cleanEnv is an environment that says nothing of colours and catalogs.
func cleanEnv(t *testing.T) []string {
	t.Helper()
	return []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "TERM=xterm-256color", "GORACE=" + noRaceDelay}
}

// outputCommands print something on stdout, each in another way.
var outputCommands = []string{
	"list", "list --json", "list -o csv", "list --jq .[]", "list --template {{.}}",
	"search kubernetes", "search kubernetes --markdown", "company", "topic kubernetes -o ids",
	"show acorn2024tiered", "--help", "list --help", "--version", "completion bash", "__complete show b",
}

// A reader that has seen enough closes the pipe: "kip list | head -1".
func TestClosedPipe(t *testing.T) {
	for _, args := range outputCommands {
		t.Run(args, func(t *testing.T) {
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			r.Close()
			stderr, code := runInto(t, w, strings.Fields(args)...)
			if code != exitDone {
				t.Errorf("exit code %d, want 0", code)
			}
			if strings.Contains(stderr, "pipe") || strings.Contains(stderr, "kip: write") {
				t.Errorf("a closed pipe is no error, but stderr says %q", stderr)
			}
		})
	}
}

// A full disk is an error: who redirects into a file must not believe that all is in it.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err) // not on this system
	}
	defer full.Close()
	for _, args := range outputCommands {
		if strings.HasPrefix(args, "__complete") {
			continue // a shell asks, and nobody reads an error
		}
		t.Run(args, func(t *testing.T) {
			stderr, code := runInto(t, full, strings.Fields(args)...)
			if code != exitFailure {
				t.Errorf("exit code %d, want %d", code, exitFailure)
			}
			if !strings.Contains(stderr, "no space left on device") {
				t.Errorf("stderr does not say what is wrong: %q", stderr)
			}
		})
	}
}
