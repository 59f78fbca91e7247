package catalog

// isID reports whether s has the shape of an entry's id.
func isID(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

func checkID(k *checker, i int, e *Entry) {
	if isID(e.ID) {
		return
	}
	hint := "write a citation key such as uber2024tiered"
	if better := asciiWord(e.ID); better != "" {
		hint = "write " + better
	}
	k.report(place{catalogEntries, i, entryID}, hint, Quote(e.ID)+" is not made of lower-case letters and digits alone")
}

// checkURLs sees to it that what is opened in a browser is a web address, and that no
// two entries are of one work.
func checkURLs(k *checker, i int, e *Entry) {
	for j := range e.Sources { // whose pages may be those of other works too
		if url := e.Sources[j].URL; url != "" {
			k.checkURL(url, i, j)
		}
	}
	key, good := k.checkURL(e.URL, i, -1)
	if !good {
		return
	}
	if first, twice := k.works[key]; twice {
		k.report(urlPlace(i, -1), "make one entry of the two",
			"the entry "+Quote(k.c.Entries[first].ID)+" is of the same work")
		return
	}
	k.works[key] = i
}

// checkURL reports a URL at urlPlace(i, source) that is no web address; it returns the
// key of one that is.
func (k *checker) checkURL(url string, i, source int) (key string, good bool) {
	if key, plain := plainKey(url); plain {
		return key, true
	}
	if _, err := CanonicalURL(url); err != nil {
		k.report(urlPlace(i, source), "write the address of a web page, as in https://example.com/kafka", err.Error())
		return "", false
	}
	return parsedKey(url), true
}

// urlPlace returns the place of the URL of an entry's source, or of the entry's own if
// source is -1.
func urlPlace(i, source int) place {
	if source < 0 {
		return place{catalogEntries, i, entryURL}
	}
	return place{catalogEntries, i, entrySources, source, sourceURL}
}

func checkFormats(k *checker, i int, e *Entry) {
	const hint = "write article or talk"
	if e.Format != Article && e.Format != Talk {
		k.report(place{catalogEntries, i, entryFormat}, hint, Quote(string(e.Format))+" is no format")
	}
	for j := range e.Sources {
		if f := e.Sources[j].Format; f != Article && f != Talk && f != "" {
			k.report(place{catalogEntries, i, entrySources, j, sourceFormat}, hint, Quote(string(f))+" is no format")
		}
	}
}

func checkEvidence(k *checker, i int, e *Entry) {
	if e.Evidence != Page && e.Evidence != Equivalent && e.Evidence != Listing {
		k.report(place{catalogEntries, i, entryEvidence}, "write page, equivalent or listing",
			Quote(string(e.Evidence))+" is no kind of evidence")
	}
}

func checkCompanies(k *checker, i int, e *Entry) {
	if !k.knowsCompany(e.Company) {
		k.unknownCompany(e.Company, place{catalogEntries, i, entryCompany})
	}
	for j, name := range e.Also {
		if !k.knowsCompany(name) {
			k.unknownCompany(name, place{catalogEntries, i, entryAlso, j})
		}
	}
}

// checkGroups checks the companies that industries name.
func checkGroups(k *checker) {
	for i := range k.c.Industries {
		for j, name := range k.c.Industries[i].Companies {
			if !k.knowsCompany(name) {
				k.unknownCompany(name, place{catalogIndustries, i, industryCompanies, j})
			}
		}
	}
}

// knowsCompany leaves a file alone that defines no companies: see merge.
func (k *checker) knowsCompany(name string) bool {
	return len(k.c.Companies) == 0 || k.companies.has(name)
}

func (k *checker) unknownCompany(name string, p place) {
	k.report(p, k.slip(catalogCompanies, name, k.companies, "add it to the companies"), Quote(name)+" is not among the companies")
}

func checkIndustries(k *checker) {
	for i := range k.c.Companies {
		if name := k.c.Companies[i].Industry; name != "" && !k.industries.allow(name) {
			k.report(place{catalogCompanies, i, companyIndustry},
				k.slip(catalogIndustries, name, k.industries, "add it to the industries, or write null"), Quote(name)+" is not among the industries")
		}
	}
}

func checkTopics(k *checker, i int, e *Entry) {
	for j, slug := range e.Topics {
		if !k.topics.allow(slug) {
			k.report(place{catalogEntries, i, entryTopics, j},
				k.slip(catalogTopics, slug, k.topics, "choose one of the topics"), Quote(slug)+" is not among the topics")
		}
	}
}

func checkUnique(k *checker) {
	unique(k, catalogIndustries, industryName, k.c.Industries, industryKey)
	unique(k, catalogCompanies, companyName, k.c.Companies, companyKey)
	unique(k, catalogTopics, topicSlug, k.c.Topics, topicKey)
	unique(k, catalogEntries, entryID, k.c.Entries, entryKey)
}

// unique reports the elements of a section whose name, which is the value of key, an
// earlier one has. In canonical order that takes no memory: equals are neighbours.
func unique[T any](k *checker, section, key int, all []T, nameOf func(*T) string) {
	ascending := true
	for i := 1; i < len(all) && ascending; i++ {
		ascending = nameOf(&all[i-1]) < nameOf(&all[i])
	}
	if ascending {
		return
	}
	seen := make(names, len(all))
	for i := range all {
		name := nameOf(&all[i])
		if seen.has(name) {
			k.report(place{section, i, key}, "make one of the two, or give this one another", Quote(name)+" stands twice")
		}
		seen[name] = struct{}{}
	}
}
