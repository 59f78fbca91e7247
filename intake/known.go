package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"kip/catalog"
	"kip/lists"
)

// known takes in what a list says of a work that the catalog has. An entry that was
// there before stays as it was curated; where the list says otherwise, its sources keep
// that, as its first line under a heading has it: of two lines that contradict each other
// one must be believed, every time. An entry that this intake added gets what it still lacks.
func (in *Intake) known(at int, item *lists.Item, l *lists.List, stands *standing, isFirst bool) {
	e := &in.cat.Entries[at]
	place := Place{l.File, item.Line}
	var fields []string
	if at >= in.before {
		in.complete(at, item, l, stands)
	} else if company, _ := in.companies.find(item.Company); !isOf(e, company) && in.misplaced(item) != e.Company {
		in.remark(place, fmt.Sprintf("stands under %s, but %s is of %s", catalog.Quote(item.Company), e.ID, e.Company))
	}
	source, i := catalog.Source{List: l.Name, Section: item.Section}, stands.source(e.Sources, item.Section)
	if i >= 0 {
		source = e.Sources[i]
		if stands.key(source.Section) != stands.key(item.Section) {
			source.Section = item.Section
			fields = append(fields, "section: "+cmp.Or(item.Section, "none"))
		}
	} else if !l.Own {
		fields = append(fields, "source: "+l.Name)
		if item.URL != e.URL {
			source.URL = item.URL
		}
	}
	if isFirst {
		fields = append(fields, restate(&source, e, item, l.Own)...)
	}
	if len(fields) > 0 {
		if why := in.fault(citing(source)); why != "" {
			in.skip(place, why, cmp.Or(item.Title, item.Label))
			return
		}
		if in.dirty = true; i < 0 {
			stands.add(e, source)
		} else {
			e.Sources[i] = source
		}
	}
	if len(fields) == 0 || at >= in.before {
		in.report.Known = append(in.report.Known, in.work(place, e))
		return
	}
	in.report.Changed = append(in.report.Changed, Change{place, e.ID, fields})
}

// citing returns an entry of which nothing can be wrong but the source.
func citing(source catalog.Source) catalog.Entry {
	e := named("x")
	e.Sources = []catalog.Source{source}
	return e
}

// named returns an entry of which nothing can be wrong but the id.
func named(id string) catalog.Entry {
	return catalog.Entry{ID: id, Title: "x", Company: "x", Format: catalog.Article, URL: "https://x.org"}
}

func isOf(e *catalog.Entry, company *catalog.Company) bool {
	return company != nil && (company.Name == e.Company || slices.Contains(e.Also, company.Name))
}

// complete gives an entry that this intake added what another line knows of it.
func (in *Intake) complete(at int, item *lists.Item, l *lists.List, stands *standing) {
	e, f := &in.cat.Entries[at], &in.fresh[at-in.before]
	place := Place{l.File, item.Line}
	said := item.Entry
	said.Evidence = cmp.Or(said.Evidence, catalog.Listing)
	in.chooseTopics(&said, place)
	if why := in.fault(whole(said, e)); why != "" {
		in.remark(place, "not taken for "+catalog.Quote(e.Title)+": "+why)
		return
	}
	if f.guessed && said.Format != "" {
		e.Format, f.guessed = said.Format, false
	}
	e.Complete(&said)
	f.supplied = f.supplied && said.Title == ""
	f.id = cmp.Or(f.id, said.ID)
	const enough = 2000 // bytes to guess topics from
	if len(f.text) < enough {
		f.text += " " + item.Text
	}
	f.know(e)
	for _, source := range said.Sources {
		if !f.sources[source] {
			f.sources[source] = true
			stands.add(e, source)
		}
	}
	alsoOf := func(name, industry string) {
		if name = in.company(name, industry, place, l.Defines); !f.companies[name] {
			f.companies[name] = true
			e.Also = append(e.Also, name)
		}
	}
	if said.Company != "" && in.misplaced(item) != e.Company {
		alsoOf(said.Company, item.Industry)
	}
	for _, name := range said.Also {
		alsoOf(name, "")
	}
}

// whole returns what is said of e with what an entry needs besides.
func whole(said catalog.Entry, e *catalog.Entry) catalog.Entry {
	said.ID, said.URL = "x", e.URL
	said.Title, said.Company, said.Format = cmp.Or(said.Title, "x"), cmp.Or(said.Company, e.Company), cmp.Or(said.Format, e.Format)
	return said
}

// restate makes a source say what the list says otherwise than the entry, and returns
// what it did not say before. What the list does not say stays; and if kip wrote the
// list, so does what the source said, since kip wrote what the entry says.
func restate(s *catalog.Source, e *catalog.Entry, item *lists.Item, own bool) (fields []string) {
	if year := differing(item.Year, e.Year, s.Year, own); year != s.Year {
		s.Year = year
		fields = append(fields, "year: "+strconv.Itoa(item.Year))
	}
	if title := differing(item.Title, catalog.Mend(e.Title), s.Title, own); title != s.Title {
		s.Title = title
		fields = append(fields, "title: "+item.Title)
	}
	if format := differing(item.Format, e.Format, s.Format, own); format != s.Format {
		s.Format = format
		fields = append(fields, "format: "+string(item.Format))
	}
	return fields
}

// differing returns what a source is to say of a value: what the list says, unless that
// is what the entry says; and what it said before, if the list says nothing.
func differing[T comparable](list, entry, before T, own bool) T {
	var nothing T
	switch {
	case list == nothing, list == entry && own:
		return before
	case list == entry:
		return nothing
	}
	return list
}

func (in *Intake) work(p Place, e *catalog.Entry) Work {
	return Work{p, e.ID, e.Title, e.Company, e.URL, append([]string{}, e.Topics...), false}
}
