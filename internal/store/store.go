// Package store keeps what baotinh has seen: articles with every text they
// ever had, the figures read from them, the runs that fetched them, and what
// people said of the figures: in one SQLite file that one process writes, or in
// a PostgreSQL database that many share.
//
// An article lands with its figures, citations and validators in one
// transaction that is on the disk when SaveArticle returns; a kill at any
// moment loses nothing that was reported saved and doubles nothing on the next
// try. Times are kept as seconds in UTC and given back in Vietnam's time.
//
// A Store is safe for concurrent use: writers wait for each other, readers
// wait for nobody.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pressly/goose/v3"
)

// busyTimeout is how long a statement waits for another process's lock.
const busyTimeout = 5 * time.Second

// Store is an open store. Make one with Open and Close it.
type Store struct {
	path    string   // of the file; of a database its address without the password
	writer  *sql.DB  // one connection to a file, some to a database
	readers *sql.DB  // the same as writer for a database
	shared  *cluster // nil for a file
	lock    *fileLock
	now     func() time.Time
	vietnam *time.Location

	busyTimeout  time.Duration
	synchronous  string // pragma
	readOnly     bool
	passwordFile string
	lease        time.Duration

	holding holding

	written map[string]*sql.Stmt // statements of the writer, prepared at Open

	mu   sync.Mutex
	read map[string]*sql.Stmt // statements of the readers, prepared at first use

	// snapshots has room for as many snapshots as there may be at once: fewer than
	// connections, so that one is left to prepare what a snapshot is about to ask. Without, they
	// would wait for each other for ever.
	snapshots chan struct{}

	changes changes

	writes writes

	settling settling
	bounds   bounds
	jobs     jobs
	log      *slog.Logger       // nil: nobody is told
	life     context.Context    //nolint:containedctx // of what goes on after the call that began it, see inBackground
	end      context.CancelFunc // ends life
}

// An Option changes how Open opens.
type Option func(*Store)

// WithClock replaces time.Now, for tests.
func WithClock(now func() time.Time) Option { return func(s *Store) { s.now = now } }

// WithoutSync leaves it to the system when to write to the disk, for tests and
// for filling a store that could be made again: a kill still loses nothing, a
// power failure may lose the store.
func WithoutSync() Option { return func(s *Store) { s.synchronous = "off" } }

// ReadOnly opens a store that must exist, to read it only, also while another
// process has it open: for exports and checks. Everything that writes fails
// with ErrReadOnly.
func ReadOnly() Option { return func(s *Store) { s.readOnly = true } }

// Open opens the store at path, a file or the address of a PostgreSQL database
// (postgres://USER@HOST/DATABASE). It makes it if there is none, brings its schema
// up to date and marks runs that a kill left open as interrupted. While a file
// is open no other process can open it for writing; a database is shared. Errors say which file is
// wrong, how, and what to do about it; see ErrLocked and its neighbours.
func Open(ctx context.Context, path string, options ...Option) (*Store, error) {
	s := &Store{
		now: time.Now, vietnam: vietnam(), read: map[string]*sql.Stmt{},
		busyTimeout: busyTimeout, synchronous: "full", lease: leaseTime, bounds: usualBounds(),
	}
	s.life, s.end = context.WithCancel(context.WithoutCancel(ctx))
	for _, option := range options {
		option(s)
	}
	start := s.start
	switch {
	case IsPostgres(path):
		start = func(ctx context.Context) error { return s.startPostgres(ctx, path) }
	case s.readOnly:
		start = s.startReading
	}
	var err error
	if s.path, err = displayed(path); err != nil {
		return nil, err
	}
	if err := start(ctx); err != nil {
		// Whatever goes wrong with closing follows from what went wrong before.
		if err = explain(s.path, err); IsPostgres(path) && errors.Is(err, ErrInvalid) {
			err = fmt.Errorf("store %s: %w", s.path, err)
		}
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// displayed is how a store is called in messages: the path of the file, or the
// address of the database without what is secret in it.
func displayed(path string) (string, error) {
	if IsPostgres(path) {
		return Redact(path), nil
	}
	path, err := filePath(path)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return "", fmt.Errorf("store %s: %w: it is a folder or a device; name a file, e.g. baotinh.db in it", path, ErrInvalid)
	}
	return path, nil
}

func (s *Store) start(ctx context.Context) (err error) {
	if s.lock, err = lockFile(s.path); err != nil {
		return err
	}
	if s.writer, s.readers, err = s.openSQLite(); err != nil {
		return err
	}
	if err := ownFile(ctx, s.readers); err != nil {
		return err
	}
	if err := migrate(ctx, s.writer, goose.DialectSQLite3); err != nil {
		return err
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	// Whether it can be written is better known now than at the first article.
	if err := s.write(ctx, "try to write", func(*writing) error { return nil }); err != nil {
		return err
	}
	if err := s.interruptRuns(ctx); err != nil {
		return err
	}
	return s.changes.open(ctx, s.readers)
}

func (s *Store) startReading(ctx context.Context) (err error) {
	if _, err := os.Stat(s.path); err != nil {
		return err
	}
	if s.readers, err = s.openReaders(true); err != nil {
		return err
	}
	if err := ownFile(ctx, s.readers); err != nil {
		return err
	}
	if err := checkVersion(ctx, s.readers, goose.DialectSQLite3); err != nil {
		return err
	}
	return s.changes.open(ctx, s.readers)
}

func filePath(path string) (string, error) {
	switch {
	case path == "":
		return "", fmt.Errorf("store: %w: no path; name a file, e.g. baotinh.db", ErrInvalid)
	case path == ":memory:", strings.HasPrefix(path, "file:"):
		return "", fmt.Errorf("store %s: %w: want the plain path of a file, e.g. baotinh.db", path, ErrInvalid)
	}
	return strings.TrimPrefix(path, "sqlite://"), nil
}

// Path returns the file that the store is kept in, or the address of the
// database without its password.
func (s *Store) Path() string { return s.path }

// Close closes the store, which must not be in use any more; what was saved is in the one file then, without the
// log beside it.
func (s *Store) Close() error {
	if s.end != nil {
		s.end()
		s.jobs.close()
	}
	problems := []error{s.changes.close()}
	for _, db := range []*sql.DB{s.readers, s.writer} {
		if db != nil {
			problems = append(problems, db.Close()) // closes its statements too
		}
	}
	problems = append(problems, s.lock.release(), s.shared.close())
	return explain(s.path, errors.Join(problems...))
}

// prepare prepares what the writer will say. It must happen before the first
// transaction: that one holds the only connection.
func (s *Store) prepare(ctx context.Context) error {
	s.written = make(map[string]*sql.Stmt, len(writerSQL)+len(tallySQL))
	for _, query := range slices.Concat(writerSQL, tallySQL) {
		stmt, err := s.writer.PrepareContext(ctx, query) //nolint:sqlclosecheck // lives as long as the writer
		if err != nil {
			return fmt.Errorf("prepare %.60q: %w", query, err)
		}
		s.written[query] = stmt
	}
	return nil
}

// write runs fn in one transaction and counts the change once it is on disk.
func (s *Store) write(ctx context.Context, what string, fn func(tx *writing) error) error {
	err := s.transact(ctx, what, fn)
	s.writes.note(err)
	return err
}

// transact does the writing for write.
func (s *Store) transact(ctx context.Context, what string, fn func(tx *writing) error) error {
	if s.writer == nil {
		return explain(s.path, fmt.Errorf("%s: %w: it was opened for reading only", what, ErrReadOnly))
	}
	if s.shared != nil {
		return s.writeShared(ctx, what, fn)
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return explain(s.path, fmt.Errorf("%s: %w", what, err))
	}
	defer tx.Rollback() // does nothing after a commit
	w := &writing{ctx: ctx, tx: tx, stmts: s.written}
	if err := w.run(fn); err != nil {
		return explain(s.path, fmt.Errorf("%s: %w", what, err))
	}
	if err := tx.Commit(); err != nil {
		return explain(s.path, fmt.Errorf("%s: commit: %w", what, err))
	}
	return nil
}

// writing is a transaction of the writer with its prepared statements.
type writing struct {
	ctx     context.Context
	tx      *sql.Tx
	stmts   map[string]*sql.Stmt
	touched bool // something was written
	tally   tally
}

// run does what fn says, and writes what follows from it.
func (w *writing) run(fn func(tx *writing) error) error {
	if err := fn(w); err != nil {
		return err
	}
	return w.flush()
}

func (w *writing) exec(query string, args ...any) (changed int64, err error) {
	var result sql.Result
	if stmt, ok := w.stmts[query]; ok {
		result, err = w.tx.StmtContext(w.ctx, stmt).ExecContext(w.ctx, args...) //nolint:sqlclosecheck // ends with the transaction
	} else {
		result, err = w.tx.ExecContext(w.ctx, query, args...)
	}
	if err != nil {
		return 0, err
	}
	changed, err = result.RowsAffected()
	w.touched = w.touched || changed > 0
	return changed, err
}

func (w *writing) row(query string, args ...any) *sql.Row {
	w.touched = w.touched || strings.Contains(query, "RETURNING")
	if stmt, ok := w.stmts[query]; ok {
		return w.tx.StmtContext(w.ctx, stmt).QueryRowContext(w.ctx, args...) //nolint:sqlclosecheck // ends with the transaction
	}
	return w.tx.QueryRowContext(w.ctx, query, args...)
}

func (w *writing) rows(query string, args ...any) (*sql.Rows, error) {
	if stmt, ok := w.stmts[query]; ok {
		return w.tx.StmtContext(w.ctx, stmt).QueryContext(w.ctx, args...) //nolint:sqlclosecheck // ends with the transaction
	}
	return w.tx.QueryContext(w.ctx, query, args...)
}

// reader returns query prepared for the readers.
func (s *Store) reader(ctx context.Context, query string) (*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if stmt, ok := s.read[query]; ok {
		return stmt, nil
	}
	stmt, err := s.readers.PrepareContext(ctx, query) //nolint:sqlclosecheck // lives as long as the readers
	if err == nil {
		s.read[query] = stmt
	}
	return stmt, err
}

// scan runs a prepared query of the readers and calls fn for each row.
func (s *Store) scan(ctx context.Context, query string, args []any, fn func(rows *sql.Rows) error) error {
	stmt, err := s.reader(ctx, query) //nolint:sqlclosecheck // lives as long as the readers
	if err != nil {
		return explain(s.path, err)
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return explain(s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return explain(s.path, rows.Err())
}

// Vietnam has kept UTC+7 since 1975, so the fixed zone says the same where
// the machine has no time zones.
func vietnam() *time.Location {
	if location, err := time.LoadLocation("Asia/Ho_Chi_Minh"); err == nil {
		return location
	}
	return time.FixedZone("+07", 7*60*60)
}

func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

func (s *Store) time(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).In(s.vietnam)
}
