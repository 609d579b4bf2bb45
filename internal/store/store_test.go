package store_test

import (
	"testing"

	"github.com/baotinh/baotinh/internal/store/storetest"
)

func TestSQLite(t *testing.T) { storetest.Conformance(t, storetest.Open) }
