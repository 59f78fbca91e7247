package render

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestSelect(t *testing.T) {
	set := selected(t, smallSet(), "year", " Title ", "year")
	if got := set.names(); !reflect.DeepEqual(got, []string{"year", "title"}) {
		t.Errorf("got %v", got)
	}
	if got := set.Rows[1]; !reflect.DeepEqual(got, []any{nil, "Nakadi"}) {
		t.Errorf("got %v", got)
	}
	if all := selected(t, smallSet()); len(all.Columns) != len(smallSet().Columns) {
		t.Errorf("no fields: got %v", all.names())
	}
}

// What must be asked for is there for who names it, and for nobody else.
func TestSelectAsked(t *testing.T) {
	set := Entries(small(), []Hit{{Entry: entriesOf(small())[0], Score: 1}}, true)
	same(t, wrote(t, "tsv", selected(t, set, "score", "keywords", "id"), Options{}),
		"score\tkeywords\tid\n1\tblob store; cold segments\tuber2022tiered\n")
	if text := wrote(t, "json", set, Options{}); strings.Contains(text, "keywords") || strings.Contains(text, "blob store,") {
		t.Errorf("unasked: %s", text)
	}
}

func TestSelectUnknown(t *testing.T) {
	cat := small()
	companies := Companies(cat, entriesOf(cat))
	for _, test := range []struct{ field, want string }{
		{"nmae", `unknown field "nmae"; did you mean "name"? there are name, industry, aliases, entries, first, last`},
		{"alias", `unknown field "alias"; did you mean "aliases"? there are name, industry, aliases, entries, first, last`},
		{"years", `unknown field "years"; there are name, industry, aliases, entries, first, last`},
		{"", `unknown field ""; there are name, industry, aliases, entries, first, last`},
	} {
		_, err := companies.Select([]string{"name", test.field})
		if err == nil {
			t.Fatalf("%q is a field", test.field)
		}
		same(t, err.Error(), test.want)
	}
}

func TestOutputs(t *testing.T) {
	want := []string{"table", "markdown", "json", "ndjson", "csv", "tsv", "urls", "ids"}
	if got := Outputs(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
	err := Write(new(bytes.Buffer), "jsn", Set{}, Options{})
	same(t, err.Error(), `unknown output "jsn"; did you mean "json"? there are `+
		`table, markdown, json, ndjson, csv, tsv, urls, ids`)
}

// A writer counts writes, and fails from one of them on.
type writer struct {
	writes, failAt int
}

var errClosed = errors.New("closed")

func (w *writer) Write(b []byte) (int, error) {
	if w.writes++; w.writes == w.failAt {
		return 0, errClosed
	}
	return len(b), nil
}

func TestWrites(t *testing.T) {
	for _, output := range Outputs() {
		w := &writer{}
		if err := Write(w, output, many(30), Options{Terminal: true, Width: 100}); err != nil || w.writes != 1 {
			t.Errorf("%s: %d writes for 30 entries, %v", output, w.writes, err)
		}
		w = &writer{failAt: 1}
		if err := Write(w, output, many(5000), Options{}); !errors.Is(err, errClosed) || w.writes != 1 {
			t.Errorf("%s: went on after a failed write: %d, %v", output, w.writes, err)
		}
	}
}
