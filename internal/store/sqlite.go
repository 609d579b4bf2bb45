package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"runtime"
	"strings"
	"syscall"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// applicationID stands in the header of every file of ours ("baot").
const applicationID = 0x62616f74

// openSQLite opens the file twice: one connection that writes, and a pool that
// reads. The pragmas ride in the DSN because they belong to a connection, not
// to the file, and the pool makes connections whenever it likes.
func (s *Store) openSQLite() (writer, readers *sql.DB, err error) {
	writer, err = sql.Open("sqlite", s.sqliteDSN(url.Values{"_txlock": {"immediate"}, "_pragma": {
		"foreign_keys(1)", "journal_mode(wal)", "synchronous(" + s.synchronous + ")", "temp_store(memory)",
		"journal_size_limit(67108864)", "cell_size_check(1)", "trusted_schema(0)",
	}}))
	if err != nil {
		return nil, nil, err
	}
	writer.SetMaxOpenConns(1)
	writer.SetMaxIdleConns(1)
	if readers, err = s.openReaders(false); err != nil {
		return writer, nil, err
	}
	return writer, readers, nil
}

// openReaders opens the pool. A file that nobody else has open is read through
// mode=rw all the same: reading a log that a kill left behind needs it.
func (s *Store) openReaders(mustExist bool) (*sql.DB, error) {
	query := url.Values{"_txlock": {"deferred"}, "_pragma": {
		"foreign_keys(1)", "query_only(1)", "temp_store(memory)", "cell_size_check(1)", "trusted_schema(0)", "cache_size(-8192)",
	}}
	if mustExist {
		query.Set("mode", "rw")
		if s.unchangeable() {
			query.Set("immutable", "1")
		}
	}
	readers, err := sql.Open("sqlite", s.sqliteDSN(query))
	if err != nil {
		return nil, err
	}
	pool := max(4, runtime.GOMAXPROCS(0)) + 2 // one of them watches for changes
	s.snapshots = make(chan struct{}, pool-2)
	readers.SetMaxOpenConns(pool)
	readers.SetMaxIdleConns(pool)
	return readers, nil
}

// unchangeable reports whether the store lies on a disk that nobody can write
// to, with nothing in its log. SQLite reads such a file only when it is told so: it
// would make files beside it.
func (s *Store) unchangeable() bool {
	if log, err := os.Stat(s.path + "-wal"); err == nil && log.Size() > 0 {
		return false
	}
	file, err := os.OpenFile(s.path, os.O_RDWR, 0)
	if err == nil {
		_ = file.Close() // nothing was written
	}
	return errors.Is(err, syscall.EROFS)
}

// sqliteDSN makes a URI, so that a path with "?", "#" or "%" in it names the
// file that it says.
func (s *Store) sqliteDSN(query url.Values) string {
	query["_pragma"] = append(query["_pragma"], fmt.Sprintf("busy_timeout(%d)", s.busyTimeout.Milliseconds()))
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(s.path)
	return "file:" + escaped + "?" + query.Encode()
}

// ownFile refuses a database of another program before anything is written
// into it.
func ownFile(ctx context.Context, db *sql.DB) error {
	var id, tables int64
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return err
	}
	if id == applicationID || id == 0 && tables == 0 {
		return nil
	}
	// A first migration cut short leaves goose's own table and nothing else.
	if id == 0 {
		var others int64
		err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT IN ('goose_db_version', 'sqlite_sequence')").Scan(&others)
		if err != nil {
			return err
		}
		if others == 0 {
			return nil
		}
	}
	return fmt.Errorf("%w (application id %#x)", errForeign, id)
}
