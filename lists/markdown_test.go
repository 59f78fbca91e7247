package lists

import (
	"fmt"
	"strings"
	"testing"
)

// names is a small vocabulary.
func names() Names {
	is := func(known ...string) func(string) bool {
		return func(name string) bool {
			for _, k := range known {
				if strings.EqualFold(k, name) {
					return true
				}
			}
			return false
		}
	}
	return Names{Company: is("Uber", "Wise", "Twilio"), Industry: is("Finance"), Topic: is("Kubernetes")}
}

// told returns what was read, a line for each item and skip.
func told(l *List) string {
	var b strings.Builder
	for _, item := range l.Items {
		title := item.Title
		if title == "" {
			title = "(" + item.Label + ")"
		}
		fmt.Fprintf(&b, "%d %s|%s|%d|%s|%s", item.Line, item.Company, title, item.Year, item.Format, item.URL)
		if item.Industry != "" {
			b.WriteString("|" + item.Industry)
		}
		b.WriteByte('\n')
	}
	for _, s := range l.Skipped {
		fmt.Fprintf(&b, "%d skipped: %s\n", s.Line, s.Why)
	}
	for _, r := range l.Repairs {
		fmt.Fprintf(&b, "%d repaired: %s → %s\n", r.Line, r.Was, r.Now)
	}
	for _, r := range l.Remarks {
		fmt.Fprintf(&b, "%d remark: %s\n", r.Line, r.Text)
	}
	return b.String()
}

func TestMarkdown(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the first list", "# list\n\n## Uber\n\n- [T](https://a.b/1) - `2021` - :books:\n- [U](https://a.b/2) - `2020` - :studio_microphone:\n",
			"5 Uber|T|2021|article|https://a.b/1\n6 Uber|U|2020|talk|https://a.b/2\n"},
		{"the second list", "# list\n# Finance\n* [Wise](https://a.b/1) uses Kafka. More in this [paper](https://a.b/2), this [talk](https://a.b/3).\n* Uber:\n  * [Real time ads](https://a.b/4)\n  * [See](https://a.b/5) it.\n",
			"3 Wise|()|0||https://a.b/1|Finance\n3 Wise|()|0|article|https://a.b/2|Finance\n3 Wise|()|0|talk|https://a.b/3|Finance\n" +
				"5 Uber|(Real time ads)|0||https://a.b/4|Finance\n6 Uber|(See)|0||https://a.b/5|Finance\n"},
		{"unknown names, by the bullets", "# New Co\n- [T](https://a.b/1) - `2021`\n# Space\n* [Orbit](https://a.b/2) uses Kafka for rockets.\n",
			"2 New Co|T|2021||https://a.b/1\n4 Orbit|()|0||https://a.b/2|Space\n"},
		{"industries with titles", "# list\n## Finance\n* Wise:\n  * [T](https://a.b/1) - `2021` - :books:\n* New Co:\n  * [U](https://a.b/2) - :books:\n",
			"4 Wise|T|2021|article|https://a.b/1|Finance\n6 New Co|U|0|article|https://a.b/2|Finance\n"},
		{"a possessive", "# list\n# Finance\n* [Twilio's](https://a.b/1) team uses Kafka.\n", "3 Twilio|()|0||https://a.b/1|Finance\n"},
		{"dashes and blanks", "## Uber\n- [T](https://a.b/1) – `2021` — 📚   \n* [U](https://a.b/2), 2020, 🎙️\n+ [V](https://a.b/3) (March 2019) | talk\n",
			"2 Uber|T|2021|article|https://a.b/1\n3 Uber|U|2020|talk|https://a.b/2\n4 Uber|V|2019|talk|https://a.b/3\n"},
		{"missing fields", "## Uber\n- [T](https://a.b/1)\n- [U](https://a.b/2) - `2021`\n- [V](https://a.b/3) - :books:\n",
			"2 Uber|T|0||https://a.b/1\n3 Uber|U|2021||https://a.b/2\n4 Uber|V|0|article|https://a.b/3\n"},
		{"a year in a sentence is none", "## Uber\n- [T](https://a.b/1) - what they did in 2020 - :books:\n", "2 Uber|T|0|article|https://a.b/1\n"},
		{"wrong facts", "## Uber\n- [T](https://a.b/1) - `2O21` - :unicorn:\n",
			"2 Uber|T|0||https://a.b/1\n2 remark: `2O21` is no year\n2 remark: :unicorn: says neither article nor talk\n"},
		{"brackets", "## Uber\n- [A [b] \\[c\\] (d)](https://a.b/x_(y)) - `2021`\n- [E](<https://a.b/z (1)>)\n",
			"2 Uber|A [b] [c] (d)|2021||https://a.b/x_(y)\n3 Uber|E|0||https://a.b/z%20(1)\n"},
		{"marks, entities and HTML", "## <a id=\"u\"></a>Uber 🚗\n<br>\n\n- [*A* **b** `c_d` &amp; <b>e</b> &lt;f&gt;](https://a.b/1)<br> - `2021`\n<!-- - [Hidden](https://a.b/2) -->\n",
			"4 Uber|A b c_d & e <f>|2021||https://a.b/1\n"},
		{"a linked heading", "## [Uber](https://uber.com)\n- [T](https://a.b/1)\n", "2 Uber|T|0||https://a.b/1\n"},
		{"several links", "## Uber\n- [Part 1](https://a.b/1), [Part 2](https://a.b/2) - `2020` - :books:\n- [T](https://a.b/3) - `2021` - :tv: ([slides](https://a.b/4))\n",
			"2 Uber|Part 1|2020|article|https://a.b/1\n2 Uber|Part 2|2020|article|https://a.b/2\n3 Uber|T|2021|talk|https://a.b/3\n3 Uber|(slides of T)|2021|talk|https://a.b/4\n"},
		{"names that end in a sign", "## Lowe's\n- [T](https://a.b/1)\n## Acme Inc.:\n- [T](https://a.b/2)\n## Macy's, Inc.\n- [T](https://a.b/3)\n## .NET –\n- [T](https://a.b/4)\n",
			"2 Lowe's|T|0||https://a.b/1\n4 Acme Inc.|T|0||https://a.b/2\n6 Macy's, Inc.|T|0||https://a.b/3\n8 .NET|T|0||https://a.b/4\n"},
		{"names that lead to works", "# Finance\n* Lowe's:\n  * [T](https://a.b/1)\n* Acme Inc. -\n  * [T](https://a.b/2)\n",
			"3 Lowe's|(T)|0||https://a.b/1|Finance\n5 Acme Inc.|(T)|0||https://a.b/2|Finance\n"},
		{"nested", "## Uber\n- Series\n  - [T](https://a.b/1) - `2020`\n- Talks\n  - 2019\n    - [U](https://a.b/2)\n",
			"3 Uber|T|2020||https://a.b/1\n6 Uber|U|2019|talk|https://a.b/2\n"},
		{"headings within headings", "# list\n## Uber\n### Talks\n- [T](https://a.b/1)\n### 2019\n- [U](https://a.b/2)\n",
			"4 Uber|T|0|talk|https://a.b/1\n6 Uber|U|2019||https://a.b/2\n"},
		{"wrapped", "## Uber\n- [Two\n  lines](https://a.b/1) -\n  `2021`\n", "2 Uber|Two lines|2021||https://a.b/1\n"},
		{"by reference", "## Uber\n- [T][1] - `2021`\n- <https://a.b/2>\n\n[1]: https://a.b/1\n", "2 Uber|T|2021||https://a.b/1\n3 Uber|()|0||https://a.b/2\n"},
		{"a table of contents", "# list\n- [Uber](#uber)\n  - [Talks](#talks)\n\n## Contents\n1. [Uber](https://a.b/list#uber)\n\n## Uber\n- [T](https://a.b/1)\n", "9 Uber|T|0||https://a.b/1\n"},
		{"what is skipped", "## Uber\n- nothing\n- https://a.b/1\n- <a href=\"https://a.b/2\">T</a>\n- [T](docs/x.md)\n\nSee [this](https://a.b/3).\n\n## License\n- [MIT](https://a.b/4)\n\n## Kubernetes\n- [T](https://a.b/5)\n",
			"2 skipped: no link\n3 skipped: its address is no link; write [title](address)\n4 skipped: its link is written in HTML; write it in Markdown\n" +
				"5 skipped: its link does not lead to the web\n10 skipped: the heading \"License\" is no company\n13 skipped: the heading \"Kubernetes\" is a topic\n7 skipped: the link is in no bullet of a list\n"},
		{"an introduction", "# list\n- **What** is this?\n\n[Badge](https://a.b/1)\n\n## Uber\n- [T](https://a.b/2)\n", "7 Uber|T|0||https://a.b/2\n"},
		{"the wrong character set", "## Uber\n- [Don‚Äôt](https://a.b/1) - `2021` - \uf8ffüìö\n", "2 Uber|Don’t|2021|article|https://a.b/1\n2 repaired: Don‚Äôt → Don’t\n"},
		{"the wrong character set, too often", "## Uber\n- [" + strings.Repeat("¬", 12) + strings.Repeat("≠", 12) + "](https://a.b/1)\n",
			"2 Uber|" + strings.Repeat("¬", 12) + strings.Repeat("≠", 12) + "|0||https://a.b/1\n"},
		{"setext headings, tabs, CRLF", "Uber\r\n----\r\n-\t[T](https://a.b/1) - `2021`\r\n", "3 Uber|T|2021||https://a.b/1\n"},
		{"a quote", "## Uber\n> - [T](https://a.b/1)\n", "2 Uber|T|0||https://a.b/1\n"},
		{"without the mark", "## Uber\n[T](https://a.b/1) - `2021` - :books:\n\n-[U](https://a.b/2) - `2020`\n[V](https://a.b/3) - :tv:\n",
			"2 Uber|T|2021|article|https://a.b/1\n4 Uber|U|2020||https://a.b/2\n5 Uber|V|0|talk|https://a.b/3\n"},
		{"a table", "| title | company |\n|---|---|\n| [T](https://a.b/1) | Uber |\n", "3 skipped: the link is in no bullet of a list\n"},
		{"nothing, by kip", ownMark(byCompany) + "\n\n# Kafka in production\n", ""},
		{"by kip, of old", ownMark("") + "\n\n# Kafka in production\n\n## Finance\n\n* Lowe's:\n  * [Slides](https://a.b/1) - `2021` - :books:\n", "8 Lowe's|Slides|2021|article|https://a.b/1|Finance\n"},
	} {
		l, err := Read(Source{"list.md", test.text}, names())
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		} else if got := told(l); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestListNames(t *testing.T) {
	for _, test := range []struct{ file, text, name, subject string }{
		{"README.md", "# kafka-in-production\n## Uber\n- [T](https://a.b)\n", "kafka-in-production", "Kafka"},
		{"x.md", "# Kafka Streams in the wild \n# Uber\n- [T](https://a.b)\n", "kafka-streams-in-the-wild", "Kafka Streams"},
		{"x.md", "# Über in the wild\n# Uber\n- [T](https://a.b)\n", "über-in-the-wild", "Über"},
		{"x.md", "# übertragungen-in-production\n# Uber\n- [T](https://a.b)\n", "übertragungen-in-production", "Übertragungen"},
		{"x.md", "# -in-the-wild\n# Uber\n- [T](https://a.b)\n", "in-the-wild", ""},
		{"x.md", "# -kafka--streams-in-production\n# Uber\n- [T](https://a.b)\n", "kafka-streams-in-production", "Kafka streams"},
		{"dir/My list.md", "# Uber\n- [T](https://a.b)\n", "my-list", ""},
		{`C:\lists\mine.md`, "# Uber\n- [T](https://a.b)\n", "mine", ""},
	} {
		l, err := Read(Source{test.file, test.text}, names())
		if err != nil || l.Name != test.name || l.Subject != test.subject {
			t.Errorf("%s: %q, %q, %v", test.file, l.Name, l.Subject, err)
		}
	}
}

// What has neither works nor lines that might be some is no list.
func TestNoList(t *testing.T) {
	for _, text := range []string{"", "a\tb\n", "# list\n## Uber\n\nNothing yet.\n"} {
		const want = "x.md:1:1: there is no list here; "
		if _, err := Read(Source{"x.md", text}, names()); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s…", text, err, want)
		}
	}
}

// Text that would cost more time or memory than any list is worth is refused, at its
// place.
func TestLimits(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"size", strings.Repeat("- [a](https://b.c)\n", mostMarkdown/19+1), "x:1:1: a list of "},
		{"a line", "a\n" + strings.Repeat("a", mostLine+1), "x:2:1: a line of "},
		{"quotes", strings.Repeat(">", 200) + "a", "x:1:1: bullets or quotes "},
		{"bullets", strings.Repeat("+ ", 200) + "a", "x:1:1: bullets or quotes "},
		{"numbers", strings.Repeat("1. ", 200) + "a", "x:1:1: bullets or quotes "},
		{"indented", strings.Repeat(" ", 200) + "- a", "x:1:1: bullets or quotes "},
		{"brackets", "a\n" + strings.Repeat("[", mostOpen+1), "x:2:1: a paragraph with "},
		{"brackets in lines", strings.Repeat("[[[[\n", mostOpen), "x:126:1: a paragraph with "},
		{"a heading in lines", strings.Repeat("[[[[\n", mostOpen) + "===\n", "x:126:1: a paragraph with "},
		{"no headings", "# x\n\nfoo\n" + strings.Repeat("#"+strings.Repeat("*a_", 160)+"\n", 400), "x:5:1: a paragraph with "},
		{"no bullets", "foo\n" + strings.Repeat("    - "+strings.Repeat("*a_", 160)+"\n", 400), "x:3:5: a paragraph with "},
		{"no numbers", "foo\n" + strings.Repeat("2. "+strings.Repeat("*a_", 160)+"\n", 400), "x:3:1: a paragraph with "},
		{"not UTF-8", "a\nb\xff", "x:2:2: bytes that are not UTF-8"},
	} {
		if _, err := Read(Source{"x", test.text}, Names{}); err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s…", test.name, err, test.want)
		}
	}
	for _, rule := range []string{strings.Repeat("-", 300), strings.Repeat("* ", 300), strings.Repeat("=", 300)} {
		if _, err := Read(Source{"x", "a\n" + rule + "\n## Uber\n- [T](https://a.b)\n"}, Names{}); err != nil && !strings.Contains(err.Error(), "brackets") {
			t.Error(err)
		}
	}
}
