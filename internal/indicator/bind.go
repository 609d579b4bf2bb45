package indicator

import (
	"slices"

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
	twin        [mostInOrder]int32 // further frames of the same figure
	twins       int                // how many of them
	by          Breakdown
	event       int // item that says what happened, -1 none
	kind        Kind
	base        basis // for percentages: of what
	refused     Refusal
	rule        ruleID
	norm        bool // one of a list of norms
	inTotal     bool // the first of "a trong tổng số b"
	statesWhole bool
	outgrown    bool // more admitted than in a year, since when nobody says
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
	n := len(w.figures)
	w.figures = slices.Grow(w.figures, 1)[:n+1]
	fg := &w.figures[n]
	*fg = figure{}
	fg.item, fg.q, fg.segment, fg.seg = k, q, segment, &w.segs[segment]
	fg.noun, fg.host, fg.event, fg.kept = -1, -1, -1, -1
	fg.frame, fg.whole, fg.of.frame = -1, -1, -1
	return fg
}

func (w *work) seg(i int) *segment { return w.figures[i].seg }

func (w *work) usable(h int) bool {
	fg := w.figure(h)
	return fg.frame >= 0 && fg.refused == "" && w.frame(fg.frame).index >= 0
}

// bind finds what figure i counts and which indicator it belongs to.
func (w *work) bind(i int) {
	fg := &w.figures[i]
	fg.inList = w.listing
	if w.opened.any(1<<opensParts | 1<<opensColon | 1<<opensBracket) {
		w.findHost(i)
	}
	switch {
	case w.among.has(wTừ) && w.movedTo(i):
	case len(w.place.marks) > 0 && (w.among.has(wHơn) || w.among.has(wKém) || w.among.has(wThua)) && w.thanPlace(i):
		fg.refused = RefusedChange
	case fg.q.Unit == vietnamese.Percent || fg.q.Unit == vietnamese.Point:
		w.bindPercent(i)
	case fg.q.Unit == vietnamese.Rank || w.ranks && w.ranked(i):
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
	if w.among.has(wTừ) {
		w.levelLeft(i)
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
// parts of the whole, unless it goes on with ", trong đó" itself.
func (w *work) ofPartOfTime(i int) bool {
	if w.partsGoOn(i) || !w.figures[i].inList || w.hostFrame(i) != w.figures[i].frame || !w.hostHere(i) || !w.subset(i) {
		return false
	}
	return w.ownAdverbial(i)
}

// partsGoOn reports that the clause goes on behind figure i and its noun with parts of it: "riêng quý II
// 655 người, trong đó có 310 nữ". Parts of which nobody is in two are not its parts when they are more.
func (w *work) partsGoOn(i int) bool {
	fg := &w.figures[i]
	k := max(fg.item, fg.noun) + 1
	if !w.cued.has(cuePart) || w.gapAfter(k-1) > 0 || w.item(k).kind != itemComma || w.gap(k) > 0 || !w.item(k+1).cues.has(cuePart) || w.wordAt(int(w.item(k+1).from)) != wTrong {
		return false
	}
	sum, apart := 0.0, false
	for k += 2; k < len(w.items) && w.items[k].kind != itemSemicolon; k++ {
		switch it := &w.items[k]; it.kind {
		case itemFigure:
			if q := &w.text.Quantities[it.at]; q.Unit == vietnamese.Count {
				sum += q.Value
			}
		case itemPhrase:
			apart = apart || w.isPart(it) && !w.partLabelled(k, labelGroup)
		}
	}
	return !apart || sum <= fg.q.Value
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
	if fg.refused = w.noCount(i); fg.refused != "" || fg.frame >= 0 {
		return
	}
	if fg.foreign && !w.partAhead(i) {
		if !w.byBodyAbove(i) {
			fg.refused = RefusedForeign
		}
		return
	}
	if w.cued.has(cuePart) && w.partOfUnknown(i) {
		fg.refused = RefusedPart
		return
	}
	if w.try(w.toTell, w.ways.toTell, i) {
		return
	}
	w.try(w.toCount, w.ways.toCount, i)
	if fg.frame < 0 || fg.refused != "" {
		return
	}
	f := w.frame(fg.frame)
	if fg.refused = w.unfit(i, f); fg.refused != "" {
		return
	}
	if w.among.has(wTriển) && w.grownTo(i) {
		f = w.frame(fg.frame)
	}
	w.takePart(i)
	if fg.by.is(labelGroup) && w.someOf(i) {
		fg.by = Breakdown{}
	}
	if fg.refused == "" && fg.by.is(labelGroup) && (w.outOfSome(i) || w.otherwiseTreated(i)) {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && w.cued.has(cuePart) && (f.nature == Stock || fg.by.none() || fg.by.is(labelGroup)) && w.partOfShare(i) {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && f.nature == Stock && fg.by.is(labelGroup) && w.overMonths(i) {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && f.parted(labelRecipient) && w.seg(i).cued.any(cueOrgan|cueParty) && w.cued.has(cuePart) && w.subset(i) {
		fg.refused = RefusedPart // "trong đó Tỉnh ủy khen 41 tập thể, 98 cá nhân"
	}
	if fg.refused == "" && fg.by.none() && (f.unit == UnitPerson || f.unit == UnitOrganization) && w.setInArea(i) {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && fg.by.none() && (w.shareOfAll(i) || fg.rule == eventCarried && w.outOfMore(i)) {
		fg.refused = RefusedPart
	}
	if fg.refused != "" {
		return
	}
	if !fg.earlier && w.says&traitBase != 0 && (w.ofSamePeriod(i) || w.besideSamePeriod(i)) {
		fg.earlier = true
	}
	if fg.by.none() && !fg.earlier && !w.ofPartOfTime(i) && (!w.tellsApart(i) || w.partsGoOn(i)) && !w.asideOfTime(i) && !w.planBesideResult(i) || !fg.by.none() && !fg.inList && fg.rule != partOfList && fg.rule != partCarried && fg.rule != apposed {
		w.tell(i)
	}
	w.tally.frame, w.tally.sentence = fg.frame, w.number
	if fg.q.Is(vietnamese.Fraction) && fg.by.none() {
		fg.whole = f.whole
	}
}

// noCount is why figure i counts nothing of an indicator, whatever happens in its sentence;
// "" where it may, or where it is bound as the earlier value that another is compared with.
func (w *work) noCount(i int) Refusal {
	fg := &w.figures[i]
	switch {
	case fg.q.Is(vietnamese.Spelled) && fg.q.Value == 1 && (w.notOne(fg.q.From) || w.onlyAn(fg.q.From) || w.wordAt(fg.q.To) == wLãnh): // also "một lãnh đạo tỉnh cho biết"
		return RefusedForeign
	case w.among.has(wCuộc) && fg.noun < 0 && w.wordAt(fg.q.To) == wCuộc: // what was done in them may be counted behind
		return RefusedForeign
	case i > 0 && w.shareOutOf(i-1, fg.item) && !w.eventFrom(fg.item, int(w.seg(i).to)):
		return RefusedPart
	case w.wordAt(fg.q.To+1) == wỦy && w.ofCommittees(i):
		return RefusedForeign
	case i == 0 && w.wordAt(fg.q.Lead-1) == wTrong && w.toldOfPart(i):
		return RefusedRepeat
	case fg.noun >= 0 && w.otherMembers(fg.noun), w.among.has(wTập) && w.ofCollectives(i):
		return RefusedForeign
	case w.partAhead(i) && w.locates(i):
		return RefusedPart // "lập 9 tổ chức đảng tại 5 doanh nghiệp tư nhân"
	case w.among.has(wQuyền) && w.entrusted(i):
		return RefusedPart
	case w.among.has(wCứ) && w.outOfEvery(i):
		return RefusedNorm
	case w.seg(i).cued.has(cueReach) && w.saidAgain(i):
		return RefusedUnbound
	case (w.among.has(wCầu) || w.among.has(wNghị)) && w.askedOf(i), w.among.has(wCho) && w.forClass(i), w.among.has(wGồm) && w.ofDelegation(i), w.wordAt(fg.q.Lead-1) == wGiữa:
		return RefusedOther
	case !fg.right && w.numbered(i):
		return RefusedMasked
	case w.says&traitMask != 0 && w.levelOfSeveral(i):
		return RefusedMasked
	case w.cued.has(cueThan) && w.compared(i):
		if w.toldOfEarlier(i) || !w.seg(i).cued.any(cueUp|cueDown) && w.givenBehind(i) {
			return "" // also "so với 2.200 đảng viên được giao": a plan
		}
		return RefusedEarlier
	case fg.q.Is(vietnamese.Spelled) && fg.q.Value == 1 && !w.oneOfList(i) && (fg.noun >= 0 && w.anyPerson(fg.noun) || fg.noun < 0 && !fg.inList && w.partAhead(i)):
		return RefusedForeign
	case w.among.has(wNăm) && w.ofSomeYear(i):
		return RefusedOther
	case w.among.has(wHơn) && w.saysDifference(i):
		return RefusedChange
	case (w.says&traitYearly != 0 || w.cued.has(cueMonthly)) && w.monthly(i):
		return RefusedShare
	case w.cued.any(cueEach|cueAny) && w.each(i), w.among.has(wBình) && w.averageOfOne(i):
		return RefusedNorm
	case w.cued.has(cuePart) && w.ofThose(i):
		return RefusedPart
	case w.among.has(wCả) && w.allOfUnknown(i):
		return RefusedUnbound
	case fg.q.Is(vietnamese.Spelled) && w.spokenOf(i), w.cued.has(cuePeople) && w.peopleAhead(i):
		return RefusedForeign
	case fg.q.Is(vietnamese.Fraction) && fg.q.Value <= 31 && fg.q.Of <= 12 && !fg.right && !w.partAhead(i):
		return RefusedMasked // 3/2: a day
	}
	return ""
}

// ofCommittees reports that "ủy" behind figure i is of committees, "kiểm tra 112 cấp ủy": they are no members, and
// without "tổ chức đảng" behind them nobody says that they are all the organizations.
func (w *work) ofCommittees(i int) bool {
	fg := &w.figures[i]
	if w.wordAt(fg.q.To+2) == wViên {
		return false
	}
	return fg.noun < 0 || fg.noun == fg.item+1 && !w.shortNoun(fg.noun, UnitOrganization) && int(w.items[fg.noun].to) <= fg.q.To+2
}

// unfit is why figure i is not the count of frame f which the words around it name; "" where
// it is.
func (w *work) unfit(i int, f *frame) Refusal {
	fg := &w.figures[i]
	switch {
	case f.index < 0:
		return RefusedOther
	case fg.q.Is(vietnamese.Fraction) && fg.q.Of <= 10 && w.vulgarFraction(i):
		return RefusedShare
	case f.unit == UnitDocument && w.paperNamed(i):
		return RefusedMasked
	case f.unit == UnitDocument && (w.ofState(i) || w.ofOffice(i)):
		return RefusedOrgan // papers of the state
	case w.says&traitMask != 0 && f.unit == UnitPerson && f.Levels == "" && w.ofAge(i):
		return RefusedPart
	case w.among.has(wĐể) && w.onlyAimedAt(i):
		return RefusedOther
	case f.unit == UnitCase && w.madeWrongly(i), f.Organ && w.personsForBodies(i):
		return RefusedOther
	case w.ofOthers(i), f.parted(labelForm) && w.notOfParty(i), f.nature == Stock && (w.given(i) || w.partOfDeed(i) || w.doneTo(i, fg.frame) || w.amongActors(i) || w.besideDeciders(i) || w.inFounded(i, f) || w.inBodiesWithCell(i) || w.among.has(wTương) && w.shareInNumbers(i) || w.among.has(wTức) && w.shareInNumbers(i)):
		return RefusedPart
	}
	return ""
}

// refusedWithHost refuses a figure in a bracket that explains a refused one, unless
// something of its own happens in the bracket. Cases in a bracket are some of those before
// it: "giám sát 30 vụ việc (tham nhũng 12 vụ)".
func (w *work) refusedWithHost(i int) bool {
	fg := &w.figures[i]
	if fg.host < 0 || w.seg(i).depth == 0 || w.figures[fg.host].refused == "" || w.eventIn(fg.segment) && !w.foundGuilty(fg.host) && !w.countsCases(fg.host) {
		return false
	}
	fg.refused = w.figures[fg.host].refused
	return true
}

// countsCases reports that figure i counts cases.
func (w *work) countsCases(i int) bool {
	noun := w.figures[i].noun
	return noun >= 0 && w.namesNoun(noun, nounCase)
}

// ofTotal binds both figures of "662 trong tổng số 686 tổ chức cơ sở đảng được
// đánh giá": the second is the whole of what the first counts.
func (w *work) ofTotal(i int) bool {
	fg := &w.figures[i]
	if w.figure(i - 1).inTotal {
		first := &w.figures[i-1]
		if w.frame(first.frame).whole < 0 {
			fg.refused = RefusedPart
			return true
		}
		fg.frame, fg.rule = w.frame(first.frame).whole, wholeOfPart
		return true
	}
	if i+1 >= len(w.figures) {
		return false
	}
	whole := w.figures[i+1].item
	if person := fg.item + 1; whole-fg.item > 3 || whole-fg.item == 3 && !w.anyPerson(person) || !w.outOf(i) {
		return false // also "3.120 đồng chí trong tổng số 3.350 đảng viên"
	}
	noun := whole + 1
	if noun >= len(w.items) || w.gap(whole) > 0 || !w.isNoun(&w.items[noun]) {
		return false
	}
	fg.noun, fg.right, fg.foreign = noun, true, false
	fg.inTotal = true
	for n := noun + 1; n < len(w.items) && w.items[n].kind != itemFigure && w.items[n].kind != itemSemicolon; n++ {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], true) && w.tryEvent(i, n, partOfWhole) {
			if w.saidOfPart(i, n) {
				return true
			}
			w.tell(i)
			return true
		}
	}
	for n := fg.item - 1; n >= int(w.seg(i).from); n-- {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], false) && w.tryEvent(i, n, partOfWhole) {
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
	if w.figure(i-1).base == basisPlan && w.figure(i-1).refused != "" && w.figure(i-1).segment == fg.segment && w.planNamedAs(i) {
		fg.refused = w.figures[i-1].refused // a plan of something unknown
		return true
	}
	if i == 0 || w.figures[i-1].kind != Attainment || w.figures[i-1].segment != fg.segment || !w.usable(i-1) || !w.planNounBefore(i) && !w.givenBehind(i) && !w.planNamedAs(i) {
		return false
	}
	before := &w.figures[i-1]
	fg.frame, fg.by, fg.host, fg.target, fg.rule = before.frame, before.by, i-1, true, targetBehindShare
	return true
}

// planNamedAs reports "… chỉ tiêu cả năm mà Tỉnh ủy giao là" between a share and
// figure i.
func (w *work) planNamedAs(i int) bool {
	k := w.figures[i].item - 1
	if w.gap(k) > 0 || w.wordAt(w.figures[i].q.Lead-1) != wLà {
		return false
	}
	for ; k > w.figures[i-1].item; k-- {
		if w.items[k].cues.has(cuePlanNoun) {
			return true
		}
	}
	return false
}
