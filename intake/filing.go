package intake

import (
	"slices"
	"strconv"

	"kip/catalog"
)

// A filing tells which topics are meant by what lists write: slugs, names, aliases and
// proposals, by catalog.NameKey.
type filing map[string]string

// filingOf returns how the topics are named. Of two of one name the first is meant, and a
// slug is nothing but itself.
func filingOf(topics []catalog.Topic) filing {
	f := make(filing, 8*len(topics))
	know := func(name, slug string) {
		if key := catalog.NameKey(name); f[key] == "" {
			f[key] = slug
		}
	}
	for _, t := range topics {
		know(t.Slug, t.Slug)
	}
	for _, t := range topics {
		know(t.Name, t.Slug)
		for _, alias := range t.Aliases {
			know(alias, t.Slug)
		}
		for _, kip := range t.KIPs {
			know("KIP-"+strconv.Itoa(kip), t.Slug)
		}
	}
	return f
}

// slugs returns the slugs of the topics that are meant, each once. What names none of them
// stays as it is.
func (f filing) slugs(named []string) []string {
	var out []string
	for _, name := range named {
		slug := name
		if known := f[catalog.NameKey(name)]; known != "" {
			slug = known
		}
		if !slices.Contains(out, slug) {
			out = append(out, slug)
		}
	}
	return out
}
