package query

import "testing"

func BenchmarkSearch(b *testing.B) {
	c := realCollection(b)
	for _, text := range []string{"tiered storage", "k8s", "uber disaster recovery", "teired storage"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Search{Text: text}.Do(c)
			}
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	c := realCollection(b)
	b.ReportAllocs()
	for b.Loop() {
		Build(c.Catalog, nil)
	}
}
