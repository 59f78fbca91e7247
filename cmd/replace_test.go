package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReplaceFile(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := replaceFile(file, "", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("file", link); err != nil {
		t.Skip(err) // Windows asks for a privilege
	}
	if err := replaceFile(link, "new", []byte("newer")); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil || string(text) != "newer" {
		t.Errorf("%q, %v", text, err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v now, %v", info.Mode(), err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions are %v now, %v", info.Mode(), err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 2 {
		t.Errorf("left over: %v, %v", left, err)
	}
}

// What cannot be written is named, and the reason says why.
func TestReplaceFileErrors(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, filepath.Join(dir, "none", "file"), filepath.Join(file, "file")} {
		err := replaceFile(path, "", []byte("x"))
		if err == nil || !strings.Contains(err.Error(), filepath.Base(path)) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// A link that leads to nothing yet is as good as the file that it names.
func TestReplaceFileThroughDanglingLinks(t *testing.T) {
	dir := t.TempDir()
	for name, to := range map[string]string{"one": "two", "two": filepath.Join(dir, "file"), "loop": "loop"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := replaceFile(filepath.Join(dir, "one"), "", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "file")); err != nil || string(text) != "new" {
		t.Errorf("%q, %v", text, err)
	}
	if err := replaceFile(filepath.Join(dir, "loop"), "", []byte("new")); err == nil {
		t.Error("a link to itself led somewhere")
	}
}

// From a folder that a link leads to, ".." leads to what that folder is in.
func TestReplaceFileBesideLinkedFolders(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "real", "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{
		"L": "real/sub", "real/sub/up": "../up", "real/sub/M": "../../real", "real/sub/over": "M/../over", "lost": "none/../lost",
	} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	for path, want := range map[string]string{"L/up": "real/up", "L/over": "over", "L/../new": "real/new", "L/M/../newer": "newer"} {
		if err := replaceFile(dir+"/"+path, "", []byte(path)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if text, err := os.ReadFile(filepath.Join(dir, want)); err != nil || string(text) != path {
			t.Errorf("%s: %q, %v", path, text, err)
		}
	}
	if err := replaceFile(filepath.Join(dir, "lost"), "", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// What others wrote since the file was read is not lost.
func TestReplaceFileThatChanged(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, was := range []string{"", "before"} {
		err := replaceFile(file, was, []byte("ours"))
		if err == nil || !strings.Contains(err.Error(), "has changed since it was read") {
			t.Errorf("was %q: %v", was, err)
		}
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "theirs" {
		t.Errorf("%q, %v", text, err)
	}
}
