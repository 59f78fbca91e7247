package spelling

import "testing"

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 2, 0},
		{"kafka", "kafka", 2, 0},
		{"kafak", "kafka", 2, 1},
		{"tierd", "tiered", 2, 1},
		{"ca", "abc", 3, 3}, // Damerau's unrestricted distance would be 2
		{"broker", "borkre", 2, 2},
		{"lag", "log", 1, 1},
		{"a", "abcd", 2, 3}, // above the limit
	}
	var m Meter // one for all: what it keeps must not matter
	for _, test := range tests {
		if got := m.Distance(test.a, test.b, test.limit); got != test.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", test.a, test.b, test.limit, got, test.want)
		}
		if got := m.Distance(test.b, test.a, test.limit); got != test.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", test.b, test.a, test.limit, got, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"table", "markdown", "json", "ndjson"}
	for word, want := range map[string]string{
		"jsno": "json", "Mark": "markdown", "tabel": "table", "yaml": "", "": "", "ndjso": "ndjson",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// slow is the distance as it is defined, without rows or limits.
func slow(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	edits := 1 + min(slow(a[1:], b[1:]), slow(a[1:], b), slow(a, b[1:]))
	if a[0] == b[0] {
		edits = min(edits, slow(a[1:], b[1:]))
	}
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		edits = min(edits, 1+slow(a[2:], b[2:]))
	}
	return edits
}

func FuzzDistance(f *testing.F) {
	f.Add("kafak", "kafka", uint8(2))
	f.Add("ab", "ba", uint8(0))
	var m Meter
	f.Fuzz(func(t *testing.T, a, b string, limit uint8) {
		a, b = a[:min(6, len(a))], b[:min(6, len(b))]
		got, want := m.Distance(a, b, int(limit)), slow(a, b)
		if want <= int(limit) && got != want || want > int(limit) && got <= int(limit) {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", a, b, limit, got, want)
		}
	})
}
