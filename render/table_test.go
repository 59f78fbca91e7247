package render

import (
	"fmt"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"kip/catalog"
)

func TestTablePipe(t *testing.T) {
	same(t, wrote(t, "table", smallSet(), Options{Width: 20, Hyperlinks: true}), ""+
		"uber2022tiered\tUber\t2022\ttalk\tTiered Storage at Uber\thttps://example.com/tiered\n"+
		"zalandondnakadi\tZalando\t\tarticle\tNakadi\thttps://example.org/nakadi\n"+
		"grab2020evil\tGrab\t2020\tarticle\t=1+1, \ufffd[31m\"red\" txt\ufffd\thttps://example.net/a_(b)|c\n")
	same(t, wrote(t, "table", selected(t, smallSet(), "year", "authors"), Options{}),
		"2022\tAda Lovelace; Alan Turing\n\t\n2020\t@x\n")
}

// A tableAt is what a table looks like on a terminal of that width.
type tableAt struct {
	width int
	want  string
}

func tables() []tableAt {
	return []tableAt{
		{80, `
ID               YEAR  FORMAT   COMPANY  TITLE
uber2022tiered   2022  talk     Uber     Tiered Storage at Uber: how we moved
                                         cold data away
zalandondnakadi        article  Zalando  Nakadi
`},
		{72, `
ID               YEAR  COMPANY  TITLE
uber2022tiered   2022  Uber     Tiered Storage at Uber: how we moved
                                cold data away
zalandondnakadi        Zalando  Nakadi
`},
		{63, `
Tiered Storage at Uber: how we moved cold data away
  Uber, 2022, talk, uber2022tiered
Nakadi
  Zalando, article, zalandondnakadi
`},
		{58, `
Tiered Storage at Uber: how we moved cold data away
  Uber, 2022, talk, uber2022tiered
Nakadi
  Zalando, article, zalandondnakadi
`},
		{49, `
Tiered Storage at Uber: how we moved cold data
away
  Uber, 2022, talk, uber2022tiered
Nakadi
  Zalando, article, zalandondnakadi
`},
	}
}

func TestTableTerminal(t *testing.T) {
	for _, test := range tables() {
		set := smallSet()
		set.Rows = set.Rows[:2]
		set.Rows[0][1] = "Tiered Storage at Uber: how we moved cold data away"
		same(t, wrote(t, "table", set, Options{Terminal: true, Width: test.width}), test.want[1:])
	}
	same(t, wrote(t, "table", Entries(small(), nil, true), Options{Terminal: true}), "")
}

// TestTableLongID: one long id neither widens the table for all rows nor is broken.
func TestTableLongID(t *testing.T) {
	set := smallSet()
	set.Rows = set.Rows[:2]
	set.Rows[0][0] = "mobilepremierleague2022competitive"
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 72}), `
ID                          YEAR  COMPANY  TITLE
mobilepremierleague2022competitive
                            2022  Uber     Tiered Storage at Uber
zalandondnakadi                   Zalando  Nakadi
`[1:])
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 90}), `
ID                                  YEAR  FORMAT   COMPANY  TITLE
mobilepremierleague2022competitive  2022  talk     Uber     Tiered Storage at Uber
zalandondnakadi                           article  Zalando  Nakadi
`[1:])
	same(t, wrote(t, "table", selected(t, set, "id"), Options{Terminal: true, Width: 60}), `
ID
mobilepremierleague2022competitive
zalandondnakadi
`[1:])
	set.Rows[0][0] = strings.Repeat("mobile", 10)
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 59}), `
Tiered Storage at Uber
  Uber, 2022, talk,
  mobilemobilemobilemobilemobilemobilemobilemobilemobilemob
  ile
Nakadi
  Zalando, article, zalandondnakadi
`[1:])
}

func TestTableChosen(t *testing.T) {
	set := selected(t, smallSet(), "year", "title", "topics")
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 60}), `
YEAR  TITLE                   TOPICS
2022  Tiered Storage at Uber  tiered-storage, cost
      Nakadi
`[1:]+"2020  =1+1, \ufffd[31m\"red\" txt\ufffd   cost\n")
	set.Rows = set.Rows[:2]
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 30}), `
2022
  Title: Tiered Storage at
  Uber
  Topics: tiered-storage, cost
  Title: Nakadi
`[1:])
}

func TestTableMarksAndLinks(t *testing.T) {
	cat := small()
	hits := hitsOf(cat)[:1]
	hits[0].Marks = func(field, text string) [][2]int {
		if at := strings.Index(text, "Storage at"); field == "title" && at >= 0 {
			return [][2]int{{at, at + len("Storage at")}}
		}
		return nil
	}
	set := selected(t, Entries(cat, hits, true), "title")
	const open, end = "\x1b]8;id=kip1;https://example.com/tiered\a", "\x1b]8;;\a"
	const match, lead, plain = "\x1b[1;4;31m", "\x1b[1m", "\x1b[m"
	opts := Options{Terminal: true, Width: 20, Color: true, Hyperlinks: true}
	set.Rows[0][0] = "The new and tiered Storage at Uber"
	// A lone column that is wider than the terminal is stacked, and leads the row.
	same(t, wrote(t, "table", set, opts), open+lead+"The new and tiered"+plain+end+"\n"+
		open+match+"Storage at"+plain+lead+" Uber"+plain+end+"\n")

	set.Rows[0][0] = "Storage at Uber"
	opts.Hyperlinks = false
	same(t, wrote(t, "table", set, opts), lead+"TITLE"+plain+"\n"+match+"Storage at"+plain+" Uber\n")
	same(t, wrote(t, "table", set, Options{Color: true}), match+"Storage at"+plain+" Uber\n")
	opts.Color = false
	same(t, wrote(t, "table", set, opts), "TITLE\nStorage at Uber\n")

	// In the stacked form a mark moves with its cell.
	hits[0].Marks = func(field, _ string) [][2]int {
		return map[string][][2]int{"company": {{0, 4}}, "format": {{0, 4}}}[field]
	}
	opts = Options{Terminal: true, Width: 40, Color: true}
	same(t, wrote(t, "table", Entries(cat, hits, true), opts), lead+"Tiered Storage at Uber"+plain+"\n"+
		"  "+match+"Uber"+plain+", 2022, "+match+"talk"+plain+", uber2022tiered\n")
}

// hardTitles are titles that a careless layout would cut, widen or lose.
func hardTitles() []string {
	return []string{
		"A plain title of some length that must be wrapped at many of the widths that are tried here",
		strings.Repeat("Donaudampfschifffahrts", 12) + " ahead",
		"カフカの運用で学んだこと " + strings.Repeat("分散システムの監視", 8),
		strings.Repeat("e\u0301a\u0308o\u0323", 40) + " combining",
		strings.Repeat("👩\u200d👩\u200d👧🇩🇪👍🏽", 20) + " emoji",
		"Tabs\tand\nnewlines \x1b[31mand\x1b[0m escapes \u202eand overrides",
		"  blanks   of    all      kinds  ",
		"",
	}
}

// TestTableWidths holds the promise of the table: at every width no line is wider,
// and all that a title says is there.
func TestTableWidths(t *testing.T) {
	cat := &catalog.Catalog{Companies: []catalog.Company{{Name: "カフカ Kafka & Company Limited"}}}
	for i, title := range hardTitles() {
		cat.Entries = append(cat.Entries, catalog.Entry{ID: fmt.Sprintf("company%d", 2000+i), Title: title,
			Company: cat.Companies[0].Name, Year: 2000 + i, Format: catalog.Talk, URL: "https://example.com/" + title})
	}
	full := Entries(cat, hitsOf(cat), false)
	for _, set := range []Set{full, selected(t, full, "title", "url", "company"), selected(t, full, "title")} {
		for width := 20; width <= 200; width++ {
			opts := Options{Terminal: true, Width: width, Color: true, Hyperlinks: true}
			text := unstyle(wrote(t, "table", set, opts))
			for line := range strings.Lines(text) {
				if w := lipgloss.Width(strings.TrimSuffix(line, "\n")); w > width {
					t.Fatalf("%d cells at width %d: %q", w, width, line)
				}
			}
			for i, title := range hardTitles() {
				if one := wrote(t, "table", only(set, i), opts); !holds(one, title) {
					t.Fatalf("title %q is not whole at width %d:\n%s", title, width, one)
				}
			}
		}
	}
}

// only returns the set with that row alone, and of its columns the title.
func only(set Set, row int) Set {
	at := columnAt(set.Columns, "title")
	return Set{Columns: set.Columns[at : at+1], Rows: [][]any{{set.Rows[row][at]}}}
}

// holds says whether a table with one column has all the letters of a title.
func holds(table, title string) bool {
	body := strings.TrimPrefix(unstyle(table), "TITLE\n")
	squeeze := strings.NewReplacer(" ", "", "\n", "").Replace
	return squeeze(body) == squeeze(Plain(title))
}

// TestTableTitles looks for every word of the titles in the table as it is shown.
func TestTableTitles(t *testing.T) {
	set := many(30)
	for width := 20; width <= 200; width++ {
		text := wrote(t, "table", set, Options{Terminal: true, Width: width})
		for _, word := range []string{"Tiered", "Storage", "Nakadi", "learnt", "zalandondnakadi29", "uber2022tiered28"} {
			if !strings.Contains(text, word) {
				t.Errorf("no %s at width %d:\n%s", word, width, text)
			}
		}
		if got, want := strings.Count(text, "learnt"), 2*30; got != want {
			t.Errorf("%d times learnt at width %d, want %d", got, width, want)
		}
	}
}

func TestColumnsStayStraight(t *testing.T) {
	set := Set{
		Columns: []Column{{Name: "a", Title: "A"}, {Name: "n", Title: "N", Right: true}, {Name: "b", Title: "B"}},
		Rows:    [][]any{{"世界", 1, "x"}, {"e\u0301", 10, "y"}, {nil, nil, "z"}, {"👍🏽", 5, nil}},
	}
	same(t, wrote(t, "table", set, Options{Terminal: true, Width: 40}),
		"A      N  B\n世界   1  x\ne\u0301     10  y\n          z\n👍🏽     5\n")
}
