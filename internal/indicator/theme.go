package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// theme is whom the text is about. The subject of a sentence sets it; it goes on through the
// sentences of the paragraph that have no subject of their own, and into the next paragraph
// where that begins by joining on to what was done. Another subject, or the province named as
// a whole, ends it.
type theme struct {
	paragraph gazetteer.Level // the level of the body, NoLevel: the one that the article is about
	away      bool            // another province
	named     bool            // the province named last, as a subject, is another one
	own       bool            // the article's own province was a subject
	byOrgan   bool            // one organ of the province, or a team
	team      bool            // … of whomever
	decider   decider         // the committees or the inspection commissions of all levels
	group     string          // the members that one group holds, "" all
}

// goOn takes the theme of the paragraph before where this one begins by joining on to it: "Qua
// kiểm tra, đã kỷ luật 3 đảng viên".
func (w *work) goOn() {
	p := &w.place
	if !p.begins {
		return
	}
	p.begins = false
	if w.hintAt(w.sentence.From, hintJoinsOn) > 0 && w.subjectless() || p.before.paragraph > gazetteer.Whole && w.sameBody() {
		p.theme = p.before
	}
}

// sameBody reports that the subject of the sentence is a body below the province that it need not
// name: "Từ đó, huyện đã …".
func (w *work) sameBody() bool {
	t := w.behindAdverbials()
	switch w.wordAt(t) {
	case wHuyện, wXã, wPhường:
		return t+1 < w.sentence.To && w.token(t+1).Kind == vietnamese.Word && !w.token(t+1).Is(vietnamese.Capital)
	}
	return false
}

// hosts reports a sentence of a conference, at which the organ that holds it is told what all did:
// "UBKT Tỉnh ủy mở hội nghị giao ban".
func (w *work) hosts() bool {
	return w.hintIn(w.sentence.From, w.sentence.To, hintMeeting) >= 0
}

// tellsExample reports a sentence that tells of a smaller body as an example of what was said of all:
// "Trong đó, huyện …", "Điển hình là xã …", "Riêng thị xã …".
func (w *work) tellsExample() bool {
	return w.segs[0].opener == opensParts || w.hintAt(w.sentence.From, hintExample) > 0
}

// teamAhead is the first word that names a team as what acts, -1 for none.
func (w *work) teamAhead() int {
	for t := w.sentence.From; t < w.sentence.To; t++ {
		if t = w.hintIn(t, w.sentence.To, hintTeam); t < 0 {
			break
		}
		if w.teamAt(t) {
			return t
		}
	}
	return -1
}

// levelActs reports that one level of the province does what item k tells, at the head of its clause: "cấp huyện
// kiểm tra 40 tổ chức đảng", "riêng cấp tỉnh đã trực tiếp kỷ luật 5 đồng chí".
func (w *work) levelActs(k int) bool {
	t := int(w.items[k].from) - 1
	for t > w.sentence.From && w.wordIn(t, wordsBeforeDeed) {
		t--
	}
	if t <= w.sentence.From || w.wordAt(t-1) != wCấp || w.wordAt(t) != wTỉnh && w.wordAt(t) != wHuyện && w.wordAt(t) != wXã {
		return false
	}
	before := t - 2
	switch w.wordAt(before) {
	case wỞ, wTại, wRiêng, wCòn, wĐó, wVà:
		return true
	}
	return before < w.sentence.From || w.token(before).Strength >= vietnamese.Comma
}

// teamAt reports that the team which is named at token t is what acts: "Đoàn giám sát của
// Bộ Chính trị tới …", "Đoàn đã tiến hành …". What it does is its own work, and not that of
// all who inspect.
func (w *work) teamAt(t int) bool {
	for t--; t >= w.sentence.From && w.token(t).Strength < vietnamese.Comma; t-- {
		if w.token(t).Kind == vietnamese.Word && !w.wordIn(t, wordsBeforeTeam) {
			return false
		}
	}
	return true
}

// subjectless reports a sentence that begins with what was done, behind words that only join it
// to the one before and times: "Qua đó, đã kỷ luật …", "Đồng thời kiểm tra …".
func (w *work) subjectless() bool {
	t := w.behindAdverbials()
	switch w.wordAt(t) {
	case wĐã, wĐang, wVừa:
		return true
	case wTiến:
		return w.wordAt(t+1) == wHành
	case wVề:
		return false // "Về thi hành kỷ luật, …": a topic of the report
	}
	k := slices.IndexFunc(w.items, func(it item) bool { return int(it.from) >= t })
	return k >= 0 && int(w.items[k].from) == t && w.items[k].kind == itemPhrase && (w.isEvent(&w.items[k], false) || w.isPart(&w.items[k]) && !w.isNoun(&w.items[k]))
}

// setsTime reports that the sentence sets a time before what it tells: "Năm 2021, đã kiểm tra …".
func (w *work) setsTime() bool {
	return len(w.times) > 0 && int(w.items[w.times[0]].from) < w.behindAdverbials()
}

// behindAdverbials is the token behind what stands before the subject of a sentence: words that
// join it to the one before, when and how.
func (w *work) behindAdverbials() int {
	const longest = 8 // tokens of an adverbial
	t := w.sentence.From
	for t < w.sentence.To && w.token(t).Kind != vietnamese.Word {
		t++ // a mark of a list
	}
	for range 4 {
		if n := slices.IndexFunc(w.times, func(k int) bool { return int(w.items[k].from) == t }); n >= 0 {
			if t = int(w.items[w.times[n]].to); t < w.sentence.To && w.token(t).Strength == vietnamese.Comma {
				t++
			}
			continue
		}
		switch {
		case w.wordIn(t, wordsAdverbial), w.wordIn(t, wordsMany) && w.wordAt(t+1) == wNăm, w.wordAt(t) == wThời && w.wordAt(t+1) == wGian:
		default:
			return t
		}
		comma := t + 1
		for comma < t+longest && comma < w.sentence.To && w.token(comma).Strength < vietnamese.Comma {
			comma++
		}
		switch {
		case comma < t+longest && comma < w.sentence.To:
			t = comma + 1
		case w.wordAt(t+1) == wThời, w.wordAt(t+1) == wQuả, w.wordAt(t+1) == wNay:
			t += 2 // "đồng thời kiểm tra …", "kết quả đã …", "đến nay đã …"
		default:
			return t
		}
	}
	return t
}

// decidesStill is who decided what a sentence tells that names no decider and has no subject: the
// one of the sentences before it.
func (w *work) decidesStill() decider {
	if w.place.decider == everyone || len(w.place.marks) > 0 || !w.subjectless() {
		return everyone
	}
	return w.place.decider
}

// leaveDecider hands on who decided: the only one of the two that the sentence names, or the one of
// the sentences before it where this one has no subject.
func (w *work) leaveDecider() {
	if !w.cued.any(cueInspectors | cueCommittees) {
		w.place.decider = w.decidesStill()
		return
	}
	w.place.decider = everyone
	for k := range w.items {
		switch d := w.deciderAt(k); {
		case d == everyone || d == w.place.decider:
		case w.place.decider != everyone:
			w.place.decider = everyone
			return
		default:
			w.place.decider = d
		}
	}
}

// theseBodies reports the districts or communes at item k as some that were told of before: "các
// huyện này", "những xã đó".
func (w *work) theseBodies(k int) bool {
	if !w.wordIn(int(w.items[k].to), wordsToldBefore) {
		return false
	}
	next := int(w.items[k].to) + 1
	return (next >= w.sentence.To || w.token(next).Kind != vietnamese.Number && w.wordAt(next) != wĐịa) && w.manyBefore(k)
}

// turnsDown reports that the body of mark m, below the province, is the subject of its sentence, to
// which the paragraph turns after it told of the whole: no example of it, told with its own number
// beside that of all, and not where others met.
func (w *work) turnsDown(m int) bool {
	if w.place.kept && len(w.figures) > 0 || w.tellsExample() || w.venue(m) {
		return false
	}
	return w.isSubject(w.place.marks[m].item) || w.hasWord(w.place.marks[m].item)
}

// hasWord reports that somebody of the body at item k speaks, whose words go on in the sentences
// behind: "Bí thư Huyện ủy … cho biết".
func (w *work) hasWord(k int) bool {
	const near = 7 // tokens: a name
	t := int(w.items[k].to)
	return w.hintUpTo(t, min(t+near, w.sentence.To)-1, vietnamese.Clause, hintSpeaking)
}

// turnsBack reports that the province of mark m, by its committee or as "tỉnh", is the subject of a
// sentence behind those of a smaller body: "Từ đó, Tỉnh ủy đã nhân rộng".
func (w *work) turnsBack(m int) bool {
	mark := &w.place.marks[m]
	return w.place.level <= gazetteer.Whole && w.place.paragraph > gazetteer.Whole && mark.level == gazetteer.Whole && !mark.other && !mark.organ && w.isSubject(mark.item)
}

// isSubject reports that the body at item k begins what its sentence says, behind no more than words
// that name bodies.
func (w *work) isSubject(k int) bool {
	const parts = cueMany | cueWord | cueOrgan | cueBody | cueDistrict | cueTown | cueCity | cueCommune | cueSector | cueSectorOf | cueNeutral
	t := w.behindAdverbials()
	for ; k > 0 && int(w.items[k].from) > t; k-- {
		if it := &w.items[k-1]; w.gap(k-1) > 0 || it.kind != itemPhrase || it.is&traitName == 0 && !it.cues.any(parts) {
			return false
		}
	}
	return int(w.items[k].from) == t
}
