package catalog

import (
	"strings"
	"testing"
)

func TestCanonicalURL(t *testing.T) {
	for _, test := range []struct{ raw, want string }{
		// What stays.
		{"https://blog.cloudflare.com/a-b_c/", "https://blog.cloudflare.com/a-b_c/"},
		{"https://example.com", "https://example.com"},
		{"http://example.com/a?b=1&c=2", "http://example.com/a?b=1&c=2"},
		{"https://medium.com/@a/b~c", "https://medium.com/@a/b~c"},
		{"https://example.com:8443/A", "https://example.com:8443/A"},
		{"https://blog.bitpanda.com/en/trade", "https://blog.bitpanda.com/en/trade"},
		{"https://example.com/en-GB/blog", "https://example.com/en-GB/blog"},
		{"https://www.youtube.com/playlist?list=PLx", "https://www.youtube.com/playlist?list=PLx"},
		{"https://example.com/a?source=b&feature=c&si=d", "https://example.com/a?source=b&feature=c&si=d"},

		// Scheme, host, port, fragment.
		{"HTTPS://Example.COM/A", "https://example.com/A"},
		{"http://example.com:80/a", "http://example.com/a"},
		{"https://example.com:443", "https://example.com"},
		{"http://example.com:443/a", "http://example.com:443/a"},
		{"https://example.com:/a", "https://example.com/a"},
		{"https://example.com/a#part-2", "https://example.com/a"},
		{"https://example.com/a#", "https://example.com/a"},
		{"https://example.com/#/talks/5", "https://example.com/#/talks/5"},
		{"https://example.com/#!talks", "https://example.com/#!talks"},
		{"https://example.com/a?", "https://example.com/a"},

		// Tracking.
		{"https://www.uber.com/en-GB/blog/kafka-tiered-storage/?uclick_id=ad416b56", "https://www.uber.com/blog/kafka-tiered-storage/"},
		{"https://example.com/a?utm_source=x&b=1&UTM_medium=y&fbclid=z", "https://example.com/a?b=1"},
		{"https://example.com/a?gclid=1&mkt_tok=2&trk=3&ref_src=4", "https://example.com/a"},
		{"https://medium.com/agoda-engineering/a-8cd88fdad02b?source=collection_home---4&gi=1&sk=2", "https://medium.com/agoda-engineering/a-8cd88fdad02b"},
		{"https://netflixtechblog.com/a-51c0e0a91521?gi=f00&source=rss", "https://netflixtechblog.com/a-51c0e0a91521"},

		// Locales.
		{"https://www.confluent.io/fr-fr/events/x/", "https://www.confluent.io/events/x/"},
		{"https://confluent.io/es-es/a", "https://confluent.io/a"},
		{"https://www.uber.com/en-SG/blog/kafka/", "https://www.uber.com/blog/kafka/"},
		{"https://www.confluent.io/fr-fr/de-de/a", "https://www.confluent.io/a"},
		{"https://www.confluent.io/xx-yy/a", "https://www.confluent.io/xx-yy/a"},
		{"https://www.confluent.io/en-gb/", "https://www.confluent.io/en-gb/"},

		// Videos.
		{"https://youtu.be/tjjeaCtsw_M", "https://www.youtube.com/watch?v=tjjeaCtsw_M"},
		{"https://youtu.be/tjjeaCtsw_M?si=abc&t=5", "https://www.youtube.com/watch?v=tjjeaCtsw_M"},
		{"http://m.youtube.com/watch?list=PL&v=tjjeaCtsw_M&t=30s", "https://www.youtube.com/watch?v=tjjeaCtsw_M"},
		{"https://www.youtube.com/watch?v=ymx55BA8eQU&ab_channel=Confluent", "https://www.youtube.com/watch?v=ymx55BA8eQU"},
		{"https://www.youtube.com/embed/tjjeaCtsw_M", "https://www.youtube.com/watch?v=tjjeaCtsw_M"},
		{"https://www.youtube.com/live/tjjeaCtsw_M?feature=share", "https://www.youtube.com/watch?v=tjjeaCtsw_M"},
		{"https://www.youtube.com/watch?v=%3Cscript%3E", "https://www.youtube.com/watch?v=%3Cscript%3E"},

		// What a URL may not hold.
		{"https://example.com/müde?q=ü", "https://example.com/m%C3%BCde?q=%C3%BC"},
		{`https://example.com/a"b?c="`, "https://example.com/a%22b?c=%22"},
	} {
		got, err := CanonicalURL(test.raw)
		if err != nil || got != test.want {
			t.Errorf("CanonicalURL(%q)\n got %q, %v\nwant %q", test.raw, got, err, test.want)
		}
	}
}

func TestCanonicalURLErrors(t *testing.T) {
	for raw, want := range map[string]string{
		"":                         "it does not begin with http:// or https://",
		"uber.com/blog":            "it does not begin with http:// or https://",
		"//example.com/a":          "it does not begin with http:// or https://",
		"ftp://example.com/a":      "its scheme is ftp, not http or https",
		"javascript:alert(1)":      "its scheme is javascript, not http or https",
		"file:///etc/passwd":       "its scheme is file, not http or https",
		"https:example.com":        "it has no host",
		"https:///a":               "it has no host",
		"https://:443/a":           "it has no host",
		"https://uber.com@evil.x":  "it has a user name before the host",
		"https://example.com/a b":  "it contains a blank",
		"https://example.com/\x1b": "net/url: invalid control character in URL",
		"https://example.com/%zz":  `invalid URL escape "%zz"`,
		"https://example.com:x/":   `invalid port ":x" after host`,
		"https://ex\u0430mple.com": "its host is not plain ASCII (an international name has an xn-- form)",
		"https://\u212a.org/x":     "its host is not plain ASCII (an international name has an xn-- form)", // K in lower case is k
		"https://%E2%84%AA.org":    "its host is not plain ASCII (an international name has an xn-- form)",
	} {
		want = Quote(raw) + " is not a web address: " + want
		if got, err := CanonicalURL(raw); err == nil || err.Error() != want {
			t.Errorf("CanonicalURL(%q) = %q, %v\nwant %s", raw, got, err, want)
		}
	}
}

func TestMarkdownURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.b/c?d=1&e=2":       "https://a.b/c?d=1&e=2",
		"https://a.b/?x&copy;":        "https://a.b/?x&amp;copy;",
		"https://a.b/c_(d)":           "<https://a.b/c_(d)>",
		"https://a.b/c) [x](y":        "<https://a.b/c)%20[x](y>",
		"https://a.b/<c>\"`\\|\n\x1b": "https://a.b/%3Cc%3E%22%60%5C%7C%0A%1B",
		"https://a.b/é":               "https://a.b/%C3%A9",
	} {
		if got := MarkdownURL(in); got != want {
			t.Errorf("MarkdownURL(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscapeURL(t *testing.T) {
	for url, want := range map[string]string{
		"": "", "https://a.b/c?d=%20&e=~'#!*()[]": "https://a.b/c?d=%20&e=~'#!*()[]", "\"<>\\^`{|}": "%22%3C%3E%5C%5E%60%7B%7C%7D",
		"a b\t\x1b\x7f": "a%20b%09%1B%7F", "ü\xff": "%C3%BC%FF",
	} {
		if got := EscapeURL(url); got != want {
			t.Errorf("EscapeURL(%q) = %q, want %q", url, got, want)
		}
	}
}

func TestURLKey(t *testing.T) {
	for _, same := range [][]string{
		{"https://www.uber.com/blog/kafka/", "http://uber.com/blog/kafka", "https://uber.com/en-GB/blog/kafka/?uclick_id=1", "https://UBER.com/blog/kafka/#a"},
		{"https://youtu.be/tjjeaCtsw_M", "https://youtube.com/watch?v=tjjeaCtsw_M&t=1"},
		{"https://example.com", "https://example.com/", "http://www.example.com:80/"},
		{"https://example.com/a/?b=1", "https://example.com/a?b=1"},
		{"not a URL"},
	} {
		for _, raw := range same {
			if got, want := URLKey(raw), URLKey(same[0]); got != want {
				t.Errorf("URLKey(%q) = %q, but URLKey(%q) = %q", raw, got, same[0], want)
			}
		}
	}
	for _, other := range []string{"https://example.com/A", "https://example.com/a?b=1", "https://example.com/b", "https://a.example.com/a"} {
		if URLKey(other) == URLKey("https://example.com/a") {
			t.Errorf("%q has the key of another work", other)
		}
	}
}

func FuzzCanonicalURL(f *testing.F) {
	for _, seed := range []string{
		"https://www.uber.com/en-GB/blog/x/?uclick_id=1#y", "http://youtu.be/tjjeaCtsw_M?t=1", "https://a.b:443//c/?d&&=e#/f%20g",
		"https://medium.com/p/8cd88fdad02b?gi=1", "https://[::1]:80/a", "https://www.www.x/%2f?%zz#!%zz", "HTTP://É/", "https://\u212aafka.org/x",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if key, plain := plainKey(raw); plain && key != parsedKey(raw) {
			t.Errorf("plainKey(%q) = %q, but parsedKey says %q", raw, key, parsedKey(raw))
		}
		canonical, err := CanonicalURL(raw)
		if err != nil {
			return
		}
		again, err := CanonicalURL(canonical)
		if err != nil || again != canonical {
			t.Errorf("CanonicalURL(%q) = %q, but of that it is %q, %v", raw, canonical, again, err)
		}
		if URLKey(raw) != URLKey(canonical) {
			t.Errorf("the key of %q is %q, that of its canonical form %q", raw, URLKey(raw), URLKey(canonical))
		}
		if strings.Trim(canonical, "!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~") != "" {
			t.Errorf("CanonicalURL(%q) = %q, which no URL may hold", raw, canonical)
		}
	})
}
