package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

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

// know files a phrase, as its words and written as one. One that is too long to be found in
// a query is looked for in no title either.
func (g *guesser) know(phrase, slug string, weight int) {
	stems := query.Stems(phrase)
	if len(stems) == 0 || len(stems) > query.MaxPhrase {
		return
	}
	g.longest = max(g.longest, len(stems))
	asOne := query.Stems(catalog.NameKey(phrase))
	for _, key := range []string{strings.Join(stems, " "), strings.Join(asOne, " ")} {
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
		stems := query.Stems(text)
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
