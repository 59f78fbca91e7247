package render

import (
	"strings"
	"testing"
)

func TestJQ(t *testing.T) {
	for expr, want := range map[string]string{
		".[0].title, .[0].year, .[1].year":           "Tiered Storage at Uber\n2022\n\n",
		".[].title == null":                          "false\nfalse\nfalse\n",
		".[:1] | map({id, a: .authors, s: .score})":  `[{"a":["Ada Lovelace","Alan Turing"],"id":"uber2022tiered","s":0.6667}]` + "\n",
		".[0].sources":                               `[{"format":"article","list":"kip","section":"Storage","title":"Tiered storage","year":2021},{"url":"https://example.com/slides"}]` + "\n",
		".[0] | [.id, .year] | @tsv":                 "uber2022tiered\t2022\n",
		`"a\nb<&>"`:                                  "a\nb<&>\n",
		`"\u001b[1m\u202e|", ["\u001b\u202e\u009b"]`: "\ufffd[1m|\n[\"\\u001b\\u202e\\u009b\"]\n",
		"env, $ENV.HOME, (1 | halt), 2":              "{}\n\n",
		".[] | select(false)":                        "",
	} {
		cat := small()
		var b strings.Builder
		jq, err := ParseJQ(expr)
		if err == nil {
			err = jq.Write(&b, Entries(cat, hitsOf(cat), true))
		}
		if err != nil {
			t.Errorf("%s: %v", expr, err)
		}
		same(t, b.String(), want)
	}
}

// TestJQErrors also holds that an expression reads nothing but the set.
func TestJQErrors(t *testing.T) {
	for expr, want := range map[string]string{
		".[":                   "jq: unexpected EOF in line 1, column 3",
		".[0]\n| é":            `jq: unexpected token "é" in line 2, column 3`,
		".[] | foo":            "jq: function not defined: foo/0",
		"input":                "jq: input(s)/0 is not allowed",
		"inputs":               "jq: input(s)/0 is not allowed",
		"input_filename":       "jq: function not defined: input_filename/0",
		"debug":                "jq: function not defined: debug/0",
		`import "a" as a; .`:   `jq: cannot load module: "a"`,
		`include "a"; .`:       `jq: cannot load module: "a"`,
		`import "a" as $a; $a`: `jq: cannot load module: "a"`,
	} {
		_, err := ParseJQ(expr)
		if err == nil {
			t.Fatalf("%s: no error", expr)
		}
		same(t, err.Error(), want)
	}
}

func TestJQFailure(t *testing.T) {
	jq, err := ParseJQ(`.[0].id, error("a\u001b")`)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	err = jq.Write(&b, smallSet())
	same(t, b.String(), "uber2022tiered\n")
	if err == nil {
		t.Fatal("no error")
	}
	same(t, err.Error(), "jq: error: a\ufffd")
}
