package cmd

import (
	"strings"
	"testing"
)

// What is mistyped is answered with what was most likely meant.
func TestHints(t *testing.T) {
	for args, want := range map[string]string{
		"tiered storage":                `no command is named "tiered"; did you mean "kip search tiered storage"?`,
		"tiered storage --since 2020":   `no command is named "tiered"; did you mean "kip search tiered storage"?`,
		"serach dead letters":           `no command is named "serach"; did you mean "kip search dead letters"?`,
		"serach":                        `no command is named "serach"; did you mean "kip search WORDS…"?`,
		"compny uber":                   `no command is named "compny"; did you mean "kip company uber" or "kip search compny uber"?`,
		"hlep search":                   `no command is named "hlep"; did you mean "kip help search" or "kip search hlep search"?`,
		"formatting":                    `no command is named "formatting"; did you mean "kip search formatting"?`,
		"version":                       `no command is named "version"; write kip --version`,
		"list --sicne 2020":             `kip list has no flag --sicne; did you mean --since?`,
		"list --ndjson":                 `kip list has no flag --ndjson; did you mean --output ndjson?`,
		"--json":                        `--json needs a command; see "kip --help"`,
		"--json --reverse":              `--json needs a command; see "kip --help"`,
		"--h list":                      `kip has no flag -h; did you mean --help?`,
		"catalog --json validate":       `--json needs a command; see "kip catalog --help"`,
		"catalog --fx validate":         `kip catalog has no flag --fx; see "kip catalog --help"`,
		"-L 1":                          `-L needs a command; see "kip --help"`,
		"--json serach kafka":           `no command is named "serach"; did you mean "kip search WORDS…"?`,
		"--ndjson list":                 `kip has no flag --ndjson; did you mean --output ndjson?`,
		"open --csv x":                  `kip open has no flag --csv; see "kip open --help"`,
		"--reverse show x":              `kip show has no flag --reverse; see "kip show --help"`,
		"--colr always list":            `kip list has no flag --colr; did you mean --color?`,
		"list -o jsno":                  `--output: "jsno" is not one of table, markdown, json, ndjson, csv, tsv, urls, ids; did you mean json?`,
		"list --format TLAK":            `--format: "TLAK" is not one of article, talk; did you mean talk?`,
		"list --format video":           `--format: "video" is not one of article, talk`,
		"open -x uber":                  `kip open has no flag -x; see "kip open --help"`,
		"-x":                            `kip has no flag -x; see "kip --help"`,
		"search kafka -f talk":          `kip search has no flag -f; did you mean --fields or --format?`,
		"search kafka -since 2020":      `kip search has no flag -since; did you mean --since?`,
		"search kafka -w":               `kip search has no flag -w; to leave a word out, write --not w`,
		"search kafka -streams":         `kip search has no flag -streams; to leave a word out, write --not streams`,
		"stats --sort year":             `kip stats has no flag --sort; see "kip stats --help"`,
		"stats --limt 3":                `kip stats has no flag --limt; did you mean --limit?`,
		"catalog export README.md":      `kip catalog export takes no words, but has "README.md"; it prints the list, for the shell to put into a file: kip catalog export > FILE`,
		"list --color=alwys":            `--color: "alwys" is not one of auto, always, never; did you mean always?`,
		"stats --by tpoic":              `--by: "tpoic" is not one of year, company, industry, topic, format; did you mean topic?`,
		"topic --fields slgu":           `unknown field "slgu"; did you mean "slug"? there are slug, name, aliases, kips, history, entries, first, last`,
		"search kafka --fields socre,x": `unknown field "socre"; did you mean "score"?`,
	} {
		out, errors, code := onTerminal(fixture(), 0, strings.Fields(args)...)
		if out != "" || code != exitFailure || !strings.HasPrefix(errors, "kip: "+want) || strings.Count(errors, "\n") != 1 {
			t.Errorf("%s: exit code %d, %s%s", args, code, out, errors)
		}
	}
}
