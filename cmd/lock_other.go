//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package cmd

// lockFolder does nothing where folders cannot be locked.
func lockFolder(string, func()) (unlock func()) { return func() {} }
