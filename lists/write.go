package lists

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kip/catalog"
	"kip/query"
)

// A Layout says how a catalog is written as a list.
type Layout struct {
	Title      string // the heading of the whole
	ByIndustry bool   // headings name industries, not companies
}

// Append writes c as a list in Markdown, appends it to dst and returns the extended
// slice: a title, a table of contents, and the works under headings, newest first; a
// work of several companies under each of them. Whatever a title holds, it shows as
// it is and does nothing. Read reads the list again.
func Append(dst []byte, c *catalog.Catalog, layout Layout) []byte {
	w := writer{dst: dst, anchors: map[string]int{}}
	by := byCompany
	if layout.ByIndustry {
		by = byIndustry
	}
	w.line(ownMark(by))
	w.line("")
	w.heading(1, layout.Title)
	groups := companies(c)
	if layout.ByIndustry {
		w.industries(c, groups)
	} else {
		w.companies(groups)
	}
	return w.dst
}

// A group is a company with its works.
type group struct {
	name  string
	works []*catalog.Entry
}

// companies returns the companies that have works, in the order of their names.
func companies(c *catalog.Catalog) []group {
	works := map[string][]*catalog.Entry{}
	for i := range c.Entries {
		e := &c.Entries[i]
		for _, name := range e.Companies() {
			works[name] = append(works[name], e)
		}
	}
	groups := make([]group, 0, len(works))
	for name, works := range works {
		slices.SortStableFunc(works, func(a, b *catalog.Entry) int {
			return cmp.Or(b.Year-a.Year, strings.Compare(query.Fold(a.Title), query.Fold(b.Title)), strings.Compare(a.URL, b.URL))
		})
		groups = append(groups, group{name, works})
	}
	slices.SortFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(query.Fold(a.name), query.Fold(b.name)), cmp.Compare(a.name, b.name))
	})
	return groups
}

// companies writes a heading for each company.
func (w *writer) companies(groups []group) {
	names := make([]string, len(groups))
	for i, g := range groups {
		names[i] = g.name
	}
	w.contents(names)
	for _, g := range groups {
		w.heading(2, g.name)
		for _, e := range g.works {
			w.work("- ", e)
		}
	}
}

// unknownIndustry is the heading for companies whose industry nobody has established.
const unknownIndustry = "Industry unknown"

// industries writes a heading for each industry, and its companies as bullets.
func (w *writer) industries(c *catalog.Catalog, groups []group) {
	of := c.IndustryByCompany()
	members := map[string][]group{}
	for _, g := range groups {
		industry := cmp.Or(of[g.name], unknownIndustry)
		members[industry] = append(members[industry], g)
	}
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(last(a)-last(b), cmp.Compare(query.Fold(a), query.Fold(b)), cmp.Compare(a, b))
	})
	w.contents(names)
	for _, name := range names {
		w.heading(2, name)
		for _, g := range members[name] {
			w.line("* " + escape(g.name) + ":")
			for _, e := range g.works {
				w.work("  * ", e)
			}
		}
	}
}

// last puts the companies of unknown industry behind all others.
func last(industry string) int {
	if industry == unknownIndustry {
		return 1
	}
	return 0
}

// A writer appends Markdown to dst.
type writer struct {
	dst     []byte
	anchors map[string]int // how often each was given so far
}

func (w *writer) line(text string) {
	w.dst = append(append(w.dst, text...), '\n')
}

func (w *writer) heading(level int, name string) {
	if level > 1 {
		w.line("")
	}
	w.line(strings.Repeat("#", level) + " " + escape(name))
	w.line("")
	w.anchor(name)
}

// contents writes the table of contents. The headings follow it in that order, so
// their anchors are known: its own comes first.
func (w *writer) contents(names []string) {
	const own = "Table of Contents"
	w.line("## " + own)
	w.line("")
	w.anchor(own)
	ahead := writer{anchors: make(map[string]int, len(names))}
	for anchor, n := range w.anchors {
		ahead.anchors[anchor] = n
	}
	for _, name := range names {
		w.line(fmt.Sprintf("1. [%s](#%s)", escape(name), ahead.anchor(name)))
	}
}

// work writes the bullet of a work, as the first list has it.
func (w *writer) work(bullet string, e *catalog.Entry) {
	line := bullet + "[" + escape(e.Title) + "](" + destination(e.URL) + ")"
	if e.Year != 0 {
		line += fmt.Sprintf(" - `%d`", e.Year)
	}
	sign := ":books:"
	if e.Format == catalog.Talk {
		sign = ":studio_microphone:"
	}
	w.line(line + " - " + sign)
}
