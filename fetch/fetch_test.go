package fetch

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestText(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/list.md", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		_, _ = w.Write([]byte("# list\n"))
	})
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<!DOCTYPE html><p>")) })
	mux.HandleFunc("/capitals", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "Text/HTML")
		_, _ = w.Write([]byte("<p>"))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/list.md", http.StatusFound) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		block := make([]byte, 1<<20)
		for range mostBytes>>20 + 2 {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	for _, test := range []struct{ path, want, wrong string }{
		{"/list.md", "# list\n", ""},
		{"/moved", "# list\n", ""},
		{"/none", "", "the server answers 404 Not Found"},
		{"/page", "", "it is a web page and no list"},
		{"/capitals", "", "it is a web page and no list"},
		{"/round", "", "more than 10 redirects"},
		{"/file", "", "unsupported protocol scheme"},
		{"/large", "", "it is larger than 32 MB"},
	} {
		var last int64
		text, err := Text(t.Context(), server.URL+test.path, func(n int64) { last = n })
		switch {
		case test.wrong == "" && (err != nil || text != test.want || last != int64(len(text))):
			t.Errorf("%s: %q, %v, progress %d", test.path, text, err, last)
		case test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)):
			t.Errorf("%s: %v, want %s", test.path, err, test.wrong)
		}
	}
	if _, err := Text(t.Context(), "http://a b/", nil); err == nil || strings.Contains(err.Error(), "://") {
		t.Error(err)
	}
	server.Close()
	if _, err := Text(t.Context(), server.URL, nil); err == nil || strings.Contains(err.Error(), server.URL) {
		t.Error(err)
	}
}

// A server that says nothing is told from one that does not come to an end.
func TestTimeLimit(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			w.Header().Set("Content-Type", "text/plain")
			_, _ = w.Write([]byte("# list\n"))
			w.(http.Flusher).Flush()
		}
		<-r.Context().Done()
	}))
	defer server.Close()
	for _, test := range []struct {
		path  string
		limit time.Duration
		want  string
	}{
		{"/silent", 50 * time.Millisecond, "no answer within 50ms"},
		{"/slow", time.Second, "it had not come to its end within 1s"}, // time enough to begin
	} {
		text, err := within(t.Context(), test.limit, server.URL+test.path, nil)
		if text != "" || err == nil || err.Error() != test.want {
			t.Errorf("%s: %q, %v, want %s", test.path, text, err, test.want)
		}
	}
}

func TestIsPage(t *testing.T) {
	for contents, want := range map[string]bool{
		"text/html": true, "Text/HTML; charset=utf-8": true, " text/html ; charset": true, "application/xhtml+xml": true,
		"text/plain; charset=utf-8": false, "text/html-list": false, "text/markdown": false, "": false, ";": false,
	} {
		if got := isPage(contents); got != want {
			t.Errorf("%q: %t", contents, got)
		}
	}
}

// A page must not lead from a safe connection to an unsafe one.
func TestSameSafety(t *testing.T) {
	safe, unsafe := httptest.NewRequest("GET", "https://a.b", nil), httptest.NewRequest("GET", "http://a.b", nil)
	if err := sameSafety(unsafe, []*http.Request{safe}); err == nil {
		t.Error("a redirect from https to http")
	}
	if err := sameSafety(safe, []*http.Request{unsafe}); err != nil {
		t.Error(err)
	}
}

func TestRaw(t *testing.T) {
	for address, want := range map[string]string{
		"https://github.com/a/b":                             "https://raw.githubusercontent.com/a/b/HEAD/README.md",
		"https://github.com/a/b/":                            "https://raw.githubusercontent.com/a/b/HEAD/README.md",
		"https://github.com/a/b/blob/main/x/y.md":            "https://raw.githubusercontent.com/a/b/main/x/y.md",
		"https://github.com/a/b/blob/main/100%25.md":         "https://raw.githubusercontent.com/a/b/main/100%25.md",
		"https://www.github.com/a/b/raw/main/a%3Fb%23c.md":   "https://raw.githubusercontent.com/a/b/main/a%3Fb%23c.md",
		"https://github.com/a/b/blob/main/x y.md?plain=1#L2": "https://raw.githubusercontent.com/a/b/main/x%20y.md",
		"https://github.com/a/b/issues":                      "https://github.com/a/b/issues",
		"https://raw.githubusercontent.com/a/b/main/list.md": "https://raw.githubusercontent.com/a/b/main/list.md",
		"HTTPS://GitHub.com/a/b":                             "https://raw.githubusercontent.com/a/b/HEAD/README.md",
		"https://www.www.github.com/a/b":                     "https://www.www.github.com/a/b",
		"https://example.org/a/b":                            "https://example.org/a/b",
	} {
		if got := raw(address); got != want {
			t.Errorf("%s is %s, want %s", address, got, want)
		}
	}
}
