package browse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"kip/catalog"
	"kip/query"
	"kip/render"
)

// small returns a catalog that is small enough to know by heart.
func small() *catalog.Catalog {
	return &catalog.Catalog{
		Industries: []catalog.Industry{{Name: "Mobility"}, {Name: "Finance"}, {Name: "Giants", Companies: []string{"Uber"}}},
		Companies:  []catalog.Company{{Name: "Uber", Industry: "Mobility"}, {Name: "Grab", Industry: "Mobility"}, {Name: "Wise", Industry: "Finance"}},
		Topics:     []catalog.Topic{{Slug: "tiered-storage", Name: "Tiered storage"}, {Slug: "cost", Name: "Cost"}},
		Entries: []catalog.Entry{
			{ID: "uber2024tiered", Title: "Tiered Storage at Uber", Company: "Uber", Year: 2024, Format: catalog.Article, URL: "https://example.com/tiered", Topics: []string{"tiered-storage", "cost"}, Problem: "Disks were full."},
			{ID: "grab2023cost", Title: "Cutting the Cost of Kafka", Company: "Grab", Year: 2023, Format: catalog.Talk, URL: "https://example.com/cost", Topics: []string{"cost"}},
			{ID: "wise2018exactly", Title: "Exactly Once [Really]", Company: "Wise", Also: []string{"Grab"}, Year: 2018, Format: catalog.Talk, URL: "https://example.com/exactly"},
			{ID: "uberevil", Title: "A title \x1b[31mthat\x07 bites\u202e", Company: "Z\x1borg", Format: catalog.Article, URL: "https://example.com/evil"},
		},
	}
}

// large returns a catalog of n entries, made of words that some or most entries say.
func large(n int) *catalog.Catalog {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("kafka tiered storage consumer lag exactly once rebalance broker partition cluster upgrade" +
		" latency throughput replication schema registry streams connect monitoring migration kubernetes disk failure")
	for i := range 3000 {
		words = append(words, fmt.Sprintf("word%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676))
	}
	sentence := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(words[int(float64(len(words))*r.Float64()*r.Float64()*r.Float64())])
			b.WriteByte(' ')
		}
		return b.String()
	}
	cat := &catalog.Catalog{}
	for i := range 20 {
		cat.Industries = append(cat.Industries, catalog.Industry{Name: fmt.Sprintf("Industry %d", i)})
		cat.Topics = append(cat.Topics, catalog.Topic{Slug: fmt.Sprintf("topic-%d", i), Name: fmt.Sprintf("Topic %d", i)})
	}
	for i := range 2000 {
		cat.Companies = append(cat.Companies, catalog.Company{Name: fmt.Sprintf("Company %d", i), Industry: fmt.Sprintf("Industry %d", i%20)})
	}
	for i := range n {
		cat.Entries = append(cat.Entries, catalog.Entry{
			ID: fmt.Sprintf("id%d", i), URL: fmt.Sprintf("https://example.com/%d", i), Title: sentence(7),
			Company: fmt.Sprintf("Company %d", r.IntN(2000)), Year: 2010 + r.IntN(16), Format: catalog.Article,
			Topics:  []string{fmt.Sprintf("topic-%d", r.IntN(20)), fmt.Sprintf("topic-%d", r.IntN(20))},
			Problem: sentence(25), Approach: sentence(25), Lesson: sentence(20),
		})
	}
	return cat
}

// options browse all of a catalog, the newest first.
func options(cat *catalog.Catalog) Options {
	o := Options{
		Catalog: cat, Index: query.Build(cat), Ranked: true,
		Draw: render.Options{Color: true}, Open: func(string) error { return nil },
	}
	var found []query.Found
	for i := range cat.Entries {
		found = append(found, query.Found{Entry: &cat.Entries[i]})
	}
	query.Sort(found, query.ByYear, false)
	for _, f := range found {
		o.Among = append(o.Among, f.Entry)
	}
	return o
}

// A screen is a model in a test.
type screen struct {
	*Model
	t    *testing.T
	last tea.Cmd // what the last key asked for
}

func newScreen(t *testing.T, o Options, width, height int) *screen {
	t.Helper()
	s := &screen{Model: New(o), t: t}
	s.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// keyNamed returns the key of that name, if it is no letter.
func keyNamed(name string) (tea.Key, bool) {
	k, ok := map[string]tea.Key{
		"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
		"esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "}, "backspace": {Code: tea.KeyBackspace},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
		"pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp}, "f1": {Code: tea.KeyF1},
		"ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+w": {Code: 'w', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
		"ctrl+d": {Code: 'd', Mod: tea.ModCtrl}, "ctrl+f": {Code: 'f', Mod: tea.ModCtrl},
	}[name]
	return k, ok
}

// press presses keys: those that keyNamed knows, or else each letter.
func (s *screen) press(keys ...string) {
	for _, name := range keys {
		if k, ok := keyNamed(name); ok {
			_, s.last = s.Update(tea.KeyPressMsg(k))
			continue
		}
		for _, r := range name {
			k := tea.Key{Code: r, Text: string(r)}
			_, s.last = s.Update(tea.KeyPressMsg(k))
		}
	}
}

// text returns what is on the screen, without its styles.
func (s *screen) text() string { return ansi.Strip(s.View().Content) }

// lines returns the lines on the screen.
func (s *screen) lines() []string { return strings.Split(s.text(), "\n") }

// sees fails the test unless all of the texts are on the screen.
func (s *screen) sees(texts ...string) {
	s.t.Helper()
	for _, want := range texts {
		if !strings.Contains(s.text(), want) {
			s.t.Errorf("%q is not on the screen:\n%s", want, s.text())
		}
	}
}

// misses fails the test if one of the texts is on the screen.
func (s *screen) misses(texts ...string) {
	s.t.Helper()
	for _, bad := range texts {
		if strings.Contains(s.text(), bad) {
			s.t.Errorf("%q is on the screen:\n%s", bad, s.text())
		}
	}
}

// listsIDs fails the test unless the entries with these ids are listed, in that order.
func (s *screen) listsIDs(want string) {
	s.t.Helper()
	var ids []string
	for _, n := range s.list().items {
		ids = append(ids, s.entry(n).ID)
	}
	if got := strings.Join(ids, " "); got != want {
		s.t.Errorf("listed are %q, want %q", got, want)
	}
}

// selects fails the test unless the entry with that id is selected.
func (s *screen) selects(want string) {
	s.t.Helper()
	if n, ok := s.selected(); !ok || s.entry(n).ID != want {
		s.t.Errorf("selected is %d, want %s", n, want)
	}
}
