package cmd

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kip/catalog"
	"kip/render"
)

// helpArgs returns the arguments that show each page of help.
func helpArgs() [][]string {
	args := [][]string{{"--help"}, {"help", "help"}}
	for _, c := range Manual().Commands() {
		args = append(args, []string{"help", c.Name()})
	}
	return args
}

func TestHelpFits(t *testing.T) {
	for _, width := range []int{0, 20, 30, 40, 66, 80, 200} {
		for _, args := range helpArgs() {
			out, errors, code := onTerminal(fixture(), width, args...)
			if code != exitDone || errors != "" || out == "" {
				t.Errorf("%v: exit code %d, %s", args, code, errors)
			}
			most := 80
			if width > 0 && width < 80 {
				most = width
			}
			for l := range strings.Lines(out) {
				l = strings.TrimSuffix(l, "\n")
				// Examples are to be copied, and do not break; neither does a word.
				isExample := strings.HasPrefix(l, "  kip ") || strings.Contains(l, " kip ") || strings.HasPrefix(l, "  source <(kip ")
				if n := utf8.RuneCountInString(l); n > most && !isExample && strings.Contains(strings.TrimSpace(l), " ") {
					t.Errorf("%v at %d: %d columns: %s", args, width, n, l)
				}
				if strings.HasSuffix(l, " ") {
					t.Errorf("%v at %d: blanks at the end of %q", args, width, l)
				}
			}
		}
	}
}

// Both ways of asking show the same, with all flags and the values of those that take
// one of a few.
func TestHelpShowsAllFlags(t *testing.T) {
	for _, c := range Manual().Commands() {
		asked, _, _ := onTerminal(fixture(), 0, "help", c.Name())
		given, _, code := onTerminal(fixture(), 0, c.Name(), "--help")
		if slices.ContainsFunc(helpTopics(), func(topic helpTopic) bool { return topic.name == c.Name() }) {
			continue
		}
		if asked != given || code != exitDone {
			t.Errorf("kip help %s:\n%s\nkip %s --help:\n%s", c.Name(), asked, c.Name(), given)
		}
		if !strings.HasPrefix(given, c.Short+"\n\n  ") {
			t.Errorf("kip %s --help does not begin with what it does:\n%s", c.Name(), given)
		}
	}
	out, _, _ := onTerminal(fixture(), 0, "search", "--help")
	for _, want := range []string{
		"\nUsage:\n  kip search WORDS… [flags]\n", "\nFilters:\n      --company ", "\nOutput:\n  -o, --output ",
		"\nFlags:\n", "\nFlags of every command:\n      --catalog ", "urls or ids\n", "article or talk\n", "(default relevance)\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

var exampleLine = regexp.MustCompile(`(?m)^  (kip .*)$`)

// The examples of all pages work, over the real catalog: all that run kip alone, up to
// what they are piped into.
func TestHelpExamplesWork(t *testing.T) {
	builtin := realBuiltin(t)
	t.Chdir(t.TempDir())
	list, _, _ := onTerminal(builtin, 0, "catalog", "export")
	for name, text := range map[string]string{"entries.json": builtin.Text, "list.md": list} { // that some name
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range helpArgs() {
		out, _, _ := onTerminal(builtin, 0, args...)
		examples, _, _ := strings.Cut(out, "\nUsage:")
		found := exampleLine.FindAllStringSubmatch(examples, -1)
		if len(found) == 0 && args[len(args)-1] != "environment" {
			t.Errorf("%v has no examples", args)
		}
		if n := len(found); n > 4 && strings.Contains(out, "\nUsage:") {
			t.Errorf("%v has %d examples", args, n)
		}
		for _, line := range found {
			words := shellWords(line[1])[1:]
			if strings.Contains(line[1], "  ") || slices.Contains([]string{"open", "browse"}, words[0]) || slices.Contains(words, "-") {
				continue // a list and no example; or it needs a browser, a terminal or a pipe
			}
			if _, errors, code := onTerminal(builtin, 0, words...); code != exitDone && !strings.Contains(line[1], "||") {
				t.Errorf("%s: exit code %d, %s", line[1], code, errors)
			}
		}
	}
}

// shellWords splits a line as a shell does, up to where it goes on to another command.
func shellWords(line string) []string {
	var words []string
	for _, w := range regexp.MustCompile(`'[^']*'|[^ ]+`).FindAllString(line, -1) {
		if slices.Contains([]string{"|", "||", "&&", ">", ">/dev/null"}, w) {
			break
		}
		words = append(words, strings.Trim(w, "'"))
	}
	return words
}

// The topic on formatting tells of each field, each output and each function.
func TestFormattingIsComplete(t *testing.T) {
	search := searchOptions{explain: true}
	set := search.set(&library{Catalog: &catalog.Catalog{}}, nil, nil, nil)
	var told []string
	for _, row := range fieldHelp() {
		told = append(told, row[0])
	}
	if want := set.Fields(); !reflect.DeepEqual(told, want) {
		t.Errorf("tells of the fields %v, not of %v", told, want)
	}
	told = nil
	for _, row := range outputHelp() {
		told = append(told, row[0])
	}
	if !reflect.DeepEqual(told, render.Outputs()) {
		t.Errorf("tells of the outputs %v, not of %v", told, render.Outputs())
	}
	for _, set := range []struct {
		command string
		set     render.Set
	}{{"kip company", render.Companies(&catalog.Catalog{}, nil)}, {"kip industry", render.Industries(&catalog.Catalog{}, nil)}, {"kip topic", render.Topics(&catalog.Catalog{}, nil)}} {
		text := formattingHelp(200)
		for _, c := range set.set.Columns {
			_, line, _ := strings.Cut(text, set.command+" ")
			if line, _, _ = strings.Cut(line, "\n"); !strings.Contains(line, c.Name) {
				t.Errorf("%s has the field %s, of which nothing is told", set.command, c.Name)
			}
		}
	}
}

// The topic on the environment tells of each variable that the program reads.
func TestEnvironmentIsComplete(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		text, _ := os.ReadFile(f.Name())
		for _, read := range regexp.MustCompile(`Getenv\("([A-Z_]+)"\)`).FindAllSubmatch(text, -1) {
			if !strings.Contains(environmentHelp(80), "  "+string(read[1])+" ") {
				t.Errorf("%s reads %s, of which nothing is told", f.Name(), read[1])
			}
		}
	}
}

func TestHelpWrong(t *testing.T) {
	for args, want := range map[string]string{
		"serach":          `no command or topic is named "serach"; did you mean "kip help search"?`,
		"exit-code":       `no command or topic is named "exit-code"; did you mean "kip help exit-codes"?`,
		"completion bash": `no command or topic is named "completion bash"; did you mean "kip help completion"?`,
		"zzz":             `no command or topic is named "zzz"; "kip help" lists the commands and topics`,
	} {
		out, errors, code := onTerminal(fixture(), 0, append([]string{"help"}, strings.Fields(args)...)...)
		if out != "" || code != exitFailure || errors != "kip: "+want+"\n" {
			t.Errorf("%s: exit code %d, %s%s", args, code, out, errors)
		}
	}
}

func TestHelpCompletion(t *testing.T) {
	for typed, want := range map[string][]string{
		"s": {"search", "show", "stats"}, "e": {"environment", "exit-codes"}, "zzz": nil,
	} {
		out, _, _ := onTerminal(fixture(), 0, "__complete", "help", typed)
		var got []string
		for l := range strings.Lines(out) {
			if name, _, described := strings.Cut(l, "\t"); described {
				got = append(got, name)
			}
		}
		slices.Sort(got)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", typed, got, want)
		}
	}
}

func TestFill(t *testing.T) {
	for _, test := range []struct {
		text          string
		width, indent int
		want          string
	}{
		{"", 10, 2, "\n"},
		{"one two\nthree", 9, 0, "one two\nthree\n"},
		{"one\ntwo three", 9, 2, "  one two\n  three\n"},
		{"one\n\n  kept  as it is\ntwo", 9, 0, "one\n\n  kept  as it is\ntwo\n"},
		{"unbreakable", 4, 1, " unbreakable\n"},
		{"ää bb", 5, 0, "ää bb\n"},
	} {
		if got := fill(test.text, test.width, test.indent); got != test.want {
			t.Errorf("%q at %d: got %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestListed(t *testing.T) {
	rows := [][2]string{{"-a", "what a does"}, {"--" + strings.Repeat("b", 40), "long"}, {"-c", ""}}
	want := "\nT:\n  -a  what a does\n  --" + strings.Repeat("b", 40) + "\n      long\n  -c\n"
	if got := listed("T:", rows, 80); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := listed("T:", nil, 80); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell", "ZSH"} {
		out, errors, code := onTerminal(fixture(), 0, "completion", shell)
		if code != exitDone || errors != "" || !strings.Contains(out, "__complete") {
			t.Errorf("%s: exit code %d, %s", shell, code, errors)
		}
	}
	for args, want := range map[string]string{
		"": "needs the name of one shell", "zhs": "kip: \"zhs\" is not one of bash, zsh, fish, powershell\n", "tcsh": "kip: \"tcsh\" is not one of bash, zsh, fish, powershell\n", "bash zsh": "needs the name of one shell",
	} {
		out, errors, code := onTerminal(fixture(), 0, append([]string{"completion"}, strings.Fields(args)...)...)
		if out != "" || code != exitFailure || !strings.Contains(errors, want) {
			t.Errorf("%s: exit code %d, %s%s", args, code, out, errors)
		}
	}
}
