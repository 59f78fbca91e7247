//go:build unix && !race

// Bubbletea closes its input while its reader may still be asking for the number of the
// file: a race in cancelreader, which harms nothing and is not ours. So the tests that
// run it on a terminal are left out of a run with -race; .ci/run has one without.

package browse

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"kip/catalog"
)

// A tape is what a program has written to a terminal so far.
type tape struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (r *tape) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.out.Write(p)
}

func (r *tape) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.out.String()
}

// keep keeps what a program writes to the terminal, until that is closed.
func (r *tape) keep(terminal *os.File) {
	buf := make([]byte, 1<<16)
	for {
		n, err := terminal.Read(buf)
		r.Write(buf[:n])
		if err != nil {
			return
		}
	}
}

// waitFor waits until the program has written a text.
func (r *tape) waitFor(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if strings.Contains(r.String(), text) {
			return
		}
	}
	t.Fatalf("the terminal never got %q, but %q", text, r.String())
}

// left returns what a program that has ended left switched on in the terminal, or
// off that was on.
func left(out string) []string {
	state := map[string]string{}
	for _, m := range regexp.MustCompile(`\x1b\[\?([\d;]+)([hl])`).FindAllStringSubmatch(out, -1) {
		for mode := range strings.SplitSeq(m[1], ";") {
			state[mode] = m[2]
		}
	}
	var bad []string
	for mode, s := range state {
		if shown := mode == "25"; shown != (s == "h") {
			bad = append(bad, mode+s)
		}
	}
	shapes := regexp.MustCompile(`\x1b\[(\d) q`).FindAllStringSubmatch(out, -1)
	if len(shapes) > 0 && shapes[len(shapes)-1][1] != "0" {
		bad = append(bad, "the cursor's shape")
	}
	if strings.Count(out, "\x1b[>1u") != strings.Count(out, "\x1b[<1u") {
		bad = append(bad, "the keyboard's mode")
	}
	slices.Sort(bad)
	return bad
}

// open opens a terminal. What is written to master is typed on slave.
func open(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { master.Close() })
	if err := pty.Setsize(slave, &pty.Winsize{Rows: 30, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	return master, slave
}

// state returns the mode that a terminal is in.
func state(t *testing.T, terminal *os.File) term.State {
	t.Helper()
	s, err := term.GetState(terminal.Fd())
	if err != nil {
		t.Fatal(err)
	}
	return *s
}

// outcome is how a run on a terminal ended.
type outcome struct {
	marked []*catalog.Entry
	err    error
	out    string
}

// run runs the screen on a terminal of its own, does what is to be done with it, and
// checks that the terminal is then as it was.
func run(t *testing.T, o Options, do func(out *tape, press func(string))) outcome {
	t.Helper()
	master, slave := open(t)
	before := state(t, slave)
	var got outcome
	out, ended := &tape{}, make(chan bool)
	go out.keep(master)
	go func() {
		defer close(ended)
		got.marked, got.err = (&Terminal{slave, slave}).Run(o)
	}()
	out.waitFor(t, "Search")
	do(out, func(keys string) {
		if _, err := master.WriteString(keys); err != nil {
			t.Error(err)
		}
	})
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Fatal("it does not end")
	}
	out.waitFor(t, "\x1b[?1049l")
	time.Sleep(50 * time.Millisecond) // for what else it has written
	if state(t, slave) != before {
		t.Error("the terminal is not in the mode that it was in")
	}
	got.out = out.String()
	if bad := left(got.out); len(bad) > 0 {
		t.Errorf("the terminal is left with %v", bad)
	}
	return got
}

func TestTerminal(t *testing.T) {
	got := run(t, options(small()), func(out *tape, press func(string)) {
		press("cost")
		out.waitFor(t, "Cutting the Cost of Kafka") // the title on the card: the list cuts it
		press("\t y")
		out.waitFor(t, "\x1b]52;c;")
		press("\x1b[?2027;2$y") // the terminal could measure otherwise
		press("q")
	})
	if got.err != nil || len(got.marked) != 1 || got.marked[0].ID != "grab2023cost" {
		t.Errorf("marked are %v, error %v", got.marked, got.err)
	}
	if bad := regexp.MustCompile(`\x1b\]1[01];\?|\x1b\[[34]8;|\x1b\[\?2027h`).FindString(got.out); bad != "" {
		t.Errorf("the terminal is sent %q", bad)
	}
}

func TestTerminalIsRestored(t *testing.T) {
	for name, end := range map[string]func(press func(string)){
		"Ctrl-C":               func(press func(string)) { press("\x03") },
		"Ctrl-C, some marked":  func(press func(string)) { press("\t \x03") },
		"SIGINT while typing":  func(func(string)) { syscall.Kill(syscall.Getpid(), syscall.SIGINT) },
		"SIGTERM while typing": func(func(string)) { syscall.Kill(syscall.Getpid(), syscall.SIGTERM) },
		"SIGTERM on the list":  func(press func(string)) { press("\t"); syscall.Kill(syscall.Getpid(), syscall.SIGTERM) },
		"SIGHUP":               func(func(string)) { syscall.Kill(syscall.Getpid(), syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, options(small()), func(_ *tape, press func(string)) { end(press) })
			if !errors.Is(got.err, ErrInterrupted) || got.marked != nil {
				t.Errorf("marked are %v, error %v", got.marked, got.err)
			}
		})
	}
}

func TestTerminalIsRestoredOnACrash(t *testing.T) {
	o := options(small())
	o.Open = func(string) error { panic("the browser is on fire") }
	got := run(t, o, func(_ *tape, press func(string)) { press("\r") })
	if got.err == nil || errors.Is(got.err, ErrInterrupted) {
		t.Errorf("the error is %v", got.err)
	}
}
