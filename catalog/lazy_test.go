package catalog

import (
	"reflect"
	"testing"
)

func TestLazy(t *testing.T) {
	for name, text := range map[string]string{"canonical": canonical, "sample": sample} {
		want := sampleCatalog()
		offsets, err := Offsets(text)
		if err != nil || len(offsets) != 2 {
			t.Fatalf("%s: offsets %v, %v", name, offsets, err)
		}
		for i, at := range offsets {
			if e, err := DecodeEntry(text, int(at)); err != nil || !reflect.DeepEqual(e, want.Entries[i]) {
				t.Errorf("%s: entry %d is %+v, %v", name, i, e, err)
			}
		}
		want.Entries = nil
		if c, err := DecodeHead(text, true); err != nil || !reflect.DeepEqual(c, want) {
			t.Errorf("%s: head %+v, %v", name, c, err)
		}
	}
}

// In canonical order the head ends before the entries, whatever they are.
func TestDecodeHeadStopsBeforeEntries(t *testing.T) {
	c, err := DecodeHead(`{"industries": [], "companies": [{"name": "A"}], "topics": [], "entries": 5`, true)
	if err != nil || len(c.Companies) != 1 {
		t.Errorf("got %+v, %v", c, err)
	}
}

func TestLazyErrors(t *testing.T) {
	for _, at := range []int{-1, 0, 3, len(canonical), len(canonical) + 1} {
		if e, err := DecodeEntry(canonical, at); err == nil {
			t.Errorf("an entry at %d: %+v", at, e)
		}
	}
	for _, text := range []string{"", "[]", `{"entries": {}}`, `{"entries": [x`} {
		if offsets, err := Offsets(text); err == nil {
			t.Errorf("Offsets(%q) = %v", text, offsets)
		}
	}
}
