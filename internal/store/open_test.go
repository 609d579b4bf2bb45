package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

func open(t *testing.T, path string, options ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// made is the path of a store with one article, closed.
func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.db")
	s := open(t, path)
	if _, err := s.SaveArticle(t.Context(), storetest.Sample("a.vn", "1", "Sóc Trăng", "2023", storetest.Number{Words: "1", Value: 1})); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func run(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	for _, test := range []struct {
		name    string
		prepare func(t *testing.T) (path string)
		is      error
		says    []string
	}{
		{"no path", func(*testing.T) string { return "" }, store.ErrInvalid, []string{"name a file"}},
		{"in memory", func(*testing.T) string { return ":memory:" }, store.ErrInvalid, []string{"plain path"}},
		{"a folder", func(t *testing.T) string { return t.TempDir() }, store.ErrInvalid, []string{"is a folder"}},
		{"no folder", func(t *testing.T) string { return filepath.Join(t.TempDir(), "no", "baotinh.db") }, fs.ErrNotExist, []string{"make the folder first"}},
		{"open in another baotinh", func(t *testing.T) string {
			path := made(t)
			open(t, path)
			return path
		}, store.ErrLocked, []string{"another baotinh is running on it", "process ", "stop that one first"}},
		{"locked by another program", func(t *testing.T) string {
			path := made(t)
			run(t, raw(t, path), "BEGIN EXCLUSIVE")
			return path
		}, store.ErrLocked, []string{"close what has it open"}},
		{"no database", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "baotinh.db")
			if err := os.WriteFile(path, bytes.Repeat([]byte("Nghị quyết số 21-NQ/TW. "), 1000), 0o600); err != nil {
				t.Fatal(err)
			}
			return path
		}, store.ErrCorrupt, []string{"backup"}},
		{"damaged", func(t *testing.T) string {
			path := made(t)
			page, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			copy(page[100:], bytes.Repeat([]byte{0xde, 0xad}, 1000)) // the table of tables
			if err := os.WriteFile(path, page, 0o600); err != nil {
				t.Fatal(err)
			}
			return path
		}, store.ErrCorrupt, []string{"backup"}},
		{"without its versions", func(t *testing.T) string {
			path := made(t)
			run(t, raw(t, path), "DROP TABLE goose_db_version")
			return path
		}, store.ErrCorrupt, []string{"already exists", "backup"}},
		{"of another shape", func(t *testing.T) string {
			path := made(t)
			run(t, raw(t, path), "ALTER TABLE goose_db_version DROP COLUMN is_applied")
			return path
		}, store.ErrCorrupt, []string{"goose_db_version already exists", "backup"}},
		{"of another program", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "places.sqlite")
			run(t, raw(t, path), "CREATE TABLE moz_places (id INTEGER)")
			return path
		}, nil, []string{"database of another program", "name another file"}},
		{"of a newer program", func(t *testing.T) string {
			path := made(t)
			run(t, raw(t, path), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)")
			return path
		}, store.ErrNewer, []string{"schema version 999", "install the newer program"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := test.prepare(t)
			var before []byte
			if test.is == nil {
				before, _ = os.ReadFile(path)
			}
			s, err := store.Open(t.Context(), path, store.WithBusyTimeout(50*time.Millisecond))
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			t.Log(err)
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("%v is not %v", err, test.is)
			}
			test.says = append(test.says, path)
			for _, says := range test.says {
				if !strings.Contains(err.Error(), says) {
					t.Errorf("%q does not say %q", err, says)
				}
			}
			if strings.Count(err.Error(), "store "+path) > 1 {
				t.Errorf("%q repeats itself", err)
			}
			if after, _ := os.ReadFile(path); test.is == nil && !bytes.Equal(before, after) {
				t.Error("the file of another program was written to")
			}
		})
	}
}

func TestOddPath(t *testing.T) {
	path := filepath.Join(t.TempDir(), "báo tỉnh? #1 %41.db")
	open(t, path)
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestDiskFull(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "baotinh.db"))
	ctx := t.Context()
	var pages int
	if err := s.Writer().QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	run(t, s.Writer(), "PRAGMA max_page_count = "+strconv.Itoa(pages+40))
	saved := 0
	for ; ; saved++ {
		outcome, err := s.SaveArticle(ctx, benchSample(saved))
		if err == nil {
			continue
		}
		if !errors.Is(err, store.ErrFull) || outcome != store.Failed || !strings.Contains(err.Error(), "free some space") {
			t.Fatalf("%s, %v", outcome, err)
		}
		break
	}
	if err := s.CheckIntegrity(ctx); err != nil {
		t.Fatal(err)
	}
	found, err := s.Figures(ctx, store.FigureFilter{})
	if err != nil || len(found) != saved*10 {
		t.Errorf("%d figures of %d articles, %v", len(found), saved, err)
	}
	run(t, s.Writer(), "PRAGMA max_page_count = 1000000")
	if outcome, err := s.SaveArticle(ctx, benchSample(saved)); outcome != store.New || err != nil {
		t.Errorf("with space again: %s, %v", outcome, err)
	}
}

func TestReadOnlyDisk(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "baotinh.db"))
	run(t, s.Writer(), "PRAGMA query_only = 1") // the engine answers as it does on such a disk
	_, err := s.SaveArticle(t.Context(), benchSample(1))
	if !errors.Is(err, store.ErrReadOnly) || !strings.Contains(err.Error(), "writable") {
		t.Error(err)
	}
}

func TestReadOnlyStore(t *testing.T) {
	path := made(t)
	if _, err := store.Open(t.Context(), path+"x", store.ReadOnly()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	writer := open(t, path)
	reader := open(t, path, store.ReadOnly())
	generation := reader.Generation()
	if _, err := writer.SaveArticle(t.Context(), benchSample(2)); err != nil {
		t.Fatal(err)
	}
	if reader.Generation() <= generation {
		t.Error("the reader does not notice what the writer wrote")
	}
	found, err := reader.Figures(t.Context(), store.FigureFilter{})
	if err != nil || len(found) != 11 {
		t.Errorf("%d figures, %v", len(found), err)
	}
	if _, err := reader.SaveArticle(t.Context(), benchSample(3)); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("saving: %v", err)
	}
	if err := reader.CheckIntegrity(t.Context()); err != nil {
		t.Error(err)
	}
	// A start may be killed before it has made a table, or even a page.
	empty := filepath.Join(t.TempDir(), "empty.db")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), empty, store.ReadOnly()); !errors.Is(err, store.ErrReadOnly) || !strings.Contains(err.Error(), "start baotinh serve once") {
		t.Errorf("an empty file: %v", err)
	}
	old := filepath.Join(t.TempDir(), "old.db")
	if err := store.MigrateTo(t.Context(), raw(t, old), 1); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(t.Context(), old, store.ReadOnly()); !errors.Is(err, store.ErrReadOnly) || !strings.Contains(err.Error(), "older") {
		t.Errorf("an older schema: %v", err)
	}
}

func TestBackup(t *testing.T) {
	path := made(t)
	s := open(t, path)
	ctx := t.Context()
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(copied+".part", []byte("of a backup that was killed"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, copied); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(ctx, copied); err == nil {
		t.Error("a backup was overwritten")
	}
	if _, err := s.SaveArticle(ctx, benchSample(2)); err != nil {
		t.Fatal(err)
	}
	restored := open(t, copied)
	found, err := restored.Figures(ctx, store.FigureFilter{})
	if err != nil || len(found) != 1 {
		t.Errorf("%d figures in the backup, %v", len(found), err)
	}
	if err := restored.CheckIntegrity(ctx); err != nil {
		t.Error(err)
	}
	missing := filepath.Join(t.TempDir(), "no", "copy.db")
	if err := s.Backup(ctx, missing); err == nil || !strings.Contains(err.Error(), missing) {
		t.Errorf("into no folder: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	other := filepath.Join(t.TempDir(), "other.db")
	if err := s.Backup(cancelled, other); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	for _, name := range []string{other, other + ".part"} {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s was left behind", name)
		}
	}
}

func TestCheckIntegrityFinds(t *testing.T) {
	for name, damage := range map[string][]string{
		"article without its newest text":                  {"UPDATE articles SET revision = 2"},
		"gap in the figures":                               {"UPDATE observations SET position = 5"},
		"foreign_key_check":                                {"PRAGMA foreign_keys = 0", "DELETE FROM revisions"},
		"verdict on an article that is not there":          {"INSERT INTO corrections SELECT 1, 'k', 'gone', 'rejected', '{}', '', '', 'a', 'b', 1, '', '', 0"},
		"link to a stored article that is not to be read ": {"INSERT INTO links VALUES ('test/1', 'a.vn', 'u', 'gone', '', 0, 0, 0)"},
	} {
		path := made(t)
		run(t, raw(t, path), damage...)
		err := open(t, path).CheckIntegrity(t.Context())
		if !errors.Is(err, store.ErrCorrupt) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMigrationFromEachEarlierVersion(t *testing.T) {
	for version := int64(1); version < store.SchemaVersion(); version++ {
		path := filepath.Join(t.TempDir(), "baotinh.db")
		db := raw(t, path)
		if err := store.MigrateTo(t.Context(), db, version); err != nil {
			t.Fatal(err)
		}
		run(t, db, `INSERT INTO articles (id, key, site, province, url, title, author, published, revision, hash, search, first_seen, last_seen) VALUES (1, 'test/1', 'a.vn', 'Sóc Trăng', 'u', 't', '', 1700000000, 1, x'00', 't', 1, 2)`,
			`INSERT INTO revisions VALUES (1, 1, 'u', 't', '', 1700000000, 'Kết nạp 7.', 1, 0)`,
			`INSERT INTO observations VALUES (1, 1, 1, 0, 'k', 'party_members_admitted', '', '', 'actual', 'Sóc Trăng', '2023', '', 7, 0, '', 0, '', 0, '', '', '', 0, 11, 12, 0, 13, 'r', 'Kết nạp 7.')`,
			`INSERT INTO runs (site, scheduled, started, finished, outcome, error, listed, fetched, not_modified, fresh, revised, unchanged, irrelevant, failed, observations, ambiguous, drifted, no_body, no_date, no_figures, bytes)
				 VALUES ('a.vn', 0, 1, 0, 'running', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`)
		db.Close()
		s := open(t, path)
		if err := s.CheckIntegrity(t.Context()); err != nil {
			t.Errorf("from version %d: %v", version, err)
		}
		found, err := s.Figures(t.Context(), store.FigureFilter{})
		if err != nil || len(found) != 1 || found[0].Value != 7 {
			t.Errorf("from version %d: %v, %v", version, found, err)
		}
		if _, err := s.SaveArticle(t.Context(), benchSample(1)); err != nil {
			t.Errorf("from version %d: %v", version, err)
		}
	}
}

func TestKilledRunIsInterrupted(t *testing.T) {
	path := made(t)
	begin := time.Date(2024, 5, 1, 6, 0, 0, 0, time.UTC)
	s := open(t, path)
	id, err := s.BeginRun(t.Context(), store.Run{Site: "a.vn", Started: begin})
	if err != nil {
		t.Fatal(err)
	}
	saving := benchSample(2)
	saving.Run, saving.Seen = id, begin.Add(90*time.Second)
	if _, err := s.SaveArticle(t.Context(), saving); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BeginRun(t.Context(), store.Run{Site: "b.vn", Started: begin}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	last, err := open(t, path).LastRuns(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for site, ended := range map[string]time.Time{"a.vn": saving.Seen, "b.vn": begin} {
		if r := last[site]; r.Outcome != store.Interrupted || !r.Finished.Equal(ended) || r.Error == "" {
			t.Errorf("%+v, want interrupted at %s", r, ended)
		}
	}
}
