package query

import (
	"slices"
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
