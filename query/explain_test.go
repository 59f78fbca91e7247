package query

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kip/catalog"
)

func TestMarks(t *testing.T) {
	tests := []struct{ query, text, want string }{
		{"upgrade", "Upgrading: the upgrades we upgraded", "Upgrading upgrades upgraded"},
		{"mirrormaker", "Mirror-Maker and MirrorMaker2", "Mirror Maker MirrorMaker 2"},
		{"dlq", "Dead letters, a DLQ", "Dead letters DLQ"},
		{"dlq", "dead men's letters", ""},
		{"tiered storage", "Storage that is tiered", "Storage tiered"},
		{"tiered storage", "storage alone", ""},
		{"naive", "A naïve, NAI\u0308VE one", "naïve NAI\u0308VE"},
		{"broker", "Brokers’s broker's", "Brokers broker"},
		{`"reads the log"`, "It reads the log; the log reads", "reads the log"},
		{"log log", "the log", "log"},
		{"the", "the k", "the"},
		{"tiered -cheap", "cheap tiered", "tiered"},
		{"🎉", "🎉", ""},
		{"uber", "", ""},
	}
	for _, test := range tests {
		r := Search{Text: test.query}.Do(ready(small()))
		var got []string
		for _, m := range r.Marks(test.text) {
			got = append(got, test.text[m[0]:m[1]])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q marks %q in %q, want %q", test.query, got, test.text, test.want)
		}
	}
}

// Words that may stand apart are marked wherever they are, in a text of any length.
func TestMarksOfLongTexts(t *testing.T) {
	const n = 50_000
	r := Search{Text: "tiered storage"}.Do(ready(small()))
	filler := strings.Repeat("brokers ", n)
	if got := r.Marks("storage " + filler + "tiered"); len(got) != 2 {
		t.Errorf("%d marks", len(got))
	}
	if got := r.Marks("storage " + filler); len(got) != 0 {
		t.Errorf("%d marks of a word that is half of what was meant", len(got))
	}
}

func TestExplain(t *testing.T) {
	tests := []struct {
		query, id string
		want      []string // how each line begins, and what it contains, after "…"
	}{
		{"k8s", "kube2", []string{`k8s …"k8s" in approach; …"strimzi" in approach; …"kafka on kubernetes" in main topic; …filed under kubernetes`}},
		{"uber dlq", "dlq2", []string{`uber …"uber" in company; …filed under Uber`, `dlq …"dlq" in approach; …filed under dead-letter-queues`}},
		{"pods quorum", "kube2", []string{`pods …"pods" in title`, "quorum: not said"}},
		{"digital natives", "eos1", []string{`digital natives …"digital natives" in industry; …filed under Digital Natives`}},
		{"ride hailing", "dr1", []string{`ride hailing …filed under Mobility & Food`}}, // by a further company
	}
	for _, test := range tests {
		c := ready(small())
		r := Search{Text: test.query}.Do(c)
		n := slices.IndexFunc(r.Hits, func(h Hit) bool { return c.Catalog.Entries[h.Entry].ID == test.id })
		if n < 0 {
			t.Errorf("%q does not find %s", test.query, test.id)
			continue
		}
		number := r.Hits[n].Entry
		got := r.Explainer(c.Catalog)(number, &c.Catalog.Entries[number])
		if test.want = append(test.want, "score "); r.Whole <= n {
			test.want[len(test.want)-1] = "score …, lowered"
		}
		if len(got) != len(test.want) {
			t.Errorf("%q, %s: %q", test.query, test.id, got)
			continue
		}
		for i, want := range test.want {
			pieces := strings.Split(want, "…")
			ok := strings.HasPrefix(got[i], pieces[0])
			for _, piece := range pieces[1:] {
				ok = ok && strings.Contains(got[i], piece)
			}
			if !ok || strings.HasSuffix(got[i], ": ") {
				t.Errorf("%q, %s: %q, want %q", test.query, test.id, got[i], want)
			}
		}
	}
}

// The scores that are explained add up to the score, for an entry that meets all.
func TestExplainedScoresAddUp(t *testing.T) {
	c := ready(small())
	r := Search{Text: "uber tiered storage"}.Do(c)
	h := r.Hits[0]
	sum := 0.0
	for _, concept := range r.asked {
		sum += concept.score(h.Entry)
	}
	if r.Whole != 1 || round(sum) != h.Score {
		t.Errorf("%v, want %v", sum, h.Score)
	}
}

// Whatever says a concept is told, also words that stand apart in several fields.
func TestExplainTellsAll(t *testing.T) {
	c := realCollection(t)
	for _, j := range readJudgements(t) {
		r := Search{Text: j.Query}.Do(c)
		explain := r.Explainer(c.Catalog)
		for _, h := range r.Hits[:min(3, len(r.Hits))] {
			for _, line := range explain(h.Entry, &c.Catalog.Entries[h.Entry]) {
				if strings.HasSuffix(line, ": ") {
					t.Errorf("%q: %q tells nothing", j.Query, line)
				}
			}
		}
	}
}

// A phrase is told once, with all the fields that have it, and not by its parts as well.
func TestExplainTellsOnce(t *testing.T) {
	cat := small()
	cat.Entries[0].Problem, cat.Entries[0].Lesson = "Tiered storage, and again tiered storage.", "Tiered storage pays; disks in a tiered storage do not."
	c := ready(cat)
	r := Search{Text: "tiered storage"}.Do(c)
	want := `"tiered storage" in title, main topic, problem, lesson; filed under tiered-storage`
	if got := r.Explainer(cat)(0, &cat.Entries[0]); len(got) != 2 || !strings.HasSuffix(got[0], ": "+want) {
		t.Errorf("%q, want %s", got, want)
	}
}

// Explaining all that was found does not go through the catalog for each entry.
func TestExplainMany(t *testing.T) {
	const n = 10_000
	cat := &catalog.Catalog{}
	for i := range n {
		company := fmt.Sprint("Company ", i)
		cat.Companies = append(cat.Companies, catalog.Company{Name: company, Industry: "Toys"})
		cat.Entries = append(cat.Entries, catalog.Entry{ID: fmt.Sprint("e", i), Title: "Brokers", Company: company})
	}
	r := Search{Text: "brokers"}.Do(Collection{Catalog: cat})
	explain := r.Explainer(cat)
	lines := 0
	for _, h := range r.Hits {
		lines += len(explain(h.Entry, &cat.Entries[h.Entry]))
	}
	if len(r.Hits) != n || lines != 2*n {
		t.Errorf("%d lines on %d hits", lines, len(r.Hits))
	}
}
