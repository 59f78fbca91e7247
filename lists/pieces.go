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
	var all []piece
	var run strings.Builder // of the text pieces since the last other one
	line := d.lineOf(block)
	endRun := func() {
		if run.Len() > 0 {
			all = append(all, piece{kind: textPiece, text: run.String(), line: line})
			run.Reset()
		}
	}
	add := func(kind pieceKind, text, url string, line int) {
		if kind == textPiece {
			run.WriteString(text)
			return
		}
		endRun()
		all = append(all, piece{kind, text, url, line})
	}
	within(block, func(n ast.Node) (into bool) {
		switch n := n.(type) {
		case *ast.Text:
			line = d.line(n.Segment.Start)
			add(textPiece, d.shown(n), "", line)
		case *ast.String:
			add(textPiece, string(n.Value), "", line)
		case *ast.CodeSpan:
			add(codePiece, d.textWithin(n), "", line)
			return false
		case *ast.Link:
			add(linkPiece, d.textWithin(n), unescape(string(n.Destination)), d.lineWithin(n, line))
			return false
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				url := string(n.URL(d.source))
				add(linkPiece, url, url, line)
			}
		case *ast.RawHTML:
			d.rawHTML(n, func(kind pieceKind) { add(kind, " ", "", line) })
		case *ast.Image:
			return false
		}
		return true
	})
	endRun()
	return all
}

// rawHTML adds what HTML within a line leaves: a blank, or the sign that it is a link.
func (d *document) rawHTML(n *ast.RawHTML, add func(pieceKind)) {
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		html := string(segment.Value(d.source))
		if hasHTMLLink(html) {
			add(htmlPiece)
		} else if strings.HasPrefix(strings.ToLower(html), "<br") {
			add(textPiece)
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
