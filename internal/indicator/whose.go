package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// organGoesOn reports a sentence without a subject, or of parts, behind one that told what
// an organ did: "Ban Thường vụ lập 9 đoàn. Trong đó, …", "Đã giám sát 23 tổ chức đảng",
// "Đồng thời, kỷ luật 12 đảng viên".
func (w *work) organGoesOn(i int) bool {
	if !w.place.byOrgan && !w.place.session || !w.frame(w.figures[i].frame).Organ {
		return false
	}
	for _, mark := range w.place.marks {
		if mark.all || mark.item < w.figures[i].item && !mark.weak {
			return false
		}
	}
	if w.place.session && !w.place.kept {
		return true
	}
	return w.place.byOrgan && (w.segs[0].opener == opensParts || w.subjectless() && (w.place.team || w.place.acted || !w.setsTime()))
}

// ofSession reports an article on a session of an inspection commission, at which it
// decides itself: "Kỳ họp thứ 12 Ủy ban Kiểm tra Tỉnh ủy".
func (w *work) ofSession() bool {
	const lead = 60 // tokens
	for _, t := range [...]*text{&w.title, &w.body} {
		w.text = t
		session, inspectors := false, false
		if !slices.Contains(t.words[:min(len(t.words), lead)], wHọp) {
			continue
		}
		for n := range min(len(t.Tokens), lead) {
			switch w.wordAt(n) {
			case wHọp:
				session = session || w.wordAt(n-1) == wKỳ
			case wUBKT:
				inspectors = true
			case wTra:
				inspectors = inspectors || w.wordAt(n-1) == wKiểm
			}
		}
		if session && inspectors {
			return true
		}
	}
	return false
}

// leaveOrgan hands on that the sentence told what one organ did.
func (w *work) leaveOrgan() {
	p := &w.place
	if n := len(p.marks); n > 0 {
		p.team = p.marks[0].team
		p.byOrgan = p.marks[n-1].organ && !w.hosts() || p.team
		p.acted = p.acted && p.byOrgan
	}
	for i := range w.figures {
		fg := &w.figures[i]
		if fg.kept >= 0 {
			p.acted = false
			return
		}
		p.acted = p.acted || fg.refused == RefusedOrgan && w.frame(fg.frame).Organ
	}
}

// mostOfAffair is below how many people an affair ends for: a province's commissions
// punish more in a quarter.
const mostOfAffair = 20

// ofAffair reports that figure i counts those punished for one affair: "trong vụ án này",
// "5 đảng viên liên quan", or a few of whom no time is told.
func (w *work) ofAffair(i int) bool {
	fg := &w.figures[i]
	f := w.frame(fg.frame)
	if !f.parted(labelForm) || !f.Organ {
		return false
	}
	if w.hintIn(w.sentence.From, w.sentence.To, hintAffair) >= 0 || w.concerned(i) || w.besidesThem(i) || w.besideOffice(i) {
		return true
	}
	t, from := w.timeFor(i)
	dated := from != fromNowhere && from != fromElsewhere && (t.Kind != vietnamese.DayTime || t.Role != vietnamese.During && !t.Relative)
	if dated {
		return false
	}
	return w.place.affair || (fg.by.none() || !fg.inList && fg.host < 0) && fg.of.frame < 0 && fg.kind == "" && f.unit == UnitPerson && fg.q.Value < mostOfAffair && !w.byAll(i)
}

// besidesThem reports those whom a sentence only names again: "Ngoài hai người bị kỷ luật, …".
func (w *work) besidesThem(i int) bool {
	first := w.sentence.From
	lead := w.figures[i].q.Lead
	return w.figures[i].q.Value < mostOfAffair && (lead == first+1 && w.wordAt(first) == wNgoài || lead == first+2 && w.wordAt(first) == wBên && w.wordAt(first+1) == wCạnh)
}

// besideOffice reports a few people of whom the sentence tells that others were punished
// by their offices, as what one inspection led to: "kỷ luật về mặt Đảng đối với 4 cá nhân,
// về chính quyền 5 cá nhân".
func (w *work) besideOffice(i int) bool {
	fg := &w.figures[i]
	if fg.q.Value >= mostOfAffair || fg.noun >= 0 && !w.anyPerson(fg.noun) || w.byAll(i) {
		return false
	}
	for t := w.sentence.From; t < w.sentence.To; t++ {
		if w.wordAt(t) == wQuyền && w.wordAt(t-1) == wChính && (w.wordAt(t-2) == wVề || w.wordAt(t-2) == wMặt || w.wordAt(t-2) == wLuật) {
			return true
		}
	}
	return false
}

// byAll reports that all committees of the province did what figure i counts.
func (w *work) byAll(i int) bool {
	return slices.ContainsFunc(w.place.marks, func(m placeMark) bool { return m.all && m.item < w.figures[i].item })
}

// titleOfAffair reports a title that tells of one affair: "Kỷ luật nhiều cán bộ liên quan
// đến đất rừng".
func (w *work) titleOfAffair() bool {
	return w.hintedIn(w.inHead, hintConcerned|hintAffair)
}

// concerned reports that those whom figure i counts had to do with something: "5 đảng viên
// liên quan đến dự án". So does a sentence that begins with it.
func (w *work) concerned(i int) bool {
	if w.hintAt(w.sentence.From, hintConcerned) > 0 {
		return true
	}
	for k := w.figures[i].item + 1; k < len(w.items) && w.items[k].kind < itemComma; k++ {
		if slices.ContainsFunc(w.raisedBy(&w.items[k]), func(f int32) bool { return w.frame(f).Affair }) {
			return true
		}
	}
	return w.hintUpTo(int(w.items[w.figures[i].item].to), w.sentence.To, vietnamese.Comma, hintConcerned)
}

// atCongress reports an article on a congress of the whole province while those are held,
// from August to November of every fifth year. One that is only prepared or greeted tells
// of other times.
func (w *work) atCongress() bool {
	const lead = 90 // tokens
	if w.published.Year%5 != 0 || w.published.Month < 8 || w.published.Month > 11 {
		return false
	}
	for _, t := range [...]*text{&w.title, &w.body} {
		w.text = t
		for n := range min(len(t.Tokens), lead) {
			if w.wordAt(n) != wHội || w.wordAt(n-1) != wĐại {
				continue
			}
			if w.wordIn(n-2, wordsNotHeld) {
				return false
			}
			for m := n + 1; m < n+6; m++ {
				if w.wordAt(m) == wĐảng && w.wordAt(m+1) == wBộ {
					return w.wordAt(m+2) == wTỉnh || w.wordAt(m+2) == wThành || w.token(m+2).Is(vietnamese.Capital)
				}
			}
		}
	}
	return false
}
