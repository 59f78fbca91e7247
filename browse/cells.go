package browse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Terminals do not agree on the width of a sign that is made of several runes: most add
// up the widths of the runes, others know the sign. A row is only where it should be if
// bubbletea, the terminal and this package measure alike. So all of them add up (see
// Terminal.Run), and of an emoji that is wider or narrower as one sign than as a sum,
// the first rune is drawn.

// cells returns how many cells of the terminal a text takes when drawn, which may be styled.
func cells(text string) int { return ansi.StringWidthWc(steady(text)) }

// cut returns as much of a text, which may be styled, as fits into that many cells.
func cut(text string, width int) string { return cutTo(text, width, "…") }

// cutTo does that with another sign for what is missing.
func cutTo(text string, width int, end string) string {
	return ansi.TruncateWc(steady(text), max(0, width), end)
}

// steady returns text, which may be styled, with signs that all terminals take for equally
// wide. Letters stay whatever is said of their width, as words are made of them.
func steady(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		sign, width := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		text = text[len(sign):]
		first, size := utf8.DecodeRuneInString(sign)
		if !unicode.IsLetter(first) && ansi.StringWidthWc(sign) != width {
			sign = sign[:size]
		}
		b.WriteString(sign)
	}
	return b.String()
}

// fit returns text, which may be styled, in exactly that many cells.
func fit(text string, width int) string {
	text = cut(text, width)
	return text + strings.Repeat(" ", max(0, width-cells(text)))
}

// fitLines returns exactly that many lines of that width.
func fitLines(lines []string, width, height int) []string {
	out := make([]string, max(0, height))
	for i := range out {
		text := ""
		if i < len(lines) {
			text = lines[i]
		}
		out[i] = fit(text, width)
	}
	return out
}
