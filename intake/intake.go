// Package intake takes what lists say into a catalog. It recognises works by their
// addresses and companies by their names, adds what is new, and leaves what is known
// as it was curated: where a list says otherwise, the entry's sources keep that.
// Taking the same list in twice changes nothing.
package intake

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"kip/catalog"
	"kip/lists"
)

// An Intake is a catalog that is taking lists in.
type Intake struct {
	cat          *catalog.Catalog // as it becomes
	given        *catalog.Catalog // as it was
	vocabulary   *catalog.Catalog
	now          time.Time
	companies    companies
	own          industries // of cat
	foreign      industries // of the vocabulary
	topics       *guesser
	filing       filing
	works        map[string]int // by catalog.URLKey, the index of the entry
	foreignWorks map[string]int // likewise in the vocabulary
	standings    map[listKey]map[string]*standing
	before       int     // how many entries there were before
	fresh        []fresh // those added, in their order
	report       Report
	dirty        bool // cat is another catalog than it was

	// What cat defines: companies by name, all their names by key, topics by slug.
	defined, taken, slugs map[string]bool
	topicKeys             map[string]string // the slugs by the keys of all names of topics
	noTopics              bool              // cat defines none
	familiar              map[string]bool   // the companies that are nothing new
}

// Fresh is what is known of an entry that was added, besides the entry itself.
type fresh struct {
	place     Place
	supplied  bool   // the title is not the work's own
	guessed   bool   // the format is what its address looks like
	id        string // that the source gives it, or ""
	text      string // from which topics may be guessed
	unclear   bool   // they had to be guessed from nothing
	companies map[string]bool
	sources   map[catalog.Source]bool // like companies those of the entry; nil until a second line is about it
}

// know takes note of the companies and sources of an entry, unless that is done.
func (f *fresh) know(e *catalog.Entry) {
	if f.companies != nil {
		return
	}
	f.companies, f.sources = map[string]bool{}, map[catalog.Source]bool{}
	for _, name := range e.Companies() {
		f.companies[name] = true
	}
	for _, source := range e.Sources {
		f.sources[source] = true
	}
}

// New returns an intake into a copy of cat. The vocabulary is a catalog whose names
// are recognised besides those of cat; if cat defines no topics, it gets those of the
// vocabulary. The years that an entry may have depend on now.
func New(cat, vocabulary *catalog.Catalog, now time.Time) *Intake {
	resolved := catalog.Resolve(cat, vocabulary)
	in := &Intake{
		cat: &catalog.Catalog{
			Industries: slices.Clone(resolved.Industries), Companies: slices.Clone(cat.Companies),
			Topics: slices.Clone(cat.Topics), Entries: slices.Clone(resolved.Entries),
		},
		given: cat, vocabulary: vocabulary, now: now, works: worksOf(cat.Entries),
		foreignWorks: worksOf(vocabulary.Entries), standings: map[listKey]map[string]*standing{},
		before: len(cat.Entries), report: newReport(),
		defined: map[string]bool{}, taken: map[string]bool{}, slugs: map[string]bool{},
		filing:    filingOf(slices.Concat(cat.Topics, vocabulary.Topics)),
		topicKeys: map[string]string{}, noTopics: len(cat.Topics) == 0, familiar: map[string]bool{},
	}
	for _, v := range cat.Companies {
		in.defined[v.Name] = true
		in.freeAliases(v)
	}
	for _, v := range cat.Topics {
		in.ownTopic(v)
	}
	for _, all := range [][]catalog.Company{cat.Companies, vocabulary.Companies, resolved.Companies} {
		in.companies.know(all)
		for i := range all {
			in.familiar[all[i].Name] = true
		}
	}
	for _, v := range resolved.Industries {
		in.own.know(v)
	}
	for _, v := range vocabulary.Industries {
		in.foreign.know(v)
	}
	for i := range in.cat.Entries {
		e := &in.cat.Entries[i]
		e.Sources = slices.Clone(e.Sources)
	}
	return in
}

// worksOf returns the indexes of entries by catalog.URLKey.
func worksOf(entries []catalog.Entry) map[string]int {
	works := make(map[string]int, len(entries))
	for i := range entries {
		works[catalog.URLKey(entries[i].URL)] = i
	}
	return works
}

// foreignEntry returns the entry that the vocabulary has of the same work, or nil.
func (in *Intake) foreignEntry(e *catalog.Entry) *catalog.Entry {
	if i, known := in.foreignWorks[catalog.URLKey(e.URL)]; known {
		return &in.vocabulary.Entries[i]
	}
	return nil
}

// Take takes a list in.
func (in *Intake) Take(l *lists.List) {
	in.define(l)
	for _, s := range l.Skipped {
		in.skip(Place{l.File, s.Line}, s.Why, s.Text)
	}
	for _, r := range l.Repairs {
		in.report.Repaired = append(in.report.Repaired, Repair{Place{l.File, r.Line}, r.Was, r.Now})
	}
	for _, r := range l.Remarks {
		in.remark(Place{l.File, r.Line}, r.Text)
	}
	items := in.addressed(l)
	standings := in.standingsOf(l, items)
	seen := map[string]int{} // the line of each work in this list
	for i := range items {
		item := &items[i]
		key := catalog.URLKey(item.URL)
		place := Place{l.File, item.Line}
		if first := seen[key]; first != 0 && !l.Own {
			in.remark(place, fmt.Sprintf("the same work stands on line %d too", first))
		} else if first == 0 {
			seen[key] = item.Line
		}
		isFirst := standings[key].isFirst(item.Section)
		if at, known := in.works[key]; known {
			in.known(at, item, l, standings[key], isFirst)
		} else {
			in.add(item, l)
		}
	}
}

// addressed returns the items of a list that have the address of a work, with their texts
// mended. The others are skipped.
func (in *Intake) addressed(l *lists.List) []lists.Item {
	items := make([]lists.Item, 0, len(l.Items))
	for _, item := range l.Items {
		place := Place{l.File, item.Line}
		if _, why := address(item.URL); why != "" {
			in.skip(place, why, cmp.Or(item.Title, item.Label, item.Company, item.URL))
			continue
		}
		in.mend(&item.Entry, place)
		items = append(items, item)
	}
	return items
}

func (in *Intake) skip(p Place, why, text string) {
	in.report.Skipped = append(in.report.Skipped, Skip{p, why, text})
}

func (in *Intake) remark(p Place, text string) {
	in.report.Remarks = append(in.report.Remarks, Remark{p, text})
}

// Done returns the catalog as it became, the report, and whether it is another catalog
// than it was.
func (in *Intake) Done() (cat *catalog.Catalog, report Report, changed bool) {
	in.finish()
	in.reportNames()
	slices.SortStableFunc(in.report.Skipped, func(a, b Skip) int { return a.compare(b.Place) })
	slices.SortStableFunc(in.report.Remarks, func(a, b Remark) int { return a.compare(b.Place) })
	return in.cat, in.report, in.dirty
}
