package reporting

import (
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Brief is a review in short: what a list of all provinces shows. It holds nothing of the
// review that it was made of.
type Brief struct {
	Standings []BriefStanding
	Conflicts map[string]int       // province → values that stand although articles disagree; none is 0
	Newest    map[string]time.Time // province → publication of the newest figure that stands
	Owed      []BriefOwed
}

// BriefStanding is a Standing without the figures that it follows from.
type BriefStanding struct {
	Indicator   string
	By          indicator.Breakdown
	Province    string
	Territory   string
	Period      vietnamese.Period
	End         vietnamese.Date
	Source      Source
	Value       float64 // what was reached; of a Reported one and of a sum of years attainment × target
	Target      float64 // 0 when only the attainment is known
	Attainment  float64
	Elapsed     float64
	Pace        float64 // NaN where it means nothing
	Ceiling     bool
	At          time.Time
	Expected    float64 // at the period's end, ÷ target; 0 without a forecast
	FigureID    int64   // of the actual, or of what was reported; 0 for a sum of years
	ArticleID   int64
	TargetOf    Origin // "" when only the attainment is known
	TargetID    int64  // of the figure that states the target; 0 when configured or not known
	Contradicts int    // articles that state another target
}

// BriefOwed is an Owed without its figure.
type BriefOwed struct {
	Report, Title, Province string
	Period                  vietnamese.Period
	Due, Published          time.Time // Published is zero until it came
	DeliveryID              int64     // the figure that it came with; 0 until then
	ArticleID               int64
}

// Brief returns the review in short.
func (r Review) Brief() Brief {
	b := Brief{Conflicts: map[string]int{}, Newest: map[string]time.Time{}}
	for i := range r.Current {
		f := &r.Current[i]
		if f.Conflicts > 0 {
			b.Conflicts[f.Province]++
		}
		if f.Published.After(b.Newest[f.Province]) {
			b.Newest[f.Province] = f.Published
		}
	}
	b.Standings = make([]BriefStanding, len(r.Standings))
	for i := range r.Standings {
		b.Standings[i] = r.Standings[i].brief()
	}
	b.Owed = make([]BriefOwed, len(r.Owed))
	for i, o := range r.Owed {
		b.Owed[i] = BriefOwed{Report: o.Report, Title: o.Title, Province: o.Province, Period: o.Period, Due: o.Due, Published: o.Published}
		if o.Delivery != nil {
			b.Owed[i].DeliveryID, b.Owed[i].ArticleID = o.Delivery.ID, o.Delivery.ArticleID
		}
	}
	return b
}

func (s *Standing) brief() BriefStanding {
	b := BriefStanding{
		Indicator: s.Indicator, By: s.By, Province: s.Province, Territory: s.Territory, Period: s.Period, End: s.End, Source: s.Source,
		Attainment: s.Attainment, Elapsed: s.Elapsed, Pace: s.Pace, Ceiling: s.Ceiling, At: s.At,
	}
	if s.Goal != nil {
		b.Target, b.TargetOf, b.Contradicts = s.Goal.Value, s.Goal.Origin, s.Goal.Conflicts
		b.Value = s.Attainment * s.Goal.Value
		if s.Goal.Figure != nil {
			b.TargetID = s.Goal.Figure.ID
		}
	}
	if s.Forecast != nil {
		b.Expected = s.Forecast.Ratio
	}
	of := s.Actual
	if s.Figure != nil {
		of = &s.Figure.Figure
	} else if of != nil {
		b.Value = of.Value
	}
	if of != nil {
		b.FigureID, b.ArticleID = of.ID, of.ArticleID
	}
	return b
}

// State returns what has become of the report as of now.
func (o BriefOwed) State(now time.Time) State {
	switch {
	case o.DeliveryID == 0 && now.Before(o.Due):
		return NotDue
	case o.DeliveryID == 0:
		return Missing
	case o.Published.Before(o.Due):
		return OnTime
	}
	return Late
}
