package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

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

	// ErrUnreachable is for databases only: the server does not answer, or
	// does not let us in.
	ErrUnreachable = errors.New("cannot be reached")

	errForeign = errors.New("database of another program")
)

const adviceDamaged = "; keep the file aside and put the last backup in its place (sqlite3 FILE .recover saves what can still be read)"

// fault is an error of the store that says what it means for the one who runs
// the program.
type fault struct {
	path, advice string
	kind, cause  error // kind is one of the errors above, or nil
}

func (f *fault) Error() string {
	if f.kind == nil && f.advice == "" {
		return "store " + f.path + ": " + f.cause.Error()
	}
	if f.kind == nil {
		return "store " + f.path + ": " + f.cause.Error() + "; " + f.advice
	}
	return "store " + f.path + ": " + f.kind.Error() + f.advice + ": " + f.cause.Error()
}

func (f *fault) Unwrap() []error {
	if f.kind == nil {
		return []error{f.cause}
	}
	return []error{f.kind, f.cause}
}

// explain adds to an error of the engine or the system which file it is about,
// what it means and what to do. It keeps the cause, adds nothing twice and
// nothing to errors that are not about the file, and gives nil for nil.
func explain(path string, err error) error {
	var known *fault
	if err == nil || errors.As(err, &known) || errors.Is(err, ErrNotFound) || errors.Is(err, ErrInvalid) ||
		errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	f := &fault{path: path, cause: err}
	if IsPostgres(path) {
		f.explainPostgres()
		return f
	}
	switch engineCode(err) {
	case sqliteBusy, sqliteLocked:
		f.kind, f.advice = ErrLocked, " by another program; close what has it open (sqlite3, a backup), then try again"
	case sqliteCorrupt, sqliteNotADB:
		f.kind, f.advice = ErrCorrupt, ", or no database at all"+adviceDamaged
	case sqliteReadOnly, sqlitePerm:
		f.kind, f.advice = ErrReadOnly, "; make the file, its folder (SQLite keeps a log beside the file) and its disk writable for this user"
	case sqliteFull:
		f.kind, f.advice = ErrFull, "; nothing half written remains: free some space, then go on"
	case sqliteCantOpen:
		f.advice = "its folder must exist and this user must be allowed to make files in it"
	case sqliteIOErr:
		f.advice = "the disk failed: look at the system's log (dmesg)"
	default:
		switch {
		case errors.Is(err, ErrCorrupt), strange(err): // the engine reads it, and what stands there means nothing
			f.kind, f.advice = ErrCorrupt, adviceDamaged
		case errors.Is(err, ErrNewer):
			f.advice = "install the newer program again, or put back the backup from before the upgrade"
		case errors.Is(err, errForeign):
			f.advice = "name another file"
		case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
			f.kind, f.advice = ErrReadOnly, "; make the file, its folder and its disk writable for this user"
		case errors.Is(err, fs.ErrNotExist):
			f.advice = "make the folder first, or name the file that is meant"
		default:
			return fmt.Errorf("store %s: %w", path, err)
		}
	}
	return f
}

// strange reports whether a row has a text where there are numbers, or the like, as after a
// page of one table came in the place of another's. database/sql says so by words alone.
func strange(err error) bool { return strings.Contains(err.Error(), "sql: Scan error on column") }

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
const (
	sqliteError    = 1
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
