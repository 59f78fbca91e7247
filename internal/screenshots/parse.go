package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A look is how a piece of text looks.
type look struct {
	bold, underline bool
	color           int // of the 16 of a terminal, from 1; 0 is that of all text
	url             string
}

// A piece is text in one look.
type piece struct {
	look
	text string
}

// A screen is what a terminal shows.
type screen struct {
	columns int
	lines   [][]piece
	at      int // the cell of the last line that comes next
	look
}

// parse reads what was printed into lines of pieces, as a terminal with so many
// columns shows them. It knows what the program prints, styles and links: anything else
// is an error, not something that a picture leaves out.
func parse(printed []byte, columns int) ([][]piece, error) {
	parser := ansi.NewParser()
	s := screen{columns: columns}
	s.newLine()
	var state byte
	for len(printed) > 0 {
		seq, width, n, next := ansi.DecodeSequence(printed, state, parser)
		printed, state = printed[n:], next
		var err error
		switch {
		case bytes.Equal(seq, []byte("\r")):
		case bytes.Equal(seq, []byte("\n")):
			s.newLine()
		case seq[0] >= ' ' && seq[0] != 0x7f:
			s.put(string(seq), width)
		case ansi.HasCsiPrefix(seq) && parser.Command() == 'm':
			s.look, err = s.styled(parser.Params())
		case ansi.HasOscPrefix(seq) && parser.Command() == 8:
			s.url, err = link(parser.Data())
		default:
			err = fmt.Errorf("printed %q, which is no style and no link", seq)
		}
		if err != nil {
			return nil, err
		}
	}
	if last := len(s.lines) - 1; len(s.lines[last]) == 0 {
		return s.lines[:last], nil
	}
	return s.lines, nil
}

func (s *screen) newLine() {
	s.lines = append(s.lines, nil)
	s.at = 0
}

// put puts a sign where the next one comes, in the piece before it if that looks alike.
func (s *screen) put(sign string, width int) {
	if s.at+width > s.columns {
		s.newLine()
	}
	s.at += width
	line := &s.lines[len(s.lines)-1]
	if last := len(*line) - 1; last >= 0 && (*line)[last].look == s.look {
		(*line)[last].text += sign
		return
	}
	*line = append(*line, piece{s.look, sign})
}

// styled returns the look after a sequence of styles.
func (l look) styled(params ansi.Params) (look, error) {
	if len(params) == 0 {
		return look{url: l.url}, nil
	}
	for _, param := range params {
		switch n := param.Param(0); {
		case n == 0:
			l = look{url: l.url}
		case n == 1:
			l.bold = true
		case n == 4:
			l.underline = true
		case n >= 30 && n <= 37:
			l.color = n - 30 + 1
		default:
			return l, fmt.Errorf("printed style %d, which pictures do not know", n)
		}
	}
	return l, nil
}

// link returns the URL of the data of an OSC 8 sequence: "8;id=…;URL".
func link(data []byte) (string, error) {
	parts := strings.SplitN(string(data), ";", 3)
	if len(parts) < 3 {
		return "", fmt.Errorf("printed a link without a URL: %q", data)
	}
	return parts[2], nil
}
