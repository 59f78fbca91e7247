package lists

import (
	"cmp"
	"strings"
	"unicode"

	"kip/catalog"
)

// Lists come in two kinds. In one a heading names a company, and each bullet is a work
// of its: "- [Title](url) - `2021` - :books:". In the other a heading names an industry,
// and each bullet a company, whose name is the text of the link or stands before it:
// "* [Uber](url) uses Kafka Streams for its fares." A heading that is a known name
// tells which; where it is unknown, the bullets under it are asked, and if they do not
// tell, those of the rest of the list.

type headingKind int

const (
	unknownHeading headingKind = iota
	companyHeading
	industryHeading
	qualifyHeading // "Talks", "2021": says something of the works, not whose they are
	topicHeading   // names a topic
	otherHeading   // is no name, such as "License"
)

// classify returns the kind of each section.
func classify(d *document, title *section, names Names) map[*section]headingKind {
	kinds := make(map[*section]headingKind, len(d.sections))
	whole := 0
	for _, s := range d.sections {
		kind := names.kindOf(s)
		switch {
		case d.states(s) && d.layout == byCompany:
			kind = companyHeading
		case d.states(s):
			kind = industryHeading
		}
		if s == title || s.level == 0 {
			kind = otherHeading
		}
		if kind == unknownHeading {
			switch n := votes(s.bullets, names); {
			case n > 0:
				kind = companyHeading
			case n < 0:
				kind = industryHeading
			}
		}
		switch kind {
		case companyHeading:
			whole++
		case industryHeading:
			whole--
		}
		kinds[s] = kind
	}
	for s, kind := range kinds {
		if kind == unknownHeading {
			kinds[s] = companyHeading
			if whole < 0 {
				kinds[s] = industryHeading
			}
		}
	}
	return kinds
}

// states reports whether kip's mark says what the heading of a section names: whatever
// name that is, it is not to be guessed from it.
func (d *document) states(s *section) bool { return d.layout != "" && s.level == 2 }

// kindOf returns what the heading's name alone tells.
func (names Names) kindOf(s *section) headingKind {
	is := func(known func(string) bool) bool { return known != nil && known(s.heading) }
	switch {
	case is(names.Company):
		return companyHeading
	case is(names.Industry):
		return industryHeading
	case isContents(s.heading), isAside(s.heading):
		return otherHeading
	case qualifier(s.heading).any():
		return qualifyHeading
	case is(names.Topic):
		return topicHeading
	}
	return unknownHeading
}

// qualifier returns the facts that a heading or bullet states which consists of
// nothing else: "Talks", "2021".
func qualifier(text string) facts {
	f := factsIn([]piece{{kind: textPiece, text: text}})
	if f.prose != "" {
		return facts{}
	}
	return f
}

func isContents(heading string) bool {
	switch strings.Join(wordsOf(heading), " ") {
	case "table of contents", "contents", "content", "toc", "index", "companies", "navigation", "on this page":
		return true
	}
	return false
}

// isAside reports whether what stands under a heading is about the list itself.
func isAside(heading string) bool {
	switch strings.Join(wordsOf(heading), " ") {
	case "contributing", "contribute", "contribution", "contributions", "how to contribute", "contributors",
		"contribution guidelines", "license", "licence", "acknowledgements", "acknowledgments", "credits",
		"thanks", "about", "introduction", "motivation", "disclaimer", "legend", "resources", "references",
		"related", "related projects", "related lists", "see also", "further reading", "star history",
		"stargazers", "stargazers over time", "maintainers", "sponsors", "changelog", "faq":
		return true
	}
	return false
}

// votes returns how many bullets look like works of the company in the heading, less
// those that look like companies of the industry in it.
func votes(bullets []*bullet, names Names) int {
	n := 0
	for _, b := range bullets {
		n += b.vote(names)
	}
	return n
}

func (b *bullet) vote(names Names) int {
	parts := b.parts()
	if len(parts.links) == 0 {
		if len(b.children) > 0 && !parts.lead.any() {
			return -1
		}
		return 0
	}
	first := parts.links[0]
	prose := []rune(first.facts.prose)
	switch {
	case names.Company != nil && (names.Company(first.text) || names.Company(companyIn(parts.lead.prose))):
		return -1
	case parts.anyFact():
		return 1
	case parts.lead.prose == "" && len(prose) > 0 && (unicode.IsLower(prose[0]) || prose[0] == '\''):
		return -1
	case len(b.children) > 0:
		return 0
	}
	return 1
}

// nameIn returns the name that a heading is, or a bullet with others within it: as it
// stands, "Lowe's" and "Acme Inc.", but for what people put behind it.
func (m *markdown) nameIn(heading string) string {
	heading = catalog.Mend(heading)
	if m.Own {
		return heading
	}
	return cmp.Or(strings.TrimRight(heading, " :-–—"), heading)
}

// companyIn returns a company's name without what sentences put around it: "Walmart:",
// "Twilio's".
func companyIn(text string) string {
	text = catalog.Mend(text)
	name := strings.Trim(text, " :-–—,.")
	for _, possessive := range []string{"'s", "’s"} {
		name = strings.TrimSuffix(name, possessive)
	}
	return cmp.Or(name, text)
}
