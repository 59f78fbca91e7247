package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// merge lays catalogs over one another, the later over the earlier, and returns the
// whole; it changes none of them, but shares their memory. What a later one brings:
//
//   - An entry replaces the earlier one of the same id, or of the same work (URLKey).
//     So a catalog of one's own stays good when the catalog beneath it comes to hold a
//     work that it has too. What it does not know of the work, the earlier one says.
//     An earlier one of the same id but another address is another work, and is gone.
//   - An industry, company or topic of a known name or slug overrides the fields that
//     it gives; aliases are united.
//
// A catalog need not define what it mentions: one without companies means those that
// the others define, by any of their names, and else stands for the companies that it
// mentions, of unknown industry (names of one NameKey for one company); and if none of
// the catalogs defines topics, or industries, the mentioned ones are all there are.
func merge(catalogs ...*Catalog) *Catalog {
	m := new(Catalog)
	meant := companiesMeant(catalogs)
	for _, c := range catalogs {
		if len(c.Companies) == 0 {
			c = withMentioned(c, meant)
		}
		m.Industries = overlay(m.Industries, c.Industries, industryKey, overrideIndustry)
		m.Companies = overlay(m.Companies, c.Companies, companyKey, overrideCompany)
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
// those of more, completed by those of the same works that they replace.
func overlayEntries(base, more []Entry) []Entry {
	if len(base) == 0 {
		return slices.Clip(more)
	}
	if len(more) == 0 {
		return base
	}
	ids := namesOf(more, entryKey)
	works := make(map[string]int, len(more))
	for i := range more {
		works[URLKey(more[i].URL)] = i
	}
	replaced := make(map[int]*Entry) // by the index of the entry that replaces it
	all := make([]Entry, 0, len(base)+len(more))
	for i := range base {
		e := &base[i]
		if by, known := works[URLKey(e.URL)]; known {
			replaced[by] = e
		} else if !ids.has(e.ID) {
			all = append(all, *e)
		}
	}
	kept := len(all)
	all = append(all, more...)
	for i, old := range replaced {
		all[kept+i].replace(old)
	}
	return all
}

// replace gives e, which replaces old, what it does not know of their work, and old does.
// The company that old files the work under is one of several, if e's is among the others
// of old. Sources are united: what comes from old rests on those of old.
func (e *Entry) replace(old *Entry) {
	e.Complete(old)
	if len(e.Also) == 0 {
		e.Also = old.Also
		if slices.Contains(old.Also, e.Company) {
			e.Also = slices.DeleteFunc(old.Companies(), func(name string) bool { return name == e.Company })
		}
	}
	e.Sources = withoutRepeats(slices.Concat(old.Sources, e.Sources))
}

// Complete gives e what it does not know of a work, and other does, but for companies and
// sources. If other is read and e is not, other's year is the one that its evidence is for.
func (e *Entry) Complete(other *Entry) {
	if e.Evidence == Listing && other.Evidence != Listing {
		e.Year, e.Evidence = cmp.Or(other.Year, e.Year), other.Evidence
	}
	e.Year = cmp.Or(e.Year, other.Year)
	if e.Format == Talk { // an article has no event
		e.Event = cmp.Or(e.Event, other.Event)
	}
	if isSupplied(e.Title) {
		e.Title = cmp.Or(other.Title, e.Title)
	}
	e.Topics, e.Keywords, e.Authors = orList(e.Topics, other.Topics), orList(e.Keywords, other.Keywords), orList(e.Authors, other.Authors)
	for key := entryProblem; key <= entryLesson; key++ {
		*sentence(e, key) = cmp.Or(*sentence(e, key), *sentence(other, key))
	}
}

// orList returns list, or otherwise if it is empty.
func orList(list, otherwise []string) []string {
	if len(list) == 0 {
		return otherwise
	}
	return list
}

// isSupplied reports whether a title is in square brackets: then it is not the work's
// own, which is unknown.
func isSupplied(title string) bool {
	return strings.HasPrefix(title, "[") && strings.HasSuffix(title, "]")
}
