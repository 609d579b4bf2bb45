package indicator

// topicPart takes over the part that the sentence is about: named before
// everything else ("Riêng khu vực tư nhân, …"), by "ở khu vực này", or behind the
// last of two coordinated figures ("lập 20 tổ chức đảng, kết nạp 1.000 đảng viên
// trong doanh nghiệp tư nhân"; but those admitted are not only those of the
// organizations founded behind them).
func (w *work) topicPart(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	first := &w.segs[0]
	if first.plain && fg.segment > 0 && first.says&traitPart != 0 && w.leads(first) {
		for k := int(first.from); k < int(first.to); k++ {
			if w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	next := w.segmentAt(fg.segment + 1)
	if !seg.cued.has(cueSame) && next.opener == opensComma && next.plain && next.says&traitEvent == 0 && next.cued.has(cueSame) {
		seg = next // "… là người lao động, chủ doanh nghiệp ở khu vực này"
	}
	if first.plain && fg.segment > 0 && !seg.cued.has(cueSame) {
		seg = first // "Ở khu vực này, tỉnh kết nạp 617 đảng viên"
	}
	if fg.event >= 0 && fg.event < fg.item && w.doneThere(int(w.items[fg.event].to)) && w.takeLastPart(i, fg.event) {
		return true
	}
	for k := int(seg.from); seg.cued.has(cueSame) && k < int(seg.to); k++ {
		if w.items[k].cues.has(cueSame) && w.takeLastPart(i, k) {
			return true
		}
	}
	if next.opener == opensComma && next.plain && w.goesOnWithBody(i, next) {
		return true
	}
	if w.partBeforeColon(i) || w.cued.has(cueSame) && w.sameAhead(i) || w.ofSubjectPart(i) || w.ofClauseBefore(i) || w.withPart(i) || w.partWhere(i) || w.partOfBoth(i) || w.partOfCoordinated(i) || w.partOfInspectors(i) || w.causeAhead(i) {
		return true
	}
	if (next.opener == opensAnd || next.opener == opensComma) && !next.plain && fg.event >= 0 && w.frame(fg.frame).unit == UnitOrganization && !next.cued.any(cueHas|cueOf|cuePart|cueThisCount) {
		for k := int(next.to) - 1; k >= int(next.from) && w.items[k].kind != itemFigure; k-- {
			first := int(w.items[k].from)
			if w.items[k].cues.has(cueSame) && w.takeLastPart(i, k) || w.wordIn(first, wordsWithin) && w.takeValue(i, &w.items[k]) {
				return true // also "lập 20 tổ chức đảng, kết nạp 1.000 đảng viên ở khu vực này"
			}
		}
	}
	return false
}

// goesOnWithBody takes the part behind the second of two kinds of organizations with one number: "lập
// 9 chi bộ, đảng bộ trong doanh nghiệp tư nhân".
func (w *work) goesOnWithBody(i int, next *segment) bool {
	if w.frame(w.figures[i].frame).unit != UnitOrganization || next.from+1 >= next.to || w.gap(int(next.from)) > 0 {
		return false
	}
	first, behind := &w.items[next.from], &w.items[next.from+1]
	if t := int(first.from); first.to-first.from != 2 || w.wordAt(t+1) != wBộ || w.wordAt(t) != wĐảng && w.wordAt(t) != wChi {
		return false
	}
	return w.wordIn(int(behind.from), wordsWithin) && (w.takeValue(i, behind) || next.from+2 < next.to && w.gap(int(next.from)+1) == 0 && w.takeValue(i, &w.items[next.from+2]))
}

// withPart takes over the part of the figure before, where this one only tells
// more of the same: "48 tổ chức đảng trong doanh nghiệp tư nhân, với 1.227 đảng
// viên", "61 tổ chức đảng loại hình này và kết nạp 1.126 đảng viên".
func (w *work) withPart(i int) bool {
	if i == 0 {
		return w.countOfSubject(i)
	}
	seg, before := w.seg(i), &w.figures[i-1]
	if w.figures[i].segment == before.segment || seg.depth != w.segs[before.segment].depth {
		return false
	}
	with := seg.opener == opensAnd && w.wordAt(int(w.items[seg.from-1].from)) == wVới
	if seg.opener == opensAnd && !with || seg.opener == opensComma && w.figures[i].event >= int(seg.from) && w.figures[i].event < w.figures[i].item {
		return w.sameIn(before.segment) && before.by.Value != "" && w.takeBy(i, before.by.Value)
	}
	if first := int(w.items[seg.from].from); !with && w.wordAt(first) != wVới && w.wordAt(first) != wGồm {
		return false
	}
	from := before.segment
	if before.frame < 0 {
		from = max(0, from-1) // "2.100 doanh nghiệp tư nhân, 52 đơn vị có tổ chức đảng, với …"
	}
	for s := from; s < w.figures[i].segment; s++ {
		for k := int(w.segs[s].from); k < int(w.segs[s].to); k++ {
			if w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	return false
}

// partWhere takes over the part that stands behind the organizations to which the
// members counted belong: "5.117 đảng viên sinh hoạt tại 302 tổ chức đảng trong các
// doanh nghiệp tư nhân".
func (w *work) partWhere(i int) bool {
	fg := &w.figures[i]
	if i+1 >= len(w.figures) || w.frame(fg.frame).nature != Stock || w.frame(fg.frame).unit != UnitPerson {
		return false
	}
	next := &w.figures[i+1]
	first := next.q.Lead
	if next.segment != fg.segment || first <= w.sentence.From || w.wordAt(first-1) != wTại && w.wordAt(first-1) != wỞ && w.wordAt(first-1) != wTrong {
		return false
	}
	for k := next.item + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
		if w.takeValue(i, &w.items[k]) {
			return true
		}
	}
	return false
}

// partOfInspectors takes over the cause for which the commissions inspect, where
// they go on from members to organizations.
func (w *work) partOfInspectors(i int) bool {
	fg := &w.figures[i]
	if w.deciderOf(i) != inspectors {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		before := &w.figures[h]
		if w.usable(h) && before.by.is(labelCause) && before.frame != fg.frame && w.deciderOf(h) == inspectors {
			return w.takeBy(i, before.by.Value)
		}
	}
	return false
}

// causeAhead takes over the cause told before the figure in its sentence: "vào cuộc
// ở nơi có dấu hiệu vi phạm, với 21 tổ chức đảng, 88 đảng viên được kiểm tra".
func (w *work) causeAhead(i int) bool {
	fg := &w.figures[i]
	if w.says&traitPart == 0 || !w.frame(fg.frame).parted(labelCause) {
		return false
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			h := i - 1
			for h > 0 && w.figures[h].item > k {
				h--
			}
			if h >= 0 && w.figures[h].frame < 0 && w.wordAt(w.figures[h].q.To) == wCuộc {
				continue // "kiểm tra khi có dấu hiệu vi phạm 59 cuộc đối với 25 tổ chức"
			}
			return h >= 0 && fg.event == w.figures[h].event && w.figures[h].by.is(labelCause) && w.takeBy(i, w.figures[h].by.Value)
		}
		if it.is&traitPart != 0 && w.takeValue(i, it) {
			return fg.by.is(labelCause)
		}
	}
	return false
}

// sameIn reports "loại hình này" in a segment.
func (w *work) sameIn(segment int) bool {
	return w.segs[segment].cued.has(cueSame)
}

// leads reports that a sentence's first segment sets what it is about.
func (w *work) leads(seg *segment) bool {
	first := int(w.items[seg.from].from)
	return w.wordIn(first, wordsLeading) || w.wordIn(w.sceneBegins(), wordsLeading)
}

// partBeforeColon takes the part with which the words before a colon narrow what figure i
// counts: "Khó nhất vẫn là tổ chức đảng trong doanh nghiệp tư nhân: cả năm lập 2 chi bộ".
func (w *work) partBeforeColon(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if seg.opener != opensColon || seg.depth > 0 || !w.segs[fg.segment-1].plain || w.segs[fg.segment-1].says&traitPart == 0 {
		return false
	}
	before, frame := &w.segs[fg.segment-1], w.frame(fg.frame)
	for k := int(before.to) - 1; k > int(before.from); k-- {
		it := &w.items[k-1]
		if w.gap(k-1) <= 1 && (w.isNoun(it) && frame.unit == UnitOrganization && w.namesNoun(k-1, nounOrganization) || w.raises(it, frame, false)) && w.takeValue(i, &w.items[k]) {
			return true
		}
	}
	return false
}

// takeValue gives the figure the breakdown value that an item names for any
// frame, when the figure's own frame has one of that name.
func (w *work) takeValue(i int, it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if !part.weak && part.by.Value != noPart && w.takeBy(i, part.by.Value) {
				return true
			}
		}
	}
	return false
}

func (w *work) takeBy(i int, value string) bool {
	fg := &w.figures[i]
	for label, values := range w.frame(fg.frame).Parts {
		if _, ok := values[value]; ok {
			fg.by = Breakdown{Label: label, Value: value}
			return true
		}
	}
	return false
}
