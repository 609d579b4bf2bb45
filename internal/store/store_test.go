package store_test

import (
	"testing"

	"github.com/baotinh/baotinh/internal/store/storetest"
)

func TestSQLite(t *testing.T) { storetest.Conformance(t, storetest.Open) }

func TestPostgreSQL(t *testing.T) {
	storetest.Conformance(t, storetest.StartPostgres(t).Open)
}
