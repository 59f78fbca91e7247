package intake

import (
	"slices"

	"kip/catalog"
)

// Industries finds industries by their names and aliases.
type industries struct {
	byName, byAlias map[string]*catalog.Industry // by nameKeys; nil for an alias of several
}

// know adds an industry. Of two with one name the first is meant.
func (all *industries) know(v catalog.Industry) {
	if all.byName == nil {
		all.byName, all.byAlias = map[string]*catalog.Industry{}, map[string]*catalog.Industry{}
	}
	for _, key := range nameKeys(v.Name) {
		if all.byName[key] == nil {
			all.byName[key] = &v
		}
	}
	for _, alias := range v.Aliases {
		for _, key := range nameKeys(alias) {
			if other, shared := all.byAlias[key]; shared && other != nil && other.Name != v.Name {
				all.byAlias[key] = nil
			} else if !shared {
				all.byAlias[key] = &v
			}
		}
	}
}

// find returns the industry that name stands for, or nil.
func (all *industries) find(name string) *catalog.Industry {
	keys := nameKeys(name)
	for _, index := range []map[string]*catalog.Industry{all.byName, all.byAlias} {
		for _, key := range keys {
			if known := index[key]; known != nil {
				return known
			}
		}
	}
	return nil
}

// industry returns the industry that name stands for, in the catalog or else in the
// vocabulary; or nil.
func (in *Intake) industry(name string) *catalog.Industry {
	if known := in.own.find(name); known != nil {
		return known
	}
	return in.foreign.find(name)
}

// adoptIndustry adds an industry to the catalog unless it has it, and returns its name
// there. It is reported if the vocabulary does not have it.
func (in *Intake) adoptIndustry(v catalog.Industry, p Place) string {
	if known := in.own.find(v.Name); known != nil {
		return known.Name
	}
	v.Aliases = slices.DeleteFunc(slices.Clone(v.Aliases), in.own.isName)
	in.cat.Industries = append(in.cat.Industries, v)
	in.own.know(v)
	if in.dirty = true; in.foreign.find(v.Name) == nil {
		in.report.Industries = append(in.report.Industries, Industry{p, v.Name})
	}
	return v.Name
}

// isName reports whether an industry has that name, not as an alias.
func (all *industries) isName(name string) bool {
	return slices.ContainsFunc(nameKeys(name), func(key string) bool { return all.byName[key] != nil })
}
