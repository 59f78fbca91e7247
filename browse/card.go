package browse

import (
	"strings"

	"kip/catalog"
	"kip/render"
)

// A card is the text about the selected entry, and how far it is scrolled.
type card struct {
	number int32
	lines  []string
	top    int
	rect   rect
}

// show makes the card that of an entry, for a place on the screen. It does nothing
// if it is that already.
func (c *card) show(cat *catalog.Catalog, number int32, ok bool, opts render.Options, r rect) {
	switch {
	case !ok || r.w <= 0:
		*c = card{number: none, rect: r}
		return
	case c.lines != nil && c.number == number && c.rect.w == r.w:
		c.rect = r
		c.scroll(0)
		return
	}
	var text strings.Builder
	opts.Terminal, opts.Clipped, opts.Width = true, true, r.w
	if err := render.Card(&text, cat, &cat.Entries[number], nil, opts); err != nil {
		text.Reset() // memory does not fail
	}
	*c = card{number: number, lines: strings.Split(strings.TrimRight(text.String(), "\n"), "\n"), rect: r}
}

// scroll moves the view down by n lines, as far as there are any.
func (c *card) scroll(n int) {
	c.top = max(0, min(c.top+n, len(c.lines)-c.rect.h))
}

// view returns the lines that are in view.
func (c *card) view() []string {
	return c.lines[c.top:min(len(c.lines), c.top+max(0, c.rect.h))]
}
