package vietnamese

import "math"

// parseDigits reads a number token: dots group thousands, a comma begins the
// decimals. One dot before one, two or four and more digits is kept as
// dotDecimal, which needs a unit to be believed. It refuses what is no number in
// this writing (21.1.2019, 1,2,3).
func parseDigits(text string) (value float64, traits Trait, ok bool) {
	var (
		whole    uint64
		scale    int // decimals read
		inGroup  int // digits since the last dot
		groups   int
		decimals bool
	)
	if len(text) > 20 {
		return 0, 0, false
	}
	for i := range len(text) {
		switch c := text[i]; {
		case isDigit(c):
			whole = whole*10 + uint64(c-'0')
			inGroup++
			if decimals {
				scale++
			}
		case c == '.':
			if decimals || (groups > 0 && inGroup != 3) || (groups == 0 && inGroup > 3) {
				return 0, 0, false
			}
			groups++
			inGroup = 0
		default:
			if decimals || (groups > 0 && inGroup != 3) {
				return 0, 0, false
			}
			decimals = true
			inGroup = 0
		}
	}
	if groups > 0 {
		switch {
		case decimals || inGroup == 3:
			traits |= Grouped
		case groups == 1:
			return float64(whole) / math.Pow10(inGroup), Decimal | dotDecimal, true
		default:
			return 0, 0, false
		}
	}
	if decimals {
		traits |= Decimal
	}
	if len(text) > 1 && text[0] == '0' && text[1] != ',' {
		traits |= LeadingZero
	}
	return float64(whole) / math.Pow10(scale), traits, true
}
