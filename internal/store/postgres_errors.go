package store

import (
	"database/sql/driver"
	"errors"
	"io"
	"io/fs"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// explainPostgres says what an error of PostgreSQL or of the way there means,
// by its code (https://www.postgresql.org/docs/current/errcodes-appendix.html).
func (f *fault) explainPostgres() {
	switch code := postgresCode(f.cause); {
	case errors.Is(f.cause, ErrNewer):
		f.advice = "install the newer program again, or put back the backup from before the upgrade"
	case code == "55P03", code == "40P01", code == "40001":
		f.kind, f.advice = ErrLocked, " by another session for too long; look at pg_stat_activity for what holds it (a backup, a migration), then try again"
	case code == "XX001", code == "XX002", errors.Is(f.cause, ErrCorrupt):
		f.kind, f.advice = ErrCorrupt, "; look at the server's log, and put the last backup in its place"
	case code == "25006":
		f.kind, f.advice = ErrReadOnly, "; the server is a standby, or set to read only: name the primary"
	case code == "42501":
		f.kind, f.advice = ErrReadOnly, "; the user needs the right to make and change tables: make it the owner of the database"
	case code == "53100":
		f.kind, f.advice = ErrFull, " at the server; nothing half written remains: free some space, then go on"
	case code == "53300":
		f.kind, f.advice = ErrUnreachable, ": it has no connection left; raise max_connections, or lower pool_max_conns in the address"
	case code == "28P01", code == "28000":
		f.kind, f.advice = ErrUnreachable, ": user or password is wrong; give the password in store_password_file or PGPASSWORD"
	case code == "3D000":
		f.kind, f.advice = ErrUnreachable, ": there is no such database; make it with createdb --encoding=UTF8"
	case lost(f.cause):
		f.kind, f.advice = ErrUnreachable, "; see that the server runs and that its address is right"
	}
}

// postgresCode is the SQLSTATE of an error, "" for none.
func postgresCode(err error) string {
	var answer *pgconn.PgError
	if !errors.As(err, &answer) {
		return ""
	}
	return answer.Code
}

// lost reports whether the way to the server, or the server, is gone.
func lost(err error) bool {
	code := postgresCode(err)
	var connect *pgconn.ConnectError
	var network net.Error
	if _, file := errors.AsType[*fs.PathError](err); file {
		return false // the system's errors look like those of a network
	}
	return strings.HasPrefix(code, "08") || strings.HasPrefix(code, "57P") || code == "25P03" ||
		errors.As(err, &connect) || errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, io.EOF) || err != nil && strings.Contains(err.Error(), "conn closed")
}

// passing reports whether trying again may help: another session was in the
// way (a deadlock, the same key), or the server was away.
func passing(err error) bool {
	switch code := postgresCode(err); code {
	case "40P01", "40001", "23505":
		return true
	case "28P01", "28000", "3D000", "42501":
		return false
	default:
		return lost(err) || code == "53300"
	}
}
