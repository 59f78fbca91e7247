package catalog

// Whoever types a name may leave out case, accents and punctuation, so what differs
// in nothing else is one name (see NameKey), and must lead to one company or topic: an
// alias may not be the name or alias of another. Only industries may share an alias,
// which then reaches all of them.

// An owner is what a name belongs to.
type owner struct {
	key   string // of the industry, company or topic
	alias bool   // the name is one of its aliases
}

// owners says, by the keys of names, whose they are.
type owners map[string]owner

// A naming is a name or alias at its place in the file.
type naming struct {
	name  string
	place place
	owner owner
}

// slug reports whether n is a topic's slug.
func (n *naming) slug() bool {
	return n.place[0] == catalogTopics && n.place[2] == topicSlug
}

func checkNames(k *checker) {
	for section := range k.owners {
		if k.owners[section] == nil {
			k.owners[section] = make(owners)
		}
		of := k.owners[section]
		for _, n := range k.c.namings(section) {
			key := NameKey(n.name)
			first, taken := of[key]
			shared := section == catalogIndustries && first.alias && n.owner.alias
			if !taken {
				of[key] = n.owner
			} else if first.key != n.owner.key && !shared {
				k.report(n.place, "make it lead to one of the two", Quote(n.name)+" is also a name of "+Quote(first.key))
			}
		}
	}
}

// checkAliases reports aliases that reach nothing that the name and the other aliases
// of the same thing do not. They may repeat a slug, which is not read as words.
func checkAliases(k *checker) {
	for section := range k.owners {
		type pair struct{ owner, key string }
		own := make(map[pair]bool)
		for _, n := range k.c.namings(section) {
			this := pair{n.owner.key, NameKey(n.name)}
			if n.owner.alias && own[this] {
				k.report(n.place, "remove it: case, accents and punctuation do not matter", Quote(n.name)+" says nothing new")
			}
			own[this] = own[this] || !n.slug()
		}
	}
}

// proper returns the name or slug by which entries must mention what one of the files
// also calls name, in a section, or "".
func (k *checker) proper(section int, name string) string {
	if k.meant[section] == nil {
		k.meant[section] = make(owners)
		for _, n := range k.all.namings(section) {
			if first, taken := k.meant[section][NameKey(n.name)]; !taken || first.alias && !n.owner.alias {
				k.meant[section][NameKey(n.name)] = n.owner
			}
		}
	}
	return k.meant[section][NameKey(name)].key
}

// namings returns the names and aliases of a section, in its order.
func (c *Catalog) namings(section int) []naming {
	var all []naming
	add := func(key, name string, p ...int) {
		all = append(all, naming{name, p, owner{key, false}})
	}
	addAliases := func(key string, aliases []string, p ...int) {
		for j, alias := range aliases {
			all = append(all, naming{alias, place{p[0], p[1], p[2], j}, owner{key, true}})
		}
	}
	switch section {
	case catalogIndustries:
		for i, v := range c.Industries {
			add(v.Name, v.Name, section, i, industryName)
			addAliases(v.Name, v.Aliases, section, i, industryAliases)
		}
	case catalogCompanies:
		for i, v := range c.Companies {
			add(v.Name, v.Name, section, i, companyName)
			addAliases(v.Name, v.Aliases, section, i, companyAliases)
		}
	case catalogTopics:
		for i, v := range c.Topics {
			add(v.Slug, v.Slug, section, i, topicSlug)
			add(v.Slug, v.Name, section, i, topicName)
			addAliases(v.Slug, v.Aliases, section, i, topicAliases)
		}
	}
	return all
}
