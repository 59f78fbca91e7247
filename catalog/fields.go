package catalog

// The fields of entries and sources by the keys of the schema, for whoever goes over
// them all.

// entryText returns the value of the key k of e, one whose value is a string.
func entryText(e *Entry, k int) string {
	switch k {
	case entryID:
		return e.ID
	case entryTitle:
		return e.Title
	case entryCompany:
		return e.Company
	case entryFormat:
		return string(e.Format)
	case entryEvent:
		return e.Event
	case entryURL:
		return e.URL
	case entryEvidence:
		return string(evidence(string(e.Evidence)))
	}
	return *sentence(e, k)
}

// sentence returns the one of the four sentences of e that the key k names.
func sentence(e *Entry, k int) *string {
	switch k {
	case entryProblem:
		return &e.Problem
	case entryApproach:
		return &e.Approach
	case entryReasons:
		return &e.Reasons
	}
	return &e.Lesson
}

// entryList returns the value of the key k of e, one whose value is a list of strings.
func entryList(e *Entry, k int) []string {
	switch k {
	case entryAlso:
		return e.Also
	case entryTopics:
		return e.Topics
	case entryKeywords:
		return e.Keywords
	}
	return e.Authors
}

// sourceTexts returns the values of the keys of v; "" for the year, which is none.
func sourceTexts(v *Source) [6]string {
	return [...]string{
		sourceList:    v.List,
		sourceSection: v.Section,
		sourceTitle:   v.Title,
		sourceFormat:  string(v.Format),
		sourceURL:     v.URL,
	}
}
