package cmd

import (
	"reflect"
	"strings"
	"testing"
)

func TestTypedWords(t *testing.T) {
	getenv := func(name string) string { return map[string]string{"HOME": "/home/me", "DIR": "a b"}[name] }
	for line, want := range map[string][]string{ // the last is what is being typed
		"":                                      {""},
		"kip":                                   {"kip"},
		"kip ":                                  {"kip", ""},
		"kip  company\tde":                      {"kip", "company", "de"},
		`kip company New\ Y`:                    {"kip", "company", "New Y"},
		`kip company 'New Y`:                    {"kip", "company", "New Y"},
		`kip company "New Y`:                    {"kip", "company", "New Y"},
		`kip company "New Y" `:                  {"kip", "company", "New Y", ""},
		`kip list --company=a,"New Y`:           {"kip", "list", "--company=a,New Y"},
		`kip x '' "`:                            {"kip", "x", "", ""},
		`kip 'a'"b"\c'\d'"\e\"\\"`:              {"kip", `abc\d\e"\`},
		`kip a\`:                                {"kip", "a"},
		`kip "a\`:                               {"kip", "a"},
		`kip ~/x a~/x $DIR/x ${DIR}x`:           {"kip", "/home/me/x", "a~/x", "a b/x", "a bx"},
		`kip "$DIR" '$DIR' \$DIR "\$D"`:         {"kip", "a b", "$DIR", "$DIR", "$D"},
		`kip $NONE $ $(touch x) ` + "`touch y`": {"kip", "$NONE", "$", "$(touch", "x)", "`touch", "y`"},
		"kip list >f -o csv 2>>g <h a2>i b":     {"kip", "list", "-o", "csv", "a2", "b"},
		"kip company \\\n de":                   {"kip", "company", "de"},
		"kip é 'ü":                              {"kip", "é", "ü"},
	} {
		words, typed, toFile := typedWords(line, getenv)
		if got := append(words, typed); !reflect.DeepEqual(got, want) || toFile {
			t.Errorf("%s: got %q, %v, want %q", line, got, toFile, want)
		}
	}
	for _, line := range []string{"kip list >", "kip list > f", "kip list 2>'f g", "kip list >&2"} {
		if words, _, toFile := typedWords(line, getenv); len(words) != 2 || !toFile {
			t.Errorf("%s: got %q, %v, want the file of a redirection", line, words, toFile)
		}
	}
}

func TestAnswerLine(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{`kip company echo\ g`}, "Echo Games\n:4\n"},
		{[]string{`kip industry 'finance & f`}, "Finance & Fintech\n:4\n"},
		{[]string{`kip list --company="acorn,Echo G`}, "--company=acorn,Echo Games\n:4\n"},
		{[]string{`kip list --company="acorn,Echo G`, "acorn,Echo G"}, "acorn,Echo Games\n:4\n"},
		{[]string{`kip list --company acorn,"Echo G`, "Echo G"}, "Echo Games\n:4\n"},
		{[]string{`kip list --format=TA`, "TA"}, "talk\n:4\n"},
		{[]string{`kip list --format `, ""}, "article\ntalk\n:4\n"},
		{[]string{`kip show DELIVERO2`}, "delivero2021keys\tEncrypting Orders with Envelope Keys\n:4\n"},
		{[]string{`K=1 kip sea`}, ":0\n"}, // the shells leave the variables out
		{[]string{`kip company >x echo`}, "Echo Games\n:4\n"},
		{[]string{`kip list > x`}, ":0\n"},
		{[]string{`ki`}, ":0\n"},
		{[]string{``}, ":0\n"},
		{[]string{`>x`, `>x`}, ":0\n"},
	} {
		out, errors, code := onTerminal(fixture(), 0, append([]string{completeLine}, test.args...)...)
		if out != test.want || errors != "" || code != exitDone {
			t.Errorf("%q: got %q, %s, %d, want %q", test.args, out, errors, code, test.want)
		}
	}
}

// What is typed may be anything.
func FuzzAnswerLine(f *testing.F) {
	f.Add(`kip list --company="acorn,Echo G`, "Echo G")
	f.Add(`kip $X \`, "")
	f.Add(`<'`, "'")
	builtin := fixture()
	f.Fuzz(func(t *testing.T, line, replaced string) {
		if out, _, _ := onTerminal(builtin, 0, completeLine, line, replaced); !strings.Contains(out, ":") {
			t.Errorf("there is no directive in %q", out)
		}
	})
}

// A long line is not gone through again and again.
func TestTypedWordsOfALongLine(t *testing.T) {
	const n = 200_000
	words, typed, _ := typedWords(strings.Repeat(`\x`, n)+" "+strings.Repeat("''", n)+" $", func(string) string { return "" })
	if len(words) != 2 || len(words[0]) != n || words[1] != "" || typed != "$" {
		t.Errorf("got %d words, the last %q", len(words), typed)
	}
}
