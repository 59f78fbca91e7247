package render

import (
	"strings"
	"testing"
)

func TestMarkdownList(t *testing.T) {
	same(t, wrote(t, "markdown", smallSet(), Options{}), `- [Tiered Storage at Uber](https://example.com/tiered) — Uber, 2022, talk
- [Nakadi](https://example.org/nakadi) — Zalando, article
`+"- [=1+1, \ufffd\\[31m\"red\" txt\ufffd](<https://example.net/a_(b)%7Cc>) — Grab, 2020, article\n")
}

func TestMarkdownTable(t *testing.T) {
	set := selected(t, smallSet(), "id", "url", "year", "authors")
	set.Rows[1][0] = "a|b"
	same(t, wrote(t, "markdown", set, Options{}), `| ID | URL | Year | Authors |
| --- | --- | --- | --- |
| uber2022tiered | <https://example.com/tiered> | 2022 | Ada Lovelace, Alan Turing |
| a\|b | <https://example.org/nakadi> |  |  |
| grab2020evil | <https://example.net/a_(b)%7Cc> | 2020 | @x |
`)
	cat := small()
	same(t, wrote(t, "markdown", Companies(cat, entriesOf(cat)), Options{}), `| Company | Entries | Years | Industry |
| --- | ---: | --- | --- |
| Grab | 2 | 2020–2022 | Transportation |
| Uber | 1 | 2022 | Transportation |
| Zalando | 1 |  | Retail |
`)
}

func TestEscapeMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		" Real-time: 1.5x, #1! ":       "Real-time: 1.5x, #1!",
		"a_b *c* `d` ~~e~~ [f](g) |":   "a\\_b \\*c\\* \\`d\\` \\~\\~e\\~\\~ \\[f\\](g) \\|",
		"<b>&amp; \\ $x$":              `\<b\>\&amp; \\ \$x\$`,
		"https://a.b www.c.d e@f.g @h": `https\://a.b www\.c.d e\@f.g @h`,
		"two\nlines\u202e":             "two lines",
	} {
		same(t, escapeMarkdown(in), want)
	}
}

// FuzzEscapeMarkdown reads escaped text as Markdown would: a backslash makes the sign
// after it plain, and no sign that means something may be left without one.
func FuzzEscapeMarkdown(f *testing.F) {
	f.Add("a_b *c* `d` [e](f) <g> &amp; \\ $ | ~")
	f.Add("https://x www.y \xff\u202e\n")
	f.Fuzz(func(t *testing.T, text string) {
		escaped := escapeMarkdown(text)
		var read strings.Builder
		for i := 0; i < len(escaped); i++ {
			if escaped[i] == '\\' && i+1 < len(escaped) {
				i++
			} else if strings.IndexByte("\\`*_[]<>&~|$\n", escaped[i]) >= 0 {
				t.Fatalf("byte %d of %q is bare", i, escaped)
			}
			read.WriteByte(escaped[i])
		}
		same(t, read.String(), strings.TrimSpace(Plain(text)))
	})
}
