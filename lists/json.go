package lists

import (
	"slices"
	"strings"

	"kip/catalog"
)

// readJSON reads a whole catalog, or the entries that kip prints as JSON.
func readJSON(l *List, src Source) error {
	l.Own = true
	if isCatalog(src.Text) {
		return readCatalog(l, src)
	}
	rows, err := catalog.DecodeRows(src.Name, src.Text)
	if err != nil {
		return err
	}
	l.Items = make([]Item, len(rows))
	for i, row := range rows {
		l.Items[i] = Item{Entry: row.Entry, Industry: row.Industry, Line: row.Line}
	}
	return nil
}

// isCatalog reports whether text is an object that begins as a catalog does, and not
// as an entry.
func isCatalog(text string) bool {
	inside, object := strings.CutPrefix(strings.TrimLeft(text, " \t\r\n"), "{")
	if !object {
		return false
	}
	key, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimLeft(inside, " \t\r\n"), `"`), `"`)
	return !slices.Contains(columns(), strings.TrimSpace(key))
}

func readCatalog(l *List, src Source) error {
	c, err := catalog.Decode(src.Name, src.Text)
	if err != nil {
		return err
	}
	industries := c.IndustryByCompany()
	lines := catalog.Lines(src.Text)
	l.Items = make([]Item, len(c.Entries))
	for i, e := range c.Entries {
		l.Items[i] = Item{Entry: e, Industry: industries[e.Company], Line: lines[i]}
	}
	l.Head = *c
	l.Head.Entries = nil
	return nil
}
