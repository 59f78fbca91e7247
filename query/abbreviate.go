package query

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// abbreviates says whether short is one word that is made of the first letters of the
// words of long, and perhaps of further letters of theirs, in order: "iac", "dwh", "mm2"
// of infrastructure as code, data warehouse, MirrorMaker 2. A word that is itself one of
// them abbreviates nothing: "fraud" is not fraud detection.
func abbreviates(short, long []string) bool {
	return len(short) == 1 && len(long) > 1 && !slices.Contains(long, short[0]) && isMadeOf(short[0], long)
}

// shortens says whether an alias is but a short way of writing a name, or one of its words:
// "DR" of disaster recovery, "k8s" of Kafka on Kubernetes.
func shortens(alias, name string) bool {
	short := wordsOf(alias)
	if len(short) != 1 {
		return false
	}
	long := wordsOf(name)
	return abbreviates(short, long) || slices.ContainsFunc(long, func(w string) bool { return isNumeronym(short[0], w) })
}

// isNumeronym says whether short is the first and the last letter of a word, and between
// them the number of the others.
func isNumeronym(short, w string) bool {
	const shortest = 4 // "a1b" is no way of writing "abb"
	return len(w) >= shortest && short == w[:1]+strconv.Itoa(len(w)-2)+w[len(w)-1:]
}

// isMadeOf says whether letters are the first and perhaps further ones of each of the
// words, in order. Of all ways to have used the first k words it follows, letter by
// letter, the one that has the longest rest of the k-th word left, which can do all that
// the others can.
func isMadeOf(letters string, words []string) bool {
	const longest = 12
	if len(letters) > longest {
		return false
	}
	rests, used := make([]string, len(words)+1), make([]bool, len(words)+1)
	used[0] = true
	for i := range len(letters) {
		if letters[i] >= utf8.RuneSelf {
			return false
		}
		for k := len(words); k > 0; k-- {
			word, at := words[k-1], strings.IndexByte(rests[k], letters[i])
			switch {
			case used[k-1] && word != "" && word[0] == letters[i]:
				rests[k], used[k] = word[1:], true
			case used[k] && at >= 0:
				rests[k] = rests[k][at+1:]
			default:
				used[k] = false
			}
		}
		used[0] = false
	}
	return used[len(words)]
}
