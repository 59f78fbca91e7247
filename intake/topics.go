package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"

	"kip/catalog"
	"kip/query"
)

// A guesser guesses topics by the names, aliases and KIPs of the vocabulary: whatever
// of them stands in a text, in any inflection, speaks for the topic, the more the
// longer it is.
type guesser struct {
	phrases map[string][]mention // by their stems
	longest int                  // words in a phrase
	usual   string               // the likeliest topic where none is mentioned
}

// A mention is what a phrase stands for.
type mention struct {
	slug   string
	weight int
}

func newGuesser(topics []catalog.Topic, entries ...[]catalog.Entry) *guesser {
	g := &guesser{phrases: map[string][]mention{}}
	for _, t := range topics {
		g.know(t.Name, t.Slug, 3)
		g.know(strings.ReplaceAll(t.Slug, "-", " "), t.Slug, 3)
		for _, alias := range t.Aliases {
			g.know(alias, t.Slug, 2)
		}
		for _, kip := range t.KIPs {
			g.know("KIP-"+strconv.Itoa(kip), t.Slug, 2)
		}
	}
	g.usual = g.unsaid(topics, entries)
	return g
}

// unsaid returns the main topic that most of those entries have whose titles mention
// none, or the first of topics; "" if there are no topics.
func (g *guesser) unsaid(topics []catalog.Topic, entries [][]catalog.Entry) string {
	uses := map[string]int{}
	for _, all := range entries {
		for i := range all {
			if e := &all[i]; len(e.Topics) > 0 && g.guess(e.Title) == nil {
				uses[e.Topics[0]]++
			}
		}
	}
	usual := ""
	for _, t := range topics {
		if usual == "" || uses[t.Slug] > uses[usual] {
			usual = t.Slug
		}
	}
	return usual
}

// know files a phrase, as its words and written as one.
func (g *guesser) know(phrase, slug string, weight int) {
	stems := stems(phrase)
	if len(stems) == 0 {
		return
	}
	g.longest = max(g.longest, len(stems))
	for _, key := range []string{strings.Join(stems, " "), strings.Join(words(phrase), "")} {
		known := slices.ContainsFunc(g.phrases[key], func(m mention) bool { return m.slug == slug })
		if !known {
			g.phrases[key] = append(g.phrases[key], mention{slug, weight + len(stems)})
		}
	}
}

// guess returns the topics that the first of texts speaks for that speaks for any, the
// likeliest first; nil if none does.
func (g *guesser) guess(texts ...string) []string {
	const most = 3
	for _, text := range texts {
		scores := map[string]int{}
		var found []string
		stems := stems(text)
		for i := 0; i < len(stems); {
			n := min(g.longest, len(stems)-i)
			for n > 1 && g.phrases[strings.Join(stems[i:i+n], " ")] == nil {
				n--
			}
			for _, m := range g.phrases[strings.Join(stems[i:i+n], " ")] {
				if scores[m.slug] == 0 {
					found = append(found, m.slug)
				}
				scores[m.slug] += m.weight
			}
			i += n
		}
		if len(found) > 0 {
			slices.SortStableFunc(found, func(a, b string) int { return cmp.Compare(scores[b], scores[a]) })
			return found[:min(most, len(found))]
		}
	}
	return nil
}

// words returns the words of a text, folded. A number at the end of a word is a word
// of its own: MirrorMaker2.
func words(text string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(query.Fold(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		letters := strings.TrimRight(word, "0123456789")
		if len(letters) < 3 || letters == word {
			all = append(all, word)
			continue
		}
		all = append(all, letters, word[len(letters):])
	}
	return all
}

// stems returns the stems of the words of a text.
func stems(text string) []string {
	all := words(text)
	for i, word := range all {
		if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" {
			all[i] = english.Stem(word, true)
		}
	}
	return all
}
