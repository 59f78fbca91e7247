package cmd

import (
	"fmt"
	"strings"
	"testing"

	"kip/query"
)

// Any file may be drawn that can be read, even if validation would find fault with it.
func TestStatsOddFiles(t *testing.T) {
	const file = `{"companies": [{"name": %q}],
"entries": [{"id": "a", "title": "T", "company": %[1]q, "format": "talk", "year": %d, "url": "https://example.org/a"}]}`
	for _, test := range []struct {
		company string
		year    int
		by      string
		want    string // how a line begins or, of the last column, ends
	}{
		{"Acorn", 5, "company,year", "5\n"},
		{"Acorn", 98, "company,year", "98\n"},
		{"Acorn", 12345, "company,year", "12345\n"},
		{strings.Repeat(" ", 60), 2020, "company", "  1 ░"},
		{strings.Repeat(" ", 60), 2020, "company,year", "2020\n"},
		{strings.Repeat(" ", 60), 2020, "year,company", "YEAR"},
	} {
		builtin := Builtin{Text: fmt.Sprintf(file, test.company, test.year)}
		for _, width := range []int{20, 80} {
			out, errors, code := onTerminal(builtin, width, "stats", "--color", "never", "--by", test.by)
			if code != exitDone || !strings.Contains(out, test.want) {
				t.Errorf("%q, %d: exit code %d\n%s%s", test.company, test.year, code, out, errors)
			}
		}
	}
}

// The century of a year goes without saying where there is little room; in a year of
// other than four digits there is none.
func TestHeatColumn(t *testing.T) {
	for value, want := range map[string]string{"2021": "'21", "5": "", "98": "", "12345": "", "": "n/d"} {
		if got := heatColumn(query.YearDimension, value); got.Short != want {
			t.Errorf("%q: got %q, want %q", value, got.Short, want)
		}
	}
}

// A table that leaves rows and columns out says so.
func TestStatsLimitOfTwo(t *testing.T) {
	_, errors, _ := onTerminal(realBuiltin(t), 80, "stats", "--by", "format,industry", "-L", "1")
	if !strings.HasPrefix(errors, "kip: 1 of 2 by format, 1 of ") || !strings.HasSuffix(errors, " by industry; --limit 0 shows all\n") {
		t.Errorf("got %q", errors)
	}
	if _, errors, _ = onTerminal(realBuiltin(t), 80, "stats", "--by", "format,industry"); errors != "" {
		t.Errorf("of a whole table: %q", errors)
	}
}
