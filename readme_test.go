package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"kip/cmd"
)

var update = flag.Bool("update", false, "write what the commands of README.md print into it")

// The commands in the README's console blocks are run, as on a terminal of 100
// columns without colours, and their output is compared with what stands there.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const open, end = "```console\n", "```\n"
	var got strings.Builder
	rest := string(data)
	blocks := 0
	for {
		before, block, found := strings.Cut(rest, open)
		got.WriteString(before)
		if !found {
			break
		}
		block, rest, _ = strings.Cut(block, end)
		got.WriteString(open + runBlock(t, block) + end)
		blocks++
	}
	if blocks == 0 {
		t.Fatal("README.md has no console blocks")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(data) {
		t.Errorf("the commands of README.md print something else now; look at the change that\n"+
			"\"go test . -run TestReadme -update\" makes. The first line of it:\n%s", firstChange(string(data), got.String()))
	}
}

// firstChange returns the first line of text that is another one in now, with its number,
// and that other one.
func firstChange(text, now string) string {
	was, is := strings.Split(text, "\n"), strings.Split(now, "\n")
	for i := range was {
		if i >= len(is) || was[i] != is[i] {
			return fmt.Sprintf("%d: %s\nis now: %s", i+1, was[i], strings.Join(is[min(i, len(is)):min(i+1, len(is))], ""))
		}
	}
	return strings.Join(is[len(was):], "\n")
}

// runBlock runs the commands of a block, and returns it with their output.
func runBlock(t *testing.T, block string) string {
	var out bytes.Buffer
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(line, "$ kip ")
		if !ok {
			continue
		}
		if out.Len() > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(line)
		streams := cmd.Streams{
			In: strings.NewReader(""), Out: &out, Err: &out, OutTerminal: true, ErrTerminal: true, Width: 100,
			Getenv: func(name string) string { return map[string]string{"NO_COLOR": "1", "TERM": "dumb"}[name] },
		}
		if code := cmd.Main(splitCommand(command), streams, cmd.Builtin{Text: entries, Index: index}); code != 0 {
			t.Errorf("%s exits with %d", strings.TrimSpace(line), code)
		}
	}
	return out.String()
}

// splitCommand splits a command line at blanks, except within single quotes.
func splitCommand(line string) []string {
	var args []string
	for i, piece := range strings.Split(strings.TrimSpace(line), "'") {
		if i%2 == 1 {
			args = append(args, piece)
		} else {
			args = append(args, strings.Fields(piece)...)
		}
	}
	return args
}
