package lists

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A document is a parsed Markdown text, cut at its headings.
type document struct {
	source   []byte
	starts   []int // where the lines begin
	sections []*section
	own      bool   // it bears the mark of kip
	layout   string // which says this of the headings: byCompany, byIndustry; "" if it does not
	strays   []stray
}

// A section is a heading with what stands under it, up to the next one.
type section struct {
	heading string
	level   int      // 0 for what stands before the first heading
	line    int      // of the heading
	outer   *section // the heading that this one is under, or nil
	bullets []*bullet
}

// A stray is a link that is in no bullet.
type stray struct {
	section *section
	line    int
	text    string
}

// A bullet is an item of a list, with its own text and the bullets within it.
type bullet struct {
	line     int
	pieces   []piece
	children []*bullet
}

// ownMark returns the comment by which kip recognises a list that it wrote, and what the
// headings of the list name. Lists of old have it without.
func ownMark(layout string) string {
	if layout == "" {
		return "<!-- written by kip catalog export -->"
	}
	return "<!-- written by kip catalog export --by " + layout + " -->"
}

// What the headings of a list that kip wrote name.
const (
	byCompany  = "company"
	byIndustry = "industry"
)

// parseDocument parses a Markdown text that is within the limits.
func parseDocument(source string) *document {
	d := &document{source: []byte(source), starts: []int{0}}
	for i := range len(source) {
		if source[i] == '\n' {
			d.starts = append(d.starts, i+1)
		}
	}
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(parser.LinkReferenceParagraphTransformer, 100)))
	root := p.Parse(text.NewReader(d.source))
	d.sections = []*section{{}}
	d.blocks(root)
	return d
}

// last returns the section that is being read.
func (d *document) last() *section { return d.sections[len(d.sections)-1] }

// blocks reads the blocks within a node. Quotes and the like are looked into: a list
// stays one if somebody quotes it.
func (d *document) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			d.heading(n)
		case *ast.List:
			d.last().bullets = append(d.last().bullets, d.bullets(n)...)
		case *ast.HTMLBlock:
			d.html(n)
		case *ast.Paragraph, *ast.TextBlock:
			d.paragraph(n)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
		default:
			d.blocks(n)
		}
	}
}

// heading begins a section.
func (d *document) heading(n *ast.Heading) {
	s := &section{heading: plainText(d.pieces(n)), level: n.Level, line: d.lineOf(n)}
	for outer := d.last(); outer != nil; outer = outer.outer {
		if outer.level > 0 && outer.level < s.level {
			s.outer = outer
			break
		}
	}
	d.sections = append(d.sections, s)
}

func (d *document) bullets(list *ast.List) []*bullet {
	var all []*bullet
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		b := &bullet{line: d.lineOf(item)}
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			switch n := n.(type) {
			case *ast.List:
				b.children = append(b.children, d.bullets(n)...)
			case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
				b.pieces = append(b.pieces, d.pieces(n)...)
			}
		}
		all = append(all, b)
	}
	return all
}

// paragraph reads a paragraph. One that states facts of its links is a bullet whose mark
// somebody forgot, or wrote without the blank; the links of others are kept to be
// reported.
func (d *document) paragraph(n ast.Node) {
	b := &bullet{line: d.lineOf(n), pieces: d.pieces(n)}
	if parts := b.parts(); len(parts.links) > 0 && parts.anyFact() {
		d.last().bullets = append(d.last().bullets, b)
		return
	}
	for _, p := range b.pieces {
		if p.kind == linkPiece && isWeb(p.url) {
			d.strays = append(d.strays, stray{d.last(), p.line, p.text})
		}
	}
}

func (d *document) html(n *ast.HTMLBlock) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := string(segment.Value(d.source))
		d.mark(strings.TrimSpace(line))
		if hasHTMLLink(line) {
			d.strays = append(d.strays, stray{d.last(), d.line(segment.Start), line})
		}
	}
}

// mark takes note of a comment if it is the mark of kip.
func (d *document) mark(comment string) {
	for _, layout := range []string{"", byCompany, byIndustry} {
		if comment == ownMark(layout) && !d.own {
			d.own, d.layout = true, layout
		}
	}
}

// hasHTMLLink reports whether HTML holds a link to the web.
func hasHTMLLink(html string) bool {
	html = strings.ToLower(html)
	_, attributes, found := strings.Cut(html, "<a ")
	return found && strings.Contains(attributes, "href") && strings.Contains(attributes, "http")
}

// line returns the number of the line that holds the byte at offset.
func (d *document) line(offset int) int {
	return sort.SearchInts(d.starts, offset+1)
}

// lineOf returns the number of the line on which a node begins, or 0 if it has no
// text.
func (d *document) lineOf(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return d.line(n.Lines().At(0).Start)
		}
	}
	return 0
}
