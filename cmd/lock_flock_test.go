//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"kip/catalog"
)

// Runs that import into one file at a time wait for each other: nothing is lost.
func TestImportsAtOnce(t *testing.T) {
	const runs = 8
	file := filepath.Join(t.TempDir(), "catalog.json")
	var wg sync.WaitGroup
	for i := range runs {
		wg.Go(func() {
			list := fmt.Sprintf("## Acorn Bank\n- [Title](https://example.org/%d)\n", i)
			var messages strings.Builder
			streams := Streams{In: strings.NewReader(list), Out: io.Discard, Err: &messages, Getenv: func(string) string { return "" }}
			if code := Main([]string{"catalog", "import", "-", "--into", file}, streams, fixture()); code != exitDone {
				t.Errorf("exit code %d: %s", code, messages.String())
			}
		})
	}
	wg.Wait()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if read, err := catalog.Decode(file, string(text)); err != nil || len(read.Entries) != runs {
		t.Errorf("%d entries of %d, %v", len(read.Entries), runs, err)
	}
}

// Who has to wait for another program is told.
func TestLockFileTells(t *testing.T) {
	path := filepath.Join(t.TempDir(), "catalog.json")
	var first, second strings.Builder
	unlock := (&app{Streams: Streams{Err: &first}}).lockFile(path)
	var waiting sync.WaitGroup
	told := make(chan struct{})
	waiting.Go(func() {
		a := &app{Streams: Streams{Err: writerFunc(func(p []byte) { second.Write(p); close(told) })}}
		a.lockFile(path)()
	})
	<-told
	unlock()
	waiting.Wait()
	if first.String() != "" || !strings.HasPrefix(second.String(), "kip: waiting for another program") {
		t.Errorf("%q, %q", first.String(), second.String())
	}
}

type writerFunc func(p []byte)

func (f writerFunc) Write(p []byte) (int, error) { f(p); return len(p), nil }
