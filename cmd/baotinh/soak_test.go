package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// inSoak returns the number for CI, or the one for a soak.
func inSoak[T any](ci, soak T) T {
	if os.Getenv("BAOTINH_SOAK") != "" {
		return soak
	}
	return ci
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
