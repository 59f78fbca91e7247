package lists

import (
	"fmt"
	"strings"
)

// What a parser of Markdown does with hostile text is its own: trees as deep as the
// text nests, and time that grows with the square of what is left open. So the text is
// looked at before. No list that people keep comes near these limits.
const (
	mostMarkdown = 2 << 20 // bytes
	mostLine     = 16 << 10
	mostOpen     = 500 // brackets, stars and the like in lines that follow each other
	mostNested   = 40  // bullets and quotes within one another
)

// checkLimits returns what of a Markdown source is past the limits, as an error.
func checkLimits(src Source) error {
	if len(src.Text) > mostMarkdown {
		return fault(src, 0, fmt.Sprintf("a list of %d bytes, more than the %d that are read", len(src.Text), mostMarkdown),
			"import it in parts")
	}
	open, at := 0, 0
	for line := range strings.Lines(src.Text) {
		if len(line) > mostLine {
			return fault(src, at, fmt.Sprintf("a line of %d bytes, longer than the %d that are read", len(line), mostLine), "break it")
		}
		if nesting(line) > mostNested {
			return fault(src, at, fmt.Sprintf("bullets or quotes more than %d deep in one another", mostNested), "")
		}
		open += delimiters(line)
		if startsBlock(line) {
			open = delimiters(line)
		}
		if open > mostOpen {
			return fault(src, at, fmt.Sprintf("a paragraph with more than %d brackets and marks", mostOpen), "break it")
		}
		at += len(line)
	}
	return nil
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

// startsBlock reports whether a line ends the paragraph before it: a blank one, a
// heading, or a bullet.
func startsBlock(line string) bool {
	line = strings.TrimLeft(line, " \t>")
	for _, mark := range []string{"- ", "* ", "+ ", "#", "\n", "\r\n"} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	digits := strings.TrimLeft(line, "0123456789")
	return len(digits) < len(line) && (strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") "))
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
