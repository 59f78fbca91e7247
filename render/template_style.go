package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// color returns the text in a style, if there are colours. A style is written as gh does:
// "red" or "red+bu", with a letter for each attribute, and the colour behind: "red+b:white".
func (t *templateRun) color(style string, text any) (string, error) {
	pen, err := penNamed(style)
	if err != nil || !t.opts.Color {
		return fmt.Sprint(text), err
	}
	return pen.Write(fmt.Sprint(text)), nil
}

// penNamed returns the pen for a style.
func penNamed(style string) (Pen, error) {
	before, behind, _ := strings.Cut(style, ":")
	s := ansi.NewStyle()
	color, attributes, err := colorNamed(before)
	if err != nil {
		return Pen{}, err
	}
	for _, letter := range attributes {
		switch letter {
		case 'h': // has made the colour bright
		case 'b':
			s = s.Bold()
		case 'd':
			s = s.Faint()
		case 'u':
			s = s.Underline(true)
		case 'i':
			s = s.Reverse(true)
		case 's':
			s = s.Strikethrough(true)
		case 'B':
			s = s.Blink(true)
		default:
			return Pen{}, fmt.Errorf("no attribute of a colour is %q; there are b, d, u, i, s, B and h", letter)
		}
	}
	if color >= 0 {
		s = s.ForegroundColor(ansi.BasicColor(color))
	}
	if color, attributes, err = colorNamed(behind); err != nil {
		return Pen{}, err
	}
	if other := strings.Trim(attributes, "h"); other != "" {
		return Pen{}, fmt.Errorf("no attribute of the colour behind is %q; there is only h", other)
	}
	if color >= 0 {
		s = s.BackgroundColor(ansi.BasicColor(color))
	}
	return PenOf(s), nil
}

// colorNamed splits "red+bh" into the colour, one of the terminal's own sixteen, and its
// attributes. The colour is -1 where none is named.
func colorNamed(text string) (color int, attributes string, err error) {
	name, attributes, _ := strings.Cut(text, "+")
	if name == "" || name == "default" {
		return -1, attributes, nil
	}
	names := []string{"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}
	color = slices.Index(names, name)
	if color < 0 {
		return 0, "", fmt.Errorf("no colour is named %q; there are %s", name, strings.Join(names, ", "))
	}
	if strings.Contains(attributes, "h") {
		color += len(names)
	}
	return color, attributes, nil
}
