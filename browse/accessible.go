package browse

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// A Prompt is the way of browsing for those who listen to the screen, or cannot use
// a full one: it reads lines, and prints lines that stay where they are.
type Prompt struct {
	o      Options
	in     *bufio.Reader
	out    io.Writer
	finder finder
	marks  marks
	listed []int32 // what numbers mean
	shown  int     // how many of them have been printed
}

// NewPrompt returns a prompt that reads lines and prints what they ask for.
func NewPrompt(o Options, in io.Reader, out io.Writer) *Prompt {
	if o.Index == nil {
		o.Index = query.Build(o.Catalog)
	}
	lines := bufio.NewReaderSize(in, longestQuery*utf8.UTFMax+len("\r\n"))
	return &Prompt{o: o, in: lines, out: out, finder: newFinder(&o)}
}

const promptHelp = `Type words to search, or a number to read that entry. Then:
  o N  open entry N in the browser     m N  mark it, to be printed on leaving
  s N  list what is related to it      m    list what is marked
  n    the next entries of the list    ?    this help; so does help
  q    leave, and print what is marked; so do quit and exit
To search for a word that is one of these, or a number, put a / before it.
`

// Run asks until the user leaves, or the lines end, and returns the entries that
// were marked.
func (p *Prompt) Run() ([]*catalog.Entry, error) {
	fmt.Fprintf(p.out, "%d entries on Kafka in production.\n%s", len(p.finder.order), promptHelp)
	if p.o.Text != "" {
		p.search(p.o.Text)
	}
	for {
		if _, err := fmt.Fprint(p.out, "\nkip> "); err != nil {
			return nil, err
		}
		line, err := p.line()
		if err != nil && err != io.EOF {
			return nil, err
		}
		if err == io.EOF || !p.answer(line) {
			return p.marks.in(p.o.Catalog), nil
		}
	}
}

// line reads a line, of which no more than longestQuery letters count.
func (p *Prompt) line() (string, error) {
	text, more, err := p.in.ReadLine() // the buffer has room for as many letters
	line := string(text)
	letters := []rune(line)
	if !more && len(letters) <= longestQuery {
		return strings.TrimSpace(line), err
	}
	for more && err == nil { // an error comes again when the next line is read
		_, more, err = p.in.ReadLine()
	}
	fmt.Fprintf(p.out, "That line is too long: only its first %d letters count.\n", longestQuery)
	return strings.TrimSpace(string(letters[:longestQuery])), nil
}

// answer does what a line asks for. It says whether there is more to ask.
func (p *Prompt) answer(line string) bool {
	if n, ok := p.entry(line); ok {
		p.read(n)
		return true
	}
	letter, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if do := p.command(letter); do != nil && isNumber(rest) {
		if n, ok := p.entry(rest); ok {
			do(n)
		} else {
			fmt.Fprintf(p.out, "There is no entry %s in the list.\n", rest)
		}
		return true
	}
	switch line {
	case "":
	case "q", "quit", "exit":
		return false
	case "n":
		p.more()
	case "m":
		p.list(slices.Clone(p.marks.order), "marked") // who lists them may take marks back by these numbers
	case "?", "help":
		fmt.Fprint(p.out, promptHelp)
	default:
		if isNumber(line) {
			fmt.Fprintf(p.out, "There is no entry %s in the list.\n", line)
			break
		}
		p.search(strings.TrimPrefix(line, "/"))
	}
	return true
}

// command returns what a letter before a number does.
func (p *Prompt) command(letter string) func(int32) {
	switch letter {
	case "o":
		return p.open
	case "m":
		return p.mark
	case "s":
		return p.related
	}
	return nil
}

func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// entry returns the entry that a number stands for.
func (p *Prompt) entry(text string) (int32, bool) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > len(p.listed) {
		return 0, false
	}
	return p.listed[n-1], true
}

func (p *Prompt) search(text string) {
	found := p.finder.find(text)
	if found.note != "" {
		fmt.Fprintln(p.out, render.Plain(found.note)+".")
	}
	p.list(p.finder.most(found.numbers), "found")
}

func (p *Prompt) related(n int32) {
	p.list(relatedTo(p.o.Catalog, n), "related to "+render.Plain(p.o.Catalog.Entries[n].Title))
}

// list makes entries those that numbers stand for, and prints the first of them.
func (p *Prompt) list(entries []int32, how string) {
	p.listed, p.shown = entries, 0
	fmt.Fprintf(p.out, "%d %s.\n", len(entries), how)
	if len(entries) > 0 {
		p.more()
	}
}

// more prints the next entries of the list.
func (p *Prompt) more() {
	const atOnce = 10
	end := min(p.shown+atOnce, len(p.listed))
	if p.shown == end {
		fmt.Fprintln(p.out, "That is all.")
		return
	}
	for ; p.shown < end; p.shown++ {
		e := &p.o.Catalog.Entries[p.listed[p.shown]]
		marked := ""
		if p.marks.has(p.listed[p.shown]) {
			marked = " Marked."
		}
		fmt.Fprintf(p.out, "%d. %s %s, %s, %s.%s\n", p.shown+1, sentence(render.Plain(e.Title)),
			render.Plain(e.Company), yearText(e.Year), e.Format, marked)
	}
	if left := len(p.listed) - end; left > 0 {
		fmt.Fprintf(p.out, "%d more: n lists them.\n", left)
	}
}

// sentence returns a title with one sign at its end that has a voice pause there.
func sentence(title string) string {
	title = strings.TrimRight(title, ".")
	switch end, _ := utf8.DecodeLastRuneInString(title); end {
	case '?', '!', '…':
		return title
	}
	return title + "."
}

// read prints all that is known of an entry.
func (p *Prompt) read(n int32) {
	opts := p.o.Draw
	opts.Terminal, opts.Color, opts.Hyperlinks = true, false, false
	if err := render.Card(p.out, p.o.Catalog, &p.o.Catalog.Entries[n], nil, opts); err != nil {
		fmt.Fprintln(p.out, render.Plain(err.Error()))
	}
}

func (p *Prompt) open(n int32) {
	url := p.o.Catalog.Entries[n].URL
	fmt.Fprintln(p.out, render.Plain(openedMsg{url, p.o.Open(url)}.status())+".")
}

func (p *Prompt) mark(n int32) {
	p.marks.toggle(n)
	said := "Marked: "
	if !p.marks.has(n) {
		said = "No longer marked: "
	}
	fmt.Fprintln(p.out, said+render.Plain(p.o.Catalog.Entries[n].Title))
}
