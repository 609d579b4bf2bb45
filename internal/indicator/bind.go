package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// figure is one figure of a sentence on its way to an observation.
type figure struct {
	item        int
	q           *vietnamese.Quantity
	segment     int
	noun        int  // item of what is counted, -1 unknown
	right       bool // the noun stands behind the figure
	foreign     bool // it counts something that the catalogue does not know
	inList      bool // it is a part of a count before it
	host        int  // figure that a bracket explains, -1 none
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
	kept        []int // what it became, indices in found
	main        main  // the count that it is a part of; frame -1 none
	whole       int32 // frame whose stock the denominator states, -1 none
}

func (w *work) newFigure(k int) figure {
	it := &w.items[k]
	var q *vietnamese.Quantity
	if it.kind == itemFigure {
		q = &w.text.Quantities[it.at]
	}
	return figure{item: k, q: q, segment: int(it.segment), noun: -1, host: -1, frame: -1, twin: -1, event: -1, whole: -1, main: main{frame: -1}}
}

func (w *work) seg(i int) *segment { return &w.segs[w.figures[i].segment] }

// bind finds what figure i counts and which indicator it belongs to.
func (w *work) bind(i int) {
	fg := &w.figures[i]
	w.findHost(i)
	switch {
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

// head finds the noun that figure i counts: behind it, else before it.
func (w *work) head(i int) {
	fg := &w.figures[i]
	seg := w.seg(i)
	next := fg.item + 1
	if w.gapAfter(fg.item) == 0 && next < int(seg.to) {
		it := &w.items[next]
		if it.kind == itemPhrase && w.isNoun(it) {
			fg.noun, fg.right = next, true
			return
		}
		if it.cues.has(cueTopGroup) && !w.isPart(it) {
			fg.foreign = true
			return
		}
	}
	if w.gapAfter(fg.item) > 0 && w.unknownUnit(int(w.items[fg.item].to)) {
		fg.foreign = true
		return
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return
		}
		if w.unknownBetween(k, fg.item) > 3 {
			return
		}
		if it.kind == itemPhrase && w.isNoun(it) {
			fg.noun = k
			return
		}
	}
}

// gapAfter counts the unknown words between item k and the next item or the
// end of the sentence.
func (w *work) gapAfter(k int) int {
	if k+1 < len(w.items) {
		return w.gap(k)
	}
	n := 0
	for i := int(w.items[k].to); i < w.sentence.To; i++ {
		if w.text.Tokens[i].Kind == vietnamese.Word {
			n++
		}
	}
	return n
}

// unknownUnit reports whether token i is a word, so that what is counted is
// something unknown.
func (w *work) unknownUnit(i int) bool {
	return i < w.sentence.To && w.text.Tokens[i].Kind == vietnamese.Word
}

// bindCount binds a plain number.
func (w *work) bindCount(i int) {
	fg := &w.figures[i]
	w.head(i)
	switch {
	case w.numbered(i):
		fg.refused = RefusedMasked
	case w.compared(i):
		fg.refused = RefusedEarlier
	case fg.q.Is(vietnamese.Spelled) && fg.q.Value == 1 && fg.noun >= 0 && w.anyPerson(fg.noun):
		fg.refused = RefusedForeign
	case w.monthly(i):
		fg.refused = RefusedShare
	case w.each(i):
		fg.refused = RefusedNorm
	case w.ofThose(i):
		fg.refused = RefusedPart
	case w.spokenOf(i):
		fg.refused = RefusedForeign
	case fg.q.Is(vietnamese.Fraction) && fg.q.Value <= 31 && fg.q.Of <= 12 && !fg.right && !w.partAhead(i):
		fg.refused = RefusedMasked // 3/2: a day
	}
	if fg.refused != "" {
		return
	}
	if fg.foreign && !w.partAhead(i) {
		fg.refused = RefusedForeign
		return
	}
	if w.changed(i) || w.bracketPlan(i) || w.bracketEarlier(i) {
		return
	}
	if h := fg.host; h >= 0 && w.seg(i).depth > 0 && w.figures[h].refused != "" && !w.eventIn(fg.segment) {
		fg.refused = w.figures[h].refused
		return
	}
	if w.planBehindShare(i) || w.ofTotal(i) {
		return
	}
	steps := []func(int) bool{w.byOwnEvents, w.byList, w.byEventAhead, w.byCarriedEvent, w.byPart, w.alone, w.byTitle}
	for _, step := range steps {
		if step(i) {
			break
		}
	}
	if fg.frame < 0 || fg.refused != "" {
		return
	}
	f := &w.frames[fg.frame]
	if f.index < 0 {
		fg.refused, fg.rule = RefusedOther, f.id
		return
	}
	w.takePart(i)
	if fg.refused != "" {
		return
	}
	if fg.by == (Breakdown{}) || !fg.inList && fg.rule != "part of a list" {
		w.carry.keepMain(main{frame: fg.frame, by: fg.by, figure: i, observation: -1})
	}
	w.carry.frame, w.carry.sentence = fg.frame, w.number
	if fg.q.Is(vietnamese.Fraction) && fg.by == (Breakdown{}) {
		fg.whole = f.whole
	}
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
	k := fg.item + 1
	if k+1 >= len(w.items) || !w.items[k].cues.has(cueOf) || w.gap(k-1) > 0 || w.gap(k) > 0 || w.items[k+1].kind != itemFigure || i+1 >= len(w.figures) {
		return false
	}
	noun := k + 2
	if noun >= len(w.items) || w.gap(k+1) > 0 || !w.isNoun(&w.items[noun]) {
		return false
	}
	fg.noun, fg.right, fg.foreign = noun, true, false
	fg.inTotal = true
	for n := noun + 1; n < len(w.items) && w.items[n].kind != itemFigure && w.items[n].kind != itemSemicolon; n++ {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], false) && w.tryEvent(i, n, "part of a whole") {
			w.carry.keepMain(main{frame: fg.frame, by: fg.by, figure: i, observation: -1})
			return true
		}
	}
	for n := fg.item - 1; n >= int(w.seg(i).from); n-- {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], false) && w.tryEvent(i, n, "part of a whole") {
			w.carry.keepMain(main{frame: fg.frame, by: fg.by, figure: i, observation: -1})
			return true
		}
	}
	fg.refused = RefusedUnbound
	return true
}

// planBehindShare binds the target in "bằng 73,82% chỉ tiêu 1.100 đảng viên".
func (w *work) planBehindShare(i int) bool {
	fg := &w.figures[i]
	if i == 0 || w.figures[i-1].kind != Attainment || w.figures[i-1].segment != fg.segment || !w.usable(i-1) || !w.planNounBefore(i) {
		return false
	}
	before := &w.figures[i-1]
	fg.frame, fg.by, fg.host, fg.target, fg.rule = before.frame, before.by, i-1, true, "target behind its share"
	return true
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

// numbered reports a figure that is a name: "chỉ tiêu số 02", "số 06 đường …".
func (w *work) numbered(i int) bool {
	first := w.figures[i].q.Lead
	if first < 2 || !w.isWord(first-1, "số") {
		return false
	}
	for _, word := range []string{"tổng", "trong", "trên", "con", "là"} {
		if w.isWord(first-2, word) {
			return false
		}
	}
	return true
}

// compared reports a figure that something else is compared with: "so với hơn
// 100.000 học sinh".
func (w *work) compared(i int) bool {
	k := w.figures[i].item - 1
	return k >= 0 && w.gap(k) == 0 && w.items[k].cues.has(cueThan)
}

// each reports a norm for every one of many: "mỗi chi bộ ít nhất 2 cuộc".
func (w *work) each(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemSemicolon || it.kind == itemFigure && w.items[k].segment != int32(fg.segment) && !w.figures[i-1].norm {
			return false
		}
		if it.cues.has(cueEach) && w.isWord(int(it.from), "mỗi") {
			fg.norm = true
			return true
		}
	}
	return false
}

// ofThose reports a part told behind its noun: "77 người trong số đó …".
func (w *work) ofThose(i int) bool {
	fg := &w.figures[i]
	next := fg.segment + 1
	if next >= len(w.segs) || w.segs[next].opener != opensParts || !w.segs[next].plain {
		return false
	}
	first := w.items[w.segs[next].from]
	if !w.isWord(int(first.from), "trong") || w.words(int(w.items[w.segs[next].from-1].to), int(first.from)) > 0 {
		return false
	}
	_, ok := punctuation(w.text, int(first.from)-1)
	return !ok
}

// spokenOf reports a figure that repeats what was told: "cả ba người", "ba cán
// bộ này".
func (w *work) spokenOf(i int) bool {
	fg := &w.figures[i]
	if !fg.q.Is(vietnamese.Spelled) || fg.q.Value > 20 {
		return false
	}
	if first := fg.q.Lead; first > 0 && w.isWord(first-1, "cả") {
		return true
	}
	last := fg.q.To
	if fg.right {
		last = int(w.items[fg.noun].to)
	}
	return last < len(w.text.Tokens) && (w.isWord(last, "này") || w.isWord(last, "trên") || w.isWord(last, "đó"))
}

// monthly reports an average of months, which no indicator is.
func (w *work) monthly(i int) bool {
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemSemicolon && !w.items[k].cues.has(cueHas); k-- {
		if w.items[k].cues.has(cueMonthly) {
			return true
		}
		if w.items[k].kind == itemTime {
			if t := &w.text.Times[w.items[k].at]; t.Role == vietnamese.Yearly && strings.Contains(w.text.Slice(t.Span), "tháng") {
				return true
			}
		}
	}
	return false
}

// isWord compares a token with a word, the first letter of which may be a
// capital.
func (w *work) isWord(i int, word string) bool {
	t := w.text.Tokens[i]
	return strings.EqualFold(w.text.Source[t.Start:t.End], word)
}

func (w *work) partAhead(i int) bool {
	k := w.figures[i].item + 1
	return k < int(w.seg(i).to) && w.gapAfter(k-1) == 0 && w.isPart(&w.items[k])
}

// eventFrames tries the frames that the event item raises and that fit the
// figure; the first that fits wins.
func (w *work) tryEvent(i, k int, rule string) bool {
	fg := &w.figures[i]
	it := &w.items[k]
	near := k < fg.item && w.unknownBetween(k, fg.item) == 0 && fg.item-k <= 2
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
		if !near || fg.noun < 0 {
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

// directlyBehind reports that item k follows what the figure counts.
func (w *work) directlyBehind(i, k int) bool {
	fg := &w.figures[i]
	return fg.noun >= 0 && k == max(fg.noun, fg.item)+1 && w.gap(k-1) == 0
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
	if _, ok := w.ownPart(i, f); ok {
		return !frame.Listed || fg.inList || w.eventAdjacent(i)
	}
	return !fg.foreign && frame.index >= 0 && w.eventAdjacent(i) && frame.unit == "person" && fg.q.Value >= 10
}

// fullNounAllows holds a short noun behind the figure against the full one
// before it: "tổng số hội viên lên 140.240 người" counts no Party members.
func (w *work) fullNounAllows(i int, frame *frame) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		it := &w.items[k]
		if it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) && !w.shortNoun(k, frame.unit) {
			return w.hasNoun(it, frame)
		}
	}
	return true
}

// eventAdjacent reports an event directly before the figure: "kết nạp được
// 10.027", "kết nạp 74 học sinh".
func (w *work) eventAdjacent(i int) bool {
	k := w.figures[i].item - 1
	return k >= int(w.seg(i).from) && w.gap(k) == 0 && w.isEvent(&w.items[k], false)
}

// byOwnEvents looks for what happens in the figure's own segment: first behind
// it ("3 tổ chức bị khiển trách"), then before it ("kết nạp 120 đảng viên").
func (w *work) byOwnEvents(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := fg.item + 1; k < int(seg.to) && w.items[k].kind != itemFigure; k++ {
		if w.items[k].kind != itemPhrase || !w.isEvent(&w.items[k], true) {
			continue
		}
		if w.partOfMain(i, k) || w.tryEvent(i, k, "event behind") {
			return true
		}
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], true) && w.tryEvent(i, k, "event before") {
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

// behindBracket is the segment that goes on behind the bracket which follows a
// segment, -1 when none follows.
func (w *work) behindBracket(segment int) int {
	if segment+1 >= len(w.segs) || w.segs[segment+1].opener != opensBracket {
		return -1
	}
	for s := segment + 2; s < len(w.segs); s++ {
		if w.segs[s].depth == w.segs[segment].depth {
			if w.segs[s].opener == opensAfterBracket {
				return s
			}
			return -1
		}
	}
	return -1
}

// partOfMain takes an event for the part of a count before it in the sentence,
// where it is one: "rà soát 79 đảng viên; …, 19 đảng viên bị đưa ra khỏi Đảng".
func (w *work) partOfMain(i, k int) bool {
	fg := &w.figures[i]
	for _, m := range w.carry.mains[:w.carry.count] {
		if m.figure < 0 && !fg.inList {
			continue
		}
		if by, ok := w.partOf(&w.items[k], m.frame, true); ok && by.Value != noPart && w.nounAllows(i, m.frame) {
			fg.frame, fg.main, fg.rule = m.frame, m, "part of a list"
			return true
		}
	}
	return false
}

// partOfAny reports that item k names a part of a count before it in the
// sentence.
func (w *work) partOfAny(k int) bool {
	for _, m := range w.carry.mains[:w.carry.count] {
		if m.figure < 0 {
			continue
		}
		if _, ok := w.partOf(&w.items[k], m.frame, true); ok {
			return true
		}
	}
	return false
}

// byList takes the frame of the count whose parts a list tells.
func (w *work) byList(i int) bool {
	fg := &w.figures[i]
	loose := !fg.inList
	if loose && !w.continues(w.seg(i), fg.item) {
		return false
	}
	if last := w.lastOfList(i); last.frame >= 0 && w.topicAllows(i, last.frame) {
		if _, ok := w.ownPart(i, last.frame); ok && w.nounAllows(i, last.frame) {
			fg.frame, fg.main, fg.rule = last.frame, last, "part of a list"
			return true
		}
	}
	opener := w.openerEvent(i)
	for _, m := range w.carry.mains[:w.carry.count] {
		if !w.topicAllows(i, m.frame) || opener >= 0 && !w.raises(&w.items[opener], &w.frames[m.frame], false) {
			continue
		}
		if loose && (m.figure < 0 || m.by != (Breakdown{})) {
			continue
		}
		if _, ok := w.ownPart(i, m.frame); ok && w.nounAllows(i, m.frame) {
			fg.frame, fg.main, fg.rule = m.frame, m, "part of a list"
			return true
		}
	}
	return false
}

// openerEvent is the item that opens figure i's list when it says what happened
// to those of whom parts are told: "trong số mới kết nạp"; -1 for none.
func (w *work) openerEvent(i int) int {
	for s := w.figures[i].segment; s >= 0; s-- {
		if w.segs[s].opener == opensParts && w.segs[s].from < w.segs[s].to {
			if k := int(w.segs[s].from); w.isEvent(&w.items[k], false) {
				return k
			}
			return -1
		}
	}
	return -1
}

// lastOfList is the count whose parts the list before figure i tells.
func (w *work) lastOfList(i int) main {
	for h := i - 1; h >= 0; h-- {
		if w.figures[h].rule == "part of a list" && w.usable(h) {
			return w.figures[h].main
		}
	}
	return main{frame: -1}
}

// topicAllows holds the noun before a colon against a part without a noun: "đối
// với cá nhân: khiển trách 1.215, …".
func (w *work) topicAllows(i int, f int32) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return true
	}
	for s := fg.segment; s > 0; s-- {
		if w.segs[s].opener != opensColon {
			continue
		}
		before := &w.segs[s-1]
		if !before.plain {
			return true
		}
		for k := int(before.to) - 1; k >= int(before.from); k-- {
			if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) {
				return w.hasNoun(it, &w.frames[f])
			}
		}
		return true
	}
	return true
}

// nounAllows reports whether the figure's noun, if it has one, is the frame's
// or one that stands for any person.
func (w *work) nounAllows(i int, f int32) bool {
	fg := &w.figures[i]
	if fg.noun < 0 {
		return true
	}
	it := &w.items[fg.noun]
	if w.hasNoun(it, &w.frames[f]) || w.isPart(it) {
		return true
	}
	return w.shortNoun(fg.noun, w.frames[f].unit)
}

// shortNoun reports a noun that stands for whatever of its unit was spoken of:
// đồng chí, người; tổ chức.
func (w *work) shortNoun(k int, unit string) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			switch w.names[noun] {
			case "$person":
				return unit == "person"
			case "$short_organization":
				return unit == "organization"
			}
		}
	}
	return false
}

// anyPerson reports a noun that stands for anybody: đồng chí, người.
func (w *work) anyPerson(k int) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			if w.names[noun] == "$person" {
				return true
			}
		}
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
	if !fg.inList && !w.continues(seg, fg.item) || i > 0 && w.figures[i-1].segment == fg.segment {
		return false
	}
	for k := int(seg.from) - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemPhrase && w.isEvent(it, false) {
			if fg.noun < 0 && !fg.inList && !w.eventOfIndicator(it) {
				return false
			}
			return w.tryEvent(i, k, "event carried")
		}
	}
	return false
}

// eventOfIndicator reports an event that some indicator knows.
func (w *work) eventOfIndicator(it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if w.frames[f].index >= 0 {
					return true
				}
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

// byPart takes a frame for the name of a part alone: "khiển trách 31".
func (w *work) byPart(i int) bool {
	fg := &w.figures[i]
	if w.carry.frame >= 0 && !w.saysNow(i) && (w.carry.sentence == w.number || fg.inList || w.unknownBefore(w.seg(i), fg.item) == 0 && fg.segment == 0) {
		if _, ok := w.ownPart(i, w.carry.frame); ok && w.nounAllows(i, w.carry.frame) {
			fg.frame, fg.rule = w.carry.frame, "part carried on"
			for _, m := range w.carry.mains[:w.carry.count] {
				if m.frame == w.carry.frame && m.by == (Breakdown{}) {
					fg.main = m
					break
				}
			}
			return true
		}
	}
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				f := &w.frames[part.frame]
				if part.weak || f.unit == "ratio" || !f.Alone && !f.Telling || part.by.Value == noPart || fg.noun < 0 && !f.Telling || w.locates(i) || fg.q.Is(vietnamese.Spelled) && !fg.inList {
					continue
				}
				if fg.noun >= 0 && !w.hasNoun(&w.items[fg.noun], f) && !(w.anyPerson(fg.noun) && w.onlyHere(part) && f.unit == "person") {
					continue
				}
				if _, ok := w.ownPart(i, part.frame); ok && w.topicAllows(i, part.frame) {
					fg.frame, fg.rule = w.bestOf(i, part), "named part"
					return true
				}
			}
		}
	}
	return false
}

// bestOf chooses between frames that know the same part the one whose words the
// sentence uses most: "khai trừ 28, xóa tên 327, cho ra khỏi Đảng 137" tells of
// removals, not of discipline.
func (w *work) bestOf(i int, part partUse) int32 {
	best, most := part.frame, w.wordsOf(part.frame)
	for _, s := range w.sensesOf(i, part.frame) {
		if w.frames[s].unit != w.frames[part.frame].unit || !w.nounAllows(i, s) {
			continue
		}
		if n := w.wordsOf(s); n > most {
			best, most = s, n
		}
	}
	return best
}

// sensesOf lists the other frames that know a part which the figure's segment
// names.
func (w *work) sensesOf(i int, f int32) []int32 {
	var frames []int32
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if part.frame != f && !part.weak && part.by.Value != noPart && w.frames[part.frame].unit != "ratio" {
					frames = append(frames, part.frame)
				}
			}
		}
	}
	return frames
}

// wordsOf counts the items of the sentence that the frame knows as events or
// parts.
func (w *work) wordsOf(f int32) int {
	n := 0
	for k := range w.items {
		it := &w.items[k]
		if it.kind != itemPhrase {
			continue
		}
		if _, ok := w.partOf(it, f, false); ok || w.raises(it, &w.frames[f], false) {
			n++
		}
	}
	return n
}

// locates reports that what is counted is only where something is: "thí điểm
// tại 15 đảng bộ cơ sở".
func (w *work) locates(i int) bool {
	k := w.figures[i].item - 1
	if k < int(w.seg(i).from) || w.gap(k) > 0 || w.items[k].to-w.items[k].from != 1 {
		return false
	}
	at := int(w.items[k].from)
	return w.isWord(at, "tại") || w.isWord(at, "ở") || w.isWord(at, "từ")
}

// onlyHere reports that no other frame has the breakdown value, so that it
// names its frame.
func (w *work) onlyHere(part partUse) bool {
	for i := range w.frames {
		if int32(i) != part.frame && w.frames[i].Parts[part.by.Label][part.by.Value] != nil {
			return false
		}
	}
	return true
}

// alone takes the frame of a noun that needs no event: "644 tổ chức cơ sở đảng".
func (w *work) alone(i int) bool {
	fg := &w.figures[i]
	if w.partAhead(i) {
		it := &w.items[fg.item+1]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if f := &w.frames[part.frame]; f.Alone && (len(f.nouns) == 0 || f.Planned) {
					fg.frame, fg.rule = part.frame, "counted by itself"
					return true
				}
			}
		}
	}
	if fg.noun < 0 {
		return false
	}
	it := &w.items[w.fullNoun(i)]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				if w.frames[f].Alone && !w.frames[f].Planned && w.hasNoun(it, &w.frames[f]) && w.unrestricted(i, f) {
					fg.frame, fg.rule = f, "counted by itself"
					return true
				}
			}
		}
	}
	return false
}

// byTitle binds a plan without a verb to what the title tells: "phấn đấu hoàn
// thành 2.000 đảng viên theo kế hoạch".
func (w *work) byTitle(i int) bool {
	fg := &w.figures[i]
	f := w.titleFrame
	if f < 0 || w.frames[f].nature != Flow || fg.noun < 0 || !w.hasNoun(&w.items[fg.noun], &w.frames[f]) || fg.inList {
		return false
	}
	for k := fg.item - 1; k >= int(w.seg(i).from); k-- {
		if w.items[k].cues.has(cuePlan) && !w.figureFrom(k, fg.item) {
			fg.frame, fg.target, fg.rule = f, true, "plan of what the title tells"
			return true
		}
	}
	return false
}

// fullNoun is the noun that says what figure i counts: the one before it when
// the one behind it is short ("số đảng viên có đạo là 3.871 người").
func (w *work) fullNoun(i int) int {
	fg := &w.figures[i]
	if !fg.right || !w.shortNoun(fg.noun, "person") && !w.shortNoun(fg.noun, "organization") {
		return fg.noun
	}
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) {
			return k
		}
	}
	return fg.noun
}

// unrestricted reports whether nothing else is said of what the figure counts:
// nothing unknown stands before it, nothing that narrows it behind it.
func (w *work) unrestricted(i int, f int32) bool {
	fg := &w.figures[i]
	if w.frames[f].nature == Stock && !fg.q.Is(vietnamese.Fraction) && w.judgedBehind(i) {
		return false
	}
	if !w.frames[f].Plain {
		return true
	}
	seg := w.seg(i)
	from := max(fg.item, fg.noun)
	placed := false
	for k := from; k < int(seg.to); k++ {
		it := &w.items[k]
		if k > from && it.kind == itemFigure {
			break
		}
		if k > from && it.cues.any(cueProvince, cueCity, cueBody, cueSame) {
			placed = true
		}
		if k > from && it.kind == itemPhrase && w.happensTo(i, it, f) {
			return false
		}
		end := w.sentence.To
		if k+1 < len(w.items) {
			end = int(w.items[k+1].from)
		}
		if !placed && end > int(it.to) && w.words(int(it.to), end) > 0 {
			return false
		}
	}
	first := fg.item
	if fg.noun >= 0 {
		first = min(first, w.fullNoun(i))
	}
	if placed || seg.opener == opensAnd && first == int(seg.from) {
		return true
	}
	if first > int(seg.from) && w.items[first-1].cues.any(cueHas, cueAnd, cueNow) && w.gap(first-1) == 0 {
		return true
	}
	if w.unknownBefore(seg, first) > 0 {
		return false
	}
	for k := int(seg.from); k < first; k++ {
		it := &w.items[k]
		if it.kind == itemPhrase && it.cues&^(1<<cueNeutral) == 0 && (w.isNoun(it) || w.isEvent(it, false)) {
			return false
		}
	}
	return true
}

// judgedBehind reports that only those are counted of which something is true:
// "6 đảng bộ trực thuộc vượt chỉ tiêu".
func (w *work) judgedBehind(i int) bool {
	fg := &w.figures[i]
	k := max(fg.item, fg.noun) + 1
	if k >= int(w.seg(i).to) || w.gap(k-1) > 1 {
		return false
	}
	return w.items[k].cues.any(cueExceed, cueReach, cueNone) && !w.items[k].cues.has(cueWord)
}

// happensTo reports an event that would have bound the figure, had it been of
// the frame.
func (w *work) happensTo(i int, it *item, f int32) bool {
	fg := &w.figures[i]
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, other := range w.byEvent[event] {
				if other != f && fg.noun >= 0 && w.hasNoun(&w.items[fg.noun], &w.frames[other]) {
					return true
				}
			}
		}
	}
	return false
}

// words counts the words among the tokens.
func (w *work) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if w.text.Tokens[i].Kind == vietnamese.Word {
			n++
		}
	}
	return n
}

// ownPart finds the breakdown value that the figure's segment names for the
// frame.
func (w *work) ownPart(i int, f int32) (Breakdown, bool) {
	fg := &w.figures[i]
	seg := w.seg(i)
	if by, ok := w.level(i, f); ok {
		return by, true
	}
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemFigure {
			break
		}
		if by, ok := w.partOf(&w.items[k], f, fg.inList || fg.event >= 0); ok {
			return by, true
		}
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		if w.items[k].kind == itemFigure {
			break
		}
		if by, ok := w.partOf(&w.items[k], f, fg.inList); ok {
			return by, true
		}
	}
	return Breakdown{}, false
}

// takePart gives the figure its breakdown, or refuses a part that the
// catalogue does not know.
func (w *work) takePart(i int) {
	fg := &w.figures[i]
	by, ok := w.ownPart(i, fg.frame)
	switch {
	case ok && by.Value == noPart, ok && fg.main.frame >= 0 && fg.main.by != (Breakdown{}):
		fg.refused = RefusedPart // also a part of a part
	case !ok && w.frames[fg.frame].Levels != "" && w.severalLevels(i):
		fg.refused = RefusedPart
	case !ok && fg.rule == "event carried" && w.sharedPart(i):
	case ok && w.jointPart(i, by):
	case ok:
		fg.by = by
	case !ok && w.topicPart(i):
	case fg.inList && w.hostFrame(i) == fg.frame && fg.rule != "event behind the bracket" && (fg.event < 0 || int(w.items[fg.event].segment) != fg.segment):
		fg.refused = RefusedPart
	case fg.inList && fg.event < 0 && w.subset(i) && !w.frames[fg.frame].Planned && w.hostHere(i) && w.hostFrame(i) != fg.frame:
		fg.refused = RefusedPart
	}
	if fg.refused == "" && fg.host >= 0 && fg.rule == "named part" && w.hostFrame(i) != fg.frame {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && fg.inList && fg.event < 0 && fg.by != (Breakdown{}) && w.subset(i) && !w.frames[fg.frame].Planned && w.hostHere(i) && w.hostFrame(i) != fg.frame {
		fg.refused = RefusedPart
	}
}

// topicPart takes over the part that the sentence is about: named before
// everything else ("Riêng khu vực tư nhân, …"), by "ở khu vực này", or behind the
// last of two coordinated figures ("… và kết nạp 1.000 đảng viên trong doanh
// nghiệp tư nhân").
func (w *work) topicPart(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	first := &w.segs[0]
	if first.plain && fg.segment > 0 && first.from < first.to && w.leads(first) {
		for k := int(first.from); k < int(first.to); k++ {
			if w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	for k := int(seg.from); k < int(seg.to); k++ {
		if !w.items[k].cues.has(cueSame) {
			continue
		}
		for n := k - 1; n >= 0; n-- {
			if w.takeValue(i, &w.items[n]) {
				return true
			}
		}
		if w.lastPart.Value != "" && w.takeBy(i, w.lastPart.Value) {
			return true
		}
	}
	if next := fg.segment + 1; next < len(w.segs) && w.segs[next].opener == opensAnd && !w.segs[next].plain && fg.event >= 0 {
		for k := int(w.segs[next].to) - 1; k >= int(w.segs[next].from) && w.items[k].kind != itemFigure; k-- {
			first := int(w.items[k].from)
			if (w.isWord(first, "trong") || w.isWord(first, "ở") || w.isWord(first, "tại") || w.isWord(first, "thuộc")) && w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	return false
}

// leads reports that a sentence's first segment sets what it is about.
func (w *work) leads(seg *segment) bool {
	first := int(w.items[seg.from].from)
	for _, word := range []string{"riêng", "trong", "đối", "ở", "tại", "về", "với"} {
		if w.isWord(first, word) || w.sentence.From < first && w.isWord(w.sentence.From, word) {
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
	for label, values := range w.frames[fg.frame].Parts {
		if _, ok := values[value]; ok {
			fg.by = Breakdown{Label: label, Value: value}
			return true
		}
	}
	return false
}

// sharedPart takes over the part that stands before the figure with which this
// one is coordinated: "kiểm tra khi có dấu hiệu vi phạm 6 tổ chức đảng và 38
// đảng viên".
func (w *work) sharedPart(i int) bool {
	seg := w.seg(i)
	if i == 0 || seg.opener != opensAnd && seg.opener != opensComma && !(seg.opener == opensAfterBracket && w.items[seg.from].cues.has(cueAnd)) {
		return false
	}
	h := i - 1
	for h > 0 && w.segs[w.figures[h].segment].depth > w.seg(i).depth {
		h--
	}
	before := &w.figures[h]
	if before.by == (Breakdown{}) || before.segment != w.figures[i].segment-1 && h == i-1 || !w.continues(w.seg(i), w.figures[i].item) {
		return false
	}
	for k := int(w.segs[before.segment].from); k < before.item; k++ {
		if by, ok := w.partOf(&w.items[k], w.figures[i].frame, false); ok && by == before.by {
			w.figures[i].by = by
			return true
		}
	}
	return false
}

// subset reports that the figure's list begins with "trong đó": it tells parts
// of what stands before, not further things.
func (w *work) subset(i int) bool {
	depth := w.seg(i).depth
	if k := w.figures[i].item - 1; k >= 0 && w.gap(k) == 0 && w.isWord(int(w.items[k].from), "với") {
		return false // "149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc"
	}
	for s := w.figures[i].segment; s >= 0 && w.segs[s].depth >= depth; s-- {
		seg := &w.segs[s]
		if seg.depth > depth || seg.opener != opensParts {
			continue
		}
		first := w.text.Tokens[w.items[seg.from].from]
		text := w.text.Source[first.Start:first.End]
		return text == "trong" || text == "Trong"
	}
	return false
}

// hostHere reports that what a list explains stands in the same sentence.
func (w *work) hostHere(i int) bool {
	return w.figures[i].host >= 0 || w.carry.count > 0 && w.carry.mains[0].figure >= 0
}

// hostFrame is the frame of the count that a list or bracket explains.
func (w *work) hostFrame(i int) int32 {
	if h := w.figures[i].host; h >= 0 {
		return w.figures[h].frame
	}
	if w.carry.count > 0 {
		return w.carry.mains[0].frame
	}
	return -1
}

// partBefore reports that the part stands before the figure.
func (w *work) partBefore(i int, by Breakdown) bool {
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if other, ok := w.partOf(&w.items[k], w.figures[i].frame, true); ok && other == by {
			return true
		}
	}
	return by.Label == w.frames[w.figures[i].frame].Levels
}

// jointPart reports whether the figure counts two parts at once: "khiển trách,
// cảnh cáo 3 tổ chức đảng". Such a figure is a total.
func (w *work) jointPart(i int, by Breakdown) bool {
	fg := &w.figures[i]
	if fg.segment == 0 || !w.partBefore(i, by) {
		return false
	}
	// Another part of the frame in the same segment, on the same side.
	seg := w.seg(i)
	for k := int(seg.from); k < fg.item; k++ {
		if other, ok := w.partOf(&w.items[k], fg.frame, fg.inList); ok && other != by && other.Label == by.Label && other.Value != noPart {
			return true
		}
	}
	before := &w.segs[fg.segment-1]
	if !before.plain || before.depth != seg.depth || seg.opener != opensComma {
		return false
	}
	for k := int(before.from); k < int(before.to); k++ {
		if other, ok := w.partOf(&w.items[k], fg.frame, fg.inList); ok && other != by && other.Value != noPart {
			return true
		}
	}
	return false
}
