package render

import "strings"

// A block is the text of a cell before it is broken into lines.
type block struct {
	text   string   // plain
	marks  [][2]int // byte ranges of text that stand out
	lead   bool     // all of it stands out
	url    string   // where it leads, or ""
	number int      // of the link: lines with the same one are one link
}

// block returns the text of a cell for a reader.
func (s Set) block(row, column int) block {
	c := s.Columns[column]
	b := block{text: human(s.Rows[row][column])}
	b.marks = s.marks(row, c.Name, b.text)
	if c.Link {
		b.url, b.number = s.url(row), row+1
	}
	return b
}

// lines returns the text, styled, in lines of at most width cells.
func (b block) lines(width int, t theme) []string {
	spans := wrap(b.text, width)
	lines := make([]string, len(spans))
	for i, span := range spans {
		lines[i] = b.line(span, t)
	}
	return lines
}

// whole returns the text, styled, in one line.
func (b block) whole(t theme) string {
	return b.line([2]int{0, len(b.text)}, t)
}

// line returns the bytes of the text within span, styled. Marks that are out of
// place are left out.
func (b block) line(span [2]int, t theme) string {
	var rest Pen // for what did not match
	if b.lead {
		rest = t.lead
	}
	var line strings.Builder
	at := span[0]
	for _, m := range b.marks {
		from, to := max(m[0], at), min(m[1], span[1])
		if from >= to {
			continue
		}
		line.WriteString(rest.Write(b.text[at:from]))
		line.WriteString(t.match.Write(b.text[from:to]))
		at = to
	}
	line.WriteString(rest.Write(b.text[at:span[1]]))
	return t.linked(line.String(), b.url, b.number)
}

// after returns the block with text before it; nothing is put before nothing.
func (b block) after(text string) block {
	if b.text == "" {
		return b
	}
	b.text = text + b.text
	moved := make([][2]int, len(b.marks))
	for i, m := range b.marks {
		moved[i] = [2]int{m[0] + len(text), m[1] + len(text)}
	}
	b.marks = moved
	return b
}

// appendIndented appends all lines of a block, wrapped to fit behind the indent.
func appendIndented(buf []byte, b block, indent, width int, t theme) []byte {
	for _, line := range b.lines(width-indent, t) {
		buf = append(buf, strings.Repeat(" ", indent)...)
		buf = append(buf, line...)
		buf = append(buf, '\n')
	}
	return buf
}
