package render

import (
	"strings"
	"testing"
)

func TestTemplate(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{{range .}}{{.id}}={{.year}}{{if .year}}!{{end}} {{end}}`, "uber2022tiered=2022! zalandondnakadi= grab2020evil=2020! "},
		{`{{join ", " (pluck "company" .)}}`, "Uber, Zalando, Grab"},
		{`{{with index . 0}}{{truncate 8 .title}} {{join "+" .authors}}{{range .sources}} {{.list}}:{{.year}}{{end}}{{end}}`,
			"Tiered … Ada Lovelace+Alan Turing kip:2021 :"},
		{`{{range .}}{{hasPrefix "202" .year}} {{hasSuffix "2" .year}} {{contains "ranc" .id}} {{regexMatch "^g.*il$" .id}};{{end}}`,
			"true true false false;false false false false;true false false true;"},
		{`{{with index . 2}}{{.title}}{{end}}`, "=1+1, \ufffd[31m\"red\" txt\ufffd"},
		{`{{range .}}{{tablerow .company .year "x"}}{{end}}`, "Uber     2022  x\nZalando        x\nGrab     2020  x\n"},
		{`{{tablerow "a" "b"}}{{tablerender}}--{{tablerow "long" "b"}}`, "a  b\n--long  b\n"},
		{`{{with index . 0}}{{tablerow (hyperlink .url "t") "x"}}{{end}}{{tablerow "title" "y"}}`,
			"\x1b]8;;https://example.com/tiered\at\x1b]8;;\a      x\ntitle  y\n"},
	} {
		parsed, err := ParseTemplate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // a template may run more than once
			var b strings.Builder
			if err := parsed.Write(&b, smallSet(), Options{Terminal: true, Hyperlinks: true}); err != nil {
				t.Errorf("%s: %v", test.text, err)
			}
			same(t, b.String(), test.want)
		}
	}
}

// A comparison with what is unknown does not fail, and holds only if it says "not equal".
func TestTemplateComparisons(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{{range .}}{{if gt .year 2021}}{{.id}} {{end}}{{end}}`, "uber2022tiered "},
		{`{{range .}}{{if le .year 2021}}{{.id}} {{end}}{{end}}`, "grab2020evil "},
		{`{{range .}}{{if eq .year 2019 2020 ""}}{{.id}} {{end}}{{end}}`, "zalandondnakadi grab2020evil "},
		{`{{range .}}{{if ne .year 2022}}{{.id}} {{end}}{{end}}`, "zalandondnakadi grab2020evil "},
		{`{{range .}}{{if eq .year nil}}{{.id}} {{end}}{{end}}`, "zalandondnakadi "},
		{`{{with index . 1}}{{eq .year 0}} {{ne 0 .year}} {{lt .year 0}} {{ge 0 .year}}{{end}}`, "false true false false"},
		{`{{with index . 0}}{{eq .company "Uber"}} {{lt .company "Uber"}} {{ge .year 2021.5}} {{eq (len .authors) 2}}{{end}}`, "true false true true"},
		{`{{eq true (gt 2 1)}} {{ne true (gt 2 1)}}`, "true false"},
	} {
		parsed, err := ParseTemplate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := parsed.Write(&b, smallSet(), Options{}); err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		same(t, b.String(), test.want)
	}
}

func TestTemplateColor(t *testing.T) {
	for _, test := range []struct {
		text  string
		color bool
		want  string
	}{
		{`{{color "red" "a"}}{{autocolor "red" "b"}}`, true, "\x1b[31ma\x1b[m\x1b[31mb\x1b[m"},
		{`{{color "red" "a"}}{{autocolor "red" 2024}}`, false, "a2024"},
		{`{{color "green+bh:white" "a"}}`, true, "\x1b[1;92;47ma\x1b[m"},
		{`{{color "+b" "a"}}{{color "default" "b"}}{{color "" "c"}}`, true, "\x1b[1ma\x1b[mbc"},
	} {
		parsed, err := ParseTemplate(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := parsed.Write(&b, smallSet(), Options{Color: test.color}); err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		same(t, b.String(), test.want)
	}
}

// What is truncated is never wider than it may be, whatever it is made of.
func TestTruncate(t *testing.T) {
	const red, end, link, endLink = "\x1b[31m", "\x1b[m", "\x1b]8;;https://example.com\a", "\x1b]8;;\a"
	for _, test := range []struct {
		width      int
		text, want string
	}{
		{3, "abc", "abc"}, {3, "abcd", "ab…"}, {1, "ab", "…"}, {0, "ab", ""}, {-1, "ab", ""}, {0, "", ""},
		{3, "1️⃣2️⃣3️⃣", "1️⃣…"}, {6, "1️⃣2️⃣3️⃣", "1️⃣2️⃣3️⃣"}, {2, "1️⃣2️⃣", "…"},
		{3, "物流", "物…"}, {2, "物流", "…"}, {3, "e\u0301e\u0301e\u0301e\u0301", "e\u0301e\u0301…"},
		{9, "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦…"},
		{3, red + "abcd" + end, red + "ab…" + end}, {4, red + "abcd" + end + "e", red + "abc…" + end},
		{3, red + "ab" + end + "cd" + red + "ef" + end, red + "ab" + end + "…" + red + end},
		{3, link + "abcd" + endLink, link + "ab…" + endLink}, {3, red + "1️⃣2️⃣" + end, red + "1️⃣…" + end},
		{0, red + "ab" + end, red + end},
	} {
		got := truncate(test.width, test.text)
		if got != test.want || cells(got) > max(0, test.width) {
			t.Errorf("truncate(%d, %q) = %q, want %q", test.width, test.text, got, test.want)
		}
	}
}

func TestTemplatePipe(t *testing.T) {
	parsed, err := ParseTemplate(`{{range .}}{{tablerow (hyperlink .url .id) .year}}{{end}}`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := parsed.Write(&b, smallSet(), Options{}); err != nil {
		t.Fatal(err)
	}
	same(t, b.String(), "uber2022tiered\t2022\nzalandondnakadi\t\ngrab2020evil\t2020\n")
}

func TestPenNamed(t *testing.T) {
	for style, want := range map[string]string{
		"": "", "default": "", "default:default": "", "+": "", "h": "no colour", "+h": "",
		"black": "\x1b[30m", "white": "\x1b[37m", "black+h": "\x1b[90m", ":black": "\x1b[40m", ":black+h": "\x1b[100m",
		"+b": "\x1b[1m", "+d": "\x1b[2m", "+u": "\x1b[4m", "+i": "\x1b[7m", "+s": "\x1b[9m", "+B": "\x1b[5m",
		"red+bduisBh": "\x1b[1;2;4;7;9;5;91m", "red+b:white+h": "\x1b[1;31;107m", "red:white+hh": "\x1b[31;107m",
		"Red": "no colour", "red+x": "no attribute", "red:red:red": "no colour", "red:nosuch": "no colour",
		"red:white+bogus": `no attribute of the colour behind is "bogus"; there is only h`, "red:white+bh": "no attribute", ":+b": "no attribute",
	} {
		pen, err := penNamed(style)
		failed := err != nil && strings.HasPrefix(want, "no ") && strings.HasPrefix(err.Error(), want)
		if pen.before != want && !failed || err != nil && !failed {
			t.Errorf("%q: %q, %v, want %q", style, pen.before, err, want)
		}
	}
}

func TestTemplateErrors(t *testing.T) {
	for text, want := range map[string]string{
		"{{foo}}":                      `template:1: function "foo" not defined`,
		"{{.id}}":                      `template:1:2: executing "template" at <.id>: can't evaluate field id in a list, which {{range .}}…{{end}} goes through`,
		`{{gt "a" 1}}`:                 `template:1:2: executing "template" at <gt "a" 1>: error calling gt: cannot compare a text with a number`,
		`{{eq . 1}}`:                   `template:1:2: executing "template" at <eq . 1>: error calling eq: cannot compare a list with a number`,
		`{{eq 1}}`:                     `template:1:2: executing "template" at <eq 1>: error calling eq: missing argument for comparison`,
		`{{color "rde" "x"}}`:          `template:1:2: executing "template" at <color "rde" "x">: error calling color: no colour is named "rde"; there are black, red, green, yellow, blue, magenta, cyan, white`,
		`{{color "red+x" "x"}}`:        `template:1:2: executing "template" at <color "red+x" "x">: error calling color: no attribute of a colour is 'x'; there are b, d, u, i, s, B and h`,
		`{{regexMatch "[" "x"}}`:       "template:1:2: executing \"template\" at <regexMatch \"[\" \"x\">: error calling regexMatch: error parsing regexp: missing closing ]: `[`",
		"a\n{{end}}":                   `template:2: unexpected {{end}}`,
		"{{range .}}x{{.titel}}":       `template:1: unexpected EOF`,
		"{{range .}}{{.titel}}{{end}}": `template:1:13: executing "template" at <.titel>: map has no entry for key "titel"`,
		`{{pluck "x" .}}`:              `template:1:2: executing "template" at <pluck "x" .>: error calling pluck: item 1 has no field "x"`,
	} {
		var b strings.Builder
		parsed, err := ParseTemplate(text)
		if err == nil {
			err = parsed.Write(&b, smallSet(), Options{})
		}
		if err == nil || b.Len() > 0 {
			t.Fatalf("%s: %v, and %q", text, err, b.String())
		}
		same(t, err.Error(), want)
	}
}
