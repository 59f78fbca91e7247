package catalog

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// base is a catalog that others are merged with.
const base = `{"industries": [{"name": "Travel"}],
"companies": [{"name": "Uber", "industry": "Travel", "aliases": ["Uber Technologies"]}, {"name": "Wise"}],
"topics": [{"slug": "acl", "name": "ACLs", "aliases": ["access"], "kips": [11]}],
"entries": [
{"id": "uber2020a", "title": "A", "company": "Uber", "format": "talk", "url": "https://uber.com/a", "topics": ["acl"]},
{"id": "wise2021b", "title": "B", "company": "Wise", "format": "talk", "url": "https://wise.com/b", "topics": ["acl"]}]}`

func TestLoadMerges(t *testing.T) {
	const mine = `{"industries": [{"name": "Travel", "aliases": ["trips"]}, {"name": "Money", "companies": ["Wise"]}],
"companies": [{"name": "Wise", "industry": "Money", "aliases": ["TransferWise"]}, {"name": "Uber", "aliases": ["uber inc"]}, {"name": "Bolt"}],
"topics": [{"slug": "acl", "name": "Access control", "aliases": ["access", "permissions"]}],
"entries": [
{"id": "bolt2022c", "title": "C", "company": "Bolt", "format": "talk", "url": "https://bolt.eu/c"},
{"id": "wise2021b", "title": "B again", "company": "Wise", "also": ["Uber"], "format": "article", "url": "https://wise.com/b2"},
{"id": "uber2020mine", "title": "A again", "company": "Uber", "format": "talk", "url": "http://www.uber.com/a/"}]}`
	got, err := Load([]File{{"base", base}, {"mine", mine}})
	if err != nil {
		t.Fatal(err)
	}
	want := &Catalog{
		Industries: []Industry{{Name: "Travel", Aliases: []string{"trips"}}, {Name: "Money", Companies: []string{"Wise"}}},
		Companies: []Company{
			{Name: "Uber", Industry: "Travel", Aliases: []string{"Uber Technologies", "uber inc"}},
			{Name: "Wise", Industry: "Money", Aliases: []string{"TransferWise"}}, {Name: "Bolt"},
		},
		Topics: []Topic{{Slug: "acl", Name: "Access control", Aliases: []string{"access", "permissions"}, KIPs: []int{11}}},
		Entries: []Entry{
			{ID: "bolt2022c", Title: "C", Company: "Bolt", Format: Talk, URL: "https://bolt.eu/c", Evidence: Listing},
			{ID: "wise2021b", Title: "B again", Company: "Wise", Also: []string{"Uber"}, Format: Article, URL: "https://wise.com/b2", Evidence: Listing},
			{ID: "uber2020mine", Title: "A again", Company: "Uber", Format: Talk, URL: "http://www.uber.com/a/", Topics: []string{"acl"}, Evidence: Listing},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// A catalog may do without definitions, alone or on top of another.
func TestLoadDefinesWhatIsMentioned(t *testing.T) {
	const mine = `{"entries": [{"id": "a", "title": "T", "company": "Lyft", "also": ["Wise"], "format": "talk", "url": "https://a.b", "topics": ["acl"]}]}`
	got, err := Load([]File{{"mine", mine}})
	if err != nil {
		t.Fatal(err)
	}
	if want := []Company{{Name: "Lyft"}, {Name: "Wise"}}; !reflect.DeepEqual(got.Companies, want) {
		t.Errorf("companies %+v, want %+v", got.Companies, want)
	}
	if want := []Topic{{Slug: "acl", Name: "acl"}}; !reflect.DeepEqual(got.Topics, want) {
		t.Errorf("topics %+v, want %+v", got.Topics, want)
	}
	got, err = Load([]File{{"base", base}, {"mine", mine}})
	if err != nil {
		t.Fatal(err)
	}
	if got.Company("Lyft") == nil || got.IndustryOf("Uber") != "Travel" || got.Topic("acl").Name != "ACLs" || len(got.Entries) != 3 {
		t.Errorf("merged with the base: %+v", got)
	}
	got, err = Load([]File{{"mine", `{"companies": [{"name": "A", "industry": "Travel"}]}`}})
	if want := []Industry{{Name: "Travel"}}; err != nil || !reflect.DeepEqual(got.Industries, want) {
		t.Errorf("industries %+v, %v; want %+v", got, err, want)
	}
	if got, err = Load(nil); err != nil || !reflect.DeepEqual(got, new(Catalog)) {
		t.Errorf("no files: %+v, %v", got, err)
	}
}

// A company that a file only mentions is the one that another file defines, however its
// name is written and whichever file comes first; or else the one mentioned before.
func TestLoadKnowsMentionedCompanies(t *testing.T) {
	const mine = `{"industries": [{"name": "Rides", "companies": ["UBER", "Bolt"]}],
"entries": [{"id": "a", "title": "T", "company": "uber technologies", "also": ["wise", "Wise", "Uber", "Bolt"], "format": "talk", "url": "https://a.b"},
{"id": "b", "title": "T", "company": "Uber", "also": ["BOLT"], "format": "talk", "url": "https://a.b/b"}]}`
	for _, files := range [][]File{{{"base", base}, {"mine", mine}}, {{"mine", mine}, {"base", base}}} {
		got, err := Load(files)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(got.Companies, func(a, b Company) int { return strings.Compare(a.Name, b.Name) })
		want := []Company{{Name: "Bolt"}, {Name: "Uber", Industry: "Travel", Aliases: []string{"Uber Technologies"}}, {Name: "Wise"}}
		if !reflect.DeepEqual(got.Companies, want) {
			t.Errorf("companies %+v, want %+v", got.Companies, want)
		}
		if a, b := got.Named("a")[0].Companies(), got.Named("b")[0].Companies(); !slices.Equal(a, []string{"Uber", "Wise", "Bolt"}) || !slices.Equal(b, []string{"Uber", "Bolt"}) {
			t.Errorf("the entries are of %v and %v", a, b)
		}
		i := slices.IndexFunc(got.Industries, func(v Industry) bool { return v.Name == "Rides" })
		if group := got.Industries[i].Companies; !slices.Equal(group, []string{"Uber", "Bolt"}) {
			t.Errorf("the group is of %v", group)
		}
	}
}

// What the later entry of a work does not know, the earlier one does.
func TestMergeCompletes(t *testing.T) {
	const url = "https://example.org/1"
	full := Entry{
		ID: "a", Title: "T", Company: "C", Also: []string{"D"}, Year: 2020, Format: Talk, Event: "E", URL: url, Topics: []string{"acl"},
		Keywords: []string{"k"}, Authors: []string{"A"}, Problem: "P.", Approach: "Q.", Reasons: "R.", Lesson: "L.", Evidence: Equivalent,
		Sources: []Source{{URL: "https://example.org/slides"}},
	}
	bare := Entry{ID: "b", Title: "U", Company: "D", Format: Talk, URL: url + "/", Evidence: Listing, Sources: []Source{{List: "l"}}}
	completed := full
	completed.ID, completed.Title, completed.Company, completed.Also, completed.URL = bare.ID, bare.Title, bare.Company, []string{"C"}, bare.URL
	completed.Sources = []Source{full.Sources[0], bare.Sources[0]}
	article := completed
	article.Format, article.Event = Article, ""
	read := bare
	read.Lesson, read.Evidence, read.Year, read.Sources = "M.", Page, 2021, nil
	for _, test := range []struct{ first, second, want Entry }{
		{full, bare, completed},
		{bare, full, func() Entry { e := full; e.Sources = []Source{bare.Sources[0], full.Sources[0]}; return e }()},
		{full, func() Entry { e := bare; e.Format = Article; return e }(), article},
		{full, read, func() Entry {
			e := completed
			e.Lesson, e.Evidence, e.Year, e.Sources = "M.", Page, 2021, full.Sources
			return e
		}()},
		// A year rests on the evidence, as the sentences do.
		{full, func() Entry { e := bare; e.Year = 2013; return e }(), completed},
		// What the later one says of companies, it knows.
		{full, func() Entry { e := bare; e.Also = []string{"F"}; return e }(), func() Entry { e := completed; e.Also = []string{"F"}; return e }()},
		{full, func() Entry { e := bare; e.Company = "F"; return e }(), func() Entry { e := completed; e.Company, e.Also = "F", full.Also; return e }()},
		{full, func() Entry { e := bare; e.Title = "[Talk about D]"; return e }(), func() Entry { e := completed; e.Title = full.Title; return e }()},
		// Of one id but another address, it is another work.
		{full, Entry{ID: "a", Title: "V", URL: "https://example.org/2"}, Entry{ID: "a", Title: "V", URL: "https://example.org/2"}},
	} {
		first, second := &Catalog{Entries: []Entry{test.first}}, &Catalog{Entries: []Entry{test.second}}
		if got := merge(first, second).Entries; !reflect.DeepEqual(got, []Entry{test.want}) {
			t.Errorf("got  %+v\nwant %+v", got, test.want)
		}
		if !reflect.DeepEqual(first.Entries[0], test.first) || !reflect.DeepEqual(second.Entries[0], test.second) {
			t.Error("merge changed its arguments")
		}
	}
}

// Names are looked up in all files, and a fault is placed in the one that has it.
func TestLoadErrors(t *testing.T) {
	entry := func(company, topic string) string {
		return `"entries": [{"id": "a", "title": "T", "company": "` + company + `", "format": "talk", "url": "https://a.b", "topics": ["` + topic + `"]}]}`
	}
	for _, test := range []struct{ mine, want string }{
		{`{` + entry("Anyone", "acl"), ""},
		{`{"companies": [{"name": "Bolt"}],` + "\n" + entry("Uber", "acl"), ""},
		{`{"companies": [{"name": "Bolt"}],` + "\n" + entry("Ubr", "acl"),
			`mine:2:50: a: company: "Ubr" is not among the companies; did you mean "Uber"?`},
		{`{` + entry("Uber", "acls"), `mine:1:110: a: topics: "acls" is not among the topics; did you mean "acl"?`},
		{`{` + entry("Uber", "ACCESS"), `mine:1:110: a: topics: "ACCESS" is not among the topics; did you mean "acl"?`},
		{`{` + entry("Uber", "ACLs"), `mine:1:110: a: topics: "ACLs" is not among the topics; did you mean "acl"?`},
		{`{"companies": [{"name": "Bolt"}],` + "\n" + entry("UBER Technologies", "acl"),
			`mine:2:50: a: company: "UBER Technologies" is not among the companies; did you mean "Uber"?`},
		{`{"industries": [{"name": "Rail", "aliases": ["trips"]}], "companies": [{"name": "Bolt", "industry": "Trips"}]}`,
			`mine:1:101: company industry: "Trips" is not among the industries; did you mean "Rail"?`},
		{`{"companies": [{"name": "Bolt", "industry": "Trave"}]}`,
			`mine:1:45: company industry: "Trave" is not among the industries; did you mean "Travel"?`},
		{`{"entries": 5}`, `mine:1:13: expected an array but found a number`},
	} {
		_, err := Load([]File{{"base", base}, {"mine", test.mine}})
		if got := errorText(err); got != test.want {
			t.Errorf("got %s\nwant %s", got, test.want)
		}
	}
	_, err := Load([]File{{"first", `{"entries": [` + "\n" + `{"id": "A-B"}]}`}, {"base", base}})
	if want := `first:2:1: an entry without the key "title"; add it`; errorText(err) != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestMergeChangesNoArgument(t *testing.T) {
	a, _ := read("a", base)
	b, _ := read("b", base)
	a2, _ := read("a", base)
	b2, _ := read("b", base)
	b.Companies[0].Aliases, b2.Companies[0].Aliases = []string{"x"}, []string{"x"}
	merge(a, b, a)
	if !reflect.DeepEqual(a, a2) || !reflect.DeepEqual(b, b2) {
		t.Errorf("merge changed its arguments: %+v, %+v", a, b)
	}
}

// Two entries may trade places: each has the id or the URL that the other had.
func TestMergeEntriesThatTrade(t *testing.T) {
	before := &Catalog{Entries: []Entry{{ID: "a", URL: "https://x.org/1"}, {ID: "b", URL: "https://x.org/2"}}}
	after := &Catalog{Entries: []Entry{{ID: "b", URL: "https://x.org/3"}, {ID: "a", URL: "https://x.org/2"}}}
	if got := merge(before, after).Entries; !reflect.DeepEqual(got, after.Entries) {
		t.Errorf("got %+v, want %+v", got, after.Entries)
	}
}

func TestNamed(t *testing.T) {
	c, err := Load([]File{{"base", base}, {"mine", `{"entries": [
{"id": "uber2020ab", "title": "AB", "company": "Uber", "format": "talk", "url": "https://www.youtube.com/watch?v=tjjeaCtsw_M"}]}`}})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		ref  string
		want []string
	}{
		{"uber2020a", []string{"uber2020a"}},
		{"Uber2020", []string{"uber2020a", "uber2020ab"}},
		{"wise", []string{"wise2021b"}},
		{"http://www.wise.com/b/?utm_source=x#y", []string{"wise2021b"}},
		{"https://youtu.be/tjjeaCtsw_M?t=4", []string{"uber2020ab"}},
		{"https://wise.com/", nil},
		{"grab", nil},
		{"", nil},
	} {
		var got []string
		for _, e := range c.Named(test.ref) {
			got = append(got, e.ID)
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("Named(%q) = %v, want %v", test.ref, got, test.want)
		}
	}
}

func TestMergeManyNames(t *testing.T) {
	const many = 50_000
	of := func(name string) *Catalog {
		c := &Catalog{Companies: []Company{{Name: "A"}}}
		for i := range many {
			c.Companies[0].Aliases = append(c.Companies[0].Aliases, fmt.Sprint(name, i))
		}
		return c
	}
	a := of("a")
	a.Companies[0].Aliases[0] = "b7"
	got := merge(a, of("b")).Companies[0].Aliases
	if len(got) != 2*many-1 || got[0] != "b7" || got[many] != "b0" || got[many+7] != "b8" {
		t.Errorf("%d aliases: %.20q…", len(got), got[:10])
	}
}
