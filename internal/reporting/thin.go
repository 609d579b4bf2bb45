package reporting

import (
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// stands is what makes figures say the same of one thing, so that a few of
// them can stand for all: one site on one moment, in one era.
type stands struct {
	key
	site   string
	after  bool // published after the merger
	moment vietnamese.Date
	clear  bool // presentable
}

// keepers are the figures of one stand that decide something.
type keepers struct {
	best, first, last, lowest, highest int // indexes; -1 where there is none
	least, most                        int // the lowest and highest of the best one's article too, which another may become
	count                              int
	statements                         map[statement]int // index of the first figure of each
}

// statement is what counts when figures are held against each other.
type statement struct {
	value, max float64
	qualifier  indicator.Qualifier
}

func stated(f *store.Figure) statement { return statement{f.Value, f.Max, f.Qualifier} }

// thinFrom is how many figures of one stand are left alone.
const thinFrom = 6

// thinStatements is how many different statements are kept of one stand.
const thinStatements = 6

// Thin takes those figures away that change nothing in a Review: of many articles
// of one site about one thing at one moment it keeps the one that stands over
// the others, the first that can be a report, the last, the lowest and the
// highest value, and one for each of six different statements; these count in
// Repeats the articles that state the same. Where there are more statements than that, the
// others are counted with the lowest or the highest, so that the number of articles in
// conflict is no longer exact. What people judged stays. It is a store.Thinner.
func Thin(figures []store.Figure) []store.Figure {
	order := Order{}
	found := map[stands]*keepers{}
	of := make([]*keepers, len(figures))
	for i := range figures {
		f := &figures[i]
		if f.Corrected != "" {
			continue
		}
		at := stands{order.keyOf(f), f.Site, !dayOf(f.Published).Before(Merger), momentOf(f), presentable(f)}
		k := found[at]
		if k == nil {
			k = &keepers{best: i, first: -1, last: i, lowest: -1, highest: -1, least: i, most: i, statements: map[statement]int{}}
			found[at] = k
		}
		of[i] = k
		k.count++
		if _, known := k.statements[stated(f)]; !known && f.Derived == "" && len(k.statements) < thinStatements {
			k.statements[stated(f)] = i
		}
		if order.compare(f, &figures[k.best]) < 0 {
			k.best = i
		}
		if _, reports := speaksOf(f); reports && f.Derived == "" && (k.first < 0 || !figures[k.first].Published.Before(f.Published)) {
			k.first = i
		}
		if !f.Published.Before(figures[k.last].Published) {
			k.last = i
		}
	}
	for i := range figures {
		if of[i] != nil {
			of[i].stretch(figures, i)
		}
	}
	stays := func(i int) bool {
		k := of[i]
		if k == nil || k.count < thinFrom {
			return true
		}
		if same, known := k.statements[stated(&figures[i])]; known && same == i {
			return true
		}
		return i == k.best || i == k.first || i == k.last || i == k.lowest || i == k.highest || i == k.least || i == k.most
	}
	for i := range figures {
		if !stays(i) && figures[i].Derived == "" {
			of[i].fold(figures, i)
		}
	}
	kept := make([]store.Figure, 0, len(figures)/2)
	for i := range figures {
		if stays(i) {
			kept = append(kept, figures[i])
		}
	}
	return kept
}

// stretch makes a figure the lowest or highest if it is. Derived figures,
// those of the best one's own article and those that agree with it contradict nobody.
func (k *keepers) stretch(figures []store.Figure, i int) {
	f := &figures[i]
	if f.Derived == "" && (f.Value < figures[k.least].Value || figures[k.least].Derived != "") {
		k.least = i
	}
	if f.Derived == "" && (f.Value > figures[k.most].Value || figures[k.most].Derived != "") {
		k.most = i
	}
	if best := &figures[k.best]; f.Derived != "" || f.ArticleID == best.ArticleID || Agree(*best, *f) {
		return
	}
	if k.lowest < 0 || f.Value < figures[k.lowest].Value {
		k.lowest = i
	}
	if k.highest < 0 || f.Value > figures[k.highest].Value {
		k.highest = i
	}
}

// fold has the keeper that a figure is most like stand for it.
func (k *keepers) fold(figures []store.Figure, i int) {
	f, best := &figures[i], &figures[k.best]
	to := k.highest
	same, known := k.statements[stated(f)]
	switch {
	case known:
		to = same
	case best.Derived == "" && Agree(*best, *f):
		to = k.best
	case f.Value < best.Value:
		to = k.lowest
	}
	if to < 0 { // of the best one's own article
		to = k.best
	}
	figures[to].Repeats += f.Repeats
	if figures[to].ArticleID != f.ArticleID {
		figures[to].Repeats++
	}
}
