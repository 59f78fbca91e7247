package intake

import (
	"kip/catalog"
	"kip/lists"
)

// A standing is where a list has a work: under which headings, and which of the work's
// sources say so. One work may stand under very many headings.
type standing struct {
	list     *lists.List
	sections map[string]bool // the keys of the headings
	sources  map[string]int  // by such keys, the first source of each; nil until one is asked for
	moved    int             // the last source under another heading, or -1
	heard    map[string]bool // the headings, by such keys, under which a line has been taken in
}

// standingsOf returns where a list has each of its works, by catalog.URLKey.
func standingsOf(l *lists.List, items []lists.Item) map[string]*standing {
	all := make(map[string]*standing, len(items))
	for i := range items {
		key := catalog.URLKey(items[i].URL)
		if all[key] == nil {
			all[key] = &standing{list: l, sections: map[string]bool{}, heard: map[string]bool{}}
		}
		all[key].sections[all[key].key(items[i].Section)] = true
	}
	return all
}

// key returns what the spellings of a heading have in common. The headings of a list
// that kip wrote do not matter: they are one.
func (s *standing) key(section string) string {
	if s.list.Own {
		return ""
	}
	return catalog.NameKey(section)
}

// isFirst reports whether no line under that heading has been about the work before.
func (s *standing) isFirst(section string) bool {
	key := s.key(section)
	heard := s.heard[key]
	s.heard[key] = true
	return !heard
}

// source returns which of the work's sources is its place under a heading of the list, or
// -1. A source under a heading where the list no longer has the work has moved, most
// likely.
func (s *standing) source(of []catalog.Source, section string) int {
	if s.sources == nil {
		s.sources, s.moved = make(map[string]int, len(of)), -1
		for i := range of {
			s.know(of, i)
		}
	}
	if i, known := s.sources[s.key(section)]; known {
		return i
	}
	return s.moved
}

// know takes note of a source of the work.
func (s *standing) know(of []catalog.Source, i int) {
	if of[i].List != s.list.Name {
		return
	}
	key := s.key(of[i].Section)
	if _, known := s.sources[key]; !known {
		s.sources[key] = i
	}
	if !s.sections[key] {
		s.moved = i
	}
}
