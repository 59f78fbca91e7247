package cmd

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// realBuiltin returns the catalog that the program carries.
func realBuiltin(t testing.TB) Builtin {
	t.Helper()
	text, err := os.ReadFile("../entries.json")
	if err != nil {
		t.Fatal(err)
	}
	index, err := os.ReadFile("../entries.idx")
	if err != nil {
		t.Fatal(err)
	}
	return Builtin{Text: string(text), Index: string(index)}
}

// onTerminal runs the program on a terminal of that width, or into a pipe if that is 0.
func onTerminal(builtin Builtin, width int, args ...string) (out, errors string, code int) {
	var stdout, stderr strings.Builder
	streams := Streams{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, OutTerminal: width > 0, Width: width,
		Getenv: func(name string) string { return map[string]string{"TERM": "xterm"}[name] },
	}
	code = Main(args, streams, builtin)
	return stdout.String(), stderr.String(), code
}

func TestStats(t *testing.T) {
	builtin := fixture()
	for _, test := range []struct{ args, out, err string }{
		{"--by format", "article\t9\ntalk\t3\n", ""},
		{"--by year --company delivero", "2021\t1\n2022\t0\n2023\t1\nundated\t1\n", ""},
		{"--by year --company delivero -o csv", "year,entries\n2021,1\n2022,0\n2023,1\n,1\n", ""},
		{"--by YEAR -L 2 --company delivero", "2022\t0\n2023\t1\n", ""},
		{"--by topic -L 0 --company delivero --fields entries,topic", "2\tkubernetes\n1\treplication\n1\tschemas\n", ""},
		{"--by topic,year --company fjordtel", "unknown\tundated\t1\n", ""},
		{"--by company,year --topic kubernetes", "Brückenstadt\t2021\t1\nBrückenstadt\t2023\t1\nDelivero\t2023\t1\nDelivero\tundated\t1\n", ""},
		{"--by topic,year --company fjordtel -o ndjson", `{"topic":null,"year":null,"entries":1}` + "\n", ""},
		{"--by year --until 2018", "2018\t2\n", "kip: 2 entries without a year are left out; --undated keeps them\n"},
	} {
		out, errors, code := onTerminal(builtin, 0, append([]string{"stats"}, strings.Fields(test.args)...)...)
		if out != test.out || errors != test.err || code != exitDone {
			t.Errorf("%s: exit code %d\n%s%s", test.args, code, out, errors)
		}
	}
}

// What the topic on formatting says of unknown values is so.
func TestUnknownIsAsTold(t *testing.T) {
	if !strings.Contains(formattingHelp(1000), `an empty field elsewhere; but the tables of "kip stats", also into a pipe, call it undated or unknown.`) {
		t.Error("something else is told")
	}
	for args, want := range map[string]string{
		"list --company fjordtel --fields year,format":        "\ttalk\n",
		"list --company fjordtel --fields year,format -o csv": "year,format\n,talk\n",
		"stats --company fjordtel --by topic,year":            "unknown\tundated\t1\n",
		"stats --company fjordtel --by year -o tsv":           "year\tentries\n\t1\n",
		"stats --company fjordtel --by year -o ndjson":        `{"year":null,"entries":1}` + "\n",
	} {
		if got := ask(t, fixture(), strings.Fields(args)...); got != want {
			t.Errorf("%s: got %q, want %q", args, got, want)
		}
	}
}

func TestStatsWrong(t *testing.T) {
	for args, want := range map[string]string{
		"--by yaer":              `--by: "yaer" is not one of year, company, industry, topic, format; did you mean year?`,
		"--by":                   `--by needs a value (dimension)`,
		"--by year,":             `--by: "" is not one of year, company, industry, topic, format`,
		"--by year,year":         `--by: year is named twice`,
		"--by year --by Year":    `--by: year is named twice`,
		"--by year,topic,title":  `--by: "title" is not one of`,
		"--by year,topic,format": `--by takes one dimension or two, not 3`,
		"--by year --fields id":  `unknown field "id"`,
		"kafka":                  `kip stats takes no words, but has "kafka"; did you mean "kip search kafka"?`,
		"--by year -o ids":       `output "ids" needs the field "id"`,
	} {
		out, errors, code := onTerminal(fixture(), 0, append([]string{"stats"}, strings.Fields(args)...)...)
		if out != "" || code != exitFailure || !strings.Contains(errors, want) {
			t.Errorf("%s: exit code %d, %s%s", args, code, out, errors)
		}
	}
}

func TestStatsOfNothing(t *testing.T) {
	for _, width := range []int{0, 80} {
		out, errors, code := onTerminal(fixture(), width, "stats", "--since", "2099", "--undated", "--company", "echo")
		if out != "" || errors != "kip: no entry passes the filters\n" || code != exitDone {
			t.Errorf("exit code %d, %s%s", code, out, errors)
		}
	}
	if out, _, _ := onTerminal(fixture(), 0, "stats", "--by", "topic,year", "--since", "2099", "--json"); out != "[]\n" {
		t.Error(out)
	}
}

// The names and order of the keys are a promise to scripts.
func TestStatsKeys(t *testing.T) {
	builtin := fixture()
	for by, want := range map[string][]string{
		"": {"dimension", "value", "entries"}, "year": {"year", "entries"}, "topic,year": {"topic", "year", "entries"},
		"company": {"company", "entries"}, "format,industry": {"format", "industry", "entries"},
	} {
		args := []string{"stats", "-o", "ndjson"}
		if by != "" {
			args = append(args, "--by", by)
		}
		out, _, _ := onTerminal(builtin, 0, args...)
		object, _, _ := strings.Cut(out, "\n")
		var keys []string
		for _, key := range regexp.MustCompile(`"([a-z]+)":`).FindAllStringSubmatch(object, -1) {
			keys = append(keys, key[1])
		}
		if !reflect.DeepEqual(keys, want) {
			t.Errorf("%s: %v", by, keys)
		}
	}
}

type counted struct {
	Company, Industry, Topic *string
	Year                     *int
	Name, Slug               *string
	Entries                  int
}

func countedBy(t *testing.T, builtin Builtin, args ...string) []counted {
	t.Helper()
	out, errors, code := onTerminal(builtin, 0, append(args, "--json")...)
	var rows []counted
	if err := json.Unmarshal([]byte(out), &rows); err != nil || code != exitDone {
		t.Fatalf("%v: exit code %d, %v, %s", args, code, err, errors)
	}
	return rows
}

// Stats counts as the commands that list companies, industries and topics do.
func TestStatsAgreeWithGroups(t *testing.T) {
	builtin := realBuiltin(t)
	for _, filters := range [][]string{nil, {"--since", "2021"}, {"--format", "talk", "--industry", "fintech"}, {"--keyword", "cost"}} {
		for _, by := range []string{"company", "industry", "topic"} {
			want := map[string]int{}
			for _, row := range countedBy(t, builtin, append([]string{by}, filters...)...) {
				name := row.Name
				if by == "topic" {
					name = row.Slug
				}
				want[*name] = row.Entries
			}
			got := map[string]int{}
			for _, row := range countedBy(t, builtin, append([]string{"stats", "--by", by}, filters...)...) {
				name := map[string]*string{"company": row.Company, "industry": row.Industry, "topic": row.Topic}[by]
				if name != nil {
					got[*name] = row.Entries
				}
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%v by %s: got %v, want %v", filters, by, got, want)
			}
		}
	}
}

// The overview is what the dimensions are one by one.
func TestStatsOverview(t *testing.T) {
	builtin := realBuiltin(t)
	var want strings.Builder
	for _, by := range dimensionNames() {
		out, _, _ := onTerminal(builtin, 0, "stats", "--by", by)
		for l := range strings.Lines(out) {
			want.WriteString(by + "\t" + l)
		}
	}
	if got, _, _ := onTerminal(builtin, 0, "stats"); got != want.String() {
		t.Errorf("got:\n%s\nwant:\n%s", got, want.String())
	}
}

// No drawing of the real catalog is wider than the terminal.
func TestStatsFit(t *testing.T) {
	builtin := realBuiltin(t)
	for _, width := range []int{20, 39, 80, 120, 200} {
		for _, args := range []string{"", "--by company", "--by topic,year", "--by company,topic -L 9", "--by year,industry"} {
			out, _, code := onTerminal(builtin, width, append([]string{"stats"}, strings.Fields(args)...)...)
			if code != exitDone || out == "" {
				t.Fatalf("%s: exit code %d", args, code)
			}
			for l := range strings.Lines(out) {
				if n := lipgloss.Width(strings.TrimSuffix(l, "\n")); n > width {
					t.Errorf("%s at %d: %d cells: %s", args, width, n, l)
				}
			}
		}
	}
}

// On a terminal a chosen output is that output.
func TestStatsOutputs(t *testing.T) {
	builtin := realBuiltin(t)
	for args, want := range map[string]string{
		"stats":                            "entries  ░ ",
		"stats --by year":                  "\nBy year\n",
		"stats --by topic,year -L 5":       "TOPIC",
		"stats --by company -L 3":          "By company (3 of ",
		"stats --by year -o table":         "YEAR     ENTRIES\n",
		"stats --by year --fields year":    "YEAR\n",
		"stats --by topic -L 1 --markdown": "| Topic | Entries |",
		"stats --by format -q .[0].format": "article\n",
		"stats --by format -t {{.|len}}":   "2",
		"stats --by year,format -o tsv":    "year\tformat\tentries\n",
	} {
		out, errors, _ := onTerminal(builtin, 80, strings.Fields(args)...)
		if !strings.Contains(ansi.Strip(out), want) {
			t.Errorf("%s:\n%s%s", args, out, errors)
		}
	}
}

func TestStatsColors(t *testing.T) {
	builtin := fixture()
	if out, _, _ := onTerminal(builtin, 80, "stats"); !strings.Contains(out, "\x1b[36m█") {
		t.Error(out)
	}
	for _, args := range []string{"stats --color never", "stats --by topic,year --color never"} {
		if out, _, _ := onTerminal(builtin, 80, strings.Fields(args)...); strings.Contains(out, "\x1b") {
			t.Errorf("%s: %q", args, out)
		}
	}
}

// On a terminal, a limit says what it leaves out of a table too. A drawing says it itself.
func TestLimitedStats(t *testing.T) {
	for _, test := range []struct {
		args  string
		width int
		want  string
	}{
		{"--by company -L 3 -o table", 80, "kip: 3 of 7; --limit 0 shows all\n"},
		{"--by company -L 3 --fields company", 80, "kip: 3 of 7; --limit 0 shows all\n"},
		{"--by company -L 7 -o table", 80, ""},
		{"--by company -L 3", 80, ""},
		{"--by company -L 3 -o csv", 80, ""},
		{"--by company -L 3 -o table", 0, ""},
		{"--by company,format -L 3 -o table", 80, "kip: 3 of 7 by company, 2 of 2 by format; --limit 0 shows all\n"},
		{"--by company,format -L 3", 80, "kip: 3 of 7 by company, 2 of 2 by format; --limit 0 shows all\n"},
		{"--by company,format -L 3", 0, ""},
		{"-L 4 -o table", 80, "kip: 4 of 8 by year, 4 of 7 by company, 4 of 9 by topic; --limit 0 shows all\n"},
		{"-L 4", 80, ""},
	} {
		_, errors, code := onTerminal(fixture(), test.width, append([]string{"stats"}, strings.Fields(test.args)...)...)
		if errors != test.want || code != exitDone {
			t.Errorf("%s at %d: exit code %d, %q, want %q", test.args, test.width, code, errors, test.want)
		}
	}
}
