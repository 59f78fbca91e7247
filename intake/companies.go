package intake

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"kip/catalog"
)

// Companies recognises companies by their names and aliases, however they are spelled.
type companies struct {
	byKey map[string]*catalog.Company
	exact map[string]*catalog.Company // by the letters of a name, accents and all
	keys  []string                    // of byKey
	slips slips
}

// know adds companies. Of two with one name the first is meant.
func (c *companies) know(all []catalog.Company) {
	if c.byKey == nil {
		c.byKey = make(map[string]*catalog.Company, 2*len(all))
		c.exact = make(map[string]*catalog.Company, 2*len(all))
	}
	for i := range all {
		for _, name := range append([]string{all[i].Name}, all[i].Aliases...) {
			for _, key := range nameKeys(name) {
				if c.byKey[key] == nil {
					c.byKey[key] = &all[i]
					c.keys = append(c.keys, key)
				}
			}
			if letters := lettersOf(name); c.exact[letters] == nil {
				c.exact[letters] = &all[i]
			}
		}
	}
}

// clone returns companies that may come to be more.
func (c *companies) clone() *companies {
	return &companies{byKey: maps.Clone(c.byKey), exact: maps.Clone(c.exact), keys: slices.Clone(c.keys)}
}

// find returns the company that name stands for, or nil; and whether that is a guess:
// it took a slip of the keyboard for the name, or the letters agree but for their accents.
func (c *companies) find(name string) (company *catalog.Company, guessed bool) {
	for _, form := range forms(name) {
		if company = c.exactly(form); company != nil {
			return company, c.exact[lettersOf(form)] != company
		}
	}
	if company = c.findParts(name); company != nil {
		return company, false
	}
	company = c.nearest(catalog.NameKey(name))
	return company, company != nil
}

// nearest returns the company that a key is a slip of the keyboard for, or nil if there is
// none, or several.
func (c *companies) nearest(key string) *catalog.Company {
	const most = 100_000 // names, for the memory
	if len(key) < shortestSlip || len(c.keys) > most {
		return nil
	}
	var near *catalog.Company
	several := false
	c.slips.know(c.keys)
	c.slips.each(key, func(known string) bool {
		several = near != nil && near != c.byKey[known]
		near = c.byKey[known]
		return !several
	})
	if several {
		return nil
	}
	return near
}

// findParts returns the company that all parts of a name such as "Gojek / GoTo" stand
// for, or nil.
func (c *companies) findParts(name string) *catalog.Company {
	first, rest, several := strings.Cut(name, "/")
	company := c.exactly(first)
	for several && company != nil {
		first, rest, several = strings.Cut(rest, "/")
		if c.exactly(first) != company {
			return nil
		}
	}
	return company
}

// knows reports whether name stands for a known company.
func (c *companies) knows(name string) bool {
	company, _ := c.find(name)
	return company != nil
}

// forms returns the forms in which a company may be known that a list calls name: as it
// is, and without what lists put around it or companies behind it.
func forms(name string) []string {
	all := []string{name}
	for _, possessive := range []string{"'s", "’s"} {
		if short, found := strings.CutSuffix(name, possessive); found {
			all = append(all, short)
		}
	}
	if short, _, found := strings.Cut(name, "("); found {
		all = append(all, short)
	}
	if short, found := strings.CutPrefix(name, "The "); found {
		all = append(all, short)
	}
	words := strings.Fields(name)
	if last := len(words) - 1; last > 0 && isCorporate(words[last]) {
		all = append(all, strings.Join(words[:last], " "))
	}
	return all
}

// isCorporate reports whether a word behind a name says what kind of company it is.
func isCorporate(word string) bool {
	return slices.Contains([]string{"inc", "ltd", "llc", "gmbh", "corp", "corporation", "co", "plc", "ag", "se",
		"bv", "engineering", "tech", "technology", "group"}, strings.ToLower(strings.Trim(word, ".,")))
}

// exactly returns the company that has this name or alias, or nil.
func (c *companies) exactly(name string) *catalog.Company {
	for _, key := range nameKeys(name) {
		if known := c.byKey[key]; known != nil {
			return known
		}
	}
	return nil
}

// lettersOf returns a name without capitals, blanks and punctuation, but with its accents:
// "Über" is not Uber, though their keys are the same.
func lettersOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(strings.ReplaceAll(name, "&", "and")))
}

// nameKeys returns what the spellings of a name have in common: "&" may be put aside
// like other punctuation, or be spelled out. A name without letters and digits has its
// own.
func nameKeys(name string) []string {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	key, spelled := catalog.NameKey(name), catalog.NameKey(strings.ReplaceAll(name, "&", " and "))
	if key == spelled {
		return []string{key}
	}
	return []string{key, spelled}
}

// named returns the companies whose name, not an alias, stands in a text as whole words.
func (c *companies) named(text string) []string {
	const (
		shortest = 4 // letters: shorter names are words too
		longest  = 3 // words
	)
	all := strings.FieldsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
	})
	var found []string
	for i := range all {
		for n := 1; n <= longest && i+n <= len(all); n++ {
			key := catalog.NameKey(strings.Join(all[i:i+n], ""))
			company := c.byKey[key]
			if company != nil && len(key) >= shortest && catalog.NameKey(company.Name) == key && !slices.Contains(found, company.Name) {
				found = append(found, company.Name)
			}
		}
	}
	return found
}
