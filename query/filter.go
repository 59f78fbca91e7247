// Package query decides which entries of a catalog answer a question, and in what
// order: it filters, resolves names, searches, ranks and relates. It knows nothing
// of flags, terminals or output formats.
package query

import (
	"cmp"
	"slices"
	"strings"

	"kip/catalog"
)

// A Filter says which entries are wanted. Its zero value wants all of them. Kinds
// combine with and, the values of one kind with or.
type Filter struct {
	Companies  []string // canonical names: the company itself, or one of a work about several
	Industries []string // canonical names, of industries or of groups of companies
	Topics     []string // slugs
	Format     catalog.Format
	Since      int  // first year that is wanted; 0: no bound
	Until      int  // last year that is wanted; 0: no bound
	Undated    bool // entries without a year pass the bounds on years
}

// A Filtering is a Filter made ready for the entries of one catalog. It counts
// what it leaves out only for want of a year.
type Filtering struct {
	Filter
	companies map[string]bool // wanted by company or by industry; nil: all
	undated   int
}

// In returns the filter ready for the entries of cat.
func (f Filter) In(cat *catalog.Catalog) *Filtering {
	ready := &Filtering{Filter: f}
	if len(f.Industries) == 0 {
		return ready
	}
	ready.companies = map[string]bool{}
	for i := range cat.Companies {
		if slices.Contains(f.Industries, cat.Companies[i].Industry) {
			ready.companies[cat.Companies[i].Name] = true
		}
	}
	for i := range cat.Industries {
		if slices.Contains(f.Industries, cat.Industries[i].Name) {
			for _, name := range cat.Industries[i].Companies {
				ready.companies[name] = true
			}
		}
	}
	return ready
}

// IsZero says whether every entry passes.
func (f *Filtering) IsZero() bool {
	return len(f.Companies)+len(f.Industries)+len(f.Topics) == 0 && f.Format == "" && f.Since == 0 && f.Until == 0
}

// Keeps says whether the entry passes.
func (f *Filtering) Keeps(e *catalog.Entry) bool {
	if !f.keepsUndated(e) {
		return false
	}
	if e.Year == 0 {
		if (f.Since > 0 || f.Until > 0) && !f.Undated {
			f.undated++
			return false
		}
		return true
	}
	return e.Year >= f.Since && (f.Until == 0 || e.Year <= f.Until)
}

// LeftOut returns how many entries passed all but the bounds on years, which they
// could not pass because they have none.
func (f *Filtering) LeftOut() int { return f.undated }

// keepsUndated says whether the entry passes whatever its year.
func (f *Filtering) keepsUndated(e *catalog.Entry) bool {
	if f.Format != "" && e.Format != f.Format {
		return false
	}
	if len(f.Companies) > 0 && !isAbout(e, func(name string) bool { return slices.Contains(f.Companies, name) }) {
		return false
	}
	if f.companies != nil && !isAbout(e, func(name string) bool { return f.companies[name] }) {
		return false
	}
	return len(f.Topics) == 0 || slices.ContainsFunc(e.Topics, func(t string) bool { return slices.Contains(f.Topics, t) })
}

func isAbout(e *catalog.Entry, wanted func(string) bool) bool {
	return wanted(e.Company) || slices.ContainsFunc(e.Also, wanted)
}

// An Order is a way of sorting entries. Ties break by year, newest first and
// undated last, then by id, so that no order depends on chance.
type Order string

const (
	ByRelevance Order = "relevance" // best first
	ByYear      Order = "year"      // newest first, undated last
	ByCompany   Order = "company"   // from A to Z
	ByTitle     Order = "title"     // from A to Z
)

// A Found entry is one that a query found. Score is that of its Hit, Number its number in
// the catalog; both are 0 where nothing was ranked.
type Found struct {
	Entry  *catalog.Entry
	Score  float64
	Number int
}

// Sort sorts entries in place; the other way round if reverse, except that ByYear keeps
// undated entries last.
func Sort(found []Found, order Order, reverse bool) {
	var by func(a, b Found) int
	switch order {
	case ByRelevance:
		by = func(a, b Found) int { return cmp.Compare(b.Score, a.Score) }
	case ByCompany:
		by = func(a, b Found) int { return strings.Compare(Fold(a.Entry.Company), Fold(b.Entry.Company)) }
	case ByTitle:
		by = func(a, b Found) int { return strings.Compare(titleKey(a.Entry), titleKey(b.Entry)) }
	default:
		by = func(a, b Found) int { return 0 }
	}
	slices.SortFunc(found, func(a, b Found) int {
		return cmp.Or(by(a, b), cmp.Compare(b.Entry.Year, a.Entry.Year), strings.Compare(a.Entry.ID, b.Entry.ID))
	})
	if !reverse {
		return
	}
	slices.Reverse(found)
	if order == ByYear {
		slices.SortStableFunc(found, func(a, b Found) int {
			return cmp.Compare(undatedLast(a.Entry), undatedLast(b.Entry))
		})
	}
}

func undatedLast(e *catalog.Entry) int {
	if e.Year == 0 {
		return 1
	}
	return 0
}

// titleKey is a title as it is alphabetized: folded, and without what is no letter
// or digit at its head.
func titleKey(e *catalog.Entry) string {
	return strings.TrimLeftFunc(Fold(e.Title), func(r rune) bool { return !inWord(r) })
}
