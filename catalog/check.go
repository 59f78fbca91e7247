package catalog

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// A checker runs rules over the files of one merged catalog, file after file.
type checker struct {
	c    *Catalog // what the file itself holds
	all  *Catalog // what all files hold together
	text string   // of the file
	year int      // the current one

	// What may be referred to, in all files.
	companies, industries, topics names

	anyTopics bool  // some file defines topics
	unfiled   names // the ids of entries that no file gives a topic

	works  map[string]int         // by URLKey, the first entry of each work
	owners [catalogEntries]owners // who has which name, in this file and the ones before
	slips  int                    // unknown names so far for which the nearest was looked up
	meant  [catalogEntries]owners // whose names they may be; nil until one is looked up
	before map[string]known       // the entries of the files before, by their ids

	rule   *rule
	issues []issue
}

// A known is an entry of an earlier file.
type known struct{ file, work string } // the work by URLKey

// An issue is a finding whose line is not known yet.
type issue struct {
	severity      Severity
	place         place
	offset        int // in the file; only findings sets it
	entry         string
	message, hint string
}

func newChecker(merged *Catalog, year int) *checker {
	return &checker{
		all:        merged,
		year:       year,
		companies:  namesOf(merged.Companies, companyKey),
		industries: namesOf(merged.Industries, industryKey),
		topics:     namesOf(merged.Topics, topicKey),
	}
}

// Check returns all findings of all rules in files, which are merged as Load does it;
// file by file, and by position in each. A file that cannot be read has one finding,
// and then the others are not judged by rules, as it may define what they mention.
// The years that an entry may have depend on now.
func Check(files []File, now time.Time) []Finding {
	var found []Finding
	catalogs := make([]*Catalog, len(files))
	for i, f := range files {
		r := reader{file: f.Name, s: f.Text}
		catalogs[i] = new(Catalog)
		if r.catalog(catalogs[i]); r.err != nil {
			found = append(found, *r.err)
		}
	}
	if found != nil {
		return found
	}
	merged := merge(catalogs...)
	k := newChecker(merged, now.Year())
	k.anyTopics = slices.ContainsFunc(catalogs, func(c *Catalog) bool { return len(c.Topics) > 0 })
	k.unfiled = make(names)
	for i := range merged.Entries {
		if e := &merged.Entries[i]; len(e.Topics) == 0 {
			k.unfiled[e.ID] = struct{}{}
		}
	}
	for i, f := range files {
		k.run(catalogs[i], f.Text, func(*rule) bool { return true })
		found = append(found, k.findings(f)...)
		if i < len(files)-1 {
			k.remember(f.Name, catalogs[i])
		}
	}
	return found
}

// remember takes note of the entries of a file for those that follow.
func (k *checker) remember(file string, c *Catalog) {
	if k.before == nil {
		k.before = make(map[string]known, len(c.Entries))
	}
	for i := range c.Entries {
		k.before[c.Entries[i].ID] = known{file, URLKey(c.Entries[i].URL)}
	}
}

// run applies the rules that apply selects to a file's catalog.
func (k *checker) run(c *Catalog, text string, apply func(*rule) bool) {
	k.c, k.text, k.issues, k.slips = c, text, nil, 0
	k.works = make(map[string]int, len(c.Entries))
	var ofEntries []rule
	for _, r := range rules() {
		if !apply(&r) {
			continue
		}
		if r.entry != nil {
			ofEntries = append(ofEntries, r)
		}
		if k.rule = &r; r.whole != nil {
			r.whole(k)
		}
	}
	for i := range c.Entries {
		for j := range ofEntries {
			k.rule = &ofEntries[j]
			k.rule.entry(k, i, &c.Entries[i])
		}
	}
}

// report adds an issue of the current rule.
func (k *checker) report(p place, hint, message string) {
	found := issue{severity: k.rule.severity, place: p, message: p.field() + message, hint: hint}
	if len(p) > 1 && p[0] == catalogEntries {
		found.entry = shownID(k.c.Entries[p[1]].ID)
	}
	k.issues = append(k.issues, found)
}

// findings returns the issues of the last run as findings in f, by position. Lines
// and columns are counted once, from each finding to the next.
func (k *checker) findings(f File) []Finding {
	if len(k.issues) == 0 {
		return nil
	}
	in := locator{text: f.Text}
	for i := range k.issues {
		if issue := &k.issues[i]; issue.place != nil {
			issue.offset = in.offset(issue.place)
		}
	}
	slices.SortStableFunc(k.issues, func(a, b issue) int { return a.offset - b.offset })
	found := make([]Finding, len(k.issues))
	line, column, at := 1, 1, 0
	for i, issue := range k.issues {
		between := f.Text[at:issue.offset]
		if end := strings.LastIndexByte(between, '\n'); end >= 0 {
			line += strings.Count(between, "\n")
			column = 1
			between = between[end+1:]
		}
		column += utf8.RuneCountInString(between)
		at = issue.offset
		found[i] = Finding{
			File: f.Name, Line: line, Column: column, Entry: issue.entry,
			Severity: issue.severity, Message: issue.message, Hint: issue.hint,
		}
	}
	return found
}

// slip returns a hint for a name that is not among known, those of a section: the one
// that it is another name of or likely a slip of the keyboard for, or otherwise. A file
// with many unknown names has another fault than slips, and is not worth the time.
func (k *checker) slip(section int, name string, known names, otherwise string) string {
	const most = 20
	near := k.proper(section, name)
	if k.slips++; k.slips <= most && near == "" {
		near = known.nearest(name)
	}
	if near == "" {
		return otherwise
	}
	return "did you mean " + Quote(near) + "?"
}
