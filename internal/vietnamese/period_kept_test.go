package vietnamese_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// TestCodesOfYears writes the periods of years whose codes are kept, and of those beside them.
func TestCodesOfYears(t *testing.T) {
	for year := 1985; year <= 2055; year++ {
		check := func(got vietnamese.Period, form string, values ...any) {
			if want := vietnamese.Period(fmt.Sprintf("%04d", year) + fmt.Sprintf(form, values...)); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
		check(vietnamese.YearPeriod(year), "")
		check(vietnamese.YearToDatePeriod(year), "-YTD")
		check(vietnamese.HalfPeriod(year, 1), "-H1")
		check(vietnamese.HalfPeriod(year, 2), "-H2")
		for n := 1; n <= 4; n++ {
			check(vietnamese.QuarterPeriod(year, n), "-Q%d", n)
		}
		for n := 1; n <= 12; n++ {
			check(vietnamese.MonthPeriod(year, time.Month(n)), "-%02d", n)
			switch n {
			case 3:
				check(vietnamese.FirstMonths(year, n), "-Q1")
			case 6:
				check(vietnamese.FirstMonths(year, n), "-H1")
			case 12:
				check(vietnamese.FirstMonths(year, n), "")
			default:
				check(vietnamese.FirstMonths(year, n), "-%dM", n)
			}
		}
	}
}
