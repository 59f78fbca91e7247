package intake

import (
	"testing"

	"kip/catalog"
)

// A heading that says something of the works may stand under every company, and a company
// in every year; what stands under a second heading within another does so too.
func TestMisplacedWithin(t *testing.T) {
	for text, want := range map[string]string{
		"## Uber\n### Articles\n- [A](https://a.b/1)\n## Wise\n### Articles\n- [What we learned from DoorDash](https://a.b/2)\n": "Wise",
		"## 2020\n### Wise\n- [A](https://a.b/1)\n## 2021\n### Wise\n- [What we learned from DoorDash](https://a.b/2)\n":         "Wise",
		"## Paypal\n### Talks\n- [A](https://a.b/1)\n## Paypal\n### Talks\n- [The PhonePe story](https://a.b/2)\n":               "PhonePe",
		"## Paypal\n- [A](https://a.b/1)\n## Paypal\n### 2021\n- [The PhonePe story](https://a.b/2)\n":                           "PhonePe",
		"## Paypal\n### Talks\n- [A](https://a.b/1)\n### 2021\n- [The PhonePe story](https://a.b/2)\n":                           "PayPal",
		"## Paypal\n## Paypal\n- [The PhonePe story](https://a.b/2)\n":                                                           "PayPal",
	} {
		c, report, _ := take(t, &catalog.Catalog{}, text)
		if got := c.Entries[len(c.Entries)-1].Company; got != want {
			t.Errorf("%q: %s, want %s; %+v", text, got, want, report.Remarks)
		}
	}
}
