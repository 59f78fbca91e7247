package query

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"
)

// A judgement is a query with the entries that answer it: 2 is just what is
// wanted, 1 is useful too. The judges read the entries, and saw no results.
type judgement struct {
	Kind   string         `json:"kind"`
	Query  string         `json:"query"`
	Why    string         `json:"why"`
	Grades map[string]int `json:"grades"`
}

// The floors are just below what is reached. Raise them when search gets better.
var floors = map[string]float64{
	"all": 0.901, "topic": 0.895, "synonym": 0.883, "typo": 0.90, "company": 0.983, "use": 0.847,
}

// worst is how many queries the test prints, the worst first.
const worst = 12

// graded shows a ranking with the grades of its entries, and what it lacks.
func graded(ranking []string, grades map[string]int) string {
	out := ""
	for _, id := range ranking {
		out += fmt.Sprintf(" %s=%d", id, grades[id])
	}
	out += " | lacks"
	for id, g := range grades {
		if g == 2 && !slices.Contains(ranking, id) {
			out += " " + id
		}
	}
	return out
}

func TestJudgements(t *testing.T) {
	c := realCollection(t)
	var sum, n = map[string]float64{}, map[string]float64{}
	type scored struct {
		judgement
		ndcg  float64
		first []string
	}
	var all []scored
	for _, j := range readJudgements(t) {
		ranking := searchIDs(c, j.Query)
		got := ndcg(ranking, j.Grades, 10)
		all = append(all, scored{j, got, ranking[:min(10, len(ranking))]})
		for _, kind := range []string{"all", j.Kind} {
			sum[kind] += got
			n[kind]++
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(a.ndcg, b.ndcg) })
	for _, s := range all[:min(worst, len(all))] {
		t.Logf("%.3f %-8s %q: %s", s.ndcg, s.Kind, s.Query, graded(s.first, s.Grades))
	}
	for kind, floor := range floors {
		got := sum[kind] / n[kind]
		t.Logf("%-8s nDCG@10 %.4f over %v queries", kind, got, n[kind])
		if got < floor {
			t.Errorf("%s: nDCG@10 is %.4f, under the floor of %.4f", kind, got, floor)
		}
	}
}

// ndcg is the normalized discounted cumulative gain of the first k of a ranking,
// with gains 2^grade − 1 (Burges et al. 2005).
func ndcg(ranking []string, grades map[string]int, k int) float64 {
	gain := func(grade, rank int) float64 {
		return (math.Pow(2, float64(grade)) - 1) / math.Log2(float64(rank)+2)
	}
	var got, ideal float64
	for rank, id := range ranking[:min(k, len(ranking))] {
		got += gain(grades[id], rank)
	}
	var best []int
	for _, g := range grades {
		best = append(best, g)
	}
	slices.Sort(best)
	slices.Reverse(best)
	for rank, g := range best[:min(k, len(best))] {
		ideal += gain(g, rank)
	}
	return got / ideal
}

func readJudgements(t *testing.T) []judgement {
	t.Helper()
	data, err := os.ReadFile("testdata/judgements.json")
	if err != nil {
		t.Fatal(err)
	}
	var out []judgement
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
