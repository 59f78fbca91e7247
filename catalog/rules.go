package catalog

// The rules of a catalog beyond its grammar, in a table. Decode and Load enforce only
// those marked load, without which a run would be wrong or unsafe (they cost little);
// `kip catalog validate` enforces them all.
//
// A rule looks at what one file holds and reports places; it knows nothing of lines
// and columns, which are found afterwards for what was reported. Control characters
// are no rule: the reader refuses them, see IsUnsafe.

// A rule looks at a file's catalog as a whole, or at one entry after another, or both.
// All rules see an entry before the next one's turn: it is in the processor's cache
// then, which halves the cost of loading a large catalog.
type rule struct {
	severity Severity
	load     bool
	whole    func(k *checker)
	entry    func(k *checker, i int, e *Entry) // e is the i-th entry
}

// rules returns all the rules.
func rules() []rule {
	return []rule{
		{severity: Error, load: true, entry: checkID},
		{severity: Error, load: true, entry: checkURLs},
		{severity: Error, load: true, entry: checkFormats},
		{severity: Error, load: true, entry: checkEvidence},
		{severity: Error, load: true, entry: checkCompanies, whole: checkGroups},
		{severity: Error, load: true, whole: checkIndustries},
		{severity: Error, load: true, entry: checkTopics},
		{severity: Error, load: true, whole: checkUnique},

		{severity: Error, entry: checkCanonicalURLs},
		{severity: Error, whole: checkSlugs},
		{severity: Error, whole: checkNames},
		{severity: Warning, whole: checkAliases},
		{severity: Error, entry: checkYears, whole: checkHistoryYears},
		{severity: Error, entry: checkListing},
		{severity: Error, entry: checkTopicCount},
		{severity: Error, entry: checkRepeated, whole: checkRepeatedInHead},
		{severity: Error, entry: checkSources},
		{severity: Warning, entry: checkEvent},
		{severity: Warning, whole: checkHidden},
		{severity: Error, entry: checkText, whole: checkTextInHead},
		{severity: Warning, whole: checkOrder},
		{severity: Warning, whole: checkForm},
	}
}
