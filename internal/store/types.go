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
	Province  string // the one it is mainly about; "" where not known
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
	Since       time.Time // article published at or after
	Until       time.Time // article published before
	Ambiguous   Choice
	CheckFailed Choice
	History     bool // figures of older revisions too
	Limit       int  // 0: all
	Offset      int
}

// ArticleFilter restricts Articles; zero fields do not.
type ArticleFilter struct {
	Key      string
	Site     string
	Province string // mainly about
	Document string // citing it
	Since    time.Time
	Until    time.Time
	Bodies   bool // with their bodies
	Limit    int  // 0: all
	Offset   int
}
