package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func generated(t *testing.T) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "man1")
	if err := run([]string{dir}); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		pages[f.Name()] = string(text)
	}
	return pages
}

func TestPages(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "")
	pages := generated(t)
	for name, wanted := range map[string][]string{
		"kip.1":                {`.TH "KIP" "1" "" "kip" `, `\fBkip-search(1)\fP`, `\fBkip-formatting(1)\fP`, `\fBkip COMMAND [flags]\fP`},
		"kip-search.1":         {`.TH "KIP-SEARCH" "1" "" `, "\n.TP\n\\fB--undated\\fP\nkeep", "ndjson, csv, tsv, urls or ids", "kip search tiered storage"},
		"kip-stats.1":          {"\n.TP\n\\fB--by\\fP \\fIdimension\\fP\n"},
		"kip-catalog-import.1": {"\n.TP\n\\fB--into\\fP \\fIfile\\fP\nthe catalog", "\n.TP\n\\fB-h\\fP, \\fB--help\\fP\n", "\n.TP\n\\fB--json\\fP\n"},
		"kip-formatting.1":     {`\fBkip help formatting\fP`, "\nevidence  what dates", `kip list --topic cost -q '.[] | "\\(.year)`},
		"kip-exit-codes.1":     {"130  Interrupted."},
	} {
		for _, text := range wanted {
			if !strings.Contains(pages[name], text) {
				t.Errorf("%s does not say %q:\n%s", name, text, pages[name])
			}
		}
	}
	if strings.Contains(pages["kip-formatting.1"], "OPTIONS") {
		t.Error("a topic has options")
	}
	again := generated(t)
	for name, page := range pages {
		if page != again[name] {
			t.Errorf("%s differs from one time to the next", name)
		}
		if flag := regexp.MustCompile(`(?m)^\\fB-.*[="].*`).FindString(page); flag != "" {
			t.Errorf("%s has a flag that is no word with a value behind it: %s", name, flag)
		}
		if strings.Contains(page, "1970") || strings.Contains(page, "spf13") {
			t.Errorf("%s has traces of cobra", name)
		}
	}
}

func TestSourceDate(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1735689600")
	if page := generated(t)["kip.1"]; !strings.Contains(page, `.TH "KIP" "1" "Jan 2025" `) {
		t.Error(page[:100])
	}
}

func TestMarked(t *testing.T) {
	if got, want := marked("a\nb\n\n  c\n   d\n\ne"), "a\nb\n\n\n```\nc\n d\n\n```\n\n\ne"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := run(nil); err == nil {
		t.Error("no folder is no error")
	}
}
