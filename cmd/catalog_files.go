package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"kip/fetch"
	"kip/render"
)

// The largest files that are read. Lists and catalogs have some hundred kilobytes; and
// what is made of a hostile one in memory may be many times as large.
const (
	mostSource  = 32 << 20  // bytes of a list
	mostCatalog = 256 << 20 // bytes of a catalog
)

// readFile returns the text of a file of at most that many bytes, in memory once.
func readFile(path string, most int64) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var text strings.Builder
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		if info.Size() > most {
			return "", tooLarge(most)
		}
		text.Grow(int(info.Size()))
	}
	n, err := io.Copy(&text, io.LimitReader(f, most+1))
	if err == nil && n > most {
		err = tooLarge(most)
	}
	return text.String(), err
}

func tooLarge(most int64) error {
	return fmt.Errorf("it has more than the %d MB that are read", most>>20)
}

// cause returns what went wrong with a file, without the names of files that nobody
// knows.
func cause(err error) error {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// isAddress reports whether what names a list is an address of the web, and no file.
func isAddress(source string) bool {
	scheme, _, found := strings.Cut(source, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// namesUser reports whether an address has a user before the host, with a password most
// likely. It need not be an address that can be read: not even an error must show it.
func namesUser(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	if end := strings.IndexAny(rest, `/\?#`); end >= 0 {
		rest = rest[:end]
	}
	return strings.Contains(rest, "@")
}

// fetch returns the text at an address, and says on stderr that it is getting it.
func (a *app) fetch(address string) (string, error) {
	if namesUser(address) {
		return "", usagef("get it with a program that keeps the password, and import what that wrote",
			"the address of a list has a user name before the host, which every message would show")
	}
	shown := render.Plain(address)
	fmt.Fprintf(a.Err, "kip: fetching %s", shown)
	var progress func(int64)
	if a.ErrTerminal {
		progress = func(n int64) { fmt.Fprintf(a.Err, "\rkip: fetching %s: %d KB", shown, (n+1023)/1024) }
	}
	text, err := fetch.Text(context.Background(), address, progress)
	fmt.Fprintln(a.Err)
	if err != nil {
		return "", fmt.Errorf("cannot fetch %q: %w", address, err)
	}
	return text, nil
}
