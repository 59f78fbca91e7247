package intake

import (
	"kip/catalog"
	"kip/query"
)

// A filing tells which topics are meant by what lists write: slugs, names, aliases and
// proposals, by catalog.NameKey.
type filing map[string]string

// filingOf returns how the topics are named. Of two of one name the first is meant, and a
// slug is nothing but itself.
func filingOf(topics []catalog.Topic) filing {
	f := make(filing, 8*len(topics))
	named := query.TopicNames(&catalog.Catalog{Topics: topics})
	for _, t := range named {
		f.know(t.Name, t.Name)
	}
	for _, t := range named {
		for _, alias := range t.Aliases {
			f.know(alias, t.Name)
		}
	}
	return f
}

// know adds a name of a topic.
func (f filing) know(name, slug string) {
	if key := catalog.NameKey(name); f[key] == "" {
		f[key] = slug
	}
}

// slugs returns the slugs of the topics that are meant, each once. What names none of them
// stays as it is.
func (f filing) slugs(named []string) []string {
	var out []string
	seen := make(map[string]bool, len(named))
	for _, name := range named {
		slug := name
		if known := f[catalog.NameKey(name)]; known != "" {
			slug = known
		}
		if !seen[slug] {
			seen[slug] = true
			out = append(out, slug)
		}
	}
	return out
}
