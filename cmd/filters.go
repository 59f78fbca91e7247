package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
)

// filterFlags are the filters as they are typed, the same on every command that
// lists entries.
type filterFlags struct {
	companies, industries, topics []string
	format                        string
	yearSince, yearUntil          int // of --year
	since, until                  int
	undated                       bool
	keywords, not                 []string
}

func (f *filterFlags) add(a *app, c *cobra.Command) {
	flags := c.Flags()
	flags.Var(list{&f.companies}, "company", "only entries about `company`, or about any of several: uber,lyft")
	flags.Var(list{&f.industries}, "industry", "only entries of companies in `industry`, or in any of several")
	flags.Var(list{&f.topics}, "topic", "only entries on `topic`, or on any of several")
	addEnum(c, flags, &f.format, "format", "", "only articles, or only talks", []string{string(catalog.Article), string(catalog.Talk)})
	flags.Var(years{&f.yearSince, &f.yearUntil}, "year", "only entries of that year, or of the years from 2020..2023")
	flags.Var(year{&f.since}, "since", "only entries of that year or later")
	flags.Var(year{&f.until}, "until", "only entries of that year or earlier")
	flags.BoolVar(&f.undated, "undated", false, "keep entries without a year when years are bounded")
	flags.Var(list{&f.keywords}, "keyword", "only entries that say `word`, by any of its usual names (none if \"quoted\"); of several, all")
	flags.Var(list{&f.not}, "not", "no entries that say `word`, or any of several")
	a.completeNames(c)
}

// years returns the years that entries are to be between, 0 where there is no bound:
// --year bounds them as well as --since and --until.
func (f *filterFlags) years() (since, until int) {
	until = f.yearUntil
	if until == 0 || f.until > 0 && f.until < until {
		until = f.until
	}
	return max(f.since, f.yearSince), until
}

// told returns the filters in words, as they were typed; "" if there are none.
func (f *filterFlags) told() string {
	var out []string
	add := func(what string, values ...string) {
		if len(values) > 0 {
			out = append(out, what+strings.Join(values, ", "))
		}
	}
	add("", f.companies...)
	add("", f.industries...)
	add("", f.topics...)
	if f.format != "" {
		add("", f.format+"s")
	}
	since, until := f.years()
	if since > 0 {
		add("since ", strconv.Itoa(since))
	}
	if until > 0 {
		add("until ", strconv.Itoa(until))
	}
	add("saying ", f.keywords...)
	add("not saying ", f.not...)
	return strings.Join(out, "; ")
}

// A selection is the filters, resolved against a library.
type selection struct {
	*query.Filtering
	within   *query.Filtering // the group that a command is about
	lib      *library
	keywords []bool // which entries say all keywords and none of the words to be left out; nil: all
	err      error  // from decoding an entry

	corrections []query.Correction // of the words of the filters
}

// resolve checks the filters, and turns names into those of the library. Entries
// must pass within as well. The words to be left out are given apart: a search looks
// at them together with those that it looks for.
func (f *filterFlags) resolve(a *app, lib *library, within query.Filter, not []string) (*selection, error) {
	q := query.Filter{Format: catalog.Format(f.format), Undated: f.undated}
	q.Since, q.Until = f.years()
	if q.Until > 0 && q.Since > q.Until {
		return nil, usagef("", "no year is both %d or later and %d or earlier; the bounds run backwards", q.Since, q.Until)
	}
	var err error
	if q.Companies, err = a.resolveAll("company", f.companies, query.CompanyNames, lib); err != nil {
		return nil, err
	}
	if q.Industries, err = a.resolveAll("industry", f.industries, query.IndustryNames, lib); err != nil {
		return nil, err
	}
	if q.Topics, err = a.resolveAll("topic", f.topics, query.TopicNames, lib); err != nil {
		return nil, err
	}
	for _, text := range append(slices.Clone(f.keywords), f.not...) {
		if !query.HasWords(text) {
			return nil, usagef("write one, as in --keyword kubernetes", "--keyword or --not %s has no word in it", quote(text))
		}
	}
	s := &selection{Filtering: q.In(lib.Catalog), within: within.In(lib.Catalog), lib: lib}
	if len(f.keywords)+len(not) > 0 {
		s.keywords, s.corrections = query.Saying(lib.collection(), f.keywords, not)
	}
	return s, nil
}

// resolveAll turns names as they were given into canonical ones.
func (a *app) resolveAll(kind string, given []string, names func(*catalog.Catalog) []query.Name, lib *library) ([]string, error) {
	if len(given) == 0 {
		return nil, nil
	}
	known := names(lib.Catalog)
	var out []string
	for _, g := range given {
		name, err := a.resolveName(kind, g, known)
		if err != nil {
			return nil, err
		}
		out = append(out, name)
	}
	return out, nil
}

// resolveName turns a name as it was given into the canonical one, and says on stderr if
// that is a guess.
func (a *app) resolveName(kind, given string, known []query.Name) (string, error) {
	name, guessed, err := query.Resolve(kind, given, known)
	if guessed {
		fmt.Fprintf(a.Err, "kip: no %s is named %s: showing %s\n", kind, quote(given), quote(name))
	}
	return name, err
}

// keep says whether the i-th entry passes.
func (s *selection) keep(i int) bool {
	if s.keywords != nil && !s.keywords[i] {
		return false
	}
	if s.err != nil || s.IsZero() && s.within.IsZero() {
		return true
	}
	e, err := s.lib.entry(i)
	if err != nil {
		s.err = err
		return false
	}
	return s.within.Keeps(e) && s.Keeps(e)
}

// entries returns the entries of a library with all its entries that pass.
func (s *selection) entries() []query.Found {
	var out []query.Found
	for i := range s.lib.Entries {
		if s.keep(i) {
			out = append(out, query.Found{Entry: &s.lib.Entries[i]})
		}
	}
	return out
}

// noteSelection says which words of the filters were taken for others, and how many
// entries were left out for want of a year.
func (a *app) noteSelection(s *selection) {
	a.noteCorrections(s.corrections)
	switch n := s.LeftOut(); n {
	case 0:
	case 1:
		fmt.Fprintln(a.Err, "kip: 1 entry without a year is left out; --undated keeps it")
	default:
		fmt.Fprintf(a.Err, "kip: %d entries without a year are left out; --undated keeps them\n", n)
	}
}
