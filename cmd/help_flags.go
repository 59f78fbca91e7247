package cmd

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The flags in a command's help are laid out here, and not by pflag: that aligns all
// descriptions behind the longest list of values, which leaves them 20 columns of 80,
// and wraps nothing. Here the values are a part of the description.

const (
	termIndent      = 2
	termGap         = 2  // columns at least between a term and its description
	widestTerm      = 28 // columns; the description of a longer one begins below it
	leastDescribing = 24 // columns that a description needs to stand beside its term
	describedBelow  = 10 // columns at most by which one that stands below is indented
)

// flagsOf returns the lists of a command's flags, in the order in which they were
// declared: those that many commands have first.
func flagsOf(c *cobra.Command, width int) string {
	filters := declaredBy(func(scratch *cobra.Command) { new(filterFlags).add(&app{}, scratch) })
	outputs := declaredBy(func(scratch *cobra.Command) { new(outputFlags).add(scratch, noEntries) })
	var filterRows, outputRows, otherRows, commonRows [][2]string
	c.Flags().SortFlags = false
	inherited := c.InheritedFlags()
	c.Flags().VisitAll(func(f *pflag.Flag) { // those of LocalFlags may be sorted already
		rows := &otherRows
		switch {
		case f.Hidden || inherited.Lookup(f.Name) != nil:
			return
		case slices.Contains(filters, f.Name):
			rows = &filterRows
		case slices.Contains(outputs, f.Name):
			rows = &outputRows
		}
		*rows = append(*rows, flagRow(f))
	})
	inherited.VisitAll(func(f *pflag.Flag) { commonRows = append(commonRows, flagRow(f)) })
	// The descriptions of all lists begin in one column.
	column := descriptionColumn(slices.Concat(filterRows, outputRows, otherRows, commonRows), width)
	return listedAt("Filters:", filterRows, column, width) + listedAt("Output:", outputRows, column, width) +
		listedAt("Flags:", otherRows, column, width) + listedAt("Flags of every command:", commonRows, column, width)
}

// declaredBy returns the names of the flags that declare adds to a command.
func declaredBy(declare func(*cobra.Command)) []string {
	scratch := &cobra.Command{}
	declare(scratch)
	var names []string
	scratch.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// flagRow returns how a flag is written, and what it does.
func flagRow(f *pflag.Flag) [2]string {
	value, description := describeFlag(f)
	term := "    --" + f.Name
	if f.Shorthand != "" {
		term = "-" + f.Shorthand + ", --" + f.Name
	}
	if value != "" {
		term += " " + value
	}
	return [2]string{term, description}
}

// describeFlag returns the word that stands for the flag's value, "" if it takes none,
// and a description that names the values it takes, if they are few, and the default.
func describeFlag(f *pflag.Flag) (value, description string) {
	value, description = pflag.UnquoteUsage(f)
	switch f.Name {
	case "help":
		return "", "show this help"
	case "version":
		return "", "show the version"
	}
	if e, ok := f.Value.(enum); ok {
		if value == f.Value.Type() { // the usage names no word
			value = "value"
		}
		description += ": " + either(e.values)
	}
	if !slices.Contains([]string{"", "0", "false", "[]"}, f.DefValue) {
		description += " (default " + f.DefValue + ")"
	}
	return value, description
}

// listed returns a list of terms and descriptions under a title, or nothing if it is
// empty.
func listed(title string, rows [][2]string, width int) string {
	return listedAt(title, rows, descriptionColumn(rows, width), width)
}

// descriptionColumn returns where the descriptions begin.
func descriptionColumn(rows [][2]string, width int) int {
	column := 0
	for _, row := range rows {
		if n := utf8.RuneCountInString(row[0]); n <= widestTerm {
			column = max(column, termIndent+n+termGap)
		}
	}
	if width-column < leastDescribing {
		return min(column, describedBelow, width/4)
	}
	return column
}

// listedAt is listed with descriptions that begin in that column, or below their terms
// if these are too long.
func listedAt(title string, rows [][2]string, column, width int) string {
	if len(rows) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n" + fill(title, width, 0))
	for _, row := range rows {
		term := strings.Repeat(" ", termIndent) + row[0]
		described := fill(row[1], width, column)
		switch n := utf8.RuneCountInString(term); {
		case row[1] == "":
		case n > width:
			term = fill(strings.TrimSpace(row[0]), width, termIndent)
		case n+termGap > column:
			term += "\n"
		default:
			described = described[n:]
		}
		b.WriteString(term + described)
	}
	return b.String()
}

// fill breaks text into lines that fit the width, each indented. A blank line ends a
// paragraph; lines that begin with a blank stay as they are.
func fill(text string, width, indent int) string {
	var b strings.Builder
	at := 0 // the column that the current line has come to; 0: none is begun
	end := func() {
		if at > 0 {
			b.WriteByte('\n')
		}
		at = 0
	}
	for l := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		if l == "" || l[0] == ' ' {
			end()
			b.WriteString(l + "\n")
			continue
		}
		for word := range strings.FieldsSeq(l) {
			n := utf8.RuneCountInString(word)
			if at > 0 && at+1+n > width {
				end()
			}
			if at == 0 {
				b.WriteString(strings.Repeat(" ", indent))
				at = indent
			} else {
				b.WriteByte(' ')
				at++
			}
			b.WriteString(word)
			at += n
		}
	}
	end()
	return b.String()
}
