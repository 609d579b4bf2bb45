package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// The JSON API is described by openapi.yaml; a test holds the answers to it.

const (
	apiLimit    = 100 // of a page unless asked otherwise
	apiMaxLimit = 1000
)

// apiFigure is a figure that was read.
type apiFigure struct {
	ID int64 `json:"id"`
	indicator.Observation
	Unit      string    `json:"unit"`
	Verdict   string    `json:"verdict,omitempty"`
	ArticleID int64     `json:"article_id"`
	Revision  int       `json:"revision"`
	Site      string    `json:"site"`
	URL       string    `json:"url"`
	Title     string    `json:"title"`
	Published time.Time `json:"published"`
	Sentence  string    `json:"sentence"`
	Page      string    `json:"page"` // of ours, at the figure
}

// apiValue is a value that stands.
type apiValue struct {
	apiFigure
	Territory string  `json:"territory"`
	Conflicts int     `json:"conflicts"`
	Others    []int64 `json:"others"` // figures not chosen, best first
}

type apiStanding struct {
	Indicator  string              `json:"indicator"`
	By         indicator.Breakdown `json:"by,omitzero"`
	Province   string              `json:"province"`
	Territory  string              `json:"territory"`
	Period     vietnamese.Period   `json:"period"`
	Source     reporting.Source    `json:"source"`
	Attainment float64             `json:"attainment"`
	Pace       *float64            `json:"pace,omitempty"`
	Elapsed    float64             `json:"elapsed"`
	Target     *float64            `json:"target,omitempty"`
	Ceiling    bool                `json:"ceiling,omitempty"`
	State      progress            `json:"state"`
	At         time.Time           `json:"at"`
}

type apiReport struct {
	Report    string            `json:"report"`
	Title     string            `json:"title"`
	Province  string            `json:"province"`
	Period    vietnamese.Period `json:"period"`
	Due       time.Time         `json:"due"`
	Published *time.Time        `json:"published,omitempty"`
	State     reporting.State   `json:"state"`
	FigureID  int64             `json:"figure_id,omitempty"` // that it came with
}

type apiArticle struct {
	ID        int64     `json:"id"`
	Site      string    `json:"site"`
	URL       string    `json:"url"`
	Title     string    `json:"title"`
	Author    string    `json:"author,omitempty"`
	Province  string    `json:"province,omitempty"`
	Published time.Time `json:"published"`
	Revision  int       `json:"revision"`
	FirstSeen time.Time `json:"first_seen"`
	Page      string    `json:"page"`
}

// apiArticleWhole is one article with all that was read from it.
type apiArticleWhole struct {
	apiArticle
	Body    string      `json:"body"`
	Figures []apiFigure `json:"figures"`
	Numbers []apiNumber `json:"numbers,omitempty"` // what each number was taken for
}

// apiNumber is one number of an article's text: what it was taken for by the
// present reader, or why it was refused, and the stored figures read from it: two
// for a result and its target in "1.405/1.500".
type apiNumber struct {
	InTitle bool              `json:"in_title,omitempty"`
	Start   int               `json:"start"` // byte offsets into the body, or into the title
	End     int               `json:"end"`
	Text    string            `json:"text"`
	Rule    string            `json:"rule,omitempty"`
	Refused indicator.Refusal `json:"refused,omitempty"`
	Figures []int64           `json:"figures"` // ids
}

type apiSite struct {
	ID          string     `json:"id"`
	Name        string     `json:"name"`
	Province    string     `json:"province"`
	Family      string     `json:"family,omitempty"`
	State       string     `json:"state,omitempty"`
	Schedule    string     `json:"schedule,omitempty"`
	Articles    int        `json:"articles"`
	Figures     int        `json:"figures"`
	LastRun     *apiRun    `json:"last_run,omitempty"`
	LastSuccess *time.Time `json:"last_success,omitempty"`
	NextRun     *time.Time `json:"next_run,omitempty"`
}

type apiRun struct {
	ID       int64            `json:"id"`
	Site     string           `json:"site"`
	Started  time.Time        `json:"started"`
	Finished *time.Time       `json:"finished,omitempty"`
	Outcome  store.RunOutcome `json:"outcome"`
	Error    string           `json:"error,omitempty"`
	Listed   int              `json:"listed"`
	Fetched  int              `json:"fetched"`
	New      int              `json:"new"`
	Failed   int              `json:"failed"`
	Figures  int              `json:"figures"`
}

type apiProvince struct {
	ID        string        `json:"id"`
	Slug      string        `json:"slug"`
	Name      string        `json:"name"`
	NameEn    string        `json:"name_en"`
	Region    string        `json:"region"`
	Era       string        `json:"era"`
	Successor string        `json:"successor,omitempty"` // id
	ISO       string        `json:"iso_3166_2,omitempty"`
	Place     [2]apiDecimal `json:"latitude_longitude"`
}

// apiDecimal keeps coordinates short.
type apiDecimal float64

func (d apiDecimal) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(d), 'f', -1, 64), nil
}

type apiCorrection struct {
	ID        int64                  `json:"id"`
	FigureID  int64                  `json:"figure_id,omitempty"`
	ArticleID int64                  `json:"article_id"`
	Verdict   store.Verdict          `json:"verdict"`
	Was       indicator.Observation  `json:"was"`
	Becomes   *indicator.Observation `json:"becomes,omitempty"`
	Sentence  string                 `json:"sentence"`
	By        string                 `json:"by"`
	Reason    string                 `json:"reason"`
	At        time.Time              `json:"at"`
	InForce   bool                   `json:"in_force"`
	UndoneBy  string                 `json:"undone_by,omitempty"`
	UndoneWhy string                 `json:"undone_why,omitempty"`
	UndoneAt  *time.Time             `json:"undone_at,omitempty"`
}

// apiRoutes names the addresses of the API below /api/v1.
func (s *server) apiRoutes(mux *http.ServeMux) {
	routes := map[string]func(*request) (any, error){
		"/provinces": s.apiProvinces, "/indicators": s.apiIndicators, "/values": s.apiValues, "/figures": s.apiFigures,
		"/standings": s.apiStandings, "/reports": s.apiReports, "/articles": s.apiArticles, "/articles/{id}": s.apiArticle,
		"/sites": s.apiSites, "/runs": s.apiRuns, "/corrections": s.apiCorrections,
	}
	for path, answer := range routes {
		mux.HandleFunc("GET /api/v1"+path, s.api(answer))
	}
	mux.HandleFunc("GET /api/v1/openapi.yaml", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/yaml; charset=utf-8")
		_, _ = w.Write(openAPI)
	})
	mux.HandleFunc("GET /api/v1/", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusNotFound, map[string]string{"error": "no such address; see /api/v1/openapi.yaml"})
	})
}

// api wraps an answer of the API.
func (s *server) api(answer func(*request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := &request{server: s, w: w, r: r, choice: choice{lang: vietnameseLang}}
		w.Header().Set("Cache-Control", "private, no-cache")
		err := q.take()
		var body any
		if err == nil {
			body, err = answer(q)
		}
		switch {
		case err == nil:
			writeJSON(w, http.StatusOK, body)
		case errors.Is(err, errNotFound), errors.Is(err, store.ErrNotFound):
			writeJSON(w, http.StatusNotFound, map[string]string{"error": err.Error()})
		case errors.Is(err, errQuery):
			writeJSON(w, http.StatusBadRequest, map[string]string{"error": err.Error()})
		case errors.Is(err, store.ErrOtherDigests):
			writeJSON(w, http.StatusServiceUnavailable, map[string]string{"error": err.Error()})
		case r.Context().Err() != nil:
		default:
			s.Log.Error("answer failed", "path", r.URL.Path, "err", err)
			writeJSON(w, http.StatusInternalServerError, map[string]string{"error": "internal error; it is in the log"})
		}
	}
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		status, text = http.StatusInternalServerError, []byte(`{"error":"internal error"}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(append(text, '\n'))
}

// apiList is one page of a list.
type apiList[T any] struct {
	Data  []T    `json:"data"`
	Total *int   `json:"total,omitempty"` // left out where the store pages
	Next  string `json:"next,omitempty"`  // address of the next page
}

// paged cuts the asked page out of a list and translates its items.
func paged[T, U any](q *request, all []T, item func(T) U) (any, error) {
	offset, limit, err := q.window()
	if err != nil {
		return nil, err
	}
	total := len(all)
	list := apiList[U]{Data: []U{}, Total: &total}
	end := min(len(all), offset+limit)
	for _, one := range all[min(offset, len(all)):end] {
		list.Data = append(list.Data, item(one))
	}
	if end < len(all) {
		list.Next = q.nextPage(end)
	}
	return list, nil
}

// window reads ?after= and ?limit=.
func (q *request) window() (offset, limit int, err error) {
	if limit, err = q.limit(); err != nil {
		return 0, 0, err
	}
	if text := q.r.URL.Query().Get("after"); text != "" {
		if offset, err = strconv.Atoi(text); err != nil || offset < 0 {
			return 0, 0, fmt.Errorf("%w: after=%q: want what \"next\" of the page before says", errQuery, text)
		}
	}
	return offset, limit, nil
}

// limit reads ?limit=.
func (q *request) limit() (int, error) {
	text := q.r.URL.Query().Get("limit")
	if text == "" {
		return apiLimit, nil
	}
	limit, err := strconv.Atoi(text)
	if err != nil || limit < 1 || limit > apiMaxLimit {
		return 0, fmt.Errorf("%w: limit=%q: want 1 to %d", errQuery, text, apiMaxLimit)
	}
	return limit, nil
}

func (q *request) nextPage(offset int) string {
	values := q.r.URL.Query()
	values.Set("after", strconv.Itoa(offset))
	return (&url.URL{Path: q.r.URL.Path, RawQuery: values.Encode()}).String()
}

func (q *request) wireFigure(f store.Figure) apiFigure {
	return apiFigure{
		ID: f.ID, Observation: f.Observation, Unit: string(q.unit(f.Indicator)), Verdict: string(f.Corrected), ArticleID: f.ArticleID, Revision: f.Revision,
		Site: f.Site, URL: f.URL, Title: f.Title, Published: f.Published, Sentence: f.Sentence, Page: figureAddress(f),
	}
}

// wireNumbers gives the numbers of an article with the figures that stand where they
// stand. What is derived from a figure is not in the text.
func wireNumbers(explained []indicator.Explanation, figures []store.Figure) []apiNumber {
	numbers := make([]apiNumber, len(explained))
	for i, e := range explained {
		numbers[i] = apiNumber{InTitle: e.InTitle, Start: e.Start, End: e.End, Text: e.Text, Rule: e.Rule, Refused: e.Refused, Figures: []int64{}}
		for _, f := range figures {
			if at := f.Evidence; f.Derived == "" && at.InTitle == e.InTitle && at.Start == e.Start && at.End == e.End {
				numbers[i].Figures = append(numbers[i].Figures, f.ID)
			}
		}
	}
	return numbers
}

// apiOthers is how many of the figures beside a value are named.
const apiOthers = 20

func (q *request) wireValue(f reporting.Figure) apiValue {
	v := apiValue{apiFigure: q.wireFigure(f.Figure), Territory: f.Territory, Conflicts: f.Conflicts, Others: []int64{}}
	for _, other := range f.Others {
		v.Others = append(v.Others, other.ID)
	}
	return v
}

func (q *request) wireStanding(s reporting.Standing) apiStanding {
	wire := apiStanding{
		Indicator: s.Indicator, By: s.By, Province: s.Province, Territory: s.Territory, Period: s.Period, Source: s.Source,
		Attainment: s.Attainment, Elapsed: s.Elapsed, Ceiling: s.Ceiling, State: judged(s), At: s.At,
	}
	if !math.IsNaN(s.Pace) && !math.IsInf(s.Pace, 0) {
		wire.Pace = &s.Pace
	}
	if s.Goal != nil {
		wire.Target = &s.Goal.Value
	}
	return wire
}

func wireArticle(a store.Stored) apiArticle {
	return apiArticle{
		ID: a.ID, Site: a.Site, URL: a.URL, Title: a.Title, Author: a.Author, Province: a.Province,
		Published: a.Published, Revision: a.Revision, FirstSeen: a.FirstSeen, Page: fmt.Sprintf("/bai/%d", a.ID),
	}
}

func wireRun(r store.Run) apiRun {
	return apiRun{
		ID: r.ID, Site: r.Site, Started: r.Started, Finished: known(r.Finished), Outcome: r.Outcome, Error: r.Error,
		Listed: r.Counts.Listed, Fetched: r.Counts.Fetched, New: r.Counts.New, Failed: r.Counts.Failed, Figures: r.Counts.Observations,
	}
}

func wireCorrection(c store.Correction) apiCorrection {
	wire := apiCorrection{
		ID: c.ID, FigureID: c.FigureID, ArticleID: c.ArticleID, Verdict: c.Verdict, Was: c.Was, Sentence: c.Sentence,
		By: c.By, Reason: c.Reason, At: c.At, InForce: c.InForce, UndoneBy: c.UndoneBy, UndoneWhy: c.UndoneWhy, UndoneAt: known(c.UndoneAt),
	}
	if c.Verdict == store.Corrected {
		wire.Becomes = &c.Becomes
	}
	return wire
}

// known returns nil for the zero time.
func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func (s *server) apiProvinces(q *request) (any, error) {
	return paged(q, s.places.All(), func(p gazetteerProvince) apiProvince {
		return apiProvince{
			ID: p.ID, Slug: p.Slug, Name: p.Name, NameEn: p.NameEnglish, Region: p.Region, Era: string(p.Era), Successor: p.Successor, ISO: p.ISO,
			Place: [2]apiDecimal{apiDecimal(p.Latitude), apiDecimal(p.Longitude)},
		}
	})
}

func (s *server) apiIndicators(q *request) (any, error) {
	return paged(q, s.Catalogue.Indicators(), func(i indicator.Indicator) indicator.Indicator { return i })
}

func (s *server) apiValues(q *request) (any, error) {
	asked, err := q.openQuestion()
	if err != nil {
		return nil, err
	}
	offset, limit, err := q.window()
	if err != nil {
		return nil, err
	}
	found, err := q.values(asked, offset, limit)
	if err != nil {
		return nil, err
	}
	for i := range found.part {
		if found.part[i].Others, err = q.beside(found.part[i], apiOthers); err != nil {
			return nil, err
		}
	}
	if err := q.dress(q.r.Context(), pointers(found.part)...); err != nil {
		return nil, err
	}
	return counted(q, offset, found, q.wireValue), nil
}

// openQuestion reads the query of an address; without ?kind= all kinds are meant.
func (q *request) openQuestion() (question, error) {
	asked, err := q.question()
	asked.Kind, asked.Whole, asked.Successor = indicator.Kind(q.r.URL.Query().Get("kind")), false, ""
	return asked, err
}

// counted answers with a part of a list of known length.
func counted[T, U any](q *request, offset int, found list[T], item func(T) U) apiList[U] {
	answer := apiList[U]{Data: []U{}, Total: &found.total}
	for _, one := range found.part {
		answer.Data = append(answer.Data, item(one))
	}
	if end := offset + len(found.part); len(found.part) > 0 && end < found.total {
		answer.Next = q.nextPage(end)
	}
	return answer
}

// apiFigures leaves the paging to the store, which knows no total.
func (s *server) apiFigures(q *request) (any, error) {
	asked, err := q.openQuestion()
	if err != nil {
		return nil, err
	}
	limit, err := q.limit()
	if err != nil {
		return nil, err
	}
	from, err := q.readingFrom()
	if err != nil {
		return nil, err
	}
	answer := apiList[apiFigure]{Data: []apiFigure{}}
	next, err := q.readings(asked, from, limit, readingsAtMost, func(f store.Figure) bool {
		answer.Data = append(answer.Data, q.wireFigure(f))
		return len(answer.Data) < limit
	})
	if err != nil {
		return nil, err
	}
	if next != (reading{}) {
		values := q.r.URL.Query()
		values.Set("after", next.String())
		answer.Next = (&url.URL{Path: q.r.URL.Path, RawQuery: values.Encode()}).String()
	}
	return answer, nil
}

func (s *server) apiStandings(q *request) (any, error) {
	asked, err := q.question()
	if err != nil {
		return nil, err
	}
	offset, limit, err := q.window()
	if err != nil {
		return nil, err
	}
	found, err := q.standings(asked, progress(q.r.URL.Query().Get("state")), offset, limit)
	if err != nil {
		return nil, err
	}
	return counted(q, offset, found, q.wireStanding), nil
}

func (s *server) apiReports(q *request) (any, error) {
	values := q.r.URL.Query()
	province, state, report := values.Get("province"), reporting.State(values.Get("state")), values.Get("report")
	if name, ok := q.slugs[province]; ok {
		province = name
	}
	sum, err := q.summary()
	if err != nil {
		return nil, err
	}
	fitting := slices.DeleteFunc(slices.Clone(sum.owed), func(o reporting.Owed) bool {
		return province != "" && o.Province != province || state != "" && o.State(q.Now()) != state || report != "" && o.Report != report
	})
	return paged(q, fitting, func(o reporting.Owed) apiReport {
		wire := apiReport{Report: o.Report, Title: o.Title, Province: o.Province, Period: o.Period, Due: o.Due, Published: known(o.Published), State: o.State(q.Now())}
		if o.Delivery != nil {
			wire.FigureID = o.Delivery.ID
		}
		return wire
	})
}
