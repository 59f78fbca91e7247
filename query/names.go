package query

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"kip/catalog"
	"kip/spelling"
)

// A Name is something that people refer to by one of several names.
type Name struct {
	Name    string // the canonical one
	Aliases []string
}

// A NameError says that a name resolves to nothing, or to more than one thing.
type NameError struct {
	Kind    string   // "company", "industry", "topic"
	Given   string   // as it was typed
	Nearest []string // canonical names, likeliest first; empty if nothing is near
	Several bool     // Given may mean any of Nearest
}

func (e *NameError) Error() string {
	if e.Several {
		return fmt.Sprintf("%s %q may be any of %s", e.Kind, e.Given, strings.Join(e.Nearest, ", "))
	}
	return fmt.Sprintf("no %s is named %q", e.Kind, e.Given)
}

// CompanyNames returns the names of the companies in a catalog, to resolve.
func CompanyNames(cat *catalog.Catalog) []Name {
	out := make([]Name, len(cat.Companies))
	for i, c := range cat.Companies {
		out[i] = Name{c.Name, c.Aliases}
	}
	return out
}

// IndustryNames returns the names of the industries in a catalog, to resolve.
func IndustryNames(cat *catalog.Catalog) []Name {
	out := make([]Name, len(cat.Industries))
	for i, in := range cat.Industries {
		out[i] = Name{in.Name, in.Aliases}
	}
	return out
}

// TopicNames returns the slugs of the topics in a catalog, to resolve; a topic's
// name and its KIPs count as aliases.
func TopicNames(cat *catalog.Catalog) []Name {
	out := make([]Name, len(cat.Topics))
	for i, t := range cat.Topics {
		aliases := append([]string{t.Name}, t.Aliases...)
		for _, kip := range t.KIPs {
			aliases = append(aliases, fmt.Sprintf("KIP-%d", kip))
		}
		out[i] = Name{t.Slug, aliases}
	}
	return out
}

// Resolve returns the canonical name that given stands for, forgivingly: the first
// of these rules that finds exactly one thing decides.
//
//  1. the name itself, whatever its case, accents and punctuation; if several have those
//     letters, the one that is written like given
//  2. an alias, likewise
//  3. the beginning of a name, or four letters or more of the beginning of an alias
//  4. a small typo in a name or alias, nearer than in any other
//  5. a name whose letters include the given ones in order ("ubr"), more than half of
//     them, if one stands out and begins with the same letter
//
// A rule that finds several things ends the matter: guessing among them would be
// worse than asking. The last two rules guess, and who resolves a name by them should
// say so. The error is a *NameError.
func Resolve(kind, given string, names []Name) (name string, guessed bool, err error) {
	key := squeeze(given)
	if key == "" {
		return "", false, &NameError{Kind: kind, Given: given}
	}
	const sure = 3 // the rules that do not guess
	rules := []func(string, []Name) []string{exactly, byAlias, byPrefix, byTypo, bySubsequence}
	for i, rule := range rules {
		found := rule(key, names)
		if i == 0 && len(found) > 1 && slices.Contains(found, given) {
			found = []string{given}
		}
		switch len(found) {
		case 0:
		case 1:
			return found[0], i >= sure, nil
		default:
			return "", false, &NameError{kind, given, found, true}
		}
	}
	return "", false, &NameError{Kind: kind, Given: given, Nearest: nearestNames(key, names)}
}

// squeeze folds a name and drops all but its letters and digits; "&" counts as
// "and", as people write either.
func squeeze(name string) string {
	var b strings.Builder
	words(strings.ReplaceAll(name, "&", " and "), func(w word) bool {
		b.WriteString(w.text)
		return true
	})
	return b.String()
}

// matching returns the canonical names of those things of which a name matches,
// each once, in order.
func matching(names []Name, withAliases bool, match func(string) bool) []string {
	var out []string
	for _, n := range names {
		if match(squeeze(n.Name)) || withAliases && slices.ContainsFunc(n.Aliases, func(a string) bool { return match(squeeze(a)) }) {
			out = append(out, n.Name)
		}
	}
	return out
}

func exactly(key string, names []Name) []string {
	return matching(names, false, func(name string) bool { return name == key })
}

func byAlias(key string, names []Name) []string {
	return matching(names, true, func(name string) bool { return name == key })
}

func byPrefix(key string, names []Name) []string {
	const telling = 4 // fewer letters of an alias may begin anything ("foo": "food delivery")
	return matching(names, len(key) >= telling, func(name string) bool { return strings.HasPrefix(name, key) })
}

// byTypo returns the names that are the fewest edits away, of those within reach: two
// edits in a long name. Short names are so near to each other that what looks like a slip
// is as likely the name of something else ("wish" is not Wise).
func byTypo(key string, names []Name) []string {
	const short, long = 4, 8
	reach := 1
	switch {
	case len(key) < short || !isASCII(key):
		return nil
	case len(key) >= long:
		reach = 2
	}
	var m spelling.Meter
	var out []string
	for edits := 1; edits <= reach && len(out) == 0; edits++ {
		out = matching(names, true, func(name string) bool {
			return len(name) >= short && m.Distance(key, name, edits) == edits && isSlip(key, name, edits)
		})
	}
	return out
}

// bySubsequence returns the name that fuzzy matching ranks first, if it begins
// like the key, the key has most of its letters, and no other is its equal.
func bySubsequence(key string, names []Name) []string {
	const shortest = 3 // two letters are in everything
	if len(key) < shortest {
		return nil
	}
	matches := fuzzyNames(key, names)
	if len(matches) == 0 || len(matches) > 1 && matches[1].Score == matches[0].Score {
		return nil
	}
	return []string{names[matches[0].Index].Name}
}

// fuzzyNames returns the names whose letters include those of the key in order, that begin
// with the same letter, and of whose letters the key has more than half: best first.
func fuzzyNames(key string, names []Name) fuzzy.Matches {
	squeezed := make([]string, len(names))
	for i, n := range names {
		squeezed[i] = squeeze(n.Name)
	}
	return slices.DeleteFunc(fuzzy.Find(key, squeezed), func(m fuzzy.Match) bool {
		return m.Str[0] != key[0] || 2*len(key) <= len(m.Str)
	})
}

// nearestNames returns up to three names that are most like the key: those that have it as
// the beginning of a word ("bank"), or anywhere; then those that fuzzy matching finds; then
// by edits of the name or of its beginning, if about two thirds of the letters agree.
func nearestNames(key string, names []Name) []string {
	const most, telling = 3, 3 // fewer letters are in everything
	if len(key) < telling {
		return nil
	}
	var out []string
	add := func(near ...string) {
		for _, name := range near {
			if !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	add(matchingWords(names, key)...)
	add(matching(names, true, func(name string) bool { return strings.Contains(name, key) })...)
	for _, m := range fuzzyNames(key, names) {
		add(names[m.Index].Name)
	}
	if len(key) == telling || len(key) > spelling.Longest || !isASCII(key) {
		return out[:min(most, len(out))]
	}
	var m spelling.Meter
	for edits := 1; edits <= (len(key)+1)/3; edits++ {
		add(matching(names, true, func(name string) bool {
			return m.Distance(key, name, edits) == edits || m.Distance(key, name[:min(len(key), len(name))], edits) == edits
		})...)
	}
	return out[:min(most, len(out))]
}

// matchingWords returns the canonical names of those things of which a word of the name
// begins with the key; then those of which a word of an alias does.
func matchingWords(names []Name, key string) []string {
	begins := func(name string) bool {
		return slices.ContainsFunc(wordsOf(name), func(w string) bool { return strings.HasPrefix(w, key) })
	}
	var out, others []string
	for _, n := range names {
		switch {
		case begins(n.Name):
			out = append(out, n.Name)
		case slices.ContainsFunc(n.Aliases, begins):
			others = append(others, n.Name)
		}
	}
	return append(out, others...)
}
