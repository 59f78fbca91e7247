package lists

import (
	"encoding/json"
	"slices"
	"strings"

	"kip/catalog"
)

// readJSON reads a whole catalog, or the entries that kip prints as JSON.
func readJSON(l *List, src Source, upon []*catalog.Catalog) error {
	l.Defines = true
	if isCatalog(src.Text) {
		l.Own = true
		return readCatalog(l, src, upon)
	}
	rows, err := catalog.DecodeRows(src.Name, src.Text)
	if err != nil {
		return err
	}
	l.Own = len(rows) == 0 || isFull(keysOfFirst(src.Text))
	l.Items = make([]Item, len(rows))
	for i, row := range rows {
		l.Items[i] = Item{Entry: row.Entry, Industry: row.Industry, Line: row.Line}
	}
	return nil
}

// isCatalog reports whether text is an object with the keys of a catalog, and not with
// those of an entry: the first key that belongs to one of the two tells. "topics" belongs
// to both, to a catalog with objects in it, to an entry with texts.
func isCatalog(text string) bool {
	d := json.NewDecoder(strings.NewReader(text))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return false
	}
	strange := false
	for d.More() {
		token, err := d.Token()
		key, _ := token.(string)
		switch {
		case err != nil:
			return false
		case key == "industries", key == "companies", key == "entries":
			return true
		case key == "topics":
			if open, err := d.Token(); err != nil || open != json.Delim('[') {
				return false
			}
			if first, err := d.Token(); err != nil || first != json.Delim(']') {
				return first == json.Delim('{')
			}
		case slices.Contains(columns(), key), d.Decode(new(json.RawMessage)) != nil:
			return false
		default:
			strange = true
		}
	}
	return !strange
}

// keysOfFirst returns the keys of the first entry of a text that is known to be good.
func keysOfFirst(text string) []string {
	d := json.NewDecoder(strings.NewReader(text[strings.IndexByte(text, '{'):]))
	var keys []string
	for _, err := d.Token(); err == nil && d.More(); err = d.Decode(new(json.RawMessage)) {
		key, _ := d.Token()
		name, _ := key.(string)
		keys = append(keys, name)
	}
	return keys
}

func readCatalog(l *List, src Source, upon []*catalog.Catalog) error {
	c, err := catalog.Decode(src.Name, src.Text, upon...)
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
