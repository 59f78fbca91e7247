package render

import (
	"fmt"
	"strings"

	"kip/spelling"
)

// A NameError says that no field or output has the name that was asked for.
type NameError struct {
	What    string   // "field" or "output"
	Name    string   // what was asked for
	Nearest string   // the valid name that it may have been meant to be, or ""
	Valid   []string // all valid names
}

func newNameError(what, name string, valid []string) *NameError {
	return &NameError{What: what, Name: name, Nearest: spelling.Nearest(name, valid), Valid: valid}
}

// Error names the wrong name, the nearest right one and all right ones, in one line.
func (e *NameError) Error() string {
	meant := ""
	if e.Nearest != "" {
		meant = fmt.Sprintf("did you mean %q? ", e.Nearest)
	}
	return fmt.Sprintf("unknown %s %q; %sthere are %s", e.What, e.Name, meant, strings.Join(e.Valid, ", "))
}
