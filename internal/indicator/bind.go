package indicator

import (
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// figure is one figure of a sentence on its way to an observation.
type figure struct {
	item        int
	q           *vietnamese.Quantity
	segment     int
	seg         *segment // that one
	noun        int      // item of what is counted, -1 unknown
	right       bool     // the noun stands behind the figure
	foreign     bool     // it counts something that the catalogue does not know
	inList      bool     // it is a part of a count before it
	host        int      // figure that a bracket explains, -1 none
	frame       int32
	twin        int32 // a second frame of the same figure, -1 none
	by          Breakdown
	event       int // item that says what happened, -1 none
	kind        Kind
	base        basis // for percentages: of what
	refused     Refusal
	rule        string
	norm        bool // one of a list of norms
	inTotal     bool // the first of "a trong tổng số b"
	statesWhole bool
	target      bool
	sign        int   // of a difference
	earlier     bool  // a value of the time that is compared with
	after       int32 // frame of the next share in an order of nouns, plus one; 0 none
	kept        int   // what it became, index in found, -1 nothing
	of          count // the count that it is a part of; frame -1 none
	whole       int32 // frame whose stock the denominator states, -1 none
}

// addFigure lists item k as the figure q.
func (w *work) addFigure(k int, q *vietnamese.Quantity) *figure {
	segment := int(w.items[k].segment)
	w.figures = append(w.figures, figure{item: k, q: q, segment: segment, seg: &w.segs[segment], noun: -1, host: -1, frame: -1, twin: -1, event: -1, kept: -1, whole: -1, of: count{frame: -1}})
	return &w.figures[len(w.figures)-1]
}

func (w *work) seg(i int) *segment { return w.figures[i].seg }

// bind finds what figure i counts and which indicator it belongs to.
func (w *work) bind(i int) {
	fg := &w.figures[i]
	fg.inList = w.listing
	w.findHost(i)
	switch {
	case w.thanPlace(i):
		fg.refused = RefusedChange
	case fg.q.Unit == vietnamese.Percent || fg.q.Unit == vietnamese.Point:
		w.bindPercent(i)
	case fg.q.Unit == vietnamese.Rank || w.ranked(i):
		w.bindRank(i)
	case fg.q.Unit == vietnamese.Dong:
		w.bindMoney(i)
	case fg.q.Unit == vietnamese.Count:
		w.bindCount(i)
	default:
		fg.refused = RefusedUnit
	}
	if fg.refused == "" && fg.frame < 0 {
		fg.refused = RefusedUnbound
	}
}

// findHost finds the figure that a bracket or a list of parts explains.
func (w *work) findHost(i int) {
	fg := &w.figures[i]
	for s := fg.segment; s >= 0; s-- {
		seg := &w.segs[s]
		if seg.depth < w.segs[fg.segment].depth {
			break
		}
		if seg.opener == opensClause && w.datedClause(seg) {
			return // "…; lũy kế từ đầu năm đến nay kết nạp 1.204 đảng viên": the list is over
		}
		switch seg.opener {
		case opensParts, opensColon:
			if seg.depth == w.segs[fg.segment].depth {
				fg.inList = true
			}
		case opensBracket:
			if seg.depth == w.segs[fg.segment].depth {
				fg.inList = true
				for h := i - 1; h >= 0; h-- {
					if w.segs[w.figures[h].segment].depth < seg.depth {
						fg.host = h
						return
					}
				}
				return
			}
		}
	}
}

// ofPartOfTime reports a count of a part of the time of the count before it:
// "6 tháng kết nạp 1.102 người, trong đó quý II 655 người". What follows tells
// parts of the whole.
func (w *work) ofPartOfTime(i int) bool {
	if !w.figures[i].inList || w.hostFrame(i) != w.figures[i].frame || !w.hostHere(i) || !w.subset(i) {
		return false
	}
	return w.ownAdverbial(i)
}

// datedClause reports a clause that begins with a time and says what happened in
// it: a statement of its own.
func (w *work) datedClause(seg *segment) bool {
	dated := false
	for k := int(seg.from); k < int(seg.to) && w.items[k].kind != itemFigure; k++ {
		it := &w.items[k]
		if it.kind == itemTime {
			dated = dated || it.is&traitDates != 0 && w.adverbial(k)
		} else if dated && it.kind == itemPhrase && w.isEvent(it, false) {
			return true
		}
	}
	return false
}

// bindCount binds a plain number.
func (w *work) bindCount(i int) {
	fg := &w.figures[i]
	w.head(i)
	switch {
	case fg.q.Is(vietnamese.Spelled) && fg.q.Value == 1 && w.notOne(fg.q.From):
		fg.refused = RefusedForeign
	case i > 0 && w.shareOutOf(i-1, fg.item) && !w.eventFrom(fg.item, int(w.seg(i).to)):
		fg.refused = RefusedPart
	case w.outOfEvery(i):
		fg.refused = RefusedNorm
	case w.seg(i).cued.has(cueReach) && w.saidAgain(i):
		fg.refused = RefusedUnbound
	case w.forClass(i):
		fg.refused = RefusedOther
	case w.numbered(i):
		fg.refused = RefusedMasked
	case w.says&traitMask != 0 && w.levelOfSeveral(i):
		fg.refused = RefusedMasked
	case w.cued.has(cueThan) && w.compared(i):
		if w.toldOfEarlier(i) {
			return
		}
		fg.refused = RefusedEarlier
	case fg.q.Is(vietnamese.Spelled) && fg.q.Value == 1 && !w.oneOfList(i) && (fg.noun >= 0 && w.anyPerson(fg.noun) || fg.noun < 0 && !fg.inList && w.partAhead(i)):
		fg.refused = RefusedForeign
	case w.monthly(i):
		fg.refused = RefusedShare
	case w.each(i):
		fg.refused = RefusedNorm
	case w.cued.has(cuePart) && w.ofThose(i):
		fg.refused = RefusedPart
	case fg.q.Is(vietnamese.Spelled) && w.spokenOf(i), w.cued.has(cuePeople) && w.peopleAhead(i):
		fg.refused = RefusedForeign
	case fg.q.Is(vietnamese.Fraction) && fg.q.Value <= 31 && fg.q.Of <= 12 && !fg.right && !w.partAhead(i):
		fg.refused = RefusedMasked // 3/2: a day
	}
	if fg.refused != "" {
		return
	}
	if fg.foreign && !w.partAhead(i) {
		if !w.directlyUnder(i) {
			fg.refused = RefusedForeign
		}
		return
	}
	if w.cued.has(cuePart) && w.partOfUnknown(i) {
		fg.refused = RefusedPart
		return
	}
	if w.try(waysToTell[:], i) {
		return
	}
	w.try(waysToCount[:], i)
	if fg.frame < 0 || fg.refused != "" {
		return
	}
	f := &w.frames[fg.frame]
	if f.index < 0 {
		fg.refused, fg.rule = RefusedOther, f.id
		return
	}
	if w.ofOthers(i) || f.nature == Stock && (w.given(i) || w.partOfDeed(i)) {
		fg.refused = RefusedPart
		return
	}
	w.takePart(i)
	if fg.refused == "" && fg.by == (Breakdown{}) && w.shareOfAll(i) {
		fg.refused = RefusedPart
	}
	if fg.refused != "" {
		return
	}
	if fg.by == (Breakdown{}) && !fg.earlier && !w.ofPartOfTime(i) && !w.tellsApart(i) || fg.by != (Breakdown{}) && !fg.inList && fg.rule != partOfList && fg.rule != partCarried && fg.rule != apposed {
		w.tell(i)
	}
	w.tally.frame, w.tally.sentence = fg.frame, w.number
	if fg.q.Is(vietnamese.Fraction) && fg.by == (Breakdown{}) {
		fg.whole = f.whole
	}
}

// refusedWithHost refuses a figure in a bracket that explains a refused one, unless
// something of its own happens in the bracket.
func (w *work) refusedWithHost(i int) bool {
	fg := &w.figures[i]
	if fg.host < 0 || w.seg(i).depth == 0 || w.figures[fg.host].refused == "" || w.eventIn(fg.segment) {
		return false
	}
	fg.refused = w.figures[fg.host].refused
	return true
}

// ofTotal binds both figures of "662 trong tổng số 686 tổ chức cơ sở đảng được
// đánh giá": the second is the whole of what the first counts.
func (w *work) ofTotal(i int) bool {
	fg := &w.figures[i]
	if i > 0 && w.figures[i-1].inTotal {
		first := &w.figures[i-1]
		if first.frame < 0 || w.frames[first.frame].whole < 0 {
			fg.refused = RefusedPart
			return true
		}
		fg.frame, fg.rule = w.frames[first.frame].whole, "whole of a part"
		return true
	}
	if i+1 >= len(w.figures) {
		return false
	}
	whole := w.figures[i+1].item
	if whole-fg.item > 2 || !w.outOf(i) {
		return false
	}
	noun := whole + 1
	if noun >= len(w.items) || w.gap(whole) > 0 || !w.isNoun(&w.items[noun]) {
		return false
	}
	fg.noun, fg.right, fg.foreign = noun, true, false
	fg.inTotal = true
	for n := noun + 1; n < len(w.items) && w.items[n].kind != itemFigure && w.items[n].kind != itemSemicolon; n++ {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], true) && w.tryEvent(i, n, "part of a whole") {
			if w.saidOfPart(i, n) {
				return true
			}
			w.tell(i)
			return true
		}
	}
	for n := fg.item - 1; n >= int(w.seg(i).from); n-- {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], false) && w.tryEvent(i, n, "part of a whole") {
			w.tell(i)
			return true
		}
	}
	fg.refused = RefusedUnbound
	return true
}

// planBehindShare binds the target in "bằng 73,82% chỉ tiêu 1.100 đảng viên".
func (w *work) planBehindShare(i int) bool {
	fg := &w.figures[i]
	if i > 0 && w.figures[i-1].base == basisPlan && w.figures[i-1].refused != "" && w.figures[i-1].segment == fg.segment && w.planNamedAs(i) {
		fg.refused = w.figures[i-1].refused // a plan of something unknown
		return true
	}
	if i == 0 || w.figures[i-1].kind != Attainment || w.figures[i-1].segment != fg.segment || !w.usable(i-1) || !w.planNounBefore(i) && !w.givenBehind(i) && !w.planNamedAs(i) {
		return false
	}
	before := &w.figures[i-1]
	fg.frame, fg.by, fg.host, fg.target, fg.rule = before.frame, before.by, i-1, true, "target behind its share"
	return true
}

// planNamedAs reports "… chỉ tiêu cả năm mà Tỉnh ủy giao là" between a share and
// figure i.
func (w *work) planNamedAs(i int) bool {
	k := w.figures[i].item - 1
	if w.gap(k) > 0 || !w.isWord(int(w.items[k].from), "là") {
		return false
	}
	for k--; k > w.figures[i-1].item; k-- {
		if w.items[k].cues.has(cuePlanNoun) {
			return true
		}
	}
	return false
}

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
func (w *work) tryEvent(i, k int, rule string) bool {
	fg := &w.figures[i]
	it := &w.items[k]
	if w.negated(k) || w.toBeDone(k) {
		fg.refused = RefusedOther // "3.412 đồng chí chưa xếp loại"
		return true
	}
	if k > fg.item && w.isWord(int(it.to), "chưa") && (w.isWord(int(it.from)-1, "mới") || w.isWord(int(it.from), "mới")) {
		if int(it.segment) == fg.segment {
			fg.refused = RefusedOther // "3 tổ chức mới thành lập chưa đủ điều kiện"
		}
		return int(it.segment) == fg.segment
	}
	near := k < fg.item && w.unknownBetween(k, fg.item) == 0 && fg.item-k <= 2 && !w.saidMore(k)
	for _, s := range it.senses[:it.count] {
		m := &w.meanings[s]
		for _, event := range m.events {
			if w.tryFrames(i, w.byEvent[event]) {
				fg.event, fg.rule = k, rule
				return true
			}
		}
		if k > fg.item && w.directlyBehind(i, k) {
			for _, event := range m.behind {
				if w.tryFrames(i, w.byEvent[event]) {
					fg.event, fg.rule = k, rule
					return true
				}
			}
		}
		if !near || fg.noun < 0 || !w.addsMembers(i, k) {
			continue
		}
		for _, event := range m.near {
			if w.tryFrames(i, w.byEvent[event]) {
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
		if w.gap(n-1) > 0 || n < k && !w.items[n].cues.any(cueWord|cueProvince|cueCity) {
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

// fits reports whether what the figure counts is what the frame counts.
func (w *work) fits(i int, f int32) bool {
	fg := &w.figures[i]
	frame := &w.frames[f]
	if frame.unit == "ratio" || frame.unit == "rank" || frame.unit == "dong" {
		return false
	}
	if fg.noun >= 0 {
		if w.hasNoun(&w.items[fg.noun], frame) && !w.shortNoun(fg.noun, frame.unit) {
			return true
		}
		if frame.index < 0 {
			return w.hasNoun(&w.items[fg.noun], frame)
		}
		return w.shortNoun(fg.noun, frame.unit) && w.fullNounAllows(i, frame)
	}
	if !w.aboveAllows(i, frame) {
		return false
	}
	if _, ok := w.ownPart(i, f); ok {
		if next := fg.item + 1; next < len(w.items) && w.gap(fg.item) == 0 && w.isPart(&w.items[next]) && !w.partIn(&w.items[next], frame) {
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
	return frame.unit == "person" || w.above.count > 0
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
	return k >= int(seg.from) && w.gap(k) == 0 && w.isEvent(&w.items[k], false)
}

// byOwnEvents looks for what happens in the figure's own segment: first behind
// it ("3 tổ chức bị khiển trách"), then before it ("kết nạp 120 đảng viên").
func (w *work) byOwnEvents(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	happens := seg.says&(traitEvent|traitNear) != 0
	for k := fg.item + 1; happens && k < int(seg.to) && w.items[k].kind != itemFigure; k++ {
		if w.items[k].kind != itemPhrase || !w.isEvent(&w.items[k], true) || w.onlyNamed(k) {
			continue
		}
		if before := fg.item - 1; before >= int(seg.from) && w.unknownBetween(fg.item, k) > 0 && w.spared(before) && w.tryEvent(i, before, "event before") {
			return true
		}
		if w.partOfMain(i, k) || !w.inspecting(i, k) && w.tryEvent(i, k, "event behind") {
			return true
		}
	}
	if k := fg.noun + 1; happens && !fg.right && fg.noun >= 0 && k < fg.item && w.gap(fg.noun) == 0 && w.isWord(int(w.items[k].from), "về") && w.isEvent(&w.items[k], false) && w.tryEvent(i, k, "event before") {
		return true // "quyết định về công tác cán bộ đã ban hành lên đến 210"
	}
	for k := fg.item - 1; happens && k >= int(seg.from); k-- {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], true) && !w.doneToOthers(i, k) && w.tryEvent(i, k, "event before") {
			return true
		}
	}
	// "981/981 ấp (100%) đã có chi bộ": a bracket stands between.
	if s := w.behindBracket(fg.segment); s >= 0 {
		for k := int(w.segs[s].from); k < int(w.segs[s].to) && w.items[k].kind != itemFigure; k++ {
			if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) && w.tryEvent(i, k, "event behind the bracket") {
				return true
			}
		}
	}
	return false
}

// onlyNamed reports an event that only tells in what or about what: "cá nhân tiêu
// biểu trong học tập và làm theo Bác".
func (w *work) onlyNamed(k int) bool {
	first := int(w.items[k].from)
	if first <= w.sentence.From {
		return false
	}
	t := w.text.Tokens[first-1]
	switch w.text.Source[t.Start:t.End] {
	case "trong", "về", "việc":
		return true
	}
	return false
}

// byEventAhead looks for the event of coordinated figures: "450 tổ chức đảng và
// 206 đảng viên được cấp ủy các cấp kiểm tra".
func (w *work) byEventAhead(i int) bool {
	fg := &w.figures[i]
	// "100% chi bộ (3.408/3.408 chi bộ) đã xây dựng kế hoạch": the bracket repeats.
	if s := fg.segment + 1; s < len(w.segs) && w.seg(i).opener == opensBracket && w.segs[s].opener == opensAfterBracket {
		for k := int(w.segs[s].from); k < int(w.segs[s].to) && w.items[k].kind != itemFigure; k++ {
			if w.isEvent(&w.items[k], false) && w.tryEvent(i, k, "event behind the bracket") {
				return true
			}
		}
	}
	for s := fg.segment + 1; s < len(w.segs); s++ {
		seg := &w.segs[s]
		if seg.opener != opensAnd && seg.opener != opensComma || seg.depth != w.segs[fg.segment].depth {
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
				return w.tryEvent(i, k, "event of coordinated figures")
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
	if !fg.inList && !w.continues(seg, fg.item) || i > 0 && w.figures[i-1].segment == fg.segment || w.saysWho(i) {
		return false
	}
	for k := int(seg.from) - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemPhrase && w.isEvent(it, false) {
			if fg.noun < 0 && !fg.inList && !w.eventOfIndicator(it) {
				return false
			}
			if w.sameAsBefore(i, k) {
				return !w.otherDeed(i)
			}
			return w.tryEvent(i, k, "event carried") && !w.otherDeed(i)
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
