package storetest

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// doubtful saves one article with a clear, an ambiguous, a failed and a
// placeless figure: 1 2 3 4.
func doubtful(t *testing.T, s *store.Store) (store.Saving, []store.Figure) {
	t.Helper()
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}, Number{"2", 2}, Number{"3", 3}, Number{"4", 4})
	saving.Reading.Observations[1].Ambiguous = "kind"
	saving.Reading.Observations[2].Check = indicator.CheckFailed
	saving.Reading.Observations[3].Ambiguous, saving.Reading.Observations[3].Province = "place", ""
	save(t, s, saving, store.New)
	return saving, figures(t, s, store.FigureFilter{})
}

func judge(t *testing.T, s *store.Store, figure int64, verdict store.Verdict, becomes indicator.Observation) int64 {
	t.Helper()
	id, err := s.Correct(t.Context(), store.Correction{FigureID: figure, Verdict: verdict, Becomes: becomes, By: "Lan", Reason: "xem bài"})
	must(t, err)
	return id
}

func accept(t *testing.T, s *store.Store) {
	saving, found := doubtful(t, s)
	at := time.Date(2024, 3, 1, 2, 3, 4, 0, time.UTC)
	id, err := s.Correct(t.Context(), store.Correction{FigureID: found[1].ID, Verdict: store.Accepted, By: "Lan", Reason: "rõ", At: at})
	must(t, err)
	judge(t, s, found[2].ID, store.Accepted, indicator.Observation{})
	judge(t, s, found[0].ID, store.Accepted, indicator.Observation{})
	after := figures(t, s, store.FigureFilter{})
	want := saving.Reading.Observations[1]
	want.Ambiguous = ""
	equal(t, "accepted", after[1].Observation, want)
	if after[1].Corrected != store.Accepted || after[1].CorrectionID != id || after[1].Read == nil || after[1].Read.Ambiguous != "kind" {
		t.Errorf("accepted %+v", after[1])
	}
	if after[2].Check != indicator.Unchecked || after[2].Read.Check != indicator.CheckFailed {
		t.Errorf("accepted against the check %+v", after[2])
	}
	if after[0].Corrected != store.Accepted || after[0].Read != nil {
		t.Errorf("accepted without doubts %+v", after[0])
	}
	equal(t, "still ambiguous", values(figures(t, s, store.FigureFilter{Ambiguous: store.Only})), []float64{4})
	equal(t, "judged", values(figures(t, s, store.FigureFilter{Corrected: store.Only})), []float64{1, 2, 3})
	equal(t, "not judged", values(figures(t, s, store.FigureFilter{Corrected: store.Without})), []float64{4})
	given, err := s.Corrections(t.Context(), store.CorrectionFilter{})
	must(t, err)
	c := given[len(given)-1]
	if c.ID != id || c.FigureID != found[1].ID || c.ArticleID != found[1].ArticleID || c.By != "Lan" || c.Reason != "rõ" || !c.At.Equal(at) ||
		!c.InForce || c.Sentence != found[1].Sentence || c.Was.Value != 2 || c.Key != found[1].Key {
		t.Errorf("correction %+v", c)
	}
}

func correct(t *testing.T, s *store.Store) {
	_, found := doubtful(t, s)
	right := indicator.Observation{
		Indicator: "party_cells", By: indicator.Breakdown{Label: "form", Value: "warning"}, Kind: indicator.Target,
		Province: "Hậu Giang", AsOf: mustDate(t, "2022-12-31"), Value: 40, Max: 50, Qualifier: indicator.About, PerYear: true, Base: "2021", RatioUnit: true,
	}
	judge(t, s, found[3].ID, store.Corrected, right)
	after := figures(t, s, store.FigureFilter{})[3]
	evidence := after.Evidence
	got := after.Observation
	got.Evidence = indicator.Evidence{}
	equal(t, "corrected", got, right)
	equal(t, "evidence", evidence, found[3].Evidence)
	equal(t, "read", *after.Read, found[3].Observation)
	// It is found by what it became and no longer by what it was.
	for _, filter := range []store.FigureFilter{
		{Province: "Hậu Giang"}, {Indicator: "party_cells"}, {Kind: indicator.Target}, {Province: "Hậu Giang", Indicator: "party_cells", Limit: 1}, {Corrected: store.Only},
	} {
		equal(t, "found by what it became", values(figures(t, s, filter)), []float64{40})
	}
	for _, filter := range []store.FigureFilter{{Period: "2023"}, {Province: "Sóc Trăng"}, {Kind: indicator.Actual}, {Corrected: store.Without}} {
		equal(t, "not by what it was", values(figures(t, s, filter)), []float64{1, 2, 3})
	}
	equal(t, "no more ambiguous", values(figures(t, s, store.FigureFilter{Ambiguous: store.Only})), []float64{2})
	equal(t, "with limit", values(figures(t, s, store.FigureFilter{Corrected: store.Without, Limit: 2, Offset: 1})), []float64{2, 3})
}

func rejectAndUndo(t *testing.T, s *store.Store) {
	_, found := doubtful(t, s)
	accepted := judge(t, s, found[0].ID, store.Accepted, indicator.Observation{})
	rejected := judge(t, s, found[0].ID, store.Rejected, indicator.Observation{})
	equal(t, "without the rejected one", values(figures(t, s, store.FigureFilter{})), []float64{2, 3, 4})
	all := figures(t, s, store.FigureFilter{Rejected: true})
	if len(all) != 4 || all[0].Corrected != store.Rejected || all[0].CorrectionID != rejected {
		t.Errorf("with the rejected one %+v", all)
	}
	one, err := s.Figure(t.Context(), found[0].ID)
	must(t, err)
	equal(t, "rejected one by id", one.Corrected, store.Rejected)
	inForce, err := s.Corrections(t.Context(), store.CorrectionFilter{InForce: true})
	must(t, err)
	if len(inForce) != 1 || inForce[0].ID != rejected {
		t.Errorf("in force %+v", inForce)
	}
	at := time.Date(2024, 3, 1, 2, 3, 4, 0, time.UTC)
	must(t, s.Undo(t.Context(), rejected, "Minh", "nhầm", at))
	if f := figures(t, s, store.FigureFilter{})[0]; f.Corrected != store.Accepted || f.CorrectionID != accepted {
		t.Errorf("after undoing the rejection %+v", f)
	}
	must(t, s.Undo(t.Context(), accepted, "Minh", "nhầm", at))
	if f := figures(t, s, store.FigureFilter{})[0]; f.Corrected != "" || f.CorrectionID != 0 {
		t.Errorf("after undoing all %+v", f)
	}
	for _, id := range []int64{accepted, 999} {
		if err := s.Undo(t.Context(), id, "Minh", "nhầm", at); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("undo %d: %v", id, err)
		}
	}
	if err := s.Undo(t.Context(), accepted, "", "", at); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("undo by nobody: %v", err)
	}
	given, err := s.Corrections(t.Context(), store.CorrectionFilter{ArticleID: found[0].ArticleID})
	must(t, err)
	if len(given) != 2 || given[0].ID != rejected || given[0].InForce || given[0].UndoneBy != "Minh" || given[0].UndoneWhy != "nhầm" || !given[0].UndoneAt.Equal(at) {
		t.Errorf("history %+v", given)
	}
	given, err = s.Corrections(t.Context(), store.CorrectionFilter{Before: rejected, Limit: 5})
	must(t, err)
	equal(t, "paged", len(given), 1)
}

func verdictsSurvive(t *testing.T, s *store.Store) {
	saving, found := doubtful(t, s)
	right := saving.Reading.Observations[1]
	right.Value, right.Ambiguous = 22, ""
	judge(t, s, found[0].ID, store.Accepted, indicator.Observation{})
	judge(t, s, found[1].ID, store.Corrected, right)
	judge(t, s, found[2].ID, store.Rejected, indicator.Observation{})
	want := []float64{1, 22, 4}
	equal(t, "at first", values(figures(t, s, store.FigureFilter{})), want)

	// The newspaper adds a paragraph in front, so that every offset moves.
	added := "Theo báo cáo mới.\n\n"
	saving.Article.Body = added + saving.Article.Body
	for i := range saving.Reading.Observations {
		e := &saving.Reading.Observations[i].Evidence
		e.Start, e.End, e.SentenceStart, e.SentenceEnd = e.Start+len(added), e.End+len(added), e.SentenceStart+len(added), e.SentenceEnd+len(added)
	}
	saving.Reading.Documents = nil
	save(t, s, saving, store.Revised)
	equal(t, "after a revision elsewhere", values(figures(t, s, store.FigureFilter{})), want)

	// A newer reader takes other periods, kinds and spans from the same words.
	id := onlyArticle(t, s, "test/1").ID
	for i := range saving.Reading.Observations {
		o := &saving.Reading.Observations[i]
		o.Period, o.Kind, o.Evidence.Rule = "2022", indicator.Target, "newer"
		o.Evidence.End += len(" đảng viên")
	}
	_, err := s.ReplaceReading(t.Context(), id, saving.Reading)
	must(t, err)
	after := figures(t, s, store.FigureFilter{})
	equal(t, "after re-reading", values(after), want)
	if f := after[1]; f.Period != "2023" || f.Kind != indicator.Actual || f.Read.Period != "2022" {
		t.Errorf("a person's word against the newer reading: %+v", f)
	}
	// The newspaper changes the number: nobody has judged that one.
	changed := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"10", 10}, Number{"20", 20})
	save(t, s, changed, store.Revised)
	equal(t, "after other numbers", values(figures(t, s, store.FigureFilter{})), []float64{10, 20})
	lost, err := s.Corrections(t.Context(), store.CorrectionFilter{Lost: true})
	must(t, err)
	equal(t, "verdicts that apply to nothing", len(lost), 3)
}

// verdictsCarried: marks that an extraction sets before the lines of a list
// leave people's verdicts where they were, and what is kept of them right.
func verdictsCarried(t *testing.T, s *store.Store) {
	saving, _ := doubtful(t, s)
	saving.Article.Body = strings.ReplaceAll(saving.Article.Body, ". Năm", ".\nNăm")
	// The same number once more, of the same indicator: only the order tells the two apart.
	twice := saving.Reading.Observations[1]
	twice.Kind, twice.Value = indicator.Target, 5
	saving.Reading.Observations = slices.Insert(saving.Reading.Observations, 2, twice)
	save(t, s, saving, store.Revised)
	found := figures(t, s, store.FigureFilter{})
	equal(t, "read at first", values(found), []float64{1, 2, 5, 3, 4})
	right := saving.Reading.Observations[1]
	right.Value, right.Ambiguous = 22, ""
	judge(t, s, found[0].ID, store.Accepted, indicator.Observation{})
	undone := judge(t, s, found[1].ID, store.Rejected, indicator.Observation{})
	must(t, s.Undo(t.Context(), undone, "Minh", "nhầm", time.Unix(1, 0)))
	judge(t, s, found[1].ID, store.Corrected, right)
	judge(t, s, found[2].ID, store.Rejected, indicator.Observation{})
	judge(t, s, found[3].ID, store.Rejected, indicator.Observation{})
	want := []float64{1, 22, 4}
	equal(t, "at first", values(figures(t, s, store.FigureFilter{})), want)

	marked := func(mark string) store.Saving {
		with := saving
		with.Article.Body = mark + strings.ReplaceAll(saving.Article.Body, "\n", "\n"+mark)
		with.Reading.Documents = nil
		with.Reading.Observations = slices.Clone(saving.Reading.Observations)
		for i := range with.Reading.Observations {
			e := &with.Reading.Observations[i].Evidence
			for _, at := range []*int{&e.Start, &e.End, &e.SentenceStart, &e.SentenceEnd} {
				*at += len(mark) * (1 + strings.Count(saving.Article.Body[:*at], "\n"))
			}
		}
		return with
	}
	for _, mark := range []string{"- ", "12. ", "a) ", ""} {
		save(t, s, marked(mark), store.Revised)
		equal(t, "with "+mark, values(figures(t, s, store.FigureFilter{})), want)
		lost, err := s.Corrections(t.Context(), store.CorrectionFilter{Lost: true})
		must(t, err)
		equal(t, "lost with "+mark, len(lost), 0)
		given, err := s.Corrections(t.Context(), store.CorrectionFilter{})
		must(t, err)
		equal(t, "given in all", len(given), 5)
		equal(t, "the undone one goes along", given[3].Key, given[2].Key)
		must(t, s.CheckDerived(t.Context()))
	}
	// Another word beside the marks: the newspaper has changed the text.
	changed := marked("- ")
	changed.Article.Title += " (đính chính)"
	save(t, s, changed, store.Revised)
	equal(t, "a changed text", values(figures(t, s, store.FigureFilter{})), []float64{1, 2, 5, 3, 4})
}

func badVerdicts(t *testing.T, s *store.Store) {
	saving, found := doubtful(t, s)
	good := saving.Reading.Observations[0]
	with := func(change func(*indicator.Observation)) indicator.Observation {
		o := good
		change(&o)
		return o
	}
	for name, c := range map[string]store.Correction{
		"nobody":            {FigureID: found[0].ID, Verdict: store.Accepted, Reason: "x"},
		"no reason":         {FigureID: found[0].ID, Verdict: store.Accepted, By: "Lan"},
		"no verdict":        {FigureID: found[0].ID, By: "Lan", Reason: "x"},
		"unknown verdict":   {FigureID: found[0].ID, Verdict: "doubted", By: "Lan", Reason: "x"},
		"accept placeless":  {FigureID: found[3].ID, Verdict: store.Accepted, By: "Lan", Reason: "x"},
		"correct to no one": {FigureID: found[0].ID, Verdict: store.Corrected, By: "Lan", Reason: "x"},
		"no number":         {FigureID: found[0].ID, Verdict: store.Corrected, Becomes: with(func(o *indicator.Observation) { o.Value = math.NaN() }), By: "Lan", Reason: "x"},
		"no time":           {FigureID: found[0].ID, Verdict: store.Corrected, Becomes: with(func(o *indicator.Observation) { o.Period = "" }), By: "Lan", Reason: "x"},
		"no kind":           {FigureID: found[0].ID, Verdict: store.Corrected, Becomes: with(func(o *indicator.Observation) { o.Kind = "" }), By: "Lan", Reason: "x"},
	} {
		if _, err := s.Correct(t.Context(), c); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := s.Correct(t.Context(), store.Correction{FigureID: 999, Verdict: store.Rejected, By: "Lan", Reason: "x"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("figure 999: %v", err)
	}
	saving.Article.Body += " "
	save(t, s, saving, store.Revised)
	if _, err := s.Correct(t.Context(), store.Correction{FigureID: found[0].ID, Verdict: store.Rejected, By: "Lan", Reason: "x"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("figure of an old revision: %v", err)
	}
	given, err := s.Corrections(t.Context(), store.CorrectionFilter{})
	must(t, err)
	equal(t, "corrections kept", len(given), 0)
}
