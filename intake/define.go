package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
	"kip/lists"
)

// define takes the definitions of a source over that the catalog does not have.
func (in *Intake) define(l *lists.List) {
	place := Place{File: l.File}
	head := catalog.Catalog{
		Industries: slices.Clone(l.Head.Industries), Companies: slices.Clone(l.Head.Companies), Topics: slices.Clone(l.Head.Topics),
	}
	head.MendHead()
	for _, v := range head.Topics {
		in.takeTopic(v, place)
	}
	head.Companies = slices.DeleteFunc(head.Companies, func(v catalog.Company) bool {
		return !in.allows(&catalog.Catalog{Companies: []catalog.Company{{Name: v.Name, Aliases: v.Aliases}}}, v.Name, place)
	})
	in.companies.know(head.Companies)
	for _, v := range head.Industries {
		if len(v.Companies) == 0 {
			in.takeIndustry(v, place)
		}
	}
	for _, v := range head.Companies {
		in.company(v.Name, v.Industry, place, true)
	}
	for _, v := range head.Industries {
		if len(v.Companies) > 0 {
			in.takeIndustry(v, place)
		}
	}
}

// allows reports whether the rules allow a definition, which is called name; if not, it is
// skipped.
func (in *Intake) allows(definition *catalog.Catalog, name string, p Place) bool {
	why := in.faultOf(definition)
	if why != "" {
		in.skip(p, why, name)
	}
	return why == ""
}

// takeTopic adds a topic that a source defines, unless the catalog has it.
func (in *Intake) takeTopic(t catalog.Topic, p Place) {
	in.adoptTopics()
	if in.slugs[t.Slug] {
		return
	}
	for _, name := range []string{t.Slug, t.Name} {
		if other := in.topicKeys[catalog.NameKey(name)]; other != "" {
			in.skip(p, catalog.Quote(name)+" is a name of the topic "+other, t.Slug)
			return
		}
	}
	if in.allows(&catalog.Catalog{Topics: []catalog.Topic{t}}, t.Slug, p) {
		in.addTopic(t, p)
	}
}

// takeIndustry adds an industry that a source defines, or a group of companies, unless the
// catalog has it.
func (in *Intake) takeIndustry(v catalog.Industry, p Place) {
	if in.own.find(v.Name) != nil || !in.allows(&catalog.Catalog{Industries: []catalog.Industry{v}}, v.Name, p) {
		return
	}
	var group []string
	for _, name := range v.Companies {
		group = append(group, in.company(name, "", p, true))
	}
	v.Companies = catalog.MendList(group)
	in.adoptIndustry(v, p)
}

// company returns the name of the company that a source calls name, and defines it if
// the catalog does not yet. What the source says of the industry counts for companies
// that are new to the vocabulary too; an industry that is new itself is added if
// trusted, that is, if the source has it in so many words and not as a heading.
func (in *Intake) company(name, industry string, p Place, trusted bool) string {
	name = catalog.Mend(name)
	known, guessed := in.companies.find(name)
	if guessed {
		in.remark(p, "the company "+catalog.Quote(name)+" was taken for "+known.Name)
	}
	if known == nil {
		known = &catalog.Company{Name: name}
		in.companies.know([]catalog.Company{*known})
	}
	if !in.defined[known.Name] {
		in.defineCompany(*known, industry, p, trusted)
	}
	return known.Name
}

// defineCompany adds a company to the catalog, with its industry if that is known, and
// reports it if neither the catalog nor the vocabulary mentioned it.
func (in *Intake) defineCompany(company catalog.Company, industry string, p Place, trusted bool) {
	company.Industry = catalog.Mend(cmp.Or(company.Industry, industry))
	switch known := in.industry(company.Industry); {
	case company.Industry == "":
	case known != nil && len(known.Companies) == 0:
		company.Industry = in.adoptIndustry(*known, p)
	case known == nil && trusted && in.isText(company.Industry):
		company.Industry = in.adoptIndustry(catalog.Industry{Name: company.Industry}, p)
	default:
		company.Industry = "" // a heading that is no industry, or a group of several
	}
	company.Aliases = in.freeAliases(company)
	in.cat.Companies = append(in.cat.Companies, company)
	in.defined[company.Name], in.dirty = true, true
	if !in.familiar[company.Name] {
		added := Company{Place: p, Name: company.Name}
		if company.Industry != "" {
			added.Industry = &company.Industry
		}
		in.report.Companies = append(in.report.Companies, added)
	}
}

// freeAliases returns the aliases of a company that no company of the catalog has.
func (in *Intake) freeAliases(company catalog.Company) []string {
	in.taken[catalog.NameKey(company.Name)] = true
	var free []string
	for _, alias := range company.Aliases {
		if key := catalog.NameKey(alias); !in.taken[key] {
			in.taken[key] = true
			free = append(free, alias)
		}
	}
	return free
}

// adoptTopics gives a catalog that defines no topics those of the vocabulary.
func (in *Intake) adoptTopics() {
	if !in.noTopics {
		return
	}
	in.noTopics = false
	for _, t := range in.vocabulary.Topics {
		in.addTopic(t, Place{})
	}
}

// addTopic adds a topic to the vocabulary of the catalog, with the aliases that no topic of
// the catalog has, and reports it if it is new to the vocabulary.
func (in *Intake) addTopic(t catalog.Topic, p Place) {
	t.Aliases = slices.DeleteFunc(slices.Clone(t.Aliases), func(alias string) bool {
		other := in.topicKeys[catalog.NameKey(alias)]
		return other != "" && other != t.Slug
	})
	in.ownTopic(t)
	for _, name := range append([]string{t.Slug, t.Name}, t.Aliases...) {
		in.filing.know(name, t.Slug)
	}
	in.cat.Topics = append(in.cat.Topics, t)
	if in.vocabulary.Topic(t.Slug) == nil {
		in.report.Topics = append(in.report.Topics, Topic{p, t.Slug})
	}
	in.topics, in.dirty = nil, true
}

// ownTopic takes note of a topic of the catalog. Of two with one name the first is meant.
func (in *Intake) ownTopic(t catalog.Topic) {
	in.slugs[t.Slug] = true
	for _, name := range append([]string{t.Slug, t.Name}, t.Aliases...) {
		if key := catalog.NameKey(name); in.topicKeys[key] == "" {
			in.topicKeys[key] = t.Slug
		}
	}
}

// defineTopics sees to it that the catalog has topics, and all that an entry mentions,
// which comes from p. An entry without topics gets those that the vocabulary has for it.
func (in *Intake) defineTopics(e *catalog.Entry, p Place) {
	if known := in.foreignEntry(e); len(e.Topics) == 0 && known != nil {
		e.Topics = known.Topics
	}
	in.adoptTopics()
	if slugs := in.filing.slugs(e.Topics); !slices.Equal(slugs, e.Topics) {
		e.Topics, in.dirty = slugs, true
	}
	for _, slug := range e.Topics {
		if in.slugs[slug] {
			continue
		}
		if known := in.vocabulary.Topic(slug); known != nil {
			in.addTopic(*known, p)
			continue
		}
		name := strings.ReplaceAll(slug, "-", " ")
		first, size := utf8.DecodeRuneInString(name)
		in.addTopic(catalog.Topic{Slug: slug, Name: string(unicode.ToUpper(first)) + name[size:]}, p)
	}
}
