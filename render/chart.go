package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Bar charts for a terminal.
//
// A bar is one row: its label, its number, and cells of block characters. Talks come
// first, as whole cells of a light shade, then articles, solid, which end on an eighth
// of a cell: so the whole length is exact, and only the border between the two is
// rounded to a cell. (Shades come in whole cells only; with the articles first, their
// last eighths would leave a gap within the bar.)

// A Chart is a title and its bars, from top to bottom.
type Chart struct {
	Title string
	Bars  []Bar
}

// A Bar says how many entries a label has, and how many of them are talks.
type Bar struct {
	Label          string
	Entries, Talks int
}

const (
	shade       = "░"
	panelGap    = 3     // cells between two charts side by side
	leastPanel  = 36    // cells that a chart needs to stand beside others
	leastInPart = 2 * 8 // eighths of a bar in which either format shows, however few it has
)

// An ink is the colours of drawings: the terminal's own, and never all that tells two
// things apart.
type ink struct {
	lead          Pen // titles and headings
	article, talk Pen
}

func (o Options) ink() ink {
	i := ink{lead: o.theme().lead}
	if o.Color {
		i.article = PenOf(ansi.NewStyle().ForegroundColor(ansi.Cyan))
		i.talk = PenOf(ansi.NewStyle().ForegroundColor(ansi.Magenta))
	}
	return i
}

// WriteCharts prints charts of the entries that total counts: the first as wide as the
// terminal, the others side by side if there is room, or else one below the other.
func WriteCharts(w io.Writer, total Bar, charts []Chart, opts Options) error {
	i := opts.ink()
	lines := legend(total, opts.width(), i)
	stacked := charts
	if n := len(charts) - 1; n > 0 && opts.width() >= n*(leastPanel+panelGap)-panelGap {
		stacked = charts[:1]
	}
	for _, c := range stacked {
		lines = append(lines, "")
		lines = append(lines, c.lines(opts.width(), i)...)
	}
	if rest := charts[len(stacked):]; len(rest) > 0 {
		lines = append(lines, "")
		lines = append(lines, beside(rest, opts.width(), i)...)
	}
	return writeLines(w, lines)
}

func writeLines(w io.Writer, lines []string) error {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.TrimRight(l, " "))
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// legend says how many entries there are, and which fill stands for which format.
func legend(total Bar, width int, i ink) []string {
	lines := []string{Numbered(total.Entries, "entry", "entries")}
	for _, part := range []string{
		i.talk.Write(shade) + " " + Numbered(total.Talks, "talk", "talks"),
		i.article.Write(eighth(8)) + " " + Numbered(total.Entries-total.Talks, "article", "articles"),
	} {
		last := &lines[len(lines)-1]
		if joined := *last + gap + part; lipgloss.Width(joined) <= width {
			*last = joined
		} else {
			lines = append(lines, part)
		}
	}
	return lines
}

// Numbered returns "1 entry" or "n entries".
func Numbered(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// beside lays charts out side by side.
func beside(charts []Chart, width int, i ink) []string {
	each := (width+panelGap)/len(charts) - panelGap
	panels := make([]string, len(charts))
	for k, c := range charts {
		panels[k] = strings.Join(c.lines(each, i), "\n")
		if k < len(charts)-1 {
			panels[k] = lipgloss.PlaceHorizontal(each+panelGap, lipgloss.Left, panels[k])
		}
	}
	return strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, panels...), "\n")
}

// lines lays the chart out in that many cells.
func (c Chart) lines(width int, i ink) []string {
	var out []string
	for _, text := range wrapLabel(c.Title, width) {
		out = append(out, i.lead.Write(text))
	}
	most, labels := 0, 0
	for _, b := range c.Bars {
		most = max(most, b.Entries)
		labels = max(labels, widest(wrapLabel(b.Label, labelWidth(width))))
	}
	digits := len(strconv.Itoa(most))
	room := width - labels - len(gap) - digits - 1
	for _, b := range c.Bars {
		label := wrapLabel(b.Label, labels)
		first := fmt.Sprintf("%s%*d %s", extended(label[0], labels+len(gap)), digits, b.Entries, b.drawn(most, room, i))
		out = append(out, first)
		out = append(out, label[1:]...)
	}
	return out
}

// labelWidth returns how many cells of a drawing its labels may take.
func labelWidth(width int) int { return width * 9 / 20 }

// widest returns the cells of the widest line.
func widest(lines []string) int {
	most := 0
	for _, l := range lines {
		most = max(most, lipgloss.Width(l))
	}
	return most
}

// extended returns text with blanks up to that cell.
func extended(text string, cell int) string {
	return text + strings.Repeat(" ", max(0, cell-lipgloss.Width(text)))
}

// drawn returns the bar; the longest, of most entries, has room for that many cells.
func (b Bar) drawn(most, room int, i ink) string {
	light, solid := b.split(most, room)
	return i.talk.Write(strings.Repeat(shade, light)) +
		i.article.Write(strings.Repeat(eighth(8), solid/8)+eighth(solid%8))
}

// split returns the cells of the talks and the eighths of cells of the articles.
func (b Bar) split(most, room int) (light, solid int) {
	if b.Entries == 0 {
		return 0, 0
	}
	total := max(1, (b.Entries*room*8+most/2)/most)
	if b.Talks == b.Entries {
		return max(1, (total+4)/8), 0
	}
	light = (total*b.Talks/b.Entries + 4) / 8
	if b.Talks > 0 && total >= leastInPart {
		light = max(light, 1)
	}
	light = min(light, (total-1)/8) // the articles show in any case
	return light, total - 8*light
}

// eighth returns the block that fills so many eighths of a cell from the left, or
// nothing.
func eighth(n int) string {
	if n == 0 {
		return ""
	}
	return string('█' + rune(8-n)) // they stand in this order from U+2588 on
}

// wrapLabel breaks a label into at least one line: at blanks, or after hyphens if it
// has none.
func wrapLabel(text string, width int) []string {
	text = Plain(text)
	if lipgloss.Width(text) <= width {
		return []string{text}
	}
	slug := !strings.Contains(text, " ")
	if slug {
		text = strings.ReplaceAll(text, "-", "- ")
	}
	var lines []string
	for _, span := range wrap(text, width) {
		l := text[span[0]:span[1]]
		if slug {
			l = strings.ReplaceAll(l, "- ", "-")
		}
		lines = append(lines, l)
	}
	if lines == nil { // nothing but blanks
		return []string{""}
	}
	return lines
}
