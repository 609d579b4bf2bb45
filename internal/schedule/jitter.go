package schedule

import (
	"hash/fnv"
	"time"
)

// gapSamples is how many successive due times are looked at to learn how close
// together they come.
const gapSamples = 50

// Spread returns the schedule put off by an offset that is always the same for
// a site and differs from site to site, so that sites with the same spec do
// not all start in the same second. The offset is below the window and below
// half of the shortest time between two due times: no due time passes another
// one, and a run keeps most of its time before the next.
func Spread(schedule Schedule, site string, window time.Duration) Schedule {
	if schedule.next == nil {
		return schedule
	}
	window = min(window, shortestGap(schedule)/2)
	if window < time.Second {
		return schedule
	}
	h := fnv.New64a()
	h.Write([]byte(site)) //nolint:gosec // a hash never fails
	// FNV's low bits are poor for short, similar names: fold the high ones in.
	sum := h.Sum64()
	sum ^= sum >> 32
	offset := time.Duration(sum%uint64(window/time.Second)) * time.Second
	return Schedule{schedule.spec, shifted{schedule, offset}}
}

func shortestGap(schedule Schedule) time.Duration {
	gap := longest
	last := schedule.Next(time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC))
	for range gapSamples {
		next := schedule.Next(last)
		if last.IsZero() || next.IsZero() {
			break
		}
		gap, last = min(gap, next.Sub(last)), next
	}
	return gap
}

// shifted is a schedule that is late by an offset.
type shifted struct {
	schedule Schedule
	offset   time.Duration
}

func (s shifted) Next(t time.Time) time.Time {
	next := s.schedule.Next(t.Add(-s.offset))
	if next.IsZero() {
		return next
	}
	return next.Add(s.offset)
}

// previous returns the last due time at or before t, the zero time if there
// was none in the five years before. Cron schedules only look forward, so it
// starts from further and further back.
func previous(schedule Schedule, t time.Time) time.Time {
	const day = 24 * time.Hour
	for _, back := range []time.Duration{10 * time.Minute, time.Hour, day, 8 * day, 63 * day, 366 * day, 5 * 366 * day} {
		last := schedule.Next(t.Add(-back))
		if last.IsZero() || last.After(t) {
			continue
		}
		for {
			next := schedule.Next(last)
			if next.IsZero() || next.After(t) {
				return last
			}
			last = next
		}
	}
	return time.Time{}
}
