package render

import (
	"kip/catalog"
)

// A Hit is an entry to print, with what a search had to say of it.
type Hit struct {
	Entry *catalog.Entry
	Score float64

	// Marks returns the byte ranges of text, which stands in that field, that
	// matched: ascending and apart. It may be nil.
	Marks func(field, text string) [][2]int
}

// Entries returns the works as a set, in the order given. Ranked ones have a score
// as their last column. The keywords, which are there to be found by, must be asked for.
// Every entry must be one of the catalog, which knows the industries of the companies.
func Entries(cat *catalog.Catalog, hits []Hit, ranked bool) Set {
	columns := entryColumns()
	if ranked {
		columns = append(columns, Column{Name: "score", Title: "Score", Right: true})
	}
	industry := cat.IndustryByCompany()
	rows := make([][]any, len(hits))
	cells := make([]any, 0, len(hits)*(len(columns)+1))
	for i, hit := range hits {
		from := len(cells)
		cells = appendEntry(cells, hit.Entry, industry[hit.Entry.Company])
		if ranked {
			cells = append(cells, hit.Score)
		}
		cells = append(cells, hit.Entry.Keywords)
		rows[i] = cells[from:len(cells):len(cells)]
	}
	if hits == nil {
		hits = []Hit{}
	}
	keywords := Column{Name: "keywords", Title: "Keywords", Wrap: 15, Asked: true}
	return Set{Columns: columns, Rows: rows, extra: []Column{keywords}, hits: hits, layout: entryLayout()}
}

// appendEntry appends the cells of an entry, in the order of entryColumns.
func appendEntry(cells []any, e *catalog.Entry, industry string) []any {
	return append(cells,
		known(e.ID), known(e.Title), known(e.Company), e.Also, known(industry),
		knownYear(e.Year), known(string(e.Format)), known(e.Event), known(e.URL),
		e.Topics, e.Authors, known(e.Problem), known(e.Approach), known(e.Reasons),
		known(e.Lesson), known(string(e.Evidence)), e.Sources)
}

// entryColumns returns the fields of an entry. Scripts rely on the names and on
// their order: new ones go to the end.
func entryColumns() []Column {
	return []Column{
		{Name: "id", Title: "ID", Most: 26},
		{Name: "title", Title: "Title", Wrap: 32, Link: true},
		{Name: "company", Title: "Company", Wrap: 12},
		{Name: "also", Title: "Also", Wrap: 12},
		{Name: "industry", Title: "Industry", Wrap: 12},
		{Name: "year", Title: "Year"},
		{Name: "format", Title: "Format", Drop: 1},
		{Name: "event", Title: "Event", Wrap: 12},
		{Name: "url", Title: "URL", Wrap: 30},
		{Name: "topics", Title: "Topics", Wrap: 15},
		{Name: "authors", Title: "Authors", Wrap: 12},
		{Name: "problem", Title: "Problem", Wrap: 30},
		{Name: "approach", Title: "Approach", Wrap: 30},
		{Name: "reasons", Title: "Reasons", Wrap: 30},
		{Name: "lesson", Title: "Lesson", Wrap: 30},
		{Name: "evidence", Title: "Evidence"},
		{Name: "sources", Title: "Sources", Wrap: 20},
	}
}

func entryLayout() *layout {
	return &layout{
		screen:  []string{"id", "year", "format", "company", "title"},
		pipe:    []string{"id", "company", "year", "format", "title", "url"},
		narrow:  60,
		stacked: [][]string{{"title"}, {"company", "year", "format", "id"}},
	}
}
