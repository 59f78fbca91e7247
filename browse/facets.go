package browse

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kip/catalog"
)

// The kinds of facets.
const (
	byCompany = iota
	byIndustry
	byTopic
	byFormat
	byYear
	numKinds
)

// kindName returns what people call a kind.
func kindName(kind int) string {
	return [numKinds]string{"Company", "Industry", "Topic", "Format", "Year"}[kind]
}

// A facet is one kind of thing that entries have: their companies, say. Its values
// go by number. Which entry has which is laid out flat, as there may be very many:
// the values of entry n are of[starts[n]:starts[n+1]].
type facet struct {
	values []string
	starts []uint32
	of     []int32

	chosen  []bool // by value
	choices int    // how many are
	counts  []int  // by value: how many entries have it, see count
}

// facets narrow what is listed: an entry passes if it has one of the chosen values
// of each kind of which any is chosen.
type facets struct {
	kinds [numKinds]facet
	chips []choice // in the order of choosing
}

// A choice is a value of a facet.
type choice struct {
	kind  int
	value int32
}

// newFacets returns the facets of all entries of a catalog.
func newFacets(cat *catalog.Catalog) facets {
	var fs facets
	industries, groups := cat.IndustryByCompany(), groupsOf(cat)
	topics := make(map[string]string, len(cat.Topics))
	for i := range cat.Topics {
		topics[cat.Topics[i].Slug] = cat.Topics[i].Name
	}
	fs.kinds[byCompany] = newFacet(cat, func(e *catalog.Entry, has func(string)) {
		for _, company := range e.Companies() {
			has(company)
		}
	})
	fs.kinds[byIndustry] = newFacet(cat, func(e *catalog.Entry, has func(string)) {
		for _, company := range e.Companies() {
			if in := industries[company]; in != "" {
				has(in)
			}
			for _, group := range groups[company] {
				has(group)
			}
		}
	})
	fs.kinds[byTopic] = newFacet(cat, func(e *catalog.Entry, has func(string)) {
		for _, slug := range e.Topics {
			has(cmp.Or(topics[slug], slug))
		}
	})
	fs.kinds[byFormat] = newFacet(cat, func(e *catalog.Entry, has func(string)) { has(string(e.Format)) })
	fs.kinds[byYear] = newFacet(cat, func(e *catalog.Entry, has func(string)) { has(yearText(e.Year)) })
	return fs
}

// groupsOf returns the groups that each company belongs to, besides its industry.
func groupsOf(cat *catalog.Catalog) map[string][]string {
	out := map[string][]string{}
	for i := range cat.Industries {
		for _, company := range cat.Industries[i].Companies {
			out[company] = append(out[company], cat.Industries[i].Name)
		}
	}
	return out
}

const noYear = "no year"

func yearText(year int) string {
	if year == 0 {
		return noYear
	}
	return strconv.Itoa(year)
}

// newFacet returns a facet of the values that valuesOf calls has with.
func newFacet(cat *catalog.Catalog, valuesOf func(e *catalog.Entry, has func(string))) facet {
	f := facet{starts: make([]uint32, 1, len(cat.Entries)+1), of: make([]int32, 0, len(cat.Entries))}
	numbers := map[string]int32{}
	has := func(value string) {
		n, known := numbers[value]
		if !known {
			n = int32(len(f.values))
			numbers[value] = n
			f.values = append(f.values, value)
		}
		// Two companies of an entry may be of one industry.
		if !slices.Contains(f.of[f.starts[len(f.starts)-1]:], n) {
			f.of = append(f.of, n)
		}
	}
	for i := range cat.Entries {
		valuesOf(&cat.Entries[i], has)
		f.starts = append(f.starts, uint32(len(f.of)))
	}
	f.chosen, f.counts = make([]bool, len(f.values)), make([]int, len(f.values))
	return f
}

// valuesOf returns the values that the entry has.
func (f *facet) valuesOf(n int32) []int32 { return f.of[f.starts[n]:f.starts[n+1]] }

// passes says whether the facet lets the entry pass.
func (f *facet) passes(n int32) bool {
	return f.choices == 0 || slices.ContainsFunc(f.valuesOf(n), func(v int32) bool { return f.chosen[v] })
}

// toggle chooses a value, or takes the choice back.
func (fs *facets) toggle(c choice) {
	f := &fs.kinds[c.kind]
	f.chosen[c.value] = !f.chosen[c.value]
	if f.chosen[c.value] {
		f.choices++
		fs.chips = append(fs.chips, c)
		return
	}
	f.choices--
	fs.chips = slices.DeleteFunc(fs.chips, func(o choice) bool { return o == c })
}

// narrow returns those of the entries that pass all facets, in their order.
func (fs *facets) narrow(entries []int32) []int32 {
	if len(fs.chips) == 0 {
		return entries
	}
	var out []int32
	for _, n := range entries {
		if fs.passes(n, none) {
			out = append(out, n)
		}
	}
	return out
}

// passes says whether the facets let the entry pass, but for one kind of them.
func (fs *facets) passes(n int32, but int) bool {
	for k := range fs.kinds {
		if k != but && !fs.kinds[k].passes(n) {
			return false
		}
	}
	return true
}

// count counts the values of a kind among the entries that pass the other kinds: the
// number beside a value says how many of them have it.
func (fs *facets) count(kind int, entries []int32) {
	f := &fs.kinds[kind]
	clear(f.counts)
	for _, n := range entries {
		if len(fs.chips) > f.choices && !fs.passes(n, kind) {
			continue
		}
		for _, v := range f.valuesOf(n) {
			f.counts[v]++
		}
	}
}

// offered returns the values of a kind that were counted, and those that are chosen:
// the most common first, but years from the newest.
func (fs *facets) offered(kind int) []int32 {
	f := &fs.kinds[kind]
	var out []int32
	for v := range f.values {
		if f.counts[v] > 0 || f.chosen[v] {
			out = append(out, int32(v))
		}
	}
	slices.SortFunc(out, func(a, b int32) int {
		if kind == byYear {
			return newestFirst(f.values[a], f.values[b])
		}
		return cmp.Or(cmp.Compare(f.counts[b], f.counts[a]), strings.Compare(f.values[a], f.values[b]))
	})
	return out
}

// newestFirst compares years as text.
func newestFirst(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == noYear:
		return 1
	case b == noYear:
		return -1
	}
	return strings.Compare(b, a)
}
