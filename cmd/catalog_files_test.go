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

func TestAddresses(t *testing.T) {
	for source, want := range map[string]struct{ address, user bool }{
		"https://a.b/list.md":       {true, false},
		"HTTP://a.b/list.md":        {true, false},
		"http://u:secret@a.b/x":     {true, true},
		"Https://u@a.b":             {true, true},
		"http://u:%zz@[a.b":         {true, true},
		"https://a.b/u@c?d=e@f#g@h": {true, false},
		"https://a.b?d=e@f":         {true, false},
		"list.md":                   {false, false},
		"ftp://a.b/list.md":         {false, false},
		"http:list.md":              {false, false},
	} {
		if isAddress(source) != want.address || namesUser(source) != want.user {
			t.Errorf("%s: address %t, user %t", source, isAddress(source), namesUser(source))
		}
	}
}
