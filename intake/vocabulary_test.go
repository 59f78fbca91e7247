package intake

import (
	"slices"
	"strings"
	"testing"

	"kip/catalog"
)

// What a catalog mentions and does not define is what the vocabulary calls so, or what
// was mentioned before; a list may call it so too.
func TestMentionedCompanies(t *testing.T) {
	const text = `{"entries": [{"id": "a", "title": "T", "company": "uber", "also": ["transferwise"], "format": "talk", "url": "https://a.b/1", "topics": ["kubernetes"]},
{"id": "b", "title": "T", "company": "Acme", "format": "talk", "url": "https://a.b/2", "topics": ["kubernetes"]},
{"id": "c", "title": "T", "company": "ACME", "format": "talk", "url": "https://a.b/3", "topics": ["kubernetes"]}]}`
	partial, err := catalog.Decode("mine", text)
	if err != nil {
		t.Fatal(err)
	}
	c, report, changed := take(t, partial, "# list\n## Uber\n- [T](https://a.b/1)\n## acme\n- [U](https://a.b/4)\n")
	var got []string
	for _, e := range c.Entries {
		got = append(got, strings.Join(e.Companies(), " "))
	}
	if want := []string{"Uber Wise", "Acme", "Acme", "Acme"}; !slices.Equal(got, want) || !changed {
		t.Errorf("companies %q, want %q", got, want)
	}
	if len(report.Remarks)+len(report.Companies) > 0 {
		t.Errorf("%+v, %+v", report.Remarks, report.Companies)
	}
	if fields := report.Changed[1].Fields; len(report.Changed) != 3 || !slices.Equal(fields, []string{"company: Uber, Wise"}) {
		t.Errorf("changed %+v", report.Changed)
	}
	checkValid(t, c)
	if partial.Entries[0].Company != "uber" {
		t.Error("the catalog that was given was changed")
	}
	if _, report, changed := take(t, partial, "[]"); changed || len(report.Changed) > 0 {
		t.Errorf("a list of nothing changed %+v", report.Changed)
	}
}

// The vocabulary's id of a work is the work's own, and that of another is taken; the
// topics that it gives a work need not be guessed.
func TestWorksOfTheVocabulary(t *testing.T) {
	c, _, _ := take(t, &catalog.Catalog{}, "# list\n## Wise\n- [Old](https://a.b/1) - `2020`\n- [Tiered storage](https://a.b/old) - `2021`\n")
	var got []string
	for _, e := range c.Entries {
		got = append(got, e.ID+" "+strings.Join(e.Topics, " "))
	}
	if want := []string{"wise2020work kubernetes", "wise2020old kubernetes"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A source's id of another work than the vocabulary's is taken; of the same work it is not.
func TestIDsOfTheVocabulary(t *testing.T) {
	for url, want := range map[string]string{"https://a.b/77": "wise2020work", "https://a.b/old": "wise2020old"} {
		c, report, _ := take(t, &catalog.Catalog{}, "id,title,company,url,year\nwise2020old,Old,Wise,"+url+",2020\n")
		if got := c.Entries[0].ID; got != want || (len(report.Remarks) > 0) != (want != "wise2020old") {
			t.Errorf("%s is %s, want %s: %+v", url, got, want, report.Remarks)
		}
	}
}

// A group may mention companies that no entry is about.
func TestMentionedInGroup(t *testing.T) {
	partial, err := catalog.Decode("mine", `{"industries": [{"name": "Friends", "companies": ["uber", "X"]}], "entries": [
{"id": "a", "title": "T", "company": "Mine", "format": "talk", "url": "https://a.b/1", "topics": ["kubernetes"]}]}`)
	if err != nil {
		t.Fatal(err)
	}
	c, _, _ := take(t, partial, "# list\n## Wise\n- [T](https://a.b/2)\n")
	if c.Company("Uber") == nil || c.Company("X") == nil || !slices.Equal(c.Industries[0].Companies, []string{"Uber", "X"}) {
		t.Errorf("%+v, %+v", c.Companies, c.Industries)
	}
	checkValid(t, c)
}
