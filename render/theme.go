package render

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"kip/catalog"
)

// A theme says how text that stands out does so. It is quiet: weight for what leads,
// and weight, a line and a colour for what matched, so that neither needs the colour.
// Red is the one of the terminal's own colours that the usual palettes show well on
// dark and on light ground, and what matches are red in grep too.
//
// No writer of Lip Gloss is used, which would look at the environment to choose colours:
// Options have chosen. Its default one looks all the same, when the program starts,
// which cannot be turned off; nothing hears of it here.
type theme struct {
	lead  Pen // headings, labels, and titles that head a card or a stacked row
	match Pen
	links bool
}

func (o Options) theme() theme {
	t := theme{links: o.Hyperlinks}
	if o.Color {
		t.lead = PenOf(ansi.NewStyle().Bold())
		t.match = PenOf(ansi.NewStyle().Bold().Underline(true).ForegroundColor(ansi.Red))
	}
	return t
}

// A Pen writes in a style. The zero value leaves text as it is.
type Pen struct{ before, after string }

// PenOf returns a pen for a style. A style of Lip Gloss would not do: it styles what is
// underlined a rune at a time, which takes signs of several runes apart.
func PenOf(style ansi.Style) Pen {
	if len(style) == 0 {
		return Pen{}
	}
	return Pen{style.String(), ansi.ResetStyle}
}

// Write returns text in the style.
func (p Pen) Write(text string) string {
	if text == "" {
		return ""
	}
	return p.before + text + p.after
}

// linked returns a line of text, which may be styled, as a link to a URL, or as it is
// if that leads nowhere. A terminal takes lines with the same number, unless that is
// 0, for one link. (A style of Lip Gloss with a hyperlink makes the same sequences, but
// also turns tabs into blanks and makes all lines of the text equally long.)
func (t theme) linked(text, url string, number int) string {
	if !t.links || !isWeb(url) {
		return text
	}
	id := ""
	if number > 0 {
		id = "id=kip" + strconv.Itoa(number)
	}
	return ansi.SetHyperlink(catalog.EscapeURL(url), id) + text + ansi.ResetHyperlink()
}
