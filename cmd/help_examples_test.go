package cmd

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// Examples, which do not break, fit a terminal of the usual width.
func TestExamplesFit(t *testing.T) {
	var check func(c *cobra.Command)
	check = func(c *cobra.Command) {
		for l := range strings.Lines(c.Example) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(l, "\n")); n > 80 {
				t.Errorf("%s: %d columns: %s", c.CommandPath(), n, l)
			}
		}
		for _, sub := range c.Commands() {
			check(sub)
		}
	}
	check(Manual())
}
