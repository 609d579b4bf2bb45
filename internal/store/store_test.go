package store_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/baotinh/baotinh/internal/store/storetest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestSQLite(t *testing.T) { storetest.Conformance(t, storetest.Open) }
