package intake

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"kip/catalog"
	"kip/spelling"
)

// Slips finds what a comparison with every name finds.
func TestSlips(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, 5+random.IntN(4))
		for i := range b {
			b[i] = "abä"[random.IntN(4)]
		}
		return string(b)
	}
	var all []string
	for range 300 {
		all = append(all, word())
	}
	var s slips
	s.know(all[:100])
	s.know(all)
	var meter spelling.Meter
	for range 1000 {
		name := word()
		var got, want []string
		s.each(name, func(known string) bool {
			got = append(got, known)
			return true
		})
		for _, known := range all {
			if min(len(name), len(known)) >= shortestSlip && known[0] == name[0] && meter.Distance(name, known, 1) == 1 {
				want = append(want, known)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if got, want = slices.Compact(got), slices.Compact(want); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", name, got, want)
		}
	}
}

// Unknown names are not compared with all that are known.
func TestManyCompanies(t *testing.T) {
	const many = 6_000
	known := make([]catalog.Company, 2*many)
	for i := range known {
		known[i].Name = fmt.Sprintf("Company %06x", i*7919)
	}
	var c companies
	c.know(known)
	found := 0
	for i := range many {
		if company, guessed := c.find(fmt.Sprintf("Company %06xxy", i*7919)); company != nil || guessed {
			t.Fatalf("%d is %+v", i, company)
		}
		if company, guessed := c.find(fmt.Sprintf("Compnay %06x", i*7919)); guessed && company.Name == known[i].Name {
			found++
		}
	}
	if found != many {
		t.Errorf("%d of %d slips were seen", found, many)
	}
}
