package catalog

import "strings"

// catalog reads a whole text.
func (r *reader) catalog(c *Catalog) {
	if strings.HasPrefix(r.s, "\ufeff") {
		r.fail(0, "save the file as UTF-8 without one", "the file begins with a byte order mark")
	}
	o := r.object(&catalogKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		r.section(c, k)
	}
	if r.peek(); r.err == nil && r.i < len(r.s) {
		r.fail(r.i, "remove it", "%s after the end of the catalog", r.found())
	}
}

// section reads the part of a catalog that the key k names.
func (r *reader) section(c *Catalog, k int) {
	switch k {
	case catalogIndustries:
		c.Industries = list(r, nil, (*reader).industry)
	case catalogCompanies:
		c.Companies = list(r, nil, (*reader).company)
	case catalogTopics:
		c.Topics = list(r, nil, (*reader).topic)
	case catalogEntries:
		c.Entries = list(r, nil, (*reader).entry)
	}
}

func (r *reader) industry(v *Industry) {
	o := r.object(&industryKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case industryName:
			v.Name = r.text()
		case industryAliases:
			v.Aliases = r.texts()
		case industryCompanies:
			v.Companies = r.texts()
		}
	}
}

func (r *reader) company(v *Company) {
	o := r.object(&companyKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case companyName:
			v.Name = r.text()
		case companyIndustry:
			v.Industry = r.textOrNull()
		case companyAliases:
			v.Aliases = r.texts()
		}
	}
}

func (r *reader) topic(v *Topic) {
	o := r.object(&topicKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case topicSlug:
			v.Slug = r.text()
		case topicName:
			v.Name = r.text()
		case topicAliases:
			v.Aliases = r.texts()
		case topicKIPs:
			v.KIPs = list(r, nil, (*reader).kip)
		case topicHistory:
			v.History = list(r, nil, (*reader).event)
		}
	}
}

func (r *reader) kip(n *int) {
	*n = r.number(kipHint)
}

func (r *reader) event(v *Event) {
	o := r.object(&eventKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case eventYear:
			v.Year = r.number(yearHint)
		case eventNote:
			v.Note = r.text()
		}
	}
}

func (r *reader) entry(e *Entry) {
	r.entryID = ""
	e.Evidence = Listing
	o := r.object(&entryKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		r.entryField(e, k)
	}
	r.entryID = ""
}

// entryField reads the value of the key k of an entry.
func (r *reader) entryField(e *Entry, k int) {
	switch k {
	case entryID:
		e.ID = r.text()
		r.entryID = e.ID
	case entryTitle:
		e.Title = r.text()
	case entryCompany:
		e.Company = r.text()
	case entryAlso:
		e.Also = r.texts()
	case entryYear:
		e.Year = r.yearOrNull()
	case entryFormat:
		e.Format = format(r.text())
	case entryEvent:
		e.Event = r.textOrNull()
	case entryURL:
		e.URL = r.text()
	case entryTopics:
		e.Topics = r.texts()
	case entryKeywords:
		e.Keywords = r.texts()
	case entryAuthors:
		e.Authors = r.texts()
	case entryEvidence:
		e.Evidence = evidence(r.textOrNull())
	case entrySources:
		e.Sources = list(r, &r.sources, (*reader).source)
	default:
		*sentence(e, k) = r.textOrNull()
	}
}

// format returns the format of that name. The two that there are come back as the
// constants, whose memory is at hand whenever they are compared; so for evidence.
func format(name string) Format {
	switch f := Format(name); f {
	case Article:
		return Article
	case Talk:
		return Talk
	default:
		return f
	}
}

// evidence returns the evidence of that name; what is not said rests on no reading.
func evidence(name string) Evidence {
	switch v := Evidence(name); v {
	case Page:
		return Page
	case Equivalent:
		return Equivalent
	case Listing, "":
		return Listing
	default:
		return v
	}
}

func (r *reader) source(v *Source) {
	o := r.object(&sourceKind)
	for k := r.next(&o); k >= 0; k = r.next(&o) {
		switch k {
		case sourceList:
			v.List = r.textOrNull()
		case sourceSection:
			v.Section = r.textOrNull()
		case sourceYear:
			v.Year = r.yearOrNull()
		case sourceTitle:
			v.Title = r.textOrNull()
		case sourceFormat:
			v.Format = format(r.textOrNull())
		case sourceURL:
			v.URL = r.textOrNull()
		}
	}
}
