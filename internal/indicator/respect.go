package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// mostInOrder is how many things a reader follows in "A, B và C lần lượt là x, y và
// z".
const mostInOrder = 4

// byOrder binds the figures of "số tổ chức đảng và đảng viên bị kỷ luật lần lượt là
// 6 và 230": each counts the noun of its own place in the list before. In "năm 2020
// và năm 2021 kết nạp lần lượt 1.210 và 1.150 đảng viên" the times are in order.
func (w *work) byOrder(i int) bool {
	if !w.cued.has(cueRespect) {
		return false
	}
	fg := &w.figures[i]
	if fg.right && !w.shortNoun(fg.noun, UnitPerson) && !w.shortNoun(fg.noun, UnitOrganization) {
		return false
	}
	respect, place, length := w.inOrder(w.figures[i].item)
	if respect < 0 || length < 2 {
		return false
	}
	noun, right, foreign := fg.noun, fg.right, fg.foreign
	last := w.figures[i-place+length-1].item
	switch nouns, n := w.namesInOrder(respect, w.thing); {
	case n == length:
		fg.noun, fg.right, fg.foreign = nouns[place], false, false
	case n == 0 && w.orderOfFigures(i, place, length):
	case w.partInOrder(i, respect, place, length):
		return true
	case last+1 < len(w.items) && w.gap(last) == 0 && w.isNoun(&w.items[last+1]) && w.timeInOrder(i) >= 0:
		fg.noun, fg.right, fg.foreign = last+1, true, false
	default:
		return false
	}
	for k := respect - 1; k >= 0 && !w.parts(k); k-- {
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) && w.tryEvent(i, k, inOrderOfNouns) {
			return true
		}
	}
	if w.alone(i) {
		return true
	}
	fg.noun, fg.right, fg.foreign = noun, right, foreign
	return false
}

// orderOfFigures takes the noun of the figure in the same place of the list before: "1.318 tổ
// chức đảng và 3.774 đảng viên được kiểm tra; số được giám sát lần lượt là 702 và 1.219".
func (w *work) orderOfFigures(i, place, length int) bool {
	first := i - place - length
	if first < 0 || place > 0 && w.figures[i-1].noun < 0 {
		return false
	}
	for h := first; h < first+length; h++ {
		if before := &w.figures[h]; !before.right || !w.usable(h) || w.anyPerson(before.noun) || h > first && w.sameNoun(before.noun, w.figures[h-1].noun) {
			return false
		}
	}
	fg := &w.figures[i]
	fg.noun, fg.right, fg.foreign = w.figures[first+place].noun, false, false
	return true
}

// parts reports an item at which a statement begins or ends.
func (w *work) parts(k int) bool {
	return w.items[k].kind == itemFigure || w.items[k].kind == itemSemicolon
}

// inOrder finds the "lần lượt" of the list in which item k stands, its place there
// and how many numbers the list has; -1 for none.
func (w *work) inOrder(k int) (respect, place, length int) {
	for respect = k - 1; respect >= 0 && !w.items[respect].cues.has(cueRespect); respect-- {
		switch {
		case !w.ordinalNext(respect):
			return -1, 0, 0
		case w.inNumbers(respect):
			place++
		case w.items[respect].kind != itemComma && !w.shortNounOrWord(respect):
			return -1, 0, 0
		}
	}
	if respect < 0 || !w.ordinalNext(respect) || w.wordAt(int(w.items[respect].from)) != wLần {
		return -1, 0, 0
	}
	length = place + 1
	for next := w.joined(k); next >= 0; next = w.joined(next) {
		length++
	}
	return respect, place, length
}

// inNumbers reports a number of a list in order: a figure, or an ordinal in a ranking.
func (w *work) inNumbers(k int) bool {
	return w.items[k].kind == itemFigure || w.says&traitRanking != 0 && w.isOrdinal(k)
}

// shortNounOrWord reports an item that may stand between the figures of a list in
// order: "là", "và", "người", "tổ chức", "xếp thứ", "tăng" of places in rankings.
func (w *work) shortNounOrWord(k int) bool {
	it := &w.items[k]
	return it.kind == itemPhrase && (it.cues.any(cueWord|cueAnd|cueReach|cueHas|cueRankWord) || w.says&traitRanking != 0 && it.cues.any(cueUp|cueDown|cueClimb) || w.shortNoun(k, UnitPerson) || w.shortNoun(k, UnitOrganization))
}

// joined is the number that goes on with the list of the number at item k; -1 for none.
func (w *work) joined(k int) int {
	marks := 0
	for k++; k < len(w.items) && w.ordinalNext(k-1); k++ {
		it := &w.items[k]
		switch {
		case w.inNumbers(k):
			if marks == 0 {
				return -1
			}
			return k
		case it.kind == itemComma, it.cues.has(cueAnd):
			marks++
		case !w.shortNounOrWord(k):
			return -1
		}
	}
	return -1
}

// partInOrder takes the part of figure i from "khiển trách và cảnh cáo lần lượt là 9
// và 5" behind the count that they are parts of.
func (w *work) partInOrder(i, respect, place, length int) bool {
	parts, n := w.namesInOrder(respect, func(k int) bool { return w.isPart(&w.items[k]) })
	if n != length {
		return false
	}
	named := w.partOfCounted(i, inArticle, inOrderOfNouns, func(c *count) (Breakdown, bool) {
		by, ok := w.partOf(&w.items[parts[place]], c.frame, true)
		return by, ok && by.Value != noPart
	})
	if named {
		w.figures[i].inList, w.figures[i].foreign = true, false
	}
	return named
}

// thing reports a noun that says by itself what is counted.
func (w *work) thing(k int) bool {
	return w.isNoun(&w.items[k]) && !w.anyPerson(k)
}

// namesInOrder lists what is coordinated before item k, of the items that is tells.
func (w *work) namesInOrder(k int, is func(int) bool) (names [mostInOrder]int, n int) {
	for k--; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !is(k) {
			if n > 0 && it.kind != itemComma && !it.cues.any(cueAnd|cueWord) {
				break
			}
			continue
		}
		if n > 0 && !w.coordinates(k, names[0]) {
			break
		}
		if n == mostInOrder {
			return names, 0
		}
		copy(names[1:], names[:n])
		names[0] = k
		n++
	}
	return names, n
}

// coordinates reports "và" or a comma between two nouns and nothing but words of
// grammar beside it.
func (w *work) coordinates(a, b int) bool {
	marks := 0
	for k := a + 1; k < b; k++ {
		if w.gap(k-1) > 0 {
			return false
		}
		it := &w.items[k]
		if it.kind == itemComma || it.cues.has(cueAnd) {
			marks++
		} else if it.kind != itemPhrase || !it.cues.has(cueWord) {
			return false
		}
	}
	return marks == 1 && w.gap(b-1) == 0
}

// timeInOrder is the time of figure i in "năm 2020 và năm 2021, toàn tỉnh kết nạp lần
// lượt 1.210 và 1.150 đảng viên": that of its own place; -1 for none.
func (w *work) timeInOrder(i int) int {
	respect, place, length := w.inOrder(w.figures[i].item)
	if respect < 0 || length < 2 {
		return -1
	}
	times, n := [mostInOrder]int{}, 0
	for _, k := range w.times {
		if k > respect {
			break
		}
		if w.timeAt(k).Kind != vietnamese.PeriodTime || n == mostInOrder {
			return -1
		}
		times[n] = k
		n++
	}
	if n != length {
		return -1
	}
	return times[place]
}
