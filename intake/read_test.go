package intake

import (
	"testing"

	"kip/catalog"
)

// The companies that a list brings change what its lines say: it is taken in as it is read
// once they are known.
func TestReadAgain(t *testing.T) {
	for _, text := range []string{
		"# Fintech\n- [Monza](https://a.b/1)\n- [Monza](https://a.b/2) - `2020`\n",
		"# Mobility\n- [Monza](https://a.b/1) does it\n- [Monza](https://a.b/2) - `2020`\n- [How Monza does it](https://a.b/3)\n",
		"# l\n## ACME\n- [T](https://a.b/1)\n## Acme\n- [Uber](https://a.b/2)\n",
	} {
		c, first, _ := take(t, &catalog.Catalog{}, text)
		if _, report, changed := take(t, c, text); changed || len(report.Added)+len(report.Changed) > 0 || len(report.Skipped) != len(first.Skipped) {
			t.Errorf("%q: first %+v\nthen %+v", text, first, report)
		}
	}
}
