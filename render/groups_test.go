package render

import "testing"

func TestGroups(t *testing.T) {
	cat := small()
	all := entriesOf(cat)
	same(t, wrote(t, "ndjson", Companies(cat, all), Options{}),
		`{"name":"Grab","industry":"Transportation","aliases":[],"entries":2,"first":2020,"last":2022}
{"name":"Uber","industry":"Transportation","aliases":["Uber Eats"],"entries":1,"first":2022,"last":2022}
{"name":"Zalando","industry":"Retail","aliases":[],"entries":1,"first":null,"last":null}
`)
	// Uber's talk is about Grab too, and counts once for the industry of both. A group
	// such as the Pioneers is no industry.
	same(t, wrote(t, "ndjson", Industries(cat, all), Options{}),
		`{"name":"Transportation","aliases":["mobility"],"companies":2,"entries":2,"first":2020,"last":2022}
{"name":"Retail","aliases":[],"companies":1,"entries":1,"first":null,"last":null}
`)
	same(t, wrote(t, "ndjson", Topics(cat, all), Options{}),
		`{"slug":"cost","name":"Cost","aliases":["savings"],"kips":[],"history":[],"entries":2,"first":2020,"last":2022}
{"slug":"tiered-storage","name":"Tiered storage","aliases":[],"kips":[405,950],"history":[`+
			`{"year":2021,"note":"first design"},{"year":2024,"note":"production-ready since Kafka 3.9"}],`+
			`"entries":1,"first":2022,"last":2022}
`)
	same(t, wrote(t, "json", Topics(cat, all[1:2]), Options{}), "[]\n")
}

func TestGroupTables(t *testing.T) {
	cat := small()
	cat.Industries = cat.Industries[:2]
	industries := Industries(cat, entriesOf(cat))
	same(t, wrote(t, "table", industries, Options{}), "Transportation\t2\t2\t2020–2022\nRetail\t1\t1\t\n")
	same(t, wrote(t, "table", industries, Options{Terminal: true, Width: 80}), `
INDUSTRY        COMPANIES  ENTRIES  YEARS
Transportation          2        2  2020–2022
Retail                  1        1
`[1:])
	same(t, wrote(t, "table", industries, Options{Terminal: true, Width: 40}), `
INDUSTRY        ENTRIES  YEARS
Transportation        2  2020–2022
Retail                1
`[1:])
	same(t, wrote(t, "table", industries, Options{Terminal: true, Width: 20}), `
Transportation
  Companies: 2
  Entries: 2
  Years: 2020–2022
Retail
  Companies: 1
  Entries: 1
`[1:])
}
