package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// mostInOrder is how many things a reader follows in "A, B và C lần lượt là x, y và
// z".
const mostInOrder = 4

const inOrderOfNouns = "in the order of the nouns"

// byOrder binds the figures of "số tổ chức đảng và đảng viên bị kỷ luật lần lượt là
// 6 và 230": each counts the noun of its own place in the list before. In "năm 2020
// và năm 2021 kết nạp lần lượt 1.210 và 1.150 đảng viên" the times are in order.
func (w *work) byOrder(i int) bool {
	if !w.cued.has(cueRespect) {
		return false
	}
	fg := &w.figures[i]
	if fg.right && !w.shortNoun(fg.noun, "person") && !w.shortNoun(fg.noun, "organization") {
		return false
	}
	respect, place, length := w.inOrder(i)
	if respect < 0 || length < 2 {
		return false
	}
	noun, right, foreign := fg.noun, fg.right, fg.foreign
	last := w.figures[i-place+length-1].item
	switch nouns, n := w.namesInOrder(respect, w.thing); {
	case n == length:
		fg.noun, fg.right, fg.foreign = nouns[place], false, false
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

// parts reports an item at which a statement begins or ends.
func (w *work) parts(k int) bool {
	return w.items[k].kind == itemFigure || w.items[k].kind == itemSemicolon
}

// inOrder finds the "lần lượt" of the list in which figure i stands, its place there
// and how many figures the list has; -1 for none.
func (w *work) inOrder(i int) (respect, place, length int) {
	first := i
	for respect = w.figures[i].item - 1; respect >= 0 && !w.items[respect].cues.has(cueRespect); respect-- {
		it := &w.items[respect]
		switch {
		case w.gap(respect) > 0:
			return -1, 0, 0
		case it.kind == itemFigure:
			first--
		case it.kind != itemComma && (it.kind != itemPhrase || !w.shortNounOrWord(respect)):
			return -1, 0, 0
		}
	}
	if respect < 0 || first < 0 || w.gap(respect) > 0 || w.wordAt(int(w.items[respect].from)) != wLần {
		return -1, 0, 0
	}
	length = i - first + 1
	for next := i + 1; next < len(w.figures) && w.joined(next); next++ {
		length++
	}
	return respect, i - first, length
}

// shortNounOrWord reports an item that may stand between the figures of a list in
// order: "là", "và", "người", "tổ chức".
func (w *work) shortNounOrWord(k int) bool {
	return w.items[k].cues.any(cueWord|cueAnd|cueReach|cueHas) || w.shortNoun(k, "person") || w.shortNoun(k, "organization")
}

// joined reports that figure i goes on with the list of the figure before it.
func (w *work) joined(i int) bool {
	marks := 0
	for k := w.figures[i-1].item + 1; k < w.figures[i].item; k++ {
		it := &w.items[k]
		if w.gap(k-1) > 0 || it.kind != itemComma && (it.kind != itemPhrase || !w.shortNounOrWord(k)) {
			return false
		}
		if it.kind == itemComma || it.cues.has(cueAnd) {
			marks++
		}
	}
	return marks > 0 && w.gap(w.figures[i].item-1) == 0
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
	respect, place, length := w.inOrder(i)
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
