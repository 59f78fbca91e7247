package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// An enum is a flag that takes one of a few values, in any case. It completes and
// documents itself.
type enum struct {
	value  *string
	values []string
}

func (e enum) String() string { return *e.value }
func (e enum) Type() string   { return strings.Join(e.values, "|") }
func (e enum) Set(s string) error {
	folded := strings.ToLower(strings.TrimSpace(s))
	if !slices.Contains(e.values, folded) {
		return fmt.Errorf("%q is not one of %s%s", s, strings.Join(e.values, ", "), didYouMean(folded, e.values))
	}
	*e.value = folded
	return nil
}

// addEnum adds an enum flag to the command, with completion.
func addEnum(c *cobra.Command, flags *pflag.FlagSet, value *string, name, short, usage string, values []string) {
	flags.VarP(enum{value, values}, name, short, usage)
	complete := cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
	if err := c.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err) // the flag was added two lines above
	}
}

// A list is a repeatable flag whose values may also be separated by commas.
type list struct{ values *[]string }

func (l list) String() string { return strings.Join(*l.values, ",") }
func (l list) Type() string   { return "name,…" }
func (l list) Set(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New("it is empty; write a name, or leave the flag out")
	}
	for name := range strings.SplitSeq(s, ",") {
		name = strings.TrimSpace(name)
		if name == "" {
			return fmt.Errorf("%q names nothing between its commas; write a name, or several as in a,b", s)
		}
		*l.values = append(*l.values, name)
	}
	return nil
}

// paths is a repeatable flag that takes a file's name, which may have commas in it.
type paths struct{ values *[]string }

func (p paths) String() string { return strings.Join(*p.values, " ") }
func (p paths) Type() string   { return "file" }
func (p paths) Set(s string) error {
	*p.values = append(*p.values, s)
	return nil
}

// An expression is a flag that takes a text in a language of its own. To leave it
// empty is a mistake, most likely of a script whose variable is empty.
type expression struct{ value *string }

func (e expression) String() string { return *e.value }
func (e expression) Type() string   { return "text" }
func (e expression) Set(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New(`it is empty; see "kip help formatting"`)
	}
	*e.value = s
	return nil
}

// A year is a flag that takes one year. The zero value is no year.
type year struct{ value *int }

func (y year) String() string { return yearText(*y.value) }
func (y year) Type() string   { return "year" }
func (y year) Set(s string) error {
	n, err := parseYear(s)
	if err != nil {
		return err
	}
	*y.value = n
	return nil
}

// years is a flag that takes a year, or a range of years of which one end may be
// open: 2023, 2020..2023, 2020.., ..2023.
type years struct{ since, until *int }

func (y years) String() string {
	if *y.since == 0 && *y.until == 0 {
		return ""
	}
	return yearText(*y.since) + ".." + yearText(*y.until)
}

func (y years) Type() string { return "year|from..to" }

func (y years) Set(s string) error {
	from, to, isRange := strings.Cut(s, "..")
	if !isRange && !strings.Contains(s, "-") {
		n, err := parseYear(s)
		if err != nil {
			return fmt.Errorf("%q is not a year; write one such as 2022, or several as 2020..2022", s)
		}
		*y.since, *y.until = n, n
		return nil
	}
	since, fromErr := openYear(from)
	until, toErr := openYear(to)
	if fromErr != nil || toErr != nil || from == "" && to == "" {
		return fmt.Errorf("%q is not a year or a range of years; write 2023 or 2020..2023", s)
	}
	*y.since, *y.until = since, until
	if *y.until != 0 && *y.since > *y.until {
		return fmt.Errorf("the range %q runs backwards; write %d..%d", s, *y.until, *y.since)
	}
	return nil
}

// openYear parses an end of a range, which may be open: then it is 0.
func openYear(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	return parseYear(s)
}

func parseYear(s string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1000 || n > 9999 {
		return 0, fmt.Errorf("%q is not a year; write one such as 2022", s)
	}
	return n, nil
}

func yearText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// A count is a flag that takes a whole number from 0 up.
type count struct{ value *int }

func (c count) String() string { return strconv.Itoa(*c.value) }
func (c count) Type() string   { return "n" }
func (c count) Set(s string) error {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 {
		return fmt.Errorf("%q is not a number from 0 up; 0 means all", s)
	}
	*c.value = n
	return nil
}
