//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cmd

import (
	"errors"
	"os"
	"syscall"
)

// lockFolder has other processes that lock the same folder wait. A lock on the folder
// leaves no file behind, and also works for a file that does not exist or that another
// one takes the place of. If it has to wait for another process it calls waiting before.
func lockFolder(dir string, waiting func()) (unlock func()) {
	f, err := os.Open(dir)
	if err != nil {
		return func() {} // to write there will fail as well, and say why
	}
	fd := int(f.Fd())
	if err := syscall.Flock(fd, syscall.LOCK_EX|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		waiting()
		_ = syscall.Flock(fd, syscall.LOCK_EX) // it may fail on a file system without locks
	}
	return func() { f.Close() }
}
