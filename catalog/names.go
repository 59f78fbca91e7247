package catalog

import (
	"maps"
	"slices"

	"kip/spelling"
)

// A names is a set of names.
type names map[string]struct{}

// namesOf returns the set of the keys of all, nil if it is empty.
func namesOf[T any](all []T, key func(*T) string) names {
	if len(all) == 0 {
		return nil
	}
	set := make(names, len(all))
	for i := range all {
		set[key(&all[i])] = struct{}{}
	}
	return set
}

// has reports whether name is in the set.
func (n names) has(name string) bool {
	_, in := n[name]
	return in
}

// allow reports whether name may be referred to: a nil set means that nothing of the
// kind is defined anywhere, and then anything may.
func (n names) allow(name string) bool {
	return n == nil || n.has(name)
}

// nearest returns the name in the set that word is most likely a slip for, or "".
func (n names) nearest(word string) string {
	return spelling.Nearest(word, slices.Sorted(maps.Keys(n))) // sorted: of two as near, always the same
}
