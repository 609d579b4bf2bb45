package web

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// What a point, a part or a sum of former provinces in a dashboard leads to.
func TestEvidenceOfWhatDashboardsShow(t *testing.T) {
	f := newFixture(t)
	at := func(text string) string {
		day, err := time.Parse("2006-01-02", text)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(day.UnixMilli())
	}
	const members = "/bang-chung?indicator=party_members&province=ha-tinh"
	for address, want := range map[string]string{
		members:                             "99.486", // now
		members + "&at=" + at("2026-10-15"): "99.486",
		members + "&at=" + at("2026-04-10"): "99.121",
		members + "&at=" + at("2024-05-01"): "97.412",
		members + "&at=" + at("2010-01-01"): "97.412", // before anything was known: the first
		"/bang-chung?indicator=Tổng+số+đảng+viên&province=ha-tinh&at=" + at("2026-04-10"):                         "99.121",
		"/bang-chung?indicator=party_members_disciplined&province=ha-tinh&period=2026-9M&part=reprimand":          "121",
		"/bang-chung?indicator=party_members_disciplined&period=2024-H1&province=hau-giang&part=expulsion":        "3",
		"/bang-chung?indicator=party_members_disciplined&province=&period=2024-H1&successor=C%E1%BA%A7n+Th%C6%A1": "49",
	} {
		w := f.get(t, address)
		body := w.Body.String()
		if w.Code == http.StatusSeeOther {
			article, fragment, _ := strings.Cut(w.Header().Get("Location"), "#")
			body = f.page(t, article)
			_, body, _ = strings.Cut(body, `id="`+fragment+`"`) // the figure that is jumped to
			body = body[:min(len(body), 200)]
		}
		if !strings.Contains(body, want) {
			t.Errorf("%s: %d, %q is not shown", address, w.Code, want)
		}
	}
	if body := f.page(t, "/bang-chung?indicator=party_members_disciplined&period=2024-H1&successor=H%C3%A0+T%C4%A9nh"); strings.Contains(body, "Hậu Giang") {
		t.Error("Hậu Giang is no part of Hà Tĩnh")
	}
	if w := f.get(t, members+"&at=soon"); w.Code != http.StatusBadRequest {
		t.Errorf("a moment that is none: %d, want 400", w.Code)
	}
}
