package render

import (
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 5, nil},
		{"   ", 5, nil},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 13, []string{"one two three"}},
		{"  one   two  ", 9, []string{"one   two"}},
		{"  one   two  ", 8, []string{"one", "two"}},
		{"abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"abcdefg hi", 4, []string{"abcd", "efg", "hi"}},
		{"世界世界 a", 5, []string{"世界", "世界", "a"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"aaaa bbb- c", 8, []string{"aaaa", "bbb- c"}},
		{"กำกำ 👩\u200d👧 x", 4, []string{"กำกำ", "👩\u200d👧", "x"}}, // as terminals see it that know code points only
		{"👩\u200d👧👩\u200d👧", 3, []string{"👩\u200d👧", "👩\u200d👧"}},
		{"1\ufe0f\u20e32\ufe0f\u20e3", 2, []string{"1\ufe0f\u20e3", "2\ufe0f\u20e3"}},
	} {
		var got []string
		for _, line := range wrap(test.text, test.width) {
			got = append(got, test.text[line[0]:line[1]])
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q at %d: got %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

// A word of many lines is cut into lines of the same width.
func TestWrapLongWord(t *testing.T) {
	const letters, width = 1_000_000, 10
	lines := wrap("a "+strings.Repeat("b", letters), width)
	if n := len(lines); n != 1+letters/width {
		t.Errorf("%d lines", n)
	}
	for i, line := range lines[1:] {
		if from := 2 + i*width; line != [2]int{from, from + width} {
			t.Fatalf("line %d is %v", i, line)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two three", 7)
	f.Add("世界 e\u0301 \ufe0f👍🏽 🇩🇪🇩", 2)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text, width = Plain(text), 2+width&63
		var all strings.Builder
		for _, line := range wrap(text, width) {
			part := text[line[0]:line[1]]
			if first, _ := ansi.FirstGraphemeCluster(part, ansi.GraphemeWidth); cells(part) > width && first != part {
				t.Errorf("%q is wider than %d", part, width)
			}
			all.WriteString(part)
		}
		same(t, strings.ReplaceAll(all.String(), " ", ""), strings.ReplaceAll(text, " ", ""))
	})
}

func TestFit(t *testing.T) {
	columns := []Column{{}, {Wrap: 10}, {Wrap: 30, Drop: 1}, {Drop: 2}}
	needs := []int{5, 12, 100, 4}
	for _, test := range []struct {
		width   int
		mayDrop bool
		want    []placed
	}{
		{200, true, []placed{{0, 5}, {1, 12}, {2, 100}, {3, 4}}},
		{60, true, []placed{{0, 5}, {1, 12}, {2, 33}, {3, 4}}},
		{50, true, []placed{{0, 5}, {1, 11}, {2, 30}}},
		{20, true, []placed{{0, 5}, {1, 12}}},
		{50, false, nil},
		{16, true, nil},
	} {
		if got := fit(columns, needs, test.width, test.mayDrop); !reflect.DeepEqual(got, test.want) {
			t.Errorf("width %d: got %v, want %v", test.width, got, test.want)
		}
	}
}
