package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// offences are kinds of offences, by two words of each, for which an article may tell who
// was punished.
var offences = [...][2]word{{wSinh, wCon}, {wDân, wSố}, {wBằng, wGiả}, {wNồng, wĐộ}, {wĐánh, wBạc}}

// titleOfOffence reports a title that tells of those who committed one kind of offence: "Nhiều
// đảng viên vi phạm chính sách dân số". One that says which was the most frequent tells of
// all of them.
func (w *work) titleOfOffence() bool {
	w.text = &w.title
	found := false
	for t := range w.title.Tokens {
		switch w.wordAt(t) {
		case wChủ, wPhần, wNhất:
			return false // "chủ yếu", "phần lớn", "nhiều nhất"
		}
		found = found || w.offenceAt(t)
	}
	return found
}

// offenceAt reports a kind of offence that begins at token t.
func (w *work) offenceAt(t int) bool {
	for _, of := range offences {
		if w.wordAt(t) == of[0] && w.wordAt(t+1) == of[1] {
			return true
		}
	}
	return false
}

// ofOffence reports that figure i counts those punished for one kind of offence, and not all
// who were: in an article on it, or behind "trong số đảng viên sinh con thứ ba, …".
func (w *work) ofOffence(i int) bool {
	f := &w.frames[w.figures[i].frame]
	if !f.Organ || !f.parted(labelForm) {
		return false
	}
	if w.place.offence {
		return true
	}
	return w.amongOffenders(i) || w.offendedSo(i)
}

// offendedSo reports the offence of those whom figure i counts directly behind them: "9 đảng
// viên đánh bạc bị khai trừ", "12 đảng viên do tham nhũng".
func (w *work) offendedSo(i int) bool {
	const near = 5 // tokens
	first := w.behind(i)
	for t := first; t < min(first+near, w.sentence.To) && w.text.Tokens[t].Kind == vietnamese.Word; t++ {
		if w.wordAt(t) == wBị || w.wordAt(t) == wVà {
			return false
		}
		if w.offenceAt(t) || w.wordAt(t) == wTham && w.wordAt(t+1) == wNhũng {
			return true
		}
	}
	return false
}

// amongOffenders reports that the sentence tells of those who committed one kind of offence:
// "trong số cán bộ, đảng viên sinh con thứ ba, …", and no number of others.
func (w *work) amongOffenders(i int) bool {
	if !w.among.has(wTrong) || !w.among.has(wSố) {
		return false
	}
	first := w.figures[i].q.Lead
	for t := w.sentence.From; t+2 < first; t++ {
		if w.wordAt(t) != wTrong || w.wordAt(t+1) != wSố {
			continue
		}
		for n := t + 2; n < first && w.text.Tokens[n].Strength < vietnamese.Clause && w.text.Tokens[n].Kind != vietnamese.Number; n++ {
			if w.offenceAt(n) {
				return true
			}
		}
	}
	return false
}

// amongDenied reports "trong số 35 đảng viên bị kỷ luật" where those 35 were told before and
// are not the province's.
func (w *work) amongDenied(i int) bool {
	fg := &w.figures[i]
	if w.wordAt(fg.q.Lead-1) != wSố || len(w.denied) == 0 {
		return false
	}
	if w.wordAt(fg.q.Lead-2) != wTrong && (w.wordAt(fg.q.Lead-2) != wTổng || w.wordAt(fg.q.Lead-3) != wTrong) {
		return false
	}
	return slices.Contains(w.denied, denial{fg.q.Value, w.frames[fg.frame].unit})
}
