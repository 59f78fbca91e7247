package intake

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kip/catalog"
	"kip/lists"
)

var now = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

const vocabularyText = `{
"industries": [{"name": "Finance & Fintech", "aliases": ["Finance and Fintech", "fintech"]}, {"name": "Mobility"}, {"name": "Natives", "companies": ["Uber"]}],
"companies": [{"name": "Uber", "industry": "Mobility"}, {"name": "Wise", "industry": "Finance & Fintech", "aliases": ["TransferWise"]},
  {"name": "DoorDash", "industry": "Mobility"}, {"name": "PayPal", "industry": "Finance & Fintech"}, {"name": "PhonePe"}],
"topics": [{"slug": "kafka-streams", "name": "Kafka Streams", "aliases": ["KTable"]}, {"slug": "kubernetes", "name": "Kafka on Kubernetes", "aliases": ["k8s"]},
  {"slug": "tiered-storage", "name": "Tiered storage", "aliases": ["cold data"], "kips": [405]}],
"entries": [{"id": "wise2020old", "title": "Old", "company": "Wise", "year": 2020, "format": "article", "url": "https://a.b/old", "topics": ["kubernetes"],
  "problem": "P.", "evidence": "page", "sources": [{"list": "list", "section": "Wise", "year": 2019}]}]}`

func vocabulary(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Decode("vocabulary", vocabularyText)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// take takes texts into cat and returns what became of it.
func take(t testing.TB, cat *catalog.Catalog, texts ...string) (*catalog.Catalog, Report, bool) {
	t.Helper()
	in := New(cat, vocabulary(t), now)
	for _, text := range texts {
		l, err := in.Read(lists.Source{Name: "README.md", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		in.Take(l)
	}
	return in.Done()
}

// told returns the entries, a line each.
func told(c *catalog.Catalog) string {
	var b strings.Builder
	for _, e := range c.Entries {
		fmt.Fprintf(&b, "%s|%s|%s|%v|%d|%s|%s|%v|%s|%v\n", e.ID, e.Title, e.Company, e.Also, e.Year, e.Format, e.URL, e.Topics, e.Evidence, e.Sources)
	}
	return b.String()
}

func TestNewEntries(t *testing.T) {
	const text = "# list\n## Doordash\n- [Tiered storage with KIP-405 on k8s](https://a.b/1?utm_source=x) - `2021` - :books:\n" +
		"## New Co\n- [Nothing to say](https://www.youtube.com/watch?v=tjjeaCtsw_M)\n" +
		"# Fintech\n* [Transferwise's](https://a.b/2) team uses KTables.\n"
	const want = "doordash2021tiered|Tiered storage with KIP-405 on k8s|DoorDash|[]|2021|article|https://a.b/1|[tiered-storage kubernetes]|listing|[{list Doordash 0   https://a.b/1?utm_source=x}]\n" +
		"newcondnothing|Nothing to say|New Co|[]|0|talk|https://www.youtube.com/watch?v=tjjeaCtsw_M|[kubernetes]|listing|[{list New Co 0   }]\n" +
		"wisendarticle|[Article about Wise]|Wise|[]|0|article|https://a.b/2|[kafka-streams]|listing|[{list Fintech 0   }]\n"
	c, report, changed := take(t, &catalog.Catalog{}, text)
	if got := told(c); got != want || !changed {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if len(report.Companies) != 1 || report.Companies[0].Name != "New Co" || report.Companies[0].Industry != nil {
		t.Errorf("new companies %+v", report.Companies)
	}
	if len(c.Companies) != 3 || len(c.Topics) != 3 || len(c.Industries) != 2 {
		t.Errorf("%+v", c)
	}
	checkValid(t, c)
}

// checkValid reports the errors in a catalog.
func checkValid(t *testing.T, c *catalog.Catalog) {
	t.Helper()
	for _, f := range catalog.Check([]catalog.File{{Name: "c", Text: string(catalog.Write(c))}}, now) {
		if f.Severity == catalog.Error {
			t.Error(f.Error())
		}
	}
}

func TestKnownEntries(t *testing.T) {
	for _, test := range []struct{ text, changed, sources string }{
		{"# list\n## Wise\n- [Old](http://www.a.b/old/#x) - `2019` - :books:\n", "", "[{list Wise 2019   }]"},
		{"# list\n## Wise\n- [Old](https://a.b/old)\n", "", "[{list Wise 2019   }]"},
		{"# list\n## TransferWise\n- [Old](https://a.b/old) - `2019`\n", "[section: TransferWise]", "[{list TransferWise 2019   }]"},
		{"# list\n## Wise\n- [Older](https://a.b/old) - `2020` - :tv:\n", "[year: 2020 title: Older format: talk]", "[{list Wise 0 Older talk }]"},
		{"# other\n## Wise\n- [Old](https://a.b/old) - `2020`\n", "[source: other]", "[{list Wise 2019   } {other Wise 0   }]"},
		{"company,url,title,year\nWise,https://a.b/old,Old,2020\n", "[source: readme]", "[{list Wise 2019   } {readme  0   }]"},
		{"company,url,title,year\nWise,https://a.b/old,Old,2018\n", "[source: readme year: 2018]", "[{list Wise 2019   } {readme  2018   }]"},
		{ownHeader + ",,Wise,,,2020,article,,https://a.b/old,,,,,,,,\n", "", "[{list Wise 2019   }]"},
		{ownHeader + ",,Wise,,,2018,article,,https://a.b/old,,,,,,,,\n", "[year: 2018]", "[{list Wise 2019   } {readme  2018   }]"},
	} {
		before := vocabulary(t)
		c, report, changed := take(t, before, test.text)
		got := ""
		if len(report.Changed) > 0 {
			got = fmt.Sprint(report.Changed[0].Fields)
		}
		if got != test.changed || fmt.Sprint(c.Entries[0].Sources) != test.sources || changed != (test.changed != "") {
			t.Errorf("%q: changed %s, sources %v", test.text, got, c.Entries[0].Sources)
		}
		c.Entries[0].Sources = before.Entries[0].Sources
		if !reflect.DeepEqual(before.Entries, c.Entries) {
			t.Errorf("%q: the entry itself was changed: %+v", test.text, c.Entries[0])
		}
		if !reflect.DeepEqual(before, vocabulary(t)) {
			t.Errorf("%q: the catalog that was given was changed", test.text)
		}
	}
}

// What several lines know of one work comes together, whichever is first.
func TestSeveralLines(t *testing.T) {
	first := "# list\n## Wise\n- [T](https://a.b/1) - `2021` - :books:\n"
	second := "# streams\n# Fintech\n* [Uber](https://a.b/1) does it too.\n"
	for _, texts := range [][]string{{first, second}, {second, first}} {
		c, report, _ := take(t, &catalog.Catalog{}, texts...)
		e := c.Entries[0]
		if len(c.Entries) != 1 || e.Title != "T" || e.Year != 2021 || len(e.Also) != 1 || len(e.Sources) != 2 || len(report.Known) != 1 {
			t.Errorf("%+v", c.Entries)
		}
		checkValid(t, c)
	}
}

// A heading that stands twice is most likely a slip if the title names another company.
func TestMisplaced(t *testing.T) {
	c, report, _ := take(t, &catalog.Catalog{},
		"## Paypal\n- [A](https://a.b/1)\n\n## Paypal\n- [The PhonePe story](https://a.b/2)\n- [B](https://a.b/3)\n- [PhonePe and Uber](https://a.b/4)\n")
	var got []string
	for _, e := range c.Entries {
		got = append(got, e.Company)
	}
	if want := []string{"PayPal", "PhonePe", "PayPal", "PayPal"}; !slices.Equal(got, want) || len(report.Remarks) != 1 {
		t.Errorf("%v, %+v", got, report.Remarks)
	}
}

func TestFindCompany(t *testing.T) {
	var c companies
	c.know(vocabulary(t).Companies)
	for name, want := range map[string]string{
		"wise": "Wise", "Transfer-Wise": "Wise", "TransferWise's": "Wise", "Uber Inc.": "Uber", "Uber Engineering": "Uber", "The Wise": "Wise",
		"Door Dash": "DoorDash", "Dordash": "DoorDash", "Wise (formerly X)": "Wise", "Wise / TransferWise": "Wise",
		"Wisp": "", "Ubr": "", "Doordish Two": "", "Wise / Uber": "", "": "", "/": "",
	} {
		got := ""
		if company, _ := c.find(name); company != nil {
			got = company.Name
		}
		if got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// What is no more than likely is remarked upon.
func TestGuessedCompany(t *testing.T) {
	for name, remarks := range map[string]int{"WISE": 0, "Transfer-Wise": 0, "Uber Inc.": 0, "Wise’s": 0, "Über GmbH": 1, "Dordash": 1} {
		if _, report, _ := take(t, vocabulary(t), "## "+name+"\n- [T](https://a.b/1)\n"); len(report.Remarks) != remarks {
			t.Errorf("%s: %+v", name, report.Remarks)
		}
	}
}

// A catalog that leaves out what it does not define is completed.
func TestPartialCatalog(t *testing.T) {
	partial, err := catalog.Decode("mine", `{"entries": [{"id": "a", "title": "On k8s", "company": "Mine", "also": ["Uber"], "format": "talk", "url": "https://a.b/1"}]}`)
	if err != nil {
		t.Fatal(err)
	}
	c, report, _ := take(t, partial, "## Wise\n- [T](https://a.b/2)\n")
	if len(c.Companies) != 3 || c.Company("Uber").Industry != "Mobility" || c.Entries[0].Topics[0] != "kubernetes" || len(report.Changed) != 1 {
		t.Errorf("%+v", c)
	}
	checkValid(t, c)
}

// A topic that an entry mentions and nothing defines gets its slug for a name, in the
// script in which it is written.
func TestMentionedTopic(t *testing.T) {
	partial, err := catalog.Decode("mine", `{"entries": [{"id": "a", "title": "T", "company": "Mine", "format": "talk", "url": "https://a.b/1", "topics": ["übertragung-x"]}]}`)
	if err != nil {
		t.Fatal(err)
	}
	c, _, _ := take(t, partial, "## Wise\n- [T](https://a.b/2)\n")
	if topic := c.Topic("übertragung-x"); topic == nil || topic.Name != "Übertragung x" {
		t.Errorf("%+v", topic)
	}
}

// Ids of a source are kept where they are free, and made where they are not.
func TestIDs(t *testing.T) {
	c, _, _ := take(t, vocabulary(t), "id,title,company,url\nwise2020old,Storage,Wise,https://a.b/1\nfree1,Storage,Wise,https://a.b/2\nNo ID,Storage,Wise,https://a.b/3\nfree1,Storage,Wise,https://a.b/4\n")
	var got []string
	for _, e := range c.Entries {
		got = append(got, e.ID)
	}
	if want := []string{"wise2020old", "wisendstorage", "free1", "wisendwork", "wisendstorage2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	checkValid(t, c)
}
