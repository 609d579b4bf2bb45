package board

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Indicator is what the dashboards need to know of an indicator.
type Indicator struct {
	ID         string              `yaml:"id"`
	Nature     string              `yaml:"nature"`
	Unit       string              `yaml:"unit"`
	Vietnamese string              `yaml:"vi"`
	English    string              `yaml:"en"`
	Say        []string            `yaml:"say"`
	Breakdowns map[string][]string `yaml:"breakdowns"`
	Read       any                 `yaml:"read"`
}

// catalogue reads the indicators.
func catalogue() ([]Indicator, error) {
	folder, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for ; ; folder = filepath.Dir(folder) {
		name := filepath.Join(folder, "internal", "indicator", "catalogue.yaml")
		data, err := os.ReadFile(name)
		if os.IsNotExist(err) && folder != filepath.Dir(folder) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var c struct {
			Indicators []Indicator `yaml:"indicators"`
		}
		if _, err := yamlfile.Decode("catalogue.yaml", data, &c); err != nil {
			return nil, err
		}
		return c.Indicators, nil
	}
}

// Stem is the part of an id before its unit ending.
func (i Indicator) Stem() string {
	return strings.TrimSuffix(strings.TrimSuffix(i.ID, "_ratio"), "_dong")
}

// names maps the ids of indicators to their names.
func names(c []Indicator) []word {
	var out []word
	for _, i := range c {
		out = append(out, word{value: i.ID, text: T(i.Vietnamese, i.English)})
	}
	return out
}

// stems lists the stems of the indicators of a nature whose ids have an
// ending; "" stands for those without a unit ending.
func stems(c []Indicator, ending string, natures ...string) []string {
	var out []string
	for _, i := range c {
		if strings.TrimPrefix(i.ID, i.Stem()) == ending && slices.Contains(natures, i.Nature) {
			out = append(out, i.Stem())
		}
	}
	return out
}

// breakdownLabels lists the labels that any indicator is broken down by.
func breakdownLabels(c []Indicator) []string {
	labels := map[string]bool{}
	for _, i := range c {
		for label := range i.Breakdowns {
			labels[label] = true
		}
	}
	return slices.Sorted(maps.Keys(labels))
}
