package indicator

// bindMoney binds an amount of money.
func (w *work) bindMoney(i int) {
	fg := &w.figures[i]
	if w.changed(i) {
		return
	}
	if w.each(i) {
		fg.refused = RefusedNorm
		return
	}
	for k := fg.item - 1; k >= 0 && k >= fg.item-4; k-- {
		if w.items[k].kind == itemFigure || w.unknownBetween(k, fg.item) > 1 {
			break
		}
		if w.namedSum(i, k) {
			return
		}
	}
	if w.saidOfTotal(i) {
		return
	}
	if w.gathersMoney(i) {
		for f := range w.frames {
			if w.frames[f].unit == UnitDong && w.frames[f].Gathered {
				fg.frame, fg.rule = int32(f), moneyGathered
				return
			}
		}
	}
	fg.refused = RefusedUnbound
}

// saidOfTotal binds money to the sum with which its sentence begins, or goes on behind what it
// is reckoned in: "Tổng kinh phí hỗ trợ những căn nhà nói trên là hơn 4 tỷ đồng", "Quy ra tiền,
// tổng trị giá nguồn lực vận động được lên đến 214,6 tỷ đồng".
func (w *work) saidOfTotal(i int) bool {
	fg := &w.figures[i]
	if !w.wordIn(fg.q.Lead-1, wordsAmounts) {
		return false
	}
	first := int(w.seg(i).from)
	begins := fg.segment == 0 && int(w.items[0].from) == w.sentence.From || fg.segment == 1 && w.seg(i).opener == opensComma && w.segs[0].plain && w.gap(first-1) == 0
	return begins && w.totals(&w.items[first]) && w.hinted&(hintGift|hintHelp) != 0 && w.namedSum(i, first)
}

// namedSum binds money i to the item k before it, when that names such sums.
func (w *work) namedSum(i, k int) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if w.frame(f).unit == UnitDong && (w.totals(it) && w.givenAway(i, k) || w.priced(i, k)) {
					fg := &w.figures[i]
					fg.frame, fg.event, fg.rule = f, k, valueNamedBefore
					return true
				}
			}
		}
	}
	return false
}

// gathersMoney reports money that was asked of many for people in need: "Mặt trận các cấp
// huy động được 11,4 tỷ đồng", "vận động an sinh xã hội đạt 512 tỷ đồng". Money gathered for
// roads names neither who gives nor who is in need.
func (w *work) gathersMoney(i int) bool {
	fg := &w.figures[i]
	if t := fg.q.Lead - 1; w.wordAt(t) != wĐược && w.wordAt(t) != wĐạt {
		return false
	}
	from := int(w.items[fg.seg.from].from)
	if fg.seg.opener == opensSentence {
		from = w.sentence.From
	}
	if w.hintIn(from, fg.q.Lead, hintAsking) < 0 {
		return false
	}
	for k := fg.item + 1; k < int(fg.seg.to); k++ {
		if w.items[k].cues.has(cueGiver) {
			return true
		}
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		if w.items[k].cues.has(cueGiver) {
			return true
		}
	}
	return false
}

// totals reports that an item speaks of all that was given: "tổng trị giá", "tính ra
// tiền", and not of the price of one thing.
func (w *work) totals(it *item) bool {
	for t := int(it.from); t < int(it.to); t++ {
		if w.wordAt(t) == wTổng || w.wordAt(t) == wTiền {
			return true
		}
	}
	return false
}

// givenAway reports that the sentence or the title speaks of gifts and help, or that some
// were counted before, and that the sentence does not say what else money i is: "tổng kinh
// phí" alone may be that of a road.
func (w *work) givenAway(i, k int) bool {
	if from, to := w.sentence.From, w.figures[i].q.Lead; w.hintIn(from, to, hintSpending) >= 0 && w.hintIn(from, to, hintGift) < 0 {
		return false
	}
	if w.hinted&(hintGift|hintHelp) != 0 {
		return true
	}
	for h := range i {
		if w.usable(h) && w.frame(w.figures[h].frame).Gathered {
			return true
		}
	}
	if w.unknownBetween(0, k) > 0 || int(w.items[0].from) > w.sentence.From {
		return false // "Con đường có tổng kinh phí …"
	}
	for n := range w.found {
		if w.frame(w.found[n].frame).Gathered {
			return true
		}
	}
	return w.hintedIn(w.inHead, hintGift|hintHelp)
}

// priced reports that item k prices all the gifts counted before it: "2.000 suất quà
// trị giá 1 tỷ đồng".
func (w *work) priced(i, k int) bool {
	if i == 0 || !w.usable(i-1) || !w.frame(w.figures[i-1].frame).Gathered || w.figures[i].segment-w.figures[i-1].segment > 1 {
		return false
	}
	if w.wordAt(int(w.items[k].to)-1) == wPhí && w.figures[i].segment > w.figures[i-1].segment && (k > int(w.seg(i).from) || w.seg(i).opener != opensComma) {
		return false // "2.000 suất quà, làm đường giao thông với kinh phí …"
	}
	return w.unknownBetween(w.figures[i-1].item, k) <= longestAim
}

// longestAim is how many unknown words may say to whom gifts go.
const longestAim = 6

// gatheredHere reports a sign that many gave in the whole province: the Front or the
// mass organizations, "toàn tỉnh", in the sentence or the title, or an article that tells
// other counts of the province.
func (w *work) gatheredHere(i int) bool {
	if w.paidBehind(i) || w.oneAmong(i) || w.handedAt(i) {
		return false
	}
	for k := range w.items {
		if w.items[k].cues.has(cueGiver) && w.ofTheCentre(k) && k < w.figures[i].item {
			return false
		}
	}
	for k := range w.items {
		it := &w.items[k]
		if it.cues.any(cueGiver|cueAll) || it.cues.any(cueProvince|cueCity) && it.to-it.from > 1 && !it.cues.has(cueParty) {
			return true
		}
	}
	for n := range w.inHead {
		if p := &w.inHead[n]; p.cued.any(cueGiver|cueAll|cueProvince) || p.says&traitName != 0 {
			return true
		}
	}
	for n := range w.found {
		if o := &w.found[n]; !w.frame(o.frame).Gathered || o.Evidence.InTitle == w.inTitle {
			return true
		}
	}
	return false
}

// ofTheCentre reports that the giver at item k is the country's: "Ủy ban Trung ương MTTQ
// Việt Nam", "Quỹ Vì người nghèo Trung ương".
func (w *work) ofTheCentre(k int) bool {
	before, behind := int(w.items[k].from)-1, int(w.items[k].to)
	return w.wordAt(before) == wƯơng && w.wordAt(before-1) == wTrung || w.wordAt(behind) == wTrung && w.wordAt(behind+1) == wƯơng
}
