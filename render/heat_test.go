package render

import (
	"strings"
	"testing"
)

func heated(t *testing.T, h Heat, opts Options) string {
	t.Helper()
	var b strings.Builder
	if err := WriteHeat(&b, h, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func topicHeat() Heat {
	return Heat{
		Title:   "topic",
		Columns: []HeatColumn{{"2021", "'21"}, {"2022", "'22"}, {"2023", "'23"}, {"undated", "n/d"}},
		Rows: []HeatRow{
			{"consumer-groups", 18, []int{1, 16, 1, 0}},
			{"cost", 2, []int{0, 0, 2, 0}},
		},
	}
}

func TestHeat(t *testing.T) {
	same(t, heated(t, topicHeat(), Options{Terminal: true, Width: 60}), `
TOPIC            all     2021     2022     2023  undated
consumer-groups   18      ▁ 1      █16      ▁ 1        ·
cost               2        ·        ·      ▁ 2        ·
`[1:])
	same(t, heated(t, topicHeat(), Options{Terminal: true, Width: 36}), `
TOPIC            all '21 '22 '23 n/d
consumer-groups   18 ▁ 1 █16 ▁ 1   ·
cost               2   ·   · ▁ 2   ·
`[1:])
	same(t, heated(t, topicHeat(), Options{Terminal: true, Width: 22}), `
TOPIC      all '21 '22
consumer-   18 ▁ 1 █16
groups

TOPIC      all '23 n/d
consumer-   18 ▁ 1   ·
groups
cost         2 ▁ 2   ·
`[1:])
}

func TestHeatColors(t *testing.T) {
	for _, width := range []int{20, 36, 80} {
		colored := heated(t, topicHeat(), Options{Terminal: true, Width: width, Color: true})
		if !strings.Contains(colored, "\x1b[1mTOPIC") || !strings.Contains(colored, "\x1b[36m█") {
			t.Errorf("%q", colored)
		}
		same(t, unstyle(colored), heated(t, topicHeat(), Options{Terminal: true, Width: width}))
	}
}

// Long headings wrap, at hyphens too, and stand at the bottom.
func TestHeatHeadings(t *testing.T) {
	h := Heat{Title: "company", Columns: []HeatColumn{{"tiered-storage", ""}, {"cost", ""}}, Rows: []HeatRow{{"Uber", 3, []int{3, 1}}}}
	same(t, heated(t, h, Options{Terminal: true, Width: 40}), `
              tiered-
COMPANY  all  storage     cost
Uber       3       █3       ▃1
`[1:])
}

func TestCounts(t *testing.T) {
	set := Counts([]string{"topic", "year"}, [][]any{{"cost", 2024, 3}, {"cost", nil, 1}, {nil, 2024, 2}})
	same(t, wrote(t, "table", set, Options{}), "cost\t2024\t3\ncost\tundated\t1\nunknown\t2024\t2\n")
	same(t, wrote(t, "table", set, Options{Terminal: true}), `
TOPIC    YEAR     ENTRIES
cost     2024           3
cost     undated        1
unknown  2024           2
`[1:])
	same(t, wrote(t, "csv", set, Options{}), "topic,year,entries\ncost,2024,3\ncost,,1\n,2024,2\n")
	same(t, wrote(t, "ndjson", set, Options{}), `{"topic":"cost","year":2024,"entries":3}
{"topic":"cost","year":null,"entries":1}
{"topic":null,"year":2024,"entries":2}
`)
	same(t, wrote(t, "tsv", selected(t, set, "entries", "year"), Options{}), "entries\tyear\n3\t2024\n1\t\n2\t2024\n")
	same(t, wrote(t, "json", Counts([]string{"year"}, nil), Options{}), "[]\n")
}

func TestCountOverview(t *testing.T) {
	set := CountOverview([][]any{{"year", 2024, 3}, {"year", nil, 1}, {"industry", nil, 2}})
	same(t, wrote(t, "table", set, Options{}), "year\t2024\t3\nyear\tundated\t1\nindustry\tunknown\t2\n")
	same(t, wrote(t, "ndjson", set, Options{}), `{"dimension":"year","value":2024,"entries":3}
{"dimension":"year","value":null,"entries":1}
{"dimension":"industry","value":null,"entries":2}
`)
}
