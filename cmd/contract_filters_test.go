package cmd

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kip/query"
)

// A reader is the slow, obvious twin of the filters: it reads entries.json with
// encoding/json and asks every entry every question.
type reader struct {
	Industries []struct {
		Name      string
		Companies []string
	}
	Companies []struct{ Name, Industry string }
	Entries   []readEntry
}

type readEntry struct {
	ID, Company, Format string
	Also, Topics        []string
	Year                *int
}

// A question is a set of filters: lists have commas, and "" and 0 are none.
type question struct {
	companies, industries, topics, format string
	since, until                          int
	undated                               bool
}

func (q question) args() []string {
	var args []string
	for _, f := range [][2]string{{"--company", q.companies}, {"--industry", q.industries}, {"--topic", q.topics}, {"--format", q.format}} {
		if f[1] != "" {
			args = append(args, f[0], f[1])
		}
	}
	if q.since > 0 {
		args = append(args, fmt.Sprintf("--since=%d", q.since))
	}
	if q.until > 0 {
		args = append(args, fmt.Sprintf("--until=%d", q.until))
	}
	if q.undated {
		args = append(args, "--undated")
	}
	return args
}

// answer returns the ids of the entries that pass, newest first.
func (r *reader) answer(q question) []string {
	var passing []readEntry
	for _, e := range r.Entries {
		if r.passes(e, q) {
			passing = append(passing, e)
		}
	}
	slices.SortFunc(passing, func(a, b readEntry) int {
		if ya, yb := yearOr0(a), yearOr0(b); ya != yb {
			return yb - ya
		}
		return strings.Compare(a.ID, b.ID)
	})
	var ids []string
	for _, e := range passing {
		ids = append(ids, e.ID)
	}
	return ids
}

func yearOr0(e readEntry) int {
	if e.Year == nil {
		return 0
	}
	return *e.Year
}

func (r *reader) passes(e readEntry, q question) bool {
	about := append([]string{e.Company}, e.Also...)
	var industries []string
	for _, c := range r.Companies {
		if slices.Contains(about, c.Name) {
			industries = append(industries, c.Industry)
		}
	}
	for _, in := range r.Industries {
		if anyOf(in.Companies, about) {
			industries = append(industries, in.Name)
		}
	}
	for _, kind := range []struct {
		wanted string
		has    []string
	}{{q.companies, about}, {q.industries, industries}, {q.topics, e.Topics}, {q.format, []string{e.Format}}} {
		if kind.wanted != "" && !anyOf(strings.Split(kind.wanted, ","), kind.has) {
			return false
		}
	}
	if e.Year == nil {
		return q.since == 0 && q.until == 0 || q.undated
	}
	return (q.since == 0 || *e.Year >= q.since) && (q.until == 0 || *e.Year <= q.until)
}

func anyOf(wanted, has []string) bool {
	return slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(has, w) })
}

// questions are a few hundred combinations of filters that have answers in the catalog.
func questions() []question {
	var out []question
	for _, companies := range []string{"", "Uber", "Wise,Pinterest"} {
		for _, industries := range []string{"", "Finance & Fintech", "Digital Natives,Gaming"} {
			for _, topics := range []string{"", "kubernetes", "cost,exactly-once"} {
				for _, format := range []string{"", "article", "talk"} {
					for _, years := range [][2]int{{0, 0}, {2023, 2023}, {2021, 0}, {0, 2019}, {2019, 2022}} {
						q := question{companies, industries, topics, format, years[0], years[1], false}
						out = append(out, q)
						q.undated = true
						out = append(out, q)
					}
				}
			}
		}
	}
	return out
}

func TestFiltersAgainstTheirTwin(t *testing.T) {
	text, err := os.ReadFile("../entries.json")
	if err != nil {
		t.Fatal(err)
	}
	var r reader
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	index, err := query.IndexOf("entries.json", string(text))
	if err != nil {
		t.Fatal(err)
	}
	builtin := Builtin{Text: string(text), Index: string(index)}
	all := strings.Fields(ask(t, builtin, "search", "kubernetes", "-o", "ids"))
	if len(all) == 0 {
		t.Fatal("no entry says kubernetes")
	}
	empty := 0
	for _, q := range questions() {
		want := r.answer(q)
		if len(want) == 0 {
			empty++
		}
		if got := strings.Fields(ask(t, builtin, append([]string{"list", "-o", "ids"}, q.args()...)...)); !slices.Equal(got, want) {
			t.Errorf("kip list %q gives\n\t%q, want\n\t%q", q.args(), got, want)
		}
		// Of a search for one word, filters leave those that pass, in the same order.
		found := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return !slices.Contains(want, id) })
		if got := strings.Fields(ask(t, builtin, append([]string{"search", "kubernetes", "-o", "ids"}, q.args()...)...)); !slices.Equal(got, found) {
			t.Errorf("kip search kubernetes %q gives\n\t%q, want\n\t%q", q.args(), got, found)
		}
	}
	if n := len(questions()); empty > n*3/4 {
		t.Errorf("%d of %d questions have no answer: too little is tested", empty, n)
	}
}
