package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*/*.sql
var migrations embed.FS

// migrate brings the schema up to what this program knows. Each migration is
// a transaction with its own version number in it, so a kill between or within
// them leaves a schema that the next start goes on from.
func migrate(ctx context.Context, db *sql.DB, dialect goose.Dialect) error {
	provider, err := migrationProvider(db, dialect)
	if err != nil {
		return err
	}
	have, known, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the schema's version: %w", otherSchema(err))
	}
	if have > known {
		return fmt.Errorf("%w: schema version %d, this program knows up to %d", ErrNewer, have, known)
	}
	if have == known {
		return nil
	}
	if _, err := provider.Up(ctx); err != nil {
		var partial *goose.PartialError
		if errors.As(err, &partial) && partial.Err != nil {
			err = partial.Err
		}
		return fmt.Errorf("migrate the schema from version %d to %d: %w", have, known, otherSchema(err))
	}
	return nil
}

// otherSchema tells a statement of a migration that SQLite refuses as damage: the
// statements are always the same, so the tables are not those of their version. An
// unreadable list of tables shows in no other way ("table … already exists").
func otherSchema(err error) error {
	if engineCode(err) == sqliteError {
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	return err
}

func migrationProvider(db *sql.DB, dialect goose.Dialect) (*goose.Provider, error) {
	folder := "migrations/sqlite"
	if dialect == goose.DialectPostgres {
		folder = "migrations/postgres"
	}
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, db, files)
}

// checkVersion refuses a schema that is not the one this program knows, where
// it cannot be changed.
func checkVersion(ctx context.Context, db *sql.DB, dialect goose.Dialect) error {
	provider, err := migrationProvider(db, dialect)
	if err != nil {
		return err
	}
	sources := provider.ListSources()
	known := sources[len(sources)-1].Version
	// A first start that was cut short may not have come as far as the table of versions.
	begun := "SELECT count(*) FROM sqlite_master WHERE name = 'goose_db_version'"
	if dialect == goose.DialectPostgres {
		begun = "SELECT count(to_regclass('goose_db_version'))"
	}
	var have, tables int64
	if err = db.QueryRowContext(ctx, begun).Scan(&tables); err == nil && tables > 0 {
		err = db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied").Scan(&have)
	}
	switch {
	case err != nil:
		return fmt.Errorf("read the schema's version: %w", err)
	case have > known:
		return fmt.Errorf("%w: schema version %d, this program knows up to %d", ErrNewer, have, known)
	case tables == 0 && dialect == goose.DialectPostgres:
		return fmt.Errorf("%w: the database holds no store yet; start baotinh serve once, it makes one", fs.ErrNotExist)
	case have < known:
		return fmt.Errorf("%w: schema version %d is older than this program's %d; start baotinh serve once, it brings the store up to date", ErrReadOnly, have, known)
	}
	return nil
}
