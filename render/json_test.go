package render

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"kip/catalog"
)

// TestKeys spells out what scripts rely on. Keys are only ever added.
func TestKeys(t *testing.T) {
	cat := small()
	entries := []string{"id", "title", "company", "also", "industry", "year", "format", "event", "url",
		"topics", "authors", "problem", "approach", "reasons", "lesson", "evidence", "sources"}
	for _, test := range []struct {
		name string
		set  Set
		want []string
	}{
		{"entries", Entries(cat, hitsOf(cat), false), entries},
		{"ranked", Entries(cat, hitsOf(cat), true), append(entries, "score")},
		{"companies", Companies(cat, entriesOf(cat)), []string{"name", "industry", "aliases", "entries", "first", "last"}},
		{"industries", Industries(cat, entriesOf(cat)), []string{"name", "aliases", "companies", "entries", "first", "last"}},
		{"topics", Topics(cat, entriesOf(cat)), []string{"slug", "name", "aliases", "kips", "history", "entries", "first", "last"}},
	} {
		for _, output := range []string{"json", "ndjson"} {
			for _, keys := range topKeys(t, wrote(t, output, test.set, Options{})) {
				if !reflect.DeepEqual(keys, test.want) {
					t.Errorf("%s, %s: got %v, want %v", test.name, output, keys, test.want)
				}
			}
		}
	}
}

// topKeys returns the keys of each object that is an item of the top array, or that
// is not in one, in the order written.
func topKeys(t *testing.T, text string) [][]string {
	t.Helper()
	top := 1
	if strings.HasPrefix(text, "[") {
		top = 2
	}
	var all [][]string
	depth, isKey := 0, false
	d := json.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if err != nil {
			return all
		}
		switch v := token.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				if depth++; depth == top {
					all = append(all, nil)
				}
			} else {
				depth--
			}
			isKey = true
			continue
		case string:
			if depth == top && isKey {
				all[len(all)-1] = append(all[len(all)-1], v)
				isKey = false
				continue
			}
		}
		isKey = true
	}
}

func TestJSON(t *testing.T) {
	set := Set{
		Columns: []Column{{Name: "s"}, {Name: "n"}, {Name: "f"}, {Name: "none"}, {Name: "list"}, {Name: "ints"},
			{Name: "sources"}, {Name: "events"}},
		Rows: [][]any{{"a<&>é", 7, 0.66666, nil, []string{"x", "y"}, []int(nil),
			[]catalog.Source{{List: "l", Year: 2020}, {}}, []catalog.Event{{Year: 2024, Note: "n"}}}},
	}
	same(t, wrote(t, "json", set, Options{}), `[
  {
    "s": "a<&>é",
    "n": 7,
    "f": 0.6667,
    "none": null,
    "list": [
      "x",
      "y"
    ],
    "ints": [],
    "sources": [
      {
        "list": "l",
        "year": 2020
      },
      {}
    ],
    "events": [
      {
        "year": 2024,
        "note": "n"
      }
    ]
  }
]
`)
	same(t, wrote(t, "ndjson", set, Options{}), `{"s":"a<&>é","n":7,"f":0.6667,"none":null,"list":["x","y"],`+
		`"ints":[],"sources":[{"list":"l","year":2020},{}],"events":[{"year":2024,"note":"n"}]}`+"\n")
	set.Rows = nil
	same(t, wrote(t, "json", set, Options{}), "[]\n")
	same(t, wrote(t, "ndjson", set, Options{}), "")
}

func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		"":                 `""`,
		`a"b\c/`:           `"a\"b\\c/"`,
		"<b> & é 世界 🙂":     `"<b> & é 世界 🙂"`,
		"\x00\t\n\x1b\x7f": `"\u0000\u0009\u000a\u001b\u007f"`,
		"\u0085\u009b":     `"\u0085\u009b"`,
		"\u2028\u2029":     `"\u2028\u2029"`,
		"\u202a\u202e\u2066\u2069\u200e\u200f\u061c": `"\u202a\u202e\u2066\u2069\u200e\u200f\u061c"`,
		"\u2027\u202f\u2065\u206a\u200d":             "\"\u2027\u202f\u2065\u206a\u200d\"",
		"a\xffb\xe4\xb8":                             "\"a\ufffdb\ufffd\ufffd\"",
		"\ufffd":                                     "\"\ufffd\"",
	} {
		same(t, string(appendString(nil, in)), want)
	}
}

func TestAppendFloat(t *testing.T) {
	for in, want := range map[float64]string{
		0: "0", 1: "1", -2.5: "-2.5", 1.00004: "1", 1.00006: "1.0001", 12.3: "12.3", 1e15 + 0.5: "1000000000000000.5",
		1e20: "100000000000000000000", math.Inf(1): "null",
	} {
		same(t, string(appendFloat(nil, in)), want)
	}
	same(t, string(appendFloat(nil, math.NaN())), "null")
}

// FuzzJSON compares the appender with encoding/json: what both wrote must decode to
// the same value, and the indentation must be the same.
func FuzzJSON(f *testing.F) {
	f.Add("title", "a\"\\\n\u2028\x1b<&>", 2020, 0.12345, "x")
	f.Add("\xff\xc0\x80", "\u202e\U0001f642\x7f", 0, -1e300, "")
	f.Fuzz(func(t *testing.T, a, b string, n int, x float64, key string) {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			return
		}
		fast := Set{Columns: []Column{{Name: key}}}
		slow := []map[string]any{}
		for _, cell := range []struct{ fast, slow any }{
			{a, a}, {n, n}, {x, round(x)}, {nil, nil},
			{[]string{a, b}, []string{a, b}}, {[]string(nil), []string{}}, {[]int{n, 1}, []int{n, 1}},
			{[]catalog.Event{{Year: n, Note: b}}, []map[string]any{{"year": n, "note": b}}},
			{[]catalog.Source{{List: a, Year: n, URL: b}}, []slowSource{{List: a, Year: n, URL: b}}},
		} {
			fast.Rows = append(fast.Rows, []any{cell.fast})
			slow = append(slow, map[string]any{key: cell.slow})
		}
		want, err := json.MarshalIndent(slow, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		for _, output := range []string{"json", "ndjson"} {
			got := wrote(t, output, fast, Options{})
			if !utf8.ValidString(got) || strings.ContainsFunc(strings.ReplaceAll(got, "\n", ""), catalog.IsUnsafe) {
				t.Errorf("%s is not inert: %q", output, got)
			}
			if output == "ndjson" {
				got = "[" + strings.ReplaceAll(strings.TrimSuffix(got, "\n"), "\n", ",") + "]"
			} else if strings.Count(got, "\n") != strings.Count(string(want), "\n")+1 {
				t.Errorf("not as many lines:\n%s\n%s", got, want)
			}
			if g, w := decoded(t, got), decoded(t, string(want)); !reflect.DeepEqual(g, w) {
				t.Errorf("%s: got %#v, want %#v", output, g, w)
			}
		}
	})
}

// slowSource is a catalog.Source as encoding/json has to see it.
type slowSource struct {
	List    string         `json:"list,omitempty"`
	Section string         `json:"section,omitempty"`
	Year    int            `json:"year,omitempty"`
	Title   string         `json:"title,omitempty"`
	Format  catalog.Format `json:"format,omitempty"`
	URL     string         `json:"url,omitempty"`
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in %q", err, text)
	}
	return v
}
