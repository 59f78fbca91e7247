package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kip/catalog"
)

// A Dimension is something that entries can be counted by.
type Dimension string

// The dimensions. All but the year and the format give an entry several values: a
// work about three companies counts for each of them, and for the industry of each,
// but for none of them twice.
const (
	YearDimension     Dimension = "year"
	CompanyDimension  Dimension = "company"
	IndustryDimension Dimension = "industry"
	TopicDimension    Dimension = "topic"
	FormatDimension   Dimension = "format"
)

// Dimensions returns all dimensions.
func Dimensions() []Dimension {
	return []Dimension{YearDimension, CompanyDimension, IndustryDimension, TopicDimension, FormatDimension}
}

// A Count says how many entries have a value.
type Count struct {
	Value   string // a canonical name, a slug or the digits of a year; "" for entries of which it is unknown
	Entries int
	Talks   int // how many of the entries are talks
}

// CountBy counts entries of the catalog by one dimension. Values come with most
// entries first, equals from A to Z; years come in ascending order, and those between
// the first and the last that have no entries come as well. What is unknown is last.
func CountBy(cat *catalog.Catalog, entries []*catalog.Entry, by Dimension) []Count {
	values := by.values(cat)
	at := map[string]int{}
	var counts []Count
	for _, e := range entries {
		for _, v := range values(e) {
			i, known := at[v]
			if !known {
				i, at[v] = len(counts), len(counts)
				counts = append(counts, Count{Value: v})
			}
			counts[i].Entries++
			if e.Format == catalog.Talk {
				counts[i].Talks++
			}
		}
	}
	if by == YearDimension {
		counts = slices.Concat(counts, missingYears(counts))
		slices.SortFunc(counts, func(a, b Count) int {
			return cmp.Or(unknownLast(a, b), cmp.Compare(numberOf(a), numberOf(b)))
		})
		return counts
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(unknownLast(a, b), cmp.Compare(b.Entries, a.Entries),
			strings.Compare(Fold(a.Value), Fold(b.Value)), strings.Compare(a.Value, b.Value))
	})
	return counts
}

// A CrossCount is a table of counts by two dimensions.
type CrossCount struct {
	Rows, Columns []Count // as CountBy returns them
	cells         map[[2]string]int
}

// Cell returns how many entries have both values.
func (c CrossCount) Cell(row, column string) int { return c.cells[[2]string{row, column}] }

// CountByBoth counts entries of the catalog by two dimensions.
func CountByBoth(cat *catalog.Catalog, entries []*catalog.Entry, rows, columns Dimension) CrossCount {
	c := CrossCount{CountBy(cat, entries, rows), CountBy(cat, entries, columns), map[[2]string]int{}}
	rowsOf, columnsOf := rows.values(cat), columns.values(cat)
	for _, e := range entries {
		for _, r := range rowsOf(e) {
			for _, k := range columnsOf(e) {
				c.cells[[2]string{r, k}]++
			}
		}
	}
	return c
}

func unknownLast(a, b Count) int {
	switch {
	case a.Value == "" && b.Value != "":
		return 1
	case a.Value != "" && b.Value == "":
		return -1
	}
	return 0
}

// longestSpan is how many years may lie between two that have entries for those
// between to be counted: further apart, one of the two is a slip of somebody's file.
const longestSpan = 100

// missingYears returns an empty count for each year that is missing between the first
// and the last.
func missingYears(counts []Count) []Count {
	first, last := 0, 0
	has := map[int]bool{}
	for _, c := range counts {
		if c.Value == "" {
			continue
		}
		year := numberOf(c)
		if first == 0 || year < first {
			first = year
		}
		last = max(last, year)
		has[year] = true
	}
	if last-first > longestSpan {
		return nil
	}
	var missing []Count
	for year := first + 1; year < last; year++ {
		if !has[year] {
			missing = append(missing, Count{Value: strconv.Itoa(year)})
		}
	}
	return missing
}

// numberOf returns the year whose count it is.
func numberOf(c Count) int {
	year, _ := strconv.Atoi(c.Value) // values has made it of a number
	return year
}

// values returns a function that tells an entry's values in this dimension, each once;
// of an entry that has none, "".
func (by Dimension) values(cat *catalog.Catalog) func(*catalog.Entry) []string {
	one := func(value string) []string { return []string{value} }
	switch by {
	case CompanyDimension:
		return func(e *catalog.Entry) []string { return distinct(e.Companies()) }
	case IndustryDimension:
		of := cat.IndustryByCompany()
		return func(e *catalog.Entry) []string {
			var names []string
			for _, company := range e.Companies() {
				names = append(names, of[company])
			}
			return distinct(names)
		}
	case TopicDimension:
		return func(e *catalog.Entry) []string { return distinct(e.Topics) }
	case FormatDimension:
		return func(e *catalog.Entry) []string { return one(string(e.Format)) }
	}
	return func(e *catalog.Entry) []string { return one(yearText(e)) }
}

// distinct returns the values, each once and without "", or "" alone if there are none.
func distinct(values []string) []string {
	out := make([]string, 0, len(values))
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		if v != "" && !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}
