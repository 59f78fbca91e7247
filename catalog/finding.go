package catalog

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Severity says what a finding means for the catalog it is about.
type Severity string

// The severities. A warning never keeps a catalog from being used.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// A Finding is a fault in a catalog file. Decode, Load and DecodeEntry return one
// as their error, always with severity Error; Check returns all that there are.
type Finding struct {
	File     string // the file's name, as it was given
	Line     int    // from 1
	Column   int    // from 1, in runes
	Entry    string // the id of the entry it is in, or "" if it is in none or the id is unknown
	Severity Severity
	Message  string // what is wrong with which value; one line, safe to print
	Hint     string // how to mend it, or ""
}

// Error says it all on one line:
//
//	entries.json:12:5: uber2024tiered: year: "2O22" is not a whole number; write 2022, or null if it is not known
func (f *Finding) Error() string {
	var b strings.Builder
	if f.File != "" {
		b.WriteString(f.File)
		b.WriteByte(':')
	}
	b.WriteString(strconv.Itoa(f.Line))
	b.WriteByte(':')
	b.WriteString(strconv.Itoa(f.Column))
	b.WriteString(": ")
	if f.Entry != "" {
		b.WriteString(f.Entry)
		b.WriteString(": ")
	}
	b.WriteString(f.Message)
	if f.Hint != "" {
		b.WriteString("; ")
		b.WriteString(f.Hint)
	}
	return b.String()
}

// position returns the line and column, both from 1, of a byte offset in text. The
// reader does not count lines: most texts have no fault, and never need them.
func position(text string, offset int) (line, column int) {
	before := text[:min(offset, len(text))]
	line = strings.Count(before, "\n") + 1
	return line, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
}

// shownID returns id for a finding: "" if it does not look like one, and is the fault
// itself or hides something.
func shownID(id string) string {
	if len(id) > 100 || !isID(id) {
		return ""
	}
	return id
}

// Quote returns s in double quotes for a message: with everything escaped that a
// terminal might act on, and cut if it is long.
func Quote(s string) string {
	const most = 80
	if len(s) <= most {
		return strconv.Quote(s)
	}
	cut := most
	for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strconv.Quote(s[:cut]) + "…"
}
