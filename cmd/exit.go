package cmd

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kip/query"
	"kip/render"
)

// The exit codes.
const (
	exitDone        = 0
	exitNothing     = 1 // nothing matched, or a named thing does not exist
	exitFailure     = 2 // wrong usage, or any other failure
	exitInterrupted = 130
)

// errNothing says that a lookup found nothing. What there is to say of it has been
// said.
var errNothing = errors.New("nothing found")

// A missingError says that something that was named does not exist.
type missingError struct{ message string }

func (e *missingError) Error() string { return e.message }

// A usageError says that a command was called wrongly. Hint says how to call it.
type usageError struct{ message, hint string }

func (e *usageError) Error() string {
	if e.hint == "" {
		return e.message
	}
	return e.message + "; " + e.hint
}

func usagef(hint, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), hint}
}

// report says what went wrong, in one line, and returns the exit code.
func report(w io.Writer, err error) int {
	var missing *missingError
	var name *query.NameError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errNothing):
		return exitNothing
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.As(err, &name):
		say(w, explainName(name))
		if name.Several {
			return exitFailure
		}
		return exitNothing
	}
	say(w, err.Error())
	if errors.As(err, &missing) {
		return exitNothing
	}
	return exitFailure
}

// say prints a message, on one line and cut if it repeats something very long.
func say(w io.Writer, message string) {
	const longest = 800 // runes
	runes := []rune(oneLine(message))
	if len(runes) > longest {
		runes = append(runes[:longest/2], append([]rune(" … "), runes[len(runes)-longest/2:]...)...)
	}
	fmt.Fprintln(w, "kip: "+string(runes))
}

// explainName is the error with what would have been right.
func explainName(e *query.NameError) string {
	const most = 6
	if n := len(e.Nearest); e.Several && n > most {
		few := *e
		few.Nearest = append(slices.Clone(e.Nearest[:most-1]), fmt.Sprintf("%d more", n-most+1))
		return few.Error() + hintForAll(e)
	}
	switch {
	case e.Several || len(e.Nearest) == 0 && e.Given != "":
		return e.Error() + hintForAll(e)
	case e.Given == "":
		return fmt.Sprintf("the name of the %s is empty%s", e.Kind, hintForAll(e))
	}
	return fmt.Sprintf("%s; did you mean %s?", e.Error(), either(e.Nearest))
}

func hintForAll(e *query.NameError) string {
	if e.Several {
		return "; say which"
	}
	return fmt.Sprintf("; \"kip %s\" lists them all", e.Kind)
}

// either joins names as alternatives: "a, b or c".
func either(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// quote returns text in quotation marks for a message, cut if it is long.
func quote(text string) string {
	const longest = 80 // runes
	runes := []rune(oneLine(text))
	if len(runes) > longest {
		return fmt.Sprintf("%q…", string(runes[:longest]))
	}
	return fmt.Sprintf("%q", string(runes))
}

// oneLine makes text safe for a terminal and brings it on one line.
func oneLine(text string) string {
	return render.Plain(strings.Join(strings.Fields(text), " "))
}
