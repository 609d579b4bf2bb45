package web

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// The charts are drawn here and not by a library, because each value must be a
// link to its sentence, the page's policy forbids style attributes, and colours
// must follow the style sheet (dark, print): go-chart and its kin write fixed
// styles into the drawing and know no links. What is left is two scales.

// The drawing in its own units; the style sheet scales it to the page.
const (
	chartWidth  = 680
	chartHeight = 240
	chartLeft   = 64
	chartRight  = 20
	chartTop    = 24
	chartBottom = 30
	chartApart  = 58 // between two labels
)

// chart is a drawing of one series, ready for the template.
type chart struct {
	Title   string
	Columns bool // else a line
	Width   int
	Height  int
	Left    string // of the plot
	Right   string
	Floor   string
	Line    string // points of the polyline
	Points  []chartPoint
	Rules   []chartRule // along the value axis
}

type chartPoint struct {
	X, Y, Top, Height, Half, Width string
	Name                           string // of its time
	Label                          string // under the axis; "" where it would run into the one before
	Text                           string // the value
	Above                          string // where the value's text stands
	Address                        string
	Open                           bool // the period was not over
	Goal, GoalFrom, GoalTo         string
	GoalText                       string
}

type chartRule struct{ Y, Text string }

// sample is one value of a series to draw.
type sample struct {
	figure reporting.Figure
	label  string
	open   bool
	goal   *reporting.Goal
}

// draw makes the chart of a series in time order; nil when there is nothing
// that a drawing could show.
func (q *request) draw(title string, known indicator.Indicator, samples []sample) *chart {
	if len(samples) < 2 {
		return nil
	}
	l := q.choice.lang
	c := &chart{
		Title: title, Columns: known.Nature == indicator.Flow, Width: chartWidth, Height: chartHeight,
		Left: px(chartLeft), Right: px(chartWidth - chartRight), Floor: px(chartHeight - chartBottom),
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range samples {
		low, high = min(low, s.figure.Value), max(high, s.figure.Value)
		if s.goal != nil {
			low, high = min(low, s.goal.Value), max(high, s.goal.Value)
		}
	}
	if c.Columns {
		low = min(low, 0)
	}
	low, high, step := nice(low, high)
	y := func(v float64) float64 {
		share := (v - low) / (high - low)
		if known.Unit == indicator.UnitRank {
			share = 1 - share // the first is on top
		}
		return chartHeight - chartBottom - share*(chartHeight-chartBottom-chartTop)
	}
	for v := low; v <= high+step/2; v += step {
		c.Rules = append(c.Rules, chartRule{px(y(v)), l.amount(v, known.Unit)})
	}
	x := places(samples, c.Columns)
	labelled := math.Inf(-1)
	half := min(26, 0.35*(x[len(x)-1]-x[0])/float64(max(1, samples[len(samples)-1].figure.Period.Year()-samples[0].figure.Period.Year())))
	for i, s := range samples {
		at, top := x[i], y(s.figure.Value)
		p := chartPoint{
			X: px(at), Y: px(top), Label: s.label, Text: l.value(s.figure.Observation, known.Unit), Open: s.open,
			Top: px(top), Height: px(max(0, y(low)-top)), Half: px(at - half), Width: px(2 * half), Above: px(top - 8),
			Address: q.choice.link(figureAddress(s.figure.Figure)),
		}
		if at-labelled < chartApart { // would run into the one before; its title still says it
			p.Label, p.Above = "", px(top+22)
		} else {
			labelled = at
		}
		p.Name = s.label
		if s.goal != nil {
			p.Goal, p.GoalFrom, p.GoalTo = px(y(s.goal.Value)), px(at-half-5), px(at+half+5)
			p.GoalText = l.amount(s.goal.Value, known.Unit)
		}
		c.Points = append(c.Points, p)
		if i > 0 {
			c.Line += " "
		}
		c.Line += p.X + "," + p.Y
	}
	return c
}

// places returns where the samples stand: columns evenly, points of a line by
// their time.
func places(samples []sample, columns bool) []float64 {
	x := make([]float64, len(samples))
	width := float64(chartWidth - chartLeft - chartRight)
	if columns {
		first := samples[0].figure.Period.Year()
		years := samples[len(samples)-1].figure.Period.Year() - first + 1 // those without a value stay empty
		for i, s := range samples {
			x[i] = chartLeft + width*(float64(s.figure.Period.Year()-first)+0.5)/float64(years)
		}
		return x
	}
	first, last := moment(samples[0].figure), moment(samples[len(samples)-1].figure)
	for i, s := range samples {
		share := 0.5
		if last > first {
			share = float64(moment(s.figure)-first) / float64(last-first)
		}
		x[i] = chartLeft + 24 + (width-48)*share
	}
	return x
}

// moment is the day that a value stands for, counted from 1970.
func moment(f reporting.Figure) int64 {
	day := f.AsOf
	if f.Period != "" {
		day = f.Period.EndAt(dayOf(f.Published))
	}
	return day.In(reporting.Zone).Unix() / (24 * 60 * 60)
}

// nice widens a range to round ends and returns a round step inside it.
func nice(low, high float64) (from, to, step float64) {
	if high <= low {
		low, high = low-math.Max(1, math.Abs(low)*0.1), high+math.Max(1, math.Abs(high)*0.1)
	}
	raw := (high - low) / 4
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, factor := range []float64{1, 2, 2.5, 5, 10} {
		if step = factor * power; step >= raw {
			break
		}
	}
	return math.Floor(low/step) * step, math.Ceil(high/step) * step, step
}

func px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// series returns the values of one thing in one province in the order of time.
// For stocks these are the values of all days, chosen by the written order day by
// day; where the view holds only the last of many days, what stood at each moment.
// Elsewhere they are the values that stand for each period.
func (q *request) series(v *view, province string, known indicator.Indicator, by indicator.Breakdown, kind indicator.Kind) []reporting.Figure {
	var series []reporting.Figure
	take := func(from []reporting.Figure) {
		for _, f := range from {
			if f.Province == province && f.Indicator == known.ID && f.By == by && f.Kind == kind && (kind != indicator.Actual || f.Period != "" || !f.AsOf.IsZero()) {
				series = append(series, f)
			}
		}
	}
	if known.Nature == indicator.Stock && kind == indicator.Actual {
		if take(v.days); v.lastDays && len(series) > maxDrawn {
			series = nil
			for _, f := range v.current {
				take([]reporting.Figure{f})
				take(f.Earlier)
			}
		}
	} else {
		take(v.current)
	}
	slices.SortStableFunc(series, func(a, b reporting.Figure) int {
		return cmp.Or(cmp.Compare(moment(a), moment(b)), cmp.Compare(a.Period, b.Period))
	})
	return series
}

// maxDrawn is how many points a chart has room for.
const maxDrawn = 60

// sparse keeps the last sample of each of as many equal stretches of time as a
// chart has room for, and the first one.
func sparse(samples []sample) []sample {
	if len(samples) <= maxDrawn {
		return samples
	}
	first, last := moment(samples[0].figure), moment(samples[len(samples)-1].figure)
	stretch := func(s sample) int64 { return (moment(s.figure) - first) * (maxDrawn - 1) / max(1, last-first) }
	kept := samples[:1:1]
	for i := 1; i < len(samples); i++ {
		if i == len(samples)-1 || stretch(samples[i]) != stretch(samples[i+1]) {
			kept = append(kept, samples[i])
		}
	}
	return kept
}

// drawn picks what a chart shows of a series: whole years of a flow and how
// far the running one has come; every value of anything else.
func (q *request) drawn(known indicator.Indicator, series []reporting.Figure, goals map[vietnamese.Period]*reporting.Goal) []sample {
	l := q.choice.lang
	var samples []sample
	if known.Nature != indicator.Flow {
		for _, f := range series {
			if f.Kind == indicator.Actual && f.Period.Kind() != vietnamese.Years {
				samples = append(samples, sample{figure: f, label: l.short(f.Observation)})
			}
		}
		return sparse(samples)
	}
	years := map[int]reporting.Figure{}
	for _, f := range series {
		kind := f.Period.Kind()
		fromJanuary := kind != vietnamese.Years && kind != 0 && f.Period.Start() == vietnamese.Date{Year: f.Period.Year(), Month: 1, Day: 1}
		if old, exists := years[f.Period.Year()]; fromJanuary && (!exists || moment(old) < moment(f)) {
			years[f.Period.Year()] = f
		}
	}
	for year, f := range years {
		s := sample{figure: f, label: l.short(f.Observation), open: f.Period.Kind() != vietnamese.Year, goal: goals[vietnamese.YearPeriod(year)]}
		samples = append(samples, s)
	}
	slices.SortFunc(samples, func(a, b sample) int { return cmp.Compare(moment(a.figure), moment(b.figure)) })
	return samples
}
