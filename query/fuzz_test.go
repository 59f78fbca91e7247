package query

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kip/catalog"
)

func FuzzParse(f *testing.F) {
	for _, text := range []string{`a "b c" -d -"e f" -- "g`, "", `""`, `-`, "a\xffb", `-"`, "exactly-once"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var got []string
		for _, p := range parse(text) {
			if len(p.words) == 0 {
				t.Error("a part without words")
			}
			got = append(got, p.words...)
		}
		want := wordsOf(text) // whatever the marks, no word is lost, added or moved
		if want = want[:min(len(want), maxWords)]; !slices.Equal(got, want) {
			t.Errorf("parse(%q) has words %q, want %q", text, got, want)
		}
	})
}

func FuzzWords(f *testing.F) {
	for _, text := range []string{"Exactly-once", "Müller’s MÜLLER'S", "ﬁ ß ẞ Ŀ ŉ ﷺ", "KIP405 k8s p99 ＫＩＰ４０５ é9", "e\u0301", "हिन्दी", "a\xffb", "1\ufe0f\u20e3"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := Fold(text)
		if !utf8.ValidString(folded) || Fold(folded) != folded {
			t.Errorf("Fold(%q) is %q, and of that %q", text, folded, Fold(folded))
		}
		end := 0
		words(text, func(w word) bool {
			if w.start < end || w.end <= w.start || w.end > len(text) {
				t.Fatalf("%q: word %+v after %d", text, w, end)
			}
			if !utf8.ValidString(text[w.start:w.end]) || strings.ContainsFunc(text[w.start:w.end], func(r rune) bool { return !inWord(r) }) {
				t.Errorf("%q: word %+v stands for %q", text, w, text[w.start:w.end])
			}
			if w.text == "" || Fold(w.text) != w.text || strings.ContainsFunc(w.text, func(r rune) bool { return !inWord(r) }) {
				t.Errorf("%q: word %+v", text, w)
			}
			if s := stem(w.text); s == "" || !utf8.ValidString(s) || !newTermSet([]string{s}).mayWant(w.text) {
				t.Errorf("%q: stem %q of %q", text, s, w.text)
			}
			if skipped := text[end:w.start]; strings.ContainsFunc(skipped, unicode.IsDigit) {
				t.Errorf("%q: no word has %q", text, skipped)
			}
			end = w.end
			return true
		})
	})
}

// FuzzTable compares a table with the map that it was made from.
func FuzzTable(f *testing.F) {
	f.Add("a\nb\n\nab", "b")
	f.Add("", "")
	f.Fuzz(func(t *testing.T, keys, other string) {
		m := map[string][]byte{}
		for i, key := range strings.Split(keys, "\n") {
			m[key] = append(m[key], byte(i), byte(len(key)))
		}
		tab := makeTable(m)
		if tab.len() != len(m) {
			t.Fatalf("%d keys, want %d", tab.len(), len(m))
		}
		for key, want := range m {
			if got, ok := tab.get(key); !ok || got != string(want) {
				t.Errorf("get(%q) = %q, %v, want %q", key, got, ok, want)
			}
		}
		if got, ok := tab.get(other); ok != (m[other] != nil) || got != string(m[other]) {
			t.Errorf("get(%q) = %q, %v", other, got, ok)
		}
		for i := range tab.len() - 1 {
			a, _ := tab.at(i)
			if b, _ := tab.at(i + 1); a >= b {
				t.Errorf("%q before %q", a, b)
			}
		}
	})
}

// FuzzOpenIndex opens a damaged index: it is found out, or does no harm.
func FuzzOpenIndex(f *testing.F) {
	const text = "the text of the catalog"
	whole := string(Build(small()).encode(text, make([]uint32, len(small().Entries))))
	f.Add(uint(0), uint(0), "", text)
	f.Add(uint(9), uint(1), "x", text)
	f.Add(uint(80), uint(4), "\xff\xff\xff\xff", text)
	f.Add(uint(1000), uint(1<<20), "", text)
	f.Add(uint(0), uint(1<<20), "kipidx", text)
	f.Add(uint(5000), uint(0), "inserted", text)
	f.Add(uint(0), uint(0), "", "another text")
	f.Fuzz(func(t *testing.T, at, drop uint, insert, of string) {
		at = min(at, uint(len(whole)))
		data := whole[:at] + insert + whole[at+min(drop, uint(len(whole))-at):]
		ix := OpenIndex(data, of)
		if (ix != nil) != (data == whole && of == text) {
			t.Fatalf("an index of other data is opened: %d bytes for %d at %d", len(insert), drop, at)
		}
		if ix == nil {
			return
		}
		cat := small()
		r := Search{Text: "tiered storrage"}.Do(Collection{Ready: ix, Catalog: cat})
		if len(r.Hits) == 0 || ix.Len() != len(cat.Entries) || ix.Offset(ix.Len()-1) != 0 {
			t.Errorf("the index is of no use: %+v", r)
		}
	})
}

func FuzzResolve(f *testing.F) {
	for _, given := range []string{"uber", "ubr", "gojek", "net", "", "é", "\xff", "&", "Müller", strings.Repeat("x", 300)} {
		f.Add(given, "alias")
	}
	f.Fuzz(func(t *testing.T, given, alias string) {
		names := append(CompanyNames(small()), Name{"Odd", []string{alias, ""}}, Name{alias, nil})
		name, _, err := Resolve("company", given, names)
		if again, _, _ := Resolve("company", given, names); again != name {
			t.Errorf("%q is %q, then %q", given, name, again)
		}
		if err != nil {
			if failed, ok := err.(*NameError); !ok || failed.Given != given || name != "" {
				t.Errorf("%q: %q, %v", given, name, err)
			}
			return
		}
		if !slices.ContainsFunc(names, func(n Name) bool { return n.Name == name }) {
			t.Errorf("%q is %q, which is no name", given, name)
		}
	})
}

// FuzzIndexOf makes indexes of texts that may be catalogs.
func FuzzIndexOf(f *testing.F) {
	f.Add(realText(f)[:2000])
	f.Add(`{"industries": [], "companies": [], "topics": [], "entries": []}`)
	f.Fuzz(func(t *testing.T, text string) {
		index, err := IndexOf("fuzz", text)
		if err != nil {
			return
		}
		ix := OpenIndex(string(index), text)
		if ix == nil {
			t.Fatal("not opened")
		}
		for i := range ix.Len() {
			if _, err := catalog.DecodeEntry(text, ix.Offset(i)); err != nil {
				t.Error(err)
			}
		}
	})
}
