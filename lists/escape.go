package lists

import (
	"strconv"
	"strings"
	"unicode"

	"kip/catalog"
)

// escape returns text that Markdown, in GitHub's dialect with HTML and mathematics,
// shows as it is.
func escape(text string) string {
	var b strings.Builder
	number := len(text) - len(strings.TrimLeft(text, "0123456789"))
	for i, c := range text {
		switch {
		case c < ' ' || c >= 0x7f && c <= 0x9f:
			b.WriteRune(unicode.ReplacementChar) // no catalog holds one
			continue
		case strings.ContainsRune("\\`*_[]<~$", c), isSign(text, i, number):
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// isSign reports whether the character at i would make something of the text around it:
// a link of a bare address, an emoji of :name:, a character of &name;, a heading or list
// where a line begins. The number that the text begins with, if any, is so many digits.
func isSign(text string, i, number int) bool {
	switch text[i] {
	case ':':
		name, _, closed := strings.Cut(text[i+1:], ":")
		return strings.HasPrefix(text[i:], "://") || closed && !strings.Contains(name, " ")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www") || i == number
	case ')':
		return i == number
	case '@':
		return i > 0 && text[i-1] != ' '
	case '&':
		return entityEnd(text[i:]) > 0
	case '#':
		return i == 0 || text[i-1] == ' '
	case '+', '-', '=', '>', '|':
		return i == 0
	}
	return false
}

// destination returns a URL for the round brackets of a link. What is no address of the
// web leads nowhere.
func destination(url string) string {
	if !isWeb(url) {
		return ""
	}
	return catalog.MarkdownURL(url)
}

// anchor returns the anchor that GitHub gives the next heading of that name: its letters
// and digits in lower case, hyphens for blanks, without other punctuation, and a number
// if there were some of that name before.
func (w *writer) anchor(name string) string {
	base := strings.Map(func(c rune) rune {
		switch {
		case c == ' ':
			return '-'
		case c == '-', c == '_', unicode.IsLetter(c), unicode.IsDigit(c), unicode.IsMark(c):
			return unicode.ToLower(c)
		}
		return -1
	}, name)
	anchor := base
	for w.anchors[anchor] > 0 {
		anchor = base + "-" + strconv.Itoa(w.anchors[base])
		w.anchors[base]++
	}
	w.anchors[anchor]++
	return anchor
}
