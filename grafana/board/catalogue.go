package board

import (
	"os"
	"path/filepath"
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
