package metrics

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/golang/snappy"
)

// The bounds of a remote read. What goes beyond is refused with 413 or 422, not cut.
const (
	maxRequest  = 1 << 20 // bytes, unpacked
	maxQueries  = 64
	maxMatchers = 64
	maxPoints   = 10_000_000
	maxPattern  = 4096 // bytes of a regular expression
)

// lookback is how long Prometheus takes a sample for current unless its
// --query.lookback-delta says otherwise; ?lookback=… tells us so.
const lookback = 5 * time.Minute

// RemoteRead serves /api/v1/read: Prometheus asks it for figures of the past as
// if it had scraped them then. Matchers are applied here. Query parameters
// become labels of every series, so that past and live are one line:
//
//	remote_read: [{url: http://…/api/v1/read?job=baotinh&instance=HOST:PORT, read_recent: true}]
func (e *Exporter) RemoteRead() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "remote read is asked by POST", http.StatusMethodNotAllowed)
			return
		}
		more, delta, err := readParameters(r.URL.Query())
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		message, status, err := readBody(w, r)
		if err != nil {
			http.Error(w, err.Error(), status)
			return
		}
		request, err := parseReadRequest(message)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		archive, err := e.History(r.Context())
		if errors.Is(err, ErrPreparing) {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		if err != nil {
			e.log.Error("the store cannot be read for a remote read", "err", err)
			http.Error(w, "the store cannot be read", http.StatusServiceUnavailable)
			return
		}
		reader := reader{archive: archive, more: more, lookback: delta.Milliseconds(), now: e.now().UnixMilli(), left: maxPoints}
		if len(request.accepted) > 0 && request.accepted[0] == typeStreamed {
			err = reader.stream(w, request)
		} else {
			err = reader.samples(w, request)
		}
		switch {
		case errors.Is(err, errTooMuch):
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		case errors.Is(err, errMatcher):
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
}

var labelName = regexp.MustCompile(`^[a-zA-Z_][a-zA-Z0-9_]*$`)

// readParameters takes the labels to add and the lookback from the address.
func readParameters(values url.Values) (more []Label, delta time.Duration, err error) {
	delta = lookback
	for name, list := range values {
		value := list[len(list)-1]
		if name == "lookback" {
			if delta, err = time.ParseDuration(value); err != nil || delta <= 0 {
				return nil, 0, fmt.Errorf("lookback %q: want a duration such as 5m", value)
			}
			continue
		}
		if !labelName.MatchString(name) || strings.HasPrefix(name, "__") {
			return nil, 0, fmt.Errorf("%q cannot be the name of a label", name)
		}
		more = append(more, Label{name, value})
	}
	slices.SortFunc(more, func(a, b Label) int { return strings.Compare(a.Name, b.Name) })
	return more, delta, nil
}

func readBody(w http.ResponseWriter, r *http.Request) (message []byte, status int, err error) {
	packed, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	if err != nil {
		return nil, http.StatusRequestEntityTooLarge, errors.New("the request is too large")
	}
	size, err := snappy.DecodedLen(packed)
	if err != nil {
		return nil, http.StatusBadRequest, errWire
	}
	if size > maxRequest {
		return nil, http.StatusRequestEntityTooLarge, errors.New("the request is too large")
	}
	if message, err = snappy.Decode(nil, packed); err != nil {
		return nil, http.StatusBadRequest, errWire
	}
	return message, http.StatusOK, nil
}

// reader answers one request.
type reader struct {
	archive  *Archive
	more     []Label
	lookback int64
	now      int64
	left     int // points that may still be written
}

var (
	errTooMuch = fmt.Errorf("more than %d samples; ask for a shorter time or a longer step", maxPoints)
	errMatcher = errors.New("matcher")
)

// samples answers with whole series, in one message.
func (rd *reader) samples(w http.ResponseWriter, request readRequest) error {
	body := make([]byte, 0, 1<<20)
	var points []Point
	for _, query := range request.queries {
		var failed error
		body = appendMessage(body, 1, func(b []byte) []byte {
			failed = rd.each(query, func(s *Past) error {
				if points = s.sampled(points[:0], query, rd); len(points) == 0 {
					return nil
				}
				if rd.left -= len(points); rd.left < 0 {
					return errTooMuch
				}
				if need := len(points)*sampleBytes + 1024; cap(b)-len(b) < need {
					b = slices.Grow(b, need+len(b)) // large ones would else be copied again and again
				}
				b = appendMessage(b, 1, func(b []byte) []byte {
					b = appendLabels(b, s.Name, s.Labels, rd.more)
					for _, p := range points {
						b = appendSample(b, p)
					}
					return b
				})
				return nil
			})
			return b
		})
		if failed != nil {
			return failed
		}
	}
	w.Header().Set("Content-Type", "application/x-protobuf")
	w.Header().Set("Content-Encoding", "snappy")
	_, err := w.Write(snappy.Encode(nil, body))
	return err
}

// each calls use for every series that the query's matchers select.
func (rd *reader) each(query readQuery, use func(*Past) error) error {
	matchers, err := compileMatchers(query.matchers, rd.more)
	if err != nil || matchers == nil {
		return err
	}
	wanted := func(part *pastPart) bool { return part.names == nil || matchers.province(part.names) }
	return rd.archive.each(matchers.name, wanted, func(s *Past) error {
		if !matchers.match(s) {
			return nil
		}
		return use(s)
	})
}

// sampled appends the samples that a query needs to see the series as a step:
// one at each of its steps for plain selectors, at regular distances for ranges,
// the true points where the client gives no hints.
// It writes at most one more than the reader has left.
func (s *Past) sampled(points []Point, query readQuery, rd *reader) []Point {
	start, end := query.start, min(query.end, rd.now)
	hints := query.hints
	switch {
	case hints == nil || hints.start == 0 && hints.end == 0:
		for _, p := range s.Points {
			if p.Time >= start && p.Time <= end && p.Time < s.End && !p.none() {
				points = append(points, p)
			}
		}
		return points
	case hints.rangeMS > 0:
		return s.every(points, start, end, max(time.Minute.Milliseconds(), (query.end-query.start)/1000), rd.left, true)
	case hints.step <= 0: // one moment
		return s.every(points, end, end, 1, rd.left, false)
	}
	// The first moment asked for is a lookback after the hint's start; one
	// millisecond before it is inside the lookback of 2.x and of 3.x.
	return s.every(points, hints.start+rd.lookback-1, end, hints.step, rd.left, false)
}

// every appends a sample each step, with the true points between where asked, and
// stops beyond limit.
func (s *Past) every(points []Point, start, end, step int64, limit int, between bool) []Point {
	last := int64(-1)
	next := 0 // first point after t
	for t := start; t <= end && len(points) <= limit; t += step {
		for next < len(s.Points) && s.Points[next].Time <= t {
			if p := s.Points[next]; between && p.Time > last && p.Time >= start && p.Time < t && !p.none() {
				points = append(points, p)
			}
			next++
		}
		if next == 0 { // not yet: go on at the first step that has a value
			if first := s.Points[0].Time; first > t {
				t += (first - t - 1) / step * step
			}
			continue
		}
		if t >= s.End {
			break
		}
		if p := s.Points[next-1]; p.none() { // go on at the last step before there is a value again
			if next == len(s.Points) {
				break
			}
			t += max(0, (s.Points[next].Time-t-1)/step*step)
			continue
		}
		points = append(points, Point{t, s.Points[next-1].Value})
		last = t
	}
	return points
}
