package browse

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

const family, flag, skin, heart, keycap = "👨\u200d👩\u200d👧", "🇩🇪", "👍🏽", "❤\ufe0f", "1\ufe0f\u20e3"

// Every line is as wide as the screen, whichever way a terminal measures it.
func TestSignsOfManyRunes(t *testing.T) {
	cat := small()
	evil := strings.Repeat(family+"a"+flag+"b"+skin+heart+keycap+" ", 8)
	for i := range cat.Entries {
		e := &cat.Entries[i]
		e.Title, e.Company, e.Problem = "Cost "+evil[i:], evil, evil
	}
	cat.Companies[0].Name, cat.Topics[0].Name = evil, evil
	for _, width := range []int{20, 40, 80, 160} {
		s := newScreen(t, options(cat), width, 30)
		for _, keys := range [][]string{{}, {"cost " + skin}, {evil}, {"tab"}, {"ctrl+u", "tab", "f", "enter"}, {"esc", "s"}} {
			s.press(keys...)
			for _, l := range strings.Split(s.View().Content, "\n") {
				if ansi.StringWidthWc(l) != width || ansi.StringWidth(l) != width {
					t.Errorf("after %q the line %q has %d or %d cells, want %d", keys, l, ansi.StringWidthWc(l), ansi.StringWidth(l), width)
				}
			}
		}
	}
}

func TestSteady(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"Kafka’s größte 世界 ☕":     "Kafka’s größte 世界 ☕",
		family + skin + heart:     "👨👍❤",
		keycap + flag + "e\u0301": "1" + flag + "e\u0301",
		"\x1b[1mकास्ते\x1b[m กำ":  "\x1b[1mकास्ते\x1b[m กำ", // letters are words, however they are measured
	} {
		if got := steady(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
