package web

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// attack would set the title of the page if anything of it ran.
const attack = `<script>document.title="hacked"</script><img src=x onerror="document.title='hacked'"><svg onload="document.title='hacked'">"'><b style="position:fixed">{{.}}`

// hostile is an article in which everything that an outsider controls attacks.
func (f *fixture) hostile(t testing.TB) string {
	t.Helper()
	body := "Năm 2025 toàn tỉnh kết nạp 1.234 đảng viên " + attack + "\n\n</p></main></body>" + attack
	at := strings.Index(body, "1.234")
	o := indicator.Observation{
		Indicator: "party_members_admitted", Kind: indicator.Actual, Province: "Nghệ An", Period: vietnamese.YearPeriod(2025), Value: 1234,
		Evidence: indicator.Evidence{Start: at, End: at + 5, SentenceEnd: len(body), Rule: attack},
	}
	doubtful := o
	doubtful.Ambiguous, doubtful.Province, doubtful.Derived = attack, "", attack
	f.ids["hostile"] = f.save(t, "hostile", article.Article{
		URL: `javascript:document.title="hacked"//https://example.org/`, Site: "hostile.example", Title: "Tin mới " + attack,
		Author: attack, Published: time.Date(2026, time.October, 19, 8, 0, 0, 0, reporting.Zone), Body: body,
	}, "Nghệ An", indicator.Reading{Observations: []indicator.Observation{o, doubtful}, Documents: []indicator.Citation{{Document: attack, Start: 0, End: 4}}})
	run := store.Run{Site: "hatinhtv.vn", Started: now.Add(-time.Hour), Outcome: store.Running}
	var err error
	if run.ID, err = f.store.BeginRun(t.Context(), run); err != nil {
		t.Fatal(err)
	}
	run.Finished, run.Outcome, run.Error = run.Started.Add(time.Second), store.FailedRun, attack
	if err := f.store.FinishRun(t.Context(), run); err != nil {
		t.Fatal(err)
	}
	return f.articleAddress("hostile")
}

// hostilePages are where the hostile article's words appear.
func hostilePages(article string) []string {
	return []string{
		article, "/", "/tinh/nghe-an", "/tinh/nghe-an/party_members_admitted", "/chi-tieu/party_members_admitted?period=2025", "/nguon",
		"/bang-chung?province=Ngh%E1%BB%87+An", "/ra-soat?xem=ambiguous", "/tim?q=tin+m%E1%BB%9Bi", "/tim?q=%3Cscript%3Edocument.title%3D%22hacked%22%3C%2Fscript%3E",
	}
}

func TestHostileArticleStaysText(t *testing.T) {
	f := newFixture(t)
	article := f.hostile(t)
	appeared := false
	for _, address := range hostilePages(article) {
		for _, language := range []string{"vi", "en"} {
			body := f.page(t, withLanguage(address, lang(language)))
			for _, bad := range []string{"<script>document", "<img", "<svg onload", `href="javascript:`, `<b style`, "style=\"", "onerror=\"", "</main></body><"} {
				if strings.Contains(body, bad) {
					t.Errorf("%s (%s): the page has %s", address, language, bad)
				}
			}
			appeared = appeared || strings.Contains(body, "&lt;script&gt;")
			if strings.Count(body, "<script") != 1 || strings.Count(body, "</main>") != 1 {
				t.Errorf("%s: not exactly one script and one main", address)
			}
		}
	}
	if !appeared {
		t.Error("the attack appeared nowhere as text: nothing was tested")
	}
	for _, address := range []string{"/tai-ve/tat-ca.json", "/api/v1/figures"} {
		if body := f.get(t, address).Body.String(); strings.Contains(body, "<script") {
			t.Errorf("%s holds markup that a browser might run", address)
		}
	}
}

func TestFormulasStayTextInCSV(t *testing.T) {
	f := newFixture(t)
	f.save(t, "formula", article.Article{URL: "https://example.org/1", Site: "x.example", Title: `=HYPERLINK("http://evil")`, Published: now, Body: "+1 và 7 đảng viên"}, "Nghệ An",
		indicator.Reading{Observations: []indicator.Observation{{
			Indicator: "party_members_admitted", Kind: indicator.Actual, Province: "Nghệ An", Period: vietnamese.YearPeriod(2025), Value: -7,
			Evidence: indicator.Evidence{Start: 7, End: 8, SentenceEnd: 9},
		}}})
	body := f.page(t, "/tai-ve/tat-ca.csv")
	if !strings.HasPrefix(body, "\ufeffprovince,indicator") {
		t.Errorf("starts with %.40q", body)
	}
	if !strings.Contains(body, `"'=HYPERLINK(""http://evil"")"`) || !strings.Contains(body, ",-7,") {
		t.Error("the formula is not defused, or the number is no number")
	}
	if w := f.get(t, "/tai-ve/tat-ca.exe"); w.Code != http.StatusNotFound {
		t.Errorf("unknown format: %d", w.Code)
	}
}
