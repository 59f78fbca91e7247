//go:build !windows

package cmd

import (
	"errors"
	"syscall"
)

// isClosedPipe says whether a write failed because nobody reads any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
