//go:build !windows

package cmd

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// A terminal is what a run is shown on: a pseudo-terminal that only listens.
type terminal struct {
	width int
	env   []string
	all   bool // stderr is the terminal as well
}

// run runs the program with stdin and stdout on the terminal, which it also has as its
// controlling one, and returns all that the terminal gets, and stderr if it is not one.
func (term terminal) run(t *testing.T, args ...string) (screen, stderr string) {
	t.Helper()
	control, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer control.Close()
	if err := pty.Setsize(control, &pty.Winsize{Rows: 24, Cols: uint16(term.width)}); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("kip", args...)
	c.Env = append(cleanEnv(t), term.env...)
	c.Stdin, c.Stdout = tty, tty
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	var messages bytes.Buffer
	c.Stderr = &messages
	if term.all {
		c.Stderr = tty
	}
	got := make(chan string)
	go func() {
		text, _ := io.ReadAll(control) // ends with an error when the program has ended
		got <- string(text)
	}()
	err = c.Start()
	tty.Close()
	if err != nil {
		t.Fatal(err)
	}
	// Who waits for an answer that no terminal gives is stopped.
	stop := time.AfterFunc(20*time.Second, func() { c.Process.Kill() })
	defer stop.Stop()
	var exit *exec.ExitError
	if err := c.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if c.ProcessState.ExitCode() < 0 {
		t.Fatalf("kip %s: %v", strings.Join(args, " "), c.ProcessState)
	}
	return strings.ReplaceAll(<-got, "\r\n", "\n"), messages.String()
}

// many writes a catalog of n entries that all say "brokers", and returns its name.
func many(t *testing.T, n int) string {
	t.Helper()
	var entries []map[string]any
	for i := range n {
		entries = append(entries, map[string]any{
			"id": fmt.Sprintf("many2020no%02d", i), "company": "Many", "format": "article",
			"title": fmt.Sprintf("Brokers, Chapter %d", i), "url": fmt.Sprintf("https://example.com/many/%d", i),
		})
	}
	text, err := json.Marshal(map[string]any{"companies": []any{map[string]any{"name": "Many"}}, "entries": entries})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "many.json")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// A table is never wider than its terminal, and wraps titles without cutting them.
func TestTableFits(t *testing.T) {
	titles := []string{ // one with wide and with combining characters among them
		`"Hot" and "Cold" Logs: Tiered Storage at Acorn Bank`, "Mirroring Clusters Across Two Valleys",
		"*Schemas* [v2] | 物流と Kafka, un cafe\u0301_noir", "Telemetry from Ten Thousand Towers",
	}
	for _, width := range []int{40, 60, 80, 120, 200} {
		for _, args := range []string{"list", "company", "industry", "topic", "topic kubernetes", "search kubernetes", "show acorn2022exactly"} {
			t.Run(fmt.Sprintf("%s in %d", args, width), func(t *testing.T) {
				screen, _ := terminal{width: width}.run(t, strings.Fields(args)...)
				text := ansi.Strip(screen)
				for line := range strings.Lines(text) {
					if strings.Contains(line, "://") {
						continue // an address is never broken: nobody could copy it
					}
					if w := ansi.StringWidth(strings.TrimSuffix(line, "\n")); w > width {
						t.Errorf("a line takes %d cells of %d: %q", w, width, line)
					}
				}
				if text == "" || strings.Contains(text, "…") {
					t.Errorf("something is cut:\n%s", text)
				}
				if args != "list" {
					return
				}
				for _, title := range titles {
					for word := range strings.FieldsSeq(title) {
						if !strings.Contains(text, word) {
							t.Errorf("%q of %q is missing:\n%s", word, title, text)
						}
					}
				}
			})
		}
	}
}

// Search shows the 20 best on a terminal, unless told otherwise, and says so. A list
// shows all: it is scrolled through.
func TestScreenful(t *testing.T) {
	file := many(t, 34)
	for _, test := range []struct {
		args   string
		shown  int
		stderr string
	}{
		{"search brokers", 20, "20 of 34"},
		{"search brokers --limit 0", 34, ""},
		{"search brokers -L 25", 25, "25 of 34"},
		{"search brokers --markdown", 34, ""},
		{"search brokers -o ids", 34, ""},
		{"search brokers --jq .[].id", 34, ""},
		{"list", 34, ""},
		{"company many", 34, ""},
	} {
		t.Run(test.args, func(t *testing.T) {
			screen, stderr := terminal{width: 100}.run(t, append(strings.Fields(test.args), "--catalog", file)...)
			ids := regexp.MustCompile(`many2020no\d\d|/many/\d+\)`).FindAllString(ansi.Strip(screen), -1)
			if len(ids) != test.shown {
				t.Errorf("%d entries are shown, want %d:\n%s", len(ids), test.shown, screen)
			}
			if (test.stderr == "") != (stderr == "") || !strings.Contains(stderr, test.stderr) {
				t.Errorf("stderr is %q, want %q in it", stderr, test.stderr)
			}
		})
	}
}

// A pipe gets all, even when stderr is a terminal.
func TestPipeGetsAll(t *testing.T) {
	file := many(t, 34)
	out, err := exec.Command("kip", "search", "brokers", "--catalog", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "\n"); n != 34 {
		t.Errorf("%d lines, want 34", n)
	}
}
