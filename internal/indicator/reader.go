package indicator

import (
	"errors"
	"strings"
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
	r.pool.New = func() any { return &work{Reader: r} }
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
	title, body vietnamese.Text
	text        *vietnamese.Text // the one being read
	inTitle     bool
	trace       *[]Explanation // nil when nobody asks
	thorough    bool           // read sentences too that no figure can come from; for tests

	inHead, inBody        []brief // of the sentences to be read
	titleNames, bodyNames []int32 // proper names among the matches
	holidays              bool    // the article names a day on which badges are awarded

	nextQuantity, nextTime, nextMask, nextMatch int // of the text being read
	clear                                       int // behind the last token known to be free of findings

	sentence   vietnamese.Span
	items      []item
	cued       cues  // all cues of the sentence's items
	says       trait // all traits of them
	segs       []segment
	times      []int // the items that are times
	figures    []figure
	place      placing
	votes      []provinceVote
	when       timing
	carry      carried
	found      []Observation
	deciders   []decider             // of found
	denied     []denial              // figures of the body that are not the province's
	aside      []denial              // parts that are no indicator's
	wholes     []bool                // of found: read from behind a slash
	synthetic  []vietnamese.Quantity // figures said in words
	number     int                   // of the sentence
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
	plans       bool // the sentence stands under a heading of plans
	heading     bool // a head announced plans for the paragraphs that follow
	skipping    bool // the page around the article is being read
}

// carried is what one sentence hands to the next of its paragraph.
type carried struct {
	frame    int32 // of the last count, -1 none
	mains    [4]main
	sentence int // number of the sentence of the last count
	count    int
}

// main is a count that parts may follow.
type main struct {
	frame       int32
	by          Breakdown
	figure      int     // in the same sentence, else -1
	observation int     // index in found, -1 when it became none
	refused     Refusal // why it became none
}

func (w *work) read(a article.Article) Reading {
	w.article = a
	w.published = vietnamese.Date{}
	if !a.Published.IsZero() {
		w.published = vietnamese.DateOf(a.Published)
	}
	w.onMap = mapOf(w.published)
	w.found, w.deciders, w.number, w.ranking, w.rankingYear = w.found[:0], w.deciders[:0], 0, -1, 0
	w.denied, w.aside, w.wholes = w.denied[:0], w.aside[:0], w.wholes[:0]
	w.lastParts, w.lastDay = [4]Breakdown{}, vietnamese.Date{}
	w.ratio.frame, w.ratio.sentence = -1, -2
	w.carry = carried{frame: -1}
	if foreign(a.Body) {
		return Reading{}
	}
	w.lexicon.Scan(&w.title, a.Title, w.published)
	w.lexicon.Scan(&w.body, a.Body, w.published)
	if w.surveyAll() {
		w.settlePlace()
		w.settleTime()
		w.titleFrame = -1
		w.readText(&w.title, w.inHead, true)
		w.titleFrame = w.carry.frame
		w.readText(&w.body, w.inBody, false)
	}
	return w.finish()
}

// begin turns to the first token of a text.
func (w *work) begin(t *vietnamese.Text, inTitle bool) {
	w.text, w.inTitle = t, inTitle
	w.nextQuantity, w.nextTime, w.nextMask, w.nextMatch, w.clear = 0, 0, 0, 0, 0
}

// readText reads the sentences of the title or of the body that have a brief.
func (w *work) readText(t *vietnamese.Text, briefs []brief, inTitle bool) {
	w.begin(t, inTitle)
	w.skipping, w.heading = false, false
	w.newParagraph()
	end := 0
	for n := range briefs {
		sentence := t.Sentences[n]
		if paragraphBetween(t, end, sentence.From) {
			w.newParagraph()
		}
		if emptyLineBetween(t, end, sentence.From) {
			w.skipping = false
		}
		end = sentence.To
		w.sentence = sentence
		if w.furniture(sentence) {
			continue
		}
		if !w.needed(&briefs[n]) {
			if briefs[n].is&traitPart != 0 {
				w.noteParts(sentence)
			}
			w.number++
			continue
		}
		for sentence.To-sentence.From > longestSentence {
			cut := w.cutBehind(sentence)
			if cut == sentence.To {
				break
			}
			w.sentence = vietnamese.Span{From: sentence.From, To: cut}
			w.readSentence(w.sentence)
			sentence.From = cut
		}
		w.sentence = sentence
		w.readSentence(sentence)
	}
}

// longestSentence bounds what is read at once, in tokens: binding looks from
// each figure at the others. Sentences of newspapers have some hundreds at most.
const longestSentence = 600

// cutBehind is behind the last comma or stronger mark within the bound, or
// behind the first one after it; the sentence's end when there is none.
func (w *work) cutBehind(sentence vietnamese.Span) int {
	for i := sentence.From + longestSentence; i > sentence.From+1; i-- {
		if t := w.text.Tokens[i-1]; t.Kind == vietnamese.Punct && t.Strength >= vietnamese.Comma {
			return i
		}
	}
	for i := sentence.From + longestSentence; i < sentence.To; i++ {
		if t := w.text.Tokens[i]; t.Kind == vietnamese.Punct && t.Strength >= vietnamese.Comma {
			return i + 1
		}
	}
	return sentence.To
}

// noteParts remembers the part that a sentence without figures names last: the
// next one may speak of "loại hình này".
func (w *work) noteParts(sentence vietnamese.Span) {
	t := w.text
	for m := w.nextMatch; m < len(t.Matches) && t.Matches[m].From < sentence.To; m++ {
		w.notePart(int32(t.Matches[m].Phrase))
	}
}

func (w *work) notePart(phrase int32) {
	for _, part := range w.meanings[phrase].parts {
		if !part.weak && part.by.Value != noPart {
			if part.by != w.lastParts[0] {
				copy(w.lastParts[1:], w.lastParts[:])
				w.lastParts[0] = part.by
			}
		}
	}
}

// furniture reports a line of the page around the article: "Xem thêm: …", and
// all that stands with it up to the next empty line.
func (w *work) furniture(sentence vietnamese.Span) bool {
	if w.inTitle {
		return false
	}
	for w.nextMatch < len(w.text.Matches) && w.text.Matches[w.nextMatch].From < sentence.From {
		w.nextMatch++
	}
	for m := w.nextMatch; m < len(w.text.Matches) && w.text.Matches[m].From == sentence.From; m++ {
		if w.briefs[w.text.Matches[m].Phrase].cues.has(cueFurniture) {
			w.skipping = true
			return true
		}
	}
	first := w.text.Tokens[sentence.From]
	if strings.HasPrefix(w.text.Source[first.Start:], ">>") {
		return true
	}
	return w.skipping
}

func paragraphBetween(t *vietnamese.Text, from, to int) bool {
	for i := max(0, from-1); i < to; i++ {
		if t.Tokens[i].Strength == vietnamese.Paragraph || t.Tokens[i].Kind == vietnamese.Break {
			return true
		}
	}
	return false
}

func emptyLineBetween(t *vietnamese.Text, from, to int) bool {
	for i := max(0, from-1); i < to; i++ {
		if t.Tokens[i].Strength == vietnamese.Paragraph {
			return true
		}
	}
	return false
}

func (w *work) newParagraph() {
	w.place.newParagraph()
	w.when.newParagraph()
	w.carry.frame = -1
	w.plans = w.heading
}

func (w *work) readSentence(sentence vietnamese.Span) {
	w.number++
	w.collect(sentence)
	w.segments()
	w.placeSentence()
	w.figures = w.figures[:0]
	w.synthetic = w.synthetic[:0]
	if cap(w.synthetic) < len(w.items) {
		w.synthetic = make([]vietnamese.Quantity, 0, 2*len(w.items)) // must not move while figures point into it
	}
	if w.says&(traitFigure|traitMask) != 0 || w.cued.any(cueFirst|cueSecond) {
		w.listFigures()
	}
	for i := range w.figures {
		w.bind(i)
	}
	w.zeros()
	for i := range w.figures {
		w.judge(i)
	}
	w.leaveMains()
	w.leavePlace()
	w.leaveTime()
	w.noteSpan()
	w.leavePlans()
	w.leaveNames()
}

// listFigures lists the figures of the sentence, those said in words among them.
func (w *work) listFigures() {
	for k := range w.items {
		it := &w.items[k]
		if it.kind == itemFigure {
			w.addFigure(k, &w.text.Quantities[it.at])
		} else if it.kind == itemMask || it.cues.any(cueFirst|cueSecond) {
			if q, ok := w.spoken(k); ok {
				w.synthetic = append(w.synthetic, q)
				w.addFigure(k, &w.synthetic[len(w.synthetic)-1])
			}
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
	if w.says&(traitPart|traitRanking) == 0 {
		return
	}
	for k := range w.items {
		it := &w.items[k]
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

// leaveMains settles what the sentence's counts became, for the parts that the
// next sentences tell.
func (w *work) leaveMains() {
	for i := range w.carry.mains[:w.carry.count] {
		w.settleMain(&w.carry.mains[i])
		w.carry.mains[i].figure = -1
	}
}

func (w *work) settleMain(m *main) {
	if m.figure < 0 {
		return
	}
	fg := &w.figures[m.figure]
	m.observation, m.refused = -1, fg.refused
	if fg.kept >= 0 {
		m.observation = fg.kept
	}
}

// keepMain remembers a count that parts may follow, the latest first.
func (c *carried) keepMain(m main) {
	copy(c.mains[1:], c.mains[:len(c.mains)-1])
	c.mains[0] = m
	c.count = min(c.count+1, len(c.mains))
	c.frame = m.frame
}
