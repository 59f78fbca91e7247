package cmd

import (
	"fmt"
	"strings"

	"kip/intake"
	"kip/render"
)

// printReport prints what an import did, to stderr: a line for everything that a person
// may want to look at, and the numbers with what became of the file.
func (a *app) printReport(r *intake.Report, outcome string) {
	line := func(p intake.Place, format string, args ...any) {
		fmt.Fprintln(a.Err, oneLine(placeText(p)+fmt.Sprintf(format, args...)))
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
	for _, v := range r.Industries {
		line(v.Place, "new industry: %s", v.Name)
	}
	for _, t := range r.Topics {
		line(t.Place, "new topic: %s", t.Slug)
	}
	for _, repair := range r.Repaired {
		line(repair.Place, "repaired %s, which was %s", quote(repair.Now), quote(repair.Was))
	}
	for _, remark := range r.Remarks {
		line(remark.Place, "note: %s", remark.Text)
	}
	for _, s := range r.Skipped {
		line(s.Place, "skipped: %s", strings.TrimSuffix(s.Why+": "+s.Text, ": "))
	}
	fmt.Fprintf(a.Err, "kip: %d added, %d known, %d changed, %d skipped; %s\n",
		len(r.Added), len(r.Known), len(r.Changed), len(r.Skipped), outcome)
}

// placeText returns a place as the beginning of a line: "list.md:12: ".
func placeText(p intake.Place) string {
	switch {
	case p.File == "":
		return ""
	case p.Line == 0:
		return p.File + ": "
	}
	return fmt.Sprintf("%s:%d: ", p.File, p.Line)
}

// outcome says what became of the file, which may have been missing before.
func outcome(o *importOptions, missing, written bool) string {
	switch {
	case o.dryRun:
		return "nothing is written in a dry run"
	case written:
		return "wrote " + render.Plain(o.into)
	case missing:
		return "there is nothing to make " + render.Plain(o.into) + " of"
	}
	return render.Plain(o.into) + " stays as it is"
}
