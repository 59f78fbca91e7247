package intake

import (
	"kip/catalog"
	"kip/lists"
)

// A standing is where a list has a work: under which headings, and which of the work's
// sources say so. One work may stand under very many headings.
type standing struct {
	list     listKey
	sections map[string]bool // the keys of the headings
	sources  map[string]int  // by such keys, the first source of each; nil until one is asked for
	moved    []int           // the sources under headings where the list does not have the work
	heard    map[string]bool // the headings, by such keys, under which a line has been taken in
}

// A listKey is what a list is known by: several files of one name are one list.
type listKey struct {
	name string
	own  bool
}

// standingsOf returns where a list has each of its works, by catalog.URLKey: in these
// items, and in those of the files of that name that were taken in before.
func (in *Intake) standingsOf(l *lists.List, items []lists.Item) map[string]*standing {
	list := listKey{l.Name, l.Own}
	all := in.standings[list]
	if all == nil {
		all = make(map[string]*standing, len(items))
		in.standings[list] = all
	}
	for i := range items {
		key := catalog.URLKey(items[i].URL)
		if all[key] == nil {
			all[key] = &standing{list: list, sections: map[string]bool{}, heard: map[string]bool{}}
		}
		all[key].sections[all[key].key(items[i].Section)] = true
		all[key].sources = nil // one may stand where the files before have no heading
	}
	return all
}

// key returns what the spellings of a heading have in common. The headings of a list
// that kip wrote do not matter: they are one.
func (s *standing) key(section string) string {
	if s.list.own {
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
// likely: to the first heading that no source is under.
func (s *standing) source(of []catalog.Source, section string) int {
	if s.sources == nil {
		s.sources, s.moved = make(map[string]int, len(of)), nil
		for i := range of {
			s.know(of, i)
		}
	}
	key := s.key(section)
	if _, known := s.sources[key]; !known {
		if len(s.moved) == 0 {
			return -1
		}
		s.sources[key], s.moved = s.moved[0], s.moved[1:]
	}
	return s.sources[key]
}

// add adds a source to the work's.
func (s *standing) add(e *catalog.Entry, source catalog.Source) {
	e.Sources = append(e.Sources, source)
	if s.sources != nil {
		s.know(e.Sources, len(e.Sources)-1)
	}
}

// know takes note of a source of the work.
func (s *standing) know(of []catalog.Source, i int) {
	if of[i].List != s.list.name {
		return
	}
	key := s.key(of[i].Section)
	if _, known := s.sources[key]; !known {
		s.sources[key] = i
		if !s.sections[key] {
			s.moved = append(s.moved, i)
		}
	}
}
