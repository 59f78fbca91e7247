package intake

import (
	"maps"
	"slices"

	"kip/catalog"
	"kip/lists"
)

// Read reads a source as it is read once it has been taken in: the companies that it brings
// may change what its other lines say. The error is a *catalog.Finding.
func (in *Intake) Read(src lists.Source) (*lists.List, error) {
	const most = 3 // times; a source may be meant to go on for ever
	var brought []string
	for n := 1; ; n++ {
		names, asked := in.names(brought), false // JSON and CSV do not ask
		known := names.Company
		names.Company = func(name string) bool {
			asked = true
			return known(name)
		}
		l, err := lists.Read(src, names)
		if err != nil {
			return nil, err
		}
		if n == most || !asked {
			return l, nil
		}
		again := in.broughtBy(l)
		if slices.Equal(again, brought) {
			return l, nil
		}
		brought = again
	}
}

// broughtBy returns the companies that a list has and the intake does not know yet, sorted.
func (in *Intake) broughtBy(l *lists.List) []string {
	brings := map[string]bool{"": false}
	for i := range l.Items {
		if _, why := address(l.Items[i].URL); why != "" {
			continue
		}
		name := catalog.Mend(l.Items[i].Company)
		if _, judged := brings[name]; !judged {
			brings[name] = !in.companies.knows(name)
		}
	}
	maps.DeleteFunc(brings, func(_ string, is bool) bool { return !is })
	return slices.Sorted(maps.Keys(brings))
}

// names returns what the names of companies, industries and topics stand for, where those
// companies are known too.
func (in *Intake) names(brought []string) lists.Names {
	companies := &in.companies
	if len(brought) > 0 {
		companies = in.companies.clone()
		for _, name := range brought {
			companies.know([]catalog.Company{{Name: name}})
		}
	}
	topics := map[string]bool{}
	for _, t := range slices.Concat(in.cat.Topics, in.vocabulary.Topics) {
		topics[catalog.NameKey(t.Name)] = true
	}
	return lists.Names{
		Company:  companies.knows,
		Industry: func(name string) bool { return in.industry(name) != nil },
		Topic:    func(name string) bool { return topics[catalog.NameKey(name)] },
		Upon:     []*catalog.Catalog{in.vocabulary, in.cat},
	}
}
