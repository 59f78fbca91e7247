package cmd

import (
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"
)

// Who closes the pipe that the output goes into has seen enough.
func TestClosedOutput(t *testing.T) {
	for _, args := range []string{"list", "list --help", "search kubernetes --jq .[]", "catalog export"} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var messages strings.Builder
		streams := Streams{In: strings.NewReader(""), Out: w, Err: &messages, Getenv: func(string) string { return "" }}
		if code := Main(strings.Fields(args), streams, fixture()); code != exitDone || messages.String() != "" {
			t.Errorf("%s: exit code %d, %s", args, code, messages.String())
		}
		w.Close()
	}
}

// A verdict stands, whether or not anybody reads all the findings.
func TestClosedOutputOfFindings(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(file, []byte(`{"entries": [{"id": "a"}, {"id": "a"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	defer w.Close()
	var messages strings.Builder
	streams := Streams{In: strings.NewReader(""), Out: w, Err: &messages, Getenv: func(string) string { return "" }}
	if code := Main([]string{"catalog", "validate", file}, streams, fixture()); code != exitFailure {
		t.Errorf("exit code %d, %s", code, messages.String())
	}
}

// A connection that breaks is as bad as any other failure to read.
func TestClosedInput(t *testing.T) {
	broken := &net.OpError{Op: "write", Net: "tcp", Err: os.NewSyscallError("write", syscall.EPIPE)}
	var messages strings.Builder
	streams := Streams{In: iotest.ErrReader(broken), Out: io.Discard, Err: &messages, Getenv: func(string) string { return "" }}
	code := Main([]string{"list", "--catalog", "-"}, streams, fixture())
	if code != exitFailure || !strings.HasPrefix(messages.String(), "kip: cannot read standard input: write tcp: ") {
		t.Errorf("exit code %d, %q", code, messages.String())
	}
}
