package cmd

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"kip/catalog"
	"kip/query"
)

// A Builtin is the catalog inside the program: its text, and the index that was
// made of it. An index of another text is as good as none.
type Builtin struct{ Text, Index string }

// By what messages call what has no file name of its own.
const (
	builtinName = "entries.json"
	inputName   = "standard input"
)

// A library is the catalog that a run works on. Where a search can do without, it
// decodes no entry that is not shown: then the catalog has no entries, and entry
// decodes them one by one.
type library struct {
	*catalog.Catalog
	ready *query.Index
	text  string // of the built-in catalog, if ready is not nil
}

// entry returns the i-th entry.
func (l *library) entry(i int) (*catalog.Entry, error) {
	if l.ready == nil {
		return &l.Entries[i], nil
	}
	e, err := catalog.DecodeEntry(l.text, l.ready.Offset(i))
	return &e, err
}

// hasID says whether an entry has that id. It may have to decode them all.
func (l *library) hasID(id string) bool {
	n := len(l.Entries)
	if l.ready != nil {
		n = l.ready.Len()
	}
	for i := range n {
		if e, err := l.entry(i); err == nil && e.ID == id {
			return true
		}
	}
	return false
}

// collection returns what is to be searched.
func (l *library) collection() query.Collection {
	return query.Collection{Ready: l.ready, Catalog: l.Catalog}
}

// openIndexed returns the library for a search, with the topics only if they are
// wanted.
func (a *app) openIndexed(topics bool) (*library, error) {
	if len(a.catalogFiles()) > 0 {
		return a.open()
	}
	ready := query.OpenIndex(a.builtin.Index, a.builtin.Text)
	if ready == nil {
		return a.open()
	}
	head, err := catalog.DecodeHead(a.builtin.Text, topics)
	if err != nil {
		return nil, err
	}
	return &library{head, ready, a.builtin.Text}, nil
}

// open returns the library with all its entries.
func (a *app) open() (*library, error) {
	paths := a.catalogFiles()
	if len(paths) == 0 {
		paths = []string{"default"}
	}
	files := make([]catalog.File, 0, len(paths))
	for _, path := range paths {
		f, err := a.read(path)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	cat, err := catalog.Load(files)
	if err != nil {
		return nil, err
	}
	return &library{Catalog: cat}, nil
}

// catalogFiles returns the catalogs that are asked for; none means the built-in one.
func (a *app) catalogFiles() []string {
	if len(a.catalogs) > 0 {
		return a.catalogs
	}
	return filepath.SplitList(a.Getenv("KIP_CATALOG"))
}

// read returns the text of one catalog: the built-in one, standard input or a file.
func (a *app) read(path string) (catalog.File, error) {
	switch path {
	case "":
		return catalog.File{}, usagef("write a file's name, default, or - for standard input", "--catalog or KIP_CATALOG has an empty name")
	case "default":
		return catalog.File{Name: builtinName, Text: a.builtin.Text}, nil
	case "-":
		text, err := a.readInput()
		return catalog.File{Name: inputName, Text: text}, err
	}
	text, err := readFile(path, mostCatalog)
	if err != nil {
		return catalog.File{}, fmt.Errorf("cannot read the catalog %q: %w", path, cause(err))
	}
	return catalog.File{Name: path, Text: text}, nil
}

// readInput reads standard input, which can be read only once.
func (a *app) readInput() (string, error) {
	if a.inputRead {
		return "", usagef("", "standard input (-) is asked for twice, and can be read only once")
	}
	a.inputRead = true
	var text strings.Builder
	n, err := io.Copy(&text, io.LimitReader(a.In, mostCatalog+1))
	if err == nil && n > mostCatalog {
		err = tooLarge(mostCatalog)
	}
	if err != nil {
		return "", fmt.Errorf("cannot read standard input: %w", err)
	}
	return text.String(), nil
}
