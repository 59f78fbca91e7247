package catalog

// Mojibake is text in UTF-8 that something took for another character set: each byte
// of a character became a character of its own, ’ became ‚Äô in Mac OS Roman or â€™ in
// Windows-1252, and was saved so. It is found by going back: if the characters, taken
// for bytes of that set again, make a character in UTF-8, then they were one.
//
// Not every such sequence was one: in “Überblick” the first two characters go back to a
// Cyrillic letter. So only what titles are made of counts as a result: the signs and
// accented letters of Latin-1, general punctuation, emoji, and the invisible marks of
// byte order and variation. Those begin with the bytes C2, C3, E2, EF and F0, which are
// unlikely characters in both sets.

import (
	"strings"
	"unicode/utf8"
)

// The characters of the bytes from 0x80 to 0xff.
const (
	macRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
		"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
		"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
)

// beginnings are the characters of the bytes C2, C3, E2, EF and F0.
const beginnings = "¬√‚Ô\uf8ff" + "ÂÃâïð"

// findMojibake returns the first mojibake in s and what it was meant to be, or "" and
// "" if there is none.
func findMojibake(s string) (garbled, meant string) {
	for i, c := range s {
		if c < utf8.RuneSelf || !strings.ContainsRune(beginnings, c) {
			continue
		}
		for _, set := range [...]string{macRoman, windows1252} {
			if garbled, meant := undo(s[i:], set); garbled != "" {
				return garbled, meant
			}
		}
	}
	return "", ""
}

// undo returns the characters that s begins with if, as bytes of the set, they make
// one character in UTF-8, and that character; or else "" and "".
func undo(s, set string) (garbled, meant string) {
	var bytes []byte
	for i, c := range s {
		if len(bytes) > 0 && utf8.FullRune(bytes) {
			return undone(s[:i], bytes)
		}
		b, ok := byteOf(c, set)
		if !ok {
			return "", ""
		}
		bytes = append(bytes, b)
	}
	return undone(s, bytes)
}

// undone returns garbled and the character that bytes make, if it is a likely one.
func undone(garbled string, bytes []byte) (string, string) {
	c, size := utf8.DecodeRune(bytes)
	if size != len(bytes) || size < 2 || !isLikely(c) {
		return "", ""
	}
	return garbled, string(c)
}

// isLikely reports whether titles hold c, or files do at their beginning.
func isLikely(c rune) bool {
	return c >= 0xa0 && c <= 0xff || c >= 0x2000 && c <= 0x2bff ||
		c >= 0x1f000 && c <= 0x1ffff || c == '\ufe0f' || c == '\ufeff' || c == utf8.RuneError
}

// byteOf returns the byte that stands for c in a set.
func byteOf(c rune, set string) (byte, bool) {
	at := strings.IndexRune(set, c)
	if c < utf8.RuneSelf || at < 0 {
		return 0, false
	}
	return byte(0x80 + utf8.RuneCountInString(set[:at])), true
}
