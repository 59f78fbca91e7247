package query

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestResolve(t *testing.T) {
	tests := []struct{ given, want string }{
		{"Uber", "Uber"},
		{"uber", "Uber"},
		{" U-B-E-R ", "Uber"},
		{"ubr", "Uber"},   // a letter left out
		{"ueber", "Uber"}, // one too many
		{"buer", "Uber"},  // two swapped
		{"gojek", "GoTo"},
		{"go-jek", "GoTo"},
		{"goto group", "GoTo"},
		{"transferwise", "Wise"},
		{"transfer wise", "Wise"},
		{"trasnferwise", "Wise"}, // a typo in an alias
		{"trasnferwize", "Wise"}, // two in a long one
		{"transf", "Wise"},       // the beginning of an alias
		{"muller", "Müller"},
		{"MÜLLER", "Müller"},
		{"mu\u0308ller", "Müller"},
		{"netflix", "Netflix"},
		{"netfli", "Netflix"}, // the beginning of one, though near another
		{"nflx", "Netflix"},   // letters in order
		{"grab", "Grab"},      // itself, though the beginning of an alias
		{"gra", "Grab"},
	}
	for _, test := range tests {
		if got, _, err := Resolve("company", test.given, CompanyNames(small())); err != nil || got != test.want {
			t.Errorf("%q is %q (%v), want %q", test.given, got, err, test.want)
		}
	}
}

func TestResolveOtherKinds(t *testing.T) {
	cat := small()
	for _, test := range []struct {
		kind, given, want string
		names             []Name
	}{
		{"topic", "tiered-storage", "tiered-storage", TopicNames(cat)},
		{"topic", "Tiered Storage", "tiered-storage", TopicNames(cat)},
		{"topic", "kip 405", "tiered-storage", TopicNames(cat)},
		{"topic", "kip-405", "tiered-storage", TopicNames(cat)},
		{"topic", "k8s", "kubernetes", TopicNames(cat)},
		{"topic", "kuberentes", "kubernetes", TopicNames(cat)},
		{"topic", "dead letter queues", "dead-letter-queues", TopicNames(cat)},
		{"industry", "mobility and food", "Mobility & Food", IndustryNames(cat)},
		{"industry", "MOBILITY&FOOD", "Mobility & Food", IndustryNames(cat)},
		{"industry", "ride-hailing", "Mobility & Food", IndustryNames(cat)},
		{"industry", "finance", "Finance & Fintech", IndustryNames(cat)},
	} {
		if got, _, err := Resolve(test.kind, test.given, test.names); err != nil || got != test.want {
			t.Errorf("%s %q is %q (%v), want %q", test.kind, test.given, got, err, test.want)
		}
	}
}

func TestResolveFails(t *testing.T) {
	tests := []struct {
		given   string
		several bool
		nearest []string
		message string
	}{
		{"net", true, []string{"Netflix", "Netlify"}, `company "net" may be any of Netflix, Netlify`},
		{"netliix", false, []string{"Netflix", "Netlify"}, `no company is named "netliix"`},
		{"wish", false, []string{"Wise"}, `no company is named "wish"`}, // may be another company
		{"wit", false, nil, `no company is named "wit"`},                // too short for guesses
		{"nfx", false, nil, `no company is named "nfx"`},                // few of the letters
		{"eats", false, []string{"Uber"}, `no company is named "eats"`}, // a word of an alias
		{"taxi", false, []string{"Grab"}, `no company is named "taxi"`}, // in the middle of one
		{"g", true, []string{"GoTo", "Grab"}, `company "g" may be any of GoTo, Grab`},
		{"zzzzzzzz", false, nil, `no company is named "zzzzzzzz"`},
		{"netflicks", false, []string{"Netflix"}, `no company is named "netflicks"`},
		{"", false, nil, `no company is named ""`},
		{"🎉", false, nil, `no company is named "🎉"`},
	}
	for _, test := range tests {
		_, _, err := Resolve("company", test.given, CompanyNames(small()))
		var failed *NameError
		if !errors.As(err, &failed) {
			t.Errorf("%q: %v is no NameError", test.given, err)
			continue
		}
		if failed.Several != test.several || !slices.Equal(failed.Nearest, test.nearest) || failed.Error() != test.message {
			t.Errorf("%q: %+v, %s", test.given, failed, failed)
		}
	}
}

// Names in other letters are not compared by the bytes of them, and very long ones not at all.
func TestResolveFailsByBytes(t *testing.T) {
	names := []Name{{Name: "Acme", Aliases: []string{"北亭"}}, {Name: strings.Repeat("long", 5000), Aliases: []string{strings.Repeat("gnol", 5000)}}}
	for _, given := range []string{"北京", strings.Repeat("logn", 4000)} {
		var failed *NameError
		if got, _, err := Resolve("company", given, names); !errors.As(err, &failed) || len(failed.Nearest) > 0 {
			t.Errorf("%.9q is %.9q, %v", given, got, err)
		}
	}
}

// Of two names of the same letters each can be said.
func TestResolveTwins(t *testing.T) {
	twins := []Name{{Name: "Uber"}, {Name: "uber"}}
	for _, given := range []string{"Uber", "uber"} {
		if got, _, err := Resolve("company", given, twins); got != given {
			t.Errorf("%q is %q, %v", given, got, err)
		}
	}
	var failed *NameError
	if _, _, err := Resolve("company", "UBER", twins); !errors.As(err, &failed) || !failed.Several {
		t.Errorf("UBER is one of them: %v", err)
	}
}

// Every name and alias of the real catalog resolves, or is another's name as well.
func TestResolveRealNames(t *testing.T) {
	cat := realCollection(t).Catalog
	for kind, names := range map[string][]Name{"company": CompanyNames(cat), "industry": IndustryNames(cat), "topic": TopicNames(cat)} {
		for _, n := range names {
			if got, _, err := Resolve(kind, n.Name, names); got != n.Name {
				t.Errorf("%s %q is %q (%v)", kind, n.Name, got, err)
			}
			for _, alias := range n.Aliases {
				got, _, err := Resolve(kind, alias, names)
				var failed *NameError
				if errors.As(err, &failed) && failed.Several && slices.Contains(failed.Nearest, n.Name) {
					continue
				}
				if got != n.Name && !slices.ContainsFunc(names, func(other Name) bool { return squeeze(other.Name) == squeeze(alias) }) {
					t.Errorf("%s %q is %q (%v), want %q", kind, alias, got, err, n.Name)
				}
			}
		}
	}
}
