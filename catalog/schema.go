package catalog

// The schema of a catalog file: the kinds of objects, with their keys in canonical
// order. The reader and the writer both work from it. The constants below each kind
// are the positions of its keys, for the switch statements of the reader.

// A kind is a kind of object in a catalog file.
type kind struct {
	name     string   // for messages; "" for the whole catalog
	article  string   // "a" or "an", whichever goes before the name
	keys     []string // in canonical order; at most 32
	required uint32   // the set of keys that must be there: bit i stands for keys[i]
}

var catalogKind = kind{
	keys: []string{"industries", "companies", "topics", "entries"},
}

const (
	catalogIndustries = iota
	catalogCompanies
	catalogTopics
	catalogEntries
)

var industryKind = kind{
	name: "industry", article: "an",
	keys:     []string{"name", "aliases", "companies"},
	required: 1 << industryName,
}

const (
	industryName = iota
	industryAliases
	industryCompanies
)

var companyKind = kind{
	name: "company", article: "a",
	keys:     []string{"name", "industry", "aliases"},
	required: 1 << companyName,
}

const (
	companyName = iota
	companyIndustry
	companyAliases
)

var topicKind = kind{
	name: "topic", article: "a",
	keys:     []string{"slug", "name", "aliases", "kips", "history"},
	required: 1<<topicSlug | 1<<topicName,
}

const (
	topicSlug = iota
	topicName
	topicAliases
	topicKIPs
	topicHistory
)

var eventKind = kind{
	name: "history", article: "a",
	keys:     []string{"year", "note"},
	required: 1<<eventYear | 1<<eventNote,
}

const (
	eventYear = iota
	eventNote
)

var entryKind = kind{
	name: "entry", article: "an",
	keys: []string{"id", "title", "company", "also", "year", "format", "event", "url", "topics",
		"keywords", "authors", "problem", "approach", "reasons", "lesson", "evidence", "sources"},
	required: 1<<entryID | 1<<entryTitle | 1<<entryCompany | 1<<entryFormat | 1<<entryURL,
}

const (
	entryID = iota
	entryTitle
	entryCompany
	entryAlso
	entryYear
	entryFormat
	entryEvent
	entryURL
	entryTopics
	entryKeywords
	entryAuthors
	entryProblem
	entryApproach
	entryReasons
	entryLesson
	entryEvidence
	entrySources
)

var sourceKind = kind{
	name: "source", article: "a",
	keys: []string{"list", "section", "year", "title", "format", "url"},
}

const (
	sourceList = iota
	sourceSection
	sourceYear
	sourceTitle
	sourceFormat
	sourceURL
)
