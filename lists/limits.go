package lists

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// What a parser of Markdown does with hostile text is its own: trees as deep as the
// text nests, and time that grows with the square of what is left open. So the text is
// looked at before. No list that people keep comes near these limits.
const (
	mostMarkdown = 2 << 20 // bytes
	mostLine     = 16 << 10
	mostOpen     = 500 // brackets, stars and the like in one paragraph
	mostNested   = 40  // bullets and quotes within one another
)

// checkLimits returns what of a Markdown source is past the limits, as an error.
func checkLimits(src Source) error {
	if len(src.Text) > mostMarkdown {
		return fault(src, 0, fmt.Sprintf("a list of %d bytes, more than the %d that are read", len(src.Text), mostMarkdown),
			"import it in parts")
	}
	at := 0
	for line := range strings.Lines(src.Text) {
		if len(line) > mostLine {
			return fault(src, at, fmt.Sprintf("a line of %d bytes, longer than the %d that are read", len(line), mostLine), "break it")
		}
		if nesting(line) > mostNested {
			return fault(src, at, fmt.Sprintf("bullets or quotes more than %d deep in one another", mostNested), "")
		}
		at += len(line)
	}
	if at := overfull(src.Text); at >= 0 {
		return fault(src, at, fmt.Sprintf("a paragraph with more than %d brackets and marks", mostOpen), "break it")
	}
	return nil
}

// overfull returns where the first line begins with which a paragraph, or what else holds
// running text, has more marks than are read; or -1. Which lines are one paragraph the
// parser itself tells, which here does no more than cut the text into blocks.
func overfull(source string) int {
	blocks := parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))
	over := -1
	within(blocks.Parse(text.NewReader([]byte(source))), func(n ast.Node) (into bool) {
		if n.Type() != ast.TypeBlock || n.IsRaw() || over >= 0 {
			return false
		}
		open := 0
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			if open += delimiters(source[line.Start:line.Stop]); open > mostOpen {
				over = line.Start
				return false
			}
		}
		return true
	})
	return over
}

// nesting returns how deep within bullets and quotes a line may stand: the markers that
// it begins with, and if there are any, what its indentation may stand for. A rule of
// stars or hyphens is none.
func nesting(line string) int {
	markers, blanks := 0, 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == '>' || c == '*' || c == '-' || c == '+' || c == '.' || c == ')':
			markers++
		case c == '\t':
			blanks += 4
		case c == ' ':
			blanks++
		case c < '0' || c > '9':
			if markers == 0 || strings.Trim(line, " \t\r\n-*") == "" {
				return 0
			}
			return markers + blanks/2
		}
	}
	return markers + blanks/2
}

// delimiters counts the characters of a line that may open something.
func delimiters(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case '[', '*', '_', '`', '<', '&', '!', '(':
			n++
		}
	}
	return n
}
