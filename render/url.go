package render

import "strings"

// isWeb says whether a URL is one that a reader may be sent to.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}
