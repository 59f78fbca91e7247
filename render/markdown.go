package render

import (
	"strings"

	"kip/catalog"
)

// writeMarkdown prints a list of links if the set is of entries and nobody chose
// columns, and a table in GitHub's dialect otherwise.
func writeMarkdown(p *page, set Set, _ Options) error {
	if set.layout == nil {
		return writePipes(p, set)
	}
	if set.hits == nil {
		return writePipes(p, set.show(set.layout.screen))
	}
	for _, hit := range set.hits {
		p.buf = appendItem(p.buf, hit.Entry)
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// appendItem appends "- [Title](url) — Company, 2024, talk" without what is unknown.
func appendItem(b []byte, e *catalog.Entry) []byte {
	b = append(b, "- ["...)
	b = append(b, escapeMarkdown(e.Title)...)
	b = append(b, "]("...)
	if isWeb(e.URL) { // no link is better than one that runs a script
		b = append(b, catalog.MarkdownURL(e.URL)...)
	}
	b = append(b, ')')
	sep := " — "
	for _, cell := range [...]any{e.Company, knownYear(e.Year), string(e.Format)} {
		if text := escapeMarkdown(human(cell)); text != "" {
			b = append(b, sep...)
			b = append(b, text...)
			sep = ", "
		}
	}
	return append(b, '\n')
}

// writePipes prints the set as a table, with all its columns.
func writePipes(p *page, set Set) error {
	rule := []byte("\n|")
	p.buf = append(p.buf, '|')
	for _, c := range set.Columns {
		p.buf = append(p.buf, ' ')
		p.buf = append(p.buf, escapeMarkdown(c.Title)...)
		p.buf = append(p.buf, " |"...)
		if c.Right {
			rule = append(rule, " ---: |"...)
		} else {
			rule = append(rule, " --- |"...)
		}
	}
	p.buf = append(p.buf, rule...)
	p.buf = append(p.buf, '\n')
	for _, row := range set.Rows {
		p.buf = append(p.buf, '|')
		for i := range set.Columns {
			p.buf = append(p.buf, ' ')
			p.buf = append(p.buf, markdownCell(row[i])...)
			p.buf = append(p.buf, " |"...)
		}
		p.buf = append(p.buf, '\n')
		if err := p.spill(); err != nil {
			return err
		}
	}
	return nil
}

// markdownCell returns a cell for a table: a URL as a link, all else escaped.
func markdownCell(cell any) string {
	if url, ok := cell.(string); ok && isWeb(url) && !strings.ContainsAny(url, " \t\r\n") {
		return "<" + catalog.EscapeURL(url) + ">"
	}
	return escapeMarkdown(human(cell))
}

// escapeMarkdown returns text that Markdown (GitHub's dialect, HTML and math
// included) shows as it stands, inside a line. Signs that mean something only where
// a line begins, such as - and #, are left readable.
func escapeMarkdown(text string) string {
	text = strings.TrimSpace(Plain(text))
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if strings.IndexByte("\\`*_[]<>&~|$^{}", c) >= 0 || opensAutolink(text, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// opensAutolink says whether the sign at i makes GitHub take bare text for a link:
// the colon of "https://", the dot of "www.", the at sign of an address.
func opensAutolink(text string, i int) bool {
	switch text[i] {
	case ':':
		return strings.HasPrefix(text[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	case '@':
		return i > 0 && text[i-1] != ' '
	}
	return false
}
