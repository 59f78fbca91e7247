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

func TestTemplateErrors(t *testing.T) {
	for text, want := range map[string]string{
		"{{foo}}":                      `template:1: function "foo" not defined`,
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
