package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// invariants are questions whose every answer is damage.
var invariants = []struct{ wrong, query string }{
	{"article without its newest text", `
SELECT a.key FROM articles a LEFT JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision WHERE r.article_id IS NULL`},
	{"gap in the revisions of an article", `
SELECT a.key FROM articles a JOIN revisions r ON r.article_id = a.id GROUP BY a.id, a.key, a.revision HAVING count(*) <> a.revision OR max(r.revision) <> a.revision`},
	{"gap in the figures of an article", `
SELECT a.key FROM articles a JOIN observations o ON o.article_id = a.id GROUP BY a.id, a.key, o.revision
HAVING count(*) <> max(o.position) + 1 OR count(DISTINCT o.key) <> count(*)`},
	{"link to a stored article that is not to be read again", `
SELECT l.key FROM links l JOIN articles a ON a.key = l.key WHERE l.state <> 'pending'`},
	{"verdict on an article that is not there", `
SELECT c.article_key FROM corrections c LEFT JOIN articles a ON a.key = c.article_key WHERE a.id IS NULL`},
}

// CheckIntegrity reads the whole store and reports what is damaged: in the
// file, or in what it says. nil means that nothing was found; errors.Is tells
// damage (ErrCorrupt) from a check that could not be made.
func (s *Store) CheckIntegrity(ctx context.Context) error {
	var found []string
	note := func(what string) func(rows *sql.Rows) error {
		return func(rows *sql.Rows) error {
			columns, err := rows.Columns()
			if err != nil {
				return err
			}
			row := make([]any, len(columns))
			for i := range row {
				row[i] = new(sql.NullString)
			}
			if err := rows.Scan(row...); err != nil {
				return err
			}
			var words []string
			for _, value := range row {
				words = append(words, value.(*sql.NullString).String)
			}
			if text := strings.Join(words, " "); text != "ok" && len(found) < 100 {
				found = append(found, what+": "+text)
			}
			return nil
		}
	}
	pragmas := []string{"integrity_check", "foreign_key_check"}
	if s.shared != nil {
		pragmas = nil // PostgreSQL looks after its files by itself (data checksums, pg_amcheck)
	}
	for _, pragma := range pragmas {
		if err := s.scan(ctx, "PRAGMA "+pragma, nil, note(pragma)); err != nil {
			return fmt.Errorf("check %s: %w", pragma, err)
		}
	}
	for _, invariant := range invariants {
		if err := s.scan(ctx, invariant.query, nil, note(invariant.wrong)); err != nil {
			return fmt.Errorf("check for %s: %w", invariant.wrong, err)
		}
	}
	if len(found) > 0 {
		return fmt.Errorf("store %s: %w: %s", s.path, ErrCorrupt, strings.Join(found, "; "))
	}
	return nil
}

// Backup writes a whole copy of the store as of now to a new file, while it is
// in use. The file appears under its name only when it is complete; one that
// exists already is not touched and is an error.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("back up %s to %s: there is such a file already, or it cannot be looked at; name a new one", s.path, path)
	}
	part := path + ".part"
	if err := dropPart(part); err != nil {
		return fmt.Errorf("back up %s: remove what an earlier backup left: %w", s.path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, dropPart(part))
		}
	}()
	if err := s.copyTo(ctx, part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return fmt.Errorf("back up %s: %w", s.path, err)
	}
	if err := os.Rename(part, path); err != nil {
		return fmt.Errorf("back up %s: %w", s.path, err)
	}
	if err := syncFile(filepath.Dir(path)); err != nil {
		return fmt.Errorf("back up %s: %w", s.path, err)
	}
	return nil
}

// copyTo writes a whole copy of the file at the path of s to a new file. It
// takes a connection of its own: the writer must not wait, and the readers may
// not attach the new file.
func (s *Store) copyTo(ctx context.Context, path string) (err error) {
	if s.shared != nil {
		return s.copyToFile(ctx, path)
	}
	db, err := sql.Open("sqlite", s.sqliteDSN(url.Values{"mode": {"rw"}}))
	if err != nil {
		return explain(s.path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return explain(path, fmt.Errorf("back up %s: %w", s.path, err))
	}
	return nil
}

func dropPart(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func syncFile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
