package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"github.com/creack/pty"
)

// build builds the program at root into the folder to, and returns its path.
func build(root, to string) (string, error) {
	program := filepath.Join(to, "kip")
	c := exec.Command("go", "build", "-o", program, ".")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return program, nil
}

// run returns what the program prints on a terminal of that size, stdout and stderr as
// they come. Of the environment it sees nothing, or pictures would differ by machine.
func run(program string, args []string, s size) ([]byte, error) {
	c := exec.Command(program, args...)
	c.Env = []string{"TERM=xterm-256color"}
	terminal, err := pty.StartWithSize(c, &pty.Winsize{Cols: uint16(s.columns), Rows: uint16(s.rows)})
	if err != nil {
		return nil, err
	}
	defer terminal.Close()
	printed, err := io.ReadAll(terminal)
	// Linux reports the end of a terminal that nobody writes to any longer so.
	if err != nil && !errors.Is(err, syscall.EIO) && !errors.Is(err, os.ErrClosed) {
		return nil, err
	}
	return printed, c.Wait()
}
