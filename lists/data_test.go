package lists

import (
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	const entry = `{"id": "a", "title": "T", "company": "Uber", "also": [], "industry": null, "year": null, "format": "talk", "event": null, "url": "https://a.b", "topics": ["x"], ` +
		`"authors": [], "problem": null, "approach": null, "reasons": null, "lesson": null, "evidence": "page", "sources": []`
	for _, test := range []struct{ name, text, want string }{
		{"an array", "[\n" + entry + "},\n" + entry + `, "score": 1.5}]`, "2 Uber|T|0|talk|https://a.b\n3 Uber|T|0|talk|https://a.b\n"},
		{"lines", entry + "}\n" + entry + `, "score": null}`, "1 Uber|T|0|talk|https://a.b\n2 Uber|T|0|talk|https://a.b\n"},
		{"a catalog", "{\"companies\": [{\"name\": \"Uber\", \"industry\": \"Cars\"}],\n\"entries\": [{\"id\": \"a\", \"title\": \"T\", \"company\": \"Uber\", \"format\": \"talk\", \"url\": \"https://a.b\"}]}",
			"2 Uber|T|0|talk|https://a.b|Cars\n"},
		{"a catalog, topics first", "{\"topics\": [{\"slug\": \"x\", \"name\": \"X\"}],\n\"entries\": [{\"id\": \"a\", \"title\": \"T\", \"company\": \"Uber\", \"format\": \"talk\", \"url\": \"https://a.b\"}]}",
			"2 Uber|T|0|talk|https://a.b\n"},
		{"a catalog of topics", `{"topics": [{"slug": "x", "name": "X"}]}`, ""},
		{"a catalog of no topics", `{"topics": [], "entries": []}`, ""},
		{"a catalog of nothing", "{}", ""},
		{"few fields, topics first", `{"topics": ["x"], "company": "Uber", "url": "https://a.b"}`, "1 Uber|()|0||https://a.b\n"},
		{"few fields, no topics", `{"topics": [], "company": "Uber", "url": "https://a.b"}`, "1 Uber|()|0||https://a.b\n"},
		{"an industry", strings.Replace("["+entry+"}]", `"industry": null`, `"industry": "Cars"`, 1), "1 Uber|T|0|talk|https://a.b|Cars\n"},
		{"few fields", `[{"title": "T", "url": "https://a.b", "company": "Uber"}]`, "1 Uber|T|0||https://a.b\n"},
		{"nothing", "[]", ""},
	} {
		l, err := Read(Source{"x", test.text}, Names{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		} else if got := told(l); got != test.want || !l.Defines || l.Own == strings.Contains(test.name, "few fields") {
			t.Errorf("%s: own %t\n%s\nwant\n%s", test.name, l.Own, got, test.want)
		}
	}
}

// What kip prints has all its columns, unless it was told otherwise; a spreadsheet that
// somebody made has not.
func TestOwnCSV(t *testing.T) {
	all := strings.Join(columns(), ",")
	for header, want := range map[string]bool{
		all:                                   true,
		strings.Replace(all, ",score", "", 1): true,
		strings.Replace(strings.Replace(all, ",score", "", 1), ",keywords", "", 1): true,
		strings.Replace(all, ",sources", "", 1):                                    false,
		strings.Replace(all, "id,", "", 1):                                         false,
		"company,url":                                                              false,
	} {
		l, err := Read(Source{"x", header + "\n"}, Names{})
		if err != nil || l.Own != want || !l.Defines {
			t.Errorf("%s: own %t, %v", header, l.Own, err)
		}
	}
}

func TestCSV(t *testing.T) {
	const text = "\ufeffid,title,company,also,year,format,url,topics,authors,sources,score,keywords\r\n" +
		"a,'=T,Uber,\"Wise; Lyft\",2021,talk,https://a.b,x; y,\"A, B\",\"[{\"\"list\"\":\"\"l\"\",\"\"year\"\":2020}]\",1.5,zk; outage\r\n" +
		"b,\"T\nU\",Uber,,2O21,talk,https://a.c,,,,,\r\n" +
		"c,'quoted',Uber,,,talk,https://a.d,,,,,\r\n"
	l, err := Read(Source{"x", text}, Names{})
	if err != nil {
		t.Fatal(err)
	}
	const want = "2 Uber|=T|2021|talk|https://a.b\n5 Uber|'quoted'|0|talk|https://a.d\n3 skipped: year: \"2O21\" is no year\n"
	if got := told(l); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	e := l.Items[0].Entry
	if len(e.Also) != 2 || e.Also[1] != "Lyft" || len(e.Authors) != 1 || len(e.Keywords) != 2 || len(e.Sources) != 1 || e.Sources[0].Year != 2020 {
		t.Errorf("%+v", e)
	}
}

// Spreadsheets write headers with capitals and put tabs or semicolons between cells.
func TestSpreadsheets(t *testing.T) {
	const want = "2 Uber|a, b|2021||https://a.b\n"
	for _, text := range []string{
		"Title, URL ,COMPANY,year\n\"a, b\",https://a.b,Uber, 2021\n",
		"title;url;company;year\n\"a, b\";https://a.b;Uber;2021\n",
		"\"Title\"\t\"url\"\t\"company\"\t\"year\"\na, b\thttps://a.b\tUber\t2021\n",
		"company;also;year;title;url\nUber;\"X; Y\";2021;a, b;https://a.b\n",
	} {
		for _, file := range []string{"x", "x.csv", "x.tsv"} {
			l, err := Read(Source{file, text}, Names{})
			if err != nil {
				t.Errorf("%s, %q: %v", file, text, err)
			} else if got := told(l); got != want || len(l.Items[0].Also) == 1 {
				t.Errorf("%s, %q: %s", file, text, got)
			}
		}
	}
}

// Spreadsheets say formats as lists do.
func TestCSVFormats(t *testing.T) {
	l, err := Read(Source{"x", "company,url,format\nUber,https://a.b,Talk\nUber,https://a.c,Blog post\nUber,https://a.d,stone\n"}, Names{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "2 Uber|()|0|talk|https://a.b\n3 Uber|()|0|article|https://a.c\n4 Uber|()|0|stone|https://a.d\n"; told(l) != want {
		t.Errorf("%s\nwant\n%s", told(l), want)
	}
}

// The name of a file tells its kind by the ending alone, and otherwise its text does.
func TestKinds(t *testing.T) {
	const list = "# list\n## Uber\n- [T](https://a.b)\n"
	for _, test := range []struct {
		file, text string
		data       bool
	}{
		{"kafka-json", list, false}, {"kafka-ndjson", list, false}, {"kafka-csv", list, false}, {"kafka.md", list, false}, {"json", list, false},
		{"x.json", list, true}, {"x.ndjson", list, true}, {"x.csv", list, true},
		{"kafka-json", "[]", true}, {"kafka-csv", "company,url\n", true},
	} {
		l, err := Read(Source{test.file, test.text}, names())
		if data := err != nil || l.Defines; data != test.data {
			t.Errorf("%s, %q: data %t, %v", test.file, test.text, data, err)
		}
	}
}

func TestDataErrors(t *testing.T) {
	for _, test := range []struct{ file, text, want string }{
		{"x", `[{"id": "a"}]`, `x:1:2: a: an entry without the key "company"; add it`},
		{"x", `[{"id": "a", "id": "b"}]`, `x:1:14: a: the key "id" stands twice in one object; keep one of the two`},
		{"x", "[{\"title\": \"a\x1b[31m\"}]", `x:1:14: entry title: the beginning of a terminal escape sequence, U+001B; remove it`},
		{"x", `[{"id": "a"`, "x:1:12: a: expected a comma or \"}\" but found the end of the file"},
		{"x.json", strings.Repeat("[", 200_000), "x.json:1:2: expected an object but found an array"},
		{"x", "{\"entries\": " + strings.Repeat("[", 200_000), "x:1:14: expected an object but found an array"},
		{"x", `{"link": "https://a.b"}`, `x:1:2: unknown key "link"; the keys here are id, title, `},
		{"x", `{"version": {"a": []}, "entries": []}`, `x:1:2: unknown key "version"; the keys here are industries, `},
		{"x", `{"topics": ["x", `, `x:1:18: `},
		{"x", `{"topics": [{`, `x:1:14: `},
		{"x", `{`, `x:1:2: `},
		{"x", "[] []", "x:1:4: an array after the end of the entries; remove it"},
		{"x.csv", "a,b\n", `x.csv:1:1: "a" is no column of a list; the columns are `},
		{"x.csv", "title,url\n", `x.csv:1:1: no column "company"; name the columns`},
		{"x", "company,url,url\n", `x:1:1: the column "url" stands twice; keep one of the two`},
		{"x", "company,url\na\n", "x:2:1: wrong number of fields"},
		{"x", "company,url\n\"a,b\n", "x:2:"},
		{"x", "company\turl\nA \"B\" C\thttps://a.b\n", `x:2:3: bare " in non-quoted-field; put the cell in double quotes, and double those within it`},
		{"x.csv", "Title;Url\n", `x.csv:1:1: no column "company"; name the columns`},
		{"x.tsv", "a\turl\n", `x.tsv:1:1: "a" is no column of a list; the columns are `},
		{"x", "company,url,URL\n", `x:1:1: the column "url" stands twice; keep one of the two`},
		{"x.csv", "", "x.csv:1:1: the file is empty; name the columns in the first line, as kip list -o csv does"},
		{"x.csv", "\ufeff\n\n", "x.csv:1:1: the file is empty; name the columns in the first line"},
	} {
		_, err := Read(Source{test.file, test.text}, Names{})
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%.40q: %v\nwant %s", test.text, err, test.want)
		}
	}
}
