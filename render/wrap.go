package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// cellWidth returns how many cells of a terminal a plain text takes.
func cellWidth(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] >= 0x7f {
			return displaywidth.String(text)
		}
	}
	return len(text)
}

// wrap breaks text into lines of at most width cells, which must be two or more, and
// returns their byte ranges. It breaks at blanks, which belong to no line then; only
// a word that is longer than a line is broken inside, between graphemes.
func wrap(text string, width int) [][2]int {
	var lines [][2]int
	start, end := 0, 0 // of the line so far; empty if they are equal
	for at := skipBlanks(text, 0); at < len(text); at = skipBlanks(text, end) {
		next := wordEnd(text, at)
		// The line is measured as a whole: a word may join the blank before it.
		if start < end && cellWidth(text[start:next]) <= width {
			end = next
			continue
		}
		if start < end {
			lines = append(lines, [2]int{start, end})
		}
		start, end = at, next
		for cellWidth(text[start:end]) > width {
			cut := start + prefix(text[start:end], width)
			lines = append(lines, [2]int{start, cut})
			start = cut
		}
	}
	if start < end {
		lines = append(lines, [2]int{start, end})
	}
	return lines
}

// skipBlanks returns where the next word begins, or the length of text.
func skipBlanks(text string, at int) int {
	for at < len(text) && text[at] == ' ' {
		at++
	}
	return at
}

// wordEnd returns where the word that begins at that place ends.
func wordEnd(text string, at int) int {
	if n := strings.IndexByte(text[at:], ' '); n >= 0 {
		return at + n
	}
	return len(text)
}

// prefix returns the length in bytes of the most graphemes, but at least one, that
// text begins with and that fit into width cells.
func prefix(text string, width int) int {
	n := 0
	for graphemes := displaywidth.StringGraphemes(text); graphemes.Next(); {
		w := graphemes.Width()
		if n > 0 && w > width {
			break
		}
		width -= w
		n += len(graphemes.Value())
	}
	return n
}
