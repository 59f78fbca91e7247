package catalog

// Entries do not remember where in their file they stood: it would make every one of
// them larger, and decoding slower, for the sake of faults that a good catalog does
// not have. Where there is a finding, its file is read once more to find the place.

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
// elements of each section begin, so that many findings are found in little time.
type locator struct {
	text   string
	begins [4][]int // by section
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
	r = reader{s: l.text, i: l.begins[p[0]][p[1]]}
	k := catalogKind.elements(p[0])
	for i, n := range p[2:] {
		if i%2 == 1 {
			r.skipElements(n)
			continue
		}
		around := r.i
		if !r.seek(k, n) {
			return around
		}
		k = k.elements(n)
	}
	return r.i
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

// skipElements moves into the array that is here, to the element of index n.
func (r *reader) skipElements(n int) {
	if !r.array() {
		return
	}
	for i := 0; r.more(i) && i < n; i++ {
		r.skip()
	}
}
