package catalog

// The rules of a catalog beyond its grammar, in a table. Decode and Load enforce only
// those marked load, without which a run would be wrong or unsafe (they cost little);
// `kip catalog validate` enforces them all.
//
// A rule looks at one file's catalog as a whole and reports places; it knows nothing
// of lines and columns, which are found afterwards for what was reported. Control
// characters are no rule: the reader refuses them, see isUnsafe.

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

type rule struct {
	severity Severity
	load     bool
	check    func(*checker)
}

// rules returns all the rules.
func rules() []rule {
	return []rule{
		{Error, true, checkIDs},
		{Error, true, checkURLs},
		{Error, true, checkFormats},
		{Error, true, checkEvidence},
		{Error, true, checkCompanies},
		{Error, true, checkIndustries},
		{Error, true, checkTopics},
		{Error, true, checkUniqueNames},
		{Error, false, checkCanonicalURLs},
		{Error, false, checkSlugs},
		{Error, false, checkNames},
		{Warning, false, checkAliases},
		{Error, false, checkYears},
		{Error, false, checkListing},
		{Error, false, checkTopicCount},
		{Error, false, checkRepeated},
		{Error, false, checkSources},
		{Warning, false, checkEvents},
		{Error, false, checkText},
		{Warning, false, checkOrder},
		{Warning, false, checkForm},
	}
}

// A checker runs rules over the files of one merged catalog, file after file.
type checker struct {
	c    *Catalog // what the file itself holds
	text string   // of the file
	year int      // the current one

	// What may be referred to. A nil set means that nothing of the kind is defined
	// anywhere, and anything may be referred to.
	companies, industries, topics names

	// Who has which name so far, in this file and the ones before.
	owners [catalogEntries]owners

	rule   *rule
	issues []issue
}

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
	k := newChecker(Merge(catalogs...), now.Year())
	for i, f := range files {
		k.run(catalogs[i], f.Text, func(*rule) bool { return true })
		found = append(found, k.findings(f)...)
	}
	return found
}

// run applies the rules that apply selects to a file's catalog.
func (k *checker) run(c *Catalog, text string, apply func(*rule) bool) {
	k.c, k.text, k.issues = c, text, nil
	for _, r := range rules() {
		if apply(&r) {
			k.rule = &r
			r.check(k)
		}
	}
}

// report adds an issue of the current rule.
func (k *checker) report(p place, hint, message string) {
	found := issue{severity: k.rule.severity, place: p, message: p.field() + message, hint: hint}
	if len(p) > 1 && p[0] == catalogEntries {
		found.entry = k.c.Entries[p[1]].ID
		if !isID(found.entry) {
			found.entry = "" // it is the fault, or one of them
		}
	}
	k.issues = append(k.issues, found)
}

// findings returns the issues of the last run as findings in f, by position. Lines
// are counted once, from each finding to the next.
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
	line, begin := 1, 0 // of the line before, and where it begins
	for i, issue := range k.issues {
		if between := f.Text[begin:issue.offset]; strings.Contains(between, "\n") {
			line += strings.Count(between, "\n")
			begin += strings.LastIndexByte(between, '\n') + 1
		}
		found[i] = Finding{
			File: f.Name, Line: line, Column: utf8.RuneCountInString(f.Text[begin:issue.offset]) + 1,
			Entry: issue.entry, Severity: issue.severity, Message: issue.message, Hint: issue.hint,
		}
	}
	return found
}

// A names is a set of names.
type names map[string]struct{}

// namesOf returns the set of the keys of all, nil if it is empty.
func namesOf[T any](all []T, key func(*T) string) names {
	if len(all) == 0 {
		return nil
	}
	set := make(names, len(all))
	for i := range all {
		set[key(&all[i])] = struct{}{}
	}
	return set
}

// has reports whether name is in the set.
func (n names) has(name string) bool {
	_, in := n[name]
	return in
}

// allow reports whether name may be referred to.
func (n names) allow(name string) bool {
	return n == nil || n.has(name)
}

// near returns a hint for a name that is not allowed: the one that it is likely a slip
// for, or else what to do.
func (n names) near(name, otherwise string) string {
	var all []string
	for known := range n {
		all = append(all, known)
	}
	slices.Sort(all) // of two that are as near, always the same one
	if near := nearest(name, all); near != "" {
		return "did you mean " + quote(near) + "?"
	}
	return otherwise
}
