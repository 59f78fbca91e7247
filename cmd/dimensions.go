package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"kip/query"
	"kip/render"
	"kip/spelling"
)

// dimensions is a flag that takes what to count by: one dimension or more, separated
// by commas or in flags of their own.
type dimensions struct{ values *[]string }

func (d dimensions) String() string { return strings.Join(*d.values, ",") }
func (d dimensions) Type() string   { return "dimension" }

func (d dimensions) Set(s string) error {
	for name := range strings.SplitSeq(s, ",") {
		folded := strings.ToLower(strings.TrimSpace(name))
		switch known := dimensionNames(); {
		case !slices.Contains(known, folded):
			return fmt.Errorf("%s is not one of %s%s", quote(name), strings.Join(known, ", "), didYouMean(folded, known))
		case slices.Contains(*d.values, folded):
			return fmt.Errorf("%s is named twice", folded)
		}
		*d.values = append(*d.values, folded)
	}
	return nil
}

// didYouMean returns what to add to an error about a value that is not one of those.
func didYouMean(value string, known []string) string {
	if near := spelling.Nearest(value, known); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}

func dimensionNames() []string {
	var names []string
	for _, d := range query.Dimensions() {
		names = append(names, string(d))
	}
	return names
}

// addDimensions adds --by to a command, with completion.
func addDimensions(c *cobra.Command, values *[]string) {
	names := dimensionNames()
	c.Flags().Var(dimensions{values}, "by", "count by one `dimension`, or by two: "+either(names))
	complete := func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		var found []string
		for _, name := range names {
			if strings.HasPrefix(before+name, strings.ToLower(typed)) && !strings.Contains(before, name) {
				found = append(found, before+name)
			}
		}
		return found, cobra.ShellCompDirectiveNoFileComp
	}
	if err := c.RegisterFlagCompletionFunc("by", complete); err != nil {
		panic(err) // the flag was added above
	}
}

// label returns a value as a drawing names it.
func label(by query.Dimension, value string) string {
	if value == "" {
		return render.Unknown(string(by))
	}
	return value
}

// cell returns a value as data: a year is a number.
func cell(by query.Dimension, value string) any {
	if value == "" {
		return nil
	}
	if by == query.YearDimension {
		if year, err := strconv.Atoi(value); err == nil {
			return year
		}
	}
	return value
}
