package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// longestAddress is how many tokens may stand between a place and the province in
// which it lies: "Đảng bộ xã Sơn Lâm, huyện Hương Sơn, Hà Tĩnh".
const longestAddress = 10

// leaveAddresses lets the name of a province that only says where a smaller place lies
// speak of that place: "Huyện ủy Kỳ Anh, tỉnh Hà Tĩnh", "Quận ủy Q. 10, TP. HCM".
func (w *work) leaveAddresses() {
	for m := 1; m < len(w.place.marks); m++ {
		before, mark := &w.place.marks[m-1], &w.place.marks[m]
		if mark.level != gazetteer.Whole || before.level <= gazetteer.Whole || w.items[mark.item].is&traitName == 0 || mark.joint || mark.organ {
			continue
		}
		if w.addressOf(before, mark.item) {
			mark.level, mark.other, mark.weak = before.level, false, before.weak
		}
	}
}

// addressOf reports that nothing but names stands between a place and the province's
// name at item k: at least one comma or bracket, and no verb.
func (w *work) addressOf(place *placeMark, k int) bool {
	from, to := int(w.items[place.item].to), int(w.items[k].from)
	if to-from > longestAddress {
		return false
	}
	parted, words := false, 0
	for t := from; t < to; t++ {
		token := w.token(t)
		switch {
		case token.Kind == vietnamese.Punct:
			mark := w.text.Source[token.Start:token.End]
			if mark != "," && mark != "(" && mark != "." && mark != "-" && mark != "–" {
				return false
			}
			parted = parted || mark == "," || mark == "("
		case token.Kind == vietnamese.Number, token.Is(vietnamese.Capital), w.titleWord(t):
		case place.level == gazetteer.Sector && !parted:
			words++ // "Trường Đại học Sư phạm kỹ thuật, TP. HCM"
		default:
			return false
		}
	}
	return parted && words <= 4
}

// titleWord reports a word of the title of a place.
func (w *work) titleWord(t int) bool { return w.wordIn(t, wordsPlaceTitle) }
