package browse

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"kip/render"
)

// styles are how things look. There are no colours among them: some of the terminal's own
// are hard to read on light ground, and others on dark. No style says anything that a sign
// does not say as well: the screen is as clear without.
type styles struct {
	plain, heading, selected, matched, selectedMatch, chip, mark render.Pen
}

// newStyles returns the styles. Without colours there are no others either, as
// elsewhere in kip; but the selected entry is still shown in reverse.
func newStyles(color bool) styles {
	selected := ansi.NewStyle().Reverse(true)
	if !color {
		return styles{selected: render.PenOf(selected), selectedMatch: render.PenOf(selected)}
	}
	bold, matched := ansi.NewStyle().Bold(), ansi.NewStyle().Bold().Underline(true)
	return styles{
		heading:       render.PenOf(bold),
		selected:      render.PenOf(selected),
		matched:       render.PenOf(matched),
		selectedMatch: render.PenOf(matched.Reverse(true)),
		chip:          render.PenOf(ansi.NewStyle().Underline(true)),
		mark:          render.PenOf(bold),
	}
}

// painted returns text with the marked byte ranges standing out. Marks that reach
// beyond it are cut.
func painted(text string, marks [][2]int, base, matched render.Pen) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		from, to := max(m[0], at), min(m[1], len(text))
		if from >= to {
			continue
		}
		b.WriteString(base.Write(text[at:from]))
		b.WriteString(matched.Write(text[from:to]))
		at = to
	}
	b.WriteString(base.Write(text[at:]))
	return b.String()
}
