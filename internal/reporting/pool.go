package reporting

import (
	"cmp"
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Courses is how years went in one partition: what it adds to the Pool.
type Courses []pooled

// pooled is how one year of one thing went.
type pooled struct {
	cut       cut
	territory string
	period    vietnamese.Period
	course    course
}

// Pool is how years went in all provinces, for forecasts where a province's own
// past is too short. It is the one thing that crosses partitions of provinces. It does not
// change.
type Pool struct{ courses map[cut][]pooled }

// NewPool joins the courses of all partitions. What is learnt from it does not
// depend on their order.
func NewPool(parts ...Courses) *Pool {
	pool := &Pool{map[cut][]pooled{}}
	for _, part := range parts {
		for _, one := range part {
			pool.courses[one.cut] = append(pool.courses[one.cut], one)
		}
	}
	for _, list := range pool.courses {
		slices.SortStableFunc(list, func(a, b pooled) int { // sums of fractions depend on their order
			return cmp.Or(cmp.Compare(a.territory, b.territory), cmp.Compare(a.period, b.period))
		})
	}
	return pool
}

// Equal reports whether both are the same courses.
func (c Courses) Equal(other Courses) bool { return slices.Equal(c, other) }

// Courses returns what the figures add to the Pool.
func (c *Chosen) Courses() Courses { return newCourses(newActuals(c.Current)).all }

// Expected is a forecast, or what one can be made of once it is known how years
// went in other provinces.
type Expected struct {
	Forecast
	reached, goal float64
	cut           cut
	open          bool
}

// Settle returns the forecast; of a short past by the pool, where it holds
// enough.
func (e Expected) Settle(pool *Pool) (Forecast, bool) {
	if !e.open {
		return e.Forecast, true
	}
	if pool == nil {
		return Forecast{}, false
	}
	mean, deviation, n := learn(pool.courses[e.cut], func(p pooled) course { return p.course }, e.Period.Year())
	if n < pooledYears {
		return Forecast{}, false
	}
	f := e.Forecast
	f.Pooled = true
	f.expect(e.reached, e.goal, mean, deviation, n)
	return f, true
}
