package intake

import (
	"strings"
	"testing"

	"kip/catalog"
	"kip/lists"
)

// Whatever a list says, the result is a valid catalog, and taking the list in again
// changes nothing.
func FuzzTake(f *testing.F) {
	const mentions = `{"entries": [{"id": "a", "title": "On k8s", "company": "Mine", "also": ["uber"], "format": "talk", "url": "https://a.b/20", "topics": ["x"]}]}`
	for _, seed := range []string{
		"# list\n## Uber\n- [T](https://a.b/1) - `2020` - :books:\n- [T](https://a.b/2)\n", "# F\n# Fintech\n* [Wise](https://a.b/old) x, [talk](https://a.b/3)\n",
		"company,url,id,year,topics,evidence,lesson,also,authors\nUber,https://a.b/4,x1,2020,a; b,page,L.,Wise; Wise,A; A\nUber,https://a.b/5,,1,A b,,L.,,\n",
		`{"companies": [{"name": "X", "industry": "Fintech", "aliases": ["Wise", "Y"]}, {"name": "Y"}], "entries": [{"id": "a", "title": "T", "company": "X", "also": ["Y"], "format": "talk", "url": "https://a.b/6"}]}`,
		"## A\u202e\n- [T\u200b ‚Äô](https://a.b/7) - `3000`\n- [\ufffd](https://a.b/8)\n- [T](javascript:x)\n", "[" + vocabularyText[strings.Index(vocabularyText, `{"id"`):len(vocabularyText)-1],
		"company,url,industry,topics\nA,https://a.b/11,\x06,A b\nB,https://a.b/12,\u202e,--\n",
		"# F\n#\x00dintech\n* [W&&ise](https://a.b/old) x, [talk](https://a.b/3)\n",
		"company,url,year\nAcme,a.b/1,2020\nAcme,https://a.b/1,\n", "# Fintech\n- [Monza](https://a.b/1)\n- [Monza](https://a.b/2) - `2020`\n",
		"# l\n## Acme\n- [T](https://a.b/old) - `2001`\n## Acme Tech\n- [Uber](https://a.b/old)\n",
		`[{"company": "Wise", "url": "https://a.b/1"}, {"company": "Soci√©t√©", "url": "https://a.b/1", "format": "talk", "event": "E", "also": ["x"], "sources": [{"list": "l"}]}]`,
		`{"entries": [], "topics": [{"slug": "zz", "name": "cold data", "aliases": ["k8s"]}], "industries": [{"name": "G", "aliases": ["Mobility"], "companies": ["uber", "Foo"]}]}`,
		"company,url,industry\n&,https://a.b/9,Natives\n—,https://a.b/10,—\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, before := range []*catalog.Catalog{{}, vocabulary(t), decode(t, mentions)} {
			in := New(before, vocabulary(t), now)
			l, err := in.Read(lists.Source{Name: "fuzz", Text: text})
			if err != nil {
				return
			}
			in.Take(l)
			c, _, changed := in.Done()
			if !changed {
				continue
			}
			checkValid(t, c)
			written := string(catalog.Write(c))
			again, err := catalog.Decode("written", written)
			if err != nil {
				t.Fatal(err)
			}
			in = New(again, vocabulary(t), now)
			if l, err = in.Read(lists.Source{Name: "fuzz", Text: text}); err != nil {
				t.Fatal(err)
			}
			in.Take(l)
			if twice, report, changed := in.Done(); changed || len(report.Added)+len(report.Changed) > 0 {
				t.Errorf("taking it in again changes\n%s\nto\n%s\n%+v", written, catalog.Write(twice), report)
			}
		}
	})
}
