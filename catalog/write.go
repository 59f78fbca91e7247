package catalog

// The canonical form. A catalog lives in version control, where people review changes
// to it: so there is one way to write each catalog, and a change to one entry touches
// the few lines of that entry. Keys stand in the order of the schema and each on a
// line of its own; what is small and changes as a whole (a short list of strings, a
// source, a company) is one line. Keywords are left out where there are none. Decode
// followed by Write gives back the bytes of a canonical file.

import (
	"cmp"
	"slices"
)

// Write returns c in the canonical form: industries and companies sorted by name,
// topics by slug, entries by id; unknown values as null, but left out of a source.
// It does not change c, and does not check it either.
func Write(c *Catalog) []byte {
	return writeAsIs(&Catalog{
		Industries: sorted(c.Industries, industryKey),
		Companies:  sorted(c.Companies, companyKey),
		Topics:     sorted(c.Topics, topicKey),
		Entries:    sorted(c.Entries, entryKey),
	})
}

// sorted returns all in the order of their keys: all itself if it is in that order.
func sorted[T any](all []T, key func(*T) string) []T {
	order := func(a, b T) int { return cmp.Compare(key(&a), key(&b)) }
	if slices.IsSortedFunc(all, order) {
		return all
	}
	return slices.SortedStableFunc(slices.Values(all), order)
}

// writeAsIs returns c in the canonical form but for the order of its parts.
func writeAsIs(c *Catalog) []byte {
	var w writer
	w.raw("{\n  ")
	section(&w, catalogKind.keys[catalogIndustries], c.Industries, (*writer).industry)
	w.raw(",\n  ")
	section(&w, catalogKind.keys[catalogCompanies], c.Companies, (*writer).company)
	w.raw(",\n  ")
	section(&w, catalogKind.keys[catalogTopics], c.Topics, (*writer).topic)
	w.raw(",\n  ")
	section(&w, catalogKind.keys[catalogEntries], c.Entries, (*writer).entry)
	w.raw("\n}\n")
	return w.dst
}

// section writes a key of the catalog and its array, one element after another.
func section[T any](w *writer, key string, all []T, write func(*writer, *T)) {
	w.key(key)
	lines(w, "\n    ", all, write)
}

// lines writes an array with each element after a separator, a new line with its
// indentation, and closes it two columns to the left of that.
func lines[T any](w *writer, separator string, all []T, write func(*writer, *T)) {
	if len(all) == 0 {
		w.raw("[]")
		return
	}
	w.raw("[")
	for i := range all {
		if i > 0 {
			w.raw(",")
		}
		w.raw(separator)
		write(w, &all[i])
	}
	w.raw(separator[:len(separator)-2])
	w.raw("]")
}

func (w *writer) industry(v *Industry) {
	w.raw("{")
	w.key(industryKind.keys[industryName]).text(v.Name).raw(", ")
	w.key(industryKind.keys[industryAliases]).oneLine(v.Aliases)
	if len(v.Companies) > 0 {
		w.raw(", ").key(industryKind.keys[industryCompanies]).oneLine(v.Companies)
	}
	w.raw("}")
}

func (w *writer) company(v *Company) {
	w.raw("{")
	w.key(companyKind.keys[companyName]).text(v.Name).raw(", ")
	w.key(companyKind.keys[companyIndustry]).textOrNull(v.Industry).raw(", ")
	w.key(companyKind.keys[companyAliases]).oneLine(v.Aliases).raw("}")
}

func (w *writer) topic(v *Topic) {
	const next = ",\n      "
	w.raw("{\n      ")
	w.key(topicKind.keys[topicSlug]).text(v.Slug).raw(next)
	w.key(topicKind.keys[topicName]).text(v.Name).raw(next)
	w.key(topicKind.keys[topicAliases]).texts(v.Aliases).raw(next)
	w.key(topicKind.keys[topicKIPs]).raw("[")
	for i, kip := range v.KIPs {
		if i > 0 {
			w.raw(", ")
		}
		w.number(kip)
	}
	w.raw("]").raw(next)
	w.key(topicKind.keys[topicHistory])
	lines(w, "\n        ", v.History, (*writer).event)
	w.raw("\n    }")
}

func (w *writer) event(v *Event) {
	w.raw("{")
	w.key(eventKind.keys[eventYear]).number(v.Year).raw(", ")
	w.key(eventKind.keys[eventNote]).text(v.Note).raw("}")
}

func (w *writer) entry(e *Entry) {
	for k, name := range entryKind.keys {
		if k == entryKeywords && len(e.Keywords) == 0 {
			continue
		}
		if k == 0 {
			w.raw("{\n      ")
		} else {
			w.raw(",\n      ")
		}
		w.key(name)
		switch k {
		case entryYear:
			w.numberOrNull(e.Year)
		case entryAlso, entryTopics, entryKeywords, entryAuthors:
			w.texts(entryList(e, k))
		case entrySources:
			lines(w, "\n        ", e.Sources, (*writer).source)
		default:
			w.textOrNull(entryText(e, k))
		}
	}
	w.raw("\n    }")
}

// source writes what is known of a source, which is little more than a reference.
func (w *writer) source(v *Source) {
	before := "{"
	known := func(k int) *writer {
		w.raw(before).key(sourceKind.keys[k])
		before = ", "
		return w
	}
	for k, value := range sourceTexts(v) {
		if k == sourceYear && v.Year != 0 {
			known(k).number(v.Year)
		} else if value != "" {
			known(k).text(value)
		}
	}
	if before == "{" {
		w.raw("{")
	}
	w.raw("}")
}
