package catalog

// One work is linked to in many ways: with the reader's language in the path, with
// a note of which newsletter the reader came from, from a video's short address.
// CanonicalURL brings a URL into the form that the catalog stores; it only drops
// what cannot change the page, so that the stored URL is safe to open. URLKey goes
// further and drops what hardly ever changes the page (http or https, a leading
// www., the trailing slash): two entries with one key are one work, but the key is
// for comparing and never for opening. Neither asks the network.

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// CanonicalURL returns raw in the form that the catalog stores: scheme and host in
// lower case; no default port; no fragment unless it carries a route (#/ or #!); no
// tracking parameters; no needless locale; one form for all addresses of a video.
// The path keeps its trailing slash or the lack of it. The canonical form of a
// canonical URL is itself. The error quotes raw and says what is wrong with it.
func CanonicalURL(raw string) (string, error) {
	u, err := parseURL(raw)
	if err != nil {
		return "", fmt.Errorf("%s is not a web address: %w", Quote(raw), err)
	}
	if id := videoID(u); id != "" {
		return "https://www.youtube.com/watch?v=" + id, nil
	}
	var b strings.Builder
	b.WriteString(u.Scheme)
	b.WriteString("://")
	b.WriteString(u.Host)
	b.WriteString(withoutLocale(u.Host, u.EscapedPath()))
	if query := withoutTracking(u); query != "" {
		b.WriteByte('?')
		b.WriteString(query)
	}
	if f := u.EscapedFragment(); strings.HasPrefix(f, "/") || strings.HasPrefix(f, "!") {
		b.WriteByte('#')
		b.WriteString(f)
	}
	return b.String(), nil
}

// parseURL parses an absolute http or https URL and brings its scheme and host into
// the canonical form. What might deceive a reader about where a link leads (a user
// name before the host, letters beyond ASCII in the host) is an error.
func parseURL(raw string) (*url.URL, error) {
	if strings.ContainsAny(raw, " \t\r\n") {
		return nil, errors.New("it contains a blank")
	}
	u, err := url.Parse(raw)
	if err != nil {
		var detail *url.Error
		if errors.As(err, &detail) {
			err = detail.Err // without the URL, which CanonicalURL quotes itself
		}
		return nil, err
	}
	switch {
	case u.Scheme == "":
		return nil, errors.New("it does not begin with http:// or https://")
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("its scheme is %s, not http or https", u.Scheme)
	case u.User != nil:
		return nil, errors.New("it has a user name before the host")
	case u.Hostname() == "":
		return nil, errors.New("it has no host")
	}
	if strings.Trim(u.Host, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:[]") != "" {
		return nil, errors.New("its host is not plain ASCII (an international name has an xn-- form)")
	}
	u.Host = strings.ToLower(strings.TrimSuffix(u.Host, ":"))
	if port := u.Port(); port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	return u, nil
}

// URLKey returns what two URLs of one work have in common: the canonical form
// without scheme, a leading www. and the path's trailing slash. A string that is no
// web address is its own key.
func URLKey(raw string) string {
	if key, plain := plainKey(raw); plain {
		return key
	}
	return parsedKey(raw)
}

// parsedKey is URLKey for all URLs.
func parsedKey(raw string) string {
	canonical, err := CanonicalURL(raw)
	if err != nil {
		return raw
	}
	_, rest, _ := strings.Cut(canonical, "://")
	rest = strings.TrimPrefix(rest, "www.")
	end := strings.IndexAny(rest, "?#")
	if end < 0 {
		end = len(rest)
	}
	return strings.TrimRight(rest[:end], "/") + rest[end:]
}

// plainKey is the fast path of URLKey, which a search for a URL runs on every entry
// and Decode too: it needs neither parsing nor memory for the URLs that hold only a
// lower-case host and a path of unreserved characters, nearly all of them. It
// reports false where it cannot tell.
func plainKey(raw string) (key string, plain bool) {
	rest, secure := strings.CutPrefix(raw, "https://")
	if !secure {
		rest, plain = strings.CutPrefix(raw, "http://")
		if !plain {
			return "", false
		}
	}
	hostEnd := strings.IndexByte(rest, '/')
	if hostEnd < 0 {
		hostEnd = len(rest)
	}
	for i := range len(rest) {
		c := rest[i]
		lower := 'a' <= c && c <= 'z' || c == '-' || c == '.' || '0' <= c && c <= '9'
		if !lower && (i < hostEnd || !isLetter(c) && c != '/' && c != '_' && c != '@' && c != '~') {
			return "", false
		}
	}
	host, path := rest[:hostEnd], rest[hostEnd:]
	if host == "" || isYouTube(host) || len(withoutLocale(host, path)) != len(path) {
		return "", false
	}
	return strings.TrimRight(strings.TrimPrefix(rest, "www."), "/"), true
}
