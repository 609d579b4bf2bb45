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
	sum, err := q.summary()
	if err != nil {
		return err
	}
	conflicts := sum.conflicts
	if page.Province != "" {
		conflicts = nil
		for _, c := range sum.conflicts {
			if c.province == page.Province {
				conflicts = append(conflicts, c)
			}
		}
	}
	counts, err := q.doubtCounts()
	if err != nil {
		return err
	}
	failed, ambiguous := 0, 0
	for name, count := range counts {
		if page.Province == "" || name == page.Province {
			failed, ambiguous = failed+int(count.Failed), ambiguous+int(count.Ambiguous)
		}
	}
	page.Kinds = []reviewKind{{"conflict", len(conflicts)}, {"failed", failed}, {"ambiguous", ambiguous}}
	var from, to int
	switch page.Kind {
	case "conflict":
		page.Pages, from, to = q.pager(len(conflicts), reviewPerPage)
		page.Items, err = q.disagreements(conflicts[from:to])
	case "failed":
		page.Pages, from, to = q.pager(failed, reviewPerPage)
		page.Items, err = q.doubts(store.FigureFilter{Province: page.Province, Ambiguous: store.Without, CheckFailed: store.Only, Offset: from, Limit: to - from})
	case "ambiguous":
		page.Pages, from, to = q.pager(ambiguous, reviewPerPage)
		page.Items, err = q.doubts(store.FigureFilter{Province: page.Province, Ambiguous: store.Only, Offset: from, Limit: to - from})
	case "done":
		before, _ := strconv.ParseInt(values.Get("truoc"), 10, 64)
		if page.Done, err = s.Store.Corrections(q.r.Context(), store.CorrectionFilter{Before: before, Limit: reviewPerPage}); err == nil && len(page.Done) == reviewPerPage {
			page.More = page.Done[len(page.Done)-1].ID
		}
	default:
		err = fmt.Errorf("%w: xem=%q", errQuery, page.Kind)
	}
	if err != nil {
		return err
	}
	return q.show(http.StatusOK, "review", q.word("nav.review"), page)
}

// doubts returns the figures in doubt that a filter asks for, the last
// published first.
func (q *request) doubts(filter store.FigureFilter) ([]reviewItem, error) {
	if filter.Limit == 0 {
		return nil, nil
	}
	filter.Newest = true
	figures, err := q.Store.Figures(q.r.Context(), filter)
	if err != nil {
		return nil, fmt.Errorf("read doubts: %w", err)
	}
	items := make([]reviewItem, len(figures))
	for i, f := range figures {
		items[i].Figure.Figure = f
	}
	return items, nil
}

// reviewOthers is how many of the figures that contradict a value stand on the
// list; of each statement the best comes first.
const reviewOthers = 4

// disagreements returns the values that articles disagree on, each with the
// best of those that contradict it.
func (q *request) disagreements(conflicts []conflict) ([]reviewItem, error) {
	var items []reviewItem
	for _, c := range conflicts {
		f, err := q.disagreement(c)
		if err != nil {
			return nil, err
		}
		if f == nil {
			continue // settled meanwhile
		}
		items = append(items, reviewItem{*f, f.Others[:min(len(f.Others), reviewOthers)]})
	}
	var all []*store.Figure
	for i := range items {
		items[i].Others = slices.Clone(items[i].Others)
		all = append(all, &items[i].Figure.Figure)
		for j := range items[i].Others {
			all = append(all, &items[i].Others[j])
		}
	}
	return items, q.dress(q.r.Context(), all...)
}

// disagreement returns the value with what contradicts it: from the digest of
// its place alone, and where the place does not tell all of the thing, from its
// cell. It is nil when the value stands no more.
func (q *request) disagreement(c conflict) (*reporting.Figure, error) {
	filter := store.DigestFilter{Provinces: []string{c.province}, Indicator: c.indicator, Period: c.period}
	chosen, err := q.Desk.Read(q.r.Context(), q.Store, filter, reporting.Keep{Others: true})
	if err != nil {
		return nil, fmt.Errorf("read conflicts: %w", err)
	}
	current := chosen.Current
	standing := func(f reporting.Figure) bool { return f.ID == c.figure && f.Conflicts > 0 }
	i := slices.IndexFunc(current, standing)
	if i < 0 {
		v, err := q.view(scope{q.territory(c.province), c.indicator})
		if err != nil {
			return nil, err
		}
		current = v.current
		i = slices.IndexFunc(current, standing)
	}
	if i < 0 {
		return nil, nil
	}
	return &current[i], nil
}

// reviewAddress is where a list of doubts stands; province may be "".
func reviewAddress(kind, province string) string {
	values := url.Values{"xem": {kind}}
	if province != "" {
		values.Set("province", province)
	}
	return "/ra-soat?" + values.Encode()
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
	page.Provinces = q.everyPlace()
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
	switch disputed, err := q.disputed(id); {
	case err != nil:
		return err
	case !disputed:
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

// disputed reports whether articles disagree on what a figure speaks of.
func (q *request) disputed(id int64) (bool, error) {
	figure, err := q.Store.Figure(q.r.Context(), id)
	if errors.Is(err, store.ErrNotFound) || err == nil && figure.Province == "" {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	v, err := q.view(scope{q.territory(figure.Province), figure.Indicator})
	if err != nil {
		return false, err
	}
	stands := v.of(q.Desk.Order(), &figure)
	return stands != nil && stands.Conflicts > 0, nil
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
		if o.Value, err = q.choice.lang.parse(form.Value, known.Unit == indicator.UnitRatio || o.Kind == indicator.Attainment); err != nil {
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
func (l lang) typed(o indicator.Observation, unit indicator.Unit) string {
	if unit == indicator.UnitRatio || o.Kind == indicator.Attainment || o.RatioUnit {
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
