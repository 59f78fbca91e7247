package browse

import (
	tea "charm.land/bubbletea/v2"

	"kip/catalog"
	"kip/query"
)

// A focus is the part of the screen that keys act on.
type focus int

const (
	onQuery focus = iota
	onList
	onCard
	onFacets
)

// String returns what people call the part.
func (f focus) String() string {
	return [...]string{onQuery: "SEARCH", onList: "LIST", onCard: "CARD", onFacets: "FACETS"}[f]
}

// A Model is the state of the screen. It changes with messages (Update) and draws
// itself (View). Make one with New.
type Model struct {
	o             Options
	finder        finder
	facets        facets
	pane          facetPane
	width, height int

	focus   focus
	query   input
	editing bool // the query, which may end in the middle of a word
	found   finding
	keptOut int    // by the facets, of what was found
	lists   []list // what was found; on top of that the related entries that were asked for
	card    card
	marks   marks
	help    help
	keys    []action
	style   styles
	status  string // what the last key has done, until the next
}

// New returns a model that shows all that is browsed, or what the text finds.
func New(o Options) *Model {
	m := &Model{o: o, finder: newFinder(&o), facets: newFacets(o.Catalog), keys: actions(), style: newStyles(o.Draw.Color)}
	m.query.insert(o.Text)
	m.search()
	return m
}

// An indexedMsg says that the index has been made.
type indexedMsg struct{ index *query.Index }

// Init makes the index, if there is none, while the list is shown already.
func (m *Model) Init() tea.Cmd {
	if m.finder.index != nil {
		return nil
	}
	return func() tea.Msg { return indexedMsg{query.Build(m.o.Catalog)} }
}

// Update takes a message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	do := m.take(msg)
	if m.editing && m.focus != onQuery {
		m.editing = false
		m.found = m.finder.find(m.query.text())
		m.narrow()
	}
	return m, do
}

// take does what a message asks for.
func (m *Model) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case indexedMsg:
		m.finder.index = msg.index
		if !isBlank(m.query.text()) {
			m.search()
		}
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		m.status, m.help.open = "", false
		m.focusOn(onQuery)
		m.query.insert(msg.Content)
		m.edited()
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			m.click(msg.X, msg.Y)
		}
	case tea.MouseWheelMsg:
		m.wheel(msg.X, msg.Y, msg.Button)
	case openedMsg:
		m.status = msg.status()
	}
	return nil
}

func (m *Model) resize(width, height int) {
	m.width, m.height = width, height
	m.scrollHelp(0)
	m.settle()
}

// edited searches anew after the query has changed.
func (m *Model) edited() {
	m.editing = true
	m.search()
}

// search looks for what the query says now, and goes to the best of it.
func (m *Model) search() {
	find := m.finder.find
	if m.editing {
		find = m.finder.findBegun
	}
	m.found = find(m.query.text())
	m.lists = []list{{about: none}}
	m.narrow()
}

// narrow applies the facets to what was found, and then the limit. The selected entry
// stays selected if it stays at all.
func (m *Model) narrow() {
	at, selected := m.selected()
	m.lists = m.lists[:1]
	passing := m.facets.narrow(m.found.numbers)
	m.keptOut = len(m.found.numbers) - len(passing)
	m.lists[0].items = m.finder.most(passing)
	if selected {
		m.lists[0].goTo(at)
	}
	if m.pane.open {
		m.pane.offer(&m.facets, m.found.numbers)
	}
	m.settle()
}

// settle brings everything that follows from the state up to date with it.
func (m *Model) settle() {
	l := m.layout()
	if l.list.h > 0 {
		m.list().height = l.list.h - l.header
	}
	m.list().settle(m.list().height)
	m.pane.settle(l.side.h)
	at, ok := m.selected()
	m.card.show(m.o.Catalog, at, ok, m.o.Draw, l.card())
}

// list returns what is listed now.
func (m *Model) list() *list { return &m.lists[len(m.lists)-1] }

// selected returns the number of the selected entry, and whether there is one.
func (m *Model) selected() (int32, bool) {
	l := m.list()
	if l.cursor >= len(l.items) {
		return 0, false
	}
	return l.items[l.cursor], true
}

func (m *Model) entry(n int32) *catalog.Entry { return &m.o.Catalog.Entries[n] }

// Marked returns the entries that were marked, in the order of marking.
func (m *Model) Marked() []*catalog.Entry { return m.marks.in(m.o.Catalog) }

// focusOn moves the focus there.
func (m *Model) focusOn(f focus) {
	m.focus = f
	m.settle()
}

// side returns what is beside the list.
func (m *Model) side() focus {
	if m.pane.open {
		return onFacets
	}
	return onCard
}

// focusOnSide moves the focus there.
func (m *Model) focusOnSide() { m.focusOn(m.side()) }
