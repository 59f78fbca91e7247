package browse

import "fmt"

// note says why nothing is listed, or how the words were understood and what else the
// facets keep out, where that is not plain.
func (m *Model) note() string {
	found, listed := len(m.found.numbers), len(m.list().items)
	switch {
	case m.list().about != none:
		return ""
	case len(m.o.Catalog.Entries) == 0:
		return "the catalog has no entries"
	case len(m.finder.order) == 0:
		return "no entry passes the filters"
	case m.finder.index == nil && !isBlank(m.query.text()):
		return "the index is being made: the words will be searched for in a moment"
	case m.keptOut > 0 && listed == 0:
		return fmt.Sprintf("of %d found, none passes the chosen facets; x, outside the search, takes back the last", found)
	case m.keptOut > 0 && m.found.note != "":
		return fmt.Sprintf("%s; the chosen facets keep out %d of %d", m.found.note, m.keptOut, found)
	}
	return m.found.note
}
