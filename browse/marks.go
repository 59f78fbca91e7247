package browse

import (
	"slices"

	"kip/catalog"
)

// marks are the marked entries, in the order of marking.
type marks struct {
	order []int32
	set   map[int32]bool
}

func (m *marks) has(n int32) bool { return m.set[n] }

// toggle marks an entry, or takes the mark back.
func (m *marks) toggle(n int32) {
	if m.set == nil {
		m.set = map[int32]bool{}
	}
	if m.set[n] {
		delete(m.set, n)
		m.order = slices.DeleteFunc(m.order, func(o int32) bool { return o == n })
		return
	}
	m.set[n] = true
	m.order = append(m.order, n)
}

// in returns the marked entries of a catalog.
func (m *marks) in(cat *catalog.Catalog) []*catalog.Entry {
	out := make([]*catalog.Entry, len(m.order))
	for i, n := range m.order {
		out[i] = &cat.Entries[n]
	}
	return out
}
