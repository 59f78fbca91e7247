package render

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"kip/catalog"
)

func carded(t *testing.T, cat *catalog.Catalog, at int, related []*catalog.Entry, opts Options) string {
	t.Helper()
	var b strings.Builder
	if err := Card(&b, cat, &cat.Entries[at], related, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCard(t *testing.T) {
	cat := small()
	same(t, carded(t, cat, 0, entriesOf(cat)[1:2], Options{}), `Tiered Storage at Uber

Company   Uber (Transportation)
Also      Grab
Year      2022
Format    talk
Event     Kafka Summit
Authors   Ada Lovelace, Alan Turing
URL       https://example.com/tiered
Topics    Tiered storage, Cost
Keywords  blob store, cold segments
ID        uber2022tiered

Problem
Disks were full.

Approach
Old segments went to a blob store.

Reasons
It was cheaper.

Lesson
Measure first.

Evidence
The work's own page was read.
https://example.com/slides
Listed in kip (Storage), with the title “Tiered storage”, the year 2021, the format article.

Since then
2024: production-ready since Kafka 3.9 (Tiered storage)

Related
zalandondnakadi  Nakadi
`)
}

// TestCardPipe: who searches in the lines of a card finds what stands there.
func TestCardPipe(t *testing.T) {
	cat := small()
	const words = 100_000
	long := strings.Repeat("disks ", words) + "were full"
	cat.Entries[0].Problem, cat.Entries[0].Title, cat.Entries[0].Authors = long, long, []string{long, "Ada"}
	text := carded(t, cat, 0, entriesOf(cat)[:1], Options{Width: 40})
	for _, want := range []string{long + "\n\nCompany ", "\nAuthors   " + long + ", Ada\n", "\nProblem\n" + long + "\n", "\nuber2022tiered  " + long + "\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no line with %.30q", want)
		}
	}
}

// TestCardSourceURL: the address that a list gives is whole, on a line of its own.
func TestCardSourceURL(t *testing.T) {
	cat := small()
	url := "https://example.com/" + strings.Repeat("long", 30)
	cat.Entries[0].Sources = []catalog.Source{{List: "kip", URL: url}, {List: "kip", Section: "Cost", Year: 2020, URL: url}}
	text := carded(t, cat, 0, nil, Options{Terminal: true, Width: 40})
	want := "Listed in kip; its link:\n" + url + "\nListed in kip (Cost), with the year\n2020; its link:\n" + url + "\n"
	if !strings.Contains(text, want) {
		t.Errorf("got %s, want %s", text, want)
	}
}

// TestCardClipped: where a long line would be cut, an address is broken, and nothing lost.
func TestCardClipped(t *testing.T) {
	cat := small()
	url := "https://example.com/" + strings.Repeat("long", 30)
	e := &cat.Entries[0]
	e.ID, e.URL, e.Sources = "an"+strings.Repeat("id", 30), url, []catalog.Source{{URL: url}, {List: "kip", URL: url}}
	for width := 20; width <= 120; width += 25 {
		styled := carded(t, cat, 0, nil, Options{Terminal: true, Width: width, Clipped: true, Hyperlinks: true})
		text := unstyle(styled)
		for line := range strings.Lines(text) {
			if w := lipgloss.Width(strings.TrimSuffix(line, "\n")); w > width {
				t.Errorf("width %d: %q", width, line)
			}
		}
		joined := strings.NewReplacer("\n", "", " ", "").Replace(text)
		if strings.Count(joined, url) != 3 || !strings.Contains(joined, e.ID) {
			t.Errorf("width %d: something is lost in %s", width, text)
		}
		if links := strings.Count(styled, "\x1b]8;id=kip1;"+url+"\a"); links < len(url)/width {
			t.Errorf("width %d: %d lines of the address lead there", width, links)
		}
	}
}

func TestCardUnknown(t *testing.T) {
	cat := small()
	cat.Entries[1].Topics = []string{"tiered-storage"}
	same(t, carded(t, cat, 1, nil, Options{}), `Nakadi

Company   Zalando (Retail)
Format    article
URL       https://example.org/nakadi
Topics    Tiered storage
ID        zalandondnakadi

Evidence
The work itself was not to be seen; it is known from lists alone.
`)
}

// copied says whether a line holds what must not be broken, as it is there to be copied.
func copied(line string) bool {
	return strings.HasPrefix(line, "URL") || strings.HasPrefix(line, "ID") || strings.HasPrefix(line, "https://")
}

func TestCardTerminal(t *testing.T) {
	cat := small()
	cat.Entries[0].Problem = strings.Repeat("Disks were full. ", 20)
	related := []*catalog.Entry{}
	for range 9 {
		related = append(related, &cat.Entries[2])
	}
	for _, width := range []int{20, 40, 80, 100, 200} {
		styled := carded(t, cat, 0, related, Options{Terminal: true, Width: width, Color: true, Hyperlinks: true})
		if !strings.HasPrefix(styled, "\x1b]8;id=kip1;https://example.com/tiered\a\x1b[1mTiered") {
			t.Errorf("the title is no bold link: %q", styled[:60])
		}
		text := unstyle(styled)
		same(t, carded(t, cat, 0, related, Options{Terminal: true, Width: width}), text)
		for line := range strings.Lines(text) {
			if w := lipgloss.Width(strings.TrimSuffix(line, "\n")); w > min(width, textWidth) && !copied(line) {
				t.Errorf("width %d: %q", width, line)
			}
		}
		if got := strings.Count(text, "grab2020evil"); got != CardRelated {
			t.Errorf("width %d: %d related", width, got)
		}
	}
}
