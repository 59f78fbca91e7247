package cmd

// A helpTopic is what there is to say of something that concerns several commands.
type helpTopic struct {
	name, title string
	text        func(width int) string
}

// helpTopics returns the topics that "kip help" knows besides the commands. Their
// texts are only made when somebody asks for them.
func helpTopics() []helpTopic {
	return []helpTopic{
		{"formatting", "Outputs, fields, jq and templates", formattingHelp},
		{"environment", "Environment variables", environmentHelp},
		{"exit-codes", "Exit codes", exitCodesHelp},
	}
}

func exitCodesHelp(width int) string {
	return fill("Kip ends with one of these codes.", width, 0) +
		listed("Codes:", [][2]string{
			{"0", "Done. A list that turns out empty is done as well."},
			{"1", `Nothing matched: "kip search" found nothing, or what was named does not exist, or has no entry that passes the filters.`},
			{"2", "Wrong usage, or any failure."},
			{"130", "Interrupted."},
		}, width) + fill(`
What went wrong is one line on standard error. A reader that has seen enough and closes
the pipe (| head) is no failure. In a shell that makes:

  kip search '"exactly once"' >/dev/null && echo somebody wrote about it
  kip company uber --topic tiered-storage -o ids || echo nothing
`, width, 0)
}

func environmentHelp(width int) string {
	return fill("Kip heeds these environment variables.", width, 0) +
		listed("Variables:", [][2]string{
			{"KIP_CATALOG", "The catalogs to use where --catalog names none: files, separated as in PATH. " +
				"\"default\" is the catalog inside the program, and - standard input."},
			{"NO_COLOR", "If it is not empty, nothing is coloured, bold or underlined. --color comes first."},
			{"CLICOLOR_FORCE", "If it is neither empty nor 0, and NO_COLOR is not set, there are colours " +
				"even in a pipe."},
			{"TERM", "If it is dumb, there are neither colours nor hyperlinks, and \"kip browse\" asks " +
				"line by line; if it is linux or empty, no hyperlinks."},
			{"BROWSER", "The program that opens URLs, in place of the platform's. The URL is its last " +
				"argument, or stands where it has %s. Of several, separated as in PATH, the first that " +
				"there is opens them."},
			{"ACCESSIBLE", "If it is not empty, \"kip browse\" asks and answers line by line, as screen " +
				"readers need it, in place of drawing on the whole screen."},
		}, width) + fill(`
For example:

  KIP_CATALOG=default:ours.json kip search outages
  NO_COLOR=1 kip list --since 2024
`, width, 0)
}

func formattingHelp(width int) string {
	return fill(`By default kip prints a table to a terminal and, into a pipe, lines with tabs between the
fields: nothing cut, no colour, no header. Data goes to standard output, all else to
standard error.
`, width, 0) +
		listed("Outputs (--output):", outputHelp(), width) +
		listed("Fields of entries (--fields, and the keys of JSON, in this order):", fieldHelp(), width) +
		listed("Fields of other commands:", [][2]string{
			{"kip company", "name, industry, aliases, entries, first, last (the years)"},
			{"kip industry", "name, aliases, companies, entries, first, last"},
			{"kip topic", "slug, name, aliases, kips, history (objects: year, note), entries, first, last"},
			{"kip stats", "the dimensions of --by and entries; without --by: dimension, value, entries"},
		}, width) +
		fill(`
What is unknown is null in JSON, and an empty field elsewhere; but the tables of
"kip stats", also into a pipe, call it undated or unknown. A list stands in one field
with "; " between its items.

--jq runs an expression of jq over the JSON array. Text comes out as it is, without
quotes and but for control characters, and all else as JSON:

  kip list --topic cost -q '.[] | "\(.year) \(.title)"'
  kip search tiered storage -q 'map(.company) | unique'
  kip stats --by company -q '.[] | select(.entries > 9).company'

--template runs a Go template over it (pkg.go.dev/text/template), in which what is
unknown is the empty text, which is neither less nor more than a number:

  kip company uber -t '{{range .}}{{tablerow .year .title}}{{end}}'
  kip list -t '{{range .}}{{if gt .year 2024}}{{println .url}}{{end}}{{end}}'
  kip list -t '{{range .}}{{.id}}: {{join ", " .topics}}{{"\n"}}{{end}}'
`, width, 0) +
		listed("Functions of templates, besides Go's own:", [][2]string{
			{"join SEP LIST", "the items of a list, with SEP between them"},
			{"pluck FIELD LIST", "that field of each object in a list"},
			{"contains PART TEXT", "whether a text has that part; hasPrefix, hasSuffix: at its beginning, its end"},
			{"regexMatch EXPR TEXT", "whether a regular expression matches in a text"},
			{"truncate N TEXT", "at most N columns of a text"},
			{"color STYLE TEXT", "a text in a colour, when --color has it so: red, red+b (also d, u, i, s, B, h), " +
				"red:white; autocolor is the same"},
			{"hyperlink URL TEXT", "a text that links to a URL, on terminals that have links"},
			{"tablerow CELL…", "a row of a table"},
			{"tablerender", "the rows so far, as a table; the end of the template does it too"},
		}, width)
}

// outputHelp says what each output is.
func outputHelp() [][2]string {
	return [][2]string{
		{"table", "the default"},
		{"markdown", "a list of links, or a table, to paste"},
		{"json", "one array of objects, [] if there is nothing"},
		{"ndjson", "one object a line"},
		{"csv", "with a header, for spreadsheets: to keep them from running a text that begins like a " +
			"formula (=, +, -, @), it gets an apostrophe, which \"kip catalog import\" takes away"},
		{"tsv", "tabs between the fields, with a header"},
		{"urls", "the addresses, one a line"},
		{"ids", "the ids, one a line, as \"kip show -\" and \"kip open -\" read them"},
	}
}

// fieldHelp says what each field of an entry means.
func fieldHelp() [][2]string {
	return [][2]string{
		{"id", "its name in kip, such as uber2024tiered"},
		{"title", "the title of the work"},
		{"company", "whose production it is about"},
		{"also", "list: further companies that it is about"},
		{"industry", "the company's line of business"},
		{"year", "of publication, or of the talk"},
		{"format", "article or talk"},
		{"event", "the conference or show of a talk"},
		{"url", "its address"},
		{"topics", "list: what it is filed under, the main topic first"},
		{"authors", "list: who wrote it or spoke"},
		{"problem", "what trouble they had"},
		{"approach", "what they did"},
		{"reasons", "why that, and not another way"},
		{"lesson", "what a reader can take from it"},
		{"evidence", "what dates and sentences rest on: page (the work itself was read), equivalent " +
			"(another page of the same work), or listing (only lists that link to it)"},
		{"sources", "list of objects: where it is listed (list, section), what was said otherwise there " +
			"(year, title, format), and other pages of the work (url)"},
		{"score", "how well it matches; only under search"},
		{"explain", "list: why it was found; only under search --explain, and the last"},
		{"keywords", "list: what else people would look for it by; only if --fields names it"},
	}
}
