package cmd

import (
	"strings"
	"testing"
)

// A topic tells people what it is: on a terminal, and unless an output was asked for.
func TestAboutTopic(t *testing.T) {
	about := "Exactly-once (exactly-once)\nProposals: KIP-98, KIP-447\n2017: exactly-once since Kafka 0.11\n" +
		"2023: a producer per instance will do\nAlso found as: EOS, transactions\n\n"
	for _, test := range []struct {
		args  string
		width int
		want  string
	}{
		{"topic eos", 80, about},
		{"topic eos", 0, ""},
		{"topic eos --json", 80, ""},
		{"topic eos --fields title", 80, ""},
	} {
		out, errors, code := onTerminal(fixture(), test.width, strings.Fields(test.args)...)
		if errors != test.want || !strings.Contains(out, "Exactly-Once Payments") || code != exitDone {
			t.Errorf("%s at %d: exit code %d, %s%s", test.args, test.width, code, errors, out)
		}
	}
}

// On a terminal, a limit says what it leaves out: of groups as of entries.
func TestLimitedGroups(t *testing.T) {
	for _, test := range []struct {
		args  string
		width int
		want  string
	}{
		{"company -L 3", 80, "kip: 3 of 7; --limit 0 shows all\n"},
		{"topic -L 3 --reverse", 80, "kip: 3 of 8; --limit 0 shows all\n"},
		{"industry -L 3", 80, ""},
		{"company -L 0", 80, ""},
		{"company -L 3 --json", 80, ""},
		{"company -L 3", 0, ""},
	} {
		_, errors, code := onTerminal(fixture(), test.width, strings.Fields(test.args)...)
		if errors != test.want || code != exitDone {
			t.Errorf("%s at %d: exit code %d, %q, want %q", test.args, test.width, code, errors, test.want)
		}
	}
}

// What is said of a group is as plain as what is printed.
func TestGroupsWithHiddenSigns(t *testing.T) {
	builtin := Builtin{Text: `{"companies": [{"name": "Ho\u00adle"}, {"name": "Mi\u00adne"}], "entries": [
		{"id": "mine1", "title": "T", "company": "Mi\u00adne", "format": "talk", "url": "https://example.org"}]}`}
	for args, want := range map[string]string{
		"company hole":                  "kip: the catalog has no entry of Hole\n",
		"company mine --format article": "kip: no entry of Mine passes the filters\n",
	} {
		if out, errors, code := onTerminal(builtin, 0, strings.Fields(args)...); errors != want || code != exitNothing {
			t.Errorf("%s: exit code %d, %q%s", args, code, errors, out)
		}
	}
}
