package catalog

import (
	"cmp"
	"slices"
)

// Merge lays catalogs over one another, the later over the earlier, and returns the
// whole; it changes none of them, but shares their memory. What a later one brings:
//
//   - An entry replaces the earlier one of the same id, or of the same work (URLKey),
//     as a whole. So a catalog of one's own stays good when the catalog beneath it
//     comes to hold a work that it has too.
//   - An industry, company or topic of a known name or slug overrides the fields that
//     it gives; aliases are united.
//
// A catalog need not define what it mentions: one without companies stands for the
// companies that it mentions, of unknown industry; and if none of the catalogs
// defines topics, or industries, the mentioned ones are all there are.
func Merge(catalogs ...*Catalog) *Catalog {
	m := new(Catalog)
	for _, c := range catalogs {
		companies := c.Companies
		if len(companies) == 0 {
			companies = mentionedCompanies(c)
		}
		m.Industries = overlay(m.Industries, c.Industries, industryKey, overrideIndustry)
		m.Companies = overlay(m.Companies, companies, companyKey, overrideCompany)
		m.Topics = overlay(m.Topics, c.Topics, topicKey, overrideTopic)
		m.Entries = overlayEntries(m.Entries, c.Entries)
	}
	if len(m.Industries) == 0 {
		m.Industries = mentionedIndustries(m.Companies)
	}
	if len(m.Topics) == 0 {
		m.Topics = mentionedTopics(m.Entries)
	}
	return m
}

// What industries, companies, topics and entries are known by.
func industryKey(v *Industry) string { return v.Name }
func companyKey(v *Company) string   { return v.Name }
func topicKey(v *Topic) string       { return v.Slug }
func entryKey(v *Entry) string       { return v.ID }

// overlay returns the elements of base, overridden by those of more with the same
// key, and then the others of more.
func overlay[T any](base, more []T, key func(*T) string, override func(old *T, by T)) []T {
	if len(base) == 0 {
		return slices.Clip(more)
	}
	if len(more) == 0 {
		return base
	}
	all := slices.Clone(base)
	at := make(map[string]int, len(base))
	for i := range all {
		at[key(&all[i])] = i
	}
	for _, v := range more {
		if i, known := at[key(&v)]; known {
			override(&all[i], v)
			continue
		}
		at[key(&v)] = len(all)
		all = append(all, v)
	}
	return all
}

func overrideIndustry(old *Industry, by Industry) {
	old.Aliases = union(old.Aliases, by.Aliases)
	old.Companies = union(old.Companies, by.Companies)
}

func overrideCompany(old *Company, by Company) {
	old.Industry = cmp.Or(by.Industry, old.Industry)
	old.Aliases = union(old.Aliases, by.Aliases)
}

func overrideTopic(old *Topic, by Topic) {
	old.Name = by.Name
	old.Aliases = union(old.Aliases, by.Aliases)
	if len(by.KIPs) > 0 {
		old.KIPs = by.KIPs
	}
	if len(by.History) > 0 {
		old.History = by.History
	}
}

// union returns the strings of a and then those of b, each once, without touching the
// memory of either.
func union(a, b []string) []string { return withoutRepeats(slices.Concat(a, b)) }

// overlayEntries returns the entries of base that none of more replaces, and then
// those of more.
func overlayEntries(base, more []Entry) []Entry {
	if len(base) == 0 {
		return slices.Clip(more)
	}
	if len(more) == 0 {
		return base
	}
	ids := namesOf(more, entryKey)
	works := namesOf(more, func(e *Entry) string { return URLKey(e.URL) })
	all := make([]Entry, 0, len(base)+len(more))
	for i := range base {
		e := &base[i]
		if !ids.has(e.ID) && !works.has(URLKey(e.URL)) {
			all = append(all, *e)
		}
	}
	return append(all, more...)
}

// mentionedCompanies returns the companies that c mentions, of unknown industry and
// sorted by name.
func mentionedCompanies(c *Catalog) []Company {
	var names []string
	for i := range c.Entries {
		names = append(append(names, c.Entries[i].Company), c.Entries[i].Also...)
	}
	for i := range c.Industries {
		names = append(names, c.Industries[i].Companies...)
	}
	var all []Company
	for _, name := range distinct(names) {
		all = append(all, Company{Name: name})
	}
	return all
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
