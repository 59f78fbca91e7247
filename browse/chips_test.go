package browse

import "testing"

// What holds from the start is told, and cannot be taken away.
func TestOnly(t *testing.T) {
	o := options(small())
	o.Only = "uber; since 2020"
	s := newScreen(t, o, 160, 20)
	s.sees("[only uber; since 2020]")
	s.press("tab", "x")
	s.sees("[only uber; since 2020]")
	s.press("s")
	s.misses("[only uber")
	s.press("x")
	s.sees("[only uber; since 2020]")
}
