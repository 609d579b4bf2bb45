package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// byRaised binds the level to which a stock rose, over the commas within its name: "nâng
// số đảng viên ở các doanh nghiệp tư nhân, doanh nghiệp nước ngoài lên 9.870 người".
func (w *work) byRaised(i int) bool {
	k := w.figures[i].item - 1
	if k < 0 || w.gap(k) > 0 || !w.items[k].cues.has(cueLevel) || !w.isWord(int(w.items[k].from), "lên") {
		return false
	}
	for k--; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isEvent(it, false) {
			continue
		}
		if first := int(it.from); !w.isWord(first, "nâng") && !w.isWord(first, "đưa") {
			return false
		}
		return w.tryEvent(i, k, "level to which it rose")
	}
	return false
}

// byAverage binds the yearly average of the flow told before it: "kết nạp 14.632 đảng
// viên, tính ra bình quân mỗi năm có 2.926 đảng viên". Stocks have none.
func (w *work) byAverage(i int) bool {
	fg := &w.figures[i]
	if i == 0 || fg.noun < 0 || w.says&traitYearly == 0 && !w.cued.has(cueYearly) {
		return false
	}
	average := false
	k := fg.item - 1
	for ; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind == itemPhrase && w.isEvent(it, true) {
			return false
		}
		average = average || it.cues.has(cueYearly) && w.isWord(int(it.from), "bình") || it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Yearly && w.isWord(int(it.from), "bình")
	}
	if !average {
		return false
	}
	for h := i - 1; h >= 0 && h >= i-3; h-- {
		before := &w.figures[h]
		if w.usable(h) && before.q.Unit == vietnamese.Count && before.by == (Breakdown{}) && w.frames[before.frame].nature == Flow && before.q.Value > fg.q.Value && w.hasNoun(&w.items[fg.noun], &w.frames[before.frame]) {
			fg.frame, fg.rule = before.frame, "average of the count before it"
			return true
		}
	}
	return false
}
