package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// titleOfOffence reports a title that tells of those who committed one kind of offence: "Nhiều
// đảng viên vi phạm chính sách dân số". One that says which was the most frequent tells of
// all of them.
func (w *work) titleOfOffence() bool {
	return w.hintedIn(w.inHead, hintOffence) && !w.hintedIn(w.inHead, hintMost|hintSomePart)
}

// ofOffence reports that figure i counts those punished for one kind of offence, and not all
// who were: in an article on it, or behind "trong số đảng viên sinh con thứ ba, …".
func (w *work) ofOffence(i int) bool {
	f := w.frame(w.figures[i].frame)
	if !f.Organ || !f.parted(labelForm) {
		return false
	}
	if w.place.offence {
		return true
	}
	return w.amongOffenders(i) || w.offendedSo(i)
}

// offendedSo reports the offence of those whom figure i counts directly behind them: "9 đảng
// viên đánh bạc bị khai trừ", "12 đảng viên do tham nhũng"; or that they are heads, who answer
// for what others did: "2 trường hợp người đứng đầu buông lỏng quản lý".
func (w *work) offendedSo(i int) bool {
	const near = 5 // tokens
	first := w.behind(i)
	end := first
	for ; end < min(first+near, w.sentence.To) && w.token(end).Kind == vietnamese.Word; end++ {
		if w.wordAt(end) == wBị || w.wordAt(end) == wVà {
			break
		}
	}
	return w.hintIn(first, end, hintOffence|hintCorruption|hintHead) >= 0 || w.punishedFor(end)
}

// punishedFor reports one offence as the cause of the punishment told from token t: "bị thi hành kỷ luật do vi
// phạm chính sách dân số", but not what most were punished for, "chủ yếu do …".
func (w *work) punishedFor(t int) bool {
	const near, long = 6, 8 // tokens to the cause, and of it
	if w.wordAt(t) != wBị {
		return false
	}
	for end := min(t+near, w.sentence.To); t < end && w.token(t).Kind == vietnamese.Word; t++ {
		if word := w.wordAt(t); word == wDo || word == wVì {
			last := t + 1
			for last < min(t+1+long, w.sentence.To) && w.token(last).Kind == vietnamese.Word {
				last++
			}
			return w.wordAt(t-1) == wLuật && w.hintIn(t+1, last, hintOffence|hintCorruption) >= 0
		}
	}
	return false
}

// amongOffenders reports that the sentence tells of those who committed one kind of offence:
// "trong số cán bộ, đảng viên sinh con thứ ba, …", and no number of others.
func (w *work) amongOffenders(i int) bool {
	first := w.figures[i].q.Lead
	for offence := w.hintIn(w.sentence.From, first, hintOffence); offence >= 0; offence = w.hintIn(offence+1, first, hintOffence) {
		for t := offence - 1; t > w.sentence.From && w.token(t).Strength < vietnamese.Clause && w.token(t).Kind != vietnamese.Number; t-- {
			if w.wordAt(t) == wSố && w.wordAt(t-1) == wTrong {
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
	return slices.Contains(w.denied, denial{fg.q.Value, w.frame(fg.frame).unit})
}
