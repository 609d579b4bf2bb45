package indicator

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Nature says what time an indicator's values belong to.
type Nature string

// The natures of indicators.
const (
	Stock Nature = "stock" // true at a moment
	Flow  Nature = "flow"  // counted over a period
	Ratio Nature = "ratio" // a share judged for a period
)

// Indicator is one entry of the catalogue.
type Indicator struct {
	ID         string         `json:"id"`
	Nature     Nature         `json:"nature"`
	Unit       Unit           `json:"unit"`
	Vietnamese string         `json:"vi"` // the name shown to people
	English    string         `json:"en"`
	Breakdowns []BreakdownDef `json:"breakdowns,omitempty"`
}

// BreakdownDef is a way in which an indicator is split.
type BreakdownDef struct {
	Label  string   `json:"label"` // "form"
	Values []string `json:"values"`
}

// Catalogue is the list of indicators that the program knows and what the
// reader needs to find them. It is immutable.
type Catalogue struct {
	indicators []Indicator
	readings   []reading // beside indicators
	index      map[string]int
	words      wordFile
}

// Indicators lists all of them, in the order of the file. The caller must not
// change the slice.
func (c *Catalogue) Indicators() []Indicator { return c.indicators }

// Lookup finds an indicator by its id.
func (c *Catalogue) Lookup(id string) (Indicator, bool) {
	i, ok := c.index[id]
	if !ok {
		return Indicator{}, false
	}
	return c.indicators[i], true
}

// reading is the "read" block of an entry: what the reader needs to find the
// indicator in a text. The keys are explained at the head of catalogue.yaml.
type reading struct {
	When      []string  `yaml:"when"`
	Near      []string  `yaml:"near"`
	Behind    []string  `yaml:"behind"`
	Of        []string  `yaml:"of"`
	Parts     partWords `yaml:"parts"`
	Levels    string    `yaml:"levels"`
	Share     string    `yaml:"share"`
	BaseShare string    `yaml:"base_share"`
	Whole     string    `yaml:"whole"`
	Plausible []float64 `yaml:"plausible"`
	Is        readingIs `yaml:",inline"`
}

// partWords are the phrases of each value of each breakdown.
type partWords map[string]map[string][]string

// readingIs is what holds for an indicator or does not.
type readingIs struct {
	Listed    bool `yaml:"listed"`
	Alone     bool `yaml:"alone"`
	Plain     bool `yaml:"plain"`
	Owed      bool `yaml:"owed"`
	Annual    bool `yaml:"annual"`
	Monthly   bool `yaml:"monthly"`
	Planned   bool `yaml:"planned"`
	Unplanned bool `yaml:"unplanned"`
	Zero      bool `yaml:"zero"`
	Organ     bool `yaml:"organ"`
	Telling   bool `yaml:"telling"`
	Topical   bool `yaml:"topical"`
	Gathered  bool `yaml:"gathered"`
	Edition   bool `yaml:"edition"`
}

type entryFile struct {
	ID         string              `yaml:"id"`
	Nature     Nature              `yaml:"nature"`
	Unit       Unit                `yaml:"unit"`
	Vietnamese string              `yaml:"vi"`
	English    string              `yaml:"en"`
	Say        []string            `yaml:"say"`
	Breakdowns map[string][]string `yaml:"breakdowns"`
	Read       *reading            `yaml:"read"`
}

// wordFile is words.yaml: groups of phrases shared by entries.
type wordFile struct {
	Nouns  map[string][]string `yaml:"nouns"`
	Events map[string][]string `yaml:"events"`
	Others map[string]otherSay `yaml:"others"`
	Hints  map[string][]string `yaml:"hints"`
	Values map[string][]string `yaml:"values"`
	Labels map[string][]string `yaml:"labels"`
	Words  map[string][]string `yaml:"words"`
}

// otherSay is something that happens to counted things and is no indicator.
type otherSay struct {
	When []string `yaml:"when"`
	Of   []string `yaml:"of"`
	Is   otherIs  `yaml:",inline"`
}

// otherIs is what something that is no indicator means for the figures beside it. The keys are
// explained at the head of "others" in words.yaml.
type otherIs struct {
	Finds    bool `yaml:"finds"`
	Revokes  bool `yaml:"revokes"`
	Affair   bool `yaml:"affair"`
	ByOffice bool `yaml:"by_office"`
}

//go:embed catalogue.yaml
var defaultCatalogue []byte

//go:embed words.yaml
var defaultWords []byte

// DefaultCatalogue returns the catalogue that the program carries.
func DefaultCatalogue() (*Catalogue, error) {
	c, words, err := decodeCatalogue("catalogue.yaml", defaultCatalogue)
	if err != nil {
		return nil, err
	}
	if err := c.words.checkValues(words, c.indicators); err != nil {
		return nil, err
	}
	if err := checkNamed(c.indicators); err != nil {
		return nil, fmt.Errorf("catalogue.yaml: %w", err)
	}
	return c, nil
}

// LoadCatalogue reads a catalogue of the same form from a file. Unknown keys,
// unknown natures, ids given twice and references to nothing are errors that
// name the file and the line.
func LoadCatalogue(fsys fs.FS, name string) (*Catalogue, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	defer func() { _ = file.Close() }() // only read from
	content, err := io.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("catalogue %s: %w", name, err)
	}
	c, _, err := decodeCatalogue(name, content)
	return c, err
}

// decodeWords reads words.yaml.
func decodeWords(content []byte) (words wordFile, file *yamlfile.File, err error) {
	if file, err = yamlfile.Decode("words.yaml", content, &words); err == nil {
		err = words.check(file)
	}
	return words, file, err
}

// decodeCatalogue reads a catalogue, which shares its words with all others. The file returned is
// that of the words.
func decodeCatalogue(name string, content []byte) (*Catalogue, *yamlfile.File, error) {
	words, wordsFile, err := decodeWords(defaultWords)
	if err != nil {
		return nil, nil, err
	}
	var read struct {
		Indicators []entryFile `yaml:"indicators"`
	}
	file, err := yamlfile.Decode(name, content, &read)
	if err != nil {
		return nil, nil, err
	}
	if len(read.Indicators) == 0 {
		return nil, nil, fmt.Errorf("%s: indicators: none", name)
	}
	c := &Catalogue{index: map[string]int{}, words: words}
	for i, entry := range read.Indicators {
		if err := c.add(entry); err != nil {
			return nil, nil, file.Errorf(fmt.Sprintf("$.indicators[%d]", i), "%w", err)
		}
	}
	for i, entry := range read.Indicators {
		if err := c.checkReferences(entry); err != nil {
			return nil, nil, file.Errorf(fmt.Sprintf("$.indicators[%d]", i), "%w", err)
		}
	}
	return c, wordsFile, nil
}

func (c *Catalogue) add(entry entryFile) error {
	switch {
	case entry.ID == "":
		return errors.New("id: missing")
	case !slices.Contains([]Nature{Stock, Flow, Ratio}, entry.Nature):
		return fmt.Errorf("%s: nature %q: want stock, flow or ratio", entry.ID, entry.Nature)
	case entry.Unit == "" || entry.Vietnamese == "" || entry.English == "":
		return fmt.Errorf("%s: unit, vi and en are needed", entry.ID)
	}
	if _, twice := c.index[entry.ID]; twice {
		return fmt.Errorf("%s: stands twice in the catalogue", entry.ID)
	}
	one := Indicator{ID: entry.ID, Nature: entry.Nature, Unit: entry.Unit, Vietnamese: entry.Vietnamese, English: entry.English}
	for _, label := range sortedKeys(entry.Breakdowns) {
		one.Breakdowns = append(one.Breakdowns, BreakdownDef{Label: label, Values: entry.Breakdowns[label]})
	}
	c.index[entry.ID] = len(c.indicators)
	c.indicators = append(c.indicators, one)
	var read reading
	if entry.Read != nil {
		read = *entry.Read
	}
	c.readings = append(c.readings, read)
	return nil
}

// checkReferences holds an entry's names of groups, breakdown values and other
// indicators against what there is.
func (c *Catalogue) checkReferences(entry entryFile) error {
	read := c.readings[c.index[entry.ID]]
	for _, other := range []string{read.Share, read.BaseShare, read.Whole} {
		if _, ok := c.index[other]; other != "" && !ok {
			return fmt.Errorf("%s: read: %q is no indicator", entry.ID, other)
		}
	}
	for _, phrase := range read.Of {
		if group, ok := strings.CutPrefix(phrase, "$"); ok && c.words.Nouns[group] == nil {
			return fmt.Errorf("%s: read: of: no group of nouns %q", entry.ID, group)
		}
	}
	for _, phrase := range slices.Concat(read.When, read.Near, read.Behind) {
		if group, ok := strings.CutPrefix(phrase, "$"); ok && c.words.Events[group] == nil {
			return fmt.Errorf("%s: read: when: no group of events %q", entry.ID, group)
		}
	}
	for label, values := range read.Parts {
		for value := range values {
			if value != noPart && !slices.Contains(entry.Breakdowns[label], value) {
				return fmt.Errorf("%s: read: parts: %s has no value %q", entry.ID, label, value)
			}
		}
	}
	if read.Levels != "" && entry.Breakdowns[read.Levels] == nil {
		return fmt.Errorf("%s: read: levels: no breakdown %q", entry.ID, read.Levels)
	}
	if len(read.Plausible) != 0 && len(read.Plausible) != 2 {
		return fmt.Errorf("%s: read: plausible: want [smallest, largest]", entry.ID)
	}
	return nil
}

// noPart is the breakdown value of parts that are no indicator's.
const noPart = "none"

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
