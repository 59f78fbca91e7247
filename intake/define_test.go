package intake

import (
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
