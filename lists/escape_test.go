package lists

import (
	"strings"
	"testing"
)

// What begins a list where a line begins is escaped there, and nowhere else.
func TestEscapeNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"1. a": `1\. a`, "12) a. b)": `12\) a. b)`, ". a": `\. a`, ")": `\)`, "a 1. b": "a 1. b", "1.5.2": `1\.5.2`, "1": "1", "www.a": `www\.a`,
	} {
		if got := escape(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	long := strings.Repeat("1", 300_000) + strings.Repeat(".)", 300_000)
	if got := escape(long); len(got) != len(long)+1 {
		t.Errorf("%d bytes of %d", len(got), len(long))
	}
}
