package intake

import (
	"fmt"
	"testing"

	"kip/catalog"
)

// ownHeader is the first line of the CSV that kip prints.
const ownHeader = "id,title,company,also,industry,year,format,event,url,topics,authors,problem,approach,reasons,lesson,evidence,sources\n"

// A spreadsheet that somebody made is cited like any list, and defines the industries that
// it has a column for. What kip printed is no source.
func TestSpreadsheet(t *testing.T) {
	for _, test := range []struct{ text, sources string }{
		{"title,company,url,industry\nT,New Co,https://a.b/1?utm_source=x,Space\n", "[{readme  0   https://a.b/1?utm_source=x}]"},
		{`[{"title": "T", "company": "New Co", "url": "https://a.b/1", "industry": "Space"}]`, "[{readme  0   }]"},
		{"title,company,url,industry,sources\nT,New Co,https://a.b/1,Space,\"[{\"\"list\"\":\"\"readme\"\",\"\"year\"\":2019}]\"\n", "[{readme  2019   }]"},
		{ownHeader + ",T,New Co,,Space,,article,,https://a.b/1,,,,,,,,\n", "[]"},
	} {
		c, _, _ := take(t, &catalog.Catalog{}, test.text)
		if len(c.Entries) != 1 || fmt.Sprint(c.Entries[0].Sources) != test.sources || c.Company("New Co").Industry != "Space" {
			t.Errorf("%q: %+v", test.text, c)
		}
		if _, report, changed := take(t, c, test.text); changed {
			t.Errorf("%q: taking it in again changes %+v", test.text, report.Changed)
		}
	}
}
