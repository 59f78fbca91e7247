package render

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"charm.land/lipgloss/v2"

	"kip/catalog"
)

// CardRelated is how many related entries a card names, at most.
const CardRelated = 5

// A card is the page on which one entry is laid out.
type card struct {
	*page
	cat   *catalog.Catalog
	entry *catalog.Entry
	theme theme
	width int
	full  int  // the width for what is there to be copied, where that is broken into lines
	whole bool // it is not
}

// Card prints all that is known of an entry of the catalog to w, then up to CardRelated
// related ones. It says nothing of what is unknown. A pipe gets each paragraph on one line.
func Card(w io.Writer, cat *catalog.Catalog, e *catalog.Entry, related []*catalog.Entry, opts Options) error {
	c := card{page: newPage(w), cat: cat, entry: e, theme: opts.theme(), width: math.MaxInt, full: math.MaxInt, whole: !opts.Clipped}
	if opts.Terminal {
		c.full = opts.width()
		c.width = min(c.full, textWidth)
	}
	c.title()
	c.facts()
	for _, s := range []struct{ heading, text string }{
		{"Problem", e.Problem}, {"Approach", e.Approach}, {"Reasons", e.Reasons}, {"Lesson", e.Lesson},
	} {
		c.section(s.heading, s.text)
	}
	c.section("Evidence", evidenceLines(e)...)
	c.section("Since then", sinceLines(cat, e)...)
	c.related(related)
	return c.flush()
}

func (c card) title() {
	b := block{text: Plain(c.entry.Title), lead: true, url: c.entry.URL, number: 1}
	c.buf = appendIndented(c.buf, b, 0, c.width, c.theme)
	c.buf = append(c.buf, '\n')
}

// facts prints the short fields, with what they are in a column before them.
func (c card) facts() {
	e := c.entry
	company := e.Company
	if industry := c.cat.IndustryOf(company); industry != "" {
		company += " (" + industry + ")"
	}
	for _, f := range []field{
		{"Company", known(company)}, {"Also", e.Also}, {"Year", knownYear(e.Year)},
		{"Format", known(string(e.Format))}, {"Event", known(e.Event)}, {"Authors", e.Authors},
		{"URL", known(e.URL)}, {"Topics", topicNames(c.cat, e.Topics)}, {"Keywords", e.Keywords}, {"ID", known(e.ID)},
	} {
		if text := human(f.value); text != "" {
			c.fact(f.name, text)
		}
	}
}

// fact prints one short field.
func (c card) fact(name, text string) {
	const label = len("Keywords") + len(gap) // the longest label
	b := block{text: text}
	if name == "URL" {
		b.url, b.number = text, 1
	}
	var lines []string
	switch copied := name == "URL" || name == "ID"; {
	case copied && c.whole:
		lines = []string{b.whole(c.theme)}
	case copied:
		lines = b.lines(c.full-label, c.theme)
	default:
		lines = b.lines(c.width-label, c.theme)
	}
	c.buf = appendJoined(c.buf,
		lipgloss.PlaceHorizontal(label, lipgloss.Left, c.theme.lead.Write(name)),
		strings.Join(lines, "\n"))
}

// section prints a heading and paragraphs under it, or nothing if all are empty.
func (c card) section(name string, paragraphs ...string) {
	if strings.Join(paragraphs, "") == "" {
		return
	}
	c.heading(name)
	for _, text := range paragraphs {
		b, width := block{text: Plain(text)}, c.width
		if isWeb(b.text) {
			b.url, width = b.text, c.full
			if c.whole {
				c.buf = append(c.buf, b.whole(c.theme)+"\n"...)
				continue
			}
		}
		c.buf = appendIndented(c.buf, b, 0, width, c.theme)
	}
}

func (c card) heading(name string) {
	c.buf = append(c.buf, '\n')
	c.buf = appendIndented(c.buf, block{text: name, lead: true}, 0, c.width, c.theme)
}

// related prints the ids and titles of up to CardRelated entries, in two columns if
// there is room.
func (c card) related(entries []*catalog.Entry) {
	if len(entries) == 0 {
		return
	}
	c.heading("Related")
	hits := make([]Hit, min(len(entries), CardRelated))
	for i := range hits {
		hits[i].Entry = entries[i]
	}
	// No catalog is needed: it would be gone through for the industries of all companies.
	set := Entries(&catalog.Catalog{}, hits, false).show([]string{"id", "title"})
	if shown := fit(set.Columns, set.needs(), c.width, false); shown != nil {
		for r := range set.Rows {
			c.buf = set.appendRow(c.buf, r, shown, c.theme)
		}
		return
	}
	for r := range set.Rows {
		c.buf = appendIndented(c.buf, set.block(r, 1), 0, c.width, c.theme)
		c.buf = appendIndented(c.buf, set.block(r, 0), stackIndent, c.width, c.theme)
	}
}

// topicNames returns the names of topics by their slugs.
func topicNames(cat *catalog.Catalog, slugs []string) []string {
	names := make([]string, len(slugs))
	for i, slug := range slugs {
		names[i] = slug
		if t := cat.Topic(slug); t != nil {
			names[i] = t.Name
		}
	}
	return names
}

// evidenceLines says what the entry rests on: what was read, and then each list that
// it stands in, with what the list says otherwise.
func evidenceLines(e *catalog.Entry) []string {
	var lines []string
	switch e.Evidence {
	case catalog.Page:
		lines = append(lines, "The work's own page was read.")
	case catalog.Equivalent:
		lines = append(lines, "Another page of the same work was read:")
	case catalog.Listing:
		lines = append(lines, "The work itself was not to be seen; it is known from lists alone.")
	}
	for _, s := range e.Sources {
		if s.List == "" {
			lines = append(lines, s.URL)
		}
	}
	for _, s := range e.Sources {
		if s.List != "" {
			lines = append(lines, listLines(s, e.Title)...)
		}
	}
	return lines
}

// listLines says where a list has the work, and what it says of it that is more than
// another way of writing what the catalog says.
func listLines(s catalog.Source, title string) []string {
	var said []string
	if s.Title != "" && lettersOf(s.Title) != lettersOf(title) {
		said = append(said, "the title “"+s.Title+"”")
	}
	if s.Year != 0 {
		said = append(said, "the year "+strconv.Itoa(s.Year))
	}
	if s.Format != "" {
		said = append(said, "the format "+string(s.Format))
	}
	line := "Listed in " + sourceText(s)
	if len(said) > 0 {
		line += ", with " + strings.Join(said, ", ")
	}
	if s.URL == "" {
		return []string{line + "."}
	}
	return []string{line + "; its link:", s.URL}
}

// lettersOf returns the letters and digits of a title, in lower case.
func lettersOf(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}

// sinceLines returns what has changed in Kafka, on the topics of a dated entry, in
// the years after it: the oldest change first.
func sinceLines(cat *catalog.Catalog, e *catalog.Entry) []string {
	if e.Year == 0 {
		return nil
	}
	var lines []string
	told := map[catalog.Event]bool{} // two topics may have an event in common
	for _, slug := range e.Topics {
		t := cat.Topic(slug)
		if t == nil {
			continue
		}
		for _, event := range t.History {
			if event.Year > e.Year && !told[event] {
				told[event] = true
				lines = append(lines, fmt.Sprintf("%s (%s)", eventText(event), t.Name))
			}
		}
	}
	slices.Sort(lines) // each begins with a year
	return lines
}
