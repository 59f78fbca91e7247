package catalog

import (
	"strings"
	"testing"
)

// The canonical form in full, so that a change to it is seen.
const canonical = `{
  "industries": [
    {"name": "Finance", "aliases": [], "companies": ["Uber"]}
  ],
  "companies": [
    {"name": "Uber", "industry": null, "aliases": []},
    {"name": "Wise", "industry": "Finance", "aliases": ["TransferWise"]}
  ],
  "topics": [
    {
      "slug": "tiered-storage",
      "name": "Tiered storage",
      "aliases": ["remote storage"],
      "kips": [405, 1],
      "history": [
        {"year": 2024, "note": "ready"}
      ]
    }
  ],
  "entries": [
    {
      "id": "uber2024tiered",
      "title": "Tiered \"storage\" über 🚀 / \\ ’",
      "company": "Uber",
      "also": ["Wise"],
      "year": 2024,
      "format": "article",
      "event": null,
      "url": "https://www.uber.com/blog/kafka-tiered-storage/",
      "topics": ["tiered-storage"],
      "authors": [],
      "problem": "P.",
      "approach": "A.",
      "reasons": "R.",
      "lesson": "L.",
      "evidence": "page",
      "sources": [
        {"list": "a", "section": "b", "year": 2020, "title": "t", "format": "talk", "url": "http://x.org"},
        {}
      ]
    },
    {
      "id": "wise2023streams",
      "title": "Streams",
      "company": "Wise",
      "also": [],
      "year": null,
      "format": "talk",
      "event": null,
      "url": "https://wise.com/x",
      "topics": [],
      "authors": [],
      "problem": null,
      "approach": null,
      "reasons": null,
      "lesson": null,
      "evidence": "listing",
      "sources": []
    }
  ]
}
`

func TestWrite(t *testing.T) {
	if got := string(Write(sampleCatalog())); got != canonical {
		t.Errorf("got\n%s\nwant\n%s", got, canonical)
	}
	const empty = "{\n  \"industries\": [],\n  \"companies\": [],\n  \"topics\": [],\n  \"entries\": []\n}\n"
	if got := string(Write(new(Catalog))); got != empty {
		t.Errorf("the empty catalog is\n%s", got)
	}
}

func TestWriteSorts(t *testing.T) {
	c := generated(6)
	want := string(Write(c))
	c.Entries[0], c.Entries[5] = c.Entries[5], c.Entries[0]
	c.Companies[0], c.Companies[2] = c.Companies[2], c.Companies[0]
	c.Topics[0], c.Topics[1] = c.Topics[1], c.Topics[0]
	first := c.Entries[0].ID
	if got := string(Write(c)); got != want {
		t.Errorf("out of order\n%s", got)
	}
	if c.Entries[0].ID != first {
		t.Error("Write sorted its argument")
	}
}

func TestWriteLongList(t *testing.T) {
	c := &Catalog{Entries: []Entry{{Authors: []string{strings.Repeat("a", 60), strings.Repeat("é", 60)}}}}
	want := "      \"authors\": [\n        \"" + strings.Repeat("a", 60) + "\",\n        \"" + strings.Repeat("é", 60) + "\"\n      ],\n"
	if got := string(Write(c)); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwithout\n%s", got, want)
	}
}

// Keywords come and go without a line where there are none.
func TestWriteKeywords(t *testing.T) {
	c := &Catalog{Entries: []Entry{{ID: "a"}, {ID: "b", Keywords: []string{"zk", "outage"}}}}
	got := string(Write(c))
	if strings.Count(got, "keywords") != 1 || !strings.Contains(got, "      \"topics\": [],\n      \"keywords\": [\"zk\", \"outage\"],\n") {
		t.Errorf("got\n%s", got)
	}
}

// One entry more is the lines of that entry more, and a comma.
func TestWriteDiff(t *testing.T) {
	few, many := strings.Split(string(Write(generated(4))), "\n"), strings.Split(string(Write(generated(5))), "\n")
	const ofEntry, ofCompany = 20, 1
	if got := len(many) - len(few); got != ofEntry+ofCompany {
		t.Errorf("%d lines more", got)
	}
}
