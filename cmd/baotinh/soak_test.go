package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// soaking reports whether make soak asks for hours instead of minutes.
func soaking() bool { return os.Getenv("BAOTINH_SOAK") != "" }

// inSoak returns the number for CI, or the one for a soak.
func inSoak[T any](ci, soak T) T {
	if soaking() {
		return soak
	}
	return ci
}

// until asks a question several times a second until it is answered with yes.
func until(t *testing.T, what string, patience time.Duration, yes func() bool) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(patience)
	for !yes() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("%s: not within %s", what, patience)
		}
	}
}

// settle is a configuration file that names a store.
func settle(t testing.TB, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.yaml")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
