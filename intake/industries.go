package intake

import "kip/catalog"

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
// there.
func (in *Intake) adoptIndustry(industry catalog.Industry) string {
	if known := in.own.find(industry.Name); known != nil {
		return known.Name
	}
	in.cat.Industries = append(in.cat.Industries, industry)
	in.own.know(industry)
	in.dirty = true
	return industry.Name
}
