package render

import "strconv"

// What stands out does so by weight and line, which every palette can show: no
// colour is used, so none can be unreadable.
const (
	bold     = "\x1b[1m"
	matched  = "\x1b[1;4m" // bold and underlined
	unstyled = "\x1b[m"
	endLink  = "\x1b]8;;\x1b\\"
)

// appendMarked appends the bytes of text within span, and makes those within marks
// stand out. Marks that are out of place are left out.
func appendMarked(b []byte, text string, span [2]int, marks [][2]int) []byte {
	at := span[0]
	for _, m := range marks {
		from, to := max(m[0], at), min(m[1], span[1])
		if from >= to {
			continue
		}
		b = append(b, text[at:from]...)
		b = append(b, matched...)
		b = append(b, text[from:to]...)
		b = append(b, unstyled...)
		at = to
	}
	return append(b, text[at:span[1]]...)
}

// openLink returns the sequence that makes what follows a hyperlink, up to endLink.
// Pieces with the same number are one link to the terminal.
func openLink(url string, number int) string {
	return "\x1b]8;id=kip" + strconv.Itoa(number) + ";" + safeURL(url) + "\x1b\\"
}

// A block is the text of a cell, broken into lines.
type block struct {
	text  string // plain
	marks [][2]int
	bold  bool
	link  string   // what openLink returned, or ""
	lines [][2]int // byte ranges of text
}

// appendLine appends the n-th line, with its weight, its marks and its link. (A mark
// would end the weight: no block has both.)
func (b block) appendLine(buf []byte, n int) []byte {
	buf = append(buf, b.link...)
	if b.bold {
		buf = append(buf, bold...)
	}
	buf = appendMarked(buf, b.text, b.lines[n], b.marks)
	if b.bold {
		buf = append(buf, unstyled...)
	}
	if b.link != "" {
		buf = append(buf, endLink...)
	}
	return buf
}

// lineCells returns how many cells the n-th line takes.
func (b block) lineCells(n int) int {
	return cellWidth(b.text[b.lines[n][0]:b.lines[n][1]])
}

// block returns the text of a cell for a reader, not yet broken into lines.
func (s Set) block(row, column int, opts Options) block {
	c := s.Columns[column]
	b := block{text: human(s.Rows[row][column])}
	if opts.Color {
		b.marks = s.marks(row, c.Name, b.text)
	}
	if url := s.url(row); opts.Hyperlinks && c.Link && isWeb(url) {
		b.link = openLink(url, row+1)
	}
	return b
}
