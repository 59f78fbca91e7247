package intake

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"kip/catalog"
)

// finish gives the entries that were added what depends on all lines about them: their
// topics and ids. Then it puts what was added in the report.
func (in *Intake) finish() {
	ids := make(map[string]bool, len(in.cat.Entries))
	titles := make(map[string]string, len(in.cat.Entries))
	for i := range in.before {
		e := &in.cat.Entries[i]
		ids[e.ID] = true
		titles[e.Company+"\n"+catalog.NameKey(e.Title)] = e.ID
	}
	in.reserve(ids)
	for i := range in.fresh { // before any are guessed
		in.defineTopics(&in.cat.Entries[in.before+i], in.fresh[i].place)
	}
	for i := range in.fresh {
		e, f := &in.cat.Entries[in.before+i], &in.fresh[i]
		in.file(e, f)
		if e.ID = f.id; e.ID == "" {
			e.ID = in.newID(e, f, func(id string) bool { return ids[id] })
			ids[e.ID] = true
		}
		key := e.Company + "\n" + catalog.NameKey(e.Title)
		if other := titles[key]; other != "" && !f.supplied {
			in.remark(f.place, "the title is that of "+other+" too, at another address")
		}
		titles[key] = e.ID
		work := in.work(f.place, e)
		work.Unclear = f.unclear
		in.report.Added = append(in.report.Added, work)
	}
	if len(in.fresh) > 0 || in.defines() {
		in.settle()
	}
	for i := range in.report.Known { // some were added a moment before
		if k := &in.report.Known[i]; k.ID == "x" {
			e := &in.cat.Entries[in.works[catalog.URLKey(k.URL)]]
			*k = in.work(k.Place, e)
		}
	}
}

// newID returns an id for an entry that was added.
func (in *Intake) newID(e *catalog.Entry, f *fresh, taken func(string) bool) string {
	title := e.Title
	if _, about, found := strings.Cut(title, " on "); found && f.supplied {
		title = about // what kind of work it is tells less than anything else
	}
	return catalog.NewID(e.Company, e.Year, title, taken)
}

// reserve keeps for the entries that were added the ids that their sources give them,
// if they are free and ids at all, or else those that the vocabulary has for the works.
// Its other ids are taken: where both catalogs are in use, an id must not lead to two works.
func (in *Intake) reserve(ids map[string]bool) {
	foreign := make(map[string]bool, len(in.vocabulary.Entries))
	for i := range in.vocabulary.Entries {
		foreign[in.vocabulary.Entries[i].ID] = true
	}
	for i := range in.fresh {
		f, e := &in.fresh[i], &in.cat.Entries[in.before+i]
		known := in.foreignEntry(e)
		own := known != nil && known.ID == f.id
		if f.id != "" && (ids[f.id] || foreign[f.id] && !own || in.fault(named(f.id)) != "") {
			in.remark(f.place, "its id "+catalog.Quote(f.id)+" is taken or none, so it has got another")
			f.id = ""
		}
		ids[f.id] = true
	}
	for i := range in.fresh {
		f, known := &in.fresh[i], in.foreignEntry(&in.cat.Entries[in.before+i])
		if known != nil && f.id == "" && !ids[known.ID] {
			f.id = known.ID
			ids[f.id] = true
		}
	}
	maps.Copy(ids, foreign)
}

// file gives an entry likely topics, if it has none.
func (in *Intake) file(e *catalog.Entry, f *fresh) {
	if len(e.Topics) > 0 {
		return
	}
	if in.topics == nil {
		in.topics = newGuesser(in.cat.Topics, in.cat.Entries[:in.before], in.vocabulary.Entries)
	}
	texts := []string{e.Title, pathOf(e.URL), f.text}
	if f.supplied {
		texts = []string{e.Title + " " + f.text, pathOf(e.URL)}
	}
	e.Topics = in.topics.guess(texts...)
	if e.Topics == nil && in.topics.usual != "" {
		e.Topics, f.unclear = []string{in.topics.usual}, true
	}
}

// reportNames reports which entries mention a company by another name than before, if
// that comes to be written.
func (in *Intake) reportNames() {
	if !in.dirty {
		return
	}
	for i := range in.before {
		e := &in.cat.Entries[i]
		if now := e.Companies(); !slices.Equal(now, in.given.Entries[i].Companies()) {
			in.report.Changed = append(in.report.Changed, Change{Place{}, e.ID, []string{"company: " + strings.Join(now, ", ")}})
		}
	}
}

// defines reports whether the catalog defines more than it did.
func (in *Intake) defines() bool {
	return len(in.cat.Industries) > len(in.given.Industries) || len(in.cat.Companies) > len(in.given.Companies) ||
		len(in.cat.Topics) > len(in.given.Topics)
}

// settle makes the catalog define what the entries and companies mention that were there
// before. A catalog need not define anything; but once it defines some companies,
// industries or topics, it must define all.
func (in *Intake) settle() {
	unfiled := make([]bool, in.before)
	for i := range in.before {
		e := &in.cat.Entries[i]
		unfiled[i] = len(e.Topics) == 0
		in.defineTopics(e, Place{})
	}
	for i, none := range unfiled {
		e := &in.cat.Entries[i]
		if in.file(e, &fresh{}); none {
			in.report.Changed = append(in.report.Changed, Change{Place{}, e.ID, []string{"topics: " + strings.Join(e.Topics, ", ")}})
		}
		in.defineMentioned(e.Companies())
	}
	for _, v := range in.cat.Industries {
		in.defineMentioned(v.Companies)
	}
	industries := map[string]bool{"": true}
	for _, v := range in.cat.Industries {
		industries[v.Name] = true
	}
	for _, v := range in.cat.Companies {
		if !industries[v.Industry] {
			industries[v.Industry] = true
			in.cat.Industries = append(in.cat.Industries, catalog.Industry{Name: v.Industry})
		}
	}
}

// defineMentioned defines the companies of those names that the catalog does not define yet.
func (in *Intake) defineMentioned(names []string) {
	for _, name := range names {
		if in.defined[name] {
			continue
		}
		company := catalog.Company{Name: name}
		if known, guessed := in.companies.find(name); known != nil && !guessed && known.Name == name {
			company = *known
		}
		in.familiar[name] = true
		in.defineCompany(company, "", Place{}, false)
	}
}

// pathOf returns the words of an address's path.
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.Join(slices.DeleteFunc(strings.Split(u.Path, "/"), func(s string) bool { return s == "" }), " ")
}
