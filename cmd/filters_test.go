package cmd

import "testing"

func TestFiltersTold(t *testing.T) {
	for _, test := range []struct {
		filters filterFlags
		want    string
	}{
		{filterFlags{}, ""},
		{filterFlags{companies: []string{"uber", "lyft"}, since: 2020}, "uber, lyft; since 2020"},
		{filterFlags{topics: []string{"dlq"}, industries: []string{"fintech"}, format: "talk", yearSince: 2019, yearUntil: 2021, until: 2022},
			"fintech; dlq; talks; since 2019; until 2021"},
		{filterFlags{keywords: []string{"cost"}, not: []string{"k8s", "aws"}}, "saying cost; not saying k8s, aws"},
	} {
		if got := test.filters.told(); got != test.want {
			t.Errorf("%+v is told as %q, want %q", test.filters, got, test.want)
		}
	}
}
