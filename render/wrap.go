package render

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// cells returns how many cells a text may take. Some terminals know graphemes, and others
// add up code points: what is more counts.
func cells(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] >= 0x7f {
			return max(lipgloss.Width(text), ansi.StringWidthWc(text))
		}
	}
	return len(text) // of nearly all
}

// wrap breaks text into lines of at most width cells, which must be two or more, and
// returns their byte ranges. It breaks at blanks, which belong to no line then; only
// a word that is longer than a line is broken inside, between graphemes.
//
// ansi.Wrap, on which all wrapping of Lip Gloss rests, cannot do it: it makes a line
// one cell too wide where a hyphen ends it ("aaaa bbb-" at 8, charmbracelet/x#785),
// and returns text, in which the byte ranges of matches would have to be found again.
func wrap(text string, width int) [][2]int {
	from, to := skipBlanks(text, 0), len(strings.TrimRight(text, " "))
	if from < to && cells(text[from:to]) <= width {
		return [][2]int{{from, to}} // the lines below would be measured word by word
	}
	var lines [][2]int
	start, end := 0, 0 // of the line so far; empty if they are equal
	for at := skipBlanks(text, 0); at < len(text); at = skipBlanks(text, end) {
		next := wordEnd(text, at)
		// The line is measured as a whole: a word may join the blank before it.
		if start < end && cells(text[start:next]) <= width {
			end = next
			continue
		}
		if start < end {
			lines = append(lines, [2]int{start, end})
		}
		start, end = at, next
		// What is left of a long word is not measured: it may be of many lines.
		for cut := start + prefix(text[start:end], width); cut < end; cut = start + prefix(text[start:end], width) {
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
// text begins with and that fit into width cells. ansi.Truncate and ansi.Hardwrap
// measure an ASCII sign apart from what joins it: keycap emoji come out too wide.
func prefix(text string, width int) int {
	n := 0
	for n < len(text) {
		grapheme, _ := ansi.FirstGraphemeCluster(text[n:], ansi.GraphemeWidth)
		w := cells(grapheme)
		if n > 0 && w > width {
			break
		}
		width -= w
		n += len(grapheme)
	}
	return n
}
