package lists

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"kip/catalog"
)

// columns are those of the CSV that kip prints. A file may have some of them, in any
// order and in capitals, but a work needs an address and a company.
func columns() []string {
	return []string{"id", "title", "company", "also", "industry", "year", "format", "event", "url", "topics",
		"authors", "problem", "approach", "reasons", "lesson", "evidence", "sources", "score", "keywords"}
}

// isFull reports whether columns are all that kip prints, unless it is told to leave some
// out: nobody else has them all. Scores are of a search, and keywords have to be asked for.
func isFull(header []string) bool {
	for _, name := range columns() {
		if name != "score" && name != "keywords" && !slices.Contains(header, name) {
			return false
		}
	}
	return true
}

// columnsHint says what the first line of a file is for.
const columnsHint = "name the columns in the first line, as kip list -o csv does"

// looksLikeCSV reports whether the first line is a header with the columns that a work
// needs.
func looksLikeCSV(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	if len(line) > mostLine {
		return false
	}
	names := strings.Split(strings.ReplaceAll(line, `"`, ""), string(separator(text)))
	for i := range names {
		names[i] = columnName(names[i])
	}
	return slices.Contains(names, "url") && slices.Contains(names, "company")
}

// separator returns what the first line has most of that spreadsheets put between cells:
// commas, semicolons or tabs.
func separator(text string) rune {
	line, _, _ := strings.Cut(text, "\n")
	most := ','
	for _, c := range ";\t" {
		if strings.Count(line, string(c)) > strings.Count(line, string(most)) {
			most = c
		}
	}
	return most
}

// columnName returns the name of a column as columns has it.
func columnName(cell string) string { return strings.ToLower(strings.TrimSpace(cell)) }

// readCSV reads the CSV that kip prints, or a spreadsheet's of the same columns.
func readCSV(l *List, src Source) error {
	l.Defines = true
	r := csv.NewReader(strings.NewReader(src.Text))
	r.Comma = separator(src.Text)
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return fault(src, 0, "the file is empty", columnsHint)
	}
	if err != nil {
		return csvFault(src, err)
	}
	header = slices.Clone(header)
	for i := range header {
		header[i] = columnName(header[i])
	}
	if err := checkHeader(src, header); err != nil {
		return err
	}
	l.Own = isFull(header)
	r.ReuseRecord = true
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return csvFault(src, err)
		}
		line, _ := r.FieldPos(0)
		l.record(header, record, line)
	}
}

// checkHeader returns what is wrong with the names of the columns, as an error.
func checkHeader(src Source, header []string) error {
	for i, name := range header {
		switch {
		case !slices.Contains(columns(), name):
			return fault(src, 0, fmt.Sprintf("%q is no column of a list", excerpt(name)), "the columns are "+strings.Join(columns(), ", "))
		case slices.Contains(header[:i], name):
			return fault(src, 0, fmt.Sprintf("the column %q stands twice", name), "keep one of the two")
		}
	}
	for _, name := range []string{"company", "url"} {
		if !slices.Contains(header, name) {
			return fault(src, 0, fmt.Sprintf("no column %q", name), columnsHint)
		}
	}
	return nil
}

// csvFault returns an error of the CSV reader as a finding.
func csvFault(src Source, err error) error {
	found := &catalog.Finding{File: src.Name, Line: 1, Column: 1, Severity: catalog.Error, Message: err.Error()}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		found.Line, found.Column, found.Message = parse.Line, max(parse.Column, 1), parse.Err.Error()
	}
	if errors.Is(err, csv.ErrBareQuote) || errors.Is(err, csv.ErrQuote) {
		found.Hint = "put the cell in double quotes, and double those within it"
	}
	return found
}

// record adds the item of a record, or skips it.
func (l *List) record(header, record []string, line int) {
	item := Item{Line: line}
	for i, name := range header {
		if err := item.set(name, undefused(record[i])); err != nil {
			l.skip(line, fmt.Sprintf("%s: %v", name, err), strings.Join(record, ","))
			return
		}
	}
	l.Items = append(l.Items, item)
}

// set sets the field of that name to what a cell says.
func (item *Item) set(name, cell string) (err error) {
	if cell == "" {
		return nil
	}
	cell = strings.Clone(cell) // the reader's memory holds the whole record
	if text := item.text(name); text != nil {
		*text = cell
		return nil
	}
	switch name {
	case "also":
		item.Also = strings.Split(cell, listSeparator)
	case "topics":
		item.Topics = strings.Split(cell, listSeparator)
	case "keywords":
		item.Keywords = strings.Split(cell, listSeparator)
	case "authors":
		item.Authors = strings.Split(cell, listSeparator)
	case "year":
		if item.Year, err = strconv.Atoi(strings.TrimSpace(cell)); err != nil || item.Year < 1 {
			return fmt.Errorf("%q is no year", excerpt(cell))
		}
	case "format":
		item.Format = cmp.Or(formatOf(strings.Join(wordsOf(cell), " ")), catalog.Format(cell))
	case "sources":
		if item.Sources, err = catalog.DecodeSources(cell); err != nil {
			return err
		}
	}
	return nil
}

// text returns the field of that name if it is a text, or else nil.
func (item *Item) text(name string) *string {
	switch name {
	case "id":
		return &item.ID
	case "title":
		return &item.Title
	case "company":
		return &item.Company
	case "industry":
		return &item.Industry
	case "event":
		return &item.Event
	case "url":
		return &item.URL
	case "problem":
		return &item.Problem
	case "approach":
		return &item.Approach
	case "reasons":
		return &item.Reasons
	case "lesson":
		return &item.Lesson
	case "evidence":
		return (*string)(&item.Evidence)
	}
	return nil
}

// listSeparator stands between the elements of a list in a cell.
const listSeparator = "; "

// undefused returns a cell without the apostrophe by which kip keeps a spreadsheet from
// taking it for a formula.
func undefused(cell string) string {
	rest, quoted := strings.CutPrefix(cell, "'")
	start := strings.TrimLeft(rest, " '")
	if quoted && start != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(start[:min(len(start), 4)])[0]) {
		return rest
	}
	return cell
}
