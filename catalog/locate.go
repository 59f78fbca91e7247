package catalog

// Entries do not remember where in their file they stood: it would make every one of
// them larger, and decoding slower, for the sake of faults that a good catalog does
// not have. Where there is a finding, its file is read once more to find the place.

import "slices"

// A place is the way to a value in a catalog file: by turns the position of a key in
// its kind and an index in the array that is its value. {catalogEntries, 7, entryYear}
// is the year of the eighth entry; the way may end anywhere. An empty one is the file.
type place []int

// elements returns the kind of the objects in the array that is the value of a key,
// or nil if they are no objects.
func (k *kind) elements(key int) *kind {
	switch {
	case k == &catalogKind:
		return [...]*kind{&industryKind, &companyKind, &topicKind, &entryKind}[key]
	case k == &topicKind && key == topicHistory:
		return &eventKind
	case k == &entryKind && key == entrySources:
		return &sourceKind
	}
	return nil
}

// field says which value p is, as the beginning of a message (see reader.field).
func (p place) field() string {
	k, key := &catalogKind, 0
	for i := 0; i < len(p); i += 2 {
		if i > 0 {
			k = k.elements(key)
		}
		key = p[i]
	}
	r := reader{kind: k, key: key}
	return r.field()
}

// A locator finds places in a text that is known to be good. It remembers where the
// elements of each section begin, and the element of a list that it was in last, since
// most findings come in the order of the text: so many are found in little time.
type locator struct {
	text   string
	begins [4][]int // by section

	list  place // of the list that it was in last
	index int   // of the element there,
	at    int   // and where that begins
}

// offset returns the byte offset of p, or of the nearest object around it if p is a
// key that is left out.
func (l *locator) offset(p place) int {
	r := reader{s: l.text}
	r.peek()
	if len(p) < 2 {
		return r.i
	}
	if l.begins[p[0]] == nil {
		l.begins[p[0]] = r.begins(p[0])
	}
	at, k := l.begins[p[0]][p[1]], catalogKind.elements(p[0])
	if len(p) > 3 {
		at, k, p = l.element(p[:3], p[3]), k.elements(p[2]), p[2:]
	}
	if r = (reader{s: l.text, i: at}); len(p) > 2 && r.seek(k, p[2]) {
		return r.i
	}
	return at
}

// element returns the byte offset of the n-th element of a list, which is the value of a
// key of an element of a section.
func (l *locator) element(list place, n int) int {
	r := reader{s: l.text, i: l.at}
	if !slices.Equal(list, l.list) || n < l.index {
		r.i = l.begins[list[0]][list[1]]
		r.seek(catalogKind.elements(list[0]), list[2])
		r.array()
		r.more(0)
		l.list, l.index = list, 0
	}
	for ; l.index < n; l.index++ {
		r.skip()
		r.more(1)
	}
	l.at = r.i
	return l.at
}

// begins returns where the elements of a section begin.
func (r *reader) begins(section int) []int {
	var all []int
	if r.seek(&catalogKind, section) && r.array() {
		for r.more(len(all)) {
			all = append(all, r.i)
			r.skip()
		}
	}
	return all
}
