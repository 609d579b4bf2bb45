// Package storetest gives tests a store in a folder of their own.
package storetest

import (
	"path/filepath"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
)

// Open returns an empty store that lives as long as the test.
func Open(t testing.TB, options ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "baotinh.db"), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
