package render

import (
	"fmt"
	"io"
	"strings"

	"kip/catalog"
)

// About prints what a topic is to w: its name, the proposals that belong to it, what
// changed in Kafka, and the words that find it.
func About(w io.Writer, t *catalog.Topic, opts Options) error {
	var kips []string
	for _, kip := range t.KIPs {
		kips = append(kips, fmt.Sprintf("KIP-%d", kip))
	}
	var lines []string
	if len(kips) > 0 {
		lines = append(lines, "Proposals: "+strings.Join(kips, ", "))
	}
	for _, h := range t.History {
		lines = append(lines, fmt.Sprintf("%d: %s", h.Year, h.Note))
	}
	if len(t.Aliases) > 0 {
		lines = append(lines, "Also found as: "+strings.Join(t.Aliases, ", "))
	}
	p, width := newPage(w), min(opts.width(), textWidth)
	p.buf = appendIndented(p.buf, block{text: Plain(t.Name + " (" + t.Slug + ")"), lead: true}, 0, width, opts.theme())
	for _, line := range lines {
		p.buf = appendIndented(p.buf, block{text: Plain(line)}, 0, width, opts.theme())
	}
	p.buf = append(p.buf, '\n')
	return p.flush()
}
