package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// notOfParty reports, of a count of people punished, that they are officials punished by
// their offices ("khiển trách 9 người, buộc thôi việc 3"), some named one by one ("3
// người bị cảnh cáo gồm ông …"), or others than those told of ("7 người khác bị khiển
// trách"). Members counted as such are the Party's.
func (w *work) notOfParty(i int) bool {
	fg := &w.figures[i]
	f := w.frame(fg.frame)
	if f.unit != UnitPerson {
		return w.among.has(wThanh) && fg.noun >= 0 && w.shortNoun(fg.noun, UnitOrganization) && w.inspectedByState(fg.q.Lead)
	}
	if w.othersBehind(i) || w.namedBehind(i) {
		return true
	}
	if fg.noun >= 0 && !w.anyPerson(fg.noun) {
		return false
	}
	if w.among.has(wThanh) && fg.noun >= 0 && w.inspectedByState(fg.q.Lead) {
		return true
	}
	for k := range w.items {
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) {
			for _, other := range w.raisedBy(it) {
				if w.frame(other).ByOffice {
					return true
				}
			}
		}
	}
	return false
}

// inspectedByState reports that the sentence tells of inspections of the state before token t: "thanh tra 412 cuộc, …,
// kỷ luật 31 cá nhân". The Party's inspectors only inspect ("kiểm tra").
func (w *work) inspectedByState(t int) bool {
	for n := w.sentence.From; n+1 < t; n++ {
		if w.wordAt(n) == wThanh && w.wordAt(n+1) == wTra {
			return true
		}
	}
	return false
}

// behind is the token behind figure i and what it counts.
func (w *work) behind(i int) int {
	fg := &w.figures[i]
	return int(w.items[max(fg.item, fg.noun)].to)
}

// othersBehind reports "khác" behind what figure i counts.
func (w *work) othersBehind(i int) bool {
	at := w.behind(i)
	return at < w.sentence.To && w.wordAt(at) == wKhác
}

// namedBehind reports that those counted are named: "…, gồm ông A và bà B".
func (w *work) namedBehind(i int) bool {
	const most = 20 // people named in a sentence
	if w.figures[i].q.Value > most {
		return false
	}
	for t := w.behind(i); t+2 < w.sentence.To; t++ {
		if w.wordAt(t) == wGồm || w.byteAt(t) == ':' {
			next := t + 1
			for next < w.sentence.To-1 && (w.wordAt(next) == wCác || w.wordAt(next) == wCó) {
				next++
			}
			if (w.wordAt(next) == wÔng || w.wordAt(next) == wBà || w.wordAt(next) == wĐồng && w.wordAt(next+1) == wChí) && w.capitalSoon(next+1) {
				return true
			}
		}
	}
	return false
}

// capitalSoon reports a capitalized word at token t or right behind it.
func (w *work) capitalSoon(t int) bool {
	for n := t; n < t+3 && n < w.sentence.To; n++ {
		if w.token(n).Kind == vietnamese.Word && w.token(n).Is(vietnamese.Capital) {
			return true
		}
	}
	return false
}

// allAlike is the form in which all that figure i counts were punished, told behind it:
// "87 đảng viên bị kỷ luật, đều bằng khiển trách".
func (w *work) allAlike(i int) (Breakdown, bool) {
	fg := &w.figures[i]
	f := w.frame(fg.frame)
	if !f.parted(labelForm) || fg.inList || fg.segment+1 >= len(w.segs) {
		return Breakdown{}, false
	}
	next := &w.segs[fg.segment+1]
	if next.from >= next.to || next.says&traitAnyPart == 0 || next.says&traitFigure != 0 || next.depth < w.seg(i).depth {
		return Breakdown{}, false
	}
	first := w.sentence.From
	if next.from > 0 {
		first = int(w.items[next.from-1].to)
	}
	for t := first; t < int(w.items[next.to-1].to); t++ {
		if w.wordAt(t) != wĐều && w.wordAt(t) != wCùng {
			continue
		}
		for k := int(next.from); k < int(next.to); k++ {
			if by, ok := w.partOf(&w.items[k], fg.frame, true); ok && by.Value != noPart && int(w.items[k].from) > t {
				return by, by.is(labelForm) && !w.jointFrom(k, i, by)
			}
		}
	}
	return Breakdown{}, false
}

// jointFrom reports another form behind item k: "đều bằng khiển trách và cảnh cáo".
func (w *work) jointFrom(k, i int, by Breakdown) bool {
	for n := k + 1; n < len(w.items) && w.items[n].kind != itemFigure; n++ {
		if other, ok := w.partOf(&w.items[n], w.figures[i].frame, true); ok && other.Label == by.Label && other != by {
			return true
		}
	}
	return false
}
