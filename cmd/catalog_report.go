package cmd

import (
	"fmt"
	"strings"

	"kip/intake"
	"kip/render"
)

// printReport prints what an import did, to stderr: a line for everything that a person
// may want to look at, and the numbers.
func (a *app) printReport(o *importOptions, r intake.Report, written bool) {
	line := func(p intake.Place, format string, args ...any) {
		at := ""
		if p.File != "" {
			at = p.File + ":"
			if p.Line > 0 {
				at += fmt.Sprintf("%d:", p.Line)
			}
			at += " "
		}
		fmt.Fprintln(a.Err, oneLine(at+fmt.Sprintf(format, args...)))
	}
	for _, w := range r.Added {
		topics := strings.Join(w.Topics, ", ")
		if w.Unclear {
			topics = "topic unclear: " + topics
		}
		line(w.Place, "added %s: %s (%s; %s)", w.ID, w.Title, w.Company, topics)
	}
	for _, c := range r.Changed {
		line(c.Place, "changed %s: %s", c.ID, strings.Join(c.Fields, "; "))
	}
	for _, c := range r.Companies {
		industry := "industry unknown"
		if c.Industry != nil {
			industry = *c.Industry
		}
		line(c.Place, "new company: %s (%s)", c.Name, industry)
	}
	for _, slug := range r.Topics {
		line(intake.Place{}, "new topic: %s", slug)
	}
	for _, rep := range r.Repaired {
		line(rep.Place, "repaired %s, which was %s", quote(rep.Now), quote(rep.Was))
	}
	for _, rem := range r.Remarks {
		line(rem.Place, "note: %s", rem.Text)
	}
	for _, s := range r.Skipped {
		text := ""
		if s.Text != "" {
			text = ": " + s.Text
		}
		line(s.Place, "skipped: %s%s", s.Why, text)
	}
	fmt.Fprintf(a.Err, "kip: %d added, %d known, %d changed, %d skipped; %s\n",
		len(r.Added), len(r.Known), len(r.Changed), len(r.Skipped), outcome(o, written))
}

// outcome says what became of the file.
func outcome(o *importOptions, written bool) string {
	switch {
	case o.dryRun:
		return "nothing is written in a dry run"
	case written:
		return "wrote " + render.Plain(o.into)
	}
	return render.Plain(o.into) + " stays as it is"
}
