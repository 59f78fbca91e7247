package query

import (
	"fmt"
	"os"
	"testing"
)

func evalAll(c Collection, js []judgement) (float64, string) {
	sum, n := map[string]float64{}, map[string]float64{}
	for _, j := range js {
		g := ndcg(searchIDs(c, j.Query), j.Grades, 10)
		for _, k := range []string{"all", j.Kind} {
			sum[k] += g
			n[k]++
		}
	}
	s := ""
	for _, k := range []string{"all", "topic", "synonym", "typo", "company", "use"} {
		s += fmt.Sprintf("%s %.4f  ", k, sum[k]/n[k])
	}
	return sum["all"] / n["all"], s
}
func TestTune(t *testing.T) {
	if os.Getenv("TUNE") == "" {
		t.Skip()
	}
	c := realCollection(t)
	js := readJudgements(t)
	ps := map[string]*float64{"k1": &k1, "asTopic": &asTopic, "asAlias": &asAlias, "asOther": &asOther, "asTogether": &asTogether, "LooseMax": &LooseMax, "NamedMin": &NamedMin, "NamedGain": &NamedGain, "near": &nearEnough,
		"fTitle": &fieldWeights[fieldTitle], "fMain": &fieldWeights[fieldMain], "fTopics": &fieldWeights[fieldTopics], "fProblem": &fieldWeights[fieldProblem], "fApproach": &fieldWeights[fieldApproach], "fLesson": &fieldWeights[fieldLesson], "fReasons": &fieldWeights[fieldReasons], "bT": &lengthDiscount[fieldTitle], "bP": &lengthDiscount[fieldProblem]}
	best, s := evalAll(c, js)
	t.Log(s)
	for round := 0; round < 2; round++ {
		for name, p := range ps {
			for _, f := range []float64{0.5, 0.75, 1.33, 2} {
				old := *p
				*p = old * f
				g, s := evalAll(c, js)
				if g > best+0.0005 {
					best = g
					t.Logf("%s %.3f -> %.3f: %s", name, old, *p, s)
				} else {
					*p = old
				}
			}
		}
	}
}
