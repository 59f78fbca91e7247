package render

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/itchyny/gojq"

	"kip/catalog"
)

// JQ is a jq expression, ready to run.
type JQ struct {
	code *gojq.Code
}

// ParseJQ returns the expression, or an error that says where it is wrong. The
// expression can read nothing but the set: no file, no module, no environment and no
// standard input, as gojq gives it these only if told to.
func ParseJQ(expr string) (*JQ, error) {
	query, err := gojq.Parse(expr)
	if err != nil {
		return nil, fmt.Errorf("jq: %w%s", err, placeOf(err, expr))
	}
	code, err := gojq.Compile(query)
	if err != nil {
		return nil, fmt.Errorf("jq: %w", err)
	}
	return &JQ{code: code}, nil
}

// placeOf says where in the expression a parse error is: " in line 1, column 7".
func placeOf(err error, expr string) string {
	var parse *gojq.ParseError
	if !errors.As(err, &parse) {
		return ""
	}
	before := expr[:min(max(0, parse.Offset-len(parse.Token)), len(expr))]
	line := 1 + strings.Count(before, "\n")
	column := 1 + utf8.RuneCountInString(before[1+strings.LastIndexByte(before, '\n'):])
	return fmt.Sprintf(" in line %d, column %d", line, column)
}

// Write runs the expression over the set as one array, and prints each result on a
// line, as gh does: a string as it is, null as an empty line, all else as compact
// JSON. Of a string, line breaks and tabs are kept, and no other controls.
func (q *JQ) Write(w io.Writer, set Set) error {
	p := newPage(w)
	results := q.code.Run(set.tree())
	for {
		v, more := results.Next()
		if !more {
			return p.flush()
		}
		if err, failed := v.(error); failed {
			if err := p.flush(); err != nil {
				return err
			}
			return jqError(err)
		}
		var err error
		if p.buf, err = appendResult(p.buf, v); err != nil {
			return err
		}
		if err := p.spill(); err != nil {
			return err
		}
	}
}

// jqError returns what is to be reported of an error that ended the expression.
func jqError(err error) error {
	var halt *gojq.HaltError
	if errors.As(err, &halt) && halt.Value() == nil {
		return nil // it ended itself, with halt
	}
	// The message may quote the data.
	return errors.New(Plain("jq: " + err.Error()))
}

// appendResult appends a result of the expression and a newline.
func appendResult(b []byte, result any) ([]byte, error) {
	switch v := result.(type) {
	case nil:
	case string:
		b = appendPlainLines(b, v)
	default:
		text, err := gojq.Marshal(v)
		if err != nil {
			return b, fmt.Errorf("jq: %w", err)
		}
		b = AppendInert(b, string(text))
	}
	return append(b, '\n'), nil
}

// appendPlainLines appends text as Plain returns it, but with its tabs and newlines.
func appendPlainLines(b []byte, text string) []byte {
	for len(text) > 0 {
		n := strings.IndexAny(text, "\t\n")
		if n < 0 {
			break
		}
		b = append(b, Plain(text[:n])...)
		b = append(b, text[n])
		text = text[n+1:]
	}
	return append(b, Plain(text)...)
}

// AppendInert appends JSON, with what is left in it that a terminal would act on as
// \uXXXX. Such a character can only stand within a string, unless it is a newline.
func AppendInert(b []byte, json string) []byte {
	for _, r := range json {
		if catalog.IsUnsafe(r) && r != '\n' {
			b = appendEscaped(b, r)
		} else {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}
