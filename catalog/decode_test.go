package catalog

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// oneEntry returns a catalog of one entry that has an id and the given members.
func oneEntry(members string) string {
	return `{"entries": [{"id": "uber2024tiered", ` + members + `}]}`
}

// sample is a catalog in an order and with blanks that Write would not choose, and
// with every key and every kind of escape.
const sample = `
{ "entries" : [
    { "url": "https://www.uber.com/blog/kafka-tiered-storage/", "format": "article",
      "title": "Tiered \"storage\" \u00fcber \ud83d\ude80 \/ \\ ’",	"company": "Uber", "id": "uber2024tiered",
      "year": 2024, "also": ["Wise"], "event": null, "topics": ["tiered-storage"], "authors": [],
      "problem": "P.", "approach": "A.", "reasons": "R.", "lesson": "L.", "evidence": "page",
      "sources": [ {"list": "a", "section": "b", "year": 2020, "title": "t", "format": "talk", "url": "http://x.org"}, {"list": null} ] },
    { "id": "wise2023streams", "title": "Streams", "company": "Wise", "format": "talk", "url": "https://wise.com/x" } ],
  "topics": [ { "slug": "tiered-storage", "name": "Tiered storage", "aliases": ["remote storage"], "kips": [405, 1],
                "history": [ {"note": "ready", "year": 2024} ] } ],
  "companies": [ {"name": "Uber"}, {"industry": "Finance", "name": "Wise", "aliases": ["TransferWise"]} ],
  "industries": [ {"aliases": null, "name": "Finance", "companies": ["Uber"]} ] }
`

func sampleCatalog() *Catalog {
	return &Catalog{
		Industries: []Industry{{Name: "Finance", Companies: []string{"Uber"}}},
		Companies:  []Company{{Name: "Uber"}, {Name: "Wise", Industry: "Finance", Aliases: []string{"TransferWise"}}},
		Topics: []Topic{{Slug: "tiered-storage", Name: "Tiered storage", Aliases: []string{"remote storage"},
			KIPs: []int{405, 1}, History: []Event{{Year: 2024, Note: "ready"}}}},
		Entries: []Entry{
			{ID: "uber2024tiered", Title: `Tiered "storage" über 🚀 / \ ’`, Company: "Uber", Also: []string{"Wise"},
				Year: 2024, Format: Article, URL: "https://www.uber.com/blog/kafka-tiered-storage/",
				Topics: []string{"tiered-storage"}, Problem: "P.", Approach: "A.", Reasons: "R.", Lesson: "L.",
				Evidence: Page, Sources: []Source{
					{List: "a", Section: "b", Year: 2020, Title: "t", Format: Talk, URL: "http://x.org"}, {},
				}},
			{ID: "wise2023streams", Title: "Streams", Company: "Wise", Format: Talk, URL: "https://wise.com/x", Evidence: Listing},
		},
	}
}

func TestDecode(t *testing.T) {
	got, err := Decode("sample", sample)
	if err != nil {
		t.Fatal(err)
	}
	if want := sampleCatalog(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for _, empty := range []string{"{}", ` {"entries":null,"topics":[]} `} {
		if got, err := Decode("empty", empty); err != nil || !reflect.DeepEqual(got, new(Catalog)) {
			t.Errorf("Decode(%q) = %+v, %v", empty, got, err)
		}
	}
}

// A plain string must be a substring of the text: a search that decodes its hits
// alone relies on it to be cheap.
func TestDecodeCopiesNoPlainStrings(t *testing.T) {
	text := string(Write(generated(64)))
	allocs := testing.AllocsPerRun(10, func() {
		if _, err := read("bench", text); err != nil {
			t.Fatal(err)
		}
	})
	if allocs > 32 {
		t.Errorf("reading 64 entries takes %v allocations", allocs)
	}
}

func TestDecodeErrors(t *testing.T) {
	const yearHint = "; write a year such as 2022, or null if it is not known"
	for _, test := range []struct{ text, want string }{
		// The file as a whole.
		{"", "1:1: expected an object but found the end of the file"},
		{"\n ", "2:2: expected an object but found the end of the file"},
		{"\ufeff{}", "1:1: the file begins with a byte order mark; save the file as UTF-8 without one"},
		{"\xff\xfe{\x00}\x00", "1:1: expected an object but found bytes that are not UTF-8"},
		{"[]", "1:1: expected an object but found an array"},
		{"null", "1:1: expected an object but found null"},
		{"{", "1:2: expected a key in double quotes but found the end of the file"},
		{"{} {}", "1:4: an object after the end of the catalog; remove it"},
		{"{}\x00", `1:3: "\x00" after the end of the catalog; remove it`},
		{`{"entris": []}`, `1:2: unknown key "entris"; did you mean "entries"?`},
		{`{"zzz": []}`, `1:2: unknown key "zzz"; the keys here are industries, companies, topics, entries`},
		{`{"Entries": []}`, `1:2: unknown key "Entries"; did you mean "entries"?`},
		{`{"entries": [], "entries": []}`, `1:17: the key "entries" stands twice in one object; keep one of the two`},

		// Punctuation.
		{`{"entries": [],}`, `1:15: nothing but "}" follows this comma; remove the comma`},
		{`{,}`, `1:2: expected a key in double quotes but found ","`},
		{`{"entries": [,]}`, `1:14: expected an object but found ","`},
		{`{"entries" []}`, `1:12: expected a colon after the key "entries" but found an array`},
		{`{entries: []}`, `1:2: expected a key in double quotes but found entries`},
		{"{\"entries\"\u00a0: []}", `1:11: expected a colon after the key "entries" but found "\u00a0"`},
		{`{"entries": [] "topics": []}`, `1:16: expected a comma or "}" but found a string`},
		{oneEntry(`"topics": ["a",]`), `1:53: uber2024tiered: topics: nothing but "]" follows this comma; remove the comma`},
		{oneEntry(`"topics": ["a" "b"]`), `1:54: uber2024tiered: topics: expected a comma or "]" but found a string`},
		{oneEntry(`"title": 'a'`), `1:48: uber2024tiered: title: expected a string but found "'"`},
		{`{"entries": nul}`, "1:13: expected null but found nul"},
		{`{"entries": nullx}`, `1:17: expected a comma or "}" but found x`},

		// Objects.
		{`{"entries": [1]}`, "1:14: expected an object but found a number"},
		{`{"entries": [null]}`, "1:14: expected an object but found null"},
		{`{"entries": [{}]}`, `1:14: an entry without the key "id"; add it`},
		{oneEntry(`"title": "x"`), `1:14: uber2024tiered: an entry without the key "company"; add it`},
		{`{"companies": [{"industry": "x"}]}`, `1:16: a company without the key "name"; add it`},
		{`{"topics": [{"slug": "x"}]}`, `1:13: a topic without the key "name"; add it`},
		{oneEntry(`"titel": "x"`), `1:39: uber2024tiered: unknown key "titel"; did you mean "title"?`},
		{oneEntry(`"title": "x", "t\u0069tle": "y"`),
			`1:53: uber2024tiered: the key "title" stands twice in one object; keep one of the two`},
		{`{"entries": [{"title": "x", "id": "a", "title": "y"}]}`,
			`1:40: a: the key "title" stands twice in one object; keep one of the two`},
		{oneEntry(`"sources": [{"lst": "x"}]`), `1:52: uber2024tiered: unknown key "lst"; did you mean "list"?`},

		// Types.
		{oneEntry(`"title": null`), "1:48: uber2024tiered: title: expected a string but found null"},
		{oneEntry(`"title": 5`), "1:48: uber2024tiered: title: expected a string but found a number"},
		{oneEntry(`"title": {}`), "1:48: uber2024tiered: title: expected a string but found an object"},
		{oneEntry(`"event": false`), "1:48: uber2024tiered: event: expected a string but found false"},
		{oneEntry(`"topics": "a"`), "1:49: uber2024tiered: topics: expected an array but found a string"},
		{oneEntry(`"topics": ["a", null]`), "1:55: uber2024tiered: topics: expected a string but found null"},
		{oneEntry(`"title": ""`), "1:48: uber2024tiered: title: an empty string"},
		{oneEntry(`"event": ""`), "1:48: uber2024tiered: event: an empty string; write null if it is not known"},

		// Numbers.
		{oneEntry(`"year": "2O22"`),
			`1:47: uber2024tiered: year: "2O22" is not a whole number; write 2022, or null if it is not known`},
		{oneEntry(`"year": "soon"`), `1:47: uber2024tiered: year: "soon" is not a whole number` + yearHint},
		{oneEntry(`"year": true`), "1:47: uber2024tiered: year: expected a whole number but found true"},
		{oneEntry(`"year": 2022.0`),
			"1:47: uber2024tiered: year: 2022.0 is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"year": 2e3`),
			"1:47: uber2024tiered: year: 2e3 is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"year": 0`),
			"1:47: uber2024tiered: year: 0 is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"year": 02022`),
			"1:47: uber2024tiered: year: 02022 is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"year": -5`),
			"1:47: uber2024tiered: year: -5 is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"year": ` + strings.Repeat("9", 1000)),
			"1:47: uber2024tiered: year: 99999999999999999999… is not a whole number from 1 on, of at most nine digits" + yearHint},
		{oneEntry(`"sources": [{"year": "x"}]`), `1:60: uber2024tiered: source year: "x" is not a whole number` + yearHint},
		{`{"topics": [{"kips": ["405"]}]}`,
			`1:23: topic kips: "405" is not a whole number; write the number of a KIP alone, such as 405`},
		{`{"topics": [{"history": [{"year": null}]}]}`, "1:35: history year: expected a whole number but found null"},

		// Strings.
		{oneEntry(`"title": "a`), "1:48: uber2024tiered: title: this string has no closing quote"},
		{"{\n\"é", "2:1: this string has no closing quote"},
		{oneEntry("\"title\": \"a\n\""),
			"1:50: uber2024tiered: title: a string runs over the end of the line; close it on the line that it began on"},
		{oneEntry("\"title\": \"a\tb\""), "1:50: uber2024tiered: title: a control character, U+0009; remove it"},
		{oneEntry(`"title": "a\nb"`), "1:50: uber2024tiered: title: a control character, U+000A; remove it"},
		{oneEntry("\"title\": \"ü\x7f\""), "1:50: uber2024tiered: title: a control character, U+007F; remove it"},
		{oneEntry("\"title\": \"a\x1b[2J\""),
			"1:50: uber2024tiered: title: the beginning of a terminal escape sequence, U+001B; remove it"},
		{oneEntry(`"title": "a\u009b2J"`),
			"1:50: uber2024tiered: title: the beginning of a terminal escape sequence, U+009B; remove it"},
		{oneEntry("\"title\": \"a\u202eb\""),
			"1:50: uber2024tiered: title: a character that changes the direction of writing, U+202E; remove it"},
		{oneEntry("\"title\": \"a\u2028\""), "1:50: uber2024tiered: title: a line separator, U+2028; remove it"},
		{oneEntry("\"title\": \"é\xffb\""), "1:50: uber2024tiered: title: bytes that are not UTF-8; save the file as UTF-8"},
		{oneEntry("\"title\": \"\xed\xa0\x80\""), "1:49: uber2024tiered: title: bytes that are not UTF-8; save the file as UTF-8"},
		{oneEntry(`"title": "\ud800"`), "1:49: uber2024tiered: title: half of a surrogate pair; write the character itself"},
		{oneEntry(`"title": "\ud800\u0041"`), "1:49: uber2024tiered: title: half of a surrogate pair; write the character itself"},
		{oneEntry(`"title": "\udc00\ud800"`), "1:49: uber2024tiered: title: half of a surrogate pair; write the character itself"},
		{oneEntry(`"title": "\x41"`),
			`1:49: uber2024tiered: title: a backslash that begins no escape sequence of JSON; write a backslash itself as \\`},
		{oneEntry(`"title": "\u12g4"`), `1:49: uber2024tiered: title: a \u that four hexadecimal digits do not follow`},
	} {
		_, err := Decode("e.json", test.text)
		if err == nil || err.Error() != "e.json:"+test.want {
			t.Errorf("Decode(%q)\n got %v\nwant e.json:%s", test.text, err, test.want)
		}
	}
}

// A text cut off anywhere is an error at its end or before, and never a panic.
func TestDecodeTruncated(t *testing.T) {
	for _, text := range []string{strings.TrimSpace(sample), strings.TrimSpace(string(Write(generated(2))))} {
		for i := range len(text) {
			if _, err := Decode("cut", text[:i]); err == nil {
				t.Fatalf("no error for %q", text[:i])
			}
		}
	}
}

func TestDecodeHostile(t *testing.T) {
	var unknown strings.Builder // every company is near to every other
	unknown.WriteString(`{"companies": [{"name": "company"}`)
	for i := range 5000 {
		fmt.Fprintf(&unknown, `,{"name": "company%d"}`, i)
	}
	unknown.WriteString(`], "entries": [`)
	for i := range 5000 {
		fmt.Fprintf(&unknown, `{"id": "a%d", "title": "T", "company": "compayn%d", "format": "talk", "url": "https://a.b/%d"},`, i, i, i)
	}
	for name, text := range map[string]string{
		"arrays":       `{"entries": ` + strings.Repeat("[", 200_000),
		"objects":      strings.Repeat(`{"entries":`, 200_000),
		"arrays below": oneEntry(`"sources": ` + strings.Repeat("[", 200_000)),
		"commas":       `{"entries": [` + strings.Repeat(",", 200_000),
		"long key":     `{"` + strings.Repeat("e", 200_000) + `": 1}`,
		"quotes":       strings.Repeat(`"`, 200_000),
		"backslashes":  `{"` + strings.Repeat(`\\`, 200_000),
		"unknown":      strings.TrimSuffix(unknown.String(), ",") + "]}",
		"zeros":        strings.Repeat("\x00", 200_000),
	} {
		_, err := Decode("hostile", text)
		if err == nil {
			t.Errorf("%s: no error", name)
		} else if len(err.Error()) > 500 {
			t.Errorf("%s: an error of %d bytes", name, len(err.Error()))
		}
	}
}

// A file is good by itself, or upon others.
func TestDecodeUpon(t *testing.T) {
	upon, err := Decode("base", base)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		`{"entries": [` + entry("a", `"company": "Anyone"`, `"topics": ["anything"]`) + `]}`:                                                           "",
		`{"companies": [{"name": "Bolt"}], "entries": [` + entry("a", `"company": "Wise"`) + `]}`:                                                      "",
		`{"companies": [{"name": "Bolt"}],` + "\n" + `"entries": [` + entry("a", `"company": "Wize"`) + `]}`:                                           `f:2:50: a: company: "Wize" is not among the companies; did you mean "Wise"?`,
		`{"companies": [{"name": "Bolt", "industry": "Travel"}], "entries": [` + entry("a", `"company": "Bolt"`) + `]}`:                                "",
		`{"industries": [{"name": "Rail"}], "companies": [{"name": "Bolt", "industry": "Travel"}, {"name": "Uber"}], "entries": [` + entry("a") + `]}`: "",
	} {
		if _, err := Decode("f", text, upon); errorText(err) != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
