// Package doctor looks over an installation: what is wrong, and what to do about
// it. It changes nothing. Each check is a function of its own, so that one that
// hangs or fails leaves the others to speak.
package doctor

import (
	"context"
	"fmt"
	"time"
)

// State is how grave a finding is.
type State string

// The states of findings.
const (
	Good    State = "good"
	Warning State = "warning" // works, but not as it should, or not for long
	Fault   State = "fault"   // does not work
	Skipped State = "skipped" // was not asked for, or could not be looked at because of another fault
)

// Finding is what one check found.
type Finding struct {
	Check  string `json:"check"`
	State  State  `json:"state"`
	Found  string `json:"found"`            // what was seen, with names and numbers
	Advice string `json:"advice,omitempty"` // what to do; never empty for warnings and faults
}

// Check is one look at one thing. Look gives at least one finding; the name of
// the check is filled in for it.
type Check struct {
	Name string
	Look func(context.Context) []Finding
}

// Examine makes the checks one after the other, each within the timeout, and
// gives their findings in order.
func Examine(ctx context.Context, timeout time.Duration, checks ...Check) []Finding {
	var all []Finding
	for _, check := range checks {
		within, cancel := context.WithTimeout(ctx, timeout)
		for _, finding := range check.Look(within) {
			finding.Check = check.Name
			all = append(all, finding)
		}
		cancel()
	}
	return all
}

// Worst is the gravest state among the findings, Good for none.
func Worst(findings []Finding) State {
	worst := Good
	for _, finding := range findings {
		switch finding.State {
		case Fault:
			return Fault
		case Warning:
			worst = Warning
		}
	}
	return worst
}

func good(format string, values ...any) []Finding {
	return []Finding{{State: Good, Found: fmt.Sprintf(format, values...)}}
}

func warning(advice, format string, values ...any) []Finding {
	return []Finding{{State: Warning, Found: fmt.Sprintf(format, values...), Advice: advice}}
}

func fault(advice, format string, values ...any) []Finding {
	return []Finding{{State: Fault, Found: fmt.Sprintf(format, values...), Advice: advice}}
}

func skipped(format string, values ...any) []Finding {
	return []Finding{{State: Skipped, Found: fmt.Sprintf(format, values...)}}
}
