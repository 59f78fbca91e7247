package intake

import (
	"cmp"
	"strings"
)

// A Report says what became of every line of the sources.
type Report struct {
	Added     []Work    `json:"added"`
	Known     []Work    `json:"known"`
	Changed   []Change  `json:"changed"`
	Skipped   []Skip    `json:"skipped"`
	Companies []Company `json:"companies"` // that were not known before
	Topics    []Topic   `json:"topics"`    // likewise
	Repaired  []Repair  `json:"repaired"`
	Remarks   []Remark  `json:"remarks"`

	Industries []Industry `json:"industries"` // that were not known before
}

// A Place is where something stands in a source.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// compare puts the lines of a file in order.
func (p Place) compare(q Place) int {
	return cmp.Or(strings.Compare(p.File, q.File), p.Line-q.Line)
}

// A Work is one that a line of a source names.
type Work struct {
	Place
	ID      string   `json:"id"`
	Title   string   `json:"title"`
	Company string   `json:"company"`
	URL     string   `json:"url"`
	Topics  []string `json:"topics"`
	Unclear bool     `json:"unclear"` // nothing says what it is about: the topic is most likely wrong
}

// A Change is what a line of a source added to an entry that was known.
type Change struct {
	Place
	ID     string   `json:"id"`
	Fields []string `json:"fields"` // as a reader may be told: `year: 2020`
}

// A Skip is a line that came to nothing, and why.
type Skip struct {
	Place
	Why  string `json:"why"`
	Text string `json:"text"`
}

// A Company is a new one.
type Company struct {
	Place
	Name     string  `json:"name"`
	Industry *string `json:"industry"` // nil if it is unknown
}

// A Topic is a new one. In JSON it is its slug.
type Topic struct {
	Place
	Slug string
}

func (t Topic) MarshalText() ([]byte, error) { return []byte(t.Slug), nil }

// An Industry is a new one, or a new group of companies. In JSON it is its name.
type Industry struct {
	Place
	Name string
}

func (v Industry) MarshalText() ([]byte, error) { return []byte(v.Name), nil }

// A Repair is a text that was decoded with the wrong character set.
type Repair struct {
	Place
	Was string `json:"was"`
	Now string `json:"now"`
}

// A Remark is something that a person should look at.
type Remark struct {
	Place
	Text string `json:"text"`
}

// newReport returns a report of nothing, whose lists are empty and not null.
func newReport() Report {
	return Report{
		Added: []Work{}, Known: []Work{}, Changed: []Change{}, Skipped: []Skip{},
		Companies: []Company{}, Topics: []Topic{}, Repaired: []Repair{}, Remarks: []Remark{},
		Industries: []Industry{},
	}
}
