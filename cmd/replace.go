package cmd

import (
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/moby/sys/atomicwriter"

	"kip/render"
)

// replaceFile gives the file at path, which held the text was, another one; where there is
// no file, was is "", and it makes one. Whatever happens, the file is the old one or the new
// one: the text goes into another file, beside it, which then takes its place. The file
// keeps its permissions; a symbolic link still leads to it. A signal that asks the process
// to end has to wait for that; then the error is errInterrupted.
//
// What others have written meanwhile is not overwritten, which is an error. For two runs of
// kip to wait for each other, lock the file before it is read.
func replaceFile(path, was string, text []byte) (err error) {
	held := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as under nohup
			signal.Notify(held, s)
		}
	}
	defer func() {
		signal.Stop(held)
		if len(held) > 0 && err == nil {
			err = errInterrupted
		}
	}()
	real, mode, err := placeOf(path)
	if err != nil {
		return cannotWrite(path, was, err)
	}
	switch now, err := readFile(real, mostCatalog); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return cannotWrite(path, was, err)
	case now != was:
		return fmt.Errorf("%q has changed since it was read, and stays as it is; run the command again", path)
	}
	if err := atomicwriter.WriteFile(real, text, mode); err != nil {
		return cannotWrite(path, was, err)
	}
	return nil
}

func cannotWrite(path, was string, err error) error {
	if was == "" {
		return fmt.Errorf("cannot write %q: %w", path, cause(err))
	}
	return fmt.Errorf("cannot write %q, which stays as it was: %w", path, cause(err))
}

// lockFile has other runs of kip that lock the same file, which need not exist, wait until
// it is unlocked, or this process ends; and says so if it has to wait itself. It does what
// it can: not every system has locks.
func (a *app) lockFile(path string) (unlock func()) {
	real, err := realPath(path)
	if err != nil {
		real = path
	}
	return lockFolder(filepath.Dir(real), func() {
		fmt.Fprintf(a.Err, "kip: waiting for another program, which has locked the folder of %s\n", render.Plain(path))
	})
}

// placeOf returns the file that a path leads to, and its permissions; or of a file that
// does not exist, those that it is to have.
func placeOf(path string) (real string, mode os.FileMode, err error) {
	if real, err = realPath(path); err != nil {
		return "", 0, err
	}
	info, err := os.Stat(real)
	if errors.Is(err, fs.ErrNotExist) {
		mode, err = newFileMode(filepath.Dir(real))
		return real, mode, err
	}
	switch {
	case err != nil:
		return "", 0, err
	case !info.Mode().IsRegular():
		return "", 0, errNoFile
	}
	return real, info.Mode().Perm(), nil
}

// errNoFile says that what is at a path can be no catalog that is written to: a folder, a
// pipe or a device.
var errNoFile = errors.New("it is no regular file")

// realPath returns the file that a path leads to, through symbolic links, whether there is
// such a file or not. Its folder has to be there, and is named without links: from one that
// a link leads to, ".." leads elsewhere than the path looks.
func realPath(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return real, err
	}
	folder, name := filepath.Split(path)
	if folder, err = filepath.EvalSymlinks(cmp.Or(folder, ".")); err != nil {
		return "", err
	}
	path = filepath.Join(folder, name)
	next, err := os.Readlink(path)
	if err != nil {
		return path, nil // no link: it is the file that does not exist
	}
	if !filepath.IsAbs(next) {
		next = folder + string(filepath.Separator) + next // Join would take ".." by its looks
	}
	return realPath(next)
}

// newFileMode returns the permissions of a new file in that folder: what the umask leaves
// of them. There is no asking for that, so it makes a file, under a name that nobody has,
// and removes it.
func newFileMode(dir string) (os.FileMode, error) {
	name := filepath.Join(dir, ".kip-"+rand.Text())
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return 0, err
	}
	info, err := f.Stat()
	if err := errors.Join(err, f.Close(), os.Remove(name)); err != nil {
		return 0, err
	}
	return info.Mode().Perm(), nil
}
