package store

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
)

// What can be wrong with a store; test with errors.Is. Every error of Open
// names the file and what to do.
var (
	ErrNotFound = errors.New("not found")
	ErrLocked   = errors.New("locked")
	ErrCorrupt  = errors.New("damaged")
	ErrReadOnly = errors.New("cannot be written")
	ErrFull     = errors.New("disk full")
	ErrNewer    = errors.New("made by a newer baotinh")
	ErrInvalid  = errors.New("invalid")

	errForeign = errors.New("database of another program")
)

// explain adds to an error of the engine what it means for the one who runs
// the program. It keeps the cause, and gives nil for nil.
func explain(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrNewer):
		return fmt.Errorf("store %s: %w; install the newer program again, or restore a backup from before the upgrade", path, err)
	case errors.Is(err, errForeign):
		return fmt.Errorf("store %s: %w; name another file", path, err)
	}
	switch code := engineCode(err); code {
	case sqliteBusy, sqliteLocked:
		return fmt.Errorf("store %s: %w by another program for more than %s; close what has it open (sqlite3, a backup, another baotinh) and start again: %w", path, ErrLocked, busyTimeout, err)
	case sqliteCorrupt, sqliteNotADB:
		return fmt.Errorf("store %s: %w, or not a database of baotinh; keep the file, restore the last backup in its place (or save what can be read with: sqlite3 %s .recover): %w", path, ErrCorrupt, path, err)
	case sqliteReadOnly, sqlitePerm:
		return fmt.Errorf("store %s: %w; the file, its folder or its disk is read-only for this user: make them writable, SQLite needs the folder too: %w", path, ErrReadOnly, err)
	case sqliteFull:
		return fmt.Errorf("store %s: %w; nothing half written remains, free some space and go on: %w", path, ErrFull, err)
	case sqliteCantOpen:
		return fmt.Errorf("store %s: cannot be opened; the folder must exist and this user must be allowed to make files in it: %w", path, err)
	case sqliteIOErr:
		return fmt.Errorf("store %s: the disk failed to read or write; look at the system's log: %w", path, err)
	}
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("store %s: %w; this user is not allowed to: %w", path, ErrReadOnly, err)
	}
	return fmt.Errorf("store %s: %w", path, err)
}

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
const (
	sqlitePerm     = 3
	sqliteBusy     = 5
	sqliteLocked   = 6
	sqliteReadOnly = 8
	sqliteIOErr    = 10
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26
)

func engineCode(err error) int {
	var engine *sqlite.Error
	if !errors.As(err, &engine) {
		return 0
	}
	return engine.Code() & 0xff // the extended codes keep the primary one in their low byte
}
