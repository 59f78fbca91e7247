package catalog

import (
	"reflect"
	"strings"
	"testing"
)

func TestMend(t *testing.T) {
	for s, want := range map[string]string{
		"plain": "plain", "": "", " a  b\t\u00a0c ": "a b c", "Don‚Äôt": "Don’t", "e\u0301": "é", "a\u200bb\ufeff": "ab",
		"Enhancing‚Ää-‚ÄäThe": "Enhancing - The", "Ã¢â‚¬â„¢": "’", "👩‍🚀": "👩‍🚀", "a\ufffdb": "a\ufffdb", "a\x1bb": "a\x1bb", "\u00a0": "",
	} {
		if got := Mend(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}

// A text that is garbled within what is garbled, layer in layer, is no accident, and
// stays as it is: to uncover a layer takes a walk through the text.
func TestMendLayers(t *testing.T) {
	softHyphens := func(n int) string { return strings.Repeat("¬", n) + strings.Repeat("≠", n) }
	for layers, want := range map[int]string{3: "a b", 5: "a b", 7: "a" + softHyphens(7) + " b", 12: "a" + softHyphens(12) + " b"} {
		if got := Mend("a" + softHyphens(layers) + " b"); got != want {
			t.Errorf("%d layers become %q, want %q", layers, got, want)
		}
	}
	const many = 3000
	for _, s := range []string{
		softHyphens(many), " \t" + softHyphens(many),
		strings.Repeat("a", many) + strings.Repeat("\u0302€‹", many), // â€‹ is nothing, seen from outside
	} {
		if got := Mend(s); got != s {
			t.Errorf("%.40q… becomes %.40q…", s, got)
		}
	}
}

func TestUnsafe(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "plain é 🚀": "", "a\ab": "a control character, U+0007", "\u202e": "a character that changes the direction of writing, U+202E",
		"\xff": "bytes that are not UTF-8",
	} {
		if got := Unsafe(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// What Mend returns has no fault that it could have mended, and is its own mending;
// but a text that five steps do not mend stays as it is.
func FuzzMend(f *testing.F) {
	for _, seed := range []string{"Don‚Äôt", " e\u0301\u200b \u202e", "Ã¢â‚¬â„¢", "\xff", strings.Repeat("¬", 12) + strings.Repeat("≠", 12) + "  "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		mended := Mend(s)
		if again := Mend(mended); again != mended {
			t.Errorf("%q becomes %q and then %q", s, mended, again)
		}
		stepwise := s
		for range 5 {
			stepwise = mendOnce(stepwise)
		}
		if mendOnce(stepwise) != stepwise && mended == s {
			return
		}
		if hint, message := textFault(mended); message != "" && Unsafe(mended) == "" && !strings.ContainsRune(mended, '\ufffd') {
			t.Errorf("%q: %s; %s", mended, message, hint)
		}
	})
}

// What could be loaded can be loaded once it is mended, even if two names become one.
func TestFixNames(t *testing.T) {
	const garbled, plain = "Caf√© X", "Café X"
	for _, text := range []string{
		`{"companies": [{"name": "` + garbled + `"}, {"name": "` + plain + `"}], "entries": [` + entry("a", `"company": "`+garbled+`"`) + `, ` + entry("b", `"company": "`+plain+`"`) + `]}`,
		`{"industries": [{"name": "` + garbled + `"}, {"name": "` + plain + `"}], "companies": [{"name": "A", "industry": "` + garbled + `"}], "entries": []}`,
		`{"topics": [{"slug": "` + garbled + `", "name": "A"}, {"slug": "a\u200b", "name": "A"}, {"slug": "a", "name": "A"}, {"slug": "` + plain + `", "name": "B"}], "entries": [` +
			entry("a", `"topics": ["`+garbled+`"]`) + `]}`,
	} {
		if _, err := Decode("before", text); err != nil {
			t.Fatal(err)
		}
		fixed, err := Fix("f", text)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Decode("after", string(fixed)); err != nil {
			t.Errorf("%s becomes\n%s\n%v", text, fixed, err)
		}
	}
}

// Fix mends what it says and nothing else: what is fixed needs no fixing, and has no
// more findings than before.
func FuzzFix(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fixed, err := Fix("fuzz", text)
		if err != nil {
			return
		}
		again, err := Fix("fixed", string(fixed))
		if err != nil {
			t.Fatal(err)
		}
		if string(again) != string(fixed) {
			t.Errorf("fixed again, it is\n%s\nand not\n%s", again, fixed)
		}
		if _, err := Decode("before", text); err != nil {
			return
		}
		if _, err := Decode("after", string(fixed)); err != nil {
			t.Errorf("%s becomes\n%s\n%v", text, fixed, err)
		}
	})
}

func TestFix(t *testing.T) {
	const text = "\ufeff" + `{"companies": [{"name": "B  C"}, {"name": "A"}], "entries": [
{"id": "b", "title": " T ", "company": "B  C", "also": ["B  C", "A", "A"], "keywords": ["zk ", "zk", "\u200b", "out  age"], "format": "talk", "url": "https://x.org/?utm_id=1#a", "topics": []}]}`
	fixed, err := Fix("e", text)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Check([]File{{"e", string(fixed)}}, now) {
		t.Error(f.Error())
	}
	if !strings.Contains(string(fixed), `"keywords": ["zk", "out age"],`) {
		t.Errorf("keywords are not mended in %s", fixed)
	}
	if _, err := Fix("e", `{"entries": [`); err == nil {
		t.Error("no error for a catalog that is cut off")
	}
}

func TestDecodeRows(t *testing.T) {
	rows, err := DecodeRows("e", "\n["+sampleRow(`, "industry": "X", "score": 1.25e-3`)+",\n"+sampleRow(`, "industry": null`)+"]")
	if err != nil || len(rows) != 2 || rows[0].Industry != "X" || rows[0].Line != 2 || rows[1].Line != 3 || rows[1].Title != "T" {
		t.Errorf("%+v, %v", rows, err)
	}
	rows, err = DecodeRows("e", `[{"company": "C", "url": "https://a.b"}, {"id": null, "title": null, "company": "C", "format": null, "url": "https://a.b"}]`)
	if err != nil || len(rows) != 2 || rows[0].Company != "C" || !reflect.DeepEqual(rows[0], rows[1]) {
		t.Errorf("of what must be known: %+v, %v", rows, err)
	}
	for _, wrong := range []string{"", "[", "5", `{"title": "T", "url": "https://a.b"}`, `{"company": null, "url": "https://a.b"}`, "[{}]", "[" + sampleRow(`, "score": x`) + "]", "[" + sampleRow("") + "] x", sampleRow("") + ","} {
		rows, err := DecodeRows("e", wrong)
		if (err == nil) != (wrong == "") || len(rows) != 0 {
			t.Errorf("%q: %+v, %v", wrong, rows, err)
		}
	}
}

func sampleRow(more string) string {
	return `{"id": "a", "title": "T", "company": "C", "format": "talk", "url": "https://a.b"` + more + "}"
}

func FuzzDecodeRows(f *testing.F) {
	for _, seed := range append(seeds(), "["+sampleRow(`, "score": 1`)+"]", sampleRow("")+sampleRow(""), "[]") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := DecodeRows("fuzz", text)
		if err != nil && (rows != nil || strings.ContainsFunc(err.Error(), IsUnsafe)) {
			t.Errorf("%d rows and %q", len(rows), err.Error())
		}
		for _, row := range rows {
			if row.Line < 1 || row.Line > strings.Count(text, "\n")+1 || row.ID == "" {
				t.Errorf("%+v", row)
			}
		}
		_, _ = DecodeSources(text)
	})
}
