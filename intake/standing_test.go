package intake

import (
	"fmt"
	"strings"
	"testing"

	"kip/catalog"
)

// One work may stand under any number of headings, and is found under each of them again.
func TestManyHeadings(t *testing.T) {
	const many = 3000
	var text strings.Builder
	for i := range many {
		fmt.Fprintf(&text, "## C %d\n- [T](https://a.b/1)\n", i)
	}
	c, _, _ := take(t, &catalog.Catalog{}, "# list\n"+text.String())
	if e := c.Entries[0]; len(c.Entries) != 1 || len(e.Also) != many-1 || len(e.Sources) != many {
		t.Errorf("%d entries, %d companies, %d sources", len(c.Entries), len(e.Also), len(e.Sources))
	}
	_, report, changed := take(t, c, "# list\n"+strings.Replace(text.String(), "## C 7\n", "## c-7\n", 1))
	if changed || len(report.Known) != many {
		t.Errorf("%d known the second time, and %d changed", len(report.Known), len(report.Changed))
	}
}

// Two lines about one work may contradict each other: the list still says the same when it
// is imported again.
func TestContradiction(t *testing.T) {
	for _, list := range []string{
		"# list\n## Wise\n- [First title](https://a.b/1) - `2019`\n- [Second title](https://a.b/1/) - `2021` - :tv:\n",
		"# list\n## Wise\n- [First title](https://a.b/1) - `2019`\n## Uber\n- [Second title](https://a.b/1/) - `2021`\n",
		"# list\n## Wise\n- [Renamed](https://a.b/old) - `2019`\n- [Renamed again](https://a.b/old) - `2021`\n",
	} {
		c, _, _ := take(t, vocabulary(t), list)
		c, report, changed := take(t, c, list)
		if changed || len(report.Changed) != 0 || len(report.Known) != 2 {
			t.Errorf("%s changes %+v", list, report.Changed)
		}
		checkValid(t, c)
	}
}

// Under a heading that the list no longer has, a source has moved: it stays one.
func TestMovedSource(t *testing.T) {
	for _, test := range []struct{ list, want string }{
		{"## Finance\n- [Old](https://a.b/old) - `2019`\n", "[{list Finance 2019   }]"},
		{"## wise:\n- [Old](https://a.b/old) - `2019`\n", "[{list Wise 2019   }]"},
		{"## Finance\n- [Old](https://a.b/old) - `2019`\n## Wise\n- [Old](https://a.b/old) - `2019`\n", "[{list Wise 2019   } {list Finance 2019   }]"},
		{"## Acme\n- [Old](https://a.b/old) - `2019`\n## Acme Tech\n- [Old](https://a.b/old) - `2018`\n", "[{list Acme 2019   } {list Acme Tech 2018   }]"},
	} {
		c, _, _ := take(t, vocabulary(t), "# list\n"+test.list)
		if got := fmt.Sprint(c.Entries[0].Sources); got != test.want {
			t.Errorf("%s: %s, want %s", test.list, got, test.want)
		}
		if _, report, changed := take(t, c, "# list\n"+test.list); changed {
			t.Errorf("%s: the second time %+v", test.list, report.Changed)
		}
	}
}

// Several files of one name are one list, in which a work stands in several places.
func TestFilesOfOneName(t *testing.T) {
	files := []string{"# list\n## Acme\n- [Old](https://a.b/old) - `2018`\n", "# list\n## Wise Tech\n- [Old](https://a.b/old) - `2017`\n"}
	c, report, _ := take(t, vocabulary(t), files...)
	if len(c.Entries[0].Sources) != 2 {
		t.Errorf("%+v", report)
	}
	if c, report, changed := take(t, c, files...); changed || len(report.Changed) > 0 {
		t.Errorf("the second time %+v: %+v", c.Entries[0].Sources, report.Changed)
	}
}
