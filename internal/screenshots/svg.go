package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Measures of a picture, in pixels. A cell is as wide as the letters of nearly all
// monospace fonts are at that size.
const (
	fontSize   = 13
	cellWidth  = 7.8
	lineHeight = 19
	padding    = 18
	prompted   = 6 // between the command and what it printed
)

// The ground is dark, and outlined, so that it stands apart from a light page and from
// a dark one. Fonts are named by what is installed where: macOS, Windows, Linux.
const (
	ground  = "#0d1117"
	outline = "#30363d"
	ink     = "#e6edf3"
	prompt  = "#7d8590"
	fonts   = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
)

// palette returns the first eight colours of a terminal, as they look on that ground.
func palette() [8]string {
	return [...]string{"#484f58", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff", "#39c5cf", "#b1bac4"}
}

// svg draws a picture: the command, and the lines that it printed.
func svg(p picture, lines [][]piece) []byte {
	command := "kip " + strings.Join(p.args, " ")
	width := float64(p.size.columns)*cellWidth + 2*padding
	height := len(lines)*lineHeight + lineHeight + prompted + 2*padding
	var b bytes.Buffer
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%d\" viewBox=\"0 0 %.0f %d\" role=\"img\">\n",
		width, height, width, height)
	fmt.Fprintf(&b, "<title>%s</title>\n", escape("What "+command+" prints"))
	fmt.Fprintf(&b, "<rect x=\".5\" y=\".5\" width=\"%.0f\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>\n",
		width-1, height-1, ground, outline)
	fmt.Fprintf(&b, "<g font-family=\"%s\" font-size=\"%d\" fill=\"%s\" xml:space=\"preserve\">\n", fonts, fontSize, ink)
	fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\"><tspan fill=\"%s\">$ </tspan><tspan font-weight=\"bold\">%s</tspan></text>\n",
		padding, baseline(0), prompt, escape(command))
	for i, line := range lines {
		drawLine(&b, line, baseline(i+1)+prompted)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes()
}

// baseline returns where the letters of a line stand.
func baseline(line int) int { return padding + line*lineHeight + fontSize }

// drawLine draws a line. Each piece, and in it each column, is put where it belongs,
// so that columns stay straight whatever a viewer's font is.
func drawLine(b *bytes.Buffer, line []piece, y int) {
	if len(line) == 0 {
		return
	}
	fmt.Fprintf(b, "<text y=\"%d\">", y)
	at, url := 0, ""
	for _, p := range line {
		turnLink(b, url, p.url)
		url = p.url
		for text := range strings.SplitAfterSeq(p.text, "  ") {
			drawText(b, p.look, text, at)
			at += ansi.StringWidth(text)
		}
	}
	turnLink(b, url, "")
	b.WriteString("</text>\n")
}

// turnLink ends a link and begins another, if they differ.
func turnLink(b *bytes.Buffer, from, to string) {
	if from != "" && from != to {
		b.WriteString("</a>")
	}
	if to != "" && to != from {
		fmt.Fprintf(b, "<a href=\"%s\">", escape(to))
	}
}

// drawText draws a text without gaps that begins at that cell. The blanks behind it
// stay, for those who copy the text or have it read to them.
func drawText(b *bytes.Buffer, l look, text string, at int) {
	begun := strings.TrimLeft(text, " ")
	if begun == "" {
		return
	}
	at += len(text) - len(begun)
	fmt.Fprintf(b, "<tspan x=\"%.1f\"", padding+float64(at)*cellWidth)
	if l.bold {
		b.WriteString(" font-weight=\"bold\"")
	}
	if l.underline {
		b.WriteString(" text-decoration=\"underline\"")
	}
	if l.color > 0 {
		fmt.Fprintf(b, " fill=\"%s\"", palette()[l.color-1])
	}
	fmt.Fprintf(b, ">%s</tspan>", escape(begun))
}

// escape returns text as it stands in XML.
func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder never fails
	return b.String()
}
