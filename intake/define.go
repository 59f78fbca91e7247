package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
)

// company returns the name of the company that a source calls name, and defines it if
// the catalog does not yet. What the source says of the industry counts for companies
// that are new to the vocabulary too; an industry that is new itself is added if
// trusted, that is, if the source has it in so many words and not as a heading.
func (in *Intake) company(name, industry string, p Place, trusted bool) string {
	name = catalog.Mend(name)
	known, guessed := in.companies.find(name)
	if guessed {
		in.remark(p, "the company "+quote(name)+" was taken for "+known.Name)
	}
	if known == nil {
		company := catalog.Company{Name: name}
		in.companies.know([]catalog.Company{company})
		known = &company
		in.defineCompany(company, industry, p, trusted, true)
		return known.Name
	}
	if !in.defined[known.Name] {
		in.defineCompany(*known, industry, p, trusted, false)
	}
	return known.Name
}

// defineCompany adds a company to the catalog, with its industry if that is known.
func (in *Intake) defineCompany(company catalog.Company, industry string, p Place, trusted, isNew bool) {
	if company.Industry == "" {
		company.Industry = industry
	}
	switch known := in.industry(company.Industry); {
	case company.Industry == "":
	case known != nil && len(known.Companies) == 0:
		company.Industry = in.adoptIndustry(*known)
	case known == nil && trusted && in.isText(catalog.Mend(company.Industry)):
		company.Industry = in.adoptIndustry(catalog.Industry{Name: catalog.Mend(company.Industry)})
	default:
		company.Industry = "" // a heading that is no industry, or a group of several
	}
	company.Aliases = in.freeAliases(company)
	in.cat.Companies = append(in.cat.Companies, company)
	in.defined[company.Name], in.dirty = true, true
	if isNew {
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

// addTopic adds a topic to the vocabulary of the catalog.
func (in *Intake) addTopic(t catalog.Topic, p Place) {
	in.cat.Topics = append(in.cat.Topics, t)
	in.slugs[t.Slug] = true
	if in.vocabulary.Topic(t.Slug) == nil {
		in.report.Topics = append(in.report.Topics, Topic{p, t.Slug})
	}
	in.topics, in.dirty = nil, true
}

// defineTopics sees to it that the catalog has topics, and all that an entry mentions,
// which comes from p.
func (in *Intake) defineTopics(e *catalog.Entry, p Place) {
	if len(in.cat.Topics) == 0 {
		in.cat.Topics = append(in.cat.Topics, in.vocabulary.Topics...)
		for _, t := range in.cat.Topics {
			in.slugs[t.Slug] = true
		}
	}
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
