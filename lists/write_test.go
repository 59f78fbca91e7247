package lists

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"kip/catalog"
)

func twoCompanies() *catalog.Catalog {
	return &catalog.Catalog{
		Companies: []catalog.Company{{Name: "Wise & Co", Industry: "Finance"}, {Name: "Über"}},
		Entries: []catalog.Entry{
			{ID: "a", Title: "*A* [b] <c>", Company: "Wise & Co", Year: 2020, Format: catalog.Article, URL: "https://a.b/x_(y)"},
			{ID: "b", Title: "New", Company: "Wise & Co", Also: []string{"Über"}, Year: 2021, Format: catalog.Talk, URL: "https://a.b/?a=1&b=2"},
			{ID: "c", Title: "Undated", Company: "Über", Format: catalog.Article, URL: "https://a.b/c"},
		},
	}
}

func TestWriteByCompany(t *testing.T) {
	want := ownMark(byCompany) + "\n\n# My list\n\n## Table of Contents\n\n1. [Über](#über)\n1. [Wise & Co](#wise--co)\n" +
		"\n## Über\n\n- [New](https://a.b/?a=1&b=2) - `2021` - :studio_microphone:\n- [Undated](https://a.b/c) - :books:\n" +
		"\n## Wise & Co\n\n- [New](https://a.b/?a=1&b=2) - `2021` - :studio_microphone:\n- [\\*A\\* \\[b\\] \\<c>](<https://a.b/x_(y)>) - `2020` - :books:\n"
	if got := string(Append(nil, twoCompanies(), Layout{Title: "My list"})); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestWriteByIndustry(t *testing.T) {
	const want = "1. [Finance](#finance)\n1. [Industry unknown](#industry-unknown)\n" +
		"\n## Finance\n\n* Wise & Co:\n  * [New](https://a.b/?a=1&b=2) - `2021` - :studio_microphone:\n  * [\\*A\\* \\[b\\] \\<c>](<https://a.b/x_(y)>) - `2020` - :books:\n" +
		"\n## Industry unknown\n\n* Über:\n  * [New](https://a.b/?a=1&b=2) - `2021` - :studio_microphone:\n  * [Undated](https://a.b/c) - :books:\n"
	got := string(Append(nil, twoCompanies(), Layout{Title: "My list", ByIndustry: true}))
	if !strings.HasSuffix(got, want) {
		t.Errorf("%s\nwant\n…%s", got, want)
	}
}

// Companies may be called what headings of other lists say of works, or of the list.
func TestOddNames(t *testing.T) {
	odd := []string{"2021", "About", "Articles", "Books", "Contents", "Finance", "Industry unknown", "Kubernetes", "Legend", "Talks", "books", "📚"}
	c := &catalog.Catalog{}
	for _, name := range odd {
		c.Entries = append(c.Entries, catalog.Entry{Title: name, Company: name, Format: catalog.Talk, URL: "https://a.b/#" + name})
	}
	for _, layout := range []Layout{{Title: "About"}, {Title: "About", ByIndustry: true}} {
		written := string(Append(nil, c, layout))
		l, err := Read(Source{"x", written}, names())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, item := range l.Items {
			got = append(got, item.Company)
			if item.Title != item.Company || item.Format != catalog.Talk || item.Repeated {
				t.Errorf("%+v", item)
			}
		}
		if slices.Sort(got); !slices.Equal(got, odd) || len(l.Skipped) > 0 {
			t.Errorf("%q, skipped %+v, of\n%s", got, l.Skipped, written)
		}
	}
}

// Anchors are those that GitHub gives.
func TestAnchors(t *testing.T) {
	w := writer{anchors: map[string]int{}}
	for _, test := range [][2]string{
		{"Booking.com", "bookingcom"}, {"Zopa Bank", "zopa-bank"}, {"E-commerce & Retail", "e-commerce--retail"},
		{"zopa bank", "zopa-bank-1"}, {"Zopa  Bank", "zopa--bank"}, {"ZOPA BANK", "zopa-bank-2"}, {"Ünï_cöde", "ünï_cöde"}, {"物流", "物流"},
	} {
		if got := w.anchor(test[0]); got != test[1] {
			t.Errorf("%s: %s, want %s", test[0], got, test[1])
		}
	}
}

// A list that was written says, when it is read, what the catalog says.
func FuzzRoundTrip(f *testing.F) {
	f.Add("Title", "Uber", "https://a.b/c", 2021, false)
	f.Add("*a* [b](c) <d> &amp; `e` \\ _f_ ~~g~~ #1 :books: $h$ www.a.b https://c", "1. A & B", "https://a.b/x_(y)[z]?a=1&copy;", 0, true)
	f.Add("- x", "# Talks", "https://a.b/*_`", 1999, true)
	f.Add("x", ".", "http://0", 2095, false)
	f.Add("R", "2020", "https://a.b/M", 2051, true)
	f.Add("|tv", "a/b", "https://a.b/?0", 2054, false)
	f.Add("", "2020", "https://a.b/\\", 2020, false)
	f.Add("Case study", "Lowe's", "https://a.b/c", 2021, false)
	f.Add("Talks", "Acme, Inc.", "https://a.b/c#d", 2021, true)
	f.Add("2020", ":books:", "https://a.b/c#d", 2021, true)
	f.Add("Contents", "Contents", "https://a.b/c#d", 2021, false)
	f.Add("📚 x", "📚:", "https://a.b/c", 2021, true)
	f.Add("a|b", "Table of Contents", "https://a.b/?q=%20", 2020, false)
	f.Fuzz(func(t *testing.T, title, company, url string, year int, byIndustry bool) {
		for _, text := range []string{title, company, url} {
			if text == "" || catalog.Mend(text) != text || catalog.Unsafe(text) != "" || strings.ContainsRune(text, unicode.ReplacementChar) || len(text) > 400 {
				t.Skip("no text of a catalog")
			}
		}
		canonical, err := catalog.CanonicalURL(url)
		if err != nil || canonical != url || year < 1990 || year > 2099 {
			t.Skip("no address or year")
		}
		c := &catalog.Catalog{
			Companies: []catalog.Company{{Name: company, Industry: "Cars"}},
			Entries:   []catalog.Entry{{ID: "a", Title: title, Company: company, Year: year, Format: catalog.Talk, URL: url}},
		}
		written := Append(nil, c, Layout{Title: "List", ByIndustry: byIndustry})
		l, err := Read(Source{"x", string(written)}, names())
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if len(l.Items) != 1 || len(l.Skipped) != 0 || !l.Own {
			t.Fatalf("%d items, skipped %+v\n%s", len(l.Items), l.Skipped, written)
		}
		item := l.Items[0]
		read, err := catalog.CanonicalURL(item.URL)
		if item.Title != title || item.Company != company || item.Year != year || item.Format != catalog.Talk || err != nil || read != url {
			t.Errorf("%+v\n%s", item, written)
		}
	})
}

// No text makes a reader panic or run on. What it reads stands on a line of the text, and
// comes in the order of the lines.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"# list\n## Uber\n- [T](https://a.b) - `2020` - :books:\n", "# F\n* Wise:\n  * [a](https://b.c) x\n", "[a]: b\n- [a]\n- [b][a]\n",
		"> - 1. + [a](<b c>)\n\t<a href=http://x>\n***\n===\n", "company,url,sources\n'=a,https://b.c,[]\n", "id,url,company\n\"\n",
		`[{"id": "a", "title": "T", "company": "U", "format": "talk", "url": "https://a.b", "score": 1e9}]`, `{"entries": []}`, `{"id": "a"`,
		"- &#0; &CounterClockwiseContourIntegral; \\[x\\] <!-- -->\n", "\ufeff- [\u202e](javascript:x)\n", "# -in-the-wild\n## Uber\n- [T](https://a.b)\n", "- ‚Äô 📚:x::y\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, file := range []string{"x", "x.json", "x.csv"} {
			l, err := Read(Source{file, text}, names())
			if err != nil {
				continue
			}
			lines := strings.Count(text, "\n") + 1
			for _, item := range l.Items {
				if item.Line < 1 || item.Line > lines {
					t.Errorf("line %d of %d: %+v", item.Line, lines, item)
				}
			}
			if !slices.IsSortedFunc(l.Items, func(a, b Item) int { return a.Line - b.Line }) {
				t.Errorf("items out of order: %+v", l.Items)
			}
		}
	})
}
