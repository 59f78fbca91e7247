package lists

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
)

// readMarkdown reads a list in Markdown.
func readMarkdown(l *List, src Source, names Names) error {
	if err := checkLimits(src); err != nil {
		return err
	}
	d := parseDocument(src.Text)
	l.Own, l.Defines = d.own, d.own
	m := &markdown{List: l, names: names, first: map[namesake]*section{}}
	for _, s := range d.sections {
		m.repair(s.line, &s.heading)
		if !d.states(s) {
			s.heading = withoutSigns(s.heading)
		}
		s.heading = catalog.Mend(s.heading)
	}
	title := d.title()
	if title != nil {
		if name := slug(title.heading); name != "" {
			l.Name = name
		}
	}
	l.Subject = subject(title)
	m.kinds = classify(d, title, names)
	for _, s := range d.sections {
		m.section(s, title)
	}
	nothing := len(l.Items) == 0 // then it is not clear what is an introduction
	for _, stray := range d.strays {
		if nothing || stray.section != title && stray.section.level > 0 {
			m.skip(stray.line, "the link is in no bullet of a list", stray.text)
		}
	}
	if nothing && len(l.Skipped) == 0 && !l.Own {
		return fault(src, 0, "there is no list here", "a list has headings, and bullets with links under them; or it is JSON or CSV as kip prints them")
	}
	return nil
}

// title returns the section whose heading is the list's title: the first, if it is of
// the highest level and no work stands under it directly.
func (d *document) title() *section {
	for _, s := range d.sections {
		if s.level == 0 {
			continue
		}
		if s.level > 1 || hasLinks(s.bullets) {
			break
		}
		return s
	}
	return nil
}

func hasLinks(bullets []*bullet) bool {
	for _, b := range bullets {
		if len(b.parts().links) > 0 || hasLinks(b.children) {
			return true
		}
	}
	return false
}

// subject returns what the title says that the works are about: "Kafka Streams" of
// "Kafka Streams in the wild".
func subject(title *section) string {
	if title == nil {
		return ""
	}
	name := title.heading
	if !strings.Contains(name, " ") {
		name = strings.ReplaceAll(name, "-", " ")
	}
	before, _, found := strings.Cut(name, " in ")
	words := strings.Fields(before)
	if !found || len(words) == 0 || len(words) > 3 {
		return ""
	}
	first, size := utf8.DecodeRuneInString(words[0])
	words[0] = string(unicode.ToUpper(first)) + words[0][size:]
	return strings.Join(words, " ")
}

// markdown is the state of a reading.
type markdown struct {
	*List
	names Names
	kinds map[*section]headingKind
	first map[namesake]*section
}

// A namesake is what headings have in common that name one company at one place.
type namesake struct {
	outer *section
	name  string
}

// repeats reports whether works stand under an earlier heading of the same company. Under
// another heading, as of another year, it may well stand again.
func (m *markdown) repeats(s *section) bool {
	key := namesake{s.outer, catalog.NameKey(s.heading)}
	if m.first[key] == nil {
		m.first[key] = s
	}
	return m.first[key] != s && !m.Own
}

// section reads the bullets under a heading.
func (m *markdown) section(s, title *section) {
	if s == title || isTable(s.bullets, isContents(s.heading) && m.kinds[s] == otherHeading) {
		return
	}
	c := context{section: s.heading}
	m.place(&c, s)
	for _, b := range s.bullets {
		m.bullet(b, c)
	}
}

// isTable reports whether bullets are a table of contents, wherever it stands: links
// within the list and nothing else. Under a heading that says so, the links may have the
// address of the whole list in them.
func isTable(bullets []*bullet, named bool) bool {
	for _, b := range bullets {
		p := b.parts()
		outside := slices.ContainsFunc(p.links, func(link linkPart) bool { return !named || !strings.Contains(link.url, "#") })
		none := len(p.links) == 0 && !p.local && len(b.children) == 0
		if outside || none && !named || !isTable(b.children, named) {
			return false
		}
	}
	return true
}

// A context is what the headings and bullets around a bullet say of it.
type context struct {
	section  string
	industry string
	company  string
	repeated bool // its heading is the second of that name
	facts    facts
	byName   bool   // bullets name companies, unless company is known
	nobody   string // why no company is known
}

// place fills in what the headings say, from the innermost outwards.
func (m *markdown) place(c *context, s *section) {
	for ; s != nil; s = s.outer {
		switch m.kinds[s] {
		case companyHeading:
			if c.company == "" && !c.byName {
				c.company, c.repeated = m.nameIn(s.heading), m.repeats(s)
			}
		case industryHeading:
			if c.industry == "" && s.heading != unknownIndustry {
				c.industry = s.heading
			}
			c.byName = c.byName || c.company == ""
		case qualifyHeading:
			c.facts = c.facts.or(qualifier(s.heading))
		case topicHeading:
			c.nobody = fmt.Sprintf("the heading %q is a topic", excerpt(s.heading))
		case otherHeading:
			if c.nobody == "" && s.heading != "" && !c.byName {
				c.nobody = fmt.Sprintf("the heading %q is no company", excerpt(s.heading))
			}
		}
	}
	if c.company == "" && !c.byName && c.nobody == "" {
		c.nobody = "no heading names a company"
	}
}

// skip records a line that holds no work.
func (l *List) skip(line int, why, text string) {
	l.Skipped = append(l.Skipped, Skip{line, why, excerpt(text)})
}

// repair mends a text, and records it if it was decoded with the wrong character set.
func (l *List) repair(line int, text *string) {
	mended := catalog.Mend(*text)
	if mended != *text && catalog.Recode(*text) != *text {
		l.Repairs = append(l.Repairs, Repair{line, *text, mended})
	}
	*text = mended
}
