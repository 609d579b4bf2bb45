package metrics

import (
	"regexp"
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
)

// namespace begins the name of every family of ours.
const namespace = "baotinh"

// unitSuffixes are the units that end a family's name; all others are counts.
var unitSuffixes = map[indicator.Unit]string{indicator.UnitRatio: "_ratio", indicator.UnitDong: "_dong"}

// FamilyName returns the name of the family that holds the figures of an
// indicator, of one of its breakdowns when label is not empty.
func FamilyName(i indicator.Indicator, label string, kind indicator.Kind) string {
	suffix := unitSuffixes[i.Unit]
	name := namespace + "_" + strings.TrimSuffix(i.ID, suffix)
	if label != "" {
		name += "_by_" + label
	}
	if kind == indicator.Target {
		name += "_target"
	}
	return name + suffix
}

// unitWords says what one unit of a family's value is.
var unitWords = map[indicator.Unit]string{
	"ratio": "share from 0 to 1", "dong": "Vietnamese dong", "rank": "place, 1 is best",
	"person": "persons", "organization": "organizations", "village": "villages", "case": "cases", "turn": "turns",
	"recipient": "recipients", "account": "accounts", "document": "documents", "house": "houses", "gift": "gifts", "task": "tasks",
}

// familyHelp is the HELP of a figure family: English with the Vietnamese name.
func familyHelp(i indicator.Indicator, label string, kind indicator.Kind) string {
	var b strings.Builder
	b.WriteString(i.English)
	b.WriteString(" (")
	b.WriteString(i.Vietnamese)
	b.WriteString(")")
	if label != "" {
		b.WriteString(" by " + label)
	}
	switch {
	case kind == indicator.Target:
		b.WriteString(": target")
	case i.Nature == indicator.Stock:
		b.WriteString(": latest known")
	default:
		b.WriteString(": result of the period")
	}
	if unit := unitWords[i.Unit]; unit != "" {
		b.WriteString(", " + unit)
	} else if i.Unit != "" {
		b.WriteString(", " + string(i.Unit))
	}
	b.WriteString(", as the news of the province reports.")
	return b.String()
}

// documentNumber is the form of a numbered document of the Party or the state,
// closed in its types and issuers: NUMBER[/YEAR](-|/)TYPE[(-|/)ISSUER].
var documentNumber = regexp.MustCompile(`^[0-9]{1,5}(?:/(?:19|20)[0-9]{2})?[-/]` +
	`(?:NQ|NQLT|CT|CTr|QĐ|QC|QyĐ|KL|KH|HD|TB|TT|TTr|TTLT|CV|ĐA|BC|TW|NĐ|PL|L|QH1[0-9]|ĐU|UBND|TU)` +
	`(?:[-/](?:TW|TU|ĐUK|ĐU|HU|ThU|BCT|BBT|UBKTTW|UBKTTU|BTCTW|BTGTW|BDVTW|BNCTW|VPTW|BTC|BTG|BDV|BNC|MTTW|MTTQ|UBTVQH1[0-9]|QH1[0-9]|CP|TTg|HĐND|UBND|BNV|BTC|BCĐ|BCĐTW|TLĐ|ĐCT|ĐTN|TWĐTN))?$`)

// canonicalDocument reports whether the number can be a label value.
func canonicalDocument(number string) bool {
	return len(number) <= 40 && documentNumber.MatchString(number)
}
