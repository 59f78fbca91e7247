package browse

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"kip/render"
)

// longestQuery is how many letters are taken at most: nobody types as many, but a
// page may be pasted by mistake.
const longestQuery = 500

// An input is a line of text that is being typed.
type input struct {
	runes []rune
	at    int // where the next rune goes
}

func (in *input) text() string { return string(in.runes) }

// insert puts text in, without what does not belong in a line.
func (in *input) insert(text string) {
	added := []rune(render.Plain(text))
	added = added[:max(0, min(len(added), longestQuery-len(in.runes)))]
	rest := append(added, in.runes[in.at:]...)
	in.runes = append(in.runes[:in.at:in.at], rest...)
	in.at += len(added)
}

// move moves by n runes.
func (in *input) move(n int) { in.at = max(0, min(in.at+n, len(in.runes))) }

// remove removes what is between here and n runes away.
func (in *input) remove(n int) {
	from := in.at
	in.move(n)
	from, in.at = max(from, in.at), min(from, in.at)
	in.runes = append(in.runes[:in.at:in.at], in.runes[from:]...)
}

// wordBefore returns how many runes it is back to the beginning of a word.
func (in *input) wordBefore() int {
	at := in.at
	for at > 0 && unicode.IsSpace(in.runes[at-1]) {
		at--
	}
	for at > 0 && !unicode.IsSpace(in.runes[at-1]) {
		at--
	}
	return at - in.at
}

// view returns as much of the text as fits into width cells, and the cell that the
// cursor is in, which is always among them.
func (in *input) view(width int) (text string, cursor int) {
	first, taken := in.at, 0
	for first > 0 {
		if taken += cells(string(in.runes[first-1])); taken >= width {
			break
		}
		first--
	}
	text = ansi.Truncate(string(in.runes[first:]), max(0, width), "")
	return text, min(cells(string(in.runes[first:in.at])), max(0, width-1))
}

// edit applies a key, which stands for that text if any, and says whether the text
// has changed.
func (in *input) edit(key, text string) bool {
	before := len(in.runes)
	switch key {
	case "left", "ctrl+b":
		in.move(-1)
	case "right", "ctrl+f":
		in.move(1)
	case "home", "ctrl+a":
		in.at = 0
	case "end", "ctrl+e":
		in.at = len(in.runes)
	case "backspace", "ctrl+h":
		in.remove(-1)
	case "delete", "ctrl+d":
		in.remove(1)
	case "ctrl+w", "alt+backspace":
		in.remove(in.wordBefore())
	case "ctrl+u":
		in.remove(-in.at)
	case "ctrl+k":
		in.remove(len(in.runes) - in.at)
	default:
		in.insert(text)
	}
	return len(in.runes) != before
}
