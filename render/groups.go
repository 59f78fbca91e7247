package render

import (
	"strconv"

	"kip/catalog"
)

// A tally counts the entries of one group and the years that they span.
type tally struct {
	entries     int
	first, last int // 0 if no entry has a year
}

// tallies counts entries by the names that each belongs to, one name only once.
func tallies(entries []*catalog.Entry, names func(e *catalog.Entry) []string) map[string]tally {
	counted := map[string]tally{}
	for _, e := range entries {
		seen := map[string]bool{}
		for _, name := range names(e) {
			if name != "" && !seen[name] {
				seen[name] = true
				counted[name] = counted[name].with(e.Year)
			}
		}
	}
	return counted
}

// with returns the tally with one more entry of that year, which may be 0.
func (t tally) with(year int) tally {
	t.entries++
	if year == 0 {
		return t
	}
	if t.first == 0 || year < t.first {
		t.first = year
	}
	t.last = max(t.last, year)
	return t
}

// append appends the cells of tallyColumns, and that of yearsColumn.
func (t tally) append(cells []any) []any {
	var years any
	switch {
	case t.first == 0:
	case t.first == t.last:
		years = strconv.Itoa(t.first)
	default:
		years = strconv.Itoa(t.first) + "–" + strconv.Itoa(t.last)
	}
	return append(cells, t.entries, knownYear(t.first), knownYear(t.last), years)
}

// group returns a set of groups: own columns come first, then those of a tally.
func group(own []Column, rows [][]any, shown ...string) Set {
	return Set{
		Columns: append(own,
			Column{Name: "entries", Title: "Entries", Right: true},
			Column{Name: "first", Title: "First"},
			Column{Name: "last", Title: "Last"}),
		Rows:   rows,
		extra:  []Column{{Name: "years", Title: "Years", Drop: 1}},
		layout: &layout{screen: shown, pipe: shown},
	}
}

// Companies returns the companies that these entries are about, in the order of
// the catalog, with how many entries each has and of which years.
func Companies(cat *catalog.Catalog, entries []*catalog.Entry) Set {
	counted := tallies(entries, (*catalog.Entry).Companies)
	var rows [][]any
	for _, c := range cat.Companies {
		if t, ok := counted[c.Name]; ok {
			rows = append(rows, t.append([]any{c.Name, known(c.Industry), c.Aliases}))
		}
	}
	return group([]Column{
		{Name: "name", Title: "Company", Wrap: 20},
		{Name: "industry", Title: "Industry", Wrap: 30, Drop: 2},
		{Name: "aliases", Title: "Aliases", Wrap: 15},
	}, rows, "name", "entries", "years", "industry")
}

// Industries returns the industries of the companies that these entries are about,
// in the order of the catalog, with how many companies and entries each has. Groups
// such as "Digital Natives" are no industries, and not among them.
func Industries(cat *catalog.Catalog, entries []*catalog.Entry) Set {
	of := cat.IndustryByCompany()
	companies := map[string]int{}
	for company := range tallies(entries, (*catalog.Entry).Companies) {
		companies[of[company]]++
	}
	counted := tallies(entries, func(e *catalog.Entry) []string {
		var names []string
		for _, company := range e.Companies() {
			names = append(names, of[company])
		}
		return names
	})
	var rows [][]any
	for _, in := range cat.Industries {
		if t, ok := counted[in.Name]; ok {
			rows = append(rows, t.append([]any{in.Name, in.Aliases, companies[in.Name]}))
		}
	}
	return group([]Column{
		{Name: "name", Title: "Industry", Wrap: 20},
		{Name: "aliases", Title: "Aliases", Wrap: 15},
		{Name: "companies", Title: "Companies", Right: true, Drop: 2},
	}, rows, "name", "companies", "entries", "years")
}

// Topics returns the topics of these entries, in the order of the catalog, with how
// many entries each has and of which years.
func Topics(cat *catalog.Catalog, entries []*catalog.Entry) Set {
	counted := tallies(entries, func(e *catalog.Entry) []string { return e.Topics })
	var rows [][]any
	for _, t := range cat.Topics {
		if n, ok := counted[t.Slug]; ok {
			rows = append(rows, n.append([]any{t.Slug, t.Name, t.Aliases, t.KIPs, t.History}))
		}
	}
	return group([]Column{
		{Name: "slug", Title: "Topic"},
		{Name: "name", Title: "Name", Wrap: 20, Drop: 2},
		{Name: "aliases", Title: "Aliases", Wrap: 15},
		{Name: "kips", Title: "KIPs", Wrap: 8},
		{Name: "history", Title: "History", Wrap: 30},
	}, rows, "slug", "name", "entries", "years")
}
