package metrics

import (
	"regexp"
	"slices"
	"strings"
)

// perReplica are the families that every process counts or knows by itself.
// All others follow from the store, or from the queue and the plan of runs, and
// replicas on one database show them alike.
var perReplica = []string{
	"baotinh_crawl_duration_seconds", "baotinh_pages_fetched_total", "baotinh_pages_refused_total", "baotinh_pages_failed_total",
	"baotinh_config_last_reload_successful", "baotinh_config_last_reload_success_timestamp_seconds",
	"baotinh_store_read_errors_total", "baotinh_page_build_seconds", "baotinh_store_up", "baotinh_build_info",
	"baotinh_store_writable", "baotinh_store_write_errors_total",
	"baotinh_series", "baotinh_series_limit", "baotinh_series_dropped", "baotinh_store_digests_waiting",
}

// PerReplica reports whether a family belongs to one process: to be added up
// over replicas, or shown for each. Of any other family of baotinh one replica's
// series are to be taken (max by …), or sums count everything as often as there
// are replicas.
func PerReplica(family string) bool {
	for _, suffix := range []string{"_bucket", "_sum", "_count"} {
		if bare, ok := strings.CutSuffix(family, suffix); ok && slices.Contains(perReplica, bare) {
			return true
		}
	}
	return slices.Contains(perReplica, family) || !strings.HasPrefix(family, "baotinh_")
}

var (
	word    = regexp.MustCompile(`[a-zA-Z_:][a-zA-Z0-9_:]*`)
	adding  = []string{"sum", "avg", "count", "stddev", "stdvar", "quantile", "topk", "bottomk", "count_values"}
	choices = []string{"max", "min", "group"}
)

// CountedTwice returns the families of an expression of PromQL that it would
// count once for each replica: shared ones whose first aggregation adds instead
// of choosing. count(count by (…) (…)) is let through: it counts labels.
func CountedTwice(expr string) []string {
	var wrong []string
	var calls []string // names before the brackets that are open here
	inBraces, last := false, ""
	for i := 0; i < len(expr); i++ {
		switch c := expr[i]; {
		case c == '"':
			for i++; i < len(expr) && expr[i] != '"'; i++ {
				if expr[i] == '\\' {
					i++
				}
			}
		case c == '{' || c == '}':
			inBraces = c == '{'
		case inBraces:
		case c == '(':
			calls, last = append(calls, last), ""
		case c == ')' && len(calls) > 0:
			last, calls = calls[len(calls)-1], calls[:len(calls)-1]
			if !strings.HasPrefix(last, "by ") {
				last = ""
			}
			last = strings.TrimPrefix(last, "by ")
		case word.MatchString(expr[i : i+1]):
			name := word.FindString(expr[i:])
			i += len(name) - 1
			switch {
			case name == "by" || name == "without":
				last = "by " + last // what was before it aggregates what follows the labels
			case strings.HasPrefix(name, "baotinh_") && !PerReplica(name) && doubles(calls):
				wrong = append(wrong, name)
				last = ""
			default:
				last = name
			}
		case c == ' ' || c == '\n' || c == '\t':
		default:
			last = ""
		}
	}
	return wrong
}

// doubles reports whether the innermost aggregation adds up.
func doubles(calls []string) bool {
	for i, call := range slices.Backward(calls) {
		switch {
		case slices.Contains(choices, call):
			return false
		case call == "count" && slices.Contains(calls[:i], "count"):
			return false
		case slices.Contains(adding, call):
			return true
		}
	}
	return false
}
