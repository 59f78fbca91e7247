package browse

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"kip/catalog"
)

// ErrInterrupted says that the user, or a signal, has put an end to browsing.
var ErrInterrupted = errors.New("interrupted")

// A Terminal is the one that the process was started from, wherever its streams
// have been redirected to: what is printed can be kept in a file.
type Terminal struct{ in, out *os.File }

// OpenTerminal returns the terminal of the process, or an error if it has none.
func OpenTerminal() (*Terminal, error) {
	in, out, err := tea.OpenTTY()
	if err != nil {
		return nil, err
	}
	return &Terminal{in, out}, nil
}

// Close closes the terminal.
func (t *Terminal) Close() error {
	return errors.Join(t.in.Close(), t.out.Close())
}

// Run shows the screen until the user leaves it, and returns the entries that were
// marked. However it ends, by a crash or a signal that asks for it too, the terminal is
// restored. The error is ErrInterrupted for Ctrl-C and for signals that ask the process to
// end.
func (t *Terminal) Run(o Options) ([]*catalog.Entry, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	profile := colorprofile.Ascii // no colour
	if o.Draw.Color {
		profile = colorprofile.ANSI // the terminal's own sixteen
	}
	m := New(o)
	_, err := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(t.in), tea.WithOutput(t.out),
		tea.WithoutSignalHandler(), tea.WithColorProfile(profile), tea.WithFilter(alwaysAddUp)).Run()
	switch {
	case errors.Is(err, tea.ErrInterrupted) || err != nil && ctx.Err() != nil:
		return nil, ErrInterrupted
	case err != nil:
		return nil, fmt.Errorf("browsing broke off: %w", err)
	}
	return m.Marked(), nil
}

// Ask lets the user browse by lines, for a terminal that cannot be drawn on, and returns
// the entries that were marked.
func (t *Terminal) Ask(o Options) ([]*catalog.Entry, error) {
	return NewPrompt(o, t.in, t.out).Run()
}

// alwaysAddUp keeps it from bubbletea that the terminal can measure signs as a whole, or
// else it would ask it to, and from then on measure so itself.
func alwaysAddUp(_ tea.Model, msg tea.Msg) tea.Msg {
	if report, ok := msg.(tea.ModeReportMsg); ok && report.Mode == ansi.ModeUnicodeCore {
		return nil
	}
	return msg
}
