package render

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

func charted(t *testing.T, charts []Chart, opts Options) string {
	t.Helper()
	var b strings.Builder
	if err := WriteCharts(&b, Bar{Entries: 21, Talks: 9}, charts, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func yearChart() Chart {
	return Chart{"By year", []Bar{{"2021", 12, 6}, {"2022", 0, 0}, {"2023", 1, 0}, {"2024", 3, 3}, {"undated", 5, 0}}}
}

func TestCharts(t *testing.T) {
	same(t, charted(t, []Chart{yearChart()}, Options{Terminal: true, Width: 36}), `
21 entries  ░ 9 talks  █ 12 articles

By year
2021     12 ░░░░░░░░░░░░████████████
2022      0
2023      1 ██
2024      3 ░░░░░░
undated   5 ██████████
`[1:])
}

func TestChartsBeside(t *testing.T) {
	slugs := Chart{"By topic", []Bar{{"consumer-rebalancing-protocols", 4, 1}, {"cost", 2, 0}}}
	charts := []Chart{yearChart(), slugs, {"By company (1 of 2)", []Bar{{"Uber", 3, 2}}}}
	wide := charted(t, charts, Options{Terminal: true, Width: 75})
	if !strings.HasSuffix(wide, `
By topic                               By company (1 of 2)
consumer-     4 ░░░░░███████████████   Uber  3 ░░░░░░░░░░░░░░░░░░░█████████
rebalancing-
protocols
cost          2 ██████████
`) {
		t.Error(wide)
	}
	if narrow := charted(t, charts, Options{Terminal: true, Width: 74}); !strings.Contains(narrow, "\n\nBy company (1 of 2)\n") {
		t.Error(narrow)
	}
}

// With colours the drawing is the same.
func TestChartColors(t *testing.T) {
	for _, width := range []int{20, 80, 140} {
		charts := []Chart{yearChart(), yearChart(), yearChart()}
		colored := charted(t, charts, Options{Terminal: true, Width: width, Color: true})
		if !strings.Contains(colored, "\x1b[35m"+shade) || !strings.Contains(colored, "\x1b[36m█") || !strings.Contains(colored, "\x1b[1mBy year") {
			t.Errorf("%q", colored)
		}
		same(t, unstyle(colored), charted(t, charts, Options{Terminal: true, Width: width}))
	}
}

func TestSplit(t *testing.T) {
	for _, test := range []struct{ entries, talks, most, room, light, solid int }{
		{0, 0, 10, 10, 0, 0},
		{10, 0, 10, 10, 0, 80},
		{10, 10, 10, 10, 10, 0},
		{10, 5, 10, 10, 5, 40},
		{1, 0, 1000, 10, 0, 1},
		{1, 1, 1000, 10, 1, 0},
		{100, 1, 100, 10, 1, 72},
		{100, 99, 100, 10, 9, 8},
		{2, 1, 100, 10, 0, 2},
		{33, 0, 100, 10, 0, 26},
	} {
		light, solid := Bar{"", test.entries, test.talks}.split(test.most, test.room)
		if light != test.light || solid != test.solid {
			t.Errorf("%v: got %d and %d", test, light, solid)
		}
	}
}

func TestEighth(t *testing.T) {
	var all string
	for n := range 9 {
		all += eighth(n)
	}
	same(t, all, "▏▎▍▌▋▊▉█")
}

// randomLabel returns a label with words of letters, hyphens and wide characters.
func randomLabel(random *rand.Rand) string {
	pieces := []string{"a", "kafka", "-", " ", "世界", "é", "Observability", "&", "ﬃ"}
	var b strings.Builder
	for range random.IntN(9) {
		b.WriteString(pieces[random.IntN(len(pieces))])
	}
	return b.String()
}

func checkWidths(t *testing.T, text string, width int) {
	t.Helper()
	for l := range strings.Lines(text) {
		if w := lipgloss.Width(strings.TrimSuffix(l, "\n")); w > width {
			t.Errorf("width %d: %d cells: %q", width, w, l)
		}
	}
}

func TestDrawingsFit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for width := 20; width <= 200; width++ {
		opts := Options{Terminal: true, Width: width, Color: width%2 == 0}
		var charts []Chart
		for range 1 + random.IntN(4) {
			c := Chart{Title: randomLabel(random)}
			for range random.IntN(6) {
				n := random.IntN(1 << random.IntN(20))
				c.Bars = append(c.Bars, Bar{randomLabel(random), n, random.IntN(n + 1)})
			}
			charts = append(charts, c)
		}
		checkWidths(t, charted(t, charts, opts), width)
		checkWidths(t, heated(t, randomHeat(random), opts), width)
	}
}

func randomHeat(random *rand.Rand) Heat {
	h := Heat{Title: "topic"}
	for i := range 1 + random.IntN(20) {
		h.Columns = append(h.Columns, HeatColumn{randomLabel(random), fmt.Sprintf("'%02d", i)})
	}
	most := 1 << random.IntN(13)
	for range random.IntN(9) {
		row := HeatRow{Label: randomLabel(random), Entries: random.IntN(most)}
		for range h.Columns {
			row.Cells = append(row.Cells, random.IntN(most))
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

// A bar is never longer than one of more entries, but for the cell that talks need.
func TestBarsAreInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 10000 {
		most, room := 1+random.IntN(300), 1+random.IntN(120)
		a, b := 1+random.IntN(most), 1+random.IntN(most)
		light, solid := Bar{"", min(a, b), random.IntN(min(a, b) + 1)}.split(most, room)
		moreLight, moreSolid := Bar{"", max(a, b), random.IntN(max(a, b) + 1)}.split(most, room)
		if 8*light+solid > 8*moreLight+moreSolid+7 || 8*light+solid > 8*room {
			t.Errorf("%d of %d in %d cells: %d, %d; %d: %d, %d", min(a, b), most, room, light, solid, max(a, b), moreLight, moreSolid)
		}
	}
}
