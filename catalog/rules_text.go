package catalog

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// checkText looks at every string of an entry for what spoils it unseen. A string has
// one finding at most: mending the first often mends the others.
func checkText(k *checker, i int, e *Entry) {
	for key := range entryKind.keys {
		switch key {
		case entryYear, entrySources:
		case entryAlso, entryTopics, entryKeywords, entryAuthors:
			for j, s := range entryList(e, key) {
				k.checkString(s, catalogEntries, i, key, j)
			}
		default:
			k.checkString(entryText(e, key), catalogEntries, i, key)
		}
	}
	for j := range e.Sources {
		for key, s := range sourceTexts(&e.Sources[j]) {
			k.checkString(s, catalogEntries, i, entrySources, j, key)
		}
	}
}

// checkTextInHead does that for industries, companies and topics.
func checkTextInHead(k *checker) {
	for section := range catalogEntries {
		for _, n := range k.c.namings(section) {
			k.checkString(n.name, n.place...)
		}
	}
	for i := range k.c.Topics {
		for j, event := range k.c.Topics[i].History {
			k.checkString(event.Note, catalogTopics, i, topicHistory, j, eventNote)
		}
	}
}

// checkString reports what is wrong with the string s at p.
func (k *checker) checkString(s string, p ...int) {
	if hint, message := textFault(s); message != "" {
		k.report(slices.Clone(p), hint, message)
	}
}

// textFault returns what is wrong with s and how to mend it, or "" and "".
func textFault(s string) (hint, message string) {
	if plainRun(s, 0) == len(s) { // plain ASCII, nearly all of them
		return blankFault(s)
	}
	if garbled, meant := findMojibake(s); garbled != "" {
		return "write " + meant, Quote(garbled) + " was decoded with the wrong character set"
	}
	if c, found := firstInvisible(s); found {
		return "remove it", fmt.Sprintf("an invisible or undefined character, %U", c)
	}
	if hint, message := blankFault(s); message != "" {
		return hint, message
	}
	if !norm.NFC.IsNormalString(s) {
		return "write it in normal form C, with accented letters as one character each", Quote(s) + " is not normalised Unicode"
	}
	return "", ""
}

// firstInvisible returns the first character of s that nobody would see, or that has
// no meaning outside the place it came from. The joiners are not among them: they make
// one emoji out of two, and words of some scripts.
func firstInvisible(s string) (rune, bool) {
	for _, c := range s {
		if c == utf8.RuneError || isInvisible(c) {
			return c, true
		}
	}
	return 0, false
}

func isInvisible(c rune) bool {
	joiner := c == '\u200c' || c == '\u200d'
	return unicode.In(c, unicode.Cf, unicode.Co) && !joiner
}

func blankFault(s string) (hint, message string) {
	for _, c := range s {
		if c != ' ' && unicode.IsSpace(c) {
			return "write a space", fmt.Sprintf("%U, a blank that is not a space", c)
		}
	}
	switch {
	case strings.TrimSpace(s) != s:
		return "remove it", "a blank at the beginning or end of " + Quote(s)
	case strings.Contains(s, "  "):
		return "write one", "two blanks in a row in " + Quote(s)
	}
	return "", ""
}
