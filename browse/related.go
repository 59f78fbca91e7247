package browse

import (
	"kip/catalog"
	"kip/query"
)

// mostRelated is how many related entries are listed.
const mostRelated = 20

// relatedTo returns the entries that are most like one.
func relatedTo(cat *catalog.Catalog, n int32) []int32 {
	return number(cat, query.Relate(cat).To(&cat.Entries[n], mostRelated))
}

// showRelated lists the entries that are related to the selected one.
func (m *Model) showRelated() {
	n, ok := m.selected()
	if !ok {
		return
	}
	related := relatedTo(m.o.Catalog, n)
	if len(related) == 0 {
		m.status = "nothing is related to this entry"
		return
	}
	m.lists = append(m.lists, list{items: related, about: n})
	m.settle()
}

// back leaves the related entries for the list that they were asked for in.
func (m *Model) back() {
	if len(m.lists) > 1 {
		m.lists = m.lists[:len(m.lists)-1]
		m.settle()
	}
}
