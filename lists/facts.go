package lists

import (
	"strconv"
	"strings"
	"unicode"

	"kip/catalog"
)

// Facts are what stands around a link: its year, and whether it leads to an article or
// a talk.
type facts struct {
	year    int
	format  catalog.Format
	prose   string // what is neither
	remarks []string
}

// any reports whether there is a fact at all.
func (f facts) any() bool { return f.year != 0 || f.format != "" }

// or returns f with the facts that it lacks from other.
func (f facts) or(other facts) facts {
	if f.year == 0 {
		f.year = other.year
	}
	if f.format == "" {
		f.format = other.format
	}
	return f
}

// factsIn reads the text and code of pieces. They hold facts apart from each other:
// between dashes, commas or brackets, or in code. A sentence that mentions a year does
// not date the work.
func factsIn(pieces []piece) facts {
	var f facts
	var prose []string
	for _, p := range pieces {
		switch p.kind {
		case codePiece:
			prose = append(prose, f.code(p.text)...)
		case textPiece:
			for _, part := range parts(f.signs(catalog.Mend(p.text))) {
				if !f.part(part) {
					prose = append(prose, part)
				}
			}
		}
	}
	f.prose = strings.Join(prose, " ")
	return f
}

// code reads a piece of code, and returns it if it is no fact. One that begins with a
// digit was meant for a year.
func (f *facts) code(text string) (prose []string) {
	text = strings.TrimSpace(f.signs(catalog.Mend(text)))
	switch {
	case text == "" || f.part(text):
		return nil
	case text[0] >= '0' && text[0] <= '9':
		f.remarks = append(f.remarks, "`"+excerpt(text)+"` is no year")
		return nil
	}
	return []string{text}
}

// part takes a part that is a year or a format, and reports whether it was one.
func (f *facts) part(text string) bool {
	if year := yearIn(text); year != 0 {
		if f.year == 0 {
			f.year = year
		}
		return true
	}
	if format := formatOf(strings.Join(wordsOf(text), " ")); format != "" {
		f.setFormat(format)
		return true
	}
	return false
}

func (f *facts) setFormat(format catalog.Format) {
	if f.format == "" {
		f.format = format
	}
}

// withoutSigns returns a heading without the emoji that adorn it.
func withoutSigns(heading string) string {
	var f facts
	return strings.TrimSpace(f.signs(heading))
}

// signs takes the emoji and their short names from a text, and returns the rest.
func (f *facts) signs(text string) string {
	var b strings.Builder
	for i, c := range text {
		switch format, emoji := emojiFormat(c); {
		case format != "":
			f.setFormat(format)
			b.WriteByte(' ')
		case emoji:
			if !strings.ContainsRune(joiners, c) {
				f.remarks = append(f.remarks, string(c)+" says neither article nor talk")
			}
		default:
			b.WriteString(text[i : i+len(string(c))])
		}
	}
	return f.shortCodes(b.String())
}

// shortCodes takes what is written as :books: from a text.
func (f *facts) shortCodes(text string) string {
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(text, ":")
		b.WriteString(before)
		if !opened {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, ":")
		if !closed || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_+-") != "" || name == "" {
			b.WriteByte(':')
			text = rest
			continue
		}
		if format := formatOf(strings.ReplaceAll(name, "_", " ")); format != "" {
			f.setFormat(format)
		} else {
			f.remarks = append(f.remarks, ":"+name+": says neither article nor talk")
		}
		b.WriteByte(' ')
		text = after
	}
}

// parts cuts a text at what lists put between facts.
func parts(text string) []string {
	cut := strings.FieldsFunc(spaced(text), func(c rune) bool {
		return strings.ContainsRune("–—―|,;()[]{}·•/\n", c)
	})
	var all []string
	for _, part := range cut {
		if part = strings.Trim(part, " -:."); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// spaced returns text with the hyphens that stand alone as dashes.
func spaced(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if strings.Trim(word, "-~") == "" {
			words[i] = "—"
		}
	}
	return strings.Join(words, " ")
}

// yearIn returns the year of a text that is nothing but a date: 2021, March 2021,
// 2021-03-09; or 0.
func yearIn(text string) int {
	year := 0
	for _, word := range wordsOf(text) {
		n, err := strconv.Atoi(word)
		switch number := err == nil; {
		case number && n >= 1990 && n <= 2099 && year == 0:
			year = n
		case number && len(word) <= 2, isMonth(word):
		default:
			return 0
		}
	}
	return year
}

func isMonth(word string) bool {
	for _, month := range []string{"january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december"} {
		if len(word) >= 3 && strings.HasPrefix(month, word) {
			return true
		}
	}
	return word == "sept"
}

// wordsOf returns the runs of letters and digits of a text, in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
	})
}
