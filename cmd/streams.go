package cmd

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/term"
)

// Streams are what a run reads and writes, and what is known of them. Tests hand
// in their own.
type Streams struct {
	In          io.Reader
	Out, Err    io.Writer
	OutTerminal bool
	ErrTerminal bool
	Width       int // of the terminal, in cells; 0 where it is none
	Getenv      func(string) string
}

// System returns the streams of the process.
func System() Streams {
	// A reader that has seen enough ("| head") closes the pipe. Without this the
	// signal would end the process; with it the write fails, which is no error.
	signal.Ignore(syscall.SIGPIPE)
	s := Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		OutTerminal: term.IsTerminal(os.Stdout.Fd()),
		ErrTerminal: term.IsTerminal(os.Stderr.Fd()),
		Getenv:      os.Getenv,
	}
	if s.OutTerminal {
		s.Width, _, _ = term.GetSize(os.Stdout.Fd())
	}
	return s
}

// catchClosedPipe has the programs that are started from here on end on a closed pipe, as
// they are used to: they would inherit that the signal is ignored, but not that it is
// caught. To catch it from the start would cost every run 0.15 ms.
func catchClosedPipe() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
}

// colors says whether a stream is to be coloured: by the flag, then by the
// environment (no-color.org, bixense.com/clicolors), then by whether it is a
// terminal.
func (s Streams) colors(flag string, terminal bool) bool {
	switch {
	case flag == "always":
		return true
	case flag == "never" || s.Getenv("NO_COLOR") != "":
		return false
	case s.Getenv("CLICOLOR_FORCE") != "" && s.Getenv("CLICOLOR_FORCE") != "0":
		return true
	}
	return terminal && s.Getenv("TERM") != "dumb"
}

// hyperlinks says whether a stream is a terminal that may be sent OSC 8 links: not one
// whose output is to be plain. Nearly all that do not show links ignore them; those
// that print them are named here.
func (s Streams) hyperlinks(flag string, terminal bool) bool {
	switch s.Getenv("TERM") {
	case "dumb", "linux", "":
		return false
	}
	return terminal && s.colors(flag, true)
}
