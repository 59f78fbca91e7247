package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kip/catalog"
	"kip/lists"
)

// add adds a work that the catalog does not have; or skips the line, if the rules of a
// catalog forbid what it says.
func (in *Intake) add(item *lists.Item, l *lists.List) {
	place := Place{l.File, item.Line}
	url, _ := address(item.URL)
	e := item.Entry
	if e.Company == "" {
		in.skip(place, "no company", cmp.Or(item.Title, item.Label, item.URL))
		return
	}
	f := fresh{place: place, id: item.ID, guessed: e.Format == "", text: strings.Join([]string{item.Label, item.Text}, " ")}
	if e.Title == "" {
		e.Title, f.supplied = "[]", true // until the company is known: see supply
	}
	e.ID, e.URL = "x", url
	e.Format = cmp.Or(e.Format, formatAt(url))
	e.Evidence = cmp.Or(e.Evidence, catalog.Listing)
	in.chooseTopics(&e, place)
	in.cite(&e, item, l)
	if why := in.fault(e); why != "" {
		in.skip(place, why, cmp.Or(item.Title, item.Label))
		return
	}
	in.name(&e, item, l)
	if f.supplied {
		if e.Title = supply(&e, item.Label, l.Subject); !in.isText(e.Title) {
			e.Title = supply(&e, "", "")
		}
	}
	in.works[catalog.URLKey(url)] = len(in.cat.Entries)
	in.cat.Entries = append(in.cat.Entries, e)
	in.fresh = append(in.fresh, f)
	in.dirty = true
}

// address returns the canonical form of a work's address, or why it has none.
func address(url string) (canonical, why string) {
	if url == "" {
		return "", "no address"
	}
	canonical, err := catalog.CanonicalURL(url)
	if err != nil {
		return "", err.Error()
	}
	return canonical, ""
}

// mend mends what a list says of a work, in lists of its own, and takes back what cannot
// be, with a remark.
func (in *Intake) mend(e *catalog.Entry, p Place) {
	for _, text := range []*string{&e.Title, &e.Company, &e.Event, &e.Problem, &e.Approach, &e.Reasons, &e.Lesson} {
		*text = catalog.Mend(*text)
	}
	for _, list := range []*[]string{&e.Also, &e.Topics, &e.Keywords, &e.Authors} {
		*list = catalog.MendList(*list)
	}
	e.Sources = slices.Clone(e.Sources)
	for i := range e.Sources {
		s := &e.Sources[i]
		s.List, s.Section, s.Title = catalog.Mend(s.List), catalog.Mend(s.Section), catalog.Mend(s.Title)
	}
	if e.Year != 0 && !catalog.IsYear(e.Year, in.now.Year()) {
		in.remark(p, fmt.Sprintf("%d cannot be its year, and was left out", e.Year))
		e.Year = 0
	}
	if strings.ContainsRune(e.Title, '\ufffd') {
		in.remark(p, "characters of the title are lost: "+e.Title)
		e.Title = catalog.Mend(strings.ReplaceAll(e.Title, "\ufffd", " "))
	}
}

// chooseTopics brings the topics that a list gives a work into the form of the catalog, and
// takes back what the rules forbid, with a remark.
func (in *Intake) chooseTopics(e *catalog.Entry, p Place) {
	e.Topics = in.filing.slugs(e.Topics)
	if wrong := slices.IndexFunc(e.Topics, func(slug string) bool { return !catalog.IsSlug(slug) }); wrong >= 0 {
		in.remark(p, catalog.Quote(e.Topics[wrong])+" is no slug of a topic, so its topics were guessed")
		e.Topics = nil
	}
	if len(e.Topics) > catalog.MostTopics {
		in.remark(p, fmt.Sprintf("%d topics, of which the first %d were kept", len(e.Topics), catalog.MostTopics))
		e.Topics = e.Topics[:catalog.MostTopics]
	}
}

// cite adds the list to the sources of a new entry, unless it is there. A list that kip
// wrote is none.
func (in *Intake) cite(e *catalog.Entry, item *lists.Item, l *lists.List) {
	if l.Own || slices.ContainsFunc(e.Sources, func(s catalog.Source) bool { return s.List == l.Name && s.Section == item.Section }) {
		return
	}
	source := catalog.Source{List: l.Name, Section: item.Section}
	if item.URL != e.URL {
		source.URL = item.URL
	}
	e.Sources = append(e.Sources, source)
}

// fault returns why the rules of a catalog forbid an entry, or "".
func (in *Intake) fault(e catalog.Entry) string {
	return in.faultOf(&catalog.Catalog{Entries: []catalog.Entry{e}})
}

// faultOf returns the first error in a catalog, or "".
func (in *Intake) faultOf(c *catalog.Catalog) string {
	text := catalog.Write(c)
	for _, found := range catalog.Check([]catalog.File{{Text: string(text)}}, in.now) {
		if found.Severity == catalog.Error {
			return found.Message
		}
	}
	return ""
}

// isText reports whether a catalog may hold a text.
func (in *Intake) isText(s string) bool {
	e := named("x")
	e.Title = s
	return in.fault(e) == ""
}

// name replaces the names of companies by those that the catalog has for them.
func (in *Intake) name(e *catalog.Entry, item *lists.Item, l *lists.List) {
	place := Place{l.File, item.Line}
	if other := in.misplaced(item); other != "" {
		in.remark(place, fmt.Sprintf("taken for a work of %s, which its title names; it stands under a second heading %s",
			other, catalog.Quote(item.Company)))
		e.Company = other
	}
	e.Company = in.company(e.Company, item.Industry, place, l.Defines)
	var also []string
	seen := map[string]bool{e.Company: true}
	for _, name := range e.Also {
		if name = in.company(name, "", place, l.Defines); !seen[name] {
			seen[name] = true
			also = append(also, name)
		}
	}
	e.Also = also
}

// misplaced returns the company that an item is about if its heading is most likely a
// slip: it repeats an earlier one, and the title names another company and not this.
func (in *Intake) misplaced(item *lists.Item) string {
	if !item.Repeated {
		return ""
	}
	named := in.companies.named(item.Title)
	company, _ := in.companies.find(item.Company)
	if len(named) != 1 || company != nil && company.Name == named[0] {
		return ""
	}
	return named[0]
}

// supply returns a title for a work whose own is not known: in brackets, as catalogers
// write a title that they supply themselves.
func supply(e *catalog.Entry, label, subject string) string {
	if label = strings.Trim(label, "[] "); label != "" {
		return "[" + label + "]"
	}
	kind := "Article"
	if e.Format == catalog.Talk {
		kind = "Talk"
	}
	if subject == "" {
		return fmt.Sprintf("[%s about %s]", kind, e.Company)
	}
	return fmt.Sprintf("[%s on %s at %s]", kind, subject, e.Company)
}
