package cmd

import (
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"kip/query"
)

// The scripts in testdata/script run the real program, in processes of its own, with
// a small invented catalog inside. Besides the commands of testscript they know:
//
//	exits CODE kip …   runs kip, which must end with that exit code
//	fails CODE kip …   the same, with nothing on stdout and one line on stderr
//	gives LINE…        stdout is exactly these lines
//	short stderr N     stderr has at most N bytes
//
// and, in the place of a browser, the program "browser", which appends its arguments
// to the file that $OPENED names, each on a line. $ESC is an escape character, $C1 a
// control sequence introducer in one character, and $LONG 100,000 letters.

//go:embed testdata/fixture.json
var fixtureText string

// fixture returns the catalog for scripts, as the program would carry it.
func fixture() Builtin {
	index, err := query.IndexOf("fixture.json", fixtureText)
	if err != nil {
		panic(err)
	}
	return Builtin{Text: fixtureText, Index: string(index)}
}

// noRaceDelay is the value of GORACE with which a program that was built with the race
// detector does not wait for a second before it exits.
const noRaceDelay = "atexit_sleep_ms=0"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"kip":     func() { os.Exit(Main(os.Args[1:], System(), fixture())) },
		"browser": func() { os.Exit(recordArguments(os.Getenv("OPENED"), os.Args[1:])) },
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:             "testdata/script",
		ContinueOnError: true,
		Deadline:        time.Now().Add(3 * time.Minute), // a program that hangs is to fail
		UpdateScripts:   os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("GORACE", noRaceDelay)
			env.Setenv("ESC", "\x1b")
			env.Setenv("C1", "\u009b")
			env.Setenv("LONG", strings.Repeat("kafka", 20_000))
			env.Setenv("TERM", "xterm-256color")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": func(ts *testscript.TestScript, _ bool, args []string) { exits(ts, args) },
			"fails": fails,
			"gives": gives,
			"short": short,
		},
	})
}

// exits runs a program and checks its exit code.
func exits(ts *testscript.TestScript, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGUMENT…")
	}
	code, err := 0, ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%s: %v", args[1], err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// fails checks what holds of every failure.
func fails(ts *testscript.TestScript, _ bool, args []string) {
	exits(ts, args)
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("a failure must print nothing on stdout, but printed %q", out)
	}
	message := ts.ReadFile("stderr")
	if !strings.HasPrefix(message, "kip: ") || strings.Count(message, "\n") != 1 || !strings.HasSuffix(message, "\n") {
		ts.Fatalf("stderr is not one line beginning with \"kip: \": %q", message)
	}
}

// gives checks stdout, line by line.
func gives(ts *testscript.TestScript, _ bool, want []string) {
	got := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	if !slices.Equal(got, want) {
		ts.Fatalf("stdout is\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// short checks the size of an output.
func short(ts *testscript.TestScript, _ bool, args []string) {
	most, err := strconv.Atoi(args[1])
	ts.Check(err)
	if n := len(ts.ReadFile(args[0])); n > most {
		ts.Fatalf("%s has %d bytes, want at most %d", args[0], n, most)
	}
}

// recordArguments appends each argument, on a line, to the file of that name.
func recordArguments(name string, args []string) int {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return 1
	}
	if _, err := f.WriteString(strings.Join(args, "\n") + "\n"); err != nil {
		return 1
	}
	if f.Close() != nil {
		return 1
	}
	return 0
}
