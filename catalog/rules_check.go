package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// checkCanonicalURLs leaves the URL of a source alone that is a list: it is quoted, as
// the list has it.
func checkCanonicalURLs(k *checker, i int, e *Entry) {
	k.checkCanonicalURL(e.URL, urlPlace(i, -1))
	for j := range e.Sources {
		if source := &e.Sources[j]; source.List == "" {
			k.checkCanonicalURL(source.URL, urlPlace(i, j))
		}
	}
}

func (k *checker) checkCanonicalURL(url string, p place) {
	canonical, err := CanonicalURL(url)
	if err == nil && canonical != url { // an error is the finding of another rule
		k.report(p, "write "+canonical, Quote(url)+" is not in its canonical form")
	}
}

// checkSlugs keeps slugs easy to type: words of lower-case letters and digits, joined
// by hyphens.
func checkSlugs(k *checker) {
	for i := range k.c.Topics {
		if slug := k.c.Topics[i].Slug; !IsSlug(slug) {
			k.report(place{catalogTopics, i, topicSlug}, "write it as in tiered-storage",
				Quote(slug)+" is not made of lower-case words joined by hyphens")
		}
	}
}

// IsSlug reports whether a topic may be called that.
func IsSlug(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if !isID(word) {
			return false
		}
	}
	return true
}

func checkYears(k *checker, i int, e *Entry) {
	const hint = "correct it, or write null if it is not known"
	k.checkYear(e.Year, hint, place{catalogEntries, i, entryYear})
	for j := range e.Sources {
		k.checkYear(e.Sources[j].Year, hint, place{catalogEntries, i, entrySources, j, sourceYear})
	}
}

func checkHistoryYears(k *checker) {
	for i := range k.c.Topics {
		for j, event := range k.c.Topics[i].History {
			k.checkYear(event.Year, "correct it", place{catalogTopics, i, topicHistory, j, eventYear})
		}
	}
}

const firstYear = 2011 // Kafka became open source

// IsYear reports whether an entry may have that year in the current one. Talks are
// announced for the coming year.
func IsYear(year, current int) bool { return year >= firstYear && year <= current+1 }

func (k *checker) checkYear(year int, hint string, p place) {
	if year != 0 && !IsYear(year, k.year) {
		k.report(p, hint,
			fmt.Sprintf("%d is not between %d, when Kafka became open source, and %d", year, firstYear, k.year+1))
	}
}

// checkListing keeps the sentences honest: nobody can say what a work tells who has
// seen no more than its title.
func checkListing(k *checker, i int, e *Entry) {
	if e.Evidence != Listing {
		return
	}
	for key := entryProblem; key <= entryLesson; key++ {
		if *sentence(e, key) != "" {
			k.report(place{catalogEntries, i, key}, "write null, or the evidence page or equivalent if it was read",
				"a sentence about a work that was not read: the evidence is listing")
		}
	}
}

// MostTopics is how many topics an entry may have.
const MostTopics = 5

// checkTopicCount leaves entries alone where no file defines topics: they may be filed
// under nothing. The topics of a work may be known from another file.
func checkTopicCount(k *checker, i int, e *Entry) {
	p := place{catalogEntries, i, entryTopics}
	switch n := len(e.Topics); {
	case !k.anyTopics:
	case n == 0 && k.unfiled.has(e.ID):
		k.report(p, fmt.Sprintf("file the entry under 1 to %d, the main one first", MostTopics), "no topic")
	case n > MostTopics:
		k.report(p, "keep those that the work is about, the main one first", fmt.Sprintf("%d topics, more than %d", n, MostTopics))
	}
}

func checkRepeated(k *checker, i int, e *Entry) {
	k.repeated(e.Also, place{catalogEntries, i, entryAlso}, e.Company)
	k.repeated(e.Topics, place{catalogEntries, i, entryTopics})
	k.repeated(e.Keywords, place{catalogEntries, i, entryKeywords})
	k.repeated(e.Authors, place{catalogEntries, i, entryAuthors})
}

func checkRepeatedInHead(k *checker) {
	for i := range k.c.Industries {
		k.repeated(k.c.Industries[i].Companies, place{catalogIndustries, i, industryCompanies})
	}
	for i := range k.c.Topics {
		seen := make(map[int]bool)
		for j, kip := range k.c.Topics[i].KIPs {
			if seen[kip] {
				k.report(place{catalogTopics, i, topicKIPs, j}, "keep one of the two", fmt.Sprintf("%d stands twice", kip))
			}
			seen[kip] = true
		}
	}
}

// repeated reports the strings of a list, at p, that are among those before them or
// among others.
func (k *checker) repeated(list []string, p place, others ...string) {
	seen := make(names)
	for _, s := range others {
		seen[s] = struct{}{}
	}
	for j, s := range list {
		if seen.has(s) {
			k.report(append(slices.Clip(p), j), "keep one of the two", Quote(s)+" stands twice")
		}
		seen[s] = struct{}{}
	}
}

func checkSources(k *checker, i int, e *Entry) {
	for j, source := range e.Sources {
		if source.List == "" && source.URL == "" {
			k.report(place{catalogEntries, i, entrySources, j}, "name the list, or give the URL of the page",
				"a source that is neither a list nor a page")
		}
	}
}

func checkEvent(k *checker, i int, e *Entry) {
	if e.Event != "" && e.Format == Article {
		k.report(place{catalogEntries, i, entryEvent}, "write null, or the format talk", "an article has no event")
	}
}

// checkHidden reports the entries that take the place of another work, in a file before,
// only because they have its id (see merge).
func checkHidden(k *checker) {
	if k.before == nil {
		return
	}
	works := namesOf(k.c.Entries, func(e *Entry) string { return URLKey(e.URL) })
	for i := range k.c.Entries {
		id := k.c.Entries[i].ID
		if first, taken := k.before[id]; taken && !works.has(first.work) {
			k.report(place{catalogEntries, i, entryID}, "give this one another id, unless that is meant",
				Quote(id)+" hides the entry of "+Quote(first.file)+", which is another work")
		}
	}
}

// checkOrder reports, for each section, the first element that stands behind one that
// comes after it.
func checkOrder(k *checker) {
	outOfOrder(k, catalogIndustries, k.c.Industries, industryKey)
	outOfOrder(k, catalogCompanies, k.c.Companies, companyKey)
	outOfOrder(k, catalogTopics, k.c.Topics, topicKey)
	outOfOrder(k, catalogEntries, k.c.Entries, entryKey)
	for i := range k.c.Topics {
		history := k.c.Topics[i].History
		for j := 1; j < len(history); j++ {
			if history[j].Year < history[j-1].Year {
				k.report(place{catalogTopics, i, topicHistory, j}, "put the oldest first", "not in the order of years")
				break
			}
		}
	}
}

func outOfOrder[T any](k *checker, section int, all []T, key func(*T) string) {
	for i := 1; i < len(all); i++ {
		if key(&all[i]) < key(&all[i-1]) {
			k.report(place{section, i}, "kip catalog validate --fix writes the file anew",
				fmt.Sprintf("%s: %s comes before %s in canonical order",
					catalogKind.keys[section], Quote(key(&all[i])), Quote(key(&all[i-1]))))
			return
		}
	}
}

// checkForm reports where a file first differs from its canonical form, order aside,
// which has a rule of its own.
func checkForm(k *checker) {
	canonical := writeAsIs(k.c)
	if string(canonical) == k.text {
		return
	}
	at := 0
	for at < len(canonical) && at < len(k.text) && canonical[at] == k.text[at] {
		at++
	}
	k.issues = append(k.issues, issue{severity: k.rule.severity, offset: at,
		message: "not in the canonical form from here on", hint: "kip catalog validate --fix writes the file anew"})
}
