package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// spokenOfPlace marks "tỉnh này", "toàn tỉnh bạn", "Quảng Ninh là tỉnh đứng đầu": the
// province named before it, or another one.
func (w *work) spokenOfPlace(k int) bool {
	next := int(w.items[k].to)
	if next >= w.sentence.To || w.wordAt(next-1) != wTỉnh {
		return false
	}
	if w.wordAt(next) == wBạn { // from the newspaper's side
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: !w.place.guest})
		return true
	}
	is := w.wordAt(int(w.items[k].from)-1) == wLà && !w.nameFollows(k)
	if !is && w.wordAt(next) != wNày && w.wordAt(next) != wẤy && w.wordAt(next) != wĐó {
		return false
	}
	for _, mark := range slices.Backward(w.place.marks) {
		if mark.level == gazetteer.Whole && !mark.weak && !mark.organ {
			mark.item = k
			w.mark(mark)
			return true
		}
	}
	if is || !w.place.away && !w.place.named {
		return false
	}
	w.mark(placeMark{item: k, level: gazetteer.Whole, other: true})
	return true
}

// turnAway lets "toàn tỉnh", "Đảng bộ tỉnh" speak of the other province with which
// the clause begins, "Ở Kon Tum, toàn tỉnh …", "Theo Tỉnh ủy Kon Tum, Đảng bộ tỉnh …",
// or of which the sentence before told counts.
func (w *work) turnAway() {
	away := w.place.away
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		switch {
		case mark.organ || mark.all || mark.weak:
		case mark.level != gazetteer.Whole:
			return
		case mark.other && !mark.joint:
			away = away || w.setsPlace(mark.item)
		case w.items[mark.item].is&traitName != 0:
			return
		case !away, w.wordAt(int(w.items[mark.item].to)-1) == wTa, w.wordAt(int(w.items[mark.item].to)-1) == wNhà:
			return
		default:
			mark.other = true
		}
	}
}

// setsPlace reports that what follows tells of the province whose name is item k: it
// is where things are, or whose word is given, and comes to nobody's visit.
func (w *work) setsPlace(k int) bool {
	if w.cued.any(cueVisitor | cueThan) {
		return false
	}
	first := int(w.items[k].from)
	for n := k - 1; n >= 0 && w.gap(n) == 0 && w.items[n].cues.any(cueProvince|cueParty|cueOrgan|cueCity|cueBody); n-- {
		first = int(w.items[n].from)
	}
	if first <= w.sentence.From {
		return first < int(w.items[k].from) || w.wordAt(int(w.items[k].to)) == wNày
	}
	return first-w.sentence.From <= 6 && w.wordIn(first-1, wordsSetsPlace)
}

// leaveAway hands on that another province was told of.
func (w *work) leaveAway() {
	for _, mark := range slices.Backward(w.place.marks) {
		if mark.organ || mark.all || mark.weak || mark.body || mark.than {
			continue
		}
		w.place.own = w.place.own || !mark.other && mark.level == gazetteer.Whole && w.isSubject(mark.item)
		w.place.named = mark.other && mark.level == gazetteer.Whole && w.isSubject(mark.item)
		if !mark.other {
			w.place.away = false
			return
		}
		break
	}
	for i := range w.figures {
		switch f := w.figures[i].frame; {
		case w.figures[i].kept >= 0:
			w.place.away = false
			return
		case f >= 0 && w.figures[i].refused == RefusedElsewhere && w.frame(f).nature != Ratio: // one in a bracket may be refused with its host and count nothing
			w.place.away = true // a ranking names many
		}
	}
}

// noteAbroad remembers the other province that figure i is told of.
func (w *work) noteAbroad(i int) {
	p := &w.place
	for _, mark := range slices.Backward(p.marks) {
		if !mark.other || mark.joint || mark.than || mark.item > w.figures[i].item {
			continue
		}
		it := &w.items[mark.item]
		for _, s := range it.senses[:it.count] {
			m := &w.meanings[s]
			if len(m.names) == 0 {
				continue
			}
			if known := &m.known[w.onMap]; known.level == gazetteer.Whole {
				switch p.abroad {
				case "", known.province.Slug:
					p.abroad = known.province.Slug
				default:
					p.abroad = "-"
				}
				return
			}
		}
	}
}

// turnAbroad makes the one other province of which all figures were told the one that the
// article is about, when none was told of the newspaper's own and the title does not name
// that one.
func (w *work) turnAbroad() bool {
	p := &w.place
	if p.abroad == "" || p.abroad == "-" {
		return false
	}
	for _, name := range w.titleNames {
		if known := &w.meanings[name.Phrase].known[w.onMap]; known.level == gazetteer.Whole && known.province.Slug == p.home.Slug {
			return false
		}
	}
	for _, v := range w.votes {
		if v.slug != p.abroad && v.slug != p.home.Slug {
			return false // one of several that are told of
		}
	}
	province, ok := w.gazetteer.InForce(p.abroad, w.published)
	if !ok {
		return false
	}
	w.start()
	p.home, p.guest, p.abroad, p.lately, p.acted = province, true, "", gazetteer.NoLevel, false
	w.settleLevel(false)
	return true
}

// amongCommittees reports "trong các đảng bộ trực thuộc Tỉnh ủy" at item k: those among whom the body before it is
// one.
func (w *work) amongCommittees(k int) bool {
	first := int(w.items[k].from)
	if w.wordAt(first) == wCác {
		first++
	}
	before := w.wordAt(int(w.items[k].from) - 1)
	return w.items[k].to-w.items[k].from > 3 && w.wordAt(first) == wĐảng && (before == wTrong || before == wSố)
}

// committeeAlone reports "Tỉnh ủy" where it does nothing itself: it gives a place
// only as what acts ("Tỉnh ủy tặng bằng khen cho 31 tập thể").
func (w *work) committeeAlone(k int) bool {
	it := &w.items[k]
	if it.to-it.from != 2 || w.wordAt(int(it.to)-1) != wỦy {
		return false
	}
	next := k + 1
	if next < len(w.items) && w.gap(k) == 0 && w.items[next].cues.has(cueDone) {
		next++
	}
	return next >= len(w.items) || w.gap(next-1) > 0 || !w.isEvent(&w.items[next], false)
}

// spokenBy reports that the organ is only the source, or had a hand in what others did:
// "theo Ủy ban Kiểm tra Tỉnh ủy", "thông tin từ …", "theo báo cáo của …"; its teams do its own work: "đoàn
// kiểm tra của Ban Thường vụ Tỉnh ủy".
func (w *work) spokenBy(k int) bool {
	first := int(w.items[k].from)
	if first == 0 {
		return false
	}
	if w.wordAt(first-1) == wTheo || w.wordAt(first-1) == wTừ && w.wordIn(first-2, wordsSource) {
		return true
	}
	if w.wordAt(first-1) != wCủa {
		return false
	}
	for n := first - 2; n >= w.sentence.From && n >= first-longestBloc && w.token(n).Kind == vietnamese.Word; n-- {
		if w.wordAt(n) == wTổ && w.wordAt(n+1) != wChức || w.wordAt(n) == wĐoàn {
			return false
		}
	}
	return true
}

// calledLocality reports "địa phương", "địa phương này" before figure i, in a sentence that names none: the province named
// last in the paragraph, "Quảng Ninh đứng đầu. Long An tăng 8 bậc. Địa phương này …". Where the article's own province was
// a subject there too, "địa phương" alone is the other one only if the own has its place in this ranking already.
func (w *work) calledLocality(i int) bool {
	own := (w.place.own || w.place.kept) && w.lastOf[w.figures[i].frame] < 0
	if slices.ContainsFunc(w.place.marks, func(m placeMark) bool { return !m.body }) {
		return false
	}
	for t := w.sentence.From; t+1 < w.figures[i].q.Lead; t++ {
		if w.wordAt(t) != wĐịa || w.wordAt(t+1) != wPhương {
			continue
		}
		if w.wordAt(t+2) == wTa || w.wordAt(t+3) == wTa || w.wordAt(t+2) == wMình {
			return false // "địa phương ta", "địa phương chúng ta"
		}
		if t == w.sentence.From || w.token(t-1).Kind == vietnamese.Punct {
			return !own || w.wordAt(t+2) == wNày
		}
	}
	return false
}
