package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// alone takes the frame of a noun that needs no event: "644 tổ chức cơ sở đảng".
func (w *work) alone(i int) bool {
	fg := &w.figures[i]
	if w.partAhead(i) {
		it := &w.items[fg.item+1]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if f := w.frame(part.frame); f.Alone && (len(f.nouns) == 0 || f.Planned) {
					fg.frame, fg.rule = part.frame, countedByItself
					return true
				}
			}
		}
	}
	if fg.noun < 0 || w.placesWhat(i) || w.wordAt(fg.q.Lead-1) == wSung && w.wordAt(fg.q.Lead-2) == wBổ {
		return false // also "đội ngũ đảng viên được bổ sung 1.562 người": so many are new
	}
	full := w.fullNoun(i)
	if full == fg.noun && w.comrades(i) {
		return true
	}
	it := &w.items[full]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				if w.frame(f).Alone && !w.frame(f).Planned && w.hasNoun(it, w.frame(f)) && w.unrestricted(i, f) {
					if w.tooFewPlanned(i, w.frame(f)) {
						if w.planOfNoneTold(fg.q.Value) {
							return false
						}
						if w.plannedAdmission(i, noun) {
							return true
						}
					}
					fg.frame, fg.rule = f, countedByItself
					return true
				}
			}
		}
	}
	return false
}

// hasInAll reports "toàn tỉnh có 62.112 đảng viên" with so many as only a whole province has: whatever
// was told of before it, they are all of them.
func (w *work) hasInAll(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if !fg.right || k < int(w.seg(i).from) || w.gap(k) > 0 || !w.items[k].cues.has(cueHas) || !w.seg(i).cued.has(cueProvince) {
		return false
	}
	it := &w.items[fg.noun]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, n := range w.byNoun[noun] {
				if f := w.frame(n); f.Alone && f.nature == Stock && len(f.Plausible) == 2 && f.Plausible[0] > 1 && fg.q.Value >= f.Plausible[0] && w.hasNoun(it, f) {
					return true
				}
			}
		}
	}
	return false
}

// tooFewPlanned reports a count behind a noun of planning that is too small for a stock of a
// whole province: "kế hoạch 5.200 đảng viên".
func (w *work) tooFewPlanned(i int, f *frame) bool {
	fg := &w.figures[i]
	if f.nature != Stock || len(f.Plausible) != 2 || fg.q.Value >= f.Plausible[0] || !w.cued.any(cuePlan|cuePlanNoun|cuePlanHead) || w.inDistrict(i) {
		return false
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemFigure && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if last := w.wordAt(int(it.to) - 1); it.cues.any(cuePlan|cuePlanNoun|cuePlanHead) && (last == wTiêu || last == wHoạch) {
			return !w.isCentral(it) && !w.longInForce(k)
		}
	}
	return false
}

// inDistrict reports a place below the province in the clause of figure i.
func (w *work) inDistrict(i int) bool {
	return w.seg(i).cued.any(cueDistrict | cueTown | cueCommune)
}

// planOfNoneTold reports a plan directly behind a count of those of whom nobody plans a number, where no members to be
// admitted are told of: "xóa tên 112 đảng viên. Chỉ tiêu năm sau là 2.350 đảng viên". Of whom it is, nobody says.
func (w *work) planOfNoneTold(value float64) bool {
	last := w.tally.last()
	if last == nil || w.tally.sentence < w.number-1 || !w.neverPlanned(last.frame, value) {
		return false
	}
	return !slices.ContainsFunc(w.tally.counts, func(c count) bool { return w.frame(c.frame).baseShare >= 0 })
}

// plannedAdmission takes a plan of members for one of members to be admitted.
func (w *work) plannedAdmission(i int, noun concept) bool {
	fg := &w.figures[i]
	for _, f := range w.byNoun[noun] {
		if frame := w.frame(f); frame.nature == Flow && frame.baseShare >= 0 && frame.index >= 0 {
			fg.frame, fg.target, fg.rule = f, true, planToCome
			return true
		}
	}
	return false
}

// comrades takes comrades of a kind whom a Party body has for its members: "toàn Đảng bộ có
// 1.536 đồng chí người Raglai, Chăm".
func (w *work) comrades(i int) bool {
	fg := &w.figures[i]
	part := fg.noun + 1
	if !fg.right || w.wordAt(int(w.items[fg.noun].from)) != wĐồng || part >= len(w.items) || !w.isPart(&w.items[part]) || fg.item == 0 || !w.items[fg.item-1].cues.has(cueHas) || !w.seg(i).cued.any(cueBody|cueProvince|cueCity) || w.unknownBefore(w.seg(i), fg.item) > 0 {
		return false
	}
	if n := w.gap(fg.noun); n > 1 || n == 1 && w.wordAt(int(w.items[fg.noun].to)) != wLà {
		return false
	}
	for f := range w.frames {
		if frame := &w.frames[f]; frame.Alone && frame.unit == UnitPerson && w.partIn(&w.items[part], frame) && w.unrestricted(i, int32(f)) {
			fg.frame, fg.rule = int32(f), countedByItself
			return true
		}
	}
	return false
}

// given reports that what is counted receives the praise told before it in its clause:
// "tặng bằng khen cho 2 đảng bộ, 10 chi bộ trực thuộc".
func (w *work) given(i int) bool {
	if w.wordAt(w.figures[i].q.Lead-1) == wCho && w.frame(w.figures[i].frame).unit == UnitOrganization && w.seg(i).cued.any(cuePlan|cuePlanNoun) {
		return true // "giao chỉ tiêu kết nạp 2.000 đảng viên cho 19 đảng bộ trực thuộc"
	}
	behind := max(w.figures[i].item, w.figures[i].noun)
	if t := int(w.items[behind].to); w.wordAt(t) == wĐược || w.wordAt(t) == wĐã && w.wordAt(t+1) == wĐược {
		for k := behind + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
			if w.praises(k) {
				return true // "12 chi bộ trực thuộc được Tỉnh ủy tặng bằng khen"
			}
		}
	}
	for k := w.figures[i].item - 1; w.says&traitEvent != 0 && k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemSemicolon || it.cues.has(cueHas) {
			return false
		}
		if it.kind == itemPhrase && w.isEvent(it, false) {
			return w.praises(k)
		}
	}
	return false
}

// praises reports that item k tells of praise.
func (w *work) praises(k int) bool {
	return slices.ContainsFunc(w.raisedBy(&w.items[k]), func(f int32) bool { return w.frame(f).parted(labelRecipient) })
}

// partOfDeed reports that what is counted are some of those to whom something was done,
// told behind "gồm" or "trong số đó": "kiểm tra 13 tổ chức đảng, gồm 5 đảng ủy cơ sở".
func (w *work) partOfDeed(i int) bool {
	fg := &w.figures[i]
	if !fg.inList || fg.event >= 0 {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		before := &w.figures[h]
		if before.q.Unit == vietnamese.Count && !before.inList {
			return before.frame >= 0 && w.frame(before.frame).nature != Stock && before.q.Value >= fg.q.Value
		}
	}
	for n := 0; w.segs[0].opener == opensParts && n < len(w.tally.counts); n++ {
		c := &w.tally.counts[n]
		if c.figure < 0 && c.sentence == w.number-1 && c.observation >= 0 && w.frame(c.frame).nature == Flow && w.found[c.observation].Value >= fg.q.Value {
			return true
		}
	}
	return false
}

// inFounded reports the members of organizations whose founding is told directly before: "thành lập 6 chi bộ
// trong doanh nghiệp tư nhân với 34 đảng viên". Of all that were founded up to now, they are those there are.
func (w *work) inFounded(i int, f *frame) bool {
	fg := &w.figures[i]
	if i == 0 || f.unit != UnitPerson || fg.event >= 0 {
		return false
	}
	before := &w.figures[i-1]
	if before.frame < 0 || w.frame(before.frame).nature != Flow || w.frame(before.frame).unit != UnitOrganization || w.frame(before.frame).Organ || before.refused != "" {
		return false
	}
	switch ahead := fg.q.Lead - 1; w.wordAt(ahead) {
	case wVới, wGồm:
	case wCó:
		if w.wordAt(ahead-1) == wHiện {
			return false
		}
	default:
		if w.byteAt(ahead) != '(' {
			return false
		}
	}
	for k := before.item + 1; k < fg.item; k++ {
		it := &w.items[k]
		if it.kind == itemTime || it.kind == itemSemicolon || it.kind == itemPhrase && (w.isEvent(it, false) || it.cues.any(cueProvince|cueParty)) {
			return false
		}
	}
	return !slices.ContainsFunc(w.times, func(k int) bool { return w.isNow(w.timeAt(k)) })
}

// inBodiesWithCell reports the members of enterprises or schools that have an organization of the Party: "312 doanh
// nghiệp có tổ chức đảng với 6.417 đảng viên".
func (w *work) inBodiesWithCell(i int) bool {
	fg := &w.figures[i]
	h := i - 1
	for h >= 0 && w.seg(h).depth > w.seg(i).depth {
		h--
	}
	if h < 0 || w.figures[h].frame >= 0 || w.figures[h].refused == "" || w.wordAt(fg.q.Lead-1) != wVới && w.token(fg.q.Lead-1).Strength < vietnamese.Comma {
		return false
	}
	has := false
	for k := w.figures[h].item + 1; k < fg.item; k++ {
		switch it := &w.items[k]; {
		case it.kind == itemTime, it.kind == itemSemicolon, it.kind == itemPhrase && it.cues.any(cueProvince|cueParty|cueAll), it.is&traitVillage != 0:
			return false
		case w.segs[it.segment].depth > w.seg(i).depth || it.kind != itemPhrase:
		default:
			has = has || w.hasPlaces(it) || it.cues.has(cueHas) && w.gap(k) == 0 && w.countsUnit(k+1, UnitOrganization)
		}
	}
	return has
}

// raisedBy lists the frames that an event may raise.
func (w *work) raisedBy(it *item) []int32 {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			if len(w.byEvent[event]) > 0 {
				return w.byEvent[event]
			}
		}
	}
	return nil
}

// placesWhat reports that the figure only tells where something was done: "làm
// thí điểm tại 15 đảng bộ cơ sở", but not where all belong: "sinh hoạt tại 434 tổ
// chức cơ sở đảng".
func (w *work) placesWhat(i int) bool {
	if i > 0 && w.frame(w.figures[i-1].frame).nature == Stock && w.figures[i-1].refused == "" && w.figures[i].segment-w.figures[i-1].segment <= 1 {
		return false // "97.000 đảng viên ở 756 tổ chức cơ sở đảng"
	}
	first := w.figures[i].q.Lead
	noun := &w.items[w.figures[i].noun]
	for t := int(noun.from); t < int(noun.to); t++ {
		if w.wordAt(t) == wThuộc {
			return false // all of them: "tại 15 đảng bộ trực thuộc Thành ủy"
		}
	}
	if first <= w.sentence.From || w.wordAt(first-1) != wTại && w.wordAt(first-1) != wỞ {
		return false
	}
	return first-2 < w.sentence.From || w.wordAt(first-2) != wHoạt
}

// byTitle binds a plan without a verb to what the title tells: "phấn đấu hoàn
// thành 2.000 đảng viên theo kế hoạch".

func (w *work) byTitle(i int) bool {
	fg := &w.figures[i]
	f := w.titleFrame
	if w.frame(f).nature != Flow || fg.noun < 0 || !w.hasNoun(&w.items[fg.noun], w.frame(f)) || fg.inList {
		return false
	}
	for k := fg.item - 1; k >= int(w.seg(i).from); k-- {
		if w.items[k].cues.has(cuePlan) && !w.figureFrom(k, fg.item) {
			fg.frame, fg.target, fg.rule = f, true, planOfTitle
			return true
		}
	}
	return false
}

// fullNoun is the noun that says what figure i counts: the one before it when
// the one behind it is short ("số đảng viên có đạo là 3.871 người").
func (w *work) fullNoun(i int) int {
	fg := &w.figures[i]
	if !fg.right || !w.shortNoun(fg.noun, UnitPerson) && !w.shortNoun(fg.noun, UnitOrganization) {
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
	from := max(fg.item, fg.noun)
	placed := w.among.has(wCông) && w.allAbout(int(w.items[from].to))
	if w.frame(f).nature == Stock && !fg.q.Is(vietnamese.Fraction) && (w.judgedBehind(i) || !placed && w.predicateBehind(i) && (fg.item == 0 || !w.items[fg.item-1].cues.has(cueHas))) {
		return false
	}
	if w.frame(f).nature == Stock && w.opened.any(1<<opensBracket) && !fg.q.Is(vietnamese.Fraction) && w.predicatePastBracket(i) {
		return false
	}
	if !w.frame(f).Plain {
		return !w.havingSome(i) && (w.frame(f).nature != Stock || !w.thoseThatDid(i))
	}
	seg := w.seg(i)
	if w.toldOfThem(from) || w.attended(i) || w.outOfMore(i) {
		return false
	}
	if fg.right && w.wordAt(int(w.items[fg.noun].to)) == wLà {
		return false // "400 đảng viên là cấp ủy viên"
	}
	for k := from; k < int(seg.to); k++ {
		it := &w.items[k]
		if k > from && it.kind == itemFigure {
			break
		}
		if k > from && it.cues.any(cueProvince|cueCity|cueBody|cueSame) {
			placed = true
		}
		if k > from && it.kind == itemPhrase && (w.happensTo(i, it, f) || w.isEvent(it, false) && w.passive(k)) {
			return false // also "746 đảng viên được trao tặng"
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
	if placed {
		return true
	}
	if fg.right && first < fg.item && w.narrowedNoun(first) {
		return false // "đảng viên gốc Hoa có 1.120 đồng chí"
	}
	if first == int(seg.from) && (seg.opener == opensAnd || seg.opener == opensComma) && w.besideUnbound(i) {
		return false
	}
	if seg.opener == opensAnd && first == int(seg.from) {
		return true
	}
	if first > int(seg.from) && w.items[first-1].cues.any(cueHas|cueAnd|cueNow) && w.gap(first-1) == 0 {
		return true
	}
	if w.unknownBefore(seg, first) > 0 && !(first == 1 && w.enumerates(0)) || first > int(seg.from) && w.gap(first-1) == 0 && w.items[first-1].is&(traitNear|traitEvent) == traitNear && !w.items[first-1].cues.has(cueWord) {
		return false // also "đợt học vừa qua thu hút 41.000 đảng viên"
	}
	for k := int(seg.from); k < first; k++ {
		it := &w.items[k]
		if it.kind == itemPhrase && it.cues&^cueNeutral == 0 && (w.isNoun(it) || w.isEvent(it, false)) {
			return false
		}
	}
	return true
}

// allAbout reports that the words at token t only say that those counted work in all places:
// "đang công tác ở mọi lĩnh vực".
func (w *work) allAbout(t int) bool {
	if w.wordAt(t) == wĐang {
		t++
	}
	if w.wordAt(t) != wCông || w.wordAt(t+1) != wTác {
		return false
	}
	for t += 2; t < w.sentence.To && w.token(t).Kind == vietnamese.Word; t++ {
		if w.wordAt(t) == wMọi || w.wordAt(t) == wKhắp || w.wordAt(t) == wTất && w.wordAt(t+1) == wCả {
			return true
		}
	}
	return false
}

// narrowedNoun reports that a word which no rule knows narrows the noun at item k.
func (w *work) narrowedNoun(k int) bool {
	to := int(w.items[k].to)
	return w.gap(k) > 0 && w.token(to).Kind == vietnamese.Word && !w.wordIn(to, wordsNotNarrowing)
}

// predicatePastBracket reports that what figure i counts does something, told behind a bracket that
// gives it as a share: "35.000 đảng viên (98,5%) đăng ký làm theo".
func (w *work) predicatePastBracket(i int) bool {
	fg := &w.figures[i]
	s := w.behindBracket(fg.segment)
	if s < 0 || !fg.right || i+1 >= len(w.figures) || w.figures[i+1].q.Unit != vietnamese.Percent || w.figures[i+1].segment != fg.segment+1 {
		return false
	}
	t := int(w.items[w.segs[s].from-1].to)
	return t < w.sentence.To && w.token(t).Kind == vietnamese.Word && !w.narrowing(t) && w.wordAt(t) != wSinh
}

// toldOfThem reports that something is told of what item k counts or names, be it
// unknown what: "9.874 đảng viên đã …", "12 đảng viên trong tỉnh sau khi …". All the
// members of a province may do something too: "47.000 đảng viên của tỉnh đã …". Those who do not do
// something are some, and those counted "để" do it are a means: "58 đảng viên không sửa chữa".
func (w *work) toldOfThem(k int) bool {
	switch w.wordAt(int(w.items[k].to)) {
	case wĐã, wQua, wKhông, wChưa, wĐể:
		return true
	}
	for k++; k < len(w.items) && w.gap(k-1) == 0; k++ {
		if !w.items[k].cues.any(cueProvince | cueCity) {
			return w.items[k].cues.has(cueAfter)
		}
	}
	return false
}

// besideUnbound reports that the figure goes on with a count of organizations that
// was bound to nothing: what was done to both is not known, as in "phần mềm phủ tới
// 1.600 chi bộ với 19.874 đảng viên".
func (w *work) besideUnbound(i int) bool {
	if i == 0 {
		return false
	}
	before := &w.figures[i-1]
	if before.segment+1 != w.figures[i].segment || before.refused != RefusedUnbound || !before.right {
		return false
	}
	for k := before.item - 1; k >= int(before.seg.from); k-- {
		if w.items[k].cues.has(cueHas) {
			return false
		}
	}
	for h := i - 2; h >= 0; h-- { // "có 9 đảng bộ, 610 tổ chức cơ sở đảng, 2.480 chi bộ, 37.120 đảng viên"
		if told := &w.figures[h]; w.seg(h).depth == w.seg(i).depth {
			return told.frame < 0 || told.rule != countedByItself || told.refused != ""
		}
	}
	return true
}

// doneTo reports that only those are counted to which something was done: "kiểm tra 39
// chi bộ trực thuộc".
func (w *work) doneTo(i int, f int32) bool {
	k := w.figures[i].item - 1
	if seg := w.seg(i); i > 0 && (seg.opener == opensComma || seg.opener == opensAnd) && w.figures[i-1].segment == w.figures[i].segment-1 && w.figures[i-1].event < 0 && !w.eventIn(w.figures[i].segment) && w.continues(seg, w.figures[i].item) {
		return w.doneTo(i-1, f)
	}
	return k >= int(w.seg(i).from) && w.gap(k) == 0 && w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) && !w.raises(&w.items[k], w.frame(f), false)
}

// judgedBehind reports that only those are counted of which something is true:
// "6 đảng bộ trực thuộc vượt chỉ tiêu".
func (w *work) judgedBehind(i int) bool {
	fg := &w.figures[i]
	k := max(fg.item, fg.noun) + 1
	if k >= int(w.seg(i).to) || w.gap(k-1) > 1 {
		return false
	}
	return w.items[k].cues.any(cueExceed|cueReach|cueNone) && !w.items[k].cues.has(cueWord)
}

// happensTo reports an event that would have bound the figure, had it been of
// the frame.
func (w *work) happensTo(i int, it *item, f int32) bool {
	fg := &w.figures[i]
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, other := range w.byEvent[event] {
				if other != f && fg.noun >= 0 && w.hasNoun(&w.items[fg.noun], w.frame(other)) {
					return true
				}
			}
		}
	}
	return false
}

// passive reports "được" or "bị" at or directly before item k.
func (w *work) passive(k int) bool {
	first := int(w.items[k].from)
	return w.wordAt(first) == wĐược || w.wordAt(first) == wBị || first > w.sentence.From && (w.wordAt(first-1) == wĐược || w.wordAt(first-1) == wBị)
}

// words counts the words among the tokens.
func (w *work) words(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if w.token(i).Kind == vietnamese.Word {
			n++
		}
	}
	return n
}

// beforeReform reports a stock of an earlier day which the sentence names by an event and
// does not date: "trước khi thực hiện đề án có 44 đảng bộ", "khi mới tái lập tỉnh".
func (w *work) beforeReform(i int) bool {
	if _, from := w.timeFor(i); from == fromSentence || w.saysNow(i) {
		return false
	}
	for t := w.figures[i].q.Lead - 1; t >= w.sentence.From; t-- {
		if w.wordAt(t) == wKhi && (w.wordAt(t-1) == wTrước || w.wordAt(t+1) == wMới && w.wordAt(t+2) != wKết || w.wordAt(t+1) == wTái) || w.wordAt(t) == wĐây && w.wordAt(t-1) == wTrước {
			return true
		}
		if w.wordAt(t) == wNay || w.wordAt(t) == wHiện && w.wordAt(t-1) != wThực {
			return false
		}
		if mark := w.byteAt(t); w.token(t).Strength >= vietnamese.Clause && mark != '(' && mark != ')' {
			return false
		}
	}
	return false
}
