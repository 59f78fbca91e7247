// Package catalog holds what kip knows: works (articles and talks) about Apache
// Kafka in production, the companies they are about, and the topics that they
// treat. It loads catalogs strictly, checks them, merges them and writes them in
// their one canonical form. It knows nothing of queries, terminals or flags.
package catalog

import "strings"

// A Format says what kind of work an entry is.
type Format string

// The two formats. A talk is a session, video, slide deck, podcast or meetup; all
// else is an article (a blog post, paper or white paper).
const (
	Article Format = "article"
	Talk    Format = "talk"
)

// Evidence says what the dates and sentences of an entry rest on.
type Evidence string

const (
	Page       Evidence = "page"       // the work's own page was read
	Equivalent Evidence = "equivalent" // another page of the same work was read: slides, an abstract, a mirror
	Listing    Evidence = "listing"    // only the lists that link to it
)

// An Industry is a line of business that companies belong to; or, if it names
// companies itself, a group of them that people ask for though it is no industry.
type Industry struct {
	Name      string
	Aliases   []string
	Companies []string
}

// A Company is one whose production the works are about.
type Company struct {
	Name     string
	Industry string // the name of an Industry, or "" where it is unknown
	Aliases  []string
}

// A Topic is a term of the controlled vocabulary that entries are filed under.
type Topic struct {
	Slug    string
	Name    string
	Aliases []string // words that people use for it, whole phrases each
	KIPs    []int    // numbers of the Kafka Improvement Proposals that belong to it
	History []Event  // oldest first
}

// An Event is a change in Kafka itself that dates older advice on a topic.
type Event struct {
	Year int
	Note string
}

// An Entry is one work. The zero value of a field means that nobody could
// establish it: outputs show it as null, never as 0 or "".
type Entry struct {
	ID       string
	Title    string
	Company  string   // the name of a Company
	Also     []string // further companies, for a work about several
	Year     int      // of publication, or of the talk
	Format   Format
	Event    string // the conference or show of a talk
	URL      string
	Topics   []string // slugs, the main topic first
	Keywords []string // what else people would look for it by, the main subject first
	Authors  []string
	Problem  string // what trouble they had
	Approach string // what they did
	Reasons  string // why that and not another way
	Lesson   string // what a reader can take from it
	Evidence Evidence
	Sources  []Source
}

// A Source is a place that an entry rests on: a list that links to it, with what
// that list said where the catalog says otherwise; or, when List is empty, another
// page of the same work, by its URL.
type Source struct {
	List    string
	Section string // the heading in the list
	Year    int
	Title   string
	Format  Format
	URL     string
}

// A Catalog is a whole collection. In a loaded one (see Load) ids and URLs are
// unique, and every company, industry and topic that is mentioned is defined.
type Catalog struct {
	Industries []Industry
	Companies  []Company
	Topics     []Topic
	Entries    []Entry
}

// Company returns the company of that exact name, or nil.
func (c *Catalog) Company(name string) *Company {
	for i := range c.Companies {
		if c.Companies[i].Name == name {
			return &c.Companies[i]
		}
	}
	return nil
}

// IndustryOf returns the industry of the company with that exact name, or "".
func (c *Catalog) IndustryOf(company string) string {
	if co := c.Company(company); co != nil {
		return co.Industry
	}
	return ""
}

// IndustryByCompany returns the industry of every company that has one, by its name. Groups
// such as "Digital Natives" are no industries, and not among them.
func (c *Catalog) IndustryByCompany() map[string]string {
	of := make(map[string]string, len(c.Companies))
	for i := range c.Companies {
		if co := &c.Companies[i]; co.Industry != "" {
			of[co.Name] = co.Industry
		}
	}
	return of
}

// Companies returns the names of all companies that the entry is about, the one that
// it is filed under first.
func (e *Entry) Companies() []string { return append([]string{e.Company}, e.Also...) }

// Topic returns the topic with that slug, or nil.
func (c *Catalog) Topic(slug string) *Topic {
	for i := range c.Topics {
		if c.Topics[i].Slug == slug {
			return &c.Topics[i]
		}
	}
	return nil
}

// Named returns the entries that ref names: the one with that id, or that URL in any
// form that URLKey knows to be one, or else every entry whose id begins with ref. Case
// does not matter in an id. It returns nil if there is none.
func (c *Catalog) Named(ref string) []*Entry {
	if ref == "" {
		return nil
	}
	var prefixed []*Entry
	id := strings.ToLower(ref)
	key := ""
	if strings.Contains(ref, "://") {
		key = URLKey(ref)
	}
	for i := range c.Entries {
		e := &c.Entries[i]
		if e.ID == id || key != "" && URLKey(e.URL) == key {
			return []*Entry{e}
		}
		if strings.HasPrefix(e.ID, id) {
			prefixed = append(prefixed, e)
		}
	}
	return prefixed
}
