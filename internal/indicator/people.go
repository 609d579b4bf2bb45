package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// otherMembers reports "ĐV" in item k where it is short for those of a union or a league, of
// which the article speaks, and not once of members of the Party.
func (w *work) otherMembers(k int) bool {
	short := false
	for t := int(w.items[k].from); t < int(w.items[k].to); t++ {
		short = short || w.wordAt(t) == wĐV
	}
	if !short {
		return false
	}
	for _, t := range [...]*text{&w.title, &w.body} {
		for n, word := range t.words {
			if n > 0 && word == wViên && t.words[n-1] == wĐảng {
				return false
			}
		}
	}
	return w.speaksOfHint(hintUnion | hintLeague)
}

// justPeople reports that figure i counts "người" and nothing that says of which kind.
func (w *work) justPeople(i int) bool {
	fg := &w.figures[i]
	if !fg.right {
		return false
	}
	it := &w.items[fg.noun]
	return it.to-it.from == 1 && w.wordAt(int(it.from)) == wNgười
}

// saysWho reports that behind "người" follows who they are: "4 người chết", "12 người là
// lãnh đạo sở", so that they are not those of whom the sentence told before.
func (w *work) saysWho(i int) bool {
	if !w.justPeople(i) {
		return false
	}
	noun := w.figures[i].noun
	t := int(w.items[noun].to)
	if w.wordAt(t) == wLà {
		return true
	}
	if t >= w.sentence.To || w.token(t).Kind != vietnamese.Word || noun+1 < len(w.items) && w.gap(noun) == 0 {
		return false
	}
	return !w.wordIn(t, wordsNotWho)
}

// ofDelegation reports the people of a delegation: "đoàn công tác của tỉnh gồm 20 cán bộ
// sang dự lớp bồi dưỡng".
func (w *work) ofDelegation(i int) bool {
	first := w.figures[i].q.Lead
	if w.wordAt(first-1) != wGồm && !(w.wordAt(first-1) == wCó && w.wordAt(first-2) == wGồm) {
		return false
	}
	for t := first - 2; t >= w.sentence.From && w.token(t).Strength < vietnamese.Comma; t-- {
		if w.wordAt(t) == wĐoàn && w.wordAt(t+1) != wThể && w.wordAt(t+1) != wViên {
			return true
		}
	}
	return false
}

// inspecting reports people at work: "4 người thanh tra, giám sát", where those whom
// somebody inspects would be "được" or "bị giám sát". The event is item k behind figure i.
func (w *work) inspecting(i, k int) bool {
	if !w.justPeople(i) {
		return false
	}
	first := int(w.items[k].from)
	if w.wordAt(first) != wKiểm && w.wordAt(first) != wGiám {
		return false
	}
	for t := int(w.items[w.figures[i].noun].to); t < first; t++ {
		if w.wordIn(t, wordsUndergoing) {
			return false
		}
	}
	return true
}

// addsMembers reports that "thêm" and its like at item k, behind which figure i stands, add
// members of the Party: where only "người" are counted, members were told of before, and
// no other deed goes before the word ("kỷ luật thêm 2 người").
func (w *work) addsMembers(i, k int) bool {
	if w.gap(k-1) == 0 && w.item(k-1).kind == itemPhrase && w.isEvent(w.item(k-1), false) {
		return false
	}
	if t := int(w.items[k].from); w.wordAt(t) == wĐược && w.wordAt(t+1) == wBổ {
		if !w.reinforces(i, t) {
			return false
		} else if w.ofThatBody(t) {
			return true
		}
	}
	if !w.justPeople(i) {
		return true
	}
	return !w.saysWho(i) && (w.frame(w.tally.frame).unit == UnitPerson || w.frame(w.figure(i-1).frame).unit == UnitPerson)
}

// reinforces reports that it is the Party to which figure i is added by "được bổ sung" at token
// t: "Đảng bộ tỉnh được bổ sung 2.315 đảng viên", but not "danh sách sàng lọc", "lực lượng kiểm
// tra", nor those who come from elsewhere or join a committee.
func (w *work) reinforces(i, t int) bool {
	fg := &w.figures[i]
	if !fg.right {
		return false
	}
	switch behind := int(w.items[fg.noun].to); w.wordAt(behind) {
	case wTừ:
		return false
	case wVào, wCho:
		if w.wordAt(behind+1) != wĐảng && w.wordAt(behind+1) != wĐội && w.wordAt(behind+1) != wHàng {
			return false
		}
	}
	whose := false
	for t--; t >= w.sentence.From && w.token(t).Strength <= vietnamese.Comma; t-- {
		if w.wordIn(t, wordsNoReinforcement) {
			return false
		}
		switch w.wordAt(t) {
		case wĐội, wHàng:
			whose = whose || w.wordAt(t+1) == wNgũ
		case wBộ:
			whose = whose || w.wordAt(t-1) == wĐảng && !w.anyPerson(fg.noun)
		}
	}
	return whose
}

// ofThatBody reports "đội ngũ ấy", "đội ngũ này" before token t: the members told of before.
func (w *work) ofThatBody(t int) bool {
	for t--; t > w.sentence.From && w.token(t).Strength <= vietnamese.Comma; t-- {
		if w.wordAt(t) == wNgũ {
			return w.wordAt(t+1) == wẤy || w.wordAt(t+1) == wNày || w.wordAt(t+1) == wĐó
		}
	}
	return false
}

// electedTo reports that those who "tham gia" at item k join a committee: "15 người tham gia
// Ban Thường vụ", and no conference.
func (w *work) electedTo(k int) bool {
	t := int(w.items[k].to)
	if w.wordAt(t) == wVào {
		t++
	}
	return w.wordIn(t, wordsJoined) || w.wordAt(t) == wỦy && w.wordAt(t+1) == wBan || w.wordAt(t) == wCấp && w.wordAt(t+1) == wỦy
}

// ofAge reports that figure i counts those of an age alone, whom no indicator knows: "dưới 30 tuổi có
// 900 đồng chí", "kết nạp 640 đảng viên từ 18 đến 30 tuổi". An average is the age of all.
func (w *work) ofAge(i int) bool {
	const near = 5 // tokens between the number and the age
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.items[k].kind != itemMask || w.text.Masks[w.items[k].at].Kind != vietnamese.MaskAge {
			continue
		}
		from, to := int(w.items[k].to), fg.q.Lead
		if k > fg.item {
			from, to = w.behind(i), int(w.items[k].from)
		}
		if to-from <= near && !w.otherFigure(fg.item, k) && !w.ageOfAll(k) {
			return true
		}
	}
	return false
}

// otherFigure reports another figure between items a and b.
func (w *work) otherFigure(a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if w.items[k].kind == itemFigure {
			return true
		}
	}
	return false
}

// ageOfAll reports the age at item k as one that is told of all those counted: "tuổi bình quân 27",
// "cao tuổi nhất 61 tuổi", "đều dưới 40 tuổi".
func (w *work) ageOfAll(k int) bool {
	const near = 6 // tokens
	first := int(w.items[k].from)
	for t := max(first-near, w.sentence.From); t < first; t++ {
		switch next := w.wordAt(t + 1); w.wordAt(t) {
		case wNhất, wĐều:
			return true
		case wBình:
			if next == wQuân {
				return true
			}
		case wTrung:
			if next == wBình {
				return true
			}
		}
	}
	return false
}
