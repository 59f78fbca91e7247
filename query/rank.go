package query

import "math"

// Ranking is by BM25F (Robertson, Zaragoza, Taylor: "Simple BM25 extension to
// multiple weighted fields", 2004), once for each concept of the query instead of
// once for each word:
//
//	         Σ over ways of saying it  weight(way) ·
//	said  =  Σ over fields             weight(field) · count / (1 − b + b · length / mean length)
//
//	tf    =  said + most · others / (most + others)
//
//	score =  Σ over concepts  weight · tf / (k1 + tf)
//
// A concept is what people mean by one or several words: "dlq", "dead letters" and
// entries filed under dead-letter queues are ways of saying one thing. Their counts
// are added up before the saturation, each with its weight, so that saying a thing
// outright counts more than saying it otherwise, and saying it in five ways does
// not count five times.
//
// The other names of a topic that is asked for ("page cache" belongs to performance, and
// so do "latency" and "tuning") are added up apart, in others, by the same sum, and are
// worth mostOthers together at most: who says ten of them is on the topic, and maybe not
// on what was asked for. If any entry says the very words, then being filed under the topic
// is one of them. Names that share half of their words with what was asked for ("cross-AZ
// traffic", "cross-zone traffic") are not others.
//
// The weight of a concept is its inverse document frequency, ln(1 + (N − n + 0.5) /
// (n + 0.5)), where n is the number of entries that say it in any way: a rare word
// with a common synonym is not taken for a rare concept. That measure takes a rare
// word for a telling one, which holds for names and not for the verbs and adjectives
// of a question ("survive a broker failure"). So a concept that the vocabulary
// names counts for namedGain times as much, and never for little, and the weight of
// any other word is capped.
//
// The weights of the fields follow from what they are: a title names what the work
// is about, in its author's words; the main topic is what somebody found it to be about;
// the sentences mention many things besides. Long sentences are discounted (b), titles hardly, and
// names not at all. All these numbers were set by hand on that reasoning, and then
// checked, together, against the judged queries in testdata: changing any of them by
// a third moves nDCG@10 there by less than 0.002, and those of industry, event, year, format
// and authors, which few queries ask for, not at all. That k1 is larger than the usual 1.2 to
// 2 follows from the weights of the fields, which tf is measured in.
const (
	k1        = 4.0
	namedMin  = 3.0
	namedGain = 2.5
	looseMax  = 2.0

	mostOthers = 4.0

	// enough is what a single place must be worth, by way and field, for its entry to meet
	// the concept. Another name of the topic, outside of the title, but touches on it. What
	// is filed under the topic always does.
	enough = 0.5

	// Rounding makes scores, and so the order, the same on processors that fuse
	// multiplication and addition and on those that do not.
	scorePrecision = 1e4
)

var fieldWeights = [numFields]float64{
	fieldTitle:    5,
	fieldMain:     3,
	fieldTopics:   1.5,
	fieldKeywords: 3,
	fieldCompany:  4,
	fieldIndustry: 1,
	fieldEvent:    0.7,
	fieldYear:     1,
	fieldFormat:   3,
	fieldAuthors:  2,
	fieldProblem:  1.2,
	fieldApproach: 1.2,
	fieldReasons:  0.8,
	fieldLesson:   1,
}

var lengthDiscount = [numFields]float64{
	fieldTitle:    0.3,
	fieldProblem:  0.4,
	fieldApproach: 0.4,
	fieldReasons:  0.4,
	fieldLesson:   0.4,
}

// A tally is what the entries say of a concept.
type tally struct {
	tf    []float64 // how much each says it: tf above
	meets []bool    // which of them say enough of it to be what was asked for
	n     int       // how many say it at all
}

// count counts what the entries say of the concept.
func (ix *Index) count(c *concept) tally {
	out, others := ix.nothing(), ix.nothing()
	for _, w := range c.ways {
		switch {
		case w.apart:
			ix.addTogether(out, w)
		case w.other:
			ix.addOccurrences(others, ix.occurrences(w.terms...), w)
		default:
			ix.addOccurrences(out, ix.occurrences(w.terms...), w)
		}
	}
	for e, f := range others.tf {
		if f > 0 {
			out.tf[e] += mostOthers * f / (mostOthers + f)
		}
		out.meets[e] = out.meets[e] || others.meets[e]
		if out.tf[e] > 0 {
			out.n++
		}
	}
	return out
}

// nothing is the tally of what no entry says.
func (ix *Index) nothing() tally {
	return tally{tf: make([]float64, ix.entries), meets: make([]bool, ix.entries)}
}

// addOccurrences adds what occurrences are worth to the tally.
func (ix *Index) addOccurrences(to tally, found []occurrence, w way) {
	for i := 0; i < len(found); {
		first := found[i]
		times := 0
		for i < len(found) && found[i]>>24 == first>>24 {
			times++
			i++
		}
		entry, field := first.entry(), first.field()
		b := lengthDiscount[field]
		length := float64(ix.lengths[entry*numFields+field])
		norm := 1 - b + b*length/max(1, ix.averages[field])
		worth := w.weight * fieldWeights[field]
		to.tf[entry] += worth * float64(times) / norm
		to.meets[entry] = to.meets[entry] || worth >= enough
	}
}

// addTogether adds what it is worth that an entry has all of the terms, anywhere:
// as much as the rarest of them is worth there.
func (ix *Index) addTogether(to tally, w way) {
	var least []float64
	for _, t := range w.terms {
		one := ix.nothing()
		ix.addOccurrences(one, ix.occurrences(t), w)
		if least == nil {
			least = one.tf
			continue
		}
		for e := range least {
			least[e] = min(least[e], one.tf[e])
		}
	}
	for e, f := range least {
		to.tf[e] += f
		to.meets[e] = to.meets[e] || f > 0
	}
}

// idf returns how telling a concept is that n of all entries say.
func idf(entries, n int) float64 {
	return math.Log(1 + (float64(entries-n)+0.5)/(float64(n)+0.5))
}

// weight returns how much it matters that an entry says the concept, which n of all
// entries say.
func (c *concept) weight(entries, n int) float64 {
	telling := idf(entries, n)
	if c.named {
		return max(telling, namedMin) * namedGain
	}
	return min(telling, looseMax)
}

func round(score float64) float64 {
	return math.Round(score*scorePrecision) / scorePrecision
}
