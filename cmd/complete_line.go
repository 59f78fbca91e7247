package cmd

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"kip/query"
)

// The scripts in the folder completion are kip's own. Those that cobra writes evaluate the
// line that is being typed, so that TAB runs the commands in it, and fail where a name has a
// blank, a quote or a capital. What only the shell can do is done there; all else is done
// here, once for all of them.

// completeLine is the hidden command that the scripts of bash, zsh and fish call. It takes
// the line as it was typed, up to the cursor; and what the shell is going to replace at the
// end of that line, if this is less than a whole word.
const completeLine = "__completeLine"

// completeWords is what the script of PowerShell calls, which has other quotes, and knows
// itself what the words are. It takes what stays of the word that is being typed, that word,
// and those before it, each with an equals sign before it.
const completeWords = "__completeWords"

// answerWords answers completeWords.
func answerWords(args []string, streams Streams, builtin Builtin) int {
	words := make([]string, len(args))
	for i, arg := range args {
		words[i] = strings.TrimPrefix(arg, "=")
	}
	return answer(words[2:], words[1], words[0], streams, builtin)
}

// answerLine answers completeLine.
func answerLine(args []string, streams Streams, builtin Builtin) int {
	words, typed, toFile := typedWords(args[0], streams.Getenv)
	if toFile || len(words) == 0 {
		fmt.Fprintf(streams.Out, ":%d\n", cobra.ShellCompDirectiveDefault)
		return exitDone
	}
	stays := "" // of the word
	if len(args) > 1 {
		_, stays, _ = typedWords(strings.TrimSuffix(args[0], args[1]), streams.Getenv)
	}
	return answer(words, typed, stays, streams, builtin)
}

// answer prints the words that may follow, in place of what is typed of them, without
// quotes; or, if something of what is typed stays, what is to follow that. Behind each may
// be a tab and a description. The last line is cobra's directive.
func answer(words []string, typed, stays string, streams Streams, builtin Builtin) int {
	flag := "" // of --flag=value, cobra completes but the value
	if strings.HasPrefix(typed, "-") {
		flag = typed[:strings.IndexByte(typed, '=')+1]
	}
	var completed strings.Builder
	asked := streams
	asked.Out, asked.Err = &completed, io.Discard
	request := append([]string{cobra.ShellCompRequestCmd}, words[1:]...)
	code := Main(append(request, typed), asked, builtin)
	lines := strings.SplitAfter(strings.TrimSuffix(completed.String(), "\n"), "\n")
	last := len(lines) - 1
	for _, line := range lines[:last] {
		if word := flag + line; strings.HasPrefix(query.Fold(word), query.Fold(typed)) {
			fmt.Fprint(streams.Out, strings.TrimPrefix(word, stays))
		}
	}
	fmt.Fprintln(streams.Out, lines[last])
	return code
}

// The parts of a line: blanks, a redirection, three ways of quoting, and text as it is.
// What is quoted may lack its end.
const linePart = `(?s)(\s+)|([0-9&]*[<>]+[&|]?)|'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.?)|[^\s<>'"\\]+`

// typedWords splits a command line into words, as shells do, and takes their quotes away.
// The last is what is being typed: "" behind a blank. Variables and ~/ are replaced, but
// nothing is run. Redirections are left out; toFile says that typed is the file of one.
func typedWords(line string, getenv func(string) string) (words []string, typed string, toFile bool) {
	var word strings.Builder
	begun := false                              // there is a word, be it empty
	line = strings.ReplaceAll(line, "\\\n", "") // it goes on in the next line
	for _, m := range regexp.MustCompile(linePart).FindAllStringSubmatch(line, -1) {
		blanks, redirection, single, double, escaped := m[1], m[2], m[3], m[4], m[5]
		if blanks+redirection != "" {
			if begun && !toFile {
				words = append(words, word.String())
			}
			toFile = redirection != "" || toFile && !begun
			begun = false
			word.Reset()
			continue
		}
		switch first := m[0][0]; {
		case first == '\'':
			word.WriteString(single)
		case first == '"':
			word.WriteString(expanded(double, getenv))
		case first == '\\':
			word.WriteString(escaped)
		case !begun && strings.HasPrefix(m[0], "~/"):
			word.WriteString(expanded("$HOME"+m[0][1:], getenv))
		default:
			word.WriteString(expanded(m[0], getenv))
		}
		begun = true
	}
	return words, word.String(), toFile
}

// expanded returns what is not between single quotes, with the variables that are known
// replaced, and without the backslashes that quote something between double quotes.
func expanded(text string, getenv func(string) string) string {
	if !strings.ContainsAny(text, `$\`) {
		return text
	}
	special := regexp.MustCompile(`\\["$\\` + "`" + `]|\$\w+|\$\{\w+\}`)
	return special.ReplaceAllStringFunc(text, func(found string) string {
		if found[0] == '\\' {
			return found[1:]
		}
		if value := getenv(strings.Trim(found, "${}")); value != "" {
			return value
		}
		return found
	})
}
