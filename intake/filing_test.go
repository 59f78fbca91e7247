package intake

import (
	"slices"
	"testing"

	"kip/catalog"
	"kip/lists"
)

func TestFiling(t *testing.T) {
	f := filingOf([]catalog.Topic{
		{Slug: "kubernetes", Name: "Kafka on Kubernetes", Aliases: []string{"k8s", "chaos"}},
		{Slug: "tiered-storage", Name: "Tiered storage", KIPs: []int{405}}, {Slug: "chaos", Name: "Chaos engineering"},
	})
	named := []string{"K8s", "kubernetes", "kip 405", "Tiered Storage", "chaos", "new-one", "no slug"}
	if got, want := f.slugs(named), []string{"kubernetes", "tiered-storage", "chaos", "new-one", "no slug"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := f.slugs(nil); got != nil {
		t.Errorf("%v", got)
	}
}

// Lists may call topics as people do; an own catalog without topics may as well.
func TestTopicsByOtherNames(t *testing.T) {
	v := vocabulary(t)
	v.Topics[0].Aliases = append(v.Topics[0].Aliases, "the usual")
	partial, err := catalog.Decode("mine", `{"entries": [{"id": "a", "title": "T", "company": "Wise", "format": "talk", "url": "https://a.b/1", "topics": ["the-usual"]}]}`)
	if err != nil {
		t.Fatal(err)
	}
	list, err := lists.Read(lists.Source{Name: "list.csv", Text: "title,url,company,year,topics\nT,https://a.b/2,Uber,2020,The usual; new-one\n"}, lists.Names{})
	if err != nil {
		t.Fatal(err)
	}
	in := New(partial, v, now)
	in.Take(list)
	c, report, _ := in.Done()
	for _, e := range c.Entries {
		if e.Topics[0] != v.Topics[0].Slug {
			t.Errorf("%s is filed under %v", e.ID, e.Topics)
		}
	}
	if !slices.Equal(report.Topics, []Topic{{Place{"list.csv", 2}, "new-one"}}) {
		t.Errorf("new are %v", report.Topics)
	}
	checkValid(t, c)
}
