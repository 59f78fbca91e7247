package browse

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestPrompt(t *testing.T) {
	o := options(small())
	var opened string
	o.Open = func(url string) error { opened = url; return nil }
	for _, test := range []struct{ lines, want, marked string }{
		{"cost\n", "2 found.\n1. Cutting the Cost of Kafka. Grab, 2023, talk.\n2. Tiered Storage at Uber. Uber, 2024, article.", ""},
		{"cost\n2\nq\n", "Disks were full.", ""},
		{"cost\nm 2\ncost\n", "Uber, 2024, article. Marked.", "uber2024tiered"},
		{"cost\nm 2\nm 1\nm 2\n", "No longer marked: Tiered Storage at Uber", "grab2023cost"},
		{"cost\no 1\n", "opened https://example.com/cost.", ""},
		{"cost\ns 1\n", "2 related to Cutting the Cost of Kafka.\n1. Tiered Storage", ""},
		{"cost\nm 9\n", "There is no entry 9 in the list.", ""},
		{"cost\n1789\nm 2\n", "There is no entry 1789 in the list.", "uber2024tiered"},
		{"!!!\n", `nothing matches "!!!", which has no word to look for.`, ""},
		{"/1789\n", `nothing matches "1789".`, ""},
		{"cost\n/1\n", `nothing matches "1".`, ""},
		{"cost\nn\n", "That is all.", ""},
		{"tiered\nm 1\nq\nm 1\n", "Marked: Tiered Storage at Uber", "uber2024tiered"},
		{"tiered\nm 1\nquit\nm 1\n", "Marked: Tiered Storage at Uber", "uber2024tiered"},
		{"tiered\nm 1\nexit\nm 1\n", "Marked: Tiered Storage at Uber", "uber2024tiered"},
		{"cost\nhelp\n", "2. Tiered Storage at Uber. Uber, 2024, article.\n\nkip> Type words", ""},
		{"/help\n", `nothing matches "help".`, ""},
		{"/quit\n/exit\n/m\n", `nothing matches "exit".`, ""},
		{"cost\nm 2\nm 1\ntiered\nm\n", "2 marked.\n1. Tiered Storage at Uber. Uber, 2024, article. Marked.\n2. Cutting", "uber2024tiered grab2023cost"},
		{"cost\nm 2\nm 1\nm\nm 1\nm 2\n2\n", "No longer marked: Cutting the Cost of Kafka\n\nkip> Cutting the Cost", ""},
		{"cost\nm 2\nm\nm 1\nm\n", "No longer marked: Tiered Storage at Uber\n\nkip> 0 marked.", ""},
		{"uber\n\n?\nbites\n", "that� bites. Z�org, no year, article.", ""},
	} {
		var out bytes.Buffer
		marked, err := NewPrompt(o, strings.NewReader(test.lines), &out).Run()
		var ids []string
		for _, e := range marked {
			ids = append(ids, e.ID)
		}
		if got := strings.Join(ids, " "); err != nil || got != test.marked {
			t.Errorf("%q: marked are %q, want %q; error %v", test.lines, got, test.marked, err)
		}
		if !strings.Contains(out.String(), test.want) || strings.Contains(out.String(), "\x1b") {
			t.Errorf("%q: %q is not in %q", test.lines, test.want, out.String())
		}
	}
	if opened != "https://example.com/cost" {
		t.Errorf("opened %q", opened)
	}
}

// A title that ends a sentence gets no second sign for that.
func TestPromptEndsSentences(t *testing.T) {
	for title, want := range map[string]string{
		"Ride": "1. Ride. Uber", "Ride.": "1. Ride. Uber", "Ride?": "1. Ride? Uber", "Ride!": "1. Ride! Uber", "Ride...": "1. Ride. Uber",
		"Ride…": "1. Ride… Uber", "": "1. . Uber",
	} {
		o := options(small())
		o.Catalog.Entries[0].Title = title
		var out bytes.Buffer
		if _, err := NewPrompt(o, strings.NewReader("tiered\n"), &out).Run(); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%q: %v: %q is not in %q", title, err, want, out.String())
		}
	}
}

func TestPromptLimit(t *testing.T) {
	o := options(small())
	o.Limit = 1
	var out bytes.Buffer
	if _, err := NewPrompt(o, strings.NewReader("cost\n"), &out).Run(); err != nil || !strings.Contains(out.String(), "1 found.\n1. Cutting") {
		t.Errorf("%v: %q", err, out.String())
	}
}

// Without an index it makes one.
func TestPromptMakesTheIndex(t *testing.T) {
	o := options(small())
	o.Index = nil
	var out bytes.Buffer
	if _, err := NewPrompt(o, strings.NewReader("tiered\n"), &out).Run(); err != nil || !strings.Contains(out.String(), "1 found.\n1. Tiered Storage at Uber.") {
		t.Errorf("%v: %q", err, out.String())
	}
}

func TestPromptListsTenAtOnce(t *testing.T) {
	var out bytes.Buffer
	if _, err := NewPrompt(options(large(50)), strings.NewReader("kafka\nn\nq\n"), &out).Run(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"50 entries on Kafka", "\n10. ", "more: n lists them.\n\nkip> 11. ", "\n20. "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in %q", want, out.String())
		}
	}
}

// A page that is pasted as one line is cut, and what was marked before stays marked.
func TestPromptCutsLongLines(t *testing.T) {
	for _, test := range []struct {
		line string
		cut  bool
	}{
		{"cost" + strings.Repeat(" ", longestQuery-4), false},
		{"cost" + strings.Repeat(" ", longestQuery-3), true},
		{"cost " + strings.Repeat("x", 1<<20), true},
		{strings.Repeat("\U0001f980", longestQuery), false},
		{strings.Repeat("\U0001f980", longestQuery+1), true},
		{"\xff" + strings.Repeat("ü", 1<<16), true},
	} {
		for _, rest := range []string{"", "\n", "\nm 1\nm 1\nq\n"} {
			var out bytes.Buffer
			in := iotest.OneByteReader(strings.NewReader("cost\nm 2\n" + test.line + rest))
			marked, err := NewPrompt(options(small()), in, &out).Run()
			if err != nil || len(marked) != 1 || marked[0].ID != "uber2024tiered" {
				t.Errorf("%.20q: marked are %v, error %v", test.line, marked, err)
			}
			if strings.Contains(out.String(), "only its first 500 letters count") != test.cut || len(out.String()) > 10_000 {
				t.Errorf("%.20q: %q", test.line, out.String())
			}
		}
	}
}

func TestPromptInputFails(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("cost\nm 2\n"), iotest.ErrReader(broken))
	if _, err := NewPrompt(options(small()), in, io.Discard).Run(); err != broken {
		t.Error(err)
	}
}

// Of what the filters have kept out it is only told that it is there.
func TestPromptAmong(t *testing.T) {
	o := options(small())
	o.Among = o.Among[:1]
	var out bytes.Buffer
	if _, err := NewPrompt(o, strings.NewReader("cost\nkafka\n/zzz\n"), &out).Run(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"nothing that is browsed matches \"kafka\"; elsewhere 1 entry is found.\n0 found.", "nothing matches \"zzz\".\n0 found.",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in %q", want, out.String())
		}
	}
	for i := range o.Catalog.Entries {
		if e := &o.Catalog.Entries[i]; e != o.Among[0] && strings.Contains(out.String(), e.Title) {
			t.Errorf("%q is shown, which is not browsed: %q", e.Title, out.String())
		}
	}
}
