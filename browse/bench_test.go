package browse

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// BenchmarkKeystroke measures what passes from a key to the finished screen, with
// 100,000 entries: it must stay under a frame, 16 ms.
func BenchmarkKeystroke(b *testing.B) {
	m := New(options(large(100_000)))
	m.Update(tea.WindowSizeMsg{Width: 200, Height: 50})
	for _, test := range []struct{ name, typed string }{
		{"one letter", ""}, {"a word most say", "kafka tier"}, {"two words", "tiered storag"}, {"a wrong word", "kubernets brokr"},
	} {
		for _, facets := range []string{"", ", facets open"} {
			b.Run(test.name+facets, func(b *testing.B) {
				m.pane.open, m.focus = facets != "", onQuery
				for b.Loop() {
					b.StopTimer()
					m.query = input{}
					m.query.insert(test.typed)
					m.search()
					b.StartTimer()
					m.Update(tea.KeyPressMsg{Code: 'e', Text: "e"})
					_ = m.View()
				}
			})
		}
	}
	b.Run("moving", func(b *testing.B) {
		m.pane.open, m.focus, m.query = false, onList, input{}
		m.search()
		for b.Loop() {
			m.Update(tea.KeyPressMsg{Code: tea.KeyDown})
			_ = m.View()
		}
	})
}
