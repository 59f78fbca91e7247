package render

import "strings"

// safeURL returns url with every byte that has no place in a URL percent-encoded:
// blanks, controls, what is not ASCII, and the signs that would end a link in
// Markdown, HTML or an escape sequence. A browser would encode them likewise.
func safeURL(url string) string {
	at := strings.IndexFunc(url, outsideURL)
	if at < 0 {
		return url
	}
	const hex = "0123456789ABCDEF"
	b := []byte(url[:at])
	for i := at; i < len(url); i++ {
		if c := url[i]; outsideURL(rune(c)) {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// outsideURL says whether r may not stand in a URL (RFC 3986).
func outsideURL(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r)
}

// isWeb says whether a URL is one that a reader may be sent to.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}
