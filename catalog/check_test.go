package catalog

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
)

var now = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// The head of the catalogs that these tests check, which has no fault.
const head = `"industries": [{"name": "Travel"}], "companies": [{"name": "Uber"}, {"name": "Wise"}],
"topics": [{"slug": "acl", "name": "Access control"}, {"slug": "lag", "name": "Lag"}],
`

// entry returns an entry without a fault, with some members added or replaced.
func entry(id string, members ...string) string {
	keys := []string{`"id": "` + id + `"`, `"title": "T"`, `"company": "Uber"`, `"format": "talk"`,
		`"url": "https://example.com/` + id + `"`, `"topics": ["acl"]`}
next:
	for _, member := range members {
		name, _, _ := strings.Cut(member, ":")
		for i := range keys {
			if strings.HasPrefix(keys[i], name+":") {
				keys[i] = member
				continue next
			}
		}
		keys = append(keys, member)
	}
	return "{" + strings.Join(keys, ", ") + "}"
}

// findings returns the findings in a catalog, one a line as "severity line:column: …",
// without the warning that it is not in canonical form.
func findings(text string) string {
	var lines []string
	for _, f := range Check([]File{{"e", text}}, now) {
		if !strings.HasPrefix(f.Message, "not in the canonical form") {
			lines = append(lines, string(f.Severity)+" "+strings.TrimPrefix(f.Error(), "e:"))
		}
	}
	return strings.Join(lines, "\n")
}

func TestCheckEntries(t *testing.T) {
	const asWeb = "; write the address of a web page, as in https://example.com/kafka"
	for _, test := range []struct {
		name  string
		entry string // with a mark where the finding is
		want  string
		load  bool // Decode refuses it too
	}{
		{"good", entry("a"), "", false},
		{"id", entry("Uber-2024_Ü", `"id": ¦"Uber-2024_Ü"`, `"url": "https://a.b"`), `error id: "Uber-2024_Ü" is not made of lower-case letters and digits alone; write uber2024u`, true},
		{"scheme", entry("a", `"url": ¦"ftp://x.org"`), `error a: url: "ftp://x.org" is not a web address: its scheme is ftp, not http or https` + asWeb, true},
		{"source scheme", entry("a", `"sources": [{"url": ¦"javascript:x"}]`),
			`error a: source url: "javascript:x" is not a web address: its scheme is javascript, not http or https` + asWeb, true},
		{"tracking", entry("a", `"url": ¦"https://x.org/?utm_id=1"`),
			`error a: url: "https://x.org/?utm_id=1" is not in its canonical form; write https://x.org/`, false},
		{"locale", entry("a", `"url": ¦"https://www.uber.com/en-GB/blog/x/"`),
			`error a: url: "https://www.uber.com/en-GB/blog/x/" is not in its canonical form; write https://www.uber.com/blog/x/`, false},
		{"page of a source", entry("a", `"sources": [{"url": ¦"https://x.org/#a"}]`),
			`error a: source url: "https://x.org/#a" is not in its canonical form; write https://x.org/`, false},
		{"quoted by a source", entry("a", `"sources": [{"list": "l", "url": "https://x.org/#a"}]`), "", false},
		{"format", entry("a", `"format": ¦"blog"`), `error a: format: "blog" is no format; write article or talk`, true},
		{"source format", entry("a", `"sources": [{"list": "l", "format": ¦"x"}]`),
			`error a: source format: "x" is no format; write article or talk`, true},
		{"evidence", entry("a", `"evidence": ¦"site"`), `error a: evidence: "site" is no kind of evidence; write page, equivalent or listing`, true},
		{"company", entry("a", `"company": ¦"Ubr"`), `error a: company: "Ubr" is not among the companies; did you mean "Uber"?`, true},
		{"also", entry("a", `"also": [¦"Netflix"]`), `error a: also: "Netflix" is not among the companies; add it to the companies`, true},
		{"topic", entry("a", `"topics": ["acl", ¦"tiered"]`), `error a: topics: "tiered" is not among the topics; choose one of the topics`, true},
		{"no topic", entry("a", `"topics": ¦[]`), `error a: topics: no topic; file the entry under 1 to 5, the main one first`, false},
		{"topics left out", `¦{"id": "a", "title": "T", "company": "Uber", "format": "talk", "url": "https://a.b"}`,
			`error a: topics: no topic; file the entry under 1 to 5, the main one first`, false},
		{"year before", entry("a", `"year": ¦2010`),
			`error a: year: 2010 is not between 2011, when Kafka became open source, and 2027; correct it, or write null if it is not known`, false},
		{"year after", entry("a", `"sources": [{"list": "l", "year": ¦2028}]`),
			`error a: source year: 2028 is not between 2011, when Kafka became open source, and 2027; correct it, or write null if it is not known`, false},
		{"next year", entry("a", `"year": 2027`), "", false},
		{"listing", entry("a", `"evidence": "listing"`, `"lesson": ¦"L."`),
			`error a: lesson: a sentence about a work that was not read: the evidence is listing; write null, or the evidence page or equivalent if it was read`, false},
		{"equivalent", entry("a", `"evidence": "equivalent"`, `"lesson": "L."`), "", false},
		{"own company", entry("a", `"also": [¦"Uber"]`), `error a: also: "Uber" stands twice; keep one of the two`, false},
		{"authors", entry("a", `"authors": ["A", "B", ¦"A"]`), `error a: authors: "A" stands twice; keep one of the two`, false},
		{"keywords", entry("a", `"keywords": ["zk", ¦"zk"]`), `error a: keywords: "zk" stands twice; keep one of the two`, false},
		{"blank in keywords", entry("a", `"keywords": [¦"zk "]`), `error a: keywords: a blank at the beginning or end of "zk "; remove it`, false},
		{"topics", entry("a", `"topics": ["acl", ¦"acl"]`), `error a: topics: "acl" stands twice; keep one of the two`, false},
		{"source", entry("a", `"sources": [¦{"title": "t"}]`),
			`error a: sources: a source that is neither a list nor a page; name the list, or give the URL of the page`, false},
		{"event", entry("a", `"format": "article"`, `"event": ¦"Summit"`),
			`warning a: event: an article has no event; write null, or the format talk`, false},
		{"blank before", entry("a", `"title": ¦" T"`), `error a: title: a blank at the beginning or end of " T"; remove it`, false},
		{"two blanks", entry("a", `"title": ¦"T  U"`), `error a: title: two blanks in a row in "T  U"; write one`, false},
		{"other blank", entry("a", `"title": ¦"T\u00a0U"`), `error a: title: U+00A0, a blank that is not a space; write a space`, false},
		{"invisible", entry("a", `"title": ¦"T\u200bU"`), `error a: title: an invisible or undefined character, U+200B; remove it`, false},
		{"undefined", entry("a", `"authors": ["A", ¦"\ufffd"]`), `error a: authors: an invisible or undefined character, U+FFFD; remove it`, false},
		{"joined emoji", entry("a", `"title": "👩‍🚀"`), "", false},
		{"not NFC", entry("a", `"title": ¦"e\u0301"`),
			"error a: title: \"e\u0301\" is not normalised Unicode; write it in normal form C, with accented letters as one character each", false},
		{"Mac Roman", entry("a", `"title": ¦"Don‚Äôt"`), `error a: title: "‚Äô" was decoded with the wrong character set; write ’`, false},
	} {
		text, mark := unmark("{" + head + `"entries": [` + test.entry + "]}")
		if test.want != "" {
			severity, message, _ := strings.Cut(test.want, " ")
			test.want = severity + " " + mark + message
		}
		if got := findings(text); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.name, got, test.want)
		}
		_, err := Decode("e", text)
		if refused := err != nil; refused != test.load {
			t.Errorf("%s: Decode says %v", test.name, err)
		} else if refused && "error "+strings.TrimPrefix(err.Error(), "e:") != test.want {
			t.Errorf("%s: Decode says %v", test.name, err)
		}
	}
}

// unmark returns text without the mark ¦ in it, and the mark's position as a finding
// has it.
func unmark(text string) (unmarked, position string) {
	before, after, _ := strings.Cut(text, "¦")
	lines := strings.Split(before, "\n")
	return before + after, fmt.Sprintf("%d:%d: ", len(lines), len([]rune(lines[len(lines)-1]))+1)
}

func TestCheckCatalogs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"ids", `{"entries": [` + entry("a") + ",\n" + entry("b") + ",\n" + entry("a", `"url": "https://a.b"`) + "]}",
			`warning 3:1: a: entries: "a" comes before "b" in canonical order; kip catalog validate --fix writes the file anew` +
				"\n" + `error 3:8: a: id: "a" stands twice; make one of the two, or give this one another`},
		{"URLs", `{"entries": [` + entry("a", `"url": "https://www.uber.com/x/"`) + ",\n" + entry("b", `"url": "http://uber.com/x"`) + "]}",
			`error 2:71: b: url: the entry "a" is of the same work; make one entry of the two`},
		{"order", `{"entries": [` + entry("b") + ",\n" + entry("a") + "]}",
			`warning 2:1: a: entries: "a" comes before "b" in canonical order; kip catalog validate --fix writes the file anew`},
		{"company twice", `{"companies": [{"name": "A"}, {"name": "A"}]}`,
			`error 1:40: company name: "A" stands twice; make one of the two, or give this one another`},
		{"company again", `{"companies": [{"name": "Pay-Pal"}, {"name": "paypal"}]}`,
			`error 1:46: company name: "paypal" is also a name of "Pay-Pal"; make it lead to one of the two`},
		{"company alias", `{"companies": [{"name": "A"}, {"name": "B", "aliases": ["Ä!"]}]}`,
			`error 1:57: company aliases: "Ä!" is also a name of "A"; make it lead to one of the two`},
		{"company industry", `{"industries": [{"name": "Travel"}], "companies": [{"name": "A", "industry": "Travl"}]}`,
			`error 1:78: company industry: "Travl" is not among the industries; did you mean "Travel"?`},
		{"group", `{"industries": [{"name": "G", "companies": ["A", "X", "A"]}], "companies": [{"name": "A"}]}`,
			`error 1:50: industry companies: "X" is not among the companies; did you mean "A"?` +
				"\n" + `error 1:55: industry companies: "A" stands twice; keep one of the two`},
		{"shared alias", `{"industries": [{"name": "A", "aliases": ["x"]}, {"name": "B", "aliases": ["X", "a"]}]}`,
			`error 1:81: industry aliases: "a" is also a name of "A"; make it lead to one of the two`},
		{"idle alias", `{"topics": [{"slug": "acl", "name": "Access control", "aliases": ["ACL", "access-control"]}]}`,
			`warning 1:74: topic aliases: "access-control" says nothing new; remove it: case, accents and punctuation do not matter`},
		{"slug", `{"topics": [{"slug": "a--b", "name": "AB"}]}`,
			`error 1:22: topic slug: "a--b" is not made of lower-case words joined by hyphens; write it as in tiered-storage`},
		{"KIPs", `{"topics": [{"slug": "a", "name": "A", "kips": [1, 1]}]}`, `error 1:52: topic kips: 1 stands twice; keep one of the two`},
		{"history", `{"topics": [{"slug": "a", "name": "A", "history": [{"year": 2020, "note": "x"}, {"year": 2010, "note": " "}]}]}`,
			`warning 1:81: topic history: not in the order of years; put the oldest first` +
				"\n" + `error 1:90: history year: 2010 is not between 2011, when Kafka became open source, and 2027; correct it` +
				"\n" + `error 1:104: history note: a blank at the beginning or end of " "; remove it`},
		{"six topics", `{"topics": [` + `{"slug": "a", "name": "a"}, {"slug": "b", "name": "b"}, {"slug": "c", "name": "c"}, {"slug": "d", "name": "d"}, {"slug": "e", "name": "e"}, {"slug": "f", "name": "f"}], "entries": [` + "\n" +
			entry("a", `"topics": ["a", "b", "c", "d", "e", "f"]`) + `]}`,
			`error 2:106: a: topics: 6 topics, more than 5; keep those that the work is about, the main one first`},
		{"nothing defined", `{"entries": [` + entry("a", `"topics": ["whatever"]`) + ", " + entry("b", `"topics": []`) + "]}", ""},
		{"syntax", "{\n]", `error 2:1: expected a key in double quotes but found "]"`},
	} {
		if got := findings(test.text); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestCheckForm(t *testing.T) {
	c := generated(3)
	if found := Check([]File{{"e", string(Write(c))}}, now); len(found) > 0 {
		t.Errorf("findings in a canonical file: %v", found)
	}
	text := strings.Replace(string(Write(c)), `"year": 2012`, `"year":  2012`, 1)
	found := Check([]File{{"e", text}}, now)
	const want = "e:54:15: not in the canonical form from here on; kip catalog validate --fix writes the file anew"
	if len(found) != 1 || found[0].Error() != want || found[0].Severity != Warning {
		t.Errorf("got %v, want a warning %s", found, want)
	}
}

func TestFindMojibake(t *testing.T) {
	for s, want := range map[string]string{
		"Adobe‚Äôs":         "’", // ’ as Mac OS Roman
		"Kafka¬Æ":           "®",
		"Kafka Â®":          "®", // ® as Windows-1252
		"Donâ€™t":           "’",
		"cafÃ©":             "é",
		"caf√©":             "é",
		"ðŸš€ launch":       "🚀",
		"a ‚Äì b":           "–",
		"“Überblick”":       "",
		"l’événement «été»": "",
		"S\u00e3o, ‚Ärger’": "",
		"¬a √2 ‚Ä":          "",
		"MÜNCHEN – 東京 🚀 £5": "",
	} {
		if _, got := findMojibake(s); got != want {
			t.Errorf("findMojibake(%q) means %q, want %q", s, got, want)
		}
	}
}

// The character sets are those of x/text, which is too large to carry for them.
func TestCharacterSets(t *testing.T) {
	for name, test := range map[string]struct {
		set string
		of  *charmap.Charmap
	}{"Mac OS Roman": {macRoman, charmap.Macintosh}, "Windows-1252": {windows1252, charmap.Windows1252}} {
		for i, c := range []rune(test.set) {
			want := test.of.DecodeByte(byte(0x80 + i))
			if c != want && want != '\ufffd' {
				t.Errorf("%s: byte %#x is %q, want %q", name, 0x80+i, c, want)
			}
		}
		if n := len([]rune(test.set)); n != 128 {
			t.Errorf("%s: %d characters", name, n)
		}
	}
}

// Of several files, a later one may hide a work of an earlier one by its id alone.
func TestCheckHidden(t *testing.T) {
	files := []File{{"first", "{" + head + `"entries": [` + entry("a") + ", " + entry("b") + "]}"}}
	for text, want := range map[string]string{
		entry("a"): "",
		entry("c"): "",
		entry("a", `"url": "https://example.com/2"`):                                                       `id: "a" hides the entry of "first", which is another work`,
		entry("a", `"url": "https://example.com/b"`):                                                       `id: "a" hides the entry of "first", which is another work`,
		entry("a", `"url": "https://example.com/2"`) + ", " + entry("c", `"url": "https://example.com/a"`): "",
	} {
		got := ""
		for _, f := range Check(append(files, File{"second", `{"entries": [` + text + "]}"}), now) {
			if f.File == "second" && !strings.HasPrefix(f.Message, "not in the canonical form") {
				got += f.Message
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
