package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// saysDifference reports that figure i tells how many more or fewer they are than at another time, directly behind those of
// whom it does: "kỷ luật 118 đảng viên: 5 người ít hơn ở hình thức khai trừ". What is told with a deed of its own is what was
// done, however it compares: "kết nạp 1.240 đảng viên nhiều hơn năm trước". Where another number says by how many, it counts
// itself: "1.240 đảng viên, nhiều hơn năm trước 34 người".
func (w *work) saysDifference(i int) bool {
	fg := &w.figures[i]
	t := fg.q.To
	if fg.right {
		t = int(w.items[fg.noun].to)
	}
	if one := w.wordAt(t); one != wÍt && one != wNhiều || w.wordAt(t+1) != wHơn || !w.countsSameAgain(i) {
		return false
	}
	for t += 2; t < w.sentence.To && w.token(t).Strength < vietnamese.Comma; t++ {
		if w.token(t).Kind == vietnamese.Number && w.token(t-1).Kind != vietnamese.Number && w.wordAt(t-1) != wNăm && w.wordAt(t-1) != wThứ {
			return false
		}
	}
	return true
}

// countsSameAgain reports that figure i counts, with nothing but a sign between, those whom the figure before it counts:
// "118 đảng viên: 5 người", "118 đảng viên, 5 đảng viên".
func (w *work) countsSameAgain(i int) bool {
	if i == 0 || !w.figures[i-1].right || !w.figures[i].right {
		return false
	}
	of, own := &w.items[w.figures[i-1].noun], &w.items[w.figures[i].noun]
	if sign := w.byteAt(int(of.to)); sign != ':' && sign != ',' && sign != '(' || int(of.to)+1 != w.figures[i].q.Lead {
		return false
	}
	first := int(own.from)
	if w.wordAt(first) == wNgười || w.wordAt(first) == wĐồng && w.wordAt(first+1) == wChí {
		return true
	}
	for n := range int(max(of.to-of.from, own.to-own.from)) {
		if w.wordAt(int(of.from)+n) != w.wordAt(first+n) {
			return false
		}
	}
	return true
}

// overMonths reports that figure i is told of the months of which its subject says that they were counted in: "Số đảng viên nữ
// trong 7 tháng là 458" are not all that there are.
func (w *work) overMonths(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k > int(w.seg(i).from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return false
		}
		if it.kind == itemTime {
			t := w.timeAt(k)
			return w.ofMonths(t.Period) && t.Role == vietnamese.During && (w.wordAt(int(it.from)) == wTrong || w.wordAt(int(it.from)-1) == wTrong) && w.items[k-1].kind == itemPhrase && w.gap(k-1) <= 1
		}
	}
	return false
}

// ofThisArea reports that the clause of figure i begins with an area spoken of before, "khu vực này", "vùng đó": it is some of the
// province. The sector outside the state is called so too.
func (w *work) ofThisArea(i int) bool {
	fg := &w.figures[i]
	if w.isValue(fg.by, valueSector) {
		return false
	}
	from := w.sentence.From
	if seg := w.seg(i); seg.from > 0 {
		from = int(w.items[seg.from-1].to)
	}
	for t := from; t+1 < fg.q.Lead; t++ {
		if one := w.wordAt(t); one != wVực && one != wVùng {
			continue
		}
		switch w.wordAt(t + 1) {
		case wNày, wĐó, wẤy:
			return true
		}
	}
	return false
}

// personsForBodies reports people counted as what was done to organizations: "Tổ chức đảng bị kỷ luật: 7 người". One of both is wrong.
func (w *work) personsForBodies(i int) bool {
	fg := &w.figures[i]
	if before := fg.q.Lead - 1; w.wordAt(before) != wLà && w.byteAt(before) != ':' {
		return false
	}
	if t := fg.q.To; w.wordAt(t) != wNgười && !(w.wordAt(t) == wĐồng && w.wordAt(t+1) == wChí) {
		return false
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemFigure && w.items[k].kind != itemComma && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isNoun(it) {
			continue
		}
		if !w.countsUnit(k, UnitOrganization) || w.countsUnit(k, UnitPerson) {
			return false
		}
		behind := w.wordAt(int(it.to))
		return behind == wBị || behind == wĐược
	}
	return false
}
