package indicator

// ratioByTopic binds a share whose unit stands at the head: "Đối với tổ chức cơ
// sở đảng, 99% hoàn thành nhiệm vụ trở lên; trong đó xếp loại tốt 70%".
func (w *work) ratioByTopic(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return false
	}
	topic := w.topicNoun(fg.segment)
	if topic < 0 {
		return false
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.unit == "ratio" && frame.hasParts && w.hasNoun(&w.items[topic], frame) && w.shareOfPart(i, int32(f), "share of what the head names") {
			return true
		}
	}
	return false
}

// ratioOfRated binds the grades of those whom the sentence before counted: "… có
// 40.000 đảng viên được đánh giá. Số hoàn thành xuất sắc nhiệm vụ chiếm 10%".
func (w *work) ratioOfRated(i int) bool {
	if w.figures[i].noun >= 0 || w.carry.frame < 0 || w.carry.sentence != w.number-1 {
		return false
	}
	share := w.frames[w.carry.frame].share
	return share >= 0 && w.frames[share].hasParts && w.shareOfPart(i, share, "share of the count before it")
}

// shareOfPart binds percentage i to frame f when its segment names nothing but a
// part of the frame.
func (w *work) shareOfPart(i int, f int32, rule string) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		if it.kind == itemFigure && k != fg.item || it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) {
			return false
		}
	}
	for k := int(seg.from); k < int(seg.to); k++ {
		if by, ok := w.partOf(&w.items[k], f, false); ok {
			if by.Value == noPart {
				fg.refused = RefusedPart
			}
			fg.frame, fg.by, fg.rule = f, by, rule
			return true
		}
	}
	return false
}

// topicNoun is the item that names what a sentence is about, set before its
// first comma: "đối với …,", "về …,"; -1 for none.
func (w *work) topicNoun(segment int) int {
	for s := segment - 1; s >= 0; s-- {
		seg := &w.segs[s]
		if !seg.plain || seg.from >= seg.to || seg.depth > 0 {
			continue
		}
		if first := int(w.items[seg.from].from); !w.isWord(first, "đối") && !w.isWord(first, "về") {
			continue
		}
		for k := int(seg.from); k < int(seg.to); k++ {
			if w.items[k].kind == itemPhrase && w.isNoun(&w.items[k]) {
				return k
			}
		}
	}
	return -1
}

// byOutcome binds what became of those whom the sentence before counted, where
// one of the outcomes is of no other indicator: "20 trường hợp tiến bộ, tiếp tục
// giáo dục 15 trường hợp và đưa ra khỏi Đảng 9 trường hợp".
func (w *work) byOutcome(i int) bool {
	fg := &w.figures[i]
	if w.carry.count == 0 || w.carry.sentence < w.number-1 {
		return false
	}
	for _, m := range w.carry.mains[:w.carry.count] {
		if m.by != (Breakdown{}) || w.frames[m.frame].index < 0 || w.frames[m.frame].Parts["outcome"] == nil {
			continue
		}
		by, ok := w.ownPart(i, m.frame)
		if !ok || by.Value == noPart || !w.nounAllows(i, m.frame) {
			return false
		}
		if !w.onlyHere(partUse{frame: m.frame, by: by}) && (i == 0 || w.figures[i-1].main.frame != m.frame) {
			return false
		}
		fg.frame, fg.main, fg.rule = m.frame, m, "part of a list"
		return true
	}
	return false
}
