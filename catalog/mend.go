package catalog

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Recode undoes mojibake: it returns s with every character sequence that some
// program made of one character, by taking its bytes for another character set, put
// back into that character (see mojibake.go for when that is certain). Text without
// any comes back as it is.
func Recode(s string) string {
	var b strings.Builder
	for {
		garbled, meant := findMojibake(s)
		if garbled == "" {
			break
		}
		at := strings.Index(s, garbled)
		b.WriteString(s[:at])
		b.WriteString(meant)
		s = s[at+len(garbled):]
	}
	if b.Len() == 0 {
		return s
	}
	b.WriteString(s)
	return b.String()
}

// Mend returns s as the rules want text, as far as that takes no judgement: decoded
// with the right character set, in normal form C, without invisible characters, every
// run of blanks one space and none at the ends. What cannot be mended stays: U+FFFD,
// for which nobody knows what it was, and characters that no catalog may hold (see
// Unsafe). So does a text as a whole that is garbled more often than any accident would.
func Mend(s string) string {
	const mostSteps = 6
	before := s
	for range mostSteps {
		mended := mendOnce(before)
		if mended == before {
			return mended
		}
		before = mended // what a step uncovers, such as a blank behind a byte order mark, is next
	}
	return s
}

func mendOnce(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\n' || c == '\r' || unicode.IsSpace(c) && !IsUnsafe(c):
			return ' '
		case isInvisible(c) && !IsUnsafe(c):
			return -1
		}
		return c
	}, Recode(s))
	return norm.NFC.String(strings.Join(strings.FieldsFunc(s, func(c rune) bool { return c == ' ' }), " "))
}

// Unsafe returns what the first character of s is that no catalog may hold, such as
// "a control character, U+0007", or "" if there is none. Text that is not UTF-8 is
// unsafe too.
func Unsafe(s string) string {
	if !utf8.ValidString(s) {
		return "bytes that are not UTF-8"
	}
	at := strings.IndexFunc(s, IsUnsafe)
	if at < 0 {
		return ""
	}
	c, _ := utf8.DecodeRuneInString(s[at:])
	return fmt.Sprintf("%s %U", unsafeName(c), c)
}

// Fix returns the canonical form of a catalog file in which everything is mended that
// can be without judgement: its order and formatting, its text (see Mend), addresses
// that are not canonical, repetitions in lists, and a byte order mark. What else the
// rules may find is left for a person, such as a definition whose mended name another one
// has. The error is the *Finding that keeps the file from being read.
func Fix(name, text string) ([]byte, error) {
	c, err := read(name, strings.TrimPrefix(text, "\ufeff"))
	if err != nil {
		return nil, err
	}
	c.MendHead()
	for i := range c.Entries {
		mendEntry(&c.Entries[i])
	}
	return Write(c), nil
}

// MendHead mends the industries, companies and topics of a catalog.
func (c *Catalog) MendHead() {
	mendNames(c.Industries, func(v *Industry) *string { return &v.Name })
	mendNames(c.Companies, func(v *Company) *string { return &v.Name })
	mendNames(c.Topics, func(v *Topic) *string { return &v.Slug })
	for i := range c.Industries {
		v := &c.Industries[i]
		v.Aliases, v.Companies = MendList(v.Aliases), MendList(v.Companies)
	}
	for i := range c.Companies {
		v := &c.Companies[i]
		mendAll(&v.Industry)
		v.Aliases = MendList(v.Aliases)
	}
	for i := range c.Topics {
		mendTopic(&c.Topics[i])
	}
}

// mendNames mends the names of a section, but for those whose mended form is another one's
// name: a catalog in which one stands twice is of no use.
func mendNames[T any](all []T, nameOf func(*T) *string) {
	taken := namesOf(all, func(v *T) string { return *nameOf(v) })
	for i := range all {
		name := nameOf(&all[i])
		if mended := Mend(*name); mended != "" && !taken.has(mended) {
			*name = mended
			taken[mended] = struct{}{}
		}
	}
}

func mendTopic(t *Topic) {
	mendAll(&t.Name)
	t.Aliases = MendList(t.Aliases)
	t.KIPs = withoutRepeats(t.KIPs)
	for i := range t.History {
		mendAll(&t.History[i].Note)
	}
	slices.SortStableFunc(t.History, func(a, b Event) int { return a.Year - b.Year })
}

func mendEntry(e *Entry) {
	mendAll(&e.Title, &e.Company, &e.Event, &e.Problem, &e.Approach, &e.Reasons, &e.Lesson)
	e.URL = mendURL(e.URL)
	e.Also = slices.DeleteFunc(MendList(e.Also), func(name string) bool { return name == e.Company })
	e.Topics, e.Keywords, e.Authors = MendList(e.Topics), MendList(e.Keywords), MendList(e.Authors)
	for i := range e.Sources {
		s := &e.Sources[i]
		mendAll(&s.List, &s.Section, &s.Title)
		if s.List == "" {
			s.URL = mendURL(s.URL)
		}
	}
}

// mendAll mends texts where they stand. One that nothing would be left of stays: it
// must not turn into an unknown value.
func mendAll(texts ...*string) {
	for _, s := range texts {
		if mended := Mend(*s); mended != "" {
			*s = mended
		}
	}
}

// MendList returns the texts of a list mended, each once and without those that nothing
// is left of, in memory of its own; nil if there are none.
func MendList(list []string) []string {
	var mended []string
	seen := map[string]bool{"": true}
	for _, s := range list {
		if s = Mend(s); !seen[s] {
			seen[s] = true
			mended = append(mended, s)
		}
	}
	return mended
}

// withoutRepeats returns list without the elements that an earlier one equals.
func withoutRepeats[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	return slices.DeleteFunc(list, func(v T) bool {
		again := seen[v]
		seen[v] = true
		return again
	})
}

// mendURL returns the canonical form of a web address, and anything else as it is.
func mendURL(url string) string {
	if canonical, err := CanonicalURL(url); err == nil {
		return canonical
	}
	return url
}
