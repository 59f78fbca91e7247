package browse

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"kip/render"
)

// longestQuery is how many letters are taken at most: nobody types as many, but a
// page may be pasted by mistake.
const longestQuery = 500

// An input is a line of text that is being typed.
type input struct {
	signs []string // graphemes: what people see as one, however many runes it is made of
	at    int      // where the next sign goes
}

func (in *input) text() string { return strings.Join(in.signs, "") }

// set makes the text what is before the cursor and what is behind it. The cursor stands
// behind a sign that the two ends make together.
func (in *input) set(before, behind string) {
	*in = input{}
	text := before + behind
	for done := 0; done < len(text); {
		if done < len(before) {
			in.at++
		}
		sign, _ := ansi.FirstGraphemeCluster(text[done:], ansi.GraphemeWidth)
		in.signs = append(in.signs, sign)
		done += len(sign)
	}
}

// insert puts text in, without what does not belong in a line.
func (in *input) insert(text string) {
	added := []rune(render.Plain(text))
	added = added[:max(0, min(len(added), longestQuery-utf8.RuneCountInString(in.text())))]
	in.set(strings.Join(in.signs[:in.at], "")+string(added), strings.Join(in.signs[in.at:], ""))
}

// move moves by n signs.
func (in *input) move(n int) { in.at = max(0, min(in.at+n, len(in.signs))) }

// remove removes what is between here and n signs away.
func (in *input) remove(n int) {
	from := in.at
	in.move(n)
	in.set(strings.Join(in.signs[:min(from, in.at)], ""), strings.Join(in.signs[max(from, in.at):], ""))
}

// wordBefore returns how many signs it is back to the beginning of a word.
func (in *input) wordBefore() int {
	at := in.at
	for at > 0 && isBlank(in.signs[at-1]) {
		at--
	}
	for at > 0 && !isBlank(in.signs[at-1]) {
		at--
	}
	return at - in.at
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// view returns as much of the text as fits into width cells, and the cell that the
// cursor is in, which is always among them.
func (in *input) view(width int) (text string, cursor int) {
	first, taken := in.at, 0
	for first > 0 {
		if taken += cells(in.signs[first-1]); taken >= width {
			break
		}
		first--
	}
	text = cutTo(strings.Join(in.signs[first:], ""), width, "")
	return text, min(cells(strings.Join(in.signs[first:in.at], "")), max(0, width-1))
}

// edit applies a key, which stands for that text if any, and says whether the text
// has changed.
func (in *input) edit(key, text string) bool {
	before := in.text()
	switch key {
	case "left", "ctrl+b":
		in.move(-1)
	case "right", "ctrl+f":
		in.move(1)
	case "home", "ctrl+a":
		in.at = 0
	case "end", "ctrl+e":
		in.at = len(in.signs)
	case "backspace", "ctrl+h":
		in.remove(-1)
	case "delete", "ctrl+d":
		in.remove(1)
	case "ctrl+w", "alt+backspace":
		in.remove(in.wordBefore())
	case "ctrl+u":
		in.remove(-in.at)
	case "ctrl+k":
		in.remove(len(in.signs) - in.at)
	default:
		in.insert(text)
	}
	return in.text() != before
}
