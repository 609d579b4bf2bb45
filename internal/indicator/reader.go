package indicator

import (
	"errors"
	"slices"
	"sync"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Reader reads the figures of articles. It is immutable and safe for
// concurrent use.
type Reader struct {
	*grammar
	catalogue *Catalogue
	gazetteer *gazetteer.Gazetteer
	pool      sync.Pool
}

// NewReader prepares a reader for the indicators of the catalogue. It fails
// when a phrase of the catalogue cannot be compiled.
func NewReader(c *Catalogue, g *gazetteer.Gazetteer) (*Reader, error) {
	if c == nil || g == nil {
		return nil, errors.New("reader: needs a catalogue and a gazetteer")
	}
	compiled, err := compile(c, g)
	if err != nil {
		return nil, err
	}
	r := &Reader{grammar: compiled, catalogue: c, gazetteer: g}
	r.pool.New = func() any { return r.newWork() }
	return r, nil
}

// Read takes the province-level figures and the documents from an article. It
// is a pure function of the article: its own date is the "now". It never
// panics, whatever the text.
func (r *Reader) Read(a article.Article) Reading {
	w := r.pool.Get().(*work)
	defer r.pool.Put(w)
	w.trace = nil
	return w.read(a)
}

// work is what one reading needs; it is reused.
type work struct {
	*Reader
	article     article.Article
	published   vietnamese.Date
	title, body text
	text        *text // the one being read
	inTitle     bool
	trace       *[]Explanation // nil when nobody asks
	thorough    bool           // read sentences too that no figure can come from; for tests

	inHead, inBody        []passage          // of title and body
	titleNames, bodyNames []vietnamese.Match // proper names
	properNames           []vietnamese.Match // those of the text being surveyed
	asideEnd              int                // the dash that ends an aside in the text being surveyed
	telling               int                // passages of the body, up to the last that a figure may come from
	holidays              bool               // the article names a day on which badges are awarded
	ranks                 bool               // … a ranking

	nextQuantity, nextTime, nextMask, nextStart int // of the text being surveyed
	finding                                     int // where the next figure, time or mask begins

	sentence   vietnamese.Span
	store      []item                           // of all passages
	items      []item                           // of the sentence
	cued       cues                             // all cues of the sentence's items
	says       trait                            // all traits of them
	ways       struct{ toTell, toCount waySet } // worth a try in the sentence
	among      someWords                        // of the sentence
	hinted     hint                             // … all hints of it
	hints      []hintMark                       // … where they stand
	hintMarks  []hintMark                       // of all passages
	opened     openers                          // what its segments begin with
	segs       []segment
	times      []int // the items that are times
	numbers    []int // … that figures may come from
	figures    []figure
	place      placing
	votes      []provinceVote
	sites      map[siteOnMap]siteHint // what hosts tell, of all articles read
	when       timing
	tally      tally
	found      []finding
	lastOf     []int32               // frame → the last of found, -1 none
	denied     []denial              // figures of the body that are not the province's
	aside      []sideValue           // parts that are no indicator's
	synthetic  []vietnamese.Quantity // figures said in words
	number     int                   // of the sentence
	list       []passage             // of the text being read
	at         int                   // the passage of list that is read
	lined      int                   // number of the last sentence that was a line of a list
	ranking    int32                 // frame of the ranking the article is about, -1 none
	lastDay    vietnamese.Date       // the last day named in the text
	onMap      int                   // index in mapDays
	titleFrame int32                 // what the title tells, -1 nothing
	ratio      struct {
		frame    int32
		by       Breakdown
		sentence int
	} // the last share told
	lastParts   [4]Breakdown // named in the text, the last first
	rankingYear int
	plans       bool            // the sentence stands under a heading of plans
	beside      bool            // … but only beside a result, so that what is told as such is one
	above       item            // the noun that the heading of these lines names; its count is 0 for none
	listing     bool            // a line is being read of a list that a sentence with a colon heads
	heading     bool            // a head announced plans for the paragraphs that follow
	headed      bool            // … only for the lines of the list directly below it
	headTime    vietnamese.Time // … and for when
	below       listBelow
	skipping    bool // the page around the article is being read
}

func (r *Reader) newWork() *work {
	return &work{Reader: r, lastOf: slices.Repeat([]int32{-1}, len(r.frames)), sites: map[siteOnMap]siteHint{}}
}

// finding is an observation with what the reader knows of it besides.
type finding struct {
	Observation
	frame   int32
	before  int32 // the one of the same frame found before it, -1 none
	decider decider
	whole   bool // a stock read from behind a slash
	begun   bool // "khởi công 20 căn nhà": not done yet
	levels  bool // badges with the levels that they are of: "1.140 Huy hiệu 30, 40 và 45 năm"
	dead    bool // badges awarded posthumously
	dated   bool // its own sentence says of when it is
	aside   bool // a value of an earlier time set beside one that is told
	dropped bool // it says again, or less well, what another one says
}

func (w *work) read(a article.Article) Reading {
	w.article = a
	w.published = vietnamese.Date{}
	if !a.Published.IsZero() {
		w.published = vietnamese.DateOf(a.Published)
	}
	w.onMap = mapOf(w.published)
	w.start()
	if foreign(a.Body) {
		return Reading{}
	}
	w.lexicon.Scan(&w.title.Text, a.Title, w.published)
	w.lexicon.Scan(&w.body.Text, a.Body, w.published)
	if w.surveyAll() {
		w.settlePlace()
		w.readAll()
		if len(w.found) == 0 && w.turnAbroad() {
			w.readAll()
		}
	}
	return w.finish()
}

// start forgets what was read before.
func (w *work) start() {
	for i := range w.found {
		w.lastOf[w.found[i].frame] = -1
	}
	w.found, w.number, w.lined, w.ranking, w.rankingYear = w.found[:0], 0, -2, -1, 0
	w.denied, w.aside = w.denied[:0], w.aside[:0]
	w.lastParts, w.lastDay = [4]Breakdown{}, vietnamese.Date{}
	w.ratio.frame, w.ratio.sentence = -1, -2
	w.tally.begin()
	if w.trace != nil {
		*w.trace = (*w.trace)[:0]
	}
}

// readAll reads title and body, which were surveyed and placed.
func (w *work) readAll() {
	w.settleTime()
	w.titleFrame = -1
	w.readText(&w.title, w.inHead, true)
	w.titleFrame = w.tally.frame
	w.readText(&w.body, w.inBody[:w.telling], false)
}

// begin turns to the first token of a text.
func (w *work) begin(t *text) {
	w.text = t
	w.nextQuantity, w.nextTime, w.nextMask, w.nextStart = 0, 0, 0, 0
}

// readText reads the sentences of the title or of the body that were surveyed.
func (w *work) readText(t *text, passages []passage, inTitle bool) {
	w.text, w.inTitle, w.skipping, w.heading, w.headed = t, inTitle, false, false, false
	w.newParagraph()
	w.listing, w.above = false, item{}
	read := false
	w.list = passages
	for n := range passages {
		p := &passages[n]
		w.at = n
		if !p.goesOn {
			read = w.turnTo(p)
		}
		if read {
			w.readPassage(p)
		}
	}
}

// turnTo goes on to a sentence and reports whether it is to be read.
func (w *work) turnTo(p *passage) bool {
	if p.is&traitNewLine != 0 {
		mark := w.markOf(p)
		if w.place.heading != gazetteer.NoLevel && !w.place.below.goesOn(mark) {
			w.place.heading = gazetteer.NoLevel
		}
		if w.headed && !w.below.goesOn(mark) {
			w.heading, w.headed = false, false
		}
		if w.heading && w.numbersSection(w.at) {
			w.heading, w.headed = false, false
		}
		above := w.tally.frame
		w.newParagraph()
		if w.turnToLine(p) {
			above = -1
		}
		if w.listing = w.goesOnWithList(p); w.listing {
			w.tally.frame = above
		}
	}
	if p.is&traitEmptyLine != 0 {
		w.skipping = false
	}
	if w.furniture(p) {
		return false
	}
	if w.needed(&p.brief) || w.announces(p) || w.headsSmaller(p) {
		return true
	}
	if p.is&traitPart != 0 {
		w.noteParts(p)
	}
	if p.Len() <= longestHeading {
		w.noteHeading(p)
	}
	w.beside = false // it holds for results told right behind
	if p.is&(traitNoun|traitEvent) != 0 {
		w.leaveOthers(w.store[p.from:p.to])
	}
	w.number++
	return false
}

// noteParts remembers the part that a sentence without figures names last: the
// next one may speak of "loại hình này".
func (w *work) noteParts(p *passage) {
	starts := w.text.Starts
	for n := p.start; n < len(starts) && int(starts[n].At) < p.To; n++ {
		if w.chains[starts[n].Chain].brief.is&traitPart == 0 {
			continue
		}
		for c := starts[n].Chain; c != 0; {
			link := w.lexicon.Link(c)
			w.notePart(sense(link.Phrase))
			c = link.Then
		}
	}
}

func (w *work) notePart(s sense) {
	for _, part := range w.meanings[s].parts {
		if !part.weak && part.by.Value != noPart {
			if part.by != w.lastParts[0] {
				last := &w.lastParts
				last[0], last[1], last[2], last[3] = part.by, last[0], last[1], last[2]
			}
		}
	}
}

func (w *work) newParagraph() {
	w.place.newParagraph()
	w.when.newParagraph()
	w.tally.newParagraph()
	w.plans, w.beside = w.heading, false
}

// turn makes the items of a passage those that are spoken of.
func (w *work) turn(p *passage) {
	w.sentence, w.items, w.cued, w.says = p.Span, w.store[p.from:p.to], p.cued, p.says
	w.hinted, w.hints = p.hints, w.hintMarks[p.hintFrom:p.hintTo]
	w.among = among(w.text.words[p.From:p.To])
	if w.thorough {
		w.among = everyWord
	}
}

func (w *work) readPassage(p *passage) {
	w.number++
	w.turn(p)
	w.leaveOutBefore()
	if w.says&traitFigure != 0 {
		w.bracketShares()
	}
	w.segments()
	w.datePartsOfYear()
	w.placeSentence()
	w.figures = w.figures[:0]
	w.synthetic = w.synthetic[:0]
	if cap(w.synthetic) < len(w.items) {
		w.synthetic = make([]vietnamese.Quantity, 0, 2*len(w.items)) // must not move while figures point into it
	}
	w.listFigures()
	if len(w.figures) > 0 {
		held := w.holds(p)
		w.ways.toTell, w.ways.toCount = w.toTell.worth(held), w.toCount.worth(held)
	}
	for i := range w.figures {
		w.bind(i)
	}
	if len(w.figures) > 1 {
		w.decideShares()
		w.decideCells()
		w.decidePartsAhead()
	}
	w.zeros()
	for i := range w.figures {
		w.judge(i)
	}
	w.leaveTally()
	w.leavePlace()
	if len(w.times) > 0 {
		w.leaveTime()
		w.noteSpan()
	}
	w.leavePlans()
	w.leaveNames()
}

// listFigures lists the figures of the sentence, those said in words among them.
func (w *work) listFigures() {
	for _, k := range w.numbers {
		if it := &w.items[k]; it.kind == itemFigure {
			w.addFigure(k, &w.text.Quantities[it.at])
		} else if q, ok := w.spoken(k); ok {
			w.synthetic = append(w.synthetic, q)
			w.addFigure(k, &w.synthetic[len(w.synthetic)-1])
		}
	}
}

// leaveNames remembers the day, the parts and the ranking that the sentence
// names.
func (w *work) leaveNames() {
	for _, k := range w.times {
		if t := w.timeAt(k); t.Kind == vietnamese.DayTime && t.Role == vietnamese.During && !t.Relative {
			w.lastDay = t.Last
		}
	}
	if w.says&traitRanking == 0 && w.ranking >= 0 && w.shoutedBetween(w.sentence.From, w.sentence.To) {
		w.ranking, w.tally.frame = -1, -1 // of another index is spoken now
	}
	if w.says&(traitRanking|traitIndex) == traitIndex && w.ranking >= 0 {
		w.leaveRanking()
	}
	if w.says&(traitPart|traitRanking) == 0 {
		return
	}
	items := w.items
	for k := range items {
		it := &items[k]
		if it.is&(traitPart|traitRanking) == 0 {
			continue
		}
		if it.is&traitPart != 0 {
			for _, s := range it.senses[:it.count] {
				w.notePart(s)
			}
		}
		if f := w.rankingAt(k); f >= 0 {
			w.ranking = f
			if year := w.yearBehind(k); year > 0 {
				w.rankingYear = year
			}
		}
	}
}
