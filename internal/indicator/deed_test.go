package indicator_test

import (
	"slices"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
)

// begun are the deeds with whose phrases those of others begin, and these others: what a longer phrase
// means is another thing, and known to be.
var begun = map[string][]string{
	"$admit":                          {"joined_long_ago", "membership_papers", "party_admission_ratio"},
	"$discipline":                     {"inspection_of_one_thing", "office_discipline"},
	"$inspect":                        {"inspection_and_supervision_together"},
	"$supervise":                      {"inspection_and_supervision_together"},
	"admission_prepared":              {"class_for_new_members", "proposed_discipline", "proposed_praise"},
	"charity_gifts":                   {"commendations", "membership_papers", "party_badges_awarded"},
	"charity_houses":                  {"documents_issued", "party_cells_with_inspection_plan", "party_organizations_established"},
	"complaints":                      {"office_discipline"},
	"congress":                        {"personnel_decisions"},
	"documents_issued":                {"finding", "party_cells_with_inspection_plan", "party_organizations_established"},
	"learners":                        {"$rate", "class_for_new_members", "congress", "mass_organization_coverage_ratio", "officials_trained"},
	"officials_trained":               {"admission_prepared", "class_for_new_members"},
	"party_members_admitted":          {"$admit"},
	"party_members_disciplined":       {"$discipline", "complaints", "office_discipline"},
	"party_members_inspected":         {"finding"},
	"party_organizations_disciplined": {"$discipline", "complaints", "office_discipline"},
	"party_organizations_established": {
		"party_cells_with_inspection_plan", "party_communes_with_committee_ratio", "party_villages_with_cell", "party_villages_with_cell_ratio",
	},
	"party_organizations_inspected": {"finding"},
}

// TestDeedsBeginAlike holds the phrases of each deed against those of all others: where the longer of
// two goes on from the shorter, words that the longer one does not foresee turn it into the other.
// "Bị đưa" once removed members of the Party, and "bị đưa vào diện" had them reviewed.
func TestDeedsBeginAlike(t *testing.T) {
	phrases, err := indicator.DeedPhrases()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[[2]string]bool{}
	for longer, others := range phrases {
		for n, c := range longer {
			if c != ' ' && c != ',' {
				continue
			}
			for _, deed := range phrases[longer[:n]] {
				if slices.Contains(others, deed) {
					continue // it knows both
				}
				for _, other := range others {
					if !slices.Contains(begun[deed], other) && !seen[[2]string{deed, other}] {
						t.Errorf("%q of %s begins with %q of %s: tell so in begun if it is meant", longer, other, longer[:n], deed)
					}
					seen[[2]string{deed, other}] = true
				}
			}
		}
	}
	for deed, others := range begun {
		for _, other := range others {
			if !seen[[2]string{deed, other}] {
				t.Errorf("begun: no phrase of %s begins with one of %s", other, deed)
			}
		}
	}
}
