package query

import (
	"slices"
	"strconv"
	"strings"

	"kip/catalog"
)

// MaxPhrase is how many words a name or alias may have to be found in a query.
const MaxPhrase = 6

// A meaning is what a name or an alias stands for: the term under which the index
// has it, and whether it is said outright or by an alias.
type meaning struct {
	term     string // topicTerm, companyTerm or industryTerm with the name
	outright bool
}

// phraseTable returns the table that finds the meanings of the names and aliases
// in a catalog by their stems, and under the term of each topic its names, as
// stems. A KIP's number stands for the topics that it belongs to. An alias that only
// shortens the name of its topic names it outright.
func phraseTable(cat *catalog.Catalog) table {
	p := phrases{map[string][]byte{}, map[string]string{}}
	for i := range cat.Topics {
		t := &cat.Topics[i]
		term := topicTerm + t.Slug
		names := append([]string{t.Name, strings.ReplaceAll(t.Slug, "-", " ")}, t.Aliases...)
		for k, name := range names {
			p.name(name, meaning{term, k < 2 || shortens(name, t.Name)})
		}
		for _, kip := range t.KIPs {
			p.name("KIP-"+strconv.Itoa(kip), meaning{term, false})
		}
		p.table[term] = []byte(strings.Join(p.distinct(names), "\n"))
	}
	for i := range cat.Companies {
		co := &cat.Companies[i]
		for _, name := range append([]string{co.Name}, co.Aliases...) {
			p.name(name, meaning{companyTerm + co.Name, true})
		}
	}
	for i := range cat.Industries {
		in := &cat.Industries[i]
		p.name(in.Name, meaning{industryTerm + in.Name, true})
		for _, alias := range in.Aliases {
			p.name(alias, meaning{industryTerm + in.Name, false})
		}
	}
	return makeTable(p.table)
}

// Phrases are a phrase table in the making.
type phrases struct {
	table map[string][]byte
	stems map[string]string // names have words in common
}

func (p *phrases) stem(w string) string {
	s, ok := p.stems[w]
	if !ok {
		s = stem(w)
		p.stems[w] = s
	}
	return s
}

// name files a meaning under a name's stems, in any order and without stop words
// ("topic creation" is found by "create a topic"), and under its words written as
// one ("mirrormaker").
func (p *phrases) name(name string, m meaning) {
	ws := wordsOf(name)
	if len(ws) == 0 {
		return
	}
	key, _ := phraseKey(ws, p.stem)
	p.file(key, m)
	if len(ws) > 1 {
		p.file(stem(strings.Join(ws, "")), m)
	}
}

// phraseKey is what the table files a name with these words under. It says whether
// stop words at either end were dropped for it; they are kept where less than two
// words would be left, since "Kafka Streams" is not "streams".
func phraseKey(ws []string, stem func(string) string) (key string, trimmed bool) {
	telling, all := make([]string, 0, len(ws)), make([]string, len(ws))
	for i, w := range ws {
		all[i] = stem(w)
		if !isStopWord(w) {
			telling = append(telling, all[i])
		} else if i == 0 || i == len(ws)-1 {
			trimmed = true
		}
	}
	if len(telling) < 2 {
		telling, trimmed = all, false
	}
	slices.Sort(telling)
	return strings.Join(telling, " "), trimmed
}

func (p *phrases) file(key string, m meaning) {
	mark := "-"
	if m.outright {
		mark = "+"
	}
	for _, known := range meanings(string(p.table[key])) {
		if known.term == m.term {
			return
		}
	}
	p.table[key] = append(p.table[key], mark+m.term+"\n"...)
}

// meanings decodes a value of the phrase table.
func meanings(value string) []meaning {
	var out []meaning
	for value != "" {
		var line string
		line, value, _ = strings.Cut(value, "\n")
		out = append(out, meaning{line[1:], line[0] == '+'})
	}
	return out
}

// distinct returns the stems of each name, joined by spaces, each once.
func (p *phrases) distinct(names []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, name := range names {
		ws := wordsOf(name)
		for i := range ws {
			ws[i] = p.stem(ws[i])
		}
		if s := strings.Join(ws, " "); s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// eachName calls yield for every name and alias in the catalog.
func eachName(cat *catalog.Catalog, yield func(string)) {
	each := func(names ...string) {
		for _, name := range names {
			yield(name)
		}
	}
	for i := range cat.Topics {
		each(cat.Topics[i].Name, cat.Topics[i].Slug)
		each(cat.Topics[i].Aliases...)
	}
	for i := range cat.Companies {
		each(cat.Companies[i].Name)
		each(cat.Companies[i].Aliases...)
	}
	for i := range cat.Industries {
		each(cat.Industries[i].Name)
		each(cat.Industries[i].Aliases...)
	}
}

// wordsOfNames returns a table of words as an index has it, with those of names alone.
func wordsOfNames(cat *catalog.Catalog) table {
	out := map[string][]byte{}
	eachName(cat, func(name string) {
		for _, w := range wordsOf(name) {
			out[w] = []byte{1}
		}
	})
	return makeTable(out)
}

// meaningsOf returns what the words, as a whole, are a name or an alias of: from the
// first to the last, so that "the k8s" has none where "k8s" has one.
func (ix *Index) meaningsOf(ws ...string) []meaning {
	key, trimmed := phraseKey(ws, stem)
	if trimmed {
		return nil
	}
	v, _ := ix.phrases.get(key)
	return meanings(v)
}

// namesOf returns the names of a topic, as stems; the first is its own name.
func (ix *Index) namesOf(topicTerm string) [][]string {
	v, _ := ix.phrases.get(topicTerm)
	var out [][]string
	for v != "" {
		var line string
		line, v, _ = strings.Cut(v, "\n")
		out = append(out, strings.Split(line, " "))
	}
	return out
}
