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

func checkIDs(k *checker) {
	for i := range k.c.Entries {
		if id := k.c.Entries[i].ID; !isID(id) {
			hint := "write a citation key such as uber2024tiered"
			if better := asciiWord(id); better != "" {
				hint = "write " + better
			}
			k.report(place{catalogEntries, i, entryID}, hint, quote(id)+" is not made of lower-case letters and digits alone")
		}
	}
}

// checkURLs sees to it that what is opened in a browser is a web address, and that no
// two entries are of one work.
func checkURLs(k *checker) {
	works := make(map[string]int, len(k.c.Entries)) // by URLKey, the first entry
	k.eachURL(func(url string, i, source int) {
		key, plain := plainKey(url)
		if !plain {
			if _, err := CanonicalURL(url); err != nil {
				k.report(urlPlace(i, source), "write the address of a web page, as in https://example.com/kafka", err.Error())
				return
			}
			key = parsedKey(url)
		}
		if source >= 0 {
			return // another page of the work, which may be that of another work too
		}
		if first, twice := works[key]; twice {
			k.report(urlPlace(i, source), "make one entry of the two",
				"the entry "+quote(k.c.Entries[first].ID)+" is of the same work")
			return
		}
		works[key] = i
	})
}

// eachURL calls visit with every URL of the catalog, the index of its entry, and the
// index of the source that it is of, or -1.
func (k *checker) eachURL(visit func(url string, i, source int)) {
	for i := range k.c.Entries {
		e := &k.c.Entries[i]
		visit(e.URL, i, -1)
		for j := range e.Sources {
			if url := e.Sources[j].URL; url != "" {
				visit(url, i, j)
			}
		}
	}
}

// urlPlace returns the place of the URL that eachURL visited with i and source.
func urlPlace(i, source int) place {
	if source < 0 {
		return place{catalogEntries, i, entryURL}
	}
	return place{catalogEntries, i, entrySources, source, sourceURL}
}

func checkFormats(k *checker) {
	const hint = "write article or talk"
	for i := range k.c.Entries {
		e := &k.c.Entries[i]
		if e.Format != Article && e.Format != Talk {
			k.report(place{catalogEntries, i, entryFormat}, hint, quote(string(e.Format))+" is no format")
		}
		for j := range e.Sources {
			if f := e.Sources[j].Format; f != Article && f != Talk && f != "" {
				k.report(place{catalogEntries, i, entrySources, j, sourceFormat}, hint, quote(string(f))+" is no format")
			}
		}
	}
}

func checkEvidence(k *checker) {
	for i := range k.c.Entries {
		if v := k.c.Entries[i].Evidence; v != Page && v != Equivalent && v != Listing {
			k.report(place{catalogEntries, i, entryEvidence}, "write page, equivalent or listing",
				quote(string(v))+" is no kind of evidence")
		}
	}
}

// checkCompanies leaves a file alone that defines no companies: see Merge.
func checkCompanies(k *checker) {
	if len(k.c.Companies) == 0 {
		return
	}
	refuse := func(name string, p place) {
		k.report(p, k.companies.near(name, "add it to the companies"), quote(name)+" is not among the companies")
	}
	for i := range k.c.Industries {
		for j, name := range k.c.Industries[i].Companies {
			if !k.companies.allow(name) {
				refuse(name, place{catalogIndustries, i, industryCompanies, j})
			}
		}
	}
	for i := range k.c.Entries {
		e := &k.c.Entries[i]
		if !k.companies.allow(e.Company) {
			refuse(e.Company, place{catalogEntries, i, entryCompany})
		}
		for j, name := range e.Also {
			if !k.companies.allow(name) {
				refuse(name, place{catalogEntries, i, entryAlso, j})
			}
		}
	}
}

func checkIndustries(k *checker) {
	for i := range k.c.Companies {
		if name := k.c.Companies[i].Industry; name != "" && !k.industries.allow(name) {
			k.report(place{catalogCompanies, i, companyIndustry},
				k.industries.near(name, "add it to the industries, or write null"), quote(name)+" is not among the industries")
		}
	}
}

func checkTopics(k *checker) {
	for i := range k.c.Entries {
		for j, slug := range k.c.Entries[i].Topics {
			if !k.topics.allow(slug) {
				k.report(place{catalogEntries, i, entryTopics, j},
					k.topics.near(slug, "choose one of the topics"), quote(slug)+" is not among the topics")
			}
		}
	}
}

func checkUniqueNames(k *checker) {
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
			k.report(place{section, i, key}, "make one of the two, or give this one another", quote(name)+" stands twice")
		}
		seen[name] = struct{}{}
	}
}
