package schedule

import (
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// Zone is the time zone that every schedule is written in.
const Zone = "Asia/Ho_Chi_Minh"

// Limits of an interval between two runs.
const (
	shortest = time.Minute
	longest  = 366 * 24 * time.Hour
)

// A Schedule says when a site is due. It is a cron.Schedule, so that other
// runners can take it. The zero Schedule is due never.
type Schedule struct {
	spec string
	next cron.Schedule
}

// String returns the spec that the schedule was parsed from.
func (s Schedule) String() string { return s.spec }

// Next returns the first time after t at which the schedule is due, in t's
// location; the zero time if there is none within five years.
func (s Schedule) Next(t time.Time) time.Time {
	if s.next == nil {
		return time.Time{}
	}
	return s.next.Next(t)
}

// Parse reads a cron spec of five fields (minute, hour, day of month, month,
// day of week), a descriptor such as @daily, or "@every 2h30m" with at least a
// minute; all in Vietnam's time. An interval counts from midnight of
// 1 January 2000 there, not from the start of the program, so that restarts
// do not put it off. Parse refuses what could never fire; its errors quote the
// spec.
func Parse(spec string) (Schedule, error) { return parse(spec, shortest) }

// ParseFast is Parse for demonstrations and tests: intervals may be as short
// as a second.
func ParseFast(spec string) (Schedule, error) { return parse(spec, time.Second) }

func parse(spec string, shortest time.Duration) (schedule Schedule, err error) {
	defer func() {
		// The parser of cron panics on some specs that it does not understand.
		if p := recover(); p != nil {
			schedule, err = Schedule{}, fmt.Errorf("cron spec %q: not understood (%v)", spec, p)
		}
	}()
	text := strings.TrimSpace(spec)
	switch {
	case text == "":
		return Schedule{}, fmt.Errorf("cron spec %q: empty; want five fields (minute hour day month weekday), e.g. \"20 6,18 * * *\"", spec)
	case len(text) > 200:
		return Schedule{}, fmt.Errorf("cron spec %.40q…: longer than 200 bytes", spec)
	case strings.HasPrefix(text, "TZ="), strings.HasPrefix(text, "CRON_TZ="):
		return Schedule{}, fmt.Errorf("cron spec %q: no time zone is allowed in it; schedules are in %s", spec, Zone)
	}
	location, err := time.LoadLocation(Zone)
	if err != nil {
		return Schedule{}, fmt.Errorf("cron spec %q: this machine does not know the zone %s; install tzdata: %w", spec, Zone, err)
	}
	if interval, ok := strings.CutPrefix(text, "@every"); ok {
		every, err := time.ParseDuration(strings.TrimSpace(interval))
		switch {
		case err != nil:
			return Schedule{}, fmt.Errorf("cron spec %q: want an interval such as \"@every 90m\": %w", spec, err)
		case every < shortest:
			return Schedule{}, fmt.Errorf("cron spec %q: %s is too short, at least %s", spec, every, shortest)
		case every > longest:
			return Schedule{}, fmt.Errorf("cron spec %q: %s is too long, at most %s", spec, every, longest)
		case every%time.Second != 0:
			return Schedule{}, fmt.Errorf("cron spec %q: %s is not whole seconds", spec, every)
		}
		return Schedule{text, steps{every, epoch(location)}}, nil
	}
	parser := cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow | cron.Descriptor)
	parsed, err := parser.Parse(text)
	if err != nil {
		return Schedule{}, fmt.Errorf("cron spec %q: %w; want five fields (minute 0-59, hour 0-23, day 1-31, month 1-12, weekday 0-6 with Sunday 0)", spec, err)
	}
	if fields, ok := parsed.(*cron.SpecSchedule); ok {
		fields.Location = location
	}
	if parsed.Next(epoch(location)).IsZero() {
		return Schedule{}, fmt.Errorf("cron spec %q: never fires, there is no such day", spec)
	}
	return Schedule{text, parsed}, nil
}

func epoch(location *time.Location) time.Time {
	return time.Date(2000, time.January, 1, 0, 0, 0, 0, location)
}

// steps fires at whole multiples of a duration after a fixed time.
type steps struct {
	every time.Duration
	base  time.Time
}

func (i steps) Next(t time.Time) time.Time {
	passed := t.Sub(i.base) / i.every
	next := i.base.Add((passed + 1) * i.every)
	if earlier := next.Add(-i.every); earlier.After(t) { // before the base division rounds up
		next = earlier
	}
	return next.In(t.Location())
}
