package metrics

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
)

// ExportOptions says how the past is written.
type ExportOptions struct {
	// Labels are put on every series: those that the scrape adds (job, instance), or a
	// graph shows two lines.
	Labels []Label
	// Every repeats each value at this distance until the next one, so that queries see it as
	// a step: Prometheus forgets a sample after five minutes. 0 writes each value once.
	Every time.Duration
	// From and Until bound what is repeated; Until zero means now.
	From, Until time.Time
}

// ExportOpenMetrics writes the past as OpenMetrics with timestamps, for
//
//	promtool tsdb create-blocks-from openmetrics --max-block-duration=8760h FILE DIRECTORY
//
// Families stand together and series within them in the order of time, as the
// format asks. Prometheus must keep blocks of that age (--storage.tsdb.retention.time).
func (a *Archive) ExportOpenMetrics(w io.Writer, options ExportOptions) error {
	out := bufio.NewWriterSize(w, 1<<16)
	family := ""
	var line []byte
	_ = a.each("", nil, func(s *Past) error { // fails only where the function does
		if s.Name != family {
			family = s.Name
			_, _ = out.WriteString("# TYPE " + family + " gauge\n")
		}
		head := appendPast(line[:0], s, options.Labels)
		size := len(head)
		s.each(options, func(t int64, v float64) {
			line = appendValue(head[:size], v, openMetrics)
			line = append(line, ' ')
			line = strconv.AppendFloat(line, float64(t)/1000, 'f', -1, 64)
			line = append(line, '\n')
			_, _ = out.Write(line) // the error stays and Flush returns it
			head = line[:size]
		})
		return nil
	})
	_, _ = out.WriteString("# EOF\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the history: %w", err)
	}
	return nil
}

// each calls use with the samples of the series, in order of time.
func (s *Past) each(options ExportOptions, use func(t int64, v float64)) {
	from, until := int64(math.MinInt64), s.End-1
	if !options.From.IsZero() {
		from = options.From.UnixMilli()
	}
	if !options.Until.IsZero() {
		until = min(until, options.Until.UnixMilli())
	}
	step := options.Every.Milliseconds()
	for i, p := range s.Points {
		if p.none() {
			continue
		}
		end := until
		if i+1 < len(s.Points) {
			end = min(end, s.Points[i+1].Time-1)
		}
		for t := p.Time; t <= end; t += step {
			if t >= from {
				use(t, p.Value)
			}
			if step <= 0 {
				break
			}
		}
	}
}

// appendPast writes name and labels of a series.
func appendPast(line []byte, s *Past, more []Label) []byte {
	line = append(line, s.Name...)
	separator := byte('{')
	for _, list := range [][]Label{s.Labels, more} {
		for _, l := range list {
			line = append(line, separator)
			line = append(line, l.Name...)
			line = append(line, '=', '"')
			line = appendEscaped(line, l.Value, true)
			line = append(line, '"')
			separator = ','
		}
	}
	if separator == ',' {
		line = append(line, '}')
	}
	return append(line, ' ')
}

// row is one value of the past, as CSV and JSON have it.
type row struct {
	Metric string            `json:"metric"`
	Labels map[string]string `json:"labels"`
	Time   string            `json:"time"` // RFC 3339, in Vietnam
	Value  float64           `json:"value"`
}

// columns are the labels that have a column of their own in CSV.
var columns = []string{"province", "period", "indicator", "breakdown", "part", "source", "report"}

// ExportCSV writes the past as a table: metric, the labels that most families
// share, any other label as NAME=VALUE, time and value.
func (a *Archive) ExportCSV(w io.Writer, options ExportOptions) error {
	out := csv.NewWriter(w)
	_ = out.Write(append(append([]string{"metric"}, columns...), "other", "time", "value"))
	_ = a.each("", nil, func(s *Past) error {
		fixed := make([]string, len(columns)+2)
		fixed[0] = s.Name
		for _, l := range s.Labels {
			at := -1
			for j, name := range columns {
				if name == l.Name {
					at = j
				}
			}
			if at >= 0 {
				fixed[at+1] = l.Value
				continue
			}
			if fixed[len(fixed)-1] != "" {
				fixed[len(fixed)-1] += " "
			}
			fixed[len(fixed)-1] += l.Name + "=" + l.Value
		}
		s.each(options, func(t int64, v float64) {
			_ = out.Write(append(slices.Clip(fixed), vietnamTime(t), strconv.FormatFloat(v, 'f', -1, 64)))
		})
		return nil
	})
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("writing the history: %w", err)
	}
	return nil
}

// ExportJSON writes the past as one JSON object a line.
func (a *Archive) ExportJSON(w io.Writer, options ExportOptions) error {
	out := bufio.NewWriterSize(w, 1<<16)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	_ = a.each("", nil, func(s *Past) error {
		labels := make(map[string]string, len(s.Labels))
		for _, l := range s.Labels {
			labels[l.Name] = l.Value
		}
		s.each(options, func(t int64, v float64) {
			_ = encoder.Encode(row{s.Name, labels, vietnamTime(t), v})
		})
		return nil
	})
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the history: %w", err)
	}
	return nil
}

func vietnamTime(ms int64) string {
	return time.UnixMilli(ms).In(reporting.Zone).Format(time.RFC3339)
}
