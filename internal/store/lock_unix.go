//go:build unix && !solaris && !illumos && !aix

package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"
)

// fileLock is an advisory lock on a file beside the database. The kernel lets
// go of it when the process ends, however it ends, so a stale one is not
// possible; the file itself stays and is not a sign of anything.
type fileLock struct{ file *os.File }

func lockFile(path string) (*fileLock, error) {
	file, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		defer file.Close()
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, fmt.Errorf("lock %s: %w", file.Name(), err)
		}
		holder, err := io.ReadAll(io.LimitReader(file, 200))
		if err != nil {
			holder = nil
		}
		who := strings.TrimSpace(string(holder))
		if who == "" {
			who = "process unknown"
		}
		return nil, fmt.Errorf("%w: another baotinh is running on it (%s); stop that one first, or give this one a store of its own", ErrLocked, who)
	}
	// Only the kernel's lock counts; the words are for the error above.
	err = errors.Join(file.Truncate(0), say(file))
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &fileLock{file}, nil
}

func (l *fileLock) release() error {
	if l == nil {
		return nil
	}
	return errors.Join(l.file.Truncate(0), l.file.Close())
}

func say(file *os.File) error {
	_, err := fmt.Fprintf(file, "process %d since %s\n", os.Getpid(), time.Now().Format(time.DateTime))
	return err
}
