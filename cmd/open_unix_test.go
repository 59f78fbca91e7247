//go:build unix

package cmd

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"kip/query"
)

// A launcher may leave the browser behind, with the output that it has inherited. On the
// screen nobody waits for that; nor for an entry to open before the next can.
func TestBrowseOpens(t *testing.T) {
	dir := t.TempDir()
	pids := filepath.Join(dir, "pids")
	script := "#!/bin/sh\necho started\nsleep 600 &\necho $! >>" + pids + "\n"
	for _, name := range []string{"xdg-open", "open", "launcher"} { // those of the platforms, and one of the user's
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { killAll(t, pids) })
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	for _, browser := range []string{"", "launcher"} {
		var screen strings.Builder
		a := &app{Streams: Streams{Err: &screen, Getenv: func(name string) string { return map[string]string{"BROWSER": browser}[name] }}}
		a.builtin = fixture()
		lib, err := a.open()
		if err != nil {
			t.Fatal(err)
		}
		options, err := a.browseIn(lib, &listOptions{out: outputFlags{sort: string(query.ByYear)}}, "")
		if err != nil {
			t.Fatal(err)
		}
		var opening sync.WaitGroup
		for range 2 {
			opening.Go(func() {
				if err := options.Open("https://example.org/"); err != nil {
					t.Error(err)
				}
			})
		}
		opening.Wait()
		if screen.String() != "" {
			t.Errorf("on the screen is %q", screen.String())
		}
	}
}

// killAll ends the processes whose numbers are in a file.
func killAll(t *testing.T, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for pid := range strings.FieldsSeq(string(text)) {
		n, err := strconv.Atoi(pid)
		if err != nil {
			t.Fatal(err)
		}
		_ = syscall.Kill(n, syscall.SIGKILL) // it may have ended
	}
}
