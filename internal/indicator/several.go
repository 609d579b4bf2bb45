package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// titleOfSeveral reports a title that lists several provinces, the one that the article would
// be about among them: "Cà Mau, Bạc Liêu và An Giang: …". A sentence that names none tells of
// no one of them.
func (w *work) titleOfSeveral() bool {
	w.text = &w.title
	home, others, last := false, false, -1
	for _, name := range w.titleNames {
		known := &w.meanings[name.Phrase].known[w.onMap]
		if known.level != gazetteer.Whole || !capitals(w.text, name.Span) || w.personal(w.text, name.Span) {
			continue
		}
		if last < 0 || !w.listed(last, name.From) {
			if home && others {
				return true
			}
			home, others = false, false
		}
		if known.province.Slug == w.place.home.Slug {
			home = true
		} else {
			others = true
		}
		last = name.To
	}
	return home && others
}

// listed reports that only a mark or "và" stands between the names that end and begin at
// two tokens, and the words for provinces.
func (w *work) listed(end, begin int) bool {
	joined := false
	for t := end; t < begin; t++ {
		switch {
		case w.wordAt(t) == wTỉnh, w.wordAt(t) == wThành, w.wordAt(t) == wPhố, w.wordAt(t) == wTP:
		case w.wordAt(t) == wVà, w.token(t).Kind == vietnamese.Punct && w.byteAt(t) != ':':
			joined = true
		default:
			return false
		}
	}
	return joined
}
