package render

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestTSV(t *testing.T) {
	set := selected(t, smallSet(), "id", "title", "year", "also", "sources")
	same(t, wrote(t, "tsv", set, Options{}), "id\ttitle\tyear\talso\tsources\n"+
		"uber2022tiered\tTiered Storage at Uber\t2022\tGrab\t"+
		`[{"list":"kip","section":"Storage","year":2021,"title":"Tiered storage","format":"article"},{"url":"https://example.com/slides"}]`+"\n"+
		"zalandondnakadi\tNakadi\t\t\t[]\n"+
		"grab2020evil\t=1+1, \ufffd[31m\"red\" txt\ufffd\t2020\t\t[]\n")
}

func TestCSV(t *testing.T) {
	set := selected(t, smallSet(), "id", "title", "year", "authors")
	same(t, wrote(t, "csv", set, Options{}), `id,title,year,authors
uber2022tiered,Tiered Storage at Uber,2022,Ada Lovelace; Alan Turing
zalandondnakadi,Nakadi,,
`+"grab2020evil,\"'=1+1, \ufffd[31m\"\"red\"\" txt\ufffd\",2020,'@x\n")

	same(t, wrote(t, "csv", selected(t, smallSet(), "year"), Options{}), "year\n2022\n\"\"\n2020\n")
}

func TestDefused(t *testing.T) {
	for _, test := range []struct {
		cell any
		want string
	}{
		{nil, ""}, {"", ""}, {-1, "-1"}, {-0.5, "-0.5"}, {"a=b", "a=b"},
		{"=1", "'=1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@a", "'@a"}, {"  =1", "'  =1"}, {"＝1", "'＝1"},
		{"'=1", "''=1"}, {"' '@a", "'' '@a"}, {"'a'", "'a'"}, {[]string{"'-a", "b"}, "''-a; b"}, // for import to take away what was added
		{"\tx", "' x"}, {"\rx", "' x"}, {"\nx", "' x"}, {"\u200e=1", "'=1"},
		{[]string{"@a", "b"}, "'@a; b"}, {[]string{"\ta"}, "' a"}, {[]int{-1, 2}, "-1; 2"},
	} {
		same(t, defused(test.cell), test.want)
	}
}

func TestColumnAlone(t *testing.T) {
	same(t, wrote(t, "ids", smallSet(), Options{}), "uber2022tiered\nzalandondnakadi\ngrab2020evil\n")
	same(t, wrote(t, "urls", smallSet(), Options{}),
		"https://example.com/tiered\nhttps://example.org/nakadi\nhttps://example.net/a_(b)|c\n")

	var b strings.Builder
	err := Write(&b, "urls", selected(t, smallSet(), "id", "title"), Options{})
	if err == nil || b.Len() > 0 {
		t.Fatalf("got %q, %v", b.String(), err)
	}
	same(t, err.Error(), `output "urls" needs the field "url", and here there are only id, title`)
}

// FuzzCSV has encoding/csv read what was written.
func FuzzCSV(f *testing.F) {
	f.Add("a,b", `"`)
	f.Add("", " x\r\n\t")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, row := range [][]any{{a, b}, {a}} {
			set := Set{Columns: []Column{{Name: "a"}, {Name: "b"}}[:len(row)], Rows: [][]any{row}}
			records, err := csv.NewReader(strings.NewReader(wrote(t, "csv", set, Options{}))).ReadAll()
			if err != nil || len(records) != 2 {
				t.Fatalf("%v: %q", err, records)
			}
			for i, cell := range row {
				same(t, records[1][i], defused(cell))
			}
		}
	})
}
