package catalog

import (
	"fmt"
	"testing"
	"time"
)

// generated returns a catalog of n entries with all that an entry can have, about
// 1.6 KB each when written, and with companies and topics in proportion. It passes
// every check.
func generated(n int) *Catalog {
	const sentence = "They ran one large cluster whose brokers held months of data on local disks, so that every " +
		"expansion meant days of copying; consumers that read old data evicted the page cache and slowed " +
		"down everybody else, on the busiest days of the year above all and with nobody awake to see it."
	c := &Catalog{
		Industries: []Industry{{Name: "Finance & Fintech", Aliases: []string{"banking"}}, {Name: "Travel"}},
		Topics: []Topic{
			{Slug: "replication", Name: "Replication", Aliases: []string{"MM2", "MirrorMaker"}, KIPs: []int{382}},
			{Slug: "tiered-storage", Name: "Tiered storage", Aliases: []string{"remote storage"}, KIPs: []int{405},
				History: []Event{{2024, "production-ready since Kafka 3.9"}}},
		},
	}
	for i := range n {
		if i%2 == 0 {
			c.Companies = append(c.Companies, Company{Name: fmt.Sprintf("Company %06d", i), Industry: "Travel"})
		}
		c.Entries = append(c.Entries, Entry{
			ID:       fmt.Sprintf("company%06dtiered", i),
			Title:    fmt.Sprintf("Tiered storage at company %d: how we came to sleep at night", i),
			Company:  c.Companies[i/2].Name,
			Year:     2011 + i%14,
			Format:   Talk,
			Event:    "Kafka Summit London 2023",
			URL:      fmt.Sprintf("https://www.example.com/events/kafka-summit-london-2023/tiered-storage-at-company-%d/", i),
			Topics:   []string{"tiered-storage", "replication"},
			Authors:  []string{"Ada Lovelace", "Grace Hopper"},
			Problem:  sentence,
			Approach: sentence,
			Reasons:  sentence,
			Lesson:   sentence,
			Evidence: Page,
			Sources:  []Source{{List: "kafka-in-production", Section: "Company", Year: 2022}},
		})
	}
	return c
}

// The sizes: that of the catalog inside the program, and a hundred times as many.
var sizes = []int{224, 25_000}

// BenchmarkDecode measures what a run with a catalog of one's own pays; the part
// without the checks is BenchmarkRead.
func BenchmarkDecode(b *testing.B) {
	benchmark(b, func(text string) error {
		_, err := Decode("bench", text)
		return err
	})
}

func BenchmarkRead(b *testing.B) {
	benchmark(b, func(text string) error {
		_, err := read("bench", text)
		return err
	})
}

// BenchmarkDecodeHits measures the fast path of a search: the head, and 20 entries.
func BenchmarkDecodeHits(b *testing.B) {
	for _, n := range sizes {
		text := string(Write(generated(n)))
		offsets, err := Offsets(text)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := DecodeHead(text, true); err != nil {
					b.Fatal(err)
				}
				for _, at := range offsets[n/2 : n/2+20] {
					if _, err := DecodeEntry(text, int(at)); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	now := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	benchmark(b, func(text string) error {
		if found := Check([]File{{"bench", text}}, now); len(found) > 0 {
			return &found[0]
		}
		return nil
	})
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range sizes {
		c := generated(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				b.SetBytes(int64(len(Write(c))))
			}
		})
	}
}

func benchmark(b *testing.B, run func(text string) error) {
	for _, n := range sizes {
		text := string(Write(generated(n)))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := run(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
