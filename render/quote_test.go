package render

import (
	"strings"
	"testing"
)

// TestOrdinary compares the eight bytes at once with one at a time: for every byte,
// alone at every place of a word, and beside every other byte.
func TestOrdinary(t *testing.T) {
	isOrdinary := func(c byte) bool { return c >= ' ' && c <= '~' && c != '"' && c != '\\' }
	for c := range 256 {
		for at := range 20 {
			text := []byte(strings.Repeat("a", 20))
			text[at] = byte(c)
			want := 20
			if !isOrdinary(byte(c)) {
				want = at
			}
			if got := ordinary(string(text), 0); got != want {
				t.Fatalf("%q: got %d, want %d", text, got, want)
			}
		}
		for d := range 256 {
			text := string([]byte{'a', byte(c), byte(d), 'a', 'a', 'a', 'a', 'a'})
			want := 8
			if !isOrdinary(byte(d)) {
				want = 2
			}
			if !isOrdinary(byte(c)) {
				want = 1
			}
			if got := ordinary(text, 0); got != want {
				t.Fatalf("%q: got %d, want %d", text, got, want)
			}
		}
	}
}
