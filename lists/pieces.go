package lists

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A piece is a part of a line of text.
type piece struct {
	kind pieceKind
	text string // as it would be shown
	url  string // of a link
	line int
}

type pieceKind int

const (
	textPiece pieceKind = iota
	codePiece
	linkPiece
	htmlPiece // a link that is written in HTML
)

// pieces returns the text within a block, piece by piece. Emphasis and other marks are
// gone; images and HTML are left out.
func (d *document) pieces(block ast.Node) []piece {
	c := collector{line: d.lineOf(block)}
	within(block, func(n ast.Node) (into bool) {
		switch n := n.(type) {
		case *ast.Text:
			c.line = d.line(n.Segment.Start)
			c.run.WriteString(d.shown(n))
		case *ast.String:
			c.run.Write(n.Value)
		case *ast.CodeSpan:
			c.add(piece{kind: codePiece, text: d.textWithin(n), line: c.line})
			return false
		case *ast.Link:
			line := d.lineWithin(n, c.line)
			c.add(piece{kind: linkPiece, text: d.textWithin(n), url: unescape(string(n.Destination)), line: line})
			return false
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				url := string(n.URL(d.source))
				c.add(piece{kind: linkPiece, text: url, url: url, line: c.line})
			}
		case *ast.RawHTML:
			d.rawHTML(n, &c)
		case *ast.Image:
			return false
		}
		return true
	})
	c.endRun()
	return c.pieces
}

// A collector puts texts that follow each other together as one piece.
type collector struct {
	pieces []piece
	run    strings.Builder // of text since the last other piece
	line   int
}

func (c *collector) add(p piece) {
	c.endRun()
	c.pieces = append(c.pieces, p)
}

func (c *collector) endRun() {
	if c.run.Len() > 0 {
		c.pieces = append(c.pieces, piece{kind: textPiece, text: c.run.String(), line: c.line})
		c.run.Reset()
	}
}

// rawHTML adds what HTML within a line leaves: a blank, or the sign that it is a link.
func (d *document) rawHTML(n *ast.RawHTML, c *collector) {
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		html := string(segment.Value(d.source))
		if hasHTMLLink(html) {
			c.add(piece{kind: htmlPiece, line: c.line})
		} else if strings.HasPrefix(strings.ToLower(html), "<br") {
			c.run.WriteByte(' ')
		}
	}
}

// textWithin returns the text of a node's descendants.
func (d *document) textWithin(parent ast.Node) string {
	var b strings.Builder
	_, code := parent.(*ast.CodeSpan)
	within(parent, func(n ast.Node) (into bool) {
		switch n := n.(type) {
		case *ast.Text:
			if code || inCode(n) {
				b.Write(n.Segment.Value(d.source))
			} else {
				b.WriteString(d.shown(n))
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.Image:
			return false
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

func inCode(n ast.Node) bool {
	_, code := n.Parent().(*ast.CodeSpan)
	return code
}

// lineWithin returns the line of the first text in a node, or otherwise if it has none.
func (d *document) lineWithin(parent ast.Node, otherwise int) int {
	line := 0
	within(parent, func(n ast.Node) (into bool) {
		if t, ok := n.(*ast.Text); ok && line == 0 {
			line = d.line(t.Segment.Start)
		}
		return true
	})
	return cmp.Or(line, otherwise)
}

// shown returns the text of a node as a reader would see it.
func (d *document) shown(n *ast.Text) string {
	s := unescape(string(n.Segment.Value(d.source)))
	if n.SoftLineBreak() || n.HardLineBreak() {
		s += " "
	}
	return s
}

// within calls visit for the descendants of parent in the order of the text, and goes
// into those for which it returns true. It does not recurse: hostile text nests deep.
func within(parent ast.Node, visit func(ast.Node) (into bool)) {
	n := parent.FirstChild()
	for n != nil {
		if visit(n) && n.FirstChild() != nil {
			n = n.FirstChild()
			continue
		}
		for n.NextSibling() == nil {
			if n = n.Parent(); n == parent {
				return
			}
		}
		n = n.NextSibling()
	}
}

// unescape returns text without the backslashes before punctuation, and with the
// characters that entities stand for. The parser leaves both to a renderer.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch end := entityEnd(s[i:]); {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case end > 0:
			b.WriteString(entity(s[i : i+end]))
			i += end - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// entityEnd returns the length of what s begins with if it has the shape of an entity,
// &amp; or &#38;, or else 0.
func entityEnd(s string) int {
	if s[0] != '&' {
		return 0
	}
	name := strings.TrimPrefix(s[1:], "#")
	rest := strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
	if rest == "" || rest[0] != ';' || len(rest) == len(name) {
		return 0
	}
	return len(s) - len(rest) + 1
}

// entity returns the character that s, from an ampersand to a semicolon, stands for, or
// s itself.
func entity(s string) string {
	if strings.HasPrefix(s, "&#") {
		return string(util.ResolveNumericReferences([]byte(s)))
	}
	return string(util.ResolveEntityNames([]byte(s)))
}

// plainText returns the text of pieces, links included, on one line.
func plainText(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
