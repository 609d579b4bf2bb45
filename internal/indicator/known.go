package indicator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/yamlfile"
)

// nounGroup is a group of nouns of words.yaml for which rules ask by itself; zero is every other.
type nounGroup uint8

// The groups.
const (
	_ nounGroup = iota
	// those who stand for anybody: "đồng chí", "người"
	nounPerson
	// … for whatever organization was spoken of: "tổ chức"
	nounShortOrganization
	// … for the house spoken of: "căn"
	nounShortHouse
	// people and bodies that no indicator counts
	nounOthers
	nounMember
	nounOrganization
	nounHouse
	nounCase
	// one kind of village or quarter
	nounVillage
	// the committees directly under the province's
	nounDirect
	// cells below a grassroots committee
	nounCellBelow
	// officials, and the times one of them was meant
	nounOfficial
	nounTurn
)

// nounNames are the names of the groups in words.yaml.
var nounNames = [...]string{
	nounPerson:            "person",
	nounShortOrganization: "short_organization",
	nounShortHouse:        "short_house",
	nounOthers:            "other_people",
	nounMember:            "member",
	nounOrganization:      "organization",
	nounHouse:             "house",
	nounCase:              "case",
	nounVillage:           "village",
	nounDirect:            "direct",
	nounCellBelow:         "cell_below",
	nounOfficial:          "official",
	nounTurn:              "turn",
}

// valueKind is what rules know of a value of a breakdown besides its words: the "values" of
// words.yaml.
type valueKind uint8

// The kinds.
const (
	// where people work, which acts by itself: "khối doanh nghiệp tư nhân có thêm 12 tổ chức đảng"
	valueSector valueKind = iota
	// whom several sentences are about when one begins with them
	valueCommunity
	// members of the youth league, who are called as those of a trade union are
	valueLeague
	// those called "em"
	valuePupils
	// those whom the Party lets go: "cho 87 đảng viên ra khỏi Đảng"
	valueLetGo
	// inspections for what was suspected
	valueSuspicion
	// committees, and the cells that one list tells of beside them
	valueCommittee
	valueCell
	valueKinds
)

// valueNames are the names of the kinds in words.yaml.
var valueNames = [valueKinds]string{
	valueSector:    "sector",
	valueCommunity: "community",
	valueLeague:    "league",
	valuePupils:    "pupils",
	valueLetGo:     "let_go",
	valueSuspicion: "suspicion",
	valueCommittee: "committee",
	valueCell:      "cell",
}

// labelOverlapping is the name in words.yaml of the breakdowns of which two parts may share members:
// a woman may be a student, a good grade is also "good or better".
const labelOverlapping = "overlapping"

// overlapping reports that the parts of a breakdown may share members.
func (g *grammar) overlapping(label string) bool { return slices.Contains(g.overlaps, label) }

// isValue reports that rules know the breakdown to be of a kind.
func (g *grammar) isValue(by Breakdown, kind valueKind) bool {
	return slices.Contains(g.valueKinds[kind], by.Value)
}

// valuesOf are the parts of a frame of which rules know more than their words, by kind.
func (g *grammar) valuesOf(f int32) *[valueKinds]Breakdown {
	if uint32(f) < uint32(len(g.values)) {
		return &g.values[f]
	}
	return new([valueKinds]Breakdown)
}

// check holds the names of words.yaml against those that rules ask for.
func (words *wordFile) check(file *yamlfile.File) error {
	for _, name := range nounNames[1:] {
		if len(words.Nouns[name]) == 0 {
			return file.Errorf("$.nouns", "nouns: no phrases of %q", name)
		}
	}
	for _, asked := range []struct {
		section string
		groups  map[string][]string
		names   []string
	}{{"hints", words.Hints, hintNames[:]}, {"values", words.Values, valueNames[:]}, {"labels", words.Labels, []string{labelOverlapping}}, {"words", words.Words, wordSetNames[:]}} {
		for _, name := range sortedKeys(asked.groups) {
			if !slices.Contains(asked.names, name) {
				return file.Errorf("$."+asked.section+"."+name, "%s: no rule asks for %q", asked.section, name)
			}
		}
		for _, name := range asked.names {
			if len(asked.groups[name]) == 0 {
				return file.Errorf("$."+asked.section, "%s: nothing of %q", asked.section, name)
			}
		}
	}
	for _, name := range wordSetNames {
		for n, text := range words.Words[name] {
			if strings.ContainsAny(text, " ,[(|$~!") {
				return file.Errorf(fmt.Sprintf("$.words.%s[%d]", name, n), "words: %s: %q is no single word", name, text)
			}
		}
	}
	return nil
}

// checkValues wants each value and label of words.yaml among those of the indicators' breakdowns.
func (words *wordFile) checkValues(file *yamlfile.File, indicators []Indicator) error {
	labels, values := map[string]bool{}, map[string]bool{}
	for _, one := range indicators {
		for _, by := range one.Breakdowns {
			labels[by.Label] = true
			for _, value := range by.Values {
				values[value] = true
			}
		}
	}
	for _, kind := range sortedKeys(words.Values) {
		for n, value := range words.Values[kind] {
			if !values[value] {
				return file.Errorf(fmt.Sprintf("$.values.%s[%d]", kind, n), "values: %s: no breakdown has a value %q", kind, value)
			}
		}
	}
	for n, label := range words.Labels[labelOverlapping] {
		if !labels[label] {
			return file.Errorf(fmt.Sprintf("$.labels.%s[%d]", labelOverlapping, n), "labels: %s: no breakdown is labelled %q", labelOverlapping, label)
		}
	}
	return nil
}
