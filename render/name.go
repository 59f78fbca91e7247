package render

import (
	"fmt"
	"strings"

	"kip/spelling"
)

// nameError says that no field or output (what) has that name: with the nearest valid
// name and all of them, in one line.
func nameError(what, name string, valid []string) error {
	meant := ""
	if near := spelling.Nearest(name, valid); near != "" {
		meant = fmt.Sprintf("did you mean %q? ", near)
	}
	return fmt.Errorf("unknown %s %q; %sthere are %s", what, name, meant, strings.Join(valid, ", "))
}
