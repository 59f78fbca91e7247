package browse

// A rect is a part of the screen, in cells.
type rect struct{ x, y, w, h int }

func (r rect) has(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// A layout says where everything is. What has no room is empty.
type layout struct {
	query, chips, body, footer rect
	list, rule, side           rect // of the body

	header int  // lines above the list's entries: 1 or 0
	beside bool // the side is beside the list, and not below it
}

// From these sizes on there is room for more.
const (
	leastWide   = 60  // columns for list and card, one below the other
	leastStack  = 12  // lines for that
	leastCardW  = 54  // columns of a card beside a list: lines as long as those of a book's page
	mostCardW   = 102 // all that it uses
	leastHeader = 5   // lines of the list, for headings above it

	// columns of a list with a card beside it
	leastListW = signs + mostForCompany + gap + yearCells + gap + roomForTitle
)

// layout lays out the screen.
func (m *Model) layout() layout {
	var l layout
	w, h := m.width, m.height
	l.query = rect{0, 0, w, min(1, h)}
	top, bottom := l.query.h, h
	if h > 4 {
		bottom--
		l.footer = rect{0, bottom, w, 1}
	}
	if h > 3 && len(m.chips()) > 0 {
		l.chips = rect{0, top, w, 1}
		top++
	}
	l.body = rect{0, top, w, bottom - top}
	l.split(m.focus == onCard || m.focus == onFacets)
	if l.list.h >= leastHeader && l.list.w > 0 {
		l.header = 1
	}
	return l
}

// split divides the body between the list and what is beside or below it. Where
// there is room for one only, it is the one that has the focus.
func (l *layout) split(sideFirst bool) {
	body := l.body
	switch {
	case body.w >= leastListW+1+leastCardW:
		l.beside = true
		w := min(mostCardW, body.w-max(leastListW, body.w*3/5)-1)
		l.side = rect{body.w - w, body.y, w, body.h}
		l.rule = rect{l.side.x - 1, body.y, 1, body.h}
		l.list = rect{0, body.y, body.w - w - 1, body.h}
	case body.w >= leastWide && body.h >= leastStack:
		h := body.h * 2 / 5
		l.list = rect{0, body.y, body.w, h}
		l.rule = rect{0, body.y + h, body.w, 1}
		l.side = rect{0, body.y + h + 1, body.w, body.h - h - 1}
	case sideFirst:
		l.side = body
	default:
		l.list = body
	}
}

// card returns where the card's text is: a column away from the rule beside it.
func (l *layout) card() rect {
	r := l.side
	if l.beside {
		r.x++
		r.w--
	}
	return r
}
