package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
)

// post sends a form as a page of ours would.
func (f *fixture) post(address string, form url.Values, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, r)
	return w
}

func signedIn(o *Options) {
	o.Reviewer = func(r *http.Request) string {
		name, _, _ := r.BasicAuth()
		return name
	}
}

var anSignedIn = []string{"Authorization", "Basic YW46cGFzcw=="} // an:pass

// figureWith returns the figure of an article with a value.
func (f *fixture) figureWith(t testing.TB, name string, value float64) store.Figure {
	t.Helper()
	figures, err := f.store.Figures(context.Background(), store.FigureFilter{ArticleID: f.ids[name], Rejected: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, figure := range figures {
		if figure.Value == value {
			return figure
		}
	}
	t.Fatalf("%s: no figure %v", name, value)
	return store.Figure{}
}

// From a conflict to a corrected value that survives re-reading, and back.
func TestReviewFromConflictToCorrectedValue(t *testing.T) {
	f := newFixture(t, signedIn)
	evidence := "/bang-chung?indicator=party_members_disciplined&province=hau-giang&period=2024-H1"
	if body := f.page(t, "/ra-soat"); !strings.Contains(body, "Các bài không khớp (3)") {
		t.Fatal("the review page does not show the three conflicts")
	}
	loser := f.figureWith(t, "baohaugiang.com.vn/003", 46)
	address := fmt.Sprintf("/ra-soat/%d", loser.ID)

	w := f.post(address, url.Values{"verdict": {"accepted"}, "reason": {"báo cáo chính thức"}}, anSignedIn...)
	if w.Code != http.StatusSeeOther {
		t.Fatalf("accept: %d %.300s", w.Code, w.Body)
	}
	if w := f.get(t, evidence); w.Code != http.StatusSeeOther || !strings.HasPrefix(w.Header().Get("Location"), f.articleAddress("baohaugiang.com.vn/003")) {
		t.Errorf("after accepting 46 its evidence is %d %s", w.Code, w.Header().Get("Location"))
	}

	// The article is read anew: rows change, the verdict stays.
	stored, err := f.store.Figures(t.Context(), store.FigureFilter{ArticleID: loser.ArticleID})
	if err != nil {
		t.Fatal(err)
	}
	f.reread(t, loser.ArticleID, stored)
	if w := f.get(t, evidence); w.Code != http.StatusSeeOther || !strings.HasPrefix(w.Header().Get("Location"), f.articleAddress("baohaugiang.com.vn/003")) {
		t.Errorf("after reading anew the evidence is %d %s", w.Code, w.Header().Get("Location"))
	}

	// A corrected number stands everywhere.
	winner := f.figureWith(t, "hatinhtv.vn/004", 1126)
	form := url.Values{
		"verdict": {"corrected"}, "reason": {"in sai"}, "value": {"1.226"}, "indicator": {winner.Indicator}, "kind": {"actual"},
		"province": {"Hà Tĩnh"}, "time": {"2026-9M"}, "part": {""},
	}
	if w := f.post(fmt.Sprintf("/ra-soat/%d", winner.ID), form, anSignedIn...); w.Code != http.StatusSeeOther {
		t.Fatalf("correct: %d %.1500s", w.Code, w.Body)
	}
	if body := f.page(t, "/tinh/ha-tinh"); !strings.Contains(body, ">1.226<") || strings.Contains(body, ">1.126<") {
		t.Error("the province's page does not show the corrected value")
	}
	done := f.page(t, "/ra-soat?xem=done")
	if !strings.Contains(done, "in sai") || !strings.Contains(done, "<del>1.126</del>") {
		t.Error("the verdict is not listed with its reason and what it changed")
	}

	// Undone, the reading stands again.
	corrections, err := f.store.Corrections(t.Context(), store.CorrectionFilter{ArticleID: winner.ArticleID})
	if err != nil || len(corrections) != 1 {
		t.Fatalf("%d corrections, %v", len(corrections), err)
	}
	if w := f.post(fmt.Sprintf("/ra-soat/undo/%d", corrections[0].ID), url.Values{"reason": {"nhầm"}}, anSignedIn...); w.Code != http.StatusSeeOther {
		t.Fatalf("undo: %d %.300s", w.Code, w.Body)
	}
	if body := f.page(t, "/tinh/ha-tinh"); !strings.Contains(body, ">1.126<") {
		t.Error("after undoing, the page does not show what was read")
	}
}

// The right one of a conflict is picked on the list itself.
func TestReviewPicksOneOfAConflict(t *testing.T) {
	f := newFixture(t, signedIn)
	body := f.get(t, "/ra-soat", anSignedIn...).Body.String()
	loser := f.figureWith(t, "baohaugiang.com.vn/003", 46)
	if !strings.Contains(body, fmt.Sprintf(`name="figure" value="%d"`, loser.ID)) {
		t.Fatal("the list does not let one pick 46")
	}
	if body := f.page(t, "/ra-soat"); strings.Contains(body, `name="figure"`) {
		t.Error("nobody is signed in and the list has choices")
	}
	id := fmt.Sprint(loser.ID)
	lonely := fmt.Sprint(f.figureWith(t, "hatinhtv.vn/004", 1126).ID)
	for name, test := range map[string]struct {
		form    url.Values
		headers []string
		status  int
	}{
		"nobody signed in": {url.Values{"figure": {id}, "reason": {"vì"}}, nil, http.StatusForbidden},
		"another site":     {url.Values{"figure": {id}, "reason": {"vì"}}, append([]string{"Sec-Fetch-Site", "cross-site"}, anSignedIn...), http.StatusForbidden},
		"no reason":        {url.Values{"figure": {id}, "reason": {" "}}, anSignedIn, http.StatusBadRequest},
		"no choice":        {url.Values{"reason": {"vì"}}, anSignedIn, http.StatusBadRequest},
		"no conflict":      {url.Values{"figure": {lonely}, "reason": {"vì"}}, anSignedIn, http.StatusBadRequest},
		"no such figure":   {url.Values{"figure": {"999999"}, "reason": {"vì"}}, anSignedIn, http.StatusBadRequest},
	} {
		if w := f.post("/ra-soat/chon", test.form, test.headers...); w.Code != test.status {
			t.Errorf("%s: %d, want %d", name, w.Code, test.status)
		}
	}
	w := f.post("/ra-soat/chon", url.Values{"figure": {id}, "reason": {"báo cáo chính thức"}, "province": {"Hậu Giang"}}, anSignedIn...)
	if at := w.Header().Get("Location"); w.Code != http.StatusSeeOther || at != "/ra-soat?province=H%E1%BA%ADu+Giang&xem=conflict" {
		t.Fatalf("pick: %d to %s", w.Code, at)
	}
	if body := f.page(t, "/ra-soat"); !strings.Contains(body, "Các bài không khớp (2)") {
		t.Error("the conflict is still listed")
	}
	given, err := f.store.Corrections(t.Context(), store.CorrectionFilter{})
	if err != nil || len(given) != 1 || given[0].Verdict != store.Accepted || given[0].By != "an" || given[0].Reason != "báo cáo chính thức" {
		t.Errorf("kept: %+v, %v", given, err)
	}
}

func TestReviewRefuses(t *testing.T) {
	f := newFixture(t, signedIn)
	figure := f.figureWith(t, "hatinhtv.vn/004", 1126)
	address := fmt.Sprintf("/ra-soat/%d", figure.ID)
	right := func(change ...string) url.Values {
		form := url.Values{"verdict": {"corrected"}, "reason": {"vì"}, "value": {"7"}, "indicator": {figure.Indicator}, "kind": {"actual"}, "province": {"Hà Tĩnh"}, "time": {"2026-9M"}}
		for i := 0; i+1 < len(change); i += 2 {
			form.Set(change[i], change[i+1])
		}
		return form
	}
	for name, test := range map[string]struct {
		form    url.Values
		headers []string
		status  int
	}{
		"nobody signed in":  {right(), nil, http.StatusForbidden},
		"another site":      {right(), append([]string{"Sec-Fetch-Site", "cross-site"}, anSignedIn...), http.StatusForbidden},
		"no reason":         {right("reason", " "), anSignedIn, http.StatusBadRequest},
		"no verdict":        {right("verdict", ""), anSignedIn, http.StatusBadRequest},
		"unknown verdict":   {right("verdict", "burned"), anSignedIn, http.StatusBadRequest},
		"no number":         {right("value", "nhiều"), anSignedIn, http.StatusBadRequest},
		"a share of people": {right("value", "7%"), anSignedIn, http.StatusBadRequest},
		"unknown indicator": {right("indicator", "happiness"), anSignedIn, http.StatusBadRequest},
		"unknown kind":      {right("kind", "wish"), anSignedIn, http.StatusBadRequest},
		"unknown province":  {right("province", "Atlantis"), anSignedIn, http.StatusBadRequest},
		"no time":           {right("time", "hôm qua"), anSignedIn, http.StatusBadRequest},
		"unknown part":      {right("part", "form:reprimand"), anSignedIn, http.StatusBadRequest},
		"too much":          {right("reason", strings.Repeat("x", maxForm)), anSignedIn, http.StatusBadRequest},
	} {
		if w := f.post(address, test.form, test.headers...); w.Code != test.status {
			t.Errorf("%s: %d, want %d", name, w.Code, test.status)
		}
	}
	if w := f.post("/ra-soat/999999", right(), anSignedIn...); w.Code != http.StatusNotFound {
		t.Errorf("unknown figure: %d, want 404", w.Code)
	}
	if left, err := f.store.Corrections(t.Context(), store.CorrectionFilter{}); err != nil || len(left) != 0 {
		t.Errorf("%d verdicts were kept, %v", len(left), err)
	}
	body := f.page(t, "/ra-soat")
	if !strings.Contains(body, "chỉ để xem") {
		t.Error("nobody is signed in and the page does not say that it is read-only")
	}
	if body := f.page(t, address); strings.Contains(body, "<form class=\"judge\"") {
		t.Error("nobody is signed in and the page shows the form")
	}
}

func TestTypedNumbers(t *testing.T) {
	for _, test := range []struct {
		lang  lang
		text  string
		ratio bool
		want  float64
		bad   bool
	}{
		{"vi", "1.126", false, 1126, false},
		{"vi", "1.234.567", false, 1234567, false},
		{"vi", "1126", false, 1126, false},
		{"vi", "1.234,5", false, 1234.5, false},
		{"vi", "35,34%", true, 0.3534, false},
		{"vi", "−7", false, -7, false},
		{"vi", " 8 ", false, 8, false},
		{"en", "1,126", false, 1126, false},
		{"en", "1,234.5", false, 1234.5, false},
		{"en", "35.34 %", true, 0.3534, false},
		{"en", "1.126", false, 1.126, false},
		{"vi", "", false, 0, true},
		{"vi", "1.12", false, 1.12, false},
		{"vi", "12.3456.7", false, 0, true},
		{"vi", "35,34", true, 0, true},
		{"vi", "35%", false, 0, true},
		{"vi", "1e9", false, 0, true},
	} {
		got, err := test.lang.parse(test.text, test.ratio)
		if (err != nil) != test.bad || !test.bad && (got-test.want > 1e-12 || test.want-got > 1e-12) {
			t.Errorf("%s %q: %v, %v; want %v, error %v", test.lang, test.text, got, err, test.want, test.bad)
		}
	}
}
