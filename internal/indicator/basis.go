package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// basis says what a percentage is a share of.
type basis uint8

const (
	basisUnknown basis = iota
	basisPlan          // a target
	basisEarlier       // an earlier period
	basisMembers       // all members
	basisPeople        // the population
)

// basisOf reads the words around a percentage for what it is a share of.
func (w *work) basisOf(i int) basis {
	fg := &w.figures[i]
	seg := w.seg(i)
	than := false
	for k := fg.item + 1; k < int(seg.to) && k <= fg.item+5; k++ {
		it := &w.items[k]
		if it.kind == itemFigure || w.unknownBetween(fg.item, k) > 3 {
			break
		}
		if it.cues.has(cuePlanNoun) && w.wordAt(int(it.from)-1) == wLà {
			break // "trên 88% là mục tiêu của nhiệm kỳ": what it is, and not of what it is a share
		}
		switch {
		case it.cues.has(cuePlanNoun), it.cues.has(cuePlan) && fg.noun < 0 && w.unknownBetween(fg.item, k) <= 2:
			return basisPlan // also "45% mức Tỉnh ủy giao"
		case it.cues.has(cueMembers) && w.gapAfter(k) == 0 && w.item(k+1).cues.has(cuePlanNoun):
			continue // "so với tổng số chỉ tiêu"
		case it.cues.has(cueMembers) && w.admittedOnly(int(it.to)):
			return basisPeople // "52% tổng số đảng viên mới": of those admitted, not of all
		case it.cues.has(cueMembers) && w.heldAgainst(it) && !w.ofAdmittedAlone(i, k):
			than = than || w.wordAt(int(it.from)) == wSo // of a group, of a deed
			continue
		case it.cues.has(cueMembers) && (w.wordAt(int(it.to)-1) != wSố || w.gapAfter(k) == 0 && (k+1 >= len(w.items) || !w.isNoun(&w.items[k+1]))):
			return basisMembers
		case it.cues.has(cuePeople):
			return basisPeople
		case it.cues.has(cueThan):
			than = true
		case it.kind == itemTime && k == fg.item+1 && w.gap(fg.item) == 0 && (w.wordAt(int(it.to)-1) == wTrước || w.wordAt(int(it.to)-1) == wNgoái):
			return basisEarlier // "bằng 110% năm trước"
		case it.kind == itemTime && (than || w.text.Times[it.at].Kind == vietnamese.SamePeriod || w.text.Times[it.at].Role == vietnamese.Base):
			return basisEarlier
		}
		if it.kind == itemPhrase && w.isNoun(it) && !than {
			break
		}
	}
	if t := fg.q.To; w.wordAt(t) == wQuãng || w.wordAt(t) == wChặng {
		if w.wordAt(fg.q.Lead-1) == wĐược || w.wordAt(fg.q.Lead-1) == wĐi {
			return basisPlan // "mới đi được 45% quãng đường"
		}
	}
	if s := fg.segment + 1; s < len(w.segs) && seg.opener == opensBracket && seg.to-seg.from == 1 && w.segs[s].opener == opensAfterBracket && w.segs[s].from < w.segs[s].to &&
		w.items[w.segs[s].from].cues.has(cuePlanNoun) && w.gap(int(w.segs[s].from)-1) == 0 {
		return basisPlan // "một phần tư (24,3%) chỉ tiêu"
	}
	if w.segmentAt(fg.segment+1).opener == opensBracket {
		next := &w.segs[fg.segment+1]
		if next.from < next.to && w.items[next.from].cues.any(cuePlanNoun) && w.countIn(next) {
			return basisPlan
		}
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure || w.unknownBetween(k, fg.item) > 2 {
			break
		}
		if it.cues.has(cuePeople) {
			return basisPeople
		}
		if w.namesRatio(it) {
			break // "yêu cầu năm sau đưa SIPAS lên 87%": what is raised is no plan
		}
		if it.cues.has(cuePlanNoun) && (w.exceeds(i) || w.raisedTo(i) && w.wordAt(int(it.to)) != wNâng && !w.plansFirst(k) || k > int(seg.from) && w.items[k-1].cues.has(cueThan)) {
			return basisPlan
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod) {
			return basisEarlier
		}
	}
	if w.ofPlanSubject(i) || w.planSetAhead(i) {
		return basisPlan
	}
	return basisUnknown
}

// countIn reports that the first figure of a bracket is a plain count.
func (w *work) countIn(seg *segment) bool {
	for k := int(seg.from); k < len(w.items) && w.items[k].kind != itemClose; k++ {
		if w.items[k].kind == itemFigure {
			return w.text.Quantities[w.items[k].at].Unit == vietnamese.Count
		}
	}
	return false
}

// exceeds reports "vượt" directly before the figure.
func (w *work) exceeds(i int) bool {
	if !w.seg(i).cued.has(cueExceed) {
		return false
	}
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(w.seg(i).from) && k >= fg.item-3; k-- {
		if w.gap(k) > 0 || w.items[k].kind == itemFigure {
			return false
		}
		if w.items[k].cues.has(cueExceed) {
			return true
		}
	}
	return false
}

// admittedOnly reports that the words at token t leave of all members those admitted: "tổng số
// đảng viên mới kết nạp", "tổng số đảng viên được kết nạp".
func (w *work) admittedOnly(t int) bool {
	if w.wordAt(t) == wĐược {
		t++
	}
	return w.wordAt(t) == wMới || w.wordAt(t) == wKết && w.wordAt(t+1) == wNạp
}

// heldAgainst reports the members that it names as those there are, without calling them a total: "so với số đảng viên hiện có".
func (w *work) heldAgainst(it *item) bool {
	for t := int(it.from); t < int(it.to); t++ {
		if w.wordAt(t) == wTổng {
			return false
		}
	}
	return true
}

// ofAdmittedAlone reports that the share of figure i, of the members that item k names, is of those admitted: they are
// counted directly before it, and nothing else is told of either. "kết nạp 1.310 đảng viên, đạt 2,9% so với số đảng viên hiện có"
func (w *work) ofAdmittedAlone(i, k int) bool {
	fg := &w.figures[i]
	if i == 0 || !w.usable(i-1) || !w.figures[i-1].by.none() || w.frame(w.figures[i-1].frame).baseShare < 0 || k != fg.item+1 || w.gap(fg.item) > 0 {
		return false
	}
	if to := int(w.items[k].to); to < w.sentence.To && w.token(to).Kind == vietnamese.Word {
		return false // "… dự học tập nghị quyết"
	}
	before := &w.figures[i-1]
	t := int(w.items[max(before.item, before.noun)].to)
	if w.wordAt(t) == wMới {
		t++
	}
	if t < w.sentence.To && w.token(t).Kind == vietnamese.Punct {
		t++
	}
	if w.wordAt(t) == wĐạt || w.wordAt(t) == wBằng {
		t++
	}
	return t == fg.q.Lead
}
