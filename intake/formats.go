package intake

import (
	"net/url"
	"strings"

	"kip/catalog"
)

// formatAt returns the format that works at an address have most likely: a talk where
// talks, slides and podcasts are kept, else an article.
func formatAt(address string) catalog.Format {
	u, err := url.Parse(address)
	if err != nil {
		return catalog.Article
	}
	host, path := strings.TrimPrefix(u.Hostname(), "www."), strings.ToLower(u.Path)
	switch host {
	case "youtube.com", "youtu.be", "vimeo.com", "slideshare.net", "speakerdeck.com", "videos.confluent.io",
		"current.confluent.io", "events.bizzabo.com", "kafka-summit.org", "changelog.com", "meetup.com",
		"open.spotify.com", "podcasts.apple.com", "soundcloud.com", "sessionize.com", "fosdem.org", "archive.fosdem.org":
		return catalog.Talk
	}
	for _, sign := range []string{"/kafka-summit", "/events/", "/talks/", "/talk/", "/podcast", "/webinar",
		"/presentation", "/session", "/videos/", "/video/"} {
		if strings.Contains(path, sign) && !strings.Contains(path, "/blog/") {
			return catalog.Talk
		}
	}
	return catalog.Article
}
