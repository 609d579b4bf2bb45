package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"runtime"
	"strconv"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// applicationID stands in the header of every file of ours ("baot").
const applicationID = 0x62616f74

// openSQLite opens the file twice: one connection that writes, and a pool that
// reads. The pragmas ride in the DSN because they belong to a connection, not
// to the file, and the pool makes connections whenever it likes.
func openSQLite(path, synchronous string) (writer, readers *sql.DB, err error) {
	writer, err = sql.Open("sqlite", sqliteDSN(path, "immediate",
		"foreign_keys(1)", "journal_mode(wal)", "synchronous("+synchronous+")", "temp_store(memory)",
		"journal_size_limit(67108864)", "cell_size_check(1)", "trusted_schema(0)"))
	if err != nil {
		return nil, nil, err
	}
	writer.SetMaxOpenConns(1)
	writer.SetMaxIdleConns(1)
	readers, err = sql.Open("sqlite", sqliteDSN(path, "deferred",
		"foreign_keys(1)", "query_only(1)", "temp_store(memory)", "cell_size_check(1)",
		"trusted_schema(0)", "cache_size(-16384)"))
	if err != nil {
		writer.Close()
		return nil, nil, err
	}
	pool := max(4, runtime.GOMAXPROCS(0))
	readers.SetMaxOpenConns(pool)
	readers.SetMaxIdleConns(pool)
	return writer, readers, nil
}

// sqliteDSN makes a URI, so that a path with "?", "#" or "%" in it names the
// file that it says.
func sqliteDSN(path, lock string, pragmas ...string) string {
	query := url.Values{"_txlock": {lock}}
	query.Add("_pragma", "busy_timeout("+strconv.FormatInt(busyTimeout.Milliseconds(), 10)+")")
	for _, pragma := range pragmas {
		query.Add("_pragma", pragma)
	}
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
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
