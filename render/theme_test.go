package render

import (
	"regexp"
	"strings"
	"testing"
)

func TestTheme(t *testing.T) {
	on := Options{Color: true, Hyperlinks: true}.theme()
	for _, test := range []struct{ got, want string }{
		{on.lead.Write("Problem"), "\x1b[1mProblem\x1b[m"},
		{on.lead.Write(""), ""},
		// Signs that are made of several runes stay in one piece.
		{on.match.Write("e\u0301 👩\u200d👧"), "\x1b[1;4;31me\u0301 👩\u200d👧\x1b[m"},
		{on.linked("a\tb", "https://a.b/\x1b\a", 0), "\x1b]8;;https://a.b/%1B%07\aa\tb\x1b]8;;\a"},
		{on.linked("a", "https://a.b/", 7), "\x1b]8;id=kip7;https://a.b/\aa\x1b]8;;\a"},
		{on.linked("a", "javascript:b", 7), "a"},
	} {
		same(t, test.got, test.want)
	}
	off := Options{}.theme()
	for _, got := range []string{off.lead.Write("a"), off.match.Write("a"), off.linked("a", "https://a.b/", 1)} {
		same(t, got, "a")
	}
}

// TestThemeIsQuiet holds what the outputs promise of their styles: only the terminal's
// own colours, no bright black, and nothing said by colour alone.
func TestThemeIsQuiet(t *testing.T) {
	on := Options{Color: true}.theme()
	for _, text := range []string{on.lead.Write("a"), on.match.Write("a")} {
		for _, style := range regexp.MustCompile(`\x1b\[([0-9;]+)m`).FindAllStringSubmatch(text, -1) {
			codes := ";" + style[1] + ";"
			if !strings.Contains(codes, ";1;") {
				t.Errorf("%q is not bold", text)
			}
			if regexp.MustCompile(`;(38|48|58|90|100);`).MatchString(codes) {
				t.Errorf("%q has a colour that is not the terminal's own, or bright black", text)
			}
		}
	}
}

// TestNoTrailingBlanks: what is copied from a terminal has none at the ends of lines.
func TestNoTrailingBlanks(t *testing.T) {
	for width := 20; width <= 200; width += 9 {
		opts := Options{Terminal: true, Width: width, Color: true, Hyperlinks: true}
		for _, set := range []Set{many(9), selected(t, many(9), "company", "problem", "year"), explained()} {
			for line := range strings.Lines(unstyle(wrote(t, "table", set, opts))) {
				if strings.HasSuffix(line, " \n") {
					t.Fatalf("width %d: %q", width, line)
				}
			}
		}
	}
}
