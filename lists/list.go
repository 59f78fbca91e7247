// Package lists reads what people keep lists of works in, and writes a catalog as such
// a list again. It reads Markdown, in which headings name companies or industries and
// bullets hold the links (see markdown.go); and the JSON and CSV that kip itself
// prints. What it returns is what the source says, line by line: it judges no
// addresses and knows no catalog. A person wrote the source, or anybody did: every
// reader has limits, and refuses what is past them.
package lists

import (
	"path"
	"strings"
	"unicode/utf8"

	"kip/catalog"
)

// A List is what one source says.
type List struct {
	File    string // the source's name, as it was given
	Name    string // of the list, in the form that the catalog keeps: kafka-in-production
	Subject string // what its works are about, "Kafka Streams"; "" if it does not say
	Own     bool   // kip wrote it: it says nothing that a catalog did not say before, and is no source
	Defines bool   // it says what industries there are: they are no guess after its headings
	Items   []Item
	Skipped []Skip
	Repairs []Repair
	Remarks []Remark

	// Industries, companies and topics that the source defines; no entries.
	Head catalog.Catalog
}

// An Item is one work as the source has it. What it does not say is "", 0 or nil. An
// item from Markdown has a URL, a company, and no more than Title, Year and Format
// besides; the others may have any field.
type Item struct {
	catalog.Entry
	Line     int
	Section  string // the heading that it stands under
	Repeated bool   // the company's heading is the second of that name
	Industry string // the company's, in the source's words
	Label    string // what the link says, where that is not the work's title
	Text     string // what the bullet says besides
}

// A Skip is a line that holds no work, and why.
type Skip struct {
	Line int
	Why  string
	Text string // its beginning
}

// A Repair is a text that was decoded with the wrong character set.
type Repair struct {
	Line     int
	Was, Now string
}

// A Remark is something about a line that a person should look at.
type Remark struct {
	Line int
	Text string
}

// Names say what the names in a list stand for. A nil function knows none.
type Names struct {
	Company, Industry, Topic func(name string) bool

	Upon []*catalog.Catalog // what a source may build upon that is a catalog
}

// A Source is the text of a list and the name by which messages speak of it: a file's,
// or an address.
type Source struct{ Name, Text string }

// Read reads a source of any kind; which one, its name or its text shows. The error is
// a *catalog.Finding.
func Read(src Source, names Names) (*List, error) {
	src.Text = strings.TrimPrefix(src.Text, "\ufeff")
	if at := invalidUTF8(src.Text); at >= 0 {
		return nil, fault(src, at, "bytes that are not UTF-8", "save the file as UTF-8")
	}
	l := &List{File: src.Name, Name: nameOf(src.Name)}
	switch {
	case strings.HasSuffix(src.Name, ".json"), strings.HasSuffix(src.Name, ".ndjson"), looksLikeJSON(src.Text):
		return l, readJSON(l, src, names.Upon)
	case strings.HasSuffix(src.Name, ".csv"), strings.HasSuffix(src.Name, ".tsv"), looksLikeCSV(src.Text):
		return l, readCSV(l, src)
	}
	return l, readMarkdown(l, src, names)
}

// looksLikeJSON reports whether text begins as a catalog or an array of entries does.
// A list in Markdown may begin with a bracket, but not with a brace in it.
func looksLikeJSON(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	if inner, array := strings.CutPrefix(text, "["); array {
		inner = strings.TrimLeft(inner, " \t\r\n")
		return inner == "" || strings.ContainsRune("{]", rune(inner[0])) && !strings.HasPrefix(inner, "](")
	}
	return strings.HasPrefix(text, "{")
}

// fault returns the finding that keeps a source from being read.
func fault(src Source, at int, message, hint string) *catalog.Finding {
	before := src.Text[:at]
	return &catalog.Finding{
		File: src.Name, Line: 1 + strings.Count(before, "\n"),
		Column:   1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]),
		Severity: catalog.Error, Message: message, Hint: hint,
	}
}

// invalidUTF8 returns where the first byte is that belongs to no character, or -1.
func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, c := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); c == utf8.RuneError && size == 1 {
			return i
		}
	}
	return -1
}

// nameOf returns a list's name after the name of its file; or if that is README, after the
// folder or repository that it is the README of.
func nameOf(file string) string {
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	name := slug(strings.TrimSuffix(base, path.Ext(base)))
	if name != "readme" {
		return name
	}
	folders := strings.Split(strings.ReplaceAll(file, `\`, "/"), "/")
	for i := len(folders) - 2; i >= 0; i-- {
		switch folder := slug(folders[i]); folder {
		case "", "blob", "raw", "refs", "heads", "head", "main", "master": // no folder, or a branch
		default:
			return folder
		}
	}
	return name
}

// slug returns the letters and digits of a name in lower case, joined by hyphens where
// there were others between them.
func slug(name string) string {
	return strings.Join(wordsOf(name), "-")
}

// excerpt returns the beginning of a text, for a report.
func excerpt(text string) string {
	const most = 100 // characters
	text = strings.Join(strings.Fields(text), " ")
	for i := range text {
		if utf8.RuneCountInString(text[:i]) == most {
			return text[:i] + "…"
		}
		if i > most*utf8.UTFMax {
			break
		}
	}
	return text
}
