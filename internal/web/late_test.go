package web

import (
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// What is on time is never late as well.
func TestLateDays(t *testing.T) {
	due := time.Date(2026, 1, 21, 0, 0, 0, 0, reporting.Zone)
	for _, test := range []struct {
		want int
		by   time.Duration // after the deadline
	}{
		{0, -30 * 24 * time.Hour},
		{0, -23 * time.Hour},
		{0, -time.Second},
		{1, 0},
		{1, 23 * time.Hour},
		{2, 24 * time.Hour},
		{31, 30*24*time.Hour + time.Minute},
	} {
		at := due.Add(test.by)
		delivered := reporting.Owed{Due: due, Delivery: &store.Figure{}, Published: at}
		if got := lateDays(delivered, due.AddDate(1, 0, 0)); got != test.want || (got > 0) != (delivered.State(at) == reporting.Late) {
			t.Errorf("came %s after: %d days late and %s, want %d", test.by, got, delivered.State(at), test.want)
		}
		owed := reporting.Owed{Due: due}
		if got := lateDays(owed, at); got != test.want || (got > 0) != (owed.State(at) == reporting.Missing) {
			t.Errorf("not there %s after: %d days late and %s, want %d", test.by, got, owed.State(at), test.want)
		}
	}
}
