package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// A catalog need not define what it mentions (see merge).

// Resolve returns c as merge takes it over known: if it defines no companies, with those
// that it mentions under the names that known has for them, and with the others defined.
func Resolve(c, known *Catalog) *Catalog {
	if len(c.Companies) > 0 {
		return c
	}
	return withMentioned(c, companiesMeant([]*Catalog{known, c}))
}

// companiesMeant returns the companies that catalogs define, by what may be meant for
// them where another catalog mentions them: their names as they are, and the keys of
// their names and aliases. Of two that share one the first is meant, by its name rather
// than by an alias. It is nil if every catalog defines companies.
func companiesMeant(catalogs []*Catalog) map[string]string {
	var all []Company
	mentions := false
	for _, c := range catalogs {
		all = append(all, c.Companies...)
		mentions = mentions || len(c.Companies) == 0
	}
	if !mentions {
		return nil
	}
	meant := make(map[string]string, 3*len(all))
	know := func(key, name string) {
		if _, known := meant[key]; !known {
			meant[key] = name
		}
	}
	for _, v := range all {
		know(v.Name, v.Name)
	}
	for _, v := range all {
		know(NameKey(v.Name), v.Name)
	}
	for _, v := range all {
		for _, alias := range v.Aliases {
			know(NameKey(alias), v.Name)
		}
	}
	return meant
}

// withMentioned returns c, which defines no companies, with the companies that it
// mentions: under the names of those that are meant. It defines the others, of unknown
// industry and sorted by name, and adds them to those that are meant.
func withMentioned(c *Catalog, meant map[string]string) *Catalog {
	whole := *c
	renamed := make(map[string]string)
	for _, name := range mentionedCompanies(c) {
		proper, known := meant[name]
		if !known {
			proper, known = meant[NameKey(name)]
		}
		switch {
		case !known:
			meant[NameKey(name)] = name
			whole.Companies = append(whole.Companies, Company{Name: name})
		case proper != name:
			renamed[name] = proper
		}
	}
	slices.SortFunc(whole.Companies, func(a, b Company) int { return strings.Compare(a.Name, b.Name) })
	if len(renamed) > 0 {
		whole.Industries, whole.Entries = slices.Clone(c.Industries), slices.Clone(c.Entries)
		whole.rename(renamed)
	}
	return &whole
}

// rename gives companies other names wherever c mentions them, in lists of its own.
func (c *Catalog) rename(renamed map[string]string) {
	proper := func(names []string) []string {
		names = slices.Clone(names)
		for i, name := range names {
			names[i] = cmp.Or(renamed[name], name)
		}
		return withoutRepeats(names)
	}
	for i := range c.Industries {
		c.Industries[i].Companies = proper(c.Industries[i].Companies)
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if all := proper(e.Companies()); len(all) > 1 {
			e.Company, e.Also = all[0], all[1:]
		} else {
			e.Company, e.Also = all[0], nil
		}
	}
}

// mentionedCompanies returns the names of the companies that c mentions, each once.
func mentionedCompanies(c *Catalog) []string {
	var names []string
	for i := range c.Entries {
		names = append(append(names, c.Entries[i].Company), c.Entries[i].Also...)
	}
	for i := range c.Industries {
		names = append(names, c.Industries[i].Companies...)
	}
	return withoutRepeats(names)
}

func mentionedIndustries(companies []Company) []Industry {
	var names []string
	for i := range companies {
		if companies[i].Industry != "" {
			names = append(names, companies[i].Industry)
		}
	}
	var all []Industry
	for _, name := range distinct(names) {
		all = append(all, Industry{Name: name})
	}
	return all
}

func mentionedTopics(entries []Entry) []Topic {
	var slugs []string
	for i := range entries {
		slugs = append(slugs, entries[i].Topics...)
	}
	var all []Topic
	for _, slug := range distinct(slugs) {
		all = append(all, Topic{Slug: slug, Name: slug})
	}
	return all
}

// distinct returns the different ones of names, sorted; it reuses their memory.
func distinct(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
