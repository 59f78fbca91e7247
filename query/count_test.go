package query

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"kip/catalog"
)

func countedCatalog() (*catalog.Catalog, []*catalog.Entry) {
	cat := &catalog.Catalog{
		Industries: []catalog.Industry{{Name: "Retail"}, {Name: "Food"}, {Name: "Pioneers", Companies: []string{"Zalando", "Uber"}}},
		Companies:  []catalog.Company{{Name: "Uber", Industry: "Food"}, {Name: "Grab", Industry: "Food"}, {Name: "Zalando", Industry: "Retail"}, {Name: "Odd"}},
		Entries: []catalog.Entry{
			{ID: "a", Company: "Uber", Also: []string{"Grab", "Uber"}, Year: 2019, Format: catalog.Talk, Topics: []string{"cost", "schemas"}},
			{ID: "b", Company: "Zalando", Year: 2022, Format: catalog.Article, Topics: []string{"cost"}},
			{ID: "c", Company: "Grab", Year: 2022, Format: catalog.Article},
			{ID: "d", Company: "Odd", Format: catalog.Article, Topics: []string{"access"}},
		},
	}
	return cat, pointers(cat)
}

func pointers(cat *catalog.Catalog) []*catalog.Entry {
	out := make([]*catalog.Entry, len(cat.Entries))
	for i := range cat.Entries {
		out[i] = &cat.Entries[i]
	}
	return out
}

func TestCountBy(t *testing.T) {
	cat, entries := countedCatalog()
	for by, want := range map[Dimension][]Count{
		YearDimension:     {{"2019", 1, 1}, {"2020", 0, 0}, {"2021", 0, 0}, {"2022", 2, 0}, {"", 1, 0}},
		CompanyDimension:  {{"Grab", 2, 1}, {"Odd", 1, 0}, {"Uber", 1, 1}, {"Zalando", 1, 0}},
		IndustryDimension: {{"Food", 2, 1}, {"Retail", 1, 0}, {"", 1, 0}},
		TopicDimension:    {{"cost", 2, 1}, {"access", 1, 0}, {"schemas", 1, 1}, {"", 1, 0}},
		FormatDimension:   {{"article", 3, 0}, {"talk", 1, 1}},
	} {
		if got := CountBy(cat, entries, by); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", by, got, want)
		}
		if got := CountBy(cat, nil, by); len(got) != 0 {
			t.Errorf("%s: got %v of no entries", by, got)
		}
	}
	if len(Dimensions()) != 5 {
		t.Error("a dimension is not tested")
	}
}

// A slip such as 1202 must not make a thousand rows.
func TestCountByFarYears(t *testing.T) {
	cat := &catalog.Catalog{Entries: []catalog.Entry{{Year: 2022}, {Year: 1202}}}
	if got := CountBy(cat, pointers(cat), YearDimension); len(got) != 2 {
		t.Errorf("%d rows", len(got))
	}
}

// Years are in the order of their numbers, of however many digits these are.
func TestCountByOddYears(t *testing.T) {
	cat := &catalog.Catalog{Entries: []catalog.Entry{{Year: 12024}, {}, {Year: 2020}, {Year: 998}}}
	want := []Count{{"998", 1, 0}, {"2020", 1, 0}, {"12024", 1, 0}, {"", 1, 0}}
	if got := CountBy(cat, pointers(cat), YearDimension); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// An entry of very many topics is counted once for each.
func TestCountByManyTopics(t *testing.T) {
	const n = 60_000
	e := catalog.Entry{}
	for i := range 2 * n {
		e.Topics = append(e.Topics, strconv.Itoa(i%n))
	}
	cat := &catalog.Catalog{Entries: []catalog.Entry{e}}
	if got := CountBy(cat, pointers(cat), TopicDimension); len(got) != n || got[0].Entries != 1 {
		t.Errorf("%d topics, the first of %d entries", len(got), got[0].Entries)
	}
}

// Counts agree with a filter for each value, over the real catalog.
func TestCountsAgreeWithFilters(t *testing.T) {
	cat := realCatalog(t)
	entries := pointers(cat)
	for _, rows := range Dimensions() {
		for _, count := range CountBy(cat, entries, rows) {
			if n := passing(cat, entries, rows, count.Value, "", ""); n != count.Entries {
				t.Errorf("%s %q: counted %d, %d pass the filter", rows, count.Value, count.Entries, n)
			}
			if n := passing(cat, entries, rows, count.Value, FormatDimension, "talk"); n != count.Talks {
				t.Errorf("%s %q: counted %d talks, %d pass the filter", rows, count.Value, count.Talks, n)
			}
		}
		for _, columns := range Dimensions() {
			table := CountByBoth(cat, entries, rows, columns)
			for _, r := range table.Rows {
				for _, c := range table.Columns {
					if n, got := passing(cat, entries, rows, r.Value, columns, c.Value), table.Cell(r.Value, c.Value); n != got {
						t.Errorf("%s %q, %s %q: counted %d, %d pass the filters", rows, r.Value, columns, c.Value, got, n)
					}
				}
			}
		}
	}
}

// passing counts entries with both values, one by one.
func passing(cat *catalog.Catalog, entries []*catalog.Entry, by1 Dimension, value1 string, by2 Dimension, value2 string) int {
	first, second := filterFor(by1, value1).In(cat), filterFor(by2, value2).In(cat)
	n := 0
	for _, e := range entries {
		undated := by1 == YearDimension && value1 == "" || by2 == YearDimension && value2 == ""
		if (!undated || e.Year == 0) && first.Keeps(e) && second.Keeps(e) {
			n++
		}
	}
	return n
}

// filterFor returns the filter that wants one value of a dimension.
func filterFor(by Dimension, value string) Filter {
	switch by {
	case CompanyDimension:
		return Filter{Companies: []string{value}}
	case IndustryDimension:
		return Filter{Industries: []string{value}}
	case TopicDimension:
		return Filter{Topics: []string{value}}
	case FormatDimension:
		return Filter{Format: catalog.Format(value)}
	}
	year, _ := strconv.Atoi(value)
	return Filter{Since: year, Until: year}
}

func TestCountOrder(t *testing.T) {
	cat := realCatalog(t)
	for _, by := range Dimensions() {
		counts := CountBy(cat, pointers(cat), by)
		inOrder := slices.IsSortedFunc(counts, func(a, b Count) int {
			switch {
			case (a.Value == "") != (b.Value == ""):
				return len(b.Value) - len(a.Value)
			case by == YearDimension:
				return slices.Compare([]byte(a.Value), []byte(b.Value))
			}
			return b.Entries - a.Entries
		})
		if !inOrder {
			t.Errorf("%s: %v", by, counts)
		}
	}
}

func realCatalog(t *testing.T) *catalog.Catalog {
	t.Helper()
	text, err := os.ReadFile("../entries.json")
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalog.Decode("entries.json", string(text))
	if err != nil {
		t.Fatal(err)
	}
	return cat
}
