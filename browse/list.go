package browse

import "slices"

// A list is entries of which one is selected, and of which some are in view.
type list struct {
	items       []int32
	cursor, top int   // the selected one; the first in view
	height      int   // how many are in view
	about       int32 // the entry that they are related to; none: they were found
}

// settle brings the selected entry into a view of that height.
func (l *list) settle(height int) {
	l.height = max(1, height)
	l.cursor, l.top = inView(l.cursor, l.top, len(l.items), l.height)
}

// inView returns the cursor in a list of that length, and the first line in view,
// moved as little as it takes.
func inView(cursor, top, length, height int) (int, int) {
	cursor = max(0, min(cursor, length-1))
	return cursor, max(min(top, cursor, length-height), cursor-height+1, 0)
}

// move selects the entry that is n below the selected one.
func (l *list) move(n int) {
	l.cursor += n
	l.settle(l.height)
}

// scroll moves the view by n, and the selected entry only as far as it must.
func (l *list) scroll(n int) {
	l.top = max(0, min(l.top+n, len(l.items)-l.height))
	l.cursor = max(l.top, min(l.cursor, l.top+l.height-1))
	l.settle(l.height)
}

// goTo selects an entry, if it is there, or else the first.
func (l *list) goTo(number int32) {
	l.cursor = max(0, slices.Index(l.items, number))
}
