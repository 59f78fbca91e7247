package cmd

import (
	"errors"
	"syscall"
)

// isClosedPipe says whether a write failed because nobody reads any more. Windows has
// two errors for that, neither of which is the EPIPE that package syscall makes up.
func isClosedPipe(err error) bool {
	const noData = syscall.Errno(232) // ERROR_NO_DATA: the pipe is being closed
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData)
}
