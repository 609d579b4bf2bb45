package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// movesAway reports the level that figure i left for that of figure i+1: "giảm từ 96 người
// xuống còn 83", "nâng từ 2,17% lên 2,81%". Places in rankings have rules of their own.
func (w *work) movesAway(i int) bool {
	fg := &w.figures[i]
	if !w.among.has(wTừ) || i+1 >= len(w.figures) || w.wordAt(fg.q.Lead-1) != wTừ || fg.q.Unit != vietnamese.Percent && fg.q.Unit != vietnamese.Count {
		return false
	}
	next := &w.figures[i+1]
	if next.q.Unit != fg.q.Unit || w.segs[next.segment].depth != w.seg(i).depth {
		return false
	}
	moved := false
	for t := fg.q.To; t < next.q.Lead; t++ {
		if w.byteAt(t) == '(' {
			for t < next.q.Lead && w.byteAt(t) != ')' {
				t++ // "từ 92.114 (năm 2020) lên 98.112"
			}
			continue
		}
		if w.token(t).Strength >= vietnamese.Clause {
			return false
		}
		switch w.wordAt(t) {
		case wLên, wXuống, wCòn:
			moved = moved || w.wordAt(t-1) != wTrở // "từ 100 tổ chức trở lên"
		case wVà:
			return false
		}
	}
	return moved
}

// movedTo binds the level that is reached to what the one left behind counts.
func (w *work) movedTo(i int) bool {
	if i == 0 || !w.movesAway(i-1) {
		return false
	}
	left := &w.figures[i-1]
	if left.frame < 0 || w.frame(left.frame).unit == UnitRank || left.kind != "" || left.refused != "" && left.refused != RefusedEarlier {
		return false
	}
	fg := &w.figures[i]
	if w.head(i); fg.noun >= 0 && !w.nounAllows(i, left.frame) {
		return false
	}
	fg.frame, fg.by, fg.rule, fg.target = left.frame, left.by, raisedTo, left.target
	w.tell(i)
	w.tally.frame, w.tally.sentence = fg.frame, w.number
	return true
}

// levelLeft settles of when the level is that figure i left: of the year behind it, or of the
// time that is compared with; nobody knows of when it is otherwise.
func (w *work) levelLeft(i int) {
	fg := &w.figures[i]
	if fg.frame < 0 || w.frame(fg.frame).unit == UnitRank || fg.kind != "" || !w.movesAway(i) || w.timeOfMove(i) >= 0 {
		return
	}
	if _, known := w.baseTime(i); !known {
		fg.refused = RefusedEarlier
		return
	}
	fg.earlier = true
}

// timeOfMove is the time that stands behind figure i and what it counts, one of two levels
// between which something moved; -1 for none.
func (w *work) timeOfMove(i int) int {
	if !w.among.has(wTừ) || !w.movesAway(i) && (i == 0 || !w.movesAway(i-1)) {
		return -1
	}
	for k := w.figures[i].item + 1; k < len(w.items); k++ {
		switch it := &w.items[k]; {
		case it.kind == itemFigure, it.kind == itemSemicolon, it.cues.has(cueLevel):
			return -1
		case it.is&traitDates != 0:
			return k
		}
	}
	return -1
}
