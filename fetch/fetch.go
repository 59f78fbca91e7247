// Package fetch gets a text from the web, within limits of time and size. It is the one
// place from which kip uses the network.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// The limits. A list is some hundred kilobytes at most.
const (
	mostBytes = 32 << 20
	mostTime  = 60 * time.Second
)

// Text returns the text at an http or https address. It calls progress, if that is not
// nil, with the number of bytes so far, again and again. The address of a file's page on
// GitHub means the file. The error says what went wrong, without the address.
func Text(ctx context.Context, address string, progress func(bytes int64)) (string, error) {
	return within(ctx, mostTime, address, progress)
}

// within is Text with another limit of time.
func within(ctx context.Context, limit time.Duration, address string, progress func(bytes int64)) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, raw(address), nil)
	if err != nil {
		return "", plain(err)
	}
	request.Header.Set("User-Agent", "kip")
	request.Header.Set("Accept", "text/markdown, text/plain, application/json, text/csv, */*;q=0.1")
	client := http.Client{CheckRedirect: sameSafety}
	response, err := client.Do(request)
	if errors.Is(err, context.DeadlineExceeded) {
		return "", fmt.Errorf("no answer within %v", limit)
	}
	if err != nil {
		return "", plain(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("the server answers %s", response.Status)
	}
	if isPage(response.Header.Get("Content-Type")) {
		return "", errors.New("it is a web page and no list; give the address of the list's own file")
	}
	text, err := read(response.Body, progress)
	if errors.Is(err, context.DeadlineExceeded) {
		return "", fmt.Errorf("it had not come to its end within %v", limit)
	}
	return text, err
}

// isPage reports whether a type of contents is that of web pages.
func isPage(contents string) bool {
	kind, _, err := mime.ParseMediaType(contents)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return false
	}
	return kind == "text/html" || kind == "application/xhtml+xml"
}

// read reads a body to its end, or to the limit.
func read(body io.Reader, progress func(bytes int64)) (string, error) {
	var text strings.Builder
	n, err := io.Copy(&text, io.LimitReader(&meter{r: body, progress: progress}, mostBytes+1))
	if err != nil {
		return "", plain(err)
	}
	if n > mostBytes {
		return "", fmt.Errorf("it is larger than %d MB", mostBytes>>20)
	}
	return text.String(), nil
}

// sameSafety refuses redirects that lead from https to http, and endless ones.
func sameSafety(request *http.Request, via []*http.Request) error {
	const most = 10
	if len(via) >= most {
		return fmt.Errorf("more than %d redirects", most)
	}
	if via[0].URL.Scheme == "https" && request.URL.Scheme != "https" {
		return fmt.Errorf("it redirects to %s, which is not https", request.URL)
	}
	return nil
}

// plain returns an error without the address, which whoever asked knows.
func plain(err error) error {
	var detail *url.Error
	if errors.As(err, &detail) {
		return detail.Err
	}
	return err
}

// raw returns the address of the file itself, if address is that of its page on GitHub,
// or of a repository, which shows its README.
func raw(address string) string {
	u, err := url.Parse(address)
	if err != nil || strings.TrimPrefix(strings.ToLower(u.Host), "www.") != "github.com" {
		return address
	}
	parts := strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	const host = "https://raw.githubusercontent.com/"
	switch {
	case len(parts) == 2:
		return host + parts[0] + "/" + parts[1] + "/HEAD/README.md"
	case len(parts) > 4 && (parts[2] == "blob" || parts[2] == "raw"):
		return host + parts[0] + "/" + parts[1] + "/" + strings.Join(parts[3:], "/")
	}
	return address
}

// A meter tells how much was read through it.
type meter struct {
	r        io.Reader
	n        int64
	progress func(int64)
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	if m.progress != nil {
		m.progress(m.n)
	}
	return n, err
}
