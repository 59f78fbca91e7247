//go:build unix

package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"kip/catalog"
)

// The tests below need a process that they may kill or cripple: they run the test
// binary again, in which TestWriterProcess is what that process does.
const (
	writerFile    = "KIP_TEST_WRITER_FILE"
	writerLimited = "KIP_TEST_WRITER_LIMITED"

	fullDisk = 100 // bytes of a file that a limited process may write
)

func writer(t *testing.T, file string, limited bool) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestWriterProcess$")
	c.Env = append(os.Environ(), writerFile+"="+file, writerLimited+"="+strconv.FormatBool(limited))
	return c
}

// atWork returns a writer that has begun to write a moment ago.
func atWork(t *testing.T, file string) *exec.Cmd {
	t.Helper()
	c := writer(t, file, false)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 1)); err != nil { // it has begun
		t.Fatal(err)
	}
	time.Sleep(time.Duration(rand.IntN(20_000)) * time.Microsecond)
	return c
}

// TestWriterProcess imports into a file, over and over, an entry more each time. As a
// test of this process it does nothing.
func TestWriterProcess(t *testing.T) {
	file := os.Getenv(writerFile)
	if file == "" {
		return
	}
	if os.Getenv(writerLimited) == "true" {
		signal.Ignore(syscall.SIGXFSZ)
		// The limit is a constant: systems differ in the type of these fields.
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: fullDisk, Max: fullDisk}); err != nil {
			t.Fatal(err)
		}
	}
	for i := 0; ; i++ {
		list := fmt.Sprintf("## Acorn Bank\n- [Title](https://example.org/%d/%d)\n", os.Getpid(), i)
		streams := Streams{In: strings.NewReader(list), Out: io.Discard, Err: os.Stderr, Getenv: func(string) string { return "" }}
		if i == 0 {
			fmt.Println("writing")
		}
		if code := Main([]string{"catalog", "import", "-", "--into", file}, streams, fixture()); code != exitDone {
			os.Exit(code)
		}
	}
}

// A process that is killed, whenever that may be, leaves a catalog: what it was before
// some write, or after it.
func TestKilledWhileWriting(t *testing.T) {
	file := filepath.Join(t.TempDir(), "catalog.json")
	most := 0
	for range 60 {
		c := atWork(t, file)
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait() // killed
		text, err := os.ReadFile(file)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		read, err := catalog.Decode(file, string(text))
		if err != nil {
			t.Fatalf("the file is torn: %v", err)
		}
		if len(read.Entries) < most {
			t.Fatalf("%d entries, after %d", len(read.Entries), most)
		}
		most = len(read.Entries)
	}
	if most == 0 {
		t.Error("nothing was written before the kills")
	}
}

// A full disk, here a limit on the size of files, is an error that names the file, which
// stays as it was.
func TestImportFullDisk(t *testing.T) {
	file := filepath.Join(t.TempDir(), "catalog.json")
	before := catalog.Write(&catalog.Catalog{})
	if err := os.WriteFile(file, before, 0o600); err != nil {
		t.Fatal(err)
	}
	message := failure(t, writer(t, file, true))
	if !strings.Contains(message, `cannot write "`+file+`", which stays as it was: file too large`) {
		t.Error(message)
	}
	if text, err := os.ReadFile(file); err != nil || !bytes.Equal(text, before) {
		t.Errorf("%q, %v", text, err)
	}
}

// Where nothing was, nothing is left of a catalog that could not be written.
func TestImportFullDiskNewFile(t *testing.T) {
	dir := t.TempDir()
	failure(t, writer(t, filepath.Join(dir, "catalog.json"), true))
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left over: %v, %v", left, err)
	}
}

// A new file is for those whom the umask allows it; one that was there keeps what it had.
func TestReplaceFileUmask(t *testing.T) {
	before := syscall.Umask(0)
	defer syscall.Umask(before)
	for umask, want := range map[int]os.FileMode{0o077: 0o600, 0o027: 0o640, 0o022: 0o644} {
		syscall.Umask(umask)
		dir := t.TempDir()
		file := filepath.Join(dir, "file")
		was := ""
		for _, text := range []string{"new", "newer"} {
			if err := replaceFile(file, was, []byte(text)); err != nil {
				t.Fatal(err)
			}
			was = text
			if info, err := os.Stat(file); err != nil || info.Mode().Perm() != want {
				t.Errorf("%03o, %s: %v, %v", umask, text, info.Mode(), err)
			}
			syscall.Umask(0o022)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
			t.Errorf("left over: %v, %v", left, err)
		}
	}
}

// What is mended is read once: a pipe has nothing more the second time.
func TestFixReadsOnce(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	var wrote sync.WaitGroup
	wrote.Go(func() {
		if err := os.WriteFile(pipe, catalog.Write(&catalog.Catalog{}), 0); err != nil {
			t.Error(err)
		}
	})
	var messages strings.Builder
	streams := Streams{In: strings.NewReader(""), Out: io.Discard, Err: &messages, Getenv: func(string) string { return "" }}
	if code := Main([]string{"catalog", "validate", "--fix", pipe}, streams, fixture()); code != exitDone {
		t.Errorf("exit code %d, %s", code, messages.String())
	}
	wrote.Wait()
}

// What is no file is not read, which might never end, nor written to.
func TestImportIntoNoFile(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, t.TempDir(), os.DevNull} {
		var messages strings.Builder
		streams := Streams{In: strings.NewReader(""), Out: io.Discard, Err: &messages, Getenv: func(string) string { return "" }}
		code := Main([]string{"catalog", "import", "-", "--into", path}, streams, fixture())
		if want := fmt.Sprintf("kip: cannot import into %q: it is no regular file\n", path); code != exitFailure || messages.String() != want {
			t.Errorf("exit code %d, %s", code, messages.String())
		}
		if err := replaceFile(path, "", nil); !errors.Is(err, errNoFile) {
			t.Error(err)
		}
	}
}

// A process that is asked to end ends between two writes, and leaves nothing else behind.
// Asked during a write, which some of them are, it says so when it has written.
func TestInterruptedWhileWriting(t *testing.T) {
	dir := t.TempDir()
	during := 0
	for range 30 {
		c := atWork(t, filepath.Join(dir, "catalog.json"))
		if err := c.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait() // interrupted
		switch code := c.ProcessState.ExitCode(); code {
		case exitInterrupted:
			during++
		case -1: // between two writes
		default:
			t.Errorf("exit code %d", code)
		}
	}
	if during == 0 {
		t.Error("no process was asked during a write, or none said so")
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left over: %v, %v", left, err)
	}
}

func TestImportReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("nothing is read-only for root")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "catalog.json")
	if message := failure(t, writer(t, file, false)); !strings.Contains(message, `cannot write "`+file+`": permission denied`) {
		t.Error(message)
	}
}

// failure runs a process that must fail with the exit code of a failure, and returns
// what it says on stderr.
func failure(t *testing.T, c *exec.Cmd) string {
	t.Helper()
	var stderr bytes.Buffer
	c.Stderr = &stderr
	_ = c.Run() // its exit code says more
	if code := c.ProcessState.ExitCode(); code != exitFailure {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	return stderr.String()
}
