package main

import (
	"database/sql"
	"errors"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestCheckSeesDigests overwrites the digests, which the file itself does not show:
// "store check" says so and what to do, and so does who would read them.
func TestCheckSeesDigests(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baotinh.db")
	program := &program{stdout: io.Discard, stderr: io.Discard, log: slog.New(slog.DiscardHandler), now: time.Now, configFile: trial.Settings(t, "store: "+path)}
	from, err := program.blueprint()
	if err != nil {
		t.Fatal(err)
	}
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), path, store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	_, err = program.exporterOf(from, kept)
	if err := errors.Join(err, g.Fill(t.Context(), kept, 0, 20), kept.Settle(t.Context()), kept.Close()); err != nil {
		t.Fatal(err)
	}
	if code, said := runCommand("--config.file="+program.configFile, "store", "check"); code != 0 {
		t.Fatal(said)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(t.Context(), "UPDATE digests SET data = x'a5a5'")
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if code, said := runCommand("--config.file="+program.configFile, "store", "check"); code != 1 || !strings.Contains(said, "digest of") || !strings.Contains(said, "store check --rebuild") {
		t.Errorf("store check: %d: %s", code, said)
	}
	if code, said := runCommand("--config.file="+program.configFile, "export", "csv"); code != 1 || !strings.Contains(said, "backup") {
		t.Errorf("export: %d: %s", code, said)
	}
	if code, said := runCommand("--config.file="+program.configFile, "store", "check", "--rebuild"); code != 0 {
		t.Errorf("store check --rebuild: %d: %s", code, said)
	}
}
