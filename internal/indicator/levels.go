package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// level finds the breakdown value that is a number of years: "30 năm tuổi Đảng
// 24 đồng chí", "13 đảng viên nhận huy hiệu 70 năm". Two of them in one segment
// are no level: "từ 30 năm đến 70 năm".
func (w *work) level(i int, f int32) (Breakdown, bool) {
	label := w.frame(f).Levels
	fg := &w.figures[i]
	seg := w.levelSegment(i)
	years, found := 0.0, 0
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.items[k].kind != itemMask || k > fg.item && w.figureBetween(fg.item, k) {
			continue // "trong 29 đảng viên có 3 đảng viên nhận Huy hiệu 60 năm"
		}
		mask := &w.text.Masks[w.items[k].at]
		if mask.Kind != vietnamese.MaskSeniority && mask.Kind != vietnamese.MaskDuration && mask.Kind != vietnamese.MaskAnniversary {
			continue
		}
		if mask.Max != 0 || w.openRange(mask.To) {
			return Breakdown{}, false // also "từ 30 năm tuổi Đảng trở lên"
		}
		if badgeLevel(mask.Value) {
			years, found = mask.Value, found+1
		}
	}
	if found == 1 && fg.segment > 0 { // "Huy hiệu 45 năm, 40 năm, 30 năm … có 311 đảng viên": a total
		for s := fg.segment - 1; s >= 0 && w.segs[s].plain && w.segs[s+1].opener == opensComma; s-- {
			for k := int(w.segs[s].from); k < int(w.segs[s].to); k++ {
				if w.items[k].kind == itemMask && badgeLevel(w.text.Masks[w.items[k].at].Value) && w.partFirst(i) {
					return Breakdown{}, false
				}
			}
		}
	}
	if found == 1 && w.levelsFollow(fg.segment) {
		return Breakdown{}, false
	}
	if found == 0 {
		if years = w.levelAhead(i); years != 0 {
			found = 1
		}
	}
	if found != 1 {
		return Breakdown{}, false
	}
	for _, def := range w.catalogue.indicators[w.frame(f).index].Breakdowns {
		if def.Label != label {
			continue
		}
		for _, value := range def.Values {
			if value == yearsText(int(years)) {
				return Breakdown{Label: label, Value: value}, true
			}
		}
	}
	return Breakdown{}, false
}

// lowestLevel is the least number of years that a badge is awarded for.
const lowestLevel = 30

// fromLevel reports that the figure counts badges from a level on: "12 đồng chí từ 65
// năm tuổi Đảng trở lên". From the lowest on they are all.
func (w *work) fromLevel(i int) bool {
	seg := w.seg(i)
	for k := int(seg.from); seg.says&traitMask != 0 && k < int(seg.to); k++ {
		if w.items[k].kind != itemMask || k > w.figures[i].item && w.figureBetween(w.figures[i].item, k) {
			continue
		}
		if mask := &w.text.Masks[w.items[k].at]; mask.Value > lowestLevel && badgeLevel(mask.Value) && w.openRange(mask.To) {
			return true
		}
	}
	return false
}

// levelBeside reports a level of badge directly before a bare count that was not read as
// what it counts: it is hardly a total.
func (w *work) levelBeside(i int) bool {
	s := w.figures[i].segment - 1
	if s < 0 || !w.segs[s].plain || w.segs[s].says&traitMask == 0 || w.seg(i).opener != opensComma || !w.bareCount(i) {
		return false
	}
	it := &w.items[w.segs[s].to-1]
	if it.kind != itemMask {
		return false
	}
	mask := &w.text.Masks[it.at]
	return badgeLevel(mask.Value) && (mask.Kind == vietnamese.MaskSeniority || mask.Kind == vietnamese.MaskDuration)
}

// handedByOne reports badges that one leader pins on himself, which are those of a ceremony:
// "đồng chí Bí thư Tỉnh ủy gắn Huy hiệu cho 22 người". What he says of all is not meant.
func (w *work) handedByOne(i int) bool {
	fg := &w.figures[i]
	if fg.event < 0 || fg.event > fg.item {
		return false
	}
	t := int(w.items[fg.event].from)
	for t > w.sentence.From && w.wordIn(t-1, wordsHanding) {
		t--
	}
	for steps := 0; t > w.sentence.From && steps < 12; steps++ {
		t--
		if token := w.token(t); token.Kind == vietnamese.Punct && token.Strength > vietnamese.Comma || w.wordIn(t, wordsSays) {
			return false
		}
		switch w.wordAt(t) {
		case wThư:
			return w.wordAt(t-1) == wBí && w.wordAt(t-2) != wBan
		case wVụ:
			if w.wordAt(t-3) != wMặt {
				return false // "…, Ban Thường vụ trao": not "thay mặt Ban Thường vụ"
			}
		case wTịch, wBan, wNhiệm:
			if (w.wordAt(t-1) == wChủ || w.wordAt(t-1) == wTrưởng) && w.wordAt(t+1) != wHồ && w.wordAt(t+1) != wNước {
				return true
			}
		}
	}
	return false
}

// openRange reports "trở lên" behind a number of years that ends at token t.
func (w *work) openRange(t int) bool {
	for range 4 { // năm tuổi Đảng
		if w.wordAt(t) == wTrở {
			return true
		}
		if w.wordAt(t) != wNăm && w.wordAt(t) != wTuổi && w.wordAt(t) != wĐảng {
			return false
		}
		t++
	}
	return false
}

// levelNamed is the level that the clause of figure i names as one of those told in the
// sentences before: "Đông nhất là bậc 30 năm với 371 đồng chí".
func (w *work) levelNamed(i int, c *count) (Breakdown, bool) {
	if w.says&traitMask == 0 || c.sentence < w.number-4 || c.by != (Breakdown{}) || !w.mayHold(c, i) {
		return Breakdown{}, false
	}
	seg := w.levelSegment(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.items[k].kind != itemMask {
			continue
		}
		if w.wordIn(int(w.items[k].from)-1, wordsLevelTold) {
			return w.level(i, c.frame)
		}
	}
	if w.levelAhead(i) != 0 {
		return w.level(i, c.frame) // "Cao nhất là 75 năm, 9 cụ"
	}
	return Breakdown{}, false
}

// byLevelNamed binds a level of badge to the count that the sentences before told, whatever
// else is said of those who have it: "348 người ở mốc 55 năm", "Mốc 60 năm: 33".
func (w *work) byLevelNamed(i int) bool {
	fg := &w.figures[i]
	c := w.tally.last()
	if c == nil || w.frame(c.frame).Levels == "" || fg.foreign || fg.noun >= 0 && !(fg.right && w.hasNoun(&w.items[fg.noun], w.frame(c.frame))) {
		return false
	}
	if whole := w.wholeCounted(c.frame); whole != nil {
		if by, ok := w.levelNamed(i, whole); ok {
			return w.makePart(i, whole, by, namedPart)
		}
	}
	if fg.noun >= 0 && w.joinedLongAgo(i) {
		fg.refused, fg.frame = RefusedPart, c.frame
		return true
	}
	return false
}

// joinedLongAgo reports that the sentence tells when those whom figure i counts joined the
// Party, beside the badge that they have for it: "lớp vào Đảng năm ấy, nay tròn 45 năm, đông
// hơn cả: 419 đảng viên".
func (w *work) joinedLongAgo(i int) bool {
	joined, level := false, false
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemFigure && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.kind == itemMask {
			mask := &w.text.Masks[it.at]
			level = level || badgeLevel(mask.Value) && (mask.Kind == vietnamese.MaskSeniority || mask.Kind == vietnamese.MaskDuration)
			continue
		}
		for t := int(it.from); it.kind == itemPhrase && t < int(it.to); t++ {
			joined = joined || w.wordAt(t) == wVào && w.wordAt(t+1) == wĐảng
		}
	}
	return joined && level
}

// byAwarded binds those of whom it is only said that they were given what the count before
// counts: "Từ đầu năm đến nay, 7.305 đảng viên của thành phố được trao tặng."
func (w *work) byAwarded(i int) bool {
	fg := &w.figures[i]
	c := w.tally.last()
	if c == nil || !fg.right || w.frame(c.frame).Levels == "" || !w.hasNoun(&w.items[fg.noun], w.frame(c.frame)) {
		return false
	}
	t := int(w.items[fg.noun].to)
	for k := fg.noun + 1; k < int(w.seg(i).to) && int(w.items[k].from) == t && w.items[k].cues.any(cueProvince|cueCity|cueBody); k++ {
		t = int(w.items[k].to)
	}
	if w.wordAt(t) == wĐã {
		t++
	}
	if w.wordAt(t) != wĐược {
		return false
	}
	given := false
	for t++; t < w.sentence.To && w.token(t).Kind == vietnamese.Word; t++ {
		if w.wordIn(t, wordsGiven) {
			given = true
		} else if w.wordAt(t) != wVà { // "được tặng và truy tặng"
			return false
		}
	}
	if given {
		fg.frame, fg.rule = c.frame, givenToCounted
	}
	return given
}

// levelSegment is the segment that names the level of figure i: its own, or the one
// before a bracket or a colon: "70 năm (2), 65 năm (13)", "75 năm: 17".
func (w *work) levelSegment(i int) *segment {
	seg := w.seg(i)
	if s := w.figures[i].segment - 1; (seg.opener == opensBracket || seg.opener == opensColon) && seg.says&traitMask == 0 && w.figures[i].item == int(seg.from) && s >= 0 && w.segs[s].plain && w.segs[s].to > w.segs[s].from {
		if k := int(w.segs[s].to) - 1; w.items[k].kind == itemMask && w.gap(k) == 0 {
			return &w.segs[s]
		}
	}
	return seg
}

// levelsFollow reports that a list of levels goes on behind a segment: "705 đảng
// viên được tặng Huy hiệu 30, 40, 50 và 55 năm tuổi Đảng".
func (w *work) levelsFollow(segment int) bool {
	last := int(w.segs[segment].to) - 1
	next := segment + 1
	if last < 0 || w.items[last].kind != itemMask || next >= len(w.segs) || !w.segs[next].plain || w.segs[next].opener != opensComma || w.segs[next].from >= w.segs[next].to {
		return false
	}
	first := &w.items[w.segs[next].from]
	return first.kind == itemMask && badgeLevel(w.text.Masks[first.at].Value)
}

// namesLevels reports that levels stand with figure i, one by one or as a range: "Huy hiệu
// 30 - 40 - 45 năm tuổi Đảng".
func (w *work) namesLevels(i int) bool {
	seg := w.seg(i)
	for k := int(seg.from); seg.says&traitMask != 0 && k < int(seg.to); k++ {
		if w.items[k].kind == itemMask && badgeLevel(w.text.Masks[w.items[k].at].Value) && !w.figureBetween(w.figures[i].item, k) {
			return true
		}
	}
	return false
}

// severalLevels reports more levels than one for the figure, listed and not as
// a range.
func (w *work) severalLevels(i int) bool {
	found := 0
	for s := w.figures[i].segment; s >= 0; s-- {
		seg := &w.segs[s]
		if s != w.figures[i].segment && (!seg.plain || w.segs[s+1].opener != opensComma) {
			break
		}
		for k := int(seg.from); k < int(seg.to); k++ {
			if w.items[k].kind != itemMask {
				continue
			}
			mask := &w.text.Masks[w.items[k].at]
			if first := mask.From; mask.Max != 0 || first > 0 && (w.wordAt(first-1) == wTừ || w.wordAt(first-1) == wĐến) {
				return false
			}
			if badgeLevel(mask.Value) && (mask.Kind == vietnamese.MaskSeniority || mask.Kind == vietnamese.MaskDuration) {
				found++
			}
		}
	}
	return found > 1
}

// levelOfSeveral reports that the figure is itself a level: "nhận Huy hiệu 45 và
// 40 năm".
func (w *work) levelOfSeveral(i int) bool {
	fg := &w.figures[i]
	k := fg.item + 2
	if !badgeLevel(fg.q.Value) || k >= len(w.items) || w.gap(k-2) > 0 || w.gap(k-1) > 0 || w.items[k].kind != itemMask {
		return false
	}
	before := fg.item - 1
	if before > 0 && w.gap(before) == 0 && (w.items[before].cues.has(cueHas) || w.wordAt(int(w.items[before].from)) == wLà) {
		before-- // "70 năm có 45, 65 năm có 80"
	}
	if !w.items[k-1].cues.has(cueAnd) && w.items[k-1].kind != itemComma || before >= 0 && (w.items[before].kind == itemMask || w.items[before].kind == itemColon) && w.gap(before) == 0 {
		return false
	}
	mask := &w.text.Masks[w.items[k].at]
	return (mask.Kind == vietnamese.MaskSeniority || mask.Kind == vietnamese.MaskDuration) && badgeLevel(mask.Value)
}

// partFirst reports a level before the figure in its segment.
func (w *work) partFirst(i int) bool {
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if w.items[k].kind == itemMask {
			return true
		}
	}
	return false
}

// badgeLevel reports whether there is a badge for so many years.
func badgeLevel(years float64) bool {
	return years == 30 || years >= 40 && years <= 90 && int(years)%5 == 0
}

// yearsText writes a number of two digits without allocating.
func yearsText(n int) string {
	const digits = "304045505560657075808590"
	for i := 0; i+2 <= len(digits); i += 2 {
		if text := digits[i : i+2]; int(text[0]-'0')*10+int(text[1]-'0') == n {
			return text
		}
	}
	return ""
}

// besideUpper reports grassroots committees told beside those above them, and fewer than they
// are: the ones directly under the province, "gồm 24 đảng bộ cấp trên cơ sở, 3 đảng bộ cơ sở";
// or committees beside those of districts: "13/15 huyện, thành phố và 4/5 đảng bộ trực thuộc".
func (w *work) besideUpper(i int) bool {
	fg := &w.figures[i]
	if i > 0 && fg.noun >= 0 && w.namesNoun(fg.noun, nounDirect) && w.districtsBetween(w.figures[i-1].q.To, fg.q.Lead) {
		return true
	}
	if i == 0 || fg.q.Unit != vietnamese.Count || w.wordAt(fg.q.To) != wĐảng && w.wordAt(fg.q.To) != wChi || w.wordAt(fg.q.To+1) != wBộ || w.wordAt(fg.q.To+2) != wCơ {
		return false
	}
	for h := range w.figures[:i] {
		if upper := &w.figures[h]; upper.noun >= 0 && upper.q.Value >= fg.q.Value && w.namesNoun(upper.noun, nounDirect) {
			return true
		}
	}
	return false
}

// districtsBetween reports districts joined to what begins at token to.
func (w *work) districtsBetween(t, to int) bool {
	if w.wordAt(to-1) != wVà && w.wordAt(to-1) != wVới {
		return false
	}
	for ; t < to; t++ {
		if w.token(t).Strength >= vietnamese.Clause {
			return false
		}
		if w.wordAt(t) == wHuyện || w.wordAt(t) == wQuận {
			return true
		}
	}
	return false
}

// ofOtherLevel reports that the place at item k is only where those of a level live of whom the list told
// before figure i: "Huy hiệu 80 năm có 1 đồng chí ở huyện Trần Văn Thời; 75 năm 12 đồng chí".
func (w *work) ofOtherLevel(k, i int) bool {
	fg := &w.figures[i]
	if w.frame(fg.frame).Levels == "" || !w.clauseBetween(int(w.items[k].segment), fg.segment) {
		return false
	}
	located := false
	for t := int(w.items[k].from) - 1; !located && t > w.sentence.From; t-- {
		if tok := w.token(t); tok.Kind == vietnamese.Number || tok.Strength >= vietnamese.Clause {
			return false
		}
		located = w.wordAt(t) == wỞ || w.wordAt(t) == wTại
	}
	for h := i - 1; located && h >= 0; h-- {
		if w.figures[h].item < k {
			return !w.clauseBetween(w.figures[h].segment, int(w.items[k].segment))
		}
	}
	return false
}

// clauseBetween reports that a clause begins behind segment s, up to segment n.
func (w *work) clauseBetween(s, n int) bool {
	for s++; s <= n; s++ {
		if w.segs[s].opener == opensClause {
			return true
		}
	}
	return false
}

// ofSomebody reports the years in the Party of one who is described: "ông Tư, 58 tuổi, 30 năm tuổi Đảng".
func (w *work) ofSomebody(k int) bool {
	if k == 0 || w.items[k-1].kind != itemMask || w.gap(k-1) > 0 {
		return false
	}
	t := int(w.items[k-1].from) - 1
	return w.wordAt(int(w.items[k].to)-2) == wTuổi && t > w.sentence.From && w.token(t).Strength == vietnamese.Comma && w.wordAt(t-1) == wTuổi
}

// posthumous reports a count of those alone who were awarded when they were dead: "tặng 281
// và truy tặng 6 Huy hiệu", but not "tặng, truy tặng 742 Huy hiệu".
func (w *work) posthumous(i int) bool {
	t := w.figures[i].q.Lead - 1
	if w.wordAt(t) == wCho {
		t = w.beforeBadge(t - 1)
	}
	if w.wordAt(t) != wTặng || w.wordAt(t-1) != wTruy {
		return w.posthumousBehind(i)
	}
	t -= 2
	for t > w.sentence.From && (w.token(t).Strength == vietnamese.Comma || w.wordAt(t) == wVà) {
		t--
	}
	t = w.beforeBadge(t)
	return t >= w.sentence.From && w.wordAt(t) != wTặng && w.wordAt(t) != wTrao
}

// beforeBadge is the last token up to t that does not name the badge: "truy tặng Huy hiệu Đảng cho 6 đồng chí".
func (w *work) beforeBadge(t int) int {
	for t > w.sentence.From && (w.wordAt(t) == wHuy || w.wordAt(t) == wHiệu || w.wordAt(t) == wĐảng) {
		t--
	}
	return t
}

// posthumousBehind reports "38 trường hợp được truy tặng".
func (w *work) posthumousBehind(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.noun < 0 || !w.among.has(wTruy) {
		return false
	}
	t := int(w.items[fg.noun].to)
	for w.wordAt(t) == wĐược || w.wordAt(t) == wVinh || w.wordAt(t) == wDự {
		t++
	}
	return w.wordAt(t) == wTruy && w.wordAt(t+1) == wTặng
}
