package indicator

// ofSubjectPart takes over the part that is the subject of the clause before, which goes on
// with another deed: "khối doanh nghiệp tư nhân có thêm 12 tổ chức đảng, kết nạp 85 đảng viên".
func (w *work) ofSubjectPart(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if i == 0 || seg.opener != opensComma && seg.opener != opensAnd || fg.event < int(seg.from) || fg.event > fg.item || w.gap(int(seg.from)-1) > 0 {
		return false
	}
	before := &w.figures[i-1]
	if before.by.Value != "private_enterprise" || before.segment+1 != fg.segment || before.event < 0 || before.event > before.item {
		return false
	}
	for k := int(before.seg.from); k < before.event; k++ {
		if by, ok := w.partOf(&w.items[k], before.frame, false); ok && by == before.by {
			return w.takeBy(i, by.Value)
		}
	}
	return false
}

// ofClauseBefore takes over the sector of which the clause before speaks without a figure:
// "việc lập tổ chức đảng trong doanh nghiệp tư nhân còn chậm, mới thành lập được 9 chi bộ",
// "ở các doanh nghiệp, hợp tác xã, cả năm mới kết nạp được 19 đảng viên".
func (w *work) ofClauseBefore(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if i > 0 || fg.segment == 0 || seg.opener != opensComma || fg.event < int(seg.from) || fg.event > fg.item {
		return false
	}
	before := &w.segs[fg.segment-1]
	for k := int(before.from); before.plain && before.depth == seg.depth && k < int(before.to); k++ {
		t := int(w.items[k].from) - 1
		first := t + 1
		if w.wordAt(t) == wCác {
			t--
		}
		if in := w.wordAt(t); in != wTrong && in != wỞ && in != wTại {
			if in = w.wordAt(first); in != wTrong && in != wỞ && in != wTại {
				continue
			}
		}
		if w.takeValue(i, &w.items[k]) {
			if fg.by.Value == "private_enterprise" {
				return true
			}
			fg.by = Breakdown{}
		}
	}
	return false
}

// partSpokenOf takes over the part named last before item k, in the sentence or before it.
func (w *work) partSpokenOf(i, k int) bool {
	for n := k - 1; n >= 0; n-- {
		if w.takeValue(i, &w.items[n]) {
			return true
		}
	}
	for _, part := range w.lastParts {
		if part.Value != "" && w.takeBy(i, part.Value) {
			return true
		}
	}
	return false
}

// doneThere reports "tại đây", "ở đó" at token t, directly behind what was done.
func (w *work) doneThere(t int) bool {
	return (w.wordAt(t) == wTại || w.wordAt(t) == wỞ) && (w.wordAt(t+1) == wĐây || w.wordAt(t+1) == wĐó)
}
