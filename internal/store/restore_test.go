package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

var restoredAt = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// backup gives a store of one article and a backup of it.
func backup(t *testing.T) string {
	t.Helper()
	s := open(t, made(t))
	copied := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	return copied
}

func figures(t *testing.T, path string) int {
	t.Helper()
	s := open(t, path)
	found, err := s.Figures(t.Context(), store.FigureFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return len(found)
}

func TestRestore(t *testing.T) {
	from, ctx := backup(t), t.Context()
	path := made(t)
	s := open(t, path)
	if _, err := s.SaveArticle(ctx, benchSample(2)); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Restore(ctx, path, from, restoredAt); !errors.Is(err, store.ErrLocked) {
		t.Errorf("over a store in use: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := figures(t, path)
	aside, err := store.Restore(ctx, path, from, restoredAt)
	if err != nil {
		t.Fatal(err)
	}
	if want := path + ".before-20261122T080000Z"; aside != want {
		t.Errorf("the old store is at %s, want %s", aside, want)
	}
	if got := figures(t, path); got != 1 {
		t.Errorf("%d figures after it, want those of the backup", got)
	}
	if got := figures(t, aside); got != before {
		t.Errorf("%d figures kept aside, want %d", got, before)
	}
	left, err := filepath.Glob(path + ".restoring*")
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestRestoreWhereNothingWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baotinh.db")
	aside, err := store.Restore(t.Context(), path, backup(t), restoredAt)
	if err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	if got := figures(t, path); got != 1 {
		t.Errorf("%d figures", got)
	}
}

// A kill leaves a log beside the store, which must not be applied to the file
// that comes in its place.
func TestRestoreOverADamagedStoreWithItsLog(t *testing.T) {
	from := backup(t)
	path := filepath.Join(t.TempDir(), "baotinh.db")
	for name, content := range map[string]string{path: "no database at all", path + "-wal": "no log", path + "-shm": "no index"} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	aside, err := store.Restore(t.Context(), path, from, restoredAt)
	if err != nil {
		t.Fatal(err)
	}
	if got := figures(t, path); got != 1 {
		t.Errorf("%d figures", got)
	}
	if kept, err := os.ReadFile(aside); err != nil || string(kept) != "no database at all" {
		t.Errorf("aside: %q, %v", kept, err)
	}
}

func TestRestoreOfAnOlderBackup(t *testing.T) {
	old := filepath.Join(t.TempDir(), "old.db")
	if err := store.MigrateTo(t.Context(), raw(t, old), 1); err != nil {
		t.Fatal(err)
	}
	path := made(t)
	if _, err := store.Restore(t.Context(), path, old, restoredAt); err != nil {
		t.Fatal(err)
	}
	if got := figures(t, path); got != 0 {
		t.Errorf("%d figures, want the backup's none", got)
	}
}

func TestRestoreRefuses(t *testing.T) {
	for name, backup := range map[string]func(t *testing.T, path string) string{
		"this is the store itself": func(_ *testing.T, path string) string { return path },
		"no such file":             func(t *testing.T, _ string) string { return filepath.Join(t.TempDir(), "none.db") },
		"not a database": func(t *testing.T, _ string) string {
			name := filepath.Join(t.TempDir(), "text.db")
			if err := os.WriteFile(name, []byte(strings.Repeat("text, no database. ", 100)), 0o600); err != nil {
				t.Fatal(err)
			}
			return name
		},
		"another program": func(t *testing.T, _ string) string {
			name := filepath.Join(t.TempDir(), "other.db")
			run(t, raw(t, name), "CREATE TABLE other (a)")
			return name
		},
		"gap in the figures": func(t *testing.T, _ string) string {
			name := made(t)
			run(t, raw(t, name), "UPDATE observations SET position = 5")
			return name
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t)
			if _, err := store.Restore(t.Context(), path, backup(t, path), restoredAt); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("error %v, want one of %q", err, name)
			}
			if got := figures(t, path); got != 1 {
				t.Errorf("%d figures after a refusal, want the old one", got)
			}
			if left, err := filepath.Glob(path + ".*-*"); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}
