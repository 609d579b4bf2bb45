package store

import (
	"context"
	"errors"
	"sync/atomic"
)

// writes counts what the engine or the disk refused.
type writes struct {
	failed  atomic.Uint64
	refused atomic.Bool // the last one was
}

func (w *writes) note(err error) {
	switch {
	case err == nil:
		w.refused.Store(false)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.Is(err, ErrInvalid), errors.Is(err, ErrNotFound),
		errors.Is(err, ErrLost):
		// Nobody's disk is to blame.
	default:
		w.failed.Add(1)
		w.refused.Store(true)
	}
}

// WriteState returns how many writes have failed since Open for want of room, of
// permission, of a lock or of a sound file, and whether the last one that was
// tried succeeded. It does not try one.
func (s *Store) WriteState() (failed uint64, good bool) {
	return s.writes.failed.Load(), !s.writes.refused.Load()
}

// Unwell reports whether an error is the store's own: full, not writable,
// locked, damaged or out of reach. What was to be saved is not to blame, and
// can be saved once the store is well.
func Unwell(err error) bool {
	if errors.Is(err, ErrFull) || errors.Is(err, ErrReadOnly) || errors.Is(err, ErrLocked) || errors.Is(err, ErrCorrupt) || errors.Is(err, ErrUnreachable) {
		return true
	}
	code := engineCode(err)
	return code == sqliteIOErr || code == sqliteCantOpen
}
