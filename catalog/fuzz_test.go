package catalog

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// seeds are texts that a fuzzer gets far from in few steps.
func seeds() []string {
	return []string{
		sample, string(Write(sampleCatalog())), string(Write(generated(2))), "{}", "\ufeff{}", `{"entries":[{}]}`,
		oneEntry(`"title":"\ud83d\ude80\ud83d","company":"a","format":"talk","url":"https://a.b"`),
		oneEntry(`"title":"é\u202e","company":"a","format":"blog","url":"ftp://a.b","year":20e2`),
		`{"topics":[{"slug":"a","name":"b","kips":[1,2,999999999,1000000000],"history":[{"year":1,"note":"x"}]}],"topics":null}`,
	}
}

// The reader accepts what its slow twin accepts, and reads the same from it.
func FuzzRead(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	f.Fuzz(compareWithTwin)
}

// Every byte of the sample is replaced, or followed, by each that means something in
// JSON: a fuzzer takes long to try them all.
func TestReadMutations(t *testing.T) {
	for i := range sample {
		for _, by := range []string{``, `"`, `\`, `,`, `:`, `{`, `}`, `[`, `]`, `0`, `-`, `n`, "\n", "\x00", "\x7f", "\xff", "\u00e9", `\ud800`} {
			compareWithTwin(t, sample[:i]+by+sample[i+1:])
			compareWithTwin(t, sample[:i]+by+sample[i:])
		}
	}
}

func compareWithTwin(t *testing.T, text string) {
	got, err := read("fuzz", text)
	want, wantErr := twinRead(text)
	if (err == nil) != (wantErr == nil) {
		t.Fatalf("read says %v, but its twin %v\n%q", err, wantErr, text)
	}
	if err == nil && !reflect.DeepEqual(got, want) {
		t.Errorf("read    %+v\nits twin %+v", got, want)
	}
	if err != nil && strings.ContainsFunc(err.Error(), IsUnsafe) {
		t.Errorf("an error that is not safe to print: %q", err)
	}
}

// What Write writes reads as the same catalog, in canonical order, and is written so
// again.
func FuzzWrite(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := read("fuzz", text)
		if err != nil {
			return
		}
		written := Write(c)
		again, err := read("written", string(written))
		if err != nil {
			t.Fatalf("%v in\n%s", err, written)
		}
		if want := inOrder(c); !reflect.DeepEqual(again, want) {
			t.Errorf("read back %+v\nwritten   %+v", again, want)
		}
		if twice := Write(again); string(twice) != string(written) {
			t.Errorf("written again, it is\n%s\nand not\n%s", twice, written)
		}
	})
}

// inOrder returns c with its parts in canonical order, sorted the slow way.
func inOrder(c *Catalog) *Catalog {
	c = &Catalog{slices.Clone(c.Industries), slices.Clone(c.Companies), slices.Clone(c.Topics), slices.Clone(c.Entries)}
	slices.SortStableFunc(c.Industries, func(a, b Industry) int { return strings.Compare(a.Name, b.Name) })
	slices.SortStableFunc(c.Companies, func(a, b Company) int { return strings.Compare(a.Name, b.Name) })
	slices.SortStableFunc(c.Topics, func(a, b Topic) int { return strings.Compare(a.Slug, b.Slug) })
	slices.SortStableFunc(c.Entries, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
	return c
}

// A title of any characters comes back from a file as it was, if it may be in one.
func FuzzWriteString(f *testing.F) {
	for _, seed := range []string{`plain`, `"\/`, "\x00\n\x1f\x7f", "é’🚀\u2028", "\xff", "1234567\"", "12345678é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, title string) {
		written := Write(&Catalog{Entries: []Entry{{ID: "a", Title: title, Company: "b", Format: Talk, URL: "c"}}})
		c, err := read("written", string(written))
		if title == "" || strings.ContainsFunc(title, IsUnsafe) {
			if err == nil {
				t.Errorf("no error for the title %q", title)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(title, "\ufffd"); utf8.ValidString(title) && c.Entries[0].Title != want {
			t.Errorf("got %q, want %q", c.Entries[0].Title, want)
		}
	})
}

// The functions for good texts agree with the reader on those, and never panic on
// others.
func FuzzLazy(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed, 20)
	}
	f.Fuzz(func(t *testing.T, text string, at int) {
		head, headErr := DecodeHead(text, true)
		offsets, offsetsErr := Offsets(text)
		_, _ = DecodeEntry(text, at)
		c, err := read("fuzz", text)
		if err != nil {
			return
		}
		if headErr != nil || offsetsErr != nil {
			t.Fatalf("DecodeHead: %v, Offsets: %v", headErr, offsetsErr)
		}
		if len(offsets) != len(c.Entries) {
			t.Fatalf("%d offsets of %d entries", len(offsets), len(c.Entries))
		}
		for i, at := range offsets {
			if e, err := DecodeEntry(text, int(at)); err != nil || !reflect.DeepEqual(e, c.Entries[i]) {
				t.Errorf("DecodeEntry(%d) = %+v, %v; want %+v", at, e, err, c.Entries[i])
			}
		}
		c.Entries = nil
		if !reflect.DeepEqual(head, c) {
			t.Errorf("head %+v\nwant %+v", head, c)
		}
	})
}

// Check finds a fault wherever Decode does, at a place within the file, and Decode
// reports the first of its kind.
func FuzzCheck(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	now := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		found := Check([]File{{"fuzz", text}}, now)
		_, err := Decode("fuzz", text)
		refused := err == nil
		for i, finding := range found {
			if strings.ContainsFunc(finding.Error(), IsUnsafe) {
				t.Errorf("a finding that is not safe to print: %q", finding.Error())
			}
			if finding.Line < 1 || finding.Column < 1 || finding.Line > strings.Count(text, "\n")+1 {
				t.Errorf("no such place: %s", finding.Error())
			}
			if i > 0 && finding.Line < found[i-1].Line {
				t.Errorf("%s\nafter %s", finding.Error(), found[i-1].Error())
			}
			refused = refused || finding.Error() == err.Error()
		}
		if !refused {
			t.Errorf("Decode says %v, but Check does not", err)
		}
		if _, loadErr := Load([]File{{"fuzz", text}}); (loadErr == nil) != (err == nil) {
			t.Errorf("Decode says %v, but Load %v", err, loadErr)
		}
	})
}
