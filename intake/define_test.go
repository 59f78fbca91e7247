package intake

import (
	"fmt"
	"strings"
	"testing"

	"kip/catalog"
)

// decode returns the catalog that text holds.
func decode(t *testing.T, text string) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Decode("mine", text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A catalog that comes to define something defines all that it mentions.
func TestDefinitionsAlone(t *testing.T) {
	const mine = `{"entries": [{"id": "a", "title": "T", "company": "Acme", "also": ["uber"], "format": "talk", "url": "https://a.b/1", "topics": ["kubernetes"]}]}`
	for _, test := range []struct{ name, before, source string }{
		{"company", mine, `{"companies": [{"name": "Bolt"}], "entries": []}`},
		{"group", mine, `{"industries": [{"name": "Group", "companies": ["Foo", "transferwise"]}], "entries": []}`},
		{"topic", mine, `{"entries": [], "topics": [{"slug": "zz", "name": "Zz"}]}`},
		{"new file", `{"entries": []}`, `{"industries": [{"name": "Group", "companies": ["Foo", "TransferWise"]}],
"entries": [{"id": "b", "title": "T", "company": "Bar", "format": "talk", "url": "https://a.b/2", "topics": ["kubernetes"]}]}`},
		{"new file of definitions", `{"entries": []}`, `{"industries": [{"name": "Group", "companies": ["Foo", "uber"]}], "entries": []}`},
	} {
		c, _, changed := take(t, decode(t, test.before), test.source)
		if !changed {
			t.Errorf("%s: nothing changed", test.name)
		}
		if c.Company("uber") != nil || c.Company("TransferWise") != nil {
			t.Errorf("%s: %+v", test.name, c.Companies)
		}
		checkValid(t, c)
		if _, report, changed := take(t, c, test.source); changed {
			t.Errorf("%s: the second time %+v", test.name, report)
		}
	}
}

// Definitions are mended as entries are, and what the rules forbid is skipped.
func TestWrongDefinitions(t *testing.T) {
	const source = `{"industries": [{"name": "Ra\u200bil", "aliases": ["Mobility", "trains "]}, {"name": "\ufffd"}],
"companies": [{"name": "Caf√© X", "industry": "Ra\u200bil", "aliases": ["cafe  x sa"]}, {"name": "\ufffd", "aliases": ["Uber"]}],
"topics": [{"slug": "Not A Slug", "name": "A"}, {"slug": "old", "name": "Old", "history": [{"year": 1900, "note": "n"}]},
  {"slug": "tier", "name": "Tiered Storage"}, {"slug": "good", "name": "Go\u200bod", "aliases": ["k8s", "fine"], "kips": [1, 1]}],
"entries": [{"id": "q1", "title": "T", "company": "Caf√© X", "format": "talk", "url": "https://a.b/1", "topics": ["good"]}]}`
	for _, before := range []*catalog.Catalog{{}, vocabulary(t)} {
		c, report, _ := take(t, before, source)
		checkValid(t, c)
		var got []string
		for _, s := range report.Skipped {
			got = append(got, s.Text)
		}
		if want := "Not A Slug, old, tier, \ufffd, \ufffd"; strings.Join(got, ", ") != want || len(report.Remarks) > 0 {
			t.Errorf("skipped %+v, want %s; %+v", report.Skipped, want, report.Remarks)
		}
		if v := c.Company("Café X"); v == nil || v.Industry != "Rail" || fmt.Sprint(v.Aliases) != "[cafe x sa]" {
			t.Errorf("%+v", c.Companies)
		}
		if v := c.Topic("good"); v == nil || v.Name != "Good" || fmt.Sprint(v.Aliases, v.KIPs) != "[fine] [1]" {
			t.Errorf("%+v", c.Topics)
		}
		if i := len(c.Industries) - 1; len(before.Entries) > 0 && fmt.Sprint(c.Industries[i]) != "{Rail [trains] []}" {
			t.Errorf("%+v", c.Industries)
		}
		if _, again, changed := take(t, c, source); changed || len(again.Skipped) != len(report.Skipped) {
			t.Errorf("the second time %+v", again)
		}
	}
}

// What a source defines is new or not by the catalog and the vocabulary, wherever in the
// source it stands.
func TestNewDefinitions(t *testing.T) {
	_, report, _ := take(t, vocabulary(t), `{"industries": [{"name": "Rail"}, {"name": "Mobility"}, {"name": "Friends", "companies": ["Uber", "Zap"]}],
"companies": [{"name": "Quux", "industry": "Rail"}, {"name": "Uber", "industry": "Mobility"}, {"name": "Zap"}],
"topics": [{"slug": "zz", "name": "Zz"}, {"slug": "kubernetes", "name": "K"}], "entries": []}`)
	var got []string
	for _, v := range report.Companies {
		got = append(got, v.Name)
	}
	for _, v := range report.Industries {
		got = append(got, v.Name)
	}
	for _, v := range report.Topics {
		got = append(got, v.Slug)
	}
	if want := "Quux Zap Rail Friends zz"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// A topic that a source defines comes to those of the vocabulary, in a catalog without any.
func TestTopicBesideVocabulary(t *testing.T) {
	const source = `{"entries": [{"id": "a", "title": "Tiered storage on Kubernetes", "company": "Wise", "format": "talk", "url": "https://a.b/1"}], "topics": [{"slug": "zz", "name": "Zz"}]}`
	for _, before := range []*catalog.Catalog{{}, vocabulary(t)} {
		c, _, _ := take(t, before, source)
		if got := fmt.Sprint(c.Entries[len(c.Entries)-1].Topics); got != "[tiered-storage kubernetes]" || len(c.Topics) != 4 {
			t.Errorf("%s, %+v", got, c.Topics)
		}
		checkValid(t, c)
	}
}

// New topics cost no more where other works have none, and theirs are guessed.
func TestManyNewTopics(t *testing.T) {
	const many = 1000
	known := vocabulary(t)
	for i := range many {
		e := known.Entries[0]
		e.ID, e.URL, e.Title = fmt.Sprint("e", i), fmt.Sprint("https://a.b/e", i), "How a company moved all of its streams without any downtime"
		known.Entries = append(known.Entries, e)
	}
	var text strings.Builder
	text.WriteString("company,url,title,topics\n")
	for i := range many {
		fmt.Fprintf(&text, "Wise,https://a.b/x%d,X%d,new-%d\nWise,https://a.b/y%d,On k8s %d,\n", i, i, i, i, i)
	}
	c, report, _ := take(t, known, text.String())
	if len(report.Added) != 2*many || len(report.Topics) != many || fmt.Sprint(c.Entries[len(c.Entries)-1].Topics) != "[kubernetes]" {
		t.Errorf("%d added, %d topics", len(report.Added), len(report.Topics))
	}
}
