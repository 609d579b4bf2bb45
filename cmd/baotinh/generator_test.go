package main

import (
	"testing"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
)

func newGenerator(t *testing.T) *many.Generator {
	t.Helper()
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	return g
}
