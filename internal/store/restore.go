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
	"time"
)

// Restore puts a copy of the store at backup in the place of the one at path,
// which no other process may have open (ErrLocked), once the copy is found to be
// undamaged. A backup that an older baotinh made is brought up to date. What was at path is kept
// beside it under the name that it gives back, "" when there was nothing. Until
// the last step, which is one renaming, path names the old store.
func Restore(ctx context.Context, path, backup string, now time.Time) (aside string, err error) {
	if IsPostgres(path) {
		return "", fmt.Errorf("restore %s: %w: a database is not replaced; make an empty one, copy the backup to it with baotinh store copy, and name that one in the configuration", Redact(path), ErrInvalid)
	}
	if path, err = filePath(path); err != nil {
		return "", err
	}
	if sameFile(path, backup) {
		return "", fmt.Errorf("restore %s: %w: this is the store itself; name a backup of it", path, ErrInvalid)
	}
	lock, err := lockFile(path)
	if err != nil {
		return "", explain(path, err)
	}
	defer func() { err = errors.Join(err, lock.release()) }()

	fresh := path + ".restoring"
	if err := dropPart(fresh); err != nil {
		return "", fmt.Errorf("restore %s: remove what an earlier attempt left: %w", path, err)
	}
	defer func() {
		err = errors.Join(err, dropPart(fresh), dropPart(fresh+".lock"))
	}()
	if err := examine(ctx, backup, fresh); err != nil {
		return "", fmt.Errorf("restore %s from %s, which was left as it was: %w", path, backup, err)
	}
	if _, err := os.Lstat(path); err == nil {
		if aside, err = setAside(ctx, path, now); err != nil {
			return "", fmt.Errorf("restore %s: keep the store before: %w", path, err)
		}
	}
	if err := os.Rename(fresh, path); err != nil {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	if err := syncFile(filepath.Dir(path)); err != nil {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	return aside, nil
}

// examine copies the backup to the file fresh, brings the copy's schema up to
// date and looks for damage in it.
func examine(ctx context.Context, backup, fresh string) (err error) {
	if _, err := os.Stat(backup); err != nil {
		return err
	}
	// Not as bytes, so that what a log beside the backup says comes along.
	if err := (&Store{path: backup, busyTimeout: busyTimeout}).copyTo(ctx, fresh); err != nil {
		return err
	}
	s, err := Open(ctx, fresh)
	if err != nil {
		return err
	}
	if err := errors.Join(s.CheckIntegrity(ctx), s.Close()); err != nil {
		return err
	}
	return syncFile(fresh)
}

// setAside gives the store at path a second name and takes away its log, which
// must never be applied to another file.
func setAside(ctx context.Context, path string, now time.Time) (string, error) {
	// What stands in the log goes into the file, if the file is well enough for
	// it; a damaged one keeps its log under the new name.
	old := &Store{path: path, busyTimeout: busyTimeout}
	if db, err := sql.Open("sqlite", old.sqliteDSN(url.Values{"mode": {"rw"}})); err == nil {
		_, checkpointed := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		_ = errors.Join(checkpointed, db.Close())
	}
	aside := path + ".before-" + now.UTC().Format("20060102T150405Z")
	if err := os.Link(path, aside); err != nil {
		return "", err
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		if err := os.Rename(path+suffix, aside+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return aside, nil
}

func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
