package catalog

// Loading several files as one catalog. Names are resolved in the merged catalog, as
// a file may build upon the ones before it: entries for companies that the catalog
// inside the program defines, say. Everything else is a matter of one file, and every
// fault is reported at its place in the file that holds it.

// A File is the text of a catalog and the name by which messages speak of it.
type File struct {
	Name string
	Text string
}

// Load reads files as strictly as Decode does and merges them in the order given (see
// merge for what the later ones may do). In the catalog that it returns, every
// company, industry and topic that is mentioned is defined. The error is a *Finding,
// the first by position in the first file that has one. No files make an empty
// catalog.
func Load(files []File) (*Catalog, error) {
	catalogs := make([]*Catalog, len(files))
	for i, f := range files {
		c, err := read(f.Name, f.Text)
		if err != nil {
			return nil, err
		}
		catalogs[i] = c
	}
	merged := merge(catalogs...)
	if err := refuse(files, catalogs, merged); err != nil {
		return nil, err
	}
	return merged, nil
}

// refuse returns the first finding, as an error, of the rules that a catalog must
// keep to be used at all; catalogs are what the files hold, and merged is the whole in
// which names are looked up.
func refuse(files []File, catalogs []*Catalog, merged *Catalog) error {
	k := newChecker(merged, 0)
	for i, f := range files {
		k.run(catalogs[i], f.Text, func(r *rule) bool { return r.load })
		if found := k.findings(f); len(found) > 0 {
			return &found[0]
		}
	}
	return nil
}
