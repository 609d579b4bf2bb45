package reporting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Config is what people write about targets, reports and days off. The
// program's configuration embeds it.
type Config struct {
	Targets  []Target      `yaml:"targets"`
	Reports  []Report      `yaml:"reports"`
	Holidays HolidayConfig `yaml:"holidays"`
}

// Target is a planned value that no article states, or states wrongly: it
// stands over every target read.
type Target struct {
	Province  string            `yaml:"province"` // official name
	Indicator string            `yaml:"indicator"`
	By        map[string]string `yaml:"by"`        // one part, e.g. {group: women}; nothing for the whole
	Period    string            `yaml:"period"`    // e.g. "2026", "2026-Q1", "2025-2030"; of a stock the year at whose end it is meant
	Value     float64           `yaml:"value"`     // in the indicator's unit; ratios 0..1, money in dong
	Qualifier string            `yaml:"qualifier"` // "at_most" where less is better; default: at least
	PerYear   bool              `yaml:"per_year"`  // the value is meant for each year of the period
	Source    string            `yaml:"source"`    // where the plan stands, for people: "21-NQ/TU"
}

// Report is something that provinces owe for each period.
type Report struct {
	Name        string   `yaml:"name"`         // label value: lower case, digits, underscores
	Title       string   `yaml:"title"`        // for people, in Vietnamese
	Indicators  []string `yaml:"indicators"`   // what it must say something about
	Require     string   `yaml:"require"`      // "any" (default) or "all" of the indicators
	Provinces   []string `yaml:"provinces"`    // official names; none means all of the day
	Frequency   string   `yaml:"frequency"`    // month, quarter, half, nine_months, year or term
	GraceDays   int      `yaml:"grace_days"`   // days after the period's end until it is due
	WorkingDays bool     `yaml:"working_days"` // whether the days of grace are working days
	Since       string   `yaml:"since"`        // first period owed; default: the one that ended a year ago
}

// The frequencies of a report.
const (
	Monthly    = "month"
	Quarterly  = "quarter"
	HalfYearly = "half"
	NineMonths = "nine_months"
	Yearly     = "year"
	PerTerm    = "term"
)

var frequencies = []string{Monthly, Quarterly, HalfYearly, NineMonths, Yearly, PerTerm}

var reportName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,62}$`)

// Fault is a complaint about one value of a Config.
type Fault struct {
	Path string // from the Config's root, e.g. "$.targets[2].indicator"
	Err  error
}

func (f Fault) Error() string { return strings.TrimPrefix(f.Path, "$.") + ": " + f.Err.Error() }

// Unwrap returns the complaint without its place.
func (f Fault) Unwrap() error { return f.Err }

// Faults returns all that is wrong with the configuration, in its order.
func (c Config) Faults(catalogue *indicator.Catalogue, places *Places) []Fault {
	var faults []Fault
	add := func(path, format string, values ...any) {
		faults = append(faults, Fault{"$." + path, fmt.Errorf(format, values...)})
	}
	for i, target := range c.Targets {
		at := fmt.Sprintf("targets[%d]", i)
		if !places.Known(target.Province) {
			add(at+".province", "%q is no province, before or after July 2025; write the official name, e.g. Sóc Trăng", target.Province)
		}
		known, ok := catalogue.Lookup(target.Indicator)
		if !ok {
			add(at+".indicator", "%q is not in the catalogue of indicators", target.Indicator)
		}
		period, err := vietnamese.ParsePeriod(target.Period)
		switch {
		case err != nil:
			add(at+".period", "%w", err)
		case period.Kind() == vietnamese.YearToDate:
			add(at+".period", "%q has no end that a target could be reached by; use the year", target.Period)
		}
		if ok {
			checkPart(add, at, known, target.By)
		}
		if target.Value < 0 {
			add(at+".value", "%v is negative", target.Value)
		}
		if !slices.Contains([]string{"", string(indicator.AtLeast), string(indicator.AtMost)}, target.Qualifier) {
			add(at+".qualifier", "%q: want at_least or at_most", target.Qualifier)
		}
	}
	names := map[string]bool{}
	for i, report := range c.Reports {
		at := fmt.Sprintf("reports[%d]", i)
		switch {
		case !reportName.MatchString(report.Name):
			add(at+".name", "%q: want lower-case letters, digits and underscores, at most 63, e.g. admissions", report.Name)
		case names[report.Name]:
			add(at+".name", "a second report %q", report.Name)
		}
		names[report.Name] = true
		report.faults(add, at, catalogue, places)
	}
	if _, err := NewCalendar(c.Holidays); err != nil {
		add("holidays", "%w", err)
	}
	return faults
}

func checkPart(add func(string, string, ...any), at string, known indicator.Indicator, by map[string]string) {
	if len(by) > 1 {
		add(at+".by", "two breakdowns at once; name one part")
		return
	}
	for label, value := range by {
		i := slices.IndexFunc(known.Breakdowns, func(d indicator.BreakdownDef) bool { return d.Label == label })
		if i < 0 {
			add(at+".by", "%s is not broken down by %q", known.ID, label)
		} else if !slices.Contains(known.Breakdowns[i].Values, value) {
			add(at+".by", "%q is no %s of %s; known: %s", value, label, known.ID, strings.Join(known.Breakdowns[i].Values, ", "))
		}
	}
}

func (r Report) faults(add func(string, string, ...any), at string, catalogue *indicator.Catalogue, places *Places) {
	if len(r.Indicators) == 0 {
		add(at+".indicators", "none; name at least one indicator that the report speaks of")
	}
	for j, id := range r.Indicators {
		if _, ok := catalogue.Lookup(id); !ok {
			add(fmt.Sprintf("%s.indicators[%d]", at, j), "%q is not in the catalogue of indicators", id)
		}
	}
	for j, name := range r.Provinces {
		if !places.Known(name) {
			add(fmt.Sprintf("%s.provinces[%d]", at, j), "%q is no province, before or after July 2025", name)
		}
	}
	if !slices.Contains(frequencies, r.Frequency) {
		add(at+".frequency", "%q: want one of %s", r.Frequency, strings.Join(frequencies, ", "))
	} else if r.Since != "" {
		if since, err := vietnamese.ParsePeriod(r.Since); err != nil {
			add(at+".since", "%w", err)
		} else if periodAt(r.Frequency, since.End()) != since {
			add(at+".since", "%q is no period of the frequency %q; %q would be", r.Since, r.Frequency, periodAt(r.Frequency, since.End()))
		}
	}
	if r.GraceDays < 0 || r.GraceDays > 366 {
		add(at+".grace_days", "%d: want 0 to 366", r.GraceDays)
	}
	if r.Require != "" && r.Require != "any" && r.Require != "all" {
		add(at+".require", "%q: want any or all", r.Require)
	}
}
