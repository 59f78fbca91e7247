package render

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"text/template"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"kip/catalog"
)

// Template is a Go template, ready to run.
type Template struct {
	parsed *template.Template
}

// ParseTemplate returns the template, or an error that says where it is wrong. It
// may use the functions of text/template, and these, which are those of gh:
//
//	join SEP LIST      the items with SEP between them
//	pluck FIELD LIST   that field of each object in the list
//	contains PART TEXT whether the text has that part; hasPrefix, hasSuffix: at an end
//	regexMatch RE TEXT whether the regular expression matches in the text
//	truncate N TEXT    at most N cells of the text
//	color STYLE TEXT   the text in a style, if there are colours; autocolor too
//	hyperlink URL TEXT the text as a link, if the terminal has links
//	tablerow CELL…     a row of a table
//	tablerender        the rows so far, as a table; the end of the template does it too
//
// The other functions of gh are about times, of which there are none here. Comparisons
// do not fail on what is unknown: see comparisons.
func ParseTemplate(text string) (*Template, error) {
	t := template.New("template").Option("missingkey=error").Funcs(comparisons()).Funcs(new(templateRun).functions())
	t, err := t.Parse(text)
	if err != nil {
		return nil, templateError(err)
	}
	return &Template{parsed: t}, nil
}

// templateError returns a template's error without the word that it begins with
// twice: "template:1: …"; and without the type that the data has in Go.
func templateError(err error) error {
	text := strings.TrimPrefix(err.Error(), "template: ")
	text = strings.Replace(text, " in type []interface {}", " in a list, which {{range .}}…{{end}} goes through", 1)
	return errors.New(Plain(text))
}

// Write runs the template over the set, a list of objects, and prints the result. If
// it fails, nothing is printed. What is unknown is the empty string there, so that
// {{.year}} prints nothing and {{if .year}} is false; a wrong field is an error.
func (t *Template) Write(w io.Writer, set Set, opts Options) error {
	clone, err := t.parsed.Clone() // the functions hold what belongs to one run
	if err != nil {
		return templateError(err)
	}
	run := &templateRun{opts: opts}
	var out bytes.Buffer
	if err := clone.Funcs(run.functions()).Execute(&out, templateRows(set)); err != nil {
		return templateError(err)
	}
	p := newPage(w)
	p.buf = append(p.buf, out.Bytes()...)
	p.buf = append(p.buf, run.tableRender()...)
	return p.flush()
}

// templateRows returns the rows for a template: plain text, no nil, and each source
// with all of its keys, so that none is an error.
func templateRows(set Set) []any {
	rows := set.tree()
	for r, row := range set.Rows {
		object := rows[r].(map[string]any)
		for i, c := range set.Columns {
			if sources, ok := row[i].([]catalog.Source); ok {
				object[c.Name] = treeList(sources, fullSource)
			}
		}
	}
	return templateValue(rows).([]any)
}

func fullSource(s catalog.Source) any {
	object := map[string]any{}
	for _, f := range sourceFields(s) {
		object[f.name] = f.value
	}
	return object
}

// templateValue returns v with plain text, and with "" for nil.
func templateValue(v any) any {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return Plain(v)
	case []any:
		return treeList(v, templateValue)
	case map[string]any:
		for key := range v {
			v[key] = templateValue(v[key])
		}
	}
	return v
}

// A templateRun is what the functions of a template share while it runs.
type templateRun struct {
	opts Options
	rows [][]string // of the table that is not yet rendered
}

func (t *templateRun) functions() template.FuncMap {
	return template.FuncMap{
		"join":        templateJoin,
		"pluck":       pluck,
		"contains":    func(part string, text any) bool { return strings.Contains(fmt.Sprint(text), part) },
		"hasPrefix":   func(part string, text any) bool { return strings.HasPrefix(fmt.Sprint(text), part) },
		"hasSuffix":   func(part string, text any) bool { return strings.HasSuffix(fmt.Sprint(text), part) },
		"regexMatch":  func(re string, text any) (bool, error) { return regexp.MatchString(re, fmt.Sprint(text)) },
		"truncate":    truncate,
		"color":       t.color,
		"autocolor":   t.color,
		"hyperlink":   t.hyperlink,
		"tablerow":    t.tableRow,
		"tablerender": t.tableRender,
	}
}

func templateJoin(sep string, list []any) string {
	return join(list, sep, func(v any) string { return fmt.Sprint(v) })
}

func pluck(field string, list []any) ([]any, error) {
	values := make([]any, len(list))
	for i, v := range list {
		object, ok := v.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("item %d is no object", i+1)
		}
		if values[i], ok = object[field]; !ok {
			return nil, fmt.Errorf("item %d has no field %q", i+1, field)
		}
	}
	return values, nil
}

// truncate returns as much of a text, which may be styled, as fits into that many cells.
// What a terminal obeys stays all there: it ends styles and links.
func truncate(width int, v any) string {
	const end = "…"
	text := fmt.Sprint(v)
	if cells(text) <= width {
		return text
	}
	var b strings.Builder
	room, whole := width-cells(end), true
	for len(text) > 0 {
		n := strings.IndexByte(text, ansi.ESC)
		if n == 0 {
			_, _, n, _ = ansi.DecodeSequence(text, ansi.NormalState, nil)
			b.WriteString(text[:n])
			text = text[n:]
			continue
		}
		if n < 0 {
			n = len(text)
		}
		if whole {
			fitting := text[:prefix(text[:n], room)]
			if cells(fitting) > room { // not even the first sign fits
				fitting = ""
			}
			b.WriteString(fitting)
			if whole = len(fitting) == n; whole {
				room -= cells(fitting)
			} else if room >= 0 {
				b.WriteString(end)
			}
		}
		text = text[n:]
	}
	return b.String()
}

func (t *templateRun) hyperlink(url, text string) string {
	if text == "" {
		text = url
	}
	return t.opts.theme().linked(text, url, 0)
}

func (t *templateRun) tableRow(values ...any) string {
	row := make([]string, len(values))
	for i, v := range values {
		row[i] = fmt.Sprint(v)
	}
	t.rows = append(t.rows, row)
	return ""
}

// tableRender returns the rows so far, and forgets them: in columns on a terminal,
// with tabs elsewhere. Cells may hold links, and are as wide as they look.
func (t *templateRun) tableRender() string {
	var widths []int
	for _, row := range t.rows {
		for i, text := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], lipgloss.Width(text))
		}
	}
	var b strings.Builder
	for _, row := range t.rows {
		for i, text := range row {
			switch {
			case i == len(row)-1:
				b.WriteString(text + "\n")
			case t.opts.Terminal:
				b.WriteString(lipgloss.PlaceHorizontal(widths[i], lipgloss.Left, text) + gap)
			default:
				b.WriteString(text + "\t")
			}
		}
	}
	t.rows = nil
	return b.String()
}
