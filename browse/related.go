package browse

import "kip/query"

// mostRelated is how many related entries are listed.
const mostRelated = 20

// showRelated lists the entries that are related to the selected one.
func (m *Model) showRelated() {
	n, ok := m.selected()
	if !ok {
		return
	}
	related := query.Relate(m.o.Catalog).To(m.entry(n), mostRelated)
	if len(related) == 0 {
		m.status = "nothing is related to this entry"
		return
	}
	m.lists = append(m.lists, list{items: number(m.o.Catalog, related), about: n})
	m.settle()
}

// back leaves the related entries for the list that they were asked for in.
func (m *Model) back() {
	if len(m.lists) > 1 {
		m.lists = m.lists[:len(m.lists)-1]
		m.settle()
	}
}
