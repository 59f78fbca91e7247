//go:build unix && !race

// See browse/terminal_test.go for why these are left out of a run with -race.

package cmd

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// buildKip builds the program, and returns where it is.
func buildKip(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "kip")
	if out, err := exec.Command("go", "build", "-o", program, "kip").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

// browseOnTerminal starts the program on a terminal, with stdout redirected, presses keys
// once it has drawn a text, and returns what it printed, what it drew, and its exit code.
func browseOnTerminal(t *testing.T, c *exec.Cmd, drawn, keys string, then func(*os.Process)) (stdout, screen string, code int) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	if err := pty.Setsize(slave, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = slave, &out, slave
	c.Env = append(append(os.Environ(), "TERM=xterm-256color", "ACCESSIBLE=", "KIP_CATALOG=", "NO_COLOR="), c.Env...)
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	defer time.AfterFunc(30*time.Second, func() { c.Process.Kill() }).Stop()
	screen = readUntil(master, drawn)
	io.WriteString(master, keys)
	if then != nil {
		then(c.Process)
	}
	screen += readUntil(master, "")
	c.Wait()
	return out.String(), screen, c.ProcessState.ExitCode()
}

// readUntil returns what a program draws, up to a text, or else to its end.
func readUntil(terminal *os.File, text string) string {
	var seen []byte
	buf := make([]byte, 1<<16)
	for text == "" || !bytes.Contains(seen, []byte(text)) {
		n, err := terminal.Read(buf)
		seen = append(seen, buf[:n]...)
		if err != nil {
			break
		}
	}
	return string(seen)
}

// isRestored says whether a program that drew this has left the terminal as it was.
func isRestored(screen string) bool {
	for on, off := range map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l"} {
		if strings.LastIndex(screen, on) >= strings.LastIndex(screen, off) {
			return false
		}
	}
	return true
}

func TestBrowse(t *testing.T) {
	program := buildKip(t)
	for _, test := range []struct {
		name, args string
		keys       string
		then       func(*os.Process)
		code       int
		want       string // the beginning of the only line; "": nothing is printed
	}{
		{"marked", "--markdown tiered", " storage at uber\t q", nil, exitDone, "- [Introduction to Kafka Tiered Storage at Uber]("},
		{"filtered", "--company wise -o ids --since 2021 --until 2021 retry", "\t q", nil, exitDone, "wise2021"},
		{"nothing marked", "", "\tq", nil, exitDone, ""},
		{"nothing marked, as JSON", "--json", "\tq", nil, exitDone, "[]"},
		{"Ctrl-C", "", "\t \x03", nil, exitInterrupted, ""},
		{"SIGTERM", "", "\t ", func(p *os.Process) { p.Signal(syscall.SIGTERM) }, exitInterrupted, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := exec.Command(program, append([]string{"browse"}, strings.Fields(test.args)...)...)
			out, screen, code := browseOnTerminal(t, c, "F1 keys", test.keys, test.then)
			if code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			if !strings.HasPrefix(out, test.want) || test.want == "" && out != "" || strings.Count(out, "\n") > 1 {
				t.Errorf("on stdout %q, want %q", out, test.want)
			}
			if !isRestored(screen) {
				t.Errorf("the terminal is not restored: %q", screen[max(0, len(screen)-200):])
			}
		})
	}
	t.Run("links", func(t *testing.T) { browseLinks(t, program) })
	t.Run("no terminal", func(t *testing.T) { browseRefuses(t, program) })
	t.Run("dumb terminal", func(t *testing.T) { browseAsksDumbTerminal(t, program) })
	t.Run("lines", func(t *testing.T) { browseAsksForLines(t, program) })
}

// The screen holds links where other output does.
func browseLinks(t *testing.T, program string) {
	for term, want := range map[string]bool{"xterm-256color": true, "linux": false, "": false} {
		c := exec.Command(program, "browse")
		c.Env = []string{"TERM=" + term}
		_, screen, code := browseOnTerminal(t, c, "F1 keys", "\tq", nil)
		if got := strings.Contains(screen, "\x1b]8;"); got != want || code != exitDone {
			t.Errorf("TERM=%s: links: %v; exit code %d", term, got, code)
		}
	}
}

func browseRefuses(t *testing.T, program string) {
	c := exec.Command(program, "browse")
	c.Env = append(os.Environ(), "TERM=xterm", "ACCESSIBLE=")
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // without a controlling terminal
	out, err := c.CombinedOutput()
	if c.ProcessState.ExitCode() != exitFailure || strings.Count(string(out), "\n") != 1 || !strings.Contains(string(out), "needs a terminal") {
		t.Errorf("%v: %q", err, out)
	}
}

// A terminal that cannot be drawn on is asked for lines, and standard input is left alone.
func browseAsksDumbTerminal(t *testing.T, program string) {
	c := exec.Command(program, "browse", "-o", "ids", "--company", "uber")
	c.Env = []string{"TERM=dumb"}
	out, screen, code := browseOnTerminal(t, c, "kip> ", "tiered storage\nm 1\nq\n", nil)
	if code != exitDone || out != "uber2023learnings\n" || !strings.Contains(screen, "Marked: ") || strings.Contains(screen, "\x1b") {
		t.Errorf("exit code %d, on stdout %q, on the terminal %q", code, out, screen)
	}
	c = exec.Command(program, "browse")
	c.Env = append(os.Environ(), "TERM=dumb", "ACCESSIBLE=")
	c.Stdin = strings.NewReader("tiered storage\n")
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // without a controlling terminal
	if text, _ := c.CombinedOutput(); c.ProcessState.ExitCode() != exitFailure || !strings.Contains(string(text), "needs a terminal") {
		t.Errorf("exit code %d: %q", c.ProcessState.ExitCode(), text)
	}
}

func browseAsksForLines(t *testing.T, program string) {
	c := exec.Command(program, "browse", "-o", "ids", "--company", "uber")
	c.Env = append(os.Environ(), "ACCESSIBLE=1", "KIP_CATALOG=")
	c.Stdin = strings.NewReader("tiered storage\n1\nm 1\nm 99\nq\nnot read\n")
	var out, asked bytes.Buffer
	c.Stdout, c.Stderr = &out, &asked
	if err := c.Run(); err != nil || out.String() != "uber2023learnings\n" {
		t.Errorf("%v: on stdout %q", err, out.String())
	}
	for _, want := range []string{"1. Learnings of Running Kafka Tiered Storage at Scale. Uber, 2023, talk.", "Approach", "Marked: ", "no entry 99"} {
		if !strings.Contains(asked.String(), want) {
			t.Errorf("%q is not in %q", want, asked.String())
		}
	}
	if strings.Contains(asked.String(), "\x1b") {
		t.Error("lines hold escape sequences")
	}
}
