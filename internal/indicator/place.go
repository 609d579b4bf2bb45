package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// placing is what is known of the place: of the article, of the paragraph and
// of the sentence.
type placing struct {
	home     gazetteer.Province // the province that the article is about
	known    bool
	abroad   string          // slug of the other province whose figures were refused, "" none, "-" several
	guest    bool            // … and not the one of the newspaper
	level    gazetteer.Level // of the body that the article is about
	marks    []placeMark     // of the sentence, in order
	theme                    // of the paragraph
	before   theme           // of the one before it
	begins   bool            // the paragraph begins
	acted    bool            // one organ told figures of its own, here or in the paragraph before
	lately   gazetteer.Level // of the last place named in the text
	heading  gazetteer.Level // of the place that the line above the lines of a list names, NoLevel for none
	below    listBelow       // … those lines
	affair   bool            // the title tells of one affair
	offence  bool            // … of those who committed one kind of offence
	several  bool            // … of several provinces, the home one among them
	congress bool            // the article tells of the province's congress, at which the term is reported on
	session  bool            // the article tells of a session of an inspection commission
	kept     bool            // the paragraph told figures of the province
	unsaid   bool            // the text names no place: the site alone tells the province
	beyond   bool            // … and counts more than any province has
}

// placeMark is a mention of a place or body in a sentence.
type placeMark struct {
	item  int
	level gazetteer.Level
	other bool // another province
	organ bool // one organ of the body
	team  bool // … sent out to inspect, whoever sent it
	all   bool // everyone in the body spoken of
	body  bool // the body that the article is about
	joint bool // several provinces at once
	weak  bool // could be no place at all
	than  bool // only compared with: "cao hơn Nghệ An 2 điểm"
}

func (p *placing) newParagraph() {
	p.before, p.theme = p.theme, theme{byOrgan: p.acted}
	p.begins, p.kept = true, false
	p.paragraph = p.heading
}

// settlePlace decides which province the article is about and at which level
// it speaks when a sentence does not say.
func (w *work) settlePlace() {
	p := &w.place
	p.home, p.known, p.level, p.lately, p.heading = gazetteer.Province{}, false, gazetteer.NoLevel, gazetteer.NoLevel, gazetteer.NoLevel
	p.unsaid, p.beyond, p.acted, p.abroad = false, false, false, ""
	site := 0 // the weight of the newspaper's own province
	hint, hinted := w.hintOfSite()
	votes := w.votes[:0]
	if hinted {
		site = 2
		if hint.Certain {
			site = 4
		}
		votes = vote(votes, hint.Province.Slug, site)
	}
	votes = w.countNames(votes, &w.title, w.titleNames, 6, 0, 0)
	votes = w.countNames(votes, &w.body, w.bodyNames, 1, 150, 2)
	w.votes = votes
	best := 0
	for _, v := range votes {
		if v.weight > best {
			if province, ok := w.gazetteer.InForce(v.slug, w.published); ok {
				best = v.weight
				p.home, p.known = province, true
			}
		}
	}
	p.affair, p.session, p.offence = w.titleOfAffair(), w.ofSession(), w.titleOfOffence()
	p.several = p.known && w.titleOfSeveral()
	p.congress = w.atCongress()
	p.guest = hinted && p.known && hint.Province.Slug != p.home.Slug
	if hinted && hint.Below && p.known && hint.Province.Slug == p.home.Slug {
		p.level = gazetteer.District
		return
	}
	w.settleLevel(best == site)
}

type provinceVote struct {
	slug   string
	weight int
}

func vote(votes []provinceVote, slug string, weight int) []provinceVote {
	for i := range votes {
		if votes[i].slug == slug {
			votes[i].weight += weight
			return votes
		}
	}
	return append(votes, provinceVote{slug, weight})
}

// countNames lets the names of provinces in a text vote, those among its first
// tokens by so much more.
func (w *work) countNames(votes []provinceVote, t *text, names []vietnamese.Match, weight, first, more int) []provinceVote {
	for i := range names {
		match := &names[i]
		m := &w.meanings[match.Phrase]
		if m.known[w.onMap].level != gazetteer.Whole || !capitals(t, match.Span) || w.personal(t, match.Span) {
			continue
		}
		if match.From < first {
			votes = vote(votes, m.known[w.onMap].province.Slug, weight+more)
		} else {
			votes = vote(votes, m.known[w.onMap].province.Slug, weight)
		}
	}
	return votes
}

// personal reports a province's name that is part of another name here: "tư
// tưởng Hồ Chí Minh", "Chủ tịch Hồ Chí Minh", "TNCS Hồ Chí Minh".
func (w *work) personal(t *text, span vietnamese.Span) bool {
	if span.Len() != 3 || t.Slice(span) != "Hồ Chí Minh" || span.From == 0 {
		return false
	}
	before := t.Tokens[span.From-1]
	if before.Kind == vietnamese.Punct && span.From > 1 {
		before = t.Tokens[span.From-2]
	}
	switch t.Source[before.Start:before.End] {
	case "TP", "Tp", "phố", "P", "TP.":
		return false
	}
	return true
}

func capitals(t *text, span vietnamese.Span) bool {
	for i := span.From; i < span.To; i++ {
		if t.Tokens[i].Kind == vietnamese.Word && !t.Tokens[i].Is(vietnamese.Capital) {
			return false
		}
	}
	return true
}

// placeSentence finds the places of the sentence.
func (w *work) placeSentence() {
	w.place.marks = w.place.marks[:0]
	w.goOn()
	if w.place.level > gazetteer.Whole && w.cued.has(cueNeutral) {
		for k := range min(2, len(w.items)) {
			if w.items[k].cues.has(cueNeutral) && w.provinceTells(k) {
				w.mark(placeMark{item: k, level: gazetteer.Whole})
			}
		}
	}
	w.findPlaces()
	if len(w.place.marks) > 0 {
		w.leaveAddresses()
		w.turnAway()
	}
}

// bodiesCounted reports that item k is one of several bodies of provinces that are only counted: "cả nước
// có 34 đảng bộ tỉnh, thành phố", but not "14 đảng bộ trực thuộc Tỉnh ủy".
func (w *work) bodiesCounted(k int) bool {
	if k == 0 || w.items[k-1].kind != itemFigure || w.gap(k-1) > 0 || w.wordAt(int(w.items[k].from)) != wĐảng || w.wordAt(int(w.items[k].from)+2) != wTỉnh {
		return false
	}
	q := &w.text.Quantities[w.items[k-1].at]
	return q.Unit == vietnamese.Count && q.Value > 1
}

func (w *work) mark(m placeMark) { w.place.marks = append(w.place.marks, m) }

// placeCues are the cues that may mark a place.
const placeCues = cueNation | cueOrgan | cueAll | cueSector | cueSectorOf | cueProvince | cueDistrict |
	cueCommune | cueTown | cueCity | cueBody | cueParty

// findPlaces turns the items of a sentence into marks of places.
func (w *work) findPlaces() {
	team := -1
	if w.hinted&hintTeam != 0 {
		team = w.teamAhead()
	}
	region := w.among.has(wỞ) || w.among.has(wTại)
	levels := w.among.has(wCấp)
	if w.says&traitName == 0 && !w.cued.any(placeCues) && team < 0 && !levels {
		return
	}
	behind := 0 // names of several provinces spoken of at once
	items := w.items
	for k := range items {
		it := &items[k]
		if team >= 0 && int(it.from) >= team {
			w.mark(placeMark{item: k, level: gazetteer.Whole, organ: true, team: true})
			team = -1
		}
		if levels && it.kind == itemPhrase && w.isEvent(it, true) && w.levelActs(k) {
			w.mark(placeMark{item: k, level: gazetteer.Whole, organ: true})
		}
		if region && it.kind == itemFigure && w.countsRegion(it) {
			w.mark(placeMark{item: k, level: gazetteer.Nation})
			continue
		}
		if it.is&traitName == 0 && it.cues&placeCues == 0 || k < behind {
			continue
		}
		if it.cues.any(cueProvince | cueBody) {
			if w.bodiesCounted(k) {
				continue
			}
			if next := w.jointBodies(k); next > 0 {
				behind = next
				continue
			}
		}
		if it.is&traitName != 0 && w.properName(k) {
			continue
		}
		c := it.cues
		switch {
		case c.has(cueNeutral):
		case c.has(cueParty):
			if !w.nameFollows(k) {
				w.mark(placeMark{item: k, level: gazetteer.Whole, weak: !w.beginsSentence(k) && w.committeeAlone(k)})
			}
		case c.has(cueNation) && (w.central(k) && !w.centralActs(k) || w.firstOfAll(k)):
		case c.has(cueNation) && w.wordAt(int(it.to)-1) == wCó && !w.regionIsSubject(it): // "Lâm Đồng, tỉnh ở Tây Nguyên có …"
		case c.has(cueNation):
			w.mark(placeMark{item: k, level: gazetteer.Nation, than: w.nationalMean(k)})
		case c.has(cueOrgan) && w.centreBehind(k):
			w.mark(placeMark{item: k, level: gazetteer.Nation})
		case c.has(cueOrgan):
			w.mark(placeMark{item: k, level: w.organLevel(k), organ: true})
		case c.has(cueAll):
			w.mark(placeMark{item: k, level: gazetteer.NoLevel, all: true})
		case c.has(cueSector):
			if !w.manyBefore(k) && !w.figureBefore(k) && !w.isPart(it) && !w.smallBloc(k) && !w.amongAll(k) {
				w.mark(placeMark{item: k, level: gazetteer.Sector})
			}
		case c.has(cueSectorOf):
			if (w.namedNext(k) || w.wordAt(int(it.to)) == wTỉnh || w.toldOfSmaller(k) || w.committeeOf(k)) && !w.congressOf(k) && !w.manyBefore(k) || w.numberedBody(k) && !w.figureBefore(k) {
				w.mark(placeMark{item: k, level: gazetteer.Sector})
			}
		case c.has(cueProvince) && w.spokenOfPlace(k):
		case c.has(cueProvince):
			if !w.ofBody(k) && (w.everywhere(k) || !w.manyBefore(k)) && !w.nameFollows(k) && !(it.to-it.from == 1 && w.figureBefore(k)) {
				w.mark(placeMark{item: k, level: gazetteer.Whole, weak: it.to-it.from == 1 && !w.acts(k) || w.committeeAlone(k) || w.praised(k)})
			}
		case c.any(cueDistrict | cueCommune | cueTown | cueCity):
			w.titled(k)
		case c.has(cueBody):
			switch {
			case w.nameFollows(k):
			case w.namedBody(k):
				w.mark(placeMark{item: k, level: gazetteer.Sector})
			default:
				w.mark(placeMark{item: k, level: gazetteer.NoLevel, body: true})
			}
		}
	}
}

// properName marks a province or a district by its name.
func (w *work) properName(k int) bool {
	it := &w.items[k]
	span := vietnamese.Span{From: int(it.from), To: int(it.to)}
	named := false
	for _, s := range it.senses[:it.count] {
		m := &w.meanings[s]
		if len(m.names) == 0 {
			continue
		}
		named = true
		if !capitals(w.text, span) {
			continue
		}
		if known := &m.known[w.onMap]; known.level != gazetteer.NoLevel {
			w.provinceName(k, known, span)
			return true
		}
		for _, name := range m.names {
			if w.ours(name.Slug) {
				w.mark(placeMark{item: k, level: gazetteer.District})
				return true
			}
		}
		if titled := w.titleBefore(k); titled > gazetteer.Whole {
			w.mark(placeMark{item: k, level: titled}) // whosever district it is
			return true
		}
	}
	return named && it.cues == 0
}

// provinceName marks the name of a province: of ours, of another one, or of a
// town or ward of the same name.
func (w *work) provinceName(k int, known *placeMeaning, span vietnamese.Span) {
	titled := w.titleBefore(k)
	switch {
	case w.personal(w.text, span), w.partOfName(k), w.wordAt(span.From-1) == wBáo:
	case w.former(k):
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: !w.countedIn(k)})
	case known.level != gazetteer.Whole && titled == gazetteer.NoLevel:
		// A merged province or a ward of its name: says nothing.
	case known.level != gazetteer.Whole:
		w.mark(placeMark{item: k, level: max(titled, gazetteer.District)})
	case titled == gazetteer.District && !known.province.IsCity(), titled == gazetteer.Commune, titled == gazetteer.Sector:
		w.mark(placeMark{item: k, level: titled}) // a town of the province's own name
	default:
		other := !w.place.known || known.province.Slug != w.place.home.Slug
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: other, than: w.standard(k), organ: w.namesOrgan(k), weak: !other && (w.dateline(k) || w.inTitle && w.place.level > gazetteer.Whole && w.headsTitle(span))})
	}
}

// namesOrgan reports that the province's name at item k only says whose organ acts: "Ban
// Thường vụ Tỉnh ủy Đắk Nông", "UBKT Thành ủy TP.HCM". One that is the source of what
// follows leaves it to the province.
func (w *work) namesOrgan(k int) bool {
	n := len(w.place.marks) - 1
	if n < 0 || !w.place.marks[n].organ || w.place.marks[n].level != gazetteer.Whole {
		return false
	}
	organ := w.place.marks[n].item
	for between := organ + 1; between < k; between++ {
		if !w.items[between].cues.any(cueTown|cueCity|cueProvince) || w.gap(between-1) > 0 {
			return false
		}
	}
	return w.items[k].from-w.items[k-1].to <= 1 && !w.spokenBy(organ)
}

// ours reports whether a province of the older order lies in the home province.
func (w *work) ours(slug string) bool {
	if !w.place.known {
		return false
	}
	if w.place.home.Era == gazetteer.Before {
		return slug == w.place.home.Slug
	}
	province, ok := w.gazetteer.InForce(slug, w.published)
	return ok && province.Slug == w.place.home.Slug
}

// titleBefore is the level that the word before a name gives it.
func (w *work) titleBefore(k int) gazetteer.Level {
	if k == 0 {
		return gazetteer.NoLevel
	}
	before := &w.items[k-1]
	between := int(w.items[k].from - before.to)
	if between == 1 && w.token(int(before.to)).Kind == vietnamese.Punct { // TP. Vĩnh Long
		between = 0
	}
	if between > 0 || before.kind != itemPhrase {
		return gazetteer.NoLevel
	}
	switch c := before.cues; {
	case c.any(cueDistrict | cueTown | cueCity):
		return gazetteer.District
	case c.has(cueCommune):
		return gazetteer.Commune
	case c.any(cueSector | cueSectorOf):
		return gazetteer.Sector
	case c.has(cueOrgan):
		return w.organLevel(k - 1)
	case c.any(cueProvince | cueParty):
		return gazetteer.Whole
	}
	return gazetteer.NoLevel
}

// titled marks "huyện", "thành phố", "xã" and their kin. With a name behind
// them the name's own item speaks, if there is one.
func (w *work) titled(k int) {
	it := &w.items[k]
	if w.ofArea(k) {
		w.mark(placeMark{item: k, level: gazetteer.Commune})
		return
	}
	if w.theseBodies(k) {
		w.mark(placeMark{item: k, level: gazetteer.District})
		return
	}
	if w.manyBefore(k) || w.figureBefore(k) || w.nameFollows(k) {
		return
	}
	words := int(it.to - it.from)
	switch c := it.cues; {
	case c.has(cueCity):
		if w.place.home.IsCity() {
			w.mark(placeMark{item: k, level: gazetteer.Whole})
		} else {
			w.mark(placeMark{item: k, level: gazetteer.District})
		}
	case c.has(cueTown):
		switch {
		case w.namedNext(k):
			w.mark(placeMark{item: k, level: gazetteer.District})
		case w.place.home.IsCity() && w.townAlone(k) && w.endsSector(k):
		case w.place.home.IsCity():
			w.mark(placeMark{item: k, level: gazetteer.Whole, weak: !w.acts(k)})
		default:
			w.mark(placeMark{item: k, level: gazetteer.District, weak: words == 1})
		}
	case c.has(cueDistrict):
		switch {
		case w.namedNext(k), words > 1, w.numberedPlace(k), w.toldOfSmaller(k):
			w.mark(placeMark{item: k, level: gazetteer.District})
		default:
			w.mark(placeMark{item: k, level: gazetteer.District, weak: true})
		}
	case c.has(cueCommune):
		switch {
		case w.namedNext(k), words > 1, w.numberedPlace(k), w.numberedHamlet(k), w.toldOfSmaller(k):
			w.mark(placeMark{item: k, level: gazetteer.Commune})
		}
	}
}

// namedNext reports a capitalized word directly behind item k.
func (w *work) namedNext(k int) bool {
	next := int(w.items[k].to)
	return next < w.sentence.To && w.token(next).Kind == vietnamese.Word && w.token(next).Is(vietnamese.Capital)
}

// congressOf reports "hội" as a part of "Đại hội XIII", of "Ngày hội Đại đoàn kết".
func (w *work) congressOf(k int) bool {
	first := int(w.items[k].from)
	return first > 0 && (w.wordAt(first-1) == wĐại || w.wordAt(first-1) == wNgày || w.wordAt(first-1) == wLễ)
}

// nameFollows reports that the next item is the proper name that item k titles.
func (w *work) nameFollows(k int) bool {
	if k+1 >= len(w.items) || w.titleBefore(k+1) == gazetteer.NoLevel && w.items[k+1].from != w.items[k].to {
		return false
	}
	next := &w.items[k+1]
	for _, s := range next.senses[:next.count] {
		if len(w.meanings[s].names) > 0 && capitals(w.text, vietnamese.Span{From: int(next.from), To: int(next.to)}) {
			return true
		}
	}
	return false
}

// smallBloc reports "khối" as a plain word: "khối doanh nghiệp", no committee.
func (w *work) smallBloc(k int) bool {
	first := int(w.items[k].from)
	t := w.token(first)
	return w.wordAt(first) == wKhối && !t.Is(vietnamese.Capital)
}

// organLevel is the level of an organ: that of a Thành ủy is a town's where the
// province is none.
func (w *work) organLevel(k int) gazetteer.Level {
	last := w.token(int(w.items[k].to) - 1)
	second := w.token(max(0, int(w.items[k].to)-2))
	if text := w.text.Source[second.Start:second.End]; (text == "Thành" || text == "thành") && last.Kind == vietnamese.Word && !w.place.home.IsCity() {
		return gazetteer.District
	}
	return gazetteer.Whole
}

// verdict is where a figure belongs.
type verdict struct {
	level gazetteer.Level
	other bool
	organ bool
}

// placeOf decides whom a figure is about: the last place before it in the
// sentence, a place behind it in its own segment, what the paragraph turned to,
// else the body that the article is about.
func (w *work) placeOf(i int) verdict {
	fg := &w.figures[i]
	var left, right, own, away *placeMark
	ranking := w.frame(fg.frame).unit == UnitRank
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		if mark.item < fg.item {
			if w.inEarlierBracket(mark.item, fg.item) || mark.than && w.pastStandard(mark.item, i) {
				continue
			}
			if mark.all {
				if left != nil && left.organ {
					left = away
				}
				continue
			}
			if mark.body && left != nil && !left.organ && !left.weak && !left.joint {
				continue
			}
			if mark.weak && (w.weakIgnored(mark) || mark.level == gazetteer.Whole && left != nil && left.level > gazetteer.Whole && w.ownedBy(mark.item)) || mark.level > gazetteer.Whole && w.fromPlaceToPlace(mark.item) {
				continue
			}
			if mark.level == gazetteer.Nation && (ranking || w.rankBefore(mark.item)) || mark.level == gazetteer.Whole && left != nil && left.level > gazetteer.Whole && w.amongCommittees(mark.item) {
				continue
			}
			if mark.organ && (w.spokenBy(mark.item) || left != nil && (left.level > gazetteer.Whole || left.level == gazetteer.Nation) && w.wordAt(int(w.items[mark.item].from)) == wCấp) {
				continue // also "quận X, đảng ủy cấp trên cơ sở", "cả nước, cấp cơ sở"
			}
			if w.inClosedList(mark.item, i) || mark.level > gazetteer.Whole && (w.ofOtherLevel(mark.item, i) || left != nil && left.level == gazetteer.Whole && w.heldAt(i, mark.item)) {
				continue
			}
			if left = mark; mark.other && !mark.organ {
				away = mark // "tại Hà Nội, Ủy ban Kiểm tra Thành ủy và các cấp ủy …"
			} else if !mark.organ {
				away = nil
			}
			if int(w.items[mark.item].segment) == fg.segment {
				own = mark
			}
			continue
		}
		if mark.level == gazetteer.Nation && (ranking || mark.than) {
			continue
		}
		if right == nil && int(w.items[mark.item].segment) == fg.segment && !mark.weak && !w.figureBetween(fg.item, mark.item) && !w.fromPlaceToPlace(mark.item) {
			if !mark.all {
				right = mark
			} else if left != nil && left.organ {
				left = nil
			}
		}
	}
	if right == nil && own == nil {
		right = w.placeOfBoth(i)
	}
	switch {
	case right != nil && (own == nil || right.level > gazetteer.Whole) && !right.body:
		return w.verdictOf(right)
	case left != nil:
		return w.verdictOf(left)
	}
	if subject := w.placeOfSubject(i); subject != nil {
		return w.verdictOf(subject)
	}
	return w.inherited()
}

func (w *work) verdictOf(mark *placeMark) verdict {
	if mark.body || mark.level == gazetteer.NoLevel {
		v := w.inherited()
		v.organ = mark.organ
		return v
	}
	return verdict{level: mark.level, other: mark.other, organ: mark.organ}
}

// inherited is where a sentence without places belongs.
func (w *work) inherited() verdict {
	level := w.place.paragraph
	if level == gazetteer.NoLevel || level > gazetteer.Whole && w.place.level == gazetteer.Whole && w.backToWhole() {
		level = w.place.level
	}
	return verdict{level: level, other: w.place.away || w.place.several && level == gazetteer.Whole && w.place.paragraph == gazetteer.NoLevel}
}

// weakIgnored reports that a weak mark says nothing in this article: "huyện"
// alone in an article about the province.
func (w *work) weakIgnored(mark *placeMark) bool {
	return mark.level > gazetteer.Whole && w.place.level == gazetteer.Whole || mark.level == gazetteer.Whole && w.place.level > gazetteer.Whole
}

// rankBefore reports a place in a ranking before item k: "thứ 5 cả nước".
func (w *work) rankBefore(k int) bool {
	if k == 0 || w.gap(k-1) > 0 {
		return false
	}
	it := &w.items[k-1]
	return it.kind == itemFigure || it.kind == itemMask || it.cues.any(cueFirst|cueTopGroup)
}

// inEarlierBracket reports that a mark stands in a bracket that is closed
// before the figure.
func (w *work) inEarlierBracket(mark, figure int) bool {
	return w.segs[w.items[mark].segment].depth > w.segs[w.items[figure].segment].depth
}
