package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// overviewTop is how many companies, industries and topics the overview on a terminal
// shows unless told otherwise.
const overviewTop = 8

type statsOptions struct {
	listOptions
	by      []string
	limited bool // --limit was given
}

func (a *app) statsCommand() *cobra.Command {
	var o statsOptions
	c := command("stats", "Entries counted by year, company, industry, topic or format",
		"  kip stats\n  kip stats --by year --topic tiered-storage\n  kip stats --by topic,year --since 2020")
	c.Args = noArgs
	c.ValidArgsFunction = cobra.NoFileCompletions
	c.RunE = func(c *cobra.Command, _ []string) error {
		o.limited = c.Flags().Changed("limit")
		return a.stats(&o)
	}
	c.Long = "Stats draws bars, in which articles are solid and talks shaded; or, of two\n" +
		"dimensions (--by topic,year), a table. A work about several companies counts for\n" +
		"each of them, and one on several topics for each of those. Into a pipe it prints\n" +
		"the values and the count, with tabs between them."
	a.declare[c] = func() {
		o.filters.add(a, c)
		o.out.add(c, func() render.Set { return emptyCounts(o.by) })
		addDimensions(c, &o.by)
		c.Flags().VarP(count{&o.out.limit}, "limit", "L", "at most `n` values of each dimension, of years the latest; 0 means all")
	}
	return c
}

func (a *app) stats(o *statsOptions) error {
	if len(o.by) > 2 {
		return usagef("", "--by takes one dimension or two, not %d", len(o.by))
	}
	p, lib, err := a.prepare(&o.out, func() render.Set { return emptyCounts(o.by) })
	if err != nil {
		return err
	}
	found, err := a.selectEntries(&o.listOptions, lib, query.Filter{})
	if err != nil {
		return err
	}
	if len(found) == 0 {
		a.noteEmpty(lib)
		return p.print(emptyCounts(o.by))
	}
	s := statistics{a, o, p, lib.Catalog, entriesOf(found)}
	switch len(o.by) {
	case 0:
		return s.overview()
	case 1:
		return s.byOne(query.Dimension(o.by[0]))
	}
	return s.byTwo(query.Dimension(o.by[0]), query.Dimension(o.by[1]))
}

// emptyCounts returns the set that stats prints if there is nothing to count.
func emptyCounts(by []string) render.Set {
	if len(by) == 0 {
		return render.CountOverview(nil)
	}
	return render.Counts(by, nil)
}

// statistics are what one run of stats counts, and how it shows it.
type statistics struct {
	*app
	*statsOptions
	printer *printer
	catalog *catalog.Catalog
	entries []*catalog.Entry
}

// drawn says whether people are to be shown a drawing rather than data.
func (s statistics) drawn() bool { return s.OutTerminal && s.printer.isDefault() }

// overview shows the counts by each dimension.
func (s statistics) overview() error {
	limit := s.out.limit
	if s.drawn() {
		return s.drawOverview()
	}
	var rows [][]any
	var limited []string
	for _, by := range query.Dimensions() {
		counts := query.CountBy(s.catalog, s.entries, by)
		shown := top(counts, by, limit)
		if len(shown) < len(counts) {
			limited = append(limited, limitText(by, shown, counts))
		}
		for _, c := range shown {
			rows = append(rows, []any{string(by), cell(by, c.Value), c.Entries})
		}
	}
	if limited != nil {
		s.noteLimits(limited...)
	}
	return s.printer.print(render.CountOverview(rows))
}

func (s statistics) drawOverview() error {
	var charts []render.Chart
	for _, by := range query.Dimensions() {
		limit := s.out.limit
		switch {
		case by == query.FormatDimension: // the bars are made of them
			continue
		case !s.limited && by != query.YearDimension:
			limit = overviewTop
		}
		charts = append(charts, chart(by, query.CountBy(s.catalog, s.entries, by), limit))
	}
	return render.WriteCharts(s.Out, s.total(), charts, s.printer.options())
}

// byOne shows the counts by one dimension.
func (s statistics) byOne(by query.Dimension) error {
	counts := query.CountBy(s.catalog, s.entries, by)
	if s.drawn() {
		return render.WriteCharts(s.Out, s.total(), []render.Chart{chart(by, counts, s.out.limit)}, s.printer.options())
	}
	var rows [][]any
	shown := top(counts, by, s.out.limit)
	if len(shown) < len(counts) {
		s.printer.noteLimit(len(shown), len(counts))
	}
	for _, c := range shown {
		rows = append(rows, []any{cell(by, c.Value), c.Entries})
	}
	return s.printer.print(render.Counts(s.by, rows))
}

// byTwo shows the counts by two dimensions. As data, pairs of values without entries
// are left out: most pairs have none.
func (s statistics) byTwo(rowsBy, columnsBy query.Dimension) error {
	counts := query.CountByBoth(s.catalog, s.entries, rowsBy, columnsBy)
	shownRows, shownColumns := top(counts.Rows, rowsBy, s.out.limit), top(counts.Columns, columnsBy, s.out.limit)
	heat := render.Heat{Title: string(rowsBy)}
	for _, c := range shownColumns {
		heat.Columns = append(heat.Columns, heatColumn(columnsBy, c.Value))
	}
	var data [][]any
	for _, r := range shownRows {
		row := render.HeatRow{Label: label(rowsBy, r.Value), Entries: r.Entries}
		for _, c := range shownColumns {
			n := counts.Cell(r.Value, c.Value)
			row.Cells = append(row.Cells, n)
			if n > 0 {
				data = append(data, []any{cell(rowsBy, r.Value), cell(columnsBy, c.Value), n})
			}
		}
		heat.Rows = append(heat.Rows, row)
	}
	if len(shownRows) < len(counts.Rows) || len(shownColumns) < len(counts.Columns) {
		s.noteLimits(limitText(rowsBy, shownRows, counts.Rows), limitText(columnsBy, shownColumns, counts.Columns))
	}
	if s.drawn() {
		return render.WriteHeat(s.Out, heat, s.printer.options())
	}
	return s.printer.print(render.Counts(s.by, data))
}

// limitText says how many of all counts by a dimension are shown.
func limitText(by query.Dimension, shown, all []query.Count) string {
	return fmt.Sprintf("%d of %d by %s", len(shown), len(all), by)
}

// noteLimits tells people what the limit leaves out.
func (s statistics) noteLimits(limited ...string) {
	if s.printer.forPeople() {
		fmt.Fprintf(s.Err, "kip: %s; --limit 0 shows all\n", strings.Join(limited, ", "))
	}
}

// total counts all entries.
func (s statistics) total() render.Bar {
	var all render.Bar
	for _, c := range query.CountBy(s.catalog, s.entries, query.FormatDimension) {
		all.Entries += c.Entries
		all.Talks += c.Talks
	}
	return all
}

// top returns at most limit counts: of years the latest, of all else the first.
func top(counts []query.Count, by query.Dimension, limit int) []query.Count {
	if limit == 0 || limit >= len(counts) {
		return counts
	}
	if by != query.YearDimension {
		return counts[:limit]
	}
	dated := slices.DeleteFunc(slices.Clone(counts), func(c query.Count) bool { return c.Value == "" })
	return dated[max(0, len(dated)-limit):]
}

// chart returns the bars of the top counts.
func chart(by query.Dimension, counts []query.Count, limit int) render.Chart {
	shown := top(counts, by, limit)
	c := render.Chart{Title: "By " + string(by)}
	if len(shown) < len(counts) {
		c.Title += fmt.Sprintf(" (%d of %d)", len(shown), len(counts))
	}
	for _, n := range shown {
		c.Bars = append(c.Bars, render.Bar{Label: label(by, n.Value), Entries: n.Entries, Talks: n.Talks})
	}
	return c
}

// heatColumn returns the heading of a value. The century of a year goes without saying.
func heatColumn(by query.Dimension, value string) render.HeatColumn {
	c := render.HeatColumn{Label: label(by, value)}
	switch {
	case by != query.YearDimension:
	case value == "":
		c.Short = "n/d" // no date
	case len(value) == 4:
		c.Short = "'" + value[2:]
	}
	return c
}
