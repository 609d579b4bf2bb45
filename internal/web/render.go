package web

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// pageLimit is how large a page may be, in bytes; longer lists have pages.
const pageLimit = 100 << 10

// pageSet are the templates of one language, by page.
type pageSet map[string]*template.Template

// request is one question for a page, and what answers it.
type request struct {
	*server
	*guide
	w      http.ResponseWriter
	r      *http.Request
	choice choice
	made   time.Time // of the answer
	stamp  stamp     // of the store when the question came
}

// take looks at where the store stands.
func (q *request) take() (err error) {
	q.made = q.Now()
	q.guide = q.guideOf(dayOf(q.made))
	q.stamp, err = q.now.stamp(q.r.Context(), q.Store, q.guide.day)
	return err
}

// word says a key in the language of the page.
func (q *request) word(key string) string { return word(words, key, q.choice.lang) }

// frame is what the layout shows around each page.
type frame struct {
	Lang   lang
	Page   string
	Title  string
	Now    time.Time
	Other  lang
	Switch string // this page in the other language
	Query  string // what was searched for
	Behind int64  // places whose figures are still being put together
	Data   any
}

// show answers with a page.
func (q *request) show(status int, page, title string, data any) error {
	set, ok := q.pages[q.choice]
	if !ok {
		return fmt.Errorf("no pages for %v", q.choice)
	}
	now := q.Now()
	f := frame{
		Lang: q.choice.lang, Page: page, Title: title, Now: now, Other: q.choice.lang.other(),
		Switch: withLanguage(q.r.URL.RequestURI(), q.choice.lang.other()), Query: q.r.URL.Query().Get("q"), Behind: q.stamp.Waiting, Data: data,
	}
	var b bytes.Buffer
	if err := set[page].ExecuteTemplate(&b, "layout", f); err != nil {
		return fmt.Errorf("page %s: %w", page, err)
	}
	if b.Len() > pageLimit {
		q.Log.Warn("page is larger than it should be", "path", q.r.URL.Path, "bytes", b.Len())
	}
	q.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	q.w.WriteHeader(status)
	_, _ = b.WriteTo(q.w)
	return nil
}

// parsePages parses every template once for each choice of language, so that
// the functions inside know the language without being told.
func (s *server) parsePages() (map[choice]pageSet, error) {
	names, err := fs.Glob(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	sets := map[choice]pageSet{}
	for _, c := range []choice{{vietnameseLang, false}, {vietnameseLang, true}, {englishLang, true}} {
		base, err := template.New("").Option("missingkey=error").Funcs(s.functions(c)).ParseFS(files, "templates/layout.html", "templates/parts.html")
		if err != nil {
			return nil, err
		}
		sets[c] = pageSet{}
		for _, name := range names {
			page := strings.TrimSuffix(path.Base(name), ".html")
			if page == "layout" || page == "parts" {
				continue
			}
			copied, err := base.Clone()
			if err != nil {
				return nil, err
			}
			if sets[c][page], err = copied.ParseFS(files, name); err != nil {
				return nil, err
			}
		}
	}
	return sets, nil
}

// functions are what templates may call; all speak the language of c.
func (s *server) functions(c choice) template.FuncMap {
	l := c.lang
	return template.FuncMap{
		"t":         func(key ...any) string { return word(words, joined(key), l) },
		"link":      c.link,
		"language":  func() lang { return l },
		"asset":     func(name string) string { return s.assets.address[name] },
		"indicator": func(id string) string { return s.indicatorName(id, l) },
		"part":      func(by indicator.Breakdown) string { return partName(by, l) },
		"rule":      func(name string) string { return ruleName(name, l) },
		"unit":      func(id string) string { return s.unitName(id, l) },
		"value":     func(o indicator.Observation) string { return l.value(o, s.unit(o.Indicator)) },
		"amount":    func(id string, v float64) string { return l.amount(v, s.unit(id)) },
		"number":    func(v any) string { return l.count(v) },
		"percent":   l.percent,
		"when":      l.when,
		"period":    func(p vietnamese.Period) string { return l.period(p) },
		"day":       func(d vietnamese.Date) string { return l.day(d) },
		"base":      l.base,
		"date":      l.date,
		"clock":     l.clock,
		"ago":       func(t time.Time) string { return l.relative(t, s.Now()) },
		"iso":       func(t time.Time) string { return t.Format(time.RFC3339) },
		"province":  func(name string) string { return s.provinceName(name, l) },
		"provinceAt": func(name string) string {
			return c.link(s.provinceAddress(name))
		},
		"figureAt": func(f store.Figure) string { return c.link(figureAddress(f)) },
		"indicatorAt": func(id string) string {
			return c.link("/chi-tieu/" + url.PathEscape(id))
		},
		"seriesAt": func(province, id string) string {
			return c.link(s.provinceAddress(province) + "/" + url.PathEscape(id))
		},
		"seriesPath": func(province, id string) string { return s.provinceAddress(province) + "/" + url.PathEscape(id) },
		"late":       func(days int) string { return fmt.Sprintf(word(words, "days.late", l), days) },
		"keepLanguage": func() template.HTML {
			if !c.explicit {
				return ""
			}
			return template.HTML(`<input type="hidden" name="lang" value="` + string(l) + `">`) //nolint:gosec // l is "vi" or "en"
		},
		"partAt": func(address string, by indicator.Breakdown) string {
			return c.link(address + "?by=" + url.QueryEscape(by.Label+":"+by.Value))
		},
		"standing":   func(o reporting.Owed) reporting.State { return o.State(s.Now()) },
		"lateDays":   func(o reporting.Owed) int { return lateDays(o, s.Now()) },
		"reviewAt":   reviewAddress,
		"evidenceAt": func(f store.Figure) string { return c.link(evidenceAddress(f)) },
		"original":   safeAddress,
		"split":      splitSentence,
		"barWidth":   barWidth,
		"judged":     func(s *reporting.Standing) progress { return judged(*s) },
		"standingAt": standingAddress,
		"duration":   func(run store.Run) string { return l.duration(run) },
		"dict":       dict,
	}
}

// joined writes the pieces of a key after each other.
func joined(key []any) string {
	var b strings.Builder
	for _, piece := range key {
		fmt.Fprint(&b, piece)
	}
	return b.String()
}

func (l lang) count(v any) string {
	switch v := v.(type) {
	case int:
		return l.number(float64(v), 0)
	case int64:
		return l.number(float64(v), 0)
	case float64:
		return l.number(v, 2)
	}
	return fmt.Sprint(v)
}

func (s *server) indicatorName(id string, l lang) string {
	known, ok := s.Catalogue.Lookup(id)
	switch {
	case !ok:
		return id
	case l == englishLang:
		return known.English
	}
	return known.Vietnamese
}

func (s *server) unit(id string) indicator.Unit {
	known, _ := s.Catalogue.Lookup(id)
	return known.Unit
}

func (s *server) unitName(id string, l lang) string { return word(units, string(s.unit(id)), l) }

// partName names a part: "khiển trách"; "" for the whole.
func partName(by indicator.Breakdown, l lang) string {
	switch by.Label {
	case "":
		return ""
	case "years":
		return by.Value + " " + word(labels, by.Label, l)
	}
	return word(parts, by.Value, l)
}

func (s *server) provinceName(name string, l lang) string {
	if known, ok := s.provinces[name]; ok && l == englishLang {
		return known.NameEnglish
	}
	return name
}

// provinceAddress leads to a province's page, or to the search where the name
// is in no gazetteer.
func (s *server) provinceAddress(name string) string {
	if known, ok := s.provinces[name]; ok {
		return "/tinh/" + known.Slug
	}
	return "/tim?q=" + url.QueryEscape(name)
}

// figureAddress leads to the figure in its article.
func figureAddress(f store.Figure) string {
	return fmt.Sprintf("/bai/%d#so-%d", f.ArticleID, f.ID)
}

// evidenceAddress is the lasting address of what a figure speaks of.
func evidenceAddress(f store.Figure) string {
	values := url.Values{"indicator": {f.Indicator}, "province": {f.Province}}
	if f.Period != "" {
		values.Set("period", string(f.Period))
	}
	if f.By.Label != "" {
		values.Set("by", f.By.Label+":"+f.By.Value)
	}
	if f.Kind != indicator.Actual {
		values.Set("kind", string(f.Kind))
	}
	return "/bang-chung?" + values.Encode()
}

// standingAddress leads to what a standing was worked out from.
func standingAddress(s *reporting.Standing) string {
	if s.Actual != nil {
		return figureAddress(*s.Actual)
	}
	return evidenceAddress(store.Figure{Observation: indicator.Observation{
		Indicator: s.Indicator, By: s.By, Province: s.Province, Period: s.Period, Kind: indicator.Attainment,
	}})
}

// lateDays is how many days after its deadline a report came, or has not come,
// a day that has begun being one; 0 before the deadline.
func lateDays(o reporting.Owed, now time.Time) int {
	end := now
	if o.Delivery != nil {
		end = o.Published
	}
	if end.Before(o.Due) { // by less than a day too, which a division would round to none
		return 0
	}
	return int(end.Sub(o.Due).Hours()/24) + 1
}

// barWidth is how much of a bar of 100 a ratio fills.
func barWidth(ratio float64) string {
	return strconv.FormatFloat(100*min(max(ratio, 0), 1), 'f', 1, 64)
}

// duration writes how long a run took.
func (l lang) duration(run store.Run) string {
	if run.Finished.IsZero() {
		return "–"
	}
	return l.number(run.Finished.Sub(run.Started).Seconds(), 1) + " s"
}

// safeAddress returns the address of an article if a browser may be sent
// there, else "".
func safeAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	return u.String()
}

// dict makes a map of pairs, so that one template can pass several values on.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("dict: odd number of values")
	}
	m := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: key %v is no text", pairs[i])
		}
		m[key] = pairs[i+1]
	}
	return m, nil
}

// quoted is a sentence with its figure apart.
type quoted struct{ Before, Figure, After string }

// splitSentence parts a figure's sentence around the figure.
func splitSentence(f store.Figure) quoted {
	e := f.Evidence
	start, end := e.Start-e.SentenceStart, e.End-e.SentenceStart
	if start < 0 || end > len(f.Sentence) || start > end {
		return quoted{Before: f.Sentence}
	}
	return quoted{f.Sentence[:start], f.Sentence[start:end], f.Sentence[end:]}
}
