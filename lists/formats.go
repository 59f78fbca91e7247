package lists

import (
	"unicode"

	"kip/catalog"
)

// formatOf returns the format that a word stands for, be it written as a word or as
// the short name of an emoji; "" if it stands for none.
func formatOf(word string) catalog.Format {
	switch word {
	case "studio microphone", "microphone", "talk", "talks", "video", "videos", "recording", "recordings",
		"slides", "slide deck", "deck", "session", "sessions", "presentation", "presentations", "podcast",
		"podcasts", "webinar", "webinars", "meetup", "keynote", "conference", "conference talk", "interview",
		"movie camera", "video camera", "camera", "tv", "television", "clapper", "cinema", "film frames",
		"film projector", "film strip", "projector", "vhs", "headphones", "headphone", "radio", "speaker",
		"loud sound", "sound", "loudspeaker", "mega", "speaking head", "arrow forward", "play button",
		"play or pause button", "bar chart", "chart with upwards trend", "dvd", "youtube":
		return catalog.Talk
	case "books", "book", "green book", "blue book", "orange book", "closed book", "open book", "notebook",
		"article", "articles", "blog", "blogs", "post", "posts", "blog post", "blog posts", "paper",
		"papers", "white paper", "whitepaper", "case study", "newspaper", "rolled up newspaper",
		"newspaper roll", "page facing up", "page with curl", "memo", "pencil", "pencil2", "writing hand",
		"scroll", "bookmark", "bookmark tabs", "clipboard", "ledger", "notebook with decorative cover",
		"globe with meridians":
		return catalog.Article
	}
	return ""
}

// joiners are the marks that emoji are made up with.
const joiners = "\ufe0e\ufe0f\u200d\u20e3"

// emojiFormat returns the format that an emoji stands for, or "", and whether it is an
// emoji or part of one.
func emojiFormat(c rune) (format catalog.Format, emoji bool) {
	switch c {
	case '🎙', '🎤', '🎥', '📹', '📽', '📺', '🎬', '🎦', '🎞', '📼', '🎧', '📻', '🔊', '📢', '📣', '🗣',
		'▶', '⏯', '📊', '📈', '💿', '📀':
		return catalog.Talk, true
	case '📚', '📖', '📗', '📘', '📙', '📕', '📓', '📔', '📒', '📰', '🗞', '📄', '📃', '📝', '✏', '✍',
		'📜', '🔖', '📑', '📋', '🌐':
		return catalog.Article, true
	}
	return "", unicode.In(c, emojiBlocks) || c == '\ufe0f' || c == '\ufe0e' || c == '\u20e3'
}

// emojiBlocks are where Unicode keeps the signs that lists mark formats with.
var emojiBlocks = &unicode.RangeTable{
	R16: []unicode.Range16{{0x23e9, 0x23ff, 1}, {0x2600, 0x27bf, 1}, {0x2b00, 0x2bff, 1}},
	R32: []unicode.Range32{{0x1f000, 0x1faff, 1}},
}
