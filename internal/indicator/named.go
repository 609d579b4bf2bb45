package indicator

import (
	"fmt"
	"slices"
)

// Unit is what one of an indicator's value is. An indicator may have another than those for which
// code asks.
type Unit string

// The units for which code asks.
const (
	UnitCase         Unit = "case"
	UnitDocument     Unit = "document"
	UnitDong         Unit = "dong" // money
	UnitGift         Unit = "gift"
	UnitHouse        Unit = "house"
	UnitOrganization Unit = "organization"
	UnitPerson       Unit = "person"
	UnitRank         Unit = "rank"  // a place
	UnitRatio        Unit = "ratio" // 0..1
	UnitTask         Unit = "task"
)

// unitsAsked are all of them.
var unitsAsked = [...]Unit{UnitCase, UnitDocument, UnitDong, UnitGift, UnitHouse, UnitOrganization, UnitPerson, UnitRank, UnitRatio, UnitTask}

// label is a label of a breakdown for which rules ask.
type label uint8

// The labels.
const (
	labelCause label = iota
	labelForm
	labelGrade
	labelGroup
	labelManner
	labelOutcome
	labelRecipient
	labelType
	labelCount
)

// labelNames are their names in the catalogue.
var labelNames = [labelCount]string{
	labelCause:     "cause",
	labelForm:      "form",
	labelGrade:     "grade",
	labelGroup:     "group",
	labelManner:    "manner",
	labelOutcome:   "outcome",
	labelRecipient: "recipient",
	labelType:      "type",
}

// is reports that it is a part by that label.
func (b *Breakdown) is(by label) bool { return b.Label == labelNames[by] }

// labels is a set of labels, a bit each.
type labels uint16

// parted reports whether the frame has parts of the label.
func (f *frame) parted(by label) bool { return f.labels>>by&1 != 0 }

// checkNamed wants the units and labels for which code asks among those of the indicators.
func checkNamed(indicators []Indicator) error {
	for _, asked := range unitsAsked {
		if !slices.ContainsFunc(indicators, func(one Indicator) bool { return one.Unit == asked }) {
			return fmt.Errorf("no indicator is counted in %q", asked)
		}
	}
	for _, asked := range labelNames {
		if !slices.ContainsFunc(indicators, func(one Indicator) bool {
			return slices.ContainsFunc(one.Breakdowns, func(by BreakdownDef) bool { return by.Label == asked })
		}) {
			return fmt.Errorf("no breakdown is labelled %q", asked)
		}
	}
	return nil
}
