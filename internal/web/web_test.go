package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

func TestPagesSayWhatTheyShould(t *testing.T) {
	f := newFixture(t)
	for _, test := range []struct {
		address string
		want    []string
		without []string
	}{
		{"/", []string{`<html lang="vi">`, "Tình hình các tỉnh", "Hà Tĩnh", "56,3%", "chậm tiến độ", "Kiên Giang", "102,47%", "Sóc Trăng", "không đạt", "99.486"}, []string{"ZgotmplZ", "<no value>"}},
		{"/?lang=en", []string{`<html lang="en">`, "State of the provinces", "behind pace", "56.3%", "99,486", `href="/tinh/ha-tinh?lang=en"`}, []string{"Tình hình các tỉnh"}},
		{"/nguon", []string{"hatinhtv.vn", "3 giờ trước", "21 giờ nữa", "trang danh sách trả lời 503", "hỏng", "3 bài không theo bố cục", "1 bài không thấy ngày"}, nil},
		{"/nguon?lang=en", []string{"3 h ago", "21 h from now", "succeeded"}, nil},
		{f.articleAddress("hatinhtv.vn/004"), []string{"1.126", "party_members_admitted", "Đọc bài gốc", `rel="noopener noreferrer external"`}, nil},
		{f.articleAddress("hatinhtv.vn/005"), []string{"Không đọc được số liệu cấp tỉnh nào"}, []string{`class="fig`}},
		{"/bang-chung?indicator=party_members_disciplined&province=H%E1%BA%ADu+Giang&period=2024-H1", []string{"các bài không khớp", "thi hành kỷ luật", "46", "49"}, nil},
		{"/lich-bao-cao?report=admissions&province=H%C3%A0+T%C4%A9nh", []string{"Hà Tĩnh"}, []string{"Khánh Hòa"}},
		{"/bang-chung?indicator=party_members&province=Cao+B%E1%BA%B1ng", []string{"Chưa đọc được số liệu nào"}, nil},
	} {
		t.Run(test.address, func(t *testing.T) {
			body := f.page(t, test.address)
			for _, want := range test.want {
				if !strings.Contains(body, want) {
					t.Errorf("lacks %q", want)
				}
			}
			for _, bad := range append(test.without, "ZgotmplZ", "<no value>", "%!", "<nil>") {
				if strings.Contains(body, bad) {
					t.Errorf("has %q", bad)
				}
			}
			if len(body) > pageLimit {
				t.Errorf("%d bytes, more than %d", len(body), pageLimit)
			}
		})
	}
}

func TestEvidenceLeadsToTheSentence(t *testing.T) {
	f := newFixture(t)
	article := f.articleAddress("hatinhtv.vn/004") + "#so-"
	for _, address := range []string{
		"/bang-chung?indicator=party_members_admitted&province=H%C3%A0+T%C4%A9nh&period=2026-9M",
		"/bang-chung?indicator=baotinh_party_members_admitted&province=ha-tinh&period=2026-9M&kind=actual",
		"/bang-chung?indicator=party_members_disciplined&province=ha-tinh&period=2026-9M&by=form:reprimand",
		"/bang-chung?indicator=baotinh_party_members_disciplined_by_form&province=ha-tinh&period=2026-9M&by=form:reprimand",
		"/bang-chung?indicator=%C4%90%E1%BA%A3ng+vi%C3%AAn+m%E1%BB%9Bi+k%E1%BA%BFt+n%E1%BA%A1p&province=ha-tinh&period=2026-9M",
		"/bang-chung?indicator=party_members&province=ha-tinh",
		"/bang-chung?indicator=party_members&province=ha-tinh&period=2026",
	} {
		w := f.get(t, address)
		if w.Code != http.StatusSeeOther || !strings.HasPrefix(w.Header().Get("Location"), article) {
			t.Errorf("%s: %d to %q, want 303 to %s…", address, w.Code, w.Header().Get("Location"), article)
		}
	}
	// A running year has no value yet: what is known of it is listed.
	if body := f.page(t, "/bang-chung?indicator=party_members_admitted&province=ha-tinh&period=2026"); !strings.Contains(body, "1.126") || !strings.Contains(body, "689") {
		t.Error("the evidence of the running year does not list its parts")
	}
	if body := f.page(t, "/bang-chung?indicator=pci_rank&province=hau-giang&period=2024&kind=target&list=1"); !strings.Contains(body, "không quá thứ 10") {
		t.Error("the evidence of a target does not show it")
	}
	target := f.get(t, "/bang-chung?indicator=baotinh_party_members_admitted_target&province=ha-tinh&period=2026&lang=en")
	if want := f.articleAddress("hatinhtv.vn/002") + "?lang=en#so-"; !strings.HasPrefix(target.Header().Get("Location"), want) {
		t.Errorf("target: %d to %q, want %s…", target.Code, target.Header().Get("Location"), want)
	}
	for _, bad := range []string{"/bang-chung?indicator=party_members&period=2024-Q9", "/bang-chung?indicator=party_members&by=women", "/bang-chung?kind=guess"} {
		if w := f.get(t, bad); w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d, want 400", bad, w.Code)
		}
	}
}

// An attainment that no article reports leads to what it was worked out from.
func TestEvidenceOfAComputedAttainment(t *testing.T) {
	f := newFixture(t)
	body := "Năm 2026, Hà Tĩnh phấn đấu xây 400 căn nhà đại đoàn kết."
	at := strings.Index(body, "400")
	f.save(t, "plan", article.Article{URL: "https://hatinhtv.vn/x", Site: "hatinhtv.vn", Title: "Kế hoạch", Published: now.AddDate(0, -8, 0), Body: body}, "Hà Tĩnh",
		indicator.Reading{Observations: []indicator.Observation{{
			Indicator: "charity_houses", Kind: indicator.Target, Province: "Hà Tĩnh", Period: vietnamese.YearPeriod(2026), Value: 400,
			Evidence: indicator.Evidence{Start: at, End: at + 3, SentenceEnd: len(body)},
		}}})
	page := f.page(t, "/bang-chung?indicator=charity_houses&province=ha-tinh&period=2026&kind=attainment")
	for _, want := range []string{"341", "400", "phấn đấu xây", "toàn tỉnh đã xây dựng"} {
		if !strings.Contains(page, want) {
			t.Errorf("lacks %q", want)
		}
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	f := newFixture(t)
	for _, address := range []string{"/", "/nguon", "/no-such-page", "/bai/99999", "/-/healthy", "/static/none.css", f.articleAddress("hatinhtv.vn/004")} {
		header := f.get(t, address).Header()
		if got := header.Get("Content-Security-Policy"); got != policy || strings.Contains(got, "unsafe") {
			t.Errorf("%s: Content-Security-Policy %q", address, got)
		}
		if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Content-Type") == "" {
			t.Errorf("%s: headers %v", address, header)
		}
	}
}

func TestLanguageFollowsAddressOnly(t *testing.T) {
	f := newFixture(t)
	for _, test := range []struct{ address, accept, want string }{
		{"/", "", "vi"},
		{"/", "vi-VN,vi;q=0.9,en;q=0.8", "vi"},
		{"/", "en-GB,en;q=0.9,vi;q=0.8", "vi"},
		{"/", "fr-FR,fr;q=0.9", "vi"},
		{"/", "garbage;;;q=x", "vi"},
		{"/?lang=vi", "en", "vi"},
		{"/?lang=en", "vi", "en"},
		{"/?lang=fr", "", "vi"},
	} {
		w := f.get(t, test.address, "Accept-Language", test.accept)
		if got := w.Header().Get("Content-Language"); got != test.want {
			t.Errorf("%s with %q: %s, want %s", test.address, test.accept, got, test.want)
		}
	}
}

func TestHealth(t *testing.T) {
	trouble := errors.New("store is locked")
	f := newFixture(t, func(o *Options) {
		o.Ready = func(context.Context) error { return trouble }
		o.Reload = func(context.Context) error { return trouble }
	})
	post := func(address string, headers ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodPost, address, nil)
		for i := 0; i+1 < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		f.handler.ServeHTTP(w, r)
		return w
	}
	if w := f.get(t, "/-/healthy"); w.Code != http.StatusOK {
		t.Errorf("healthy: %d", w.Code)
	}
	if w := f.get(t, "/-/ready"); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), trouble.Error()) {
		t.Errorf("not ready: %d %s", w.Code, w.Body)
	}
	if w := post("/-/reload"); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), trouble.Error()) {
		t.Errorf("failing reload: %d %s", w.Code, w.Body)
	}
	if w := f.get(t, "/-/reload"); w.Code != http.StatusMethodNotAllowed && w.Code != http.StatusNotFound {
		t.Errorf("reload by GET: %d, want a refusal", w.Code)
	}
	if w := post("/-/reload", "Sec-Fetch-Site", "cross-site"); w.Code != http.StatusForbidden {
		t.Errorf("reload from another site's page: %d, want 403", w.Code)
	}
	trouble = nil
	if w := f.get(t, "/-/ready"); w.Code != http.StatusOK {
		t.Errorf("ready: %d", w.Code)
	}
}
