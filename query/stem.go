package query

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// stem returns the stem that the forms of a folded word share ("upgrade",
// "upgrading": "upgrad"), by Porter's second English stemmer. Words that are not
// plain ASCII, and those with a digit, are their own stem.
func stem(w string) string {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return w
		}
	}
	s := english.Stem(american(w), true)
	for _, a := range keptApart {
		if s == a.stem && strings.HasPrefix(w, a.beginning) {
			return a.own
		}
	}
	return s
}

// american writes a word as Americans do, who end it in -ize and not in -ise, since the
// stemmer knows only their endings. Words that everybody ends in -ise change as well, in
// these forms and no others ("precise", not "precisely"); keptApart mends those of them that
// matter here.
func american(w string) string {
	const shortest = 3 // what comes before the ending
	for _, end := range [...]string{"ise", "ised", "iser", "isers", "ises", "ising", "isable", "isation", "isations", "isational"} {
		if before, found := strings.CutSuffix(w, end); found && len(before) >= shortest {
			return before + "iz" + end[2:]
		}
	}
	return w
}

// keptApart are words to which the stemmer gives the stem of words that mean something
// else, by what they begin with, and the stems that they get instead: ads are not added,
// nor are connections Kafka Connect. Some are the other way round: "rebalance" and
// "rebalancing" are one word, but the stemmer takes the first apart as "disturbance";
// "precision" goes with "precise" as american writes it.
var keptApart = [...]struct{ stem, beginning, own string }{
	{"ad", "add", "add"},
	{"advertis", "advertis", "advert"},
	{"author", "authori", "authori"},
	{"busi", "busy", "busy"},
	{"connect", "connected", "connection"},
	{"connect", "connecti", "connection"},
	{"convers", "conversat", "conversation"},
	{"custom", "customer", "customer"},
	{"engin", "engineer", "engineer"},
	{"experi", "experiment", "experiment"},
	{"integr", "integrity", "integrity"},
	{"object", "objective", "objective"},
	{"oper", "operator", "operator"},
	{"precis", "precis", "preciz"},
	{"product", "production", "production"},
	{"revis", "revis", "reviz"},
	{"supervis", "supervis", "superv"},
	{"autosc", "autosc", "autoscal"},
	{"imbal", "imbal", "imbalanc"},
	{"rebal", "rebal", "rebalanc"},
}
