package board

import (
	"maps"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
)

// stem is the part of an indicator's id before its unit ending.
func stem(id string) string {
	return strings.TrimSuffix(strings.TrimSuffix(id, "_ratio"), "_dong")
}

// names maps the ids of indicators to their names.
func names(c []indicator.Indicator) []word {
	var out []word
	for _, i := range c {
		out = append(out, word{value: i.ID, text: T(i.Vietnamese, i.English)})
	}
	return out
}

// stems lists the stems of the indicators of some natures whose ids have an
// ending; "" stands for those without a unit ending.
func stems(c []indicator.Indicator, ending string, natures ...indicator.Nature) []string {
	var out []string
	for _, i := range c {
		if strings.TrimPrefix(i.ID, stem(i.ID)) == ending && slices.Contains(natures, i.Nature) {
			out = append(out, stem(i.ID))
		}
	}
	return out
}

// breakdownLabels lists the labels that any indicator is broken down by.
func breakdownLabels(c []indicator.Indicator) []string {
	labels := map[string]bool{}
	for _, i := range c {
		for _, b := range i.Breakdowns {
			labels[b.Label] = true
		}
	}
	return slices.Sorted(maps.Keys(labels))
}
