// Package render turns what a command found into text.
//
// A command builds a [Set], which says what is to be printed and nothing of how:
// [Entries] for works, [Companies], [Industries] and [Topics] for what they are
// filed under, [Counts] and [CountOverview] for how many there are. [Set.With] adds a
// column of remarks, and [Set.Select] narrows it to the columns of --fields. Then one of
// these prints it:
//
//   - [Write], in one of the formats that [Outputs] names: table, json, csv, …;
//   - [JQ.Write], after [ParseJQ], through a jq expression;
//   - [Template.Write], after [ParseTemplate], through a Go template.
//
// What is no set is drawn for people: [Card] prints all that is known of one entry, and
// [About] what a topic is; [WriteCharts] and [WriteHeat] draw counts.
//
// Whatever the data holds, nothing that a terminal would obey comes out: JSON
// escapes it, as [AppendInert] does in JSON that others made, and every other output
// goes through [Plain]. The package reads no environment and asks the terminal nothing;
// [Options] carry all it needs to know.
package render

import "io"

// Options say what the text is printed on. The zero value is a pipe.
type Options struct {
	Terminal   bool // aligned and wrapped for a reader; else one line a row
	Width      int  // cells in a line of the terminal; 0 means 80
	Color      bool // styles and colours are welcome
	Hyperlinks bool // the terminal makes OSC 8 sequences links
	Clipped    bool // longer lines would be cut: in a card, addresses and ids are broken too
}

const (
	defaultWidth = 80
	leastWidth   = 20 // below that there is no sense in laying anything out
)

// width returns how many cells a line may take.
func (o Options) width() int {
	if !o.Terminal || o.Width <= 0 {
		return defaultWidth
	}
	return max(o.Width, leastWidth)
}

// An output is one format: its name and what prints a set that way.
type output struct {
	name  string
	write func(p *page, set Set, opts Options) error
}

// outputs lists every format, the default first.
func outputs() []output {
	return []output{
		{"table", writeTable},
		{"markdown", writeMarkdown},
		{"json", writeJSON},
		{"ndjson", writeNDJSON},
		{"csv", writeCSV},
		{"tsv", writeTSV},
		{"urls", func(p *page, set Set, _ Options) error { return writeColumn(p, set, "url") }},
		{"ids", func(p *page, set Set, _ Options) error { return writeColumn(p, set, "id") }},
	}
}

// Outputs returns the names of the formats that Write knows, the default first.
func Outputs() []string {
	var names []string
	for _, o := range outputs() {
		names = append(names, o.name)
	}
	return names
}

// Write prints the set to w in the format of that name. A failed write is returned
// as it is, so that the caller can tell a closed pipe from trouble.
func Write(w io.Writer, name string, set Set, opts Options) error {
	for _, o := range outputs() {
		if o.name == name {
			p := newPage(w)
			if err := o.write(p, set, opts); err != nil {
				return err
			}
			return p.flush()
		}
	}
	return nameError("output", name, Outputs())
}

// A page collects text, so that a small answer is one write and a large one a few.
type page struct {
	w   io.Writer
	buf []byte
}

const pageSize = 64 << 10

func newPage(w io.Writer) *page {
	return &page{w: w, buf: make([]byte, 0, pageSize)}
}

// spill writes out what was collected once it is a lot. Call it after each row.
func (p *page) spill() error {
	if len(p.buf) < pageSize {
		return nil
	}
	return p.flush()
}

// flush writes out what was collected.
func (p *page) flush() error {
	if len(p.buf) == 0 {
		return nil
	}
	_, err := p.w.Write(p.buf)
	p.buf = p.buf[:0]
	return err
}
