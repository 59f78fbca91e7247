package cmd

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestReadFileLimit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, bytes.Repeat([]byte("a"), 10), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := readFile(file, 10); err != nil || len(text) != 10 {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := readFile(file, 9); err == nil {
		t.Error("no error above the limit")
	}
	if _, err := readFile(file+"x", 9); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}
