package web

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const reviewPerPage = 20

// reviewPage lists what a person should look at.
type reviewPage struct {
	Reviewer string // "" where nobody may write
	Kind     string // which list: conflict, failed, ambiguous, done
	Kinds    []reviewKind
	Province string // only this one's; "" for all
	Items    []reviewItem
	Done     []store.Correction
	Pages    pager
	More     int64 // id of the last correction shown when there may be more
}

type reviewKind struct {
	Name  string
	Count int
}

// reviewItem is one doubt: a figure, or the values that articles disagree on.
type reviewItem struct {
	Figure reporting.Figure
	Others []store.Figure
}

// reviewer names the person who asks, "" where nobody may write.
func (q *request) reviewer() string {
	if q.Reviewer == nil {
		return ""
	}
	return strings.TrimSpace(q.Reviewer(q.r))
}

func (s *server) review(q *request) error {
	values := q.r.URL.Query()
	page := reviewPage{Reviewer: q.reviewer(), Kind: cmp.Or(values.Get("xem"), "conflict"), Province: cmp.Or(q.slugs[values.Get("province")], values.Get("province"))}
	lists := map[string][]reviewItem{}
	for _, f := range q.current {
		if f.Conflicts > 0 && page.wants(f.Province) {
			lists["conflict"] = append(lists["conflict"], reviewItem{f, contradicting(f)})
		}
	}
	for _, i := range q.doubts {
		f := q.figures[i]
		if !page.wants(f.Province) {
			continue
		}
		kind := "failed"
		if f.Ambiguous != "" {
			kind = "ambiguous"
		}
		lists[kind] = append(lists[kind], reviewItem{Figure: reporting.Figure{Figure: f}})
	}
	slices.SortStableFunc(lists["conflict"], func(a, b reviewItem) int { return b.Figure.Published.Compare(a.Figure.Published) })
	for _, kind := range []string{"conflict", "failed", "ambiguous"} {
		page.Kinds = append(page.Kinds, reviewKind{kind, len(lists[kind])})
	}
	switch page.Kind {
	case "conflict", "failed", "ambiguous":
		var from, to int
		page.Pages, from, to = q.pager(len(lists[page.Kind]), reviewPerPage)
		page.Items = lists[page.Kind][from:to]
	case "done":
		before, _ := strconv.ParseInt(values.Get("truoc"), 10, 64)
		var err error
		if page.Done, err = s.Store.Corrections(q.r.Context(), store.CorrectionFilter{Before: before, Limit: reviewPerPage}); err != nil {
			return err
		}
		if len(page.Done) == reviewPerPage {
			page.More = page.Done[len(page.Done)-1].ID
		}
	default:
		return fmt.Errorf("%w: xem=%q", errQuery, page.Kind)
	}
	return q.show(http.StatusOK, "review", q.word("nav.review"), page)
}

// reviewAddress is where a list of doubts stands; province may be "".
func reviewAddress(kind, province string) string {
	values := url.Values{"xem": {kind}}
	if province != "" {
		values.Set("province", province)
	}
	return "/ra-soat?" + values.Encode()
}

func (p reviewPage) wants(province string) bool { return p.Province == "" || p.Province == province }

// contradicting returns the figures of other articles that state another value.
func contradicting(f reporting.Figure) []store.Figure {
	return slices.DeleteFunc(slices.Clone(f.Others), func(other store.Figure) bool {
		return other.Derived != "" || other.ArticleID == f.ArticleID || reporting.Agree(f.Figure, other)
	})
}

// judgePage is the form for one figure.
type judgePage struct {
	Reviewer string
	Figure   store.Figure
	Verdicts []store.Correction // given before, the last first
	Form     judgeForm
	Error    string
	// What the fields may hold.
	Indicators []indicator.Indicator
	Kinds      []indicator.Kind
	Provinces  []place
	Parts      []indicator.Breakdown
}

// judgeForm is what was typed.
type judgeForm struct {
	Verdict, Reason                              string
	Indicator, Kind, Province, Time, Value, Part string
}

func (s *server) judgeFigure(q *request) error {
	figure, err := q.figure()
	if err != nil {
		return err
	}
	form := judgeForm{
		Indicator: figure.Indicator, Kind: string(figure.Kind), Province: figure.Province,
		Time: cmp.Or(string(figure.Period), figure.AsOf.String()), Value: q.choice.lang.typed(figure.Observation, s.unit(figure.Indicator)),
	}
	if figure.By.Label != "" {
		form.Part = figure.By.Label + ":" + figure.By.Value
	}
	return q.judgeForm(http.StatusOK, figure, form, nil)
}

func (q *request) figure() (store.Figure, error) {
	id, err := strconv.ParseInt(q.r.PathValue("id"), 10, 64)
	if err != nil {
		return store.Figure{}, errNotFound
	}
	return q.Store.Figure(q.r.Context(), id)
}

func (q *request) judgeForm(status int, figure store.Figure, form judgeForm, problem error) error {
	given, err := q.Store.Corrections(q.r.Context(), store.CorrectionFilter{ArticleID: figure.ArticleID})
	if err != nil {
		return err
	}
	page := judgePage{
		Reviewer: q.reviewer(), Figure: figure, Form: form, Indicators: q.Catalogue.Indicators(),
		Kinds:    []indicator.Kind{indicator.Actual, indicator.Target, indicator.Attainment, indicator.Change},
		Verdicts: slices.DeleteFunc(given, func(c store.Correction) bool { return c.Key != figure.Key }),
	}
	for _, row := range q.provinceRows("", "") {
		page.Provinces = append(page.Provinces, row.place)
	}
	if known, ok := q.Catalogue.Lookup(form.Indicator); ok {
		for _, def := range known.Breakdowns {
			for _, value := range def.Values {
				page.Parts = append(page.Parts, indicator.Breakdown{Label: def.Label, Value: value})
			}
		}
	}
	if problem != nil {
		page.Error = problem.Error()
	}
	return q.show(status, "judge", q.word("judge.title"), page)
}

// saveVerdict keeps what a person says of a figure.
func (s *server) saveVerdict(q *request) error {
	by, err := q.writer()
	if err != nil {
		return err
	}
	figure, err := q.figure()
	if err != nil {
		return err
	}
	field := func(name string) string { return strings.TrimSpace(q.r.PostFormValue(name)) }
	form := judgeForm{
		Verdict: field("verdict"), Reason: field("reason"), Indicator: field("indicator"), Kind: field("kind"),
		Province: field("province"), Time: field("time"), Value: field("value"), Part: field("part"),
	}
	correction := store.Correction{FigureID: figure.ID, Verdict: store.Verdict(form.Verdict), By: by, Reason: form.Reason, At: s.Now()}
	if correction.Verdict == store.Corrected {
		if correction.Becomes, err = q.becomes(figure.Observation, form); err != nil {
			return q.judgeForm(http.StatusBadRequest, figure, form, err)
		}
	}
	if form.Reason == "" {
		return q.judgeForm(http.StatusBadRequest, figure, form, errors.New(q.word("judge.noReason")))
	}
	switch _, err := s.Store.Correct(q.r.Context(), correction); {
	case errors.Is(err, store.ErrInvalid):
		return q.judgeForm(http.StatusBadRequest, figure, form, err)
	case err != nil:
		return err
	}
	s.Log.Info("figure judged", "figure", figure.ID, "verdict", form.Verdict, "by", by)
	http.Redirect(q.w, q.r, q.choice.link(fmt.Sprintf("/ra-soat/%d", figure.ID)), http.StatusSeeOther)
	return nil
}

// pickFigure keeps which of the figures that contradict each other is right:
// it is accepted, and stands over the others whatever the order says.
func (s *server) pickFigure(q *request) error {
	by, err := q.writer()
	if err != nil {
		return err
	}
	id, err := strconv.ParseInt(q.r.PostFormValue("figure"), 10, 64)
	if err != nil {
		return fmt.Errorf("%w: figure=%q", errQuery, q.r.PostFormValue("figure"))
	}
	if at, stands := q.group[id]; !stands || q.current[at].Conflicts == 0 {
		return fmt.Errorf("%w: figure %d contradicts no other", errQuery, id)
	}
	reason := strings.TrimSpace(q.r.PostFormValue("reason"))
	if reason == "" {
		return fmt.Errorf("%w: %s", errQuery, q.word("judge.noReason"))
	}
	if _, err := s.Store.Correct(q.r.Context(), store.Correction{FigureID: id, Verdict: store.Accepted, By: by, Reason: reason, At: s.Now()}); err != nil {
		return err
	}
	s.Log.Info("figure picked", "figure", id, "by", by)
	http.Redirect(q.w, q.r, q.choice.link(reviewAddress("conflict", q.r.PostFormValue("province"))), http.StatusSeeOther)
	return nil
}

// undoVerdict takes a correction back.
func (s *server) undoVerdict(q *request) error {
	by, err := q.writer()
	if err != nil {
		return err
	}
	id, err := strconv.ParseInt(q.r.PathValue("id"), 10, 64)
	if err != nil {
		return errNotFound
	}
	reason := strings.TrimSpace(q.r.PostFormValue("reason"))
	if reason == "" {
		return fmt.Errorf("%w: %s", errQuery, q.word("judge.noReason"))
	}
	if err := s.Store.Undo(q.r.Context(), id, by, reason, s.Now()); err != nil {
		return err
	}
	s.Log.Info("verdict undone", "correction", id, "by", by)
	http.Redirect(q.w, q.r, q.choice.link("/ra-soat?xem=done"), http.StatusSeeOther)
	return nil
}

// maxForm bounds what a form may send, in bytes.
const maxForm = 16 << 10

// writer returns the name of the person who may write, and reads the form.
func (q *request) writer() (string, error) {
	by := q.reviewer()
	if by == "" {
		return "", errForbidden
	}
	q.r.Body = http.MaxBytesReader(q.w, q.r.Body, maxForm)
	if err := q.r.ParseForm(); err != nil {
		return "", fmt.Errorf("%w: %w", errQuery, err)
	}
	return by, nil
}

// becomes reads what a figure should be; what the form does not show stays.
func (q *request) becomes(was indicator.Observation, form judgeForm) (indicator.Observation, error) {
	o := was
	o.Derived, o.Ambiguous, o.Check = "", "", indicator.Unchecked
	known, ok := q.Catalogue.Lookup(form.Indicator)
	if !ok {
		return o, fmt.Errorf("%s: %q", q.word("col.indicator"), form.Indicator)
	}
	o.Indicator = known.ID
	if o.Kind = indicator.Kind(form.Kind); !slices.Contains([]indicator.Kind{indicator.Actual, indicator.Target, indicator.Attainment, indicator.Change}, o.Kind) {
		return o, fmt.Errorf("%s: %q", q.word("col.kind"), form.Kind)
	}
	if _, ok := q.known[form.Province]; !ok {
		return o, fmt.Errorf("%s: %q", q.word("col.province"), form.Province)
	}
	o.Province = form.Province
	var err error
	if o.By, err = partOf(known, form.Part); err != nil {
		return o, fmt.Errorf("%s: %w", q.word("col.part"), err)
	}
	if o.Period, o.AsOf, err = timeOf(form.Time); err != nil {
		return o, fmt.Errorf("%s: %w", q.word("judge.time"), err)
	}
	if typed := q.choice.lang.typed(was, q.unit(was.Indicator)); form.Value != typed || form.Indicator != was.Indicator || form.Kind != string(was.Kind) {
		if o.Value, err = q.choice.lang.parse(form.Value, known.Unit == "ratio" || o.Kind == indicator.Attainment); err != nil {
			return o, fmt.Errorf("%s: %w", q.word("col.value"), err)
		}
		o.Max, o.Qualifier = 0, indicator.Exact
	}
	return o, nil
}

func partOf(known indicator.Indicator, text string) (indicator.Breakdown, error) {
	if text == "" {
		return indicator.Breakdown{}, nil
	}
	label, value, _ := strings.Cut(text, ":")
	for _, def := range known.Breakdowns {
		if def.Label == label && slices.Contains(def.Values, value) {
			return indicator.Breakdown{Label: label, Value: value}, nil
		}
	}
	return indicator.Breakdown{}, fmt.Errorf("%q", text)
}

// timeOf reads a period's code or a day.
func timeOf(text string) (vietnamese.Period, vietnamese.Date, error) {
	if day, err := vietnamese.ParseDate(text); err == nil {
		return "", day, nil
	}
	period, err := vietnamese.ParsePeriod(text)
	return period, vietnamese.Date{}, err
}

// typed writes a value as a person would type it.
func (l lang) typed(o indicator.Observation, unit string) string {
	if unit == "ratio" || o.Kind == indicator.Attainment || o.RatioUnit {
		return l.number(o.Value*100, 6) + "%"
	}
	return l.number(o.Value, 6)
}

var (
	groupedDots   = regexp.MustCompile(`^[-−]?\d{1,3}(\.\d{3})+(,\d+)?$`)
	groupedCommas = regexp.MustCompile(`^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$`)
	plainNumber   = regexp.MustCompile(`^[-−]?\d+([.,]\d+)?$`)
)

// parse reads a typed number with the separators of the language; a ratio is a
// percentage when it carries the sign.
func (l lang) parse(text string, ratio bool) (float64, error) {
	text, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	text = strings.TrimSpace(text)
	switch {
	case l != englishLang && groupedDots.MatchString(text):
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	case l == englishLang && groupedCommas.MatchString(text):
		text = strings.ReplaceAll(text, ",", "")
	case plainNumber.MatchString(text):
		text = strings.Replace(text, ",", ".", 1)
	default:
		return 0, fmt.Errorf("%q", text)
	}
	v, err := strconv.ParseFloat(strings.Replace(text, "−", "-", 1), 64)
	if percent {
		v /= 100
	}
	if percent && !ratio || ratio && !percent {
		return 0, fmt.Errorf("%q: %%?", text)
	}
	return v, err
}
