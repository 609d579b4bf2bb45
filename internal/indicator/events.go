package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// eventIn reports that a segment says itself what happens.
func (w *work) eventIn(segment int) bool {
	seg := &w.segs[segment]
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) {
			return true
		}
	}
	return false
}

// tryEvent tries the frames that the event item raises and that fit the figure;
// the first that fits wins.
func (w *work) tryEvent(i, k int, rule ruleID) bool {
	fg := &w.figures[i]
	it := &w.items[k]
	if w.negated(k) || w.toBeDone(k) {
		fg.refused = RefusedOther // "3.412 đồng chí chưa xếp loại"
		return true
	}
	if k > fg.item && w.wordAt(int(it.to)) == wChưa && (w.wordAt(int(it.from)-1) == wMới || w.wordAt(int(it.from)) == wMới) {
		if int(it.segment) == fg.segment {
			fg.refused = RefusedOther // "3 tổ chức mới thành lập chưa đủ điều kiện"
		}
		return int(it.segment) == fg.segment
	}
	near := k < fg.item && w.unknownBetween(k, fg.item) == 0 && fg.item-k <= 2 && !w.saidMore(k)
	for _, s := range it.senses[:it.count] {
		m := &w.meanings[s]
		for _, event := range m.events {
			if (w.wordAt(int(it.from)) == wPhát || w.wordAt(int(it.from)+1) == wPhát) && w.shareOfStanding(i) {
				continue
			}
			frames := w.byEvent[event]
			if h := w.headOfParts(i, frames); h >= 0 {
				if fg.refused != "" {
					return true
				}
				frames = []int32{w.figures[h].frame}
			}
			if w.tryFrames(i, frames) {
				if w.frame(fg.frame).unit == UnitCase && w.notDecidedOn(i, k) {
					fg.frame = -1
					continue
				}
				fg.event, fg.rule = k, rule
				return true
			}
		}
		if k > fg.item && w.directlyBehind(i, k) && !w.electedTo(k) {
			for _, event := range m.behind {
				if w.tryTopical(i, event) {
					fg.event, fg.rule = k, rule
					return true
				}
			}
		}
		if !near || fg.noun < 0 && !w.partAhead(i) || !w.addsMembers(i, k) || w.shareOfStanding(i) {
			continue
		}
		for _, event := range m.near {
			if w.tryTopical(i, event) {
				fg.event, fg.rule = k, rule
				return true
			}
		}
	}
	return false
}

// directlyBehind reports that item k follows what the figure counts, with at
// most its place between: "22.418 đảng viên trong toàn tỉnh tham gia".
func (w *work) directlyBehind(i, k int) bool {
	fg := &w.figures[i]
	if fg.noun < 0 {
		return false
	}
	for n := max(fg.noun, fg.item) + 1; n <= k; n++ {
		if w.gap(n-1) > 0 || n < k && !w.items[n].cues.any(cueWord|cueProvince|cueCity) && (!w.isPart(&w.items[n]) || w.isNoun(&w.items[n])) {
			return false
		}
	}
	return true
}

func (w *work) tryFrames(i int, frames []int32) bool {
	fg := &w.figures[i]
	for _, f := range frames {
		if w.fits(i, f) {
			fg.frame = f
			return true
		}
	}
	return false
}

// tryTopical tries the frames that an event raises which counts only beside a figure: of
// those that need it, the ones that the text speaks of.
func (w *work) tryTopical(i int, event concept) bool {
	for _, f := range w.byEvent[event] {
		if w.fits(i, f) && (!w.frame(f).Topical || w.speaksOfFrame(f)) {
			w.figures[i].frame = f
			return true
		}
	}
	return false
}

// speaksOfFrame reports that the title or the text up to the end of the sentence names
// what the frame is about: "Quán triệt nghị quyết. … Hội nghị có 400 đảng viên dự".
func (w *work) speaksOfFrame(f int32) bool {
	for _, t := range [...]*text{&w.title, w.text} {
		for match := range t.Matches() {
			if t == w.text && match.From >= w.sentence.To {
				break
			}
			if slices.ContainsFunc(w.meanings[match.Phrase].events, func(event concept) bool { return slices.Contains(w.byEvent[event], f) }) {
				return true
			}
		}
	}
	return false
}

// fits reports whether what the figure counts is what the frame counts.
func (w *work) fits(i int, f int32) bool {
	fg := &w.figures[i]
	frame := w.frame(f)
	if frame.unit == UnitRatio || frame.unit == UnitRank || frame.unit == UnitDong {
		return false
	}
	if fg.noun >= 0 {
		if w.hasNoun(&w.items[fg.noun], frame) && !w.shortNoun(fg.noun, frame.unit) {
			return true
		}
		if frame.index < 0 {
			return w.hasNoun(&w.items[fg.noun], frame)
		}
		return w.shortNoun(fg.noun, frame.unit) && w.fullNounAllows(i, frame) || w.shortHouse(i, f)
	}
	if !w.aboveAllows(i, frame) {
		return false
	}
	if _, ok := w.ownPart(i, f); ok {
		if next := fg.item + 1; frame.unit == UnitDocument && next < len(w.items) && w.gap(fg.item) == 0 && w.isPart(&w.items[next]) && !w.partIn(&w.items[next], frame) {
			return false // "thực hiện 4 nhóm giải pháp của Nghị quyết"
		}
		if !w.topicAllows(i, f) {
			return false
		}
		return !frame.Listed || fg.inList || w.eventAdjacent(i) || w.partAhead(i) && w.happensBehind(i, frame)
	}
	if fg.foreign || frame.index < 0 || !w.eventAdjacent(i) || fg.q.Value < 10 && w.above.count == 0 {
		return false
	}
	if noun := w.nounBefore(i, f); noun >= 0 {
		return w.hasNoun(&w.items[noun], frame)
	}
	return frame.unit == UnitPerson || w.above.count > 0
}

// happensBehind reports an event of the frame behind the figure in its segment.
func (w *work) happensBehind(i int, f *frame) bool {
	for k := w.figures[i].item + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
		if w.items[k].kind == itemPhrase && w.raises(&w.items[k], f, false) {
			return true
		}
	}
	return false
}

// eventAdjacent reports an event directly before the figure: "kết nạp được
// 10.027", "kết nạp 74 học sinh".
func (w *work) eventAdjacent(i int) bool {
	k, seg := w.figures[i].item-1, w.seg(i)
	if k > 0 && k == int(seg.from)-1 && seg.opener == opensColon && w.gap(k) == 0 && seg.depth == 0 {
		k-- // "công tác phát triển đảng viên: 2.102/2.000"
		return w.gap(k) == 0 && w.isEvent(&w.items[k], false)
	}
	if k > int(seg.from) && w.gap(k) == 0 && w.comesTo(k) {
		if k--; w.gap(k) == 0 && w.wordAt(int(w.items[k].from)) == wĐã {
			k-- // "học sinh được kết nạp đã lên đến 64"
		}
		if k < int(seg.from) || !w.passive(k) {
			return false
		}
	}
	return k >= int(seg.from) && w.gap(k) == 0 && w.isEvent(&w.items[k], false)
}

// comesTo reports that item k says nothing but that a number follows: "là", "đạt", "lên đến".
func (w *work) comesTo(k int) bool {
	switch first := w.wordAt(int(w.items[k].from)); first {
	case wLà, wĐạt:
		return int(w.items[k].to) == int(w.items[k].from)+1
	default:
		return first == wLên && w.items[k].cues.has(cueLevel)
	}
}

// byOwnEvents looks for what happens in the figure's own segment: first behind
// it ("3 tổ chức bị khiển trách"), then before it ("kết nạp 120 đảng viên").
func (w *work) byOwnEvents(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if w.byAccused(i) {
		return true
	}
	happens := seg.says&(traitEvent|traitNear) != 0
	for k := fg.item + 1; happens && k < int(seg.to) && !w.represented(i) && w.items[k].kind != itemFigure; k++ {
		if w.items[k].kind != itemPhrase || !w.isEvent(&w.items[k], true) || w.onlyNamed(k) {
			continue
		}
		if before := fg.item - 1; before >= int(seg.from) && w.spared(before) && (w.unknownBetween(fg.item, k) > 0 || w.revoked(before)) && w.tryEvent(i, before, eventBefore) {
			return true
		}
		if w.partOfMain(i, k) || !w.inspecting(i, k) && w.tryEvent(i, k, eventBehind) {
			return true
		}
	}
	if k := fg.noun + 1; happens && !fg.right && fg.noun >= 0 && k < fg.item && w.gap(fg.noun) == 0 && w.wordAt(int(w.items[k].from)) == wVề && w.isEvent(&w.items[k], false) && w.tryEvent(i, k, eventBefore) {
		return true // "quyết định về công tác cán bộ đã ban hành lên đến 210"
	}
	for k := fg.item - 1; happens && k >= int(seg.from); k-- {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], true) && !w.doneToOthers(i, k) && w.tryEvent(i, k, eventBefore) {
			return true
		}
	}
	// "981/981 ấp (100%) đã có chi bộ": a bracket stands between.
	if s := w.behindBracket(fg.segment); s >= 0 {
		for k := int(w.segs[s].from); k < int(w.segs[s].to) && w.items[k].kind != itemFigure; k++ {
			if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) && w.tryEvent(i, k, eventBehindBracket) {
				return true
			}
		}
	}
	return false
}

// byAccused takes what cases are about from behind the number of those who stand accused in
// them: "khởi tố 11 vụ/21 bị can về tội tham nhũng".
func (w *work) byAccused(i int) bool {
	fg := &w.figures[i]
	if !fg.right || !w.namesNoun(fg.noun, nounCase) || i+1 >= len(w.figures) {
		return false
	}
	k := w.figures[i+1].item + 1
	if k > fg.noun+4 || k >= len(w.items) || w.unknownBetween(fg.noun, k) > 1 || !w.stranger(k) {
		return false
	}
	for k++; k < len(w.items) && (w.items[k].kind == itemPhrase || w.items[k].kind == itemTime); k++ {
		if w.isEvent(&w.items[k], false) {
			return w.tryEvent(i, k, ofCoordinated)
		}
	}
	return false
}

// onlyNamed reports an event that only tells in what or about what: "cá nhân tiêu
// biểu trong học tập và làm theo Bác", "phong trào học tập và làm theo Bác".
func (w *work) onlyNamed(k int) bool {
	first := int(w.items[k].from)
	if first <= w.sentence.From {
		return false
	}
	if w.token(first-1).Kind == vietnamese.Punct {
		return w.wordAt(first-2) == wTrào || w.wordAt(first-2) == wĐua // "phong trào thi đua “Học tập và làm theo …”"
	}
	return w.wordIn(first-1, wordsOnlyNames) || w.wordAt(first-1) == wViệc && !w.wordIn(first-2, wordsNoNaming)
}

// byEventAhead looks for the event of coordinated figures: "450 tổ chức đảng và
// 206 đảng viên được cấp ủy các cấp kiểm tra".
func (w *work) byEventAhead(i int) bool {
	fg := &w.figures[i]
	// "100% chi bộ (3.408/3.408 chi bộ) đã xây dựng kế hoạch": the bracket repeats.
	if s := fg.segment + 1; s < len(w.segs) && w.seg(i).opener == opensBracket && w.segs[s].opener == opensAfterBracket {
		for k := int(w.segs[s].from); k < int(w.segs[s].to) && w.items[k].kind != itemFigure; k++ {
			if w.isEvent(&w.items[k], false) && w.tryEvent(i, k, eventBehindBracket) {
				return true
			}
		}
	}
	if w.wholeOfNext(i) || w.introducedOnly(i) {
		return false
	}
	for s := fg.segment + 1; s < len(w.segs) && !w.doneOtherwise(i); s++ {
		seg := &w.segs[s]
		if depth := w.segs[fg.segment].depth; seg.depth > depth && seg.opener != opensColon {
			continue // "5 tổ chức đảng (4 khiển trách, 1 cảnh cáo) và 143 đảng viên bị xử lý"
		} else if over := seg.opener == opensAfterBracket && seg.from < seg.to && w.items[seg.from].cues.has(cueAnd); seg.opener != opensAnd && seg.opener != opensComma && !over || seg.depth != depth {
			return false
		}
		if w.unknownAhead(seg) {
			return false // "…, qua đó kết luận 311 đảng viên có vi phạm"
		}
		bare := true
		for k := int(seg.from); k < int(seg.to); k++ {
			it := &w.items[k]
			if it.kind != itemPhrase {
				continue
			}
			if w.isEvent(it, false) {
				// An event before the segment's own figure begins a statement of its own.
				if seg.plain || w.figureFrom(k, int(seg.to)) {
					return false
				}
				if w.partOfAny(k) {
					return false
				}
				if !w.tryEvent(i, k, ofCoordinated) {
					return false
				}
				if fg.frame >= 0 && w.partedOtherwise(i) {
					fg.frame, fg.event, fg.rule = -1, -1, noRule
				}
				return fg.event >= 0 || fg.refused != ""
			}
			if k > int(seg.from) && !seg.plain && fg.noun >= 0 && !w.anyPerson(fg.noun) && w.isNoun(&w.items[k-1]) && w.doneBehind(i, it) {
				fg.event, fg.rule = k, ofCoordinated
				return true
			}
			if it.cues.has(cueHas) {
				bare = false
			}
		}
		if !bare || seg.plain {
			return false
		}
	}
	return false
}

// partedOtherwise reports that directly behind what figure i counts stands what became of it,
// and the frame that was found for it knows no such thing: "11 người bị cách chức và 20 người
// bị đưa ra khỏi Đảng".
func (w *work) partedOtherwise(i int) bool {
	fg := &w.figures[i]
	k := fg.item + 1
	if fg.right {
		k = fg.noun + 1
	}
	if k >= int(w.seg(i).to) || w.gap(k-1) > 0 || !w.isPart(&w.items[k]) {
		return false
	}
	if _, ok := w.partOf(&w.items[k], fg.frame, true); ok {
		return false
	}
	return w.partLabelled(k, labelForm) || w.partLabelled(k, labelManner)
}

// wholeOfNext reports that figure i is what the next one is a part of: "trong 1.187 tổ chức
// cơ sở đảng, 1.179 tổ chức được xếp loại".
func (w *work) wholeOfNext(i int) bool {
	fg := &w.figures[i]
	if i+1 >= len(w.figures) {
		return false
	}
	next := &w.figures[i+1]
	if w.seg(i+1).opener != opensComma || next.q.Unit != vietnamese.Count || next.q.Value > fg.q.Value {
		return false
	}
	t := fg.q.Lead - 1
	if w.wordAt(t) == wCó && fg.right {
		return w.sameAgain(i, i+1)
	}
	if w.wordAt(t) == wSố {
		t--
	}
	if w.wordAt(t) == wTổng {
		t--
	}
	return w.wordAt(t) == wTrong
}

// sameAgain reports that figure n counts things of the name of those of figure i, or "nơi": one after the
// other they are all and some of them: "có 1.340 thôn, 1.287 nơi có chi bộ".
func (w *work) sameAgain(i, n int) bool {
	k := w.figures[n].item + 1
	if w.wordAt(w.figures[n].q.To) == wNơi {
		return true
	}
	return k < len(w.items) && w.gap(k-1) == 0 && w.isNoun(&w.items[k]) && w.sameNoun(w.figures[i].noun, k) && !w.anyPerson(k)
}

// doneBehind tries the frames of what an item says of those directly before it: "bị xử lý".
func (w *work) doneBehind(i int, it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].behind {
			if w.tryFrames(i, w.byEvent[event]) {
				return true
			}
		}
	}
	return false
}

// doneOtherwise reports that something unknown was done to what figure i counts, or was done
// by it: "2.171 cá nhân được phong danh hiệu, 700 cá nhân được khen", "171 đảng viên chuyển
// biến tốt, 63 đảng viên bị xóa tên". What only says which of them is no such thing: "14
// tổ chức đảng thuộc diện quản lý, 63 đảng viên bị kỷ luật".
func (w *work) doneOtherwise(i int) bool {
	fg := &w.figures[i]
	if w.gap(fg.item-1) > 0 {
		return true // "cấp ủy giúp đỡ 280 đảng viên"
	}
	if !fg.right {
		return false
	}
	t := int(w.items[fg.noun].to)
	if w.narrowing(t) {
		return false
	}
	unknown := 0
	to := w.sentence.To
	if next := int(w.seg(i).to); next < len(w.items) {
		to = int(w.items[next].from)
	}
	for last := t; last < to && w.token(last).Strength < vietnamese.Comma; last++ {
		if w.token(last).Kind == vietnamese.Word {
			unknown++
		}
	}
	for n := fg.noun + 1; n < int(w.seg(i).to); n++ {
		unknown -= int(w.items[n].to - w.items[n].from)
	}
	return unknown > 1
}

// narrowing reports a word at token t that only says which of those before it are meant, and
// nothing that they did: "thuộc diện quản lý", "ở cơ sở", "có dấu hiệu vi phạm".
func (w *work) narrowing(t int) bool { return w.wordIn(t, wordsNarrowing) }

// predicateBehind reports that what figure i counts is the subject of words that no rule
// knows: "14 đảng bộ cơ sở chậm nộp báo cáo" tells nothing of how many there are.
func (w *work) predicateBehind(i int) bool {
	k := w.lastCounted(i)
	if k < 0 || w.gapAfter(k) == 0 {
		return false
	}
	t := int(w.items[k].to)
	return w.token(t).Kind == vietnamese.Word && !w.narrowing(t)
}

// lastCounted is the item with which the noun or part behind figure i ends ("đảng ủy cơ
// sở"), -1 where it stands before the figure.
func (w *work) lastCounted(i int) int {
	fg := &w.figures[i]
	if fg.noun >= 0 && !fg.right {
		return -1
	}
	k := max(fg.item, fg.noun)
	for k+1 < int(w.seg(i).to) && w.gap(k) == 0 && w.isPart(&w.items[k+1]) {
		k++
	}
	if k == fg.item {
		return -1
	}
	return k
}

// unknownAhead reports words of its own between the begin of a segment and its
// figure: it begins a new statement.
func (w *work) unknownAhead(seg *segment) bool {
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.gap(k-1) > 0 {
			return true
		}
		if w.items[k].kind == itemFigure {
			return false
		}
		if w.items[k].kind == itemPhrase && !w.items[k].cues.any(cueWord|cueAnd|cueHas) {
			return true
		}
	}
	return false
}

func (w *work) figureFrom(k, to int) bool {
	for ; k < to; k++ {
		if w.items[k].kind == itemFigure {
			return true
		}
	}
	return false
}

// byCarriedEvent takes the last event before the figure's segment, when the
// segment begins no statement of its own.
func (w *work) byCarriedEvent(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if w.figure(i-1).rule == eventOfHead && w.byTopicEvent(i) {
		return true
	}
	if k := fg.item - 1; fg.noun < 0 && w.eventAdjacent(i) && k >= int(seg.from) && !w.eventOfIndicator(&w.items[k]) && !w.isPart(&w.items[k]) && w.items[k].is&traitEvent != 0 {
		fg.refused = RefusedOther // "…, đề nghị kỷ luật 31", "…, phát thẻ 980": something else was done to them
		return true
	}
	if !fg.inList && !w.continues(seg, fg.item) || w.figure(i-1).segment == fg.segment || w.saysWho(i) || w.hasInAll(i) {
		return false
	}
	if first := int(w.items[seg.from].from); seg.opener == opensClause && (w.wordAt(first) == wVới || w.wordAt(first) == wĐối && w.wordAt(first+1) == wVới) {
		return false // "…; với 41 trường hợp, chi bộ đề nghị …": what is said of them follows
	}
	if w.ofUnknownDeed(i) {
		fg.refused = RefusedOther
		return true
	}
	for k := int(seg.from) - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.segs[it.segment].depth > seg.depth {
			continue // "phải kỷ luật 3 tổ chức (đã kỷ luật 2) và 41 đảng viên"
		}
		if seg.opener == opensAnd && it.kind == itemPhrase && w.figure(i-1).event == k && !w.isEvent(it, false) {
			return w.nearCarried(i, it)
		}
		if it.kind == itemPhrase && w.isEvent(it, false) {
			if fg.noun < 0 && !fg.inList && !w.eventOfIndicator(it) {
				return false
			}
			if w.wholeOfShare(k) {
				continue
			}
			if w.namesOccasion(it) || w.ofSomebody(k) {
				return false
			}
			if w.sameAsBefore(i, k) {
				return !w.otherDeed(i)
			}
			return w.tryEvent(i, k, eventCarried) && !w.otherDeed(i) && !w.labelledOtherwise(i)
		}
	}
	return false
}

// nearCarried takes what tells of counts only beside it from the figure that it stands beside over to
// the one that goes on with "và": "qua kiểm tra 12 tổ chức đảng và 40 đảng viên".
func (w *work) nearCarried(i int, it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].near {
			if w.tryTopical(i, event) {
				w.figures[i].event, w.figures[i].rule = w.figures[i-1].event, eventCarried
				return true
			}
		}
	}
	return false
}

// continues reports whether the segment goes on with the statement before it:
// nothing but words of grammar stands before its figure.
func (w *work) continues(seg *segment, figure int) bool {
	if w.unknownBefore(seg, figure) > 0 {
		return false
	}
	for k := int(seg.from); k < figure; k++ {
		if c := w.items[k].cues; c.has(cueHas) && !c.has(cueWord) {
			return false
		}
	}
	return true
}

// namesOccasion reports an item that only names an occasion, no deed of those told behind
// it: "sau buổi kết nạp ấy, đội ngũ đảng viên của tỉnh đã …".
func (w *work) namesOccasion(it *item) bool {
	first := int(it.from) - 1
	return first >= w.sentence.From && (w.wordAt(first) == wBuổi || w.wordAt(first) == wLễ)
}
