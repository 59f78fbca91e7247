package browse

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"kip/catalog"
)

// The card shows an address whole, on as many lines as it takes.
func TestLongAddress(t *testing.T) {
	cat := small()
	url := "https://example.com/" + strings.Repeat("long-", 20) + "end"
	cat.Entries[0].URL = url
	for _, width := range []int{30, 60, 160} {
		s := newScreen(t, options(cat), width, 40)
		s.press("tab", "tab")
		if shown := strings.Join(strings.Fields(strings.Join(s.card.view(), "")), ""); !strings.Contains(ansi.Strip(shown), url) {
			t.Errorf("%d columns: the address is not whole:\n%s", width, s.text())
		}
		s.sees("end")
	}
}

// An address uses all columns that there are, beyond those that text is easy to read in.
func TestAddressUsesTheWidth(t *testing.T) {
	cat := small()
	url := "https://example.com/" + strings.Repeat("long-", 17) + "c"
	cat.Entries[0].URL = url
	cat.Entries[0].Sources = []catalog.Source{{URL: url + "-elsewhere"}}
	newScreen(t, options(cat), 120, 60).sees("URL       "+url+"  ", "\n"+url+"-elsewhere  ")
	s := newScreen(t, options(cat), 115, 60)
	s.sees("URL       " + url[:105] + "\n" + "          " + url[105:] + "  ")
}
