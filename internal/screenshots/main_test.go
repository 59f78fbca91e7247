package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

// TestPicturesAreFresh draws all pictures anew, and compares them with those of docs.
func TestPicturesAreFresh(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no pseudo-terminals")
	}
	const root = "../.."
	fresh := t.TempDir()
	if err := draw(root, fresh); err != nil {
		t.Fatal(err)
	}
	for _, p := range pictures() {
		want, err := os.ReadFile(filepath.Join(fresh, p.file))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(root, "docs", p.file))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("docs/%s is not what kip prints; run go run ./internal/screenshots", p.file)
		}
	}
}

func TestParse(t *testing.T) {
	lines, err := parse([]byte("\x1b[1mID\x1b[m  é\r\n\r\n\x1b]8;id=a;https://a.b/;c\a\x1b[1;4;31mx\x1b[m y\x1b]8;;\az\r\n"), 5)
	if err != nil {
		t.Fatal(err)
	}
	const url = "https://a.b/;c"
	want := [][]piece{
		{{look{bold: true}, "ID"}, {look{}, "  é"}},
		nil,
		{{look{bold: true, underline: true, color: 2, url: url}, "x"}, {look{url: url}, " y"}, {look{}, "z"}},
	}
	if !reflect.DeepEqual(lines, want) {
		t.Errorf("got %v, want %v", lines, want)
	}
}

// TestParseWraps: a line that is too long goes on in the next, as on a terminal.
func TestParseWraps(t *testing.T) {
	lines, err := parse([]byte("abcd世世e\r\n"), 5)
	if err != nil {
		t.Fatal(err)
	}
	if want := [][]piece{{{text: "abcd"}}, {{text: "世世e"}}}; !reflect.DeepEqual(lines, want) {
		t.Errorf("got %v, want %v", lines, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, printed := range []string{"a\x1b[2J", "a\x1b[38;5;9mb", "a\x1b[90mb", "a\tb", "a\x1b]0;title\a", "a\x1b]8\ab"} {
		if lines, err := parse([]byte(printed), 80); err == nil {
			t.Errorf("%q was read as %v", printed, lines)
		}
	}
}

// TestSVG reads a picture as XML: all text is in it, and links lead where they should.
func TestSVG(t *testing.T) {
	lines := [][]piece{{{look{url: "https://a.b/?c&d"}, "  <one>  two"}, {look{}, " "}}, nil}
	drawn := string(svg(picture{"a.svg", []string{"search", "a<b"}, size{20, 5}}, lines))
	d := xml.NewDecoder(strings.NewReader(drawn))
	var text, href string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, drawn)
		}
		switch token := token.(type) {
		case xml.CharData:
			text += string(token)
		case xml.StartElement:
			if token.Name.Local == "a" {
				href = token.Attr[0].Value
			}
		}
	}
	for _, want := range []string{"kip search a<b", "<one>", "two"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if href != "https://a.b/?c&d" {
		t.Errorf("the link leads to %q", href)
	}
	if want := `<tspan x="88.2">two</tspan>`; !strings.Contains(drawn, want) {
		t.Errorf("no %s in %s", want, drawn)
	}
}
