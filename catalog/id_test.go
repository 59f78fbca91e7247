package catalog

import (
	"fmt"
	"testing"
)

func TestNewID(t *testing.T) {
	taken := func(ids ...string) func(string) bool {
		set := make(map[string]bool)
		for _, id := range ids {
			set[id] = true
		}
		return func(id string) bool { return set[id] }
	}
	for _, test := range []struct {
		company string
		year    int
		title   string
		taken   func(string) bool
		want    string
	}{
		{"Uber", 2024, "Introduction to Kafka Tiered Storage at Uber", nil, "uber2024tiered"},
		{"Booking.com", 0, "Data Streaming Ecosystem Management at Booking.com", nil, "bookingcomndecosystem"},
		{"Zürich", 2020, "Größe matters", nil, "zurich2020grosse"},
		{"Agoda", 2024, "How We Solve Load Balancing Challenges in Apache Kafka", nil, "agoda2024balancing"},
		{"Grab", 2022, "Zero trust with Kafka", nil, "grab2022trust"},           // no long word: the longest
		{"PayPal", 2023, "Scaling Kafka at PayPal’s", nil, "paypal2023scaling"}, // only commonplaces
		{"Apple", 2023, "Kafka", nil, "apple2023kafka"},
		{"微信", 0, "微信", nil, "unnamedndwork"},
		{"Uber", 2024, "Tiered Storage", taken("uber2024tiered"), "uber2024storage"},
		{"Uber", 2024, "Tiered", taken("uber2024tiered", "uber2024work", "uber2024tiered2"), "uber2024tiered3"},
	} {
		got := NewID(test.company, test.year, test.title, test.taken)
		if got != test.want || !isID(got) {
			t.Errorf("NewID(%q, %d, %q) = %q, want %q", test.company, test.year, test.title, got, test.want)
		}
	}
}

// Very many works may have the same company, year and telling word.
func TestNewIDs(t *testing.T) {
	const many = 30_000
	ids := make(map[string]bool, many)
	for n := 1; n <= many; n++ {
		id := NewID("Uber", 2024, "Kafka", func(id string) bool { return ids[id] })
		if want := fmt.Sprint("uber2024kafka", n-1); n > 2 && id != want {
			t.Fatalf("%s, want %s", id, want)
		}
		ids[id] = true
	}
}

func TestNameKey(t *testing.T) {
	for s, want := range map[string]string{
		"DoorDash":           "doordash",
		"Door-Dash!":         "doordash",
		"Mobile Ümläut ŁØÆß": "mobileumlautloaess",
		"Ｗｉｓｅ":               "wise",
		"C++":                "c",
		"++":                 "++",
		"微信":                 "微信",
	} {
		if got := NameKey(s); got != want {
			t.Errorf("NameKey(%q) = %q, want %q", s, got, want)
		}
	}
}
