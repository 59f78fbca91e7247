//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cmd

import (
	"os"
	"syscall"
)

// lockFolder has other processes that lock the same folder wait. A lock on the folder
// leaves no file behind, and also works for a file that does not exist or that another
// one takes the place of.
func lockFolder(dir string) (unlock func()) {
	f, err := os.Open(dir)
	if err != nil {
		return func() {} // to write there will fail as well, and say why
	}
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_EX) // a file system without locks
	return func() { f.Close() }
}
