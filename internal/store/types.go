package store

import (
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// Stored is an article as the store keeps it.
type Stored struct {
	ID        int64
	Key       string // canonical key: family and id in the family, one per article whatever host served it
	Revision  int    // 1 for the first text, one more for each changed text
	FirstSeen time.Time
	LastSeen  time.Time
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
	ID int64
	indicator.Observation
	ArticleID int64
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
