package catalog

import (
	"net/url"
	"strings"
)

// withoutLocale returns path without a locale as its first segment, on the hosts
// where the page without one is known to be the same page: /en-GB/blog/x is /blog/x.
// Elsewhere a locale may be all that leads to the page, and stays.
func withoutLocale(host, path string) string {
	switch strings.TrimPrefix(host, "www.") {
	case "confluent.io", "uber.com":
	default:
		return path
	}
	for len(path) > len("/en-GB/") && path[len("/en-GB")] == '/' && isLocale(path[1:6]) {
		path = path[len("/en-GB"):]
	}
	return path
}

// isLocale reports whether s is a language that those hosts publish in and a region:
// en-GB, fr-fr.
func isLocale(s string) bool {
	switch strings.ToLower(s[:2]) {
	case "ar", "cs", "da", "de", "en", "es", "fi", "fr", "he", "hu", "id", "it", "ja",
		"ko", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh":
		return s[2] == '-' && isLetter(s[3]) && isLetter(s[4])
	}
	return false
}

func isLetter(c byte) bool {
	c |= 'a' - 'A'
	return 'a' <= c && c <= 'z'
}

// withoutTracking returns the query of u without the parameters that say who
// followed the link and not where it leads; the others keep their order and
// spelling, except that what a URL may not hold is percent-encoded.
func withoutTracking(u *url.URL) string {
	var kept []string
	for parameter := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(parameter, "=")
		if parameter != "" && !isTracking(u, strings.ToLower(name)) {
			kept = append(kept, EscapeURL(parameter))
		}
	}
	return strings.Join(kept, "&")
}

// isTracking reports whether the query parameter of that lower-case name is tracking
// on u. A name that might mean something elsewhere counts on its own hosts only.
func isTracking(u *url.URL, name string) bool {
	switch name {
	case "uclick_id", "ab_channel", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid",
		"msclkid", "twclid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok",
		"trk", "trkinfo", "trackingid", "li_fat_id", "_hsenc", "_hsmi", "__hstc", "__hssc",
		"hsctatracking", "vero_id", "oly_anon_id", "oly_enc_id", "ref_src", "ref_url", "_ga", "_gl":
		return true
	case "si", "feature", "pp":
		return isYouTube(u.Host) || u.Host == "open.spotify.com"
	case "source", "gi", "sk":
		return isMedium(u)
	}
	return strings.HasPrefix(name, "utm_")
}

// isMedium reports whether u is a post on Medium, which also serves blogs under
// their own hosts: the last segment of a post's path ends in its number, -f8ea93211c3f.
func isMedium(u *url.URL) bool {
	if u.Host == "medium.com" || strings.HasSuffix(u.Host, ".medium.com") {
		return true
	}
	path := strings.TrimSuffix(u.Path, "/")
	number := path[strings.LastIndexAny(path, "-/")+1:]
	return len(number) >= 10 && len(number) <= 12 && strings.Trim(number, "0123456789abcdef") == ""
}

func isYouTube(host string) bool {
	switch host {
	case "youtu.be", "youtube.com", "www.youtube.com", "m.youtube.com",
		"youtube-nocookie.com", "www.youtube-nocookie.com":
		return true
	}
	return false
}

// videoID returns the id of the YouTube video that u shows, or "". The playlist and
// the second at which to begin are not part of the work.
func videoID(u *url.URL) string {
	if !isYouTube(u.Host) {
		return ""
	}
	path := strings.Trim(u.Path, "/")
	first, id, nested := strings.Cut(path, "/")
	switch {
	case u.Host == "youtu.be":
		id = path
	case first == "watch" && !nested:
		id = u.Query().Get("v")
	case first == "embed", first == "live", first == "shorts", first == "v":
	default:
		return ""
	}
	if len(id) != len("tjjeaCtsw_M") {
		return "" // a channel or a playlist
	}
	for i := range len(id) {
		if c := id[i]; !isLetter(c) && (c < '0' || c > '9') && c != '-' && c != '_' {
			return ""
		}
	}
	return id
}

// MarkdownURL returns url for the round brackets of a link in Markdown. One with brackets
// of its own goes between angle brackets, where they need no partner and keep their bytes.
func MarkdownURL(url string) string {
	url = EscapeURL(url)
	if strings.Contains(url, ";") { // "&copy;" would be read as a character
		url = strings.ReplaceAll(url, "&", "&amp;")
	}
	if strings.ContainsAny(url, "()[]") {
		return "<" + url + ">"
	}
	return url
}

// EscapeURL returns url with every byte that has no place in a URL (RFC 3986)
// percent-encoded: blanks, controls, what is not ASCII, and the signs that would end a
// link in Markdown, HTML or an escape sequence. A browser would encode them likewise.
func EscapeURL(url string) string {
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

func outsideURL(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r)
}
