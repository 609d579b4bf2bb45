package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
)

// WithBusyTimeout shortens the wait for other programs' locks.
func WithBusyTimeout(d time.Duration) Option { return func(s *Store) { s.busyTimeout = d } }

// InSmallSteps makes few of what is derived at once, so that a small store goes the
// ways of a big one.
func InSmallSteps() Option { return func(s *Store) { s.bounds = bounds{1, 3, 4, 3, 2} } }

// Idle waits for the end of the work in the background.
func (s *Store) Idle() {
	s.jobs.all.Wait()
}

// Writer is the connection that writes.
func (s *Store) Writer() *sql.DB { return s.writer }

// MigrateTo brings a database to an earlier version of the schema.
func MigrateTo(ctx context.Context, db *sql.DB, version int64) error {
	provider, err := migrationProvider(db, goose.DialectSQLite3)
	if err != nil {
		return err
	}
	_, err = provider.UpTo(ctx, version)
	return err
}

// SchemaVersion is the newest that the program knows.
func SchemaVersion() int64 {
	provider, err := migrationProvider(new(sql.DB), goose.DialectSQLite3)
	if err != nil {
		return -1
	}
	sources := provider.ListSources()
	return sources[len(sources)-1].Version
}

// FencedTransaction begins a transaction for the visit of the context that has
// passed the fence, and leaves the commit to the caller.
func FencedTransaction(ctx context.Context, s *Store) (*sql.Tx, error) {
	ctx = context.WithoutCancel(ctx)
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	return tx, (&writing{ctx: ctx, tx: tx}).fence(s)
}

// TitleHas reports whether a search should find a title.
func TitleHas(title, asked string) bool {
	folded := fold(title)
	there, _ := words(folded)
	w := wantedBy(asked)
	for _, word := range w.words {
		if !slices.ContainsFunc(there, func(one string) bool { return strings.HasPrefix(one, word) }) {
			return false
		}
	}
	for _, part := range w.parts {
		if !strings.Contains(folded, part) {
			return false
		}
	}
	return !w.none
}
