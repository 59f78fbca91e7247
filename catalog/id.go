package catalog

// A citation key is company, year and one telling word of the title. The telling word
// is what people remember a work by; programs cannot know it, so a simple rule stands
// in, and a person may choose another word before the id is given for good:
//
//   - Stop words, the words of the company's own name, and those that nearly every
//     title of this catalog has ("Kafka", "data", "scale") tell nothing.
//   - Of the others, the first of six letters or more: titles put first what matters,
//     and long words are the rarer ones. If none is so long, the longest.
//   - If nothing is left, the words that nearly every title has, by the same rule; and
//     in the end "work".

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// NewID returns a citation key for an entry, uber2024tiered: ASCII lower-case letters
// and digits; year 0 is written nd. If taken, which may be nil, says that there is one
// already, another telling word or in the end a number makes it different. The same
// arguments give the same id.
func NewID(company string, year int, title string, taken func(string) bool) string {
	prefix := asciiWord(company)
	if prefix == "" {
		prefix = "unnamed"
	}
	if year > 0 {
		prefix += strconv.Itoa(year)
	} else {
		prefix += "nd"
	}
	words := tellingWords(title, company)
	for _, word := range words {
		if id := prefix + word; taken == nil || !taken(id) {
			return id
		}
	}
	numbered := func(n int) string { return prefix + words[0] + strconv.Itoa(n) }
	return numbered(firstFree(func(n int) bool { return taken(numbered(n)) }))
}

// firstFree returns the first number from 2 on that is not taken; or, if there are gaps
// between those that are, one that is not. It does not try them all, which may be very many.
func firstFree(taken func(n int) bool) int {
	most := 2
	for taken(most) {
		most *= 2
	}
	return 2 + sort.Search(most-2, func(i int) bool { return !taken(2 + i) })
}

// tellingWords returns the words of title, folded, the most telling first; at least
// one.
func tellingWords(title, company string) []string {
	const long = 6 // letters
	own := make(names)
	for _, word := range append(titleWords(company), asciiWord(company)) {
		own[word] = struct{}{}
	}
	var ranks [4][]string // long, short, long but commonplace, short and commonplace
	for _, word := range titleWords(title) {
		if own.has(word) || len(word) < 2 || isNumber(word) || isStopWord(word) {
			continue
		}
		rank := 0
		if len(word) < long {
			rank = 1
		}
		if isCommonplace(word) {
			rank += 2
		}
		ranks[rank] = append(ranks[rank], word)
	}
	var all []string
	for rank, words := range ranks {
		if rank%2 == 1 { // the short ones
			slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		}
		all = append(all, words...)
	}
	return append(all, "work")
}

// titleWords returns the words of s, folded to ASCII, without a possessive s. What has
// no ASCII letter or digit comes out as "".
func titleWords(s string) []string {
	words := strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '\'' && c != '’'
	})
	for i, word := range words {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		words[i] = asciiWord(word)
	}
	return words
}

func isNumber(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

func isStopWord(word string) bool {
	switch word {
	case "about", "across", "after", "all", "an", "and", "any", "are", "as", "at", "be", "because",
		"before", "behind", "better", "between", "beyond", "but", "by", "can", "do", "does", "dont",
		"down", "each", "every", "everything", "for", "from", "get", "getting", "had", "has", "have",
		"here", "how", "if", "in", "inside", "into", "is", "it", "its", "just", "less", "like", "made",
		"make", "makes", "making", "many", "more", "most", "much", "my", "need", "new", "no", "not",
		"of", "off", "on", "one", "only", "or", "our", "out", "over", "part", "should", "so", "some",
		"than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
		"through", "to", "too", "toward", "towards", "two", "under", "up", "us", "use", "used", "using",
		"via", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
		"with", "within", "without", "you", "your":
		return true
	}
	return false
}

// isCommonplace reports whether a word tells little in a catalog of works on Kafka in
// production.
func isCommonplace(word string) bool {
	switch word {
	case "apache", "kafka", "kafkas", "confluent", "article", "blog", "talk", "talks", "summit",
		"announcing", "introducing", "introduction", "overview", "journey", "story", "stories", "case",
		"study", "deep", "dive", "guide", "lessons", "learned", "learnt", "experience", "experiences",
		"tips", "tricks", "best", "practices", "practical", "adopting", "adopted", "building", "build",
		"built", "creating", "develop", "developing", "designing", "enabling", "leveraging", "powering",
		"running", "operating", "managing", "manages", "evolution", "evolving", "world",
		"architecture", "architectures", "engineering", "application", "applications", "platform",
		"platforms", "system", "systems", "service", "services", "solution", "solutions", "software",
		"cluster", "clusters", "infrastructure", "production", "company", "large", "scale", "scaling",
		"scalable", "billion", "billions", "million", "millions", "trillion", "trillions", "data",
		"event", "events", "message", "messages", "messaging", "stream", "streams", "streaming",
		"pipeline", "pipelines", "process", "processing", "driven", "based", "support", "supporting",
		"real", "time", "realtime", "future", "modern", "efficient", "reliable":
		return true
	}
	return false
}
