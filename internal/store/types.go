package store

import (
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Stored is an article as the store keeps it.
type Stored struct {
	ID        int64
	Key       string // canonical key: family and id in the family, one per article whatever host served it
	Revision  int    // 1 for the first text, one more for each changed text
	FirstSeen time.Time
	LastSeen  time.Time
	Seen      time.Time // when this revision was first seen
	Province  string    // the one it is mainly about; "" where not known
	article.Article
}

// Saving is one article with all that was read from it; it lands whole or not
// at all.
type Saving struct {
	Key        string
	Article    article.Article
	Reading    indicator.Reading
	Run        int64 // the run that fetched it, 0 if none
	Seen       time.Time
	Province   string     // the site's at that time, used where the reading names none
	Validators Validators // kept only because the page was read well
}

// Outcome says what saving an article changed.
type Outcome string

// The outcomes of saving an article; they are the values of the metric label
// "result".
const (
	New        Outcome = "new"
	Revised    Outcome = "revised"
	Unchanged  Outcome = "unchanged"
	Irrelevant Outcome = "irrelevant"
	Failed     Outcome = "failed"
)

// Figure is an observation together with the article that it was read from.
type Figure struct {
	ID  int64
	Key string // survives re-reading, see Correct
	indicator.Observation
	ArticleID int64
	Revision  int
	Site      string
	URL       string
	Title     string
	Published time.Time // of the article
	Sentence  string    // the words of the evidence

	// What a person said of it: "" for nothing yet. Accepted and corrected
	// ones are neither ambiguous nor in doubt any more; Read keeps what the
	// reader had made of a figure that a correction changed, nil otherwise.
	Corrected    Verdict
	CorrectionID int64
	Read         *indicator.Observation

	position int // in the text
}

// Validators let the next request for a URL be a conditional one.
type Validators struct {
	ETag         string
	LastModified string
}

// Run is one visit of one site.
type Run struct {
	ID        int64
	Site      string
	Scheduled time.Time // when it was due; zero for one asked for by hand
	Started   time.Time
	Finished  time.Time // zero while it runs
	Outcome   RunOutcome
	Error     string // what was wrong, for people; "" when nothing was
	Counts    Counts
}

// RunOutcome is how a run ended; the values of the metric label "outcome".
type RunOutcome string

// The outcomes of a run.
const (
	Running     RunOutcome = "running"
	Succeeded   RunOutcome = "succeeded"
	PartlyDone  RunOutcome = "partial"     // some pages failed
	FailedRun   RunOutcome = "failed"      // nothing could be read
	Interrupted RunOutcome = "interrupted" // stopped or killed in the middle
)

// Counts is what a run met.
type Counts struct {
	Listed, Fetched, NotModified        int
	New, Revised, Unchanged, Irrelevant int
	Failed, Observations, Ambiguous     int
	Drifted                             int // read by the general extractor, not by the site's layout
	NoBody, NoDate                      int // failed for want of a body or of a date
	NoFigures                           int // relevant articles without any figure
	Bytes                               int64
}

// RunTotal counts the runs of a site that ended the same way.
type RunTotal struct {
	Site    string
	Outcome RunOutcome
	Count   int64
	Counts  Counts // sums over those runs
}

// SiteStat is what is kept of a site now.
type SiteStat struct {
	Site          string
	Articles      int
	Observations  int // of the newest revisions
	Ambiguous     int // of these
	CheckFailed   int // of these
	LastPublished time.Time
	LastNew       time.Time // when an article was last seen for the first time
}

// CitationCount is how many articles about a province cite a document.
type CitationCount struct {
	Document string // "21-NQ/TW"
	Province string // that the articles are about; "" where not known
	Site     string
	Articles int
}

// Choice restricts a query by a property.
type Choice int

// The choices; the zero value does not restrict.
const (
	Either Choice = iota
	Only
	Without
)

// FigureFilter restricts Figures; zero fields do not.
type FigureFilter struct {
	ID          int64
	Province    string
	Indicator   string
	Kind        indicator.Kind
	Period      vietnamese.Period
	Site        string
	ArticleID   int64
	From        int64     // article ids from this one
	Through     int64     // article ids up to and with this one
	Since       time.Time // article published at or after
	Until       time.Time // article published before
	Ambiguous   Choice
	CheckFailed Choice
	Corrected   Choice  // those that a person accepted or corrected
	Rejected    bool    // those that a person rejected too
	History     bool    // figures of older revisions too, uncorrected
	IDs         []int64 // of these ids; some hundreds at most
	Limit       int     // 0: all
	Offset      int

	// Newest asks for the last published first, then the higher article, then in
	// the order of the text; After for those behind a figure in that order.
	Newest bool
	After  Cursor

	// Latest asks for what was read last first, the higher id: nearly the newest,
	// and quick for a place where very many figures stand.
	Latest bool
}

// Cursor is where a figure stands among all, the newest first; see
// Figure.Cursor. The zero value stands before all.
type Cursor struct {
	Published int64 // seconds since 1970 in UTC, 0 where not known
	ArticleID int64
	Position  int // in the text
}

// Cursor returns where the figure stands among all, the newest first.
func (f *Figure) Cursor() Cursor { return Cursor{seconds(f.Published), f.ArticleID, f.position} }

// DoubtCount is how many figures of a province are in doubt and not judged by
// a person yet.
type DoubtCount struct {
	Province  string // "" where not known
	Ambiguous int64
	Failed    int64 // the check of their arithmetic, and not ambiguous
}

// ArticleFilter restricts Articles; zero fields do not.
type ArticleFilter struct {
	Key      string
	Site     string
	Province string // mainly about
	Document string // citing it
	Search   string // how words of the title begin, in any case, with or without marks; the first 32 count
	Since    time.Time
	Until    time.Time
	Bodies   bool // with their bodies
	Limit    int  // 0: all
	Offset   int
}

// Verdict is what a person says of a figure.
type Verdict string

// The verdicts.
const (
	Accepted  Verdict = "accepted"  // right as it was read, whatever the doubts
	Corrected Verdict = "corrected" // it should be another observation
	Rejected  Verdict = "rejected"  // no such figure, never shown or counted
)

// Correction is one person's verdict on one figure. It holds on to the words
// in the article, not to the row, so it survives re-reading and changes
// elsewhere in the text.
type Correction struct {
	ID        int64
	FigureID  int64 // the figure that it applies to now; 0 when the text or the reading has none like it any more
	ArticleID int64
	Key       string // of the figure
	Verdict   Verdict
	Becomes   indicator.Observation // Corrected only: what is right; its evidence is not looked at
	Was       indicator.Observation // what had been read at that time
	Sentence  string                // at that time
	By        string                // name of the person
	Reason    string
	At        time.Time
	InForce   bool // not undone and not overruled by a later one
	UndoneBy  string
	UndoneWhy string
	UndoneAt  time.Time // zero while not undone
}

// CorrectionFilter restricts Corrections; zero fields do not.
type CorrectionFilter struct {
	ArticleID int64
	InForce   bool  // without undone and overruled ones
	Lost      bool  // only those in force that apply to no figure any more
	Before    int64 // ids below, for paging
	Limit     int   // 0: all
}

// Link is an address that a site lists and that is no stored article (yet).
type Link struct {
	Key     string
	Site    string
	URL     string
	State   LinkState
	Reason  string // for people
	Tries   int    // failed ones so far
	Seen    time.Time
	NextTry time.Time // LinkPending only
}

// LinkState says what becomes of a link.
type LinkState string

// The states of a link.
const (
	LinkPending    LinkState = "pending"    // not read yet, or to be tried again
	LinkIrrelevant LinkState = "irrelevant" // read; not about what the catalogue counts
	LinkGone       LinkState = "gone"       // 404, 410, or given up
)

// Page is a page that could not be read, kept to be looked at.
type Page struct {
	ID          int64
	Site        string
	URL         string
	Run         int64
	Seen        time.Time
	Reason      string // why it could not be read
	Status      int    // of HTTP, 0 if there was no answer
	ContentType string
	Size        int    // in bytes, as it came; Body may be cut off
	Body        []byte // nil in lists
}
