package lists

import (
	"strings"

	"kip/catalog"
)

// bullet reads a bullet and those within it.
func (m *markdown) bullet(b *bullet, c context) {
	p := b.parts()
	if len(p.links) == 0 {
		m.linkless(b, p, c)
		return
	}
	if bad := catalog.Unsafe(b.text()); bad != "" {
		m.skip(b.line, bad, b.text())
		return
	}
	company := m.company(p, c)
	if company == "" {
		why := c.nobody
		if why == "" {
			why = "neither a heading nor the bullet names a company"
		}
		m.skip(b.line, why, b.text())
		return
	}
	inner := c
	inner.company = company
	for i, link := range p.links {
		m.link(link, i, inner, c, b)
	}
	for _, child := range b.children {
		m.bullet(child, inner)
	}
}

// linkless reads a bullet that has no link of its own: it says something of those
// within it, or nothing that can be used.
func (m *markdown) linkless(b *bullet, p bulletParts, c context) {
	if len(b.children) == 0 {
		switch {
		case p.html:
			m.skip(b.line, "its link is written in HTML; write it in Markdown", b.text())
		case strings.Contains(b.text(), "://"):
			m.skip(b.line, "its address is no link; write [title](address)", b.text())
		case len(b.pieces) > 0 && !p.local:
			m.skip(b.line, "no link", b.text())
		case p.local:
			m.skip(b.line, "its link does not lead to the web", b.text())
		}
		return
	}
	name := m.nameIn(strings.TrimSuffix(b.text(), ":"))
	switch {
	case c.company == "" && (m.knows(name) || m.Own && c.byName):
		c.company = name
	case p.lead.any() && p.lead.prose == "":
		c.facts = p.lead.or(c.facts)
	case c.company == "" && c.byName:
		c.company = name
	}
	for _, child := range b.children {
		m.bullet(child, c)
	}
}

func (m *markdown) knows(company string) bool {
	return m.names.Company != nil && company != "" && m.names.Company(company)
}

// company returns the company that a bullet with links is about, or "".
func (m *markdown) company(p bulletParts, c context) string {
	if c.company != "" {
		return c.company
	}
	lead, first := companyIn(p.lead.prose), companyIn(p.links[0].text)
	const longest = 4 // words; more are a sentence
	switch {
	case m.knows(lead):
		return lead
	case m.knows(first):
		return first
	case !c.byName:
		return ""
	case lead != "" && len(strings.Fields(lead)) <= longest:
		return lead
	case lead == "" && !p.anyFact() && formatOf(strings.Join(wordsOf(first), " ")) == "":
		return first
	}
	return ""
}

// link adds the item of a bullet's i-th link; outer is what holds around the bullet.
func (m *markdown) link(link linkPart, i int, c, outer context, b *bullet) {
	title := link.text
	m.repair(link.line, &title)
	item := Item{Line: link.line, Section: c.section, Repeated: c.repeated, Industry: c.industry, Text: b.text()}
	item.Company, item.URL = c.company, strings.ReplaceAll(strings.TrimSpace(link.url), " ", "%20")
	var kind catalog.Format // that the link says in place of a title
	if !m.Own {
		kind = formatOf(strings.Join(wordsOf(title), " "))
	}
	byHeading := outer.company != "" && !c.byName
	f := facts{format: kind}.or(link.facts).or(c.facts)
	switch {
	case outer.company == "" && i == 0 && companyIn(title) == c.company: // the link names the company
	case title == "":
	case m.Own:
		item.Title = title
	case title == item.URL:
	case kind != "":
		if last := len(m.Items) - 1; i > 0 && last >= 0 && m.Items[last].Title != "" {
			item.Label = title + " of " + m.Items[last].Title
			f = f.or(facts{year: m.Items[last].Year})
		}
	case byHeading || link.facts.any():
		item.Title = title
	default:
		item.Label = title
	}
	item.Year, item.Format = f.year, f.format
	for _, remark := range link.facts.remarks {
		m.Remarks = append(m.Remarks, Remark{link.line, remark})
	}
	m.Items = append(m.Items, item)
}
