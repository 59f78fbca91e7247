package catalog

import (
	"fmt"
	"strings"
	"testing"
)

// Every place is found where it is, in whatever order places are asked for.
func TestLocate(t *testing.T) {
	const text = `{"topics": [{"slug": "a", "history": [{"year": 2012, "note": "n"}, {"note": "m", "year": 2013}], "kips": [1, 22]}],
"entries": [{"keywords": ["k", "l", "m"], "sources": [{"list": "x"}, {"url": "y", "list": "z"}], "authors": []}, {"authors": ["o", "p"]}]}`
	in := locator{text: text}
	for _, test := range []struct {
		place place
		want  string // what stands there
	}{
		{place{catalogEntries, 0, entryKeywords, 1}, `"l"`},
		{place{catalogEntries, 0, entryKeywords, 2}, `"m"`},
		{place{catalogEntries, 0, entryKeywords, 2}, `"m"`},
		{place{catalogEntries, 0, entryKeywords, 0}, `"k"`},
		{place{catalogEntries, 0, entrySources, 0, sourceList}, `"x"`},
		{place{catalogEntries, 0, entrySources, 1, sourceList}, `"z"`},
		{place{catalogEntries, 0, entrySources, 1, sourceURL}, `"y"`},
		{place{catalogEntries, 0, entrySources, 1, sourceYear}, `{"url"`},
		{place{catalogEntries, 0, entrySources, 0}, `{"list": "x"`},
		{place{catalogEntries, 1, entryAuthors, 1}, `"p"`},
		{place{catalogEntries, 0, entryAuthors}, `[]`},
		{place{catalogEntries, 1, entryTopics}, `{"authors"`},
		{place{catalogTopics, 0, topicHistory, 1, eventYear}, `2013`},
		{place{catalogTopics, 0, topicKIPs, 1}, `22`},
		{place{catalogTopics, 0, topicHistory, 0, eventNote}, `"n"`},
		{place{catalogTopics, 0}, `{"slug"`},
		{place{}, `{"topics"`},
	} {
		if got := text[in.offset(test.place):]; !strings.HasPrefix(got, test.want) {
			t.Errorf("%v is at %.20s, want %s", test.place, got, test.want)
		}
	}
}

// However many findings a list has, each is found from the one before.
func TestManyFindings(t *testing.T) {
	const many = 20_000
	var keywords, topics, sources []string
	for i := range many {
		keywords = append(keywords, `"k"`)
		topics = append(topics, fmt.Sprintf(`"t%d"`, i))
		sources = append(sources, `{"list": "l", "year": 1}`)
	}
	text := "{" + head + `"entries": [` + entry("a", `"keywords": [`+strings.Join(keywords, ", ")+"]", `"sources": [`+strings.Join(sources, ", ")+"]",
		`"topics": [`+strings.Join(topics, ", ")+"]") + "]}"
	found := Check([]File{{"e", text}}, now)
	if want := many - 1 + many + many + 2; len(found) != want { // and too many topics, and not in canonical form
		t.Errorf("%d findings, want %d", len(found), want)
	}
	_, err := Decode("e", text)
	if want := `topics: "t0" is not among the topics`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%.80v, want %s", err, want)
	}
}

// One number of very many that stands twice is found.
func TestManyKIPs(t *testing.T) {
	const many = 100_000
	var kips []string
	for i := range many {
		kips = append(kips, fmt.Sprint(i+1))
	}
	text := `{"topics": [{"slug": "a", "name": "A", "kips": [` + strings.Join(kips, ", ") + `, 7]}]}`
	if got, want := findings(text), `topic kips: 7 stands twice; keep one of the two`; !strings.HasSuffix(got, want) {
		t.Errorf("%.80s, want %s", got, want)
	}
}
