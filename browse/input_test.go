package browse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Keys move over what people see as one sign, and remove it whole.
func TestInput(t *testing.T) {
	for _, test := range []struct{ text, keys, want string }{
		{"a" + family + "b", "left left", "a|" + family + "b"},
		{"a" + family, "backspace", "a|"},
		{flag + flag, "left backspace", "|" + flag},
		{"cafe\u0301", "backspace", "caf|"},
		{"cafe\u0301", "home right right right delete", "caf|"},
		{"कास्ते x", "ctrl+w backspace backspace", "का|"},
		{"one  two " + skin, "ctrl+w ctrl+w", "one  |"},
		{"one two", "ctrl+w left ctrl+u", "| "},
		{"one two", "home right ctrl+k", "o|"},
		{"👩👧", "left \u200d", "👩\u200d👧|"}, // what is typed makes one sign of two
		{"e", "\u0301 left", "|e\u0301"},
		{"", "left backspace delete ctrl+w right", "|"},
	} {
		var in input
		in.insert(test.text)
		for key := range strings.FieldsSeq(test.keys) {
			text := ""
			if utf8.RuneCountInString(key) == 1 {
				text = key
			}
			in.edit(key, text)
		}
		if got := strings.Join(in.signs[:in.at], "") + "|" + strings.Join(in.signs[in.at:], ""); got != test.want {
			t.Errorf("%q after %s: got %q, want %q", test.text, test.keys, got, test.want)
		}
	}
}

// A mark that joins the sign before it changes the text, too.
func TestInputChanges(t *testing.T) {
	var in input
	in.insert("e")
	if !in.edit("\u0301", "\u0301") || in.edit("left", "") {
		t.Errorf("it is not said whether %q has changed", in.text())
	}
	in.insert(strings.Repeat("é", 1<<20))
	if n := utf8.RuneCountInString(in.text()); n != longestQuery {
		t.Errorf("%d letters are taken", n)
	}
}
