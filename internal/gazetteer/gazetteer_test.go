package gazetteer

import (
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

func open(t *testing.T) *Gazetteer {
	t.Helper()
	g, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func day(t *testing.T, text string) vietnamese.Date {
	t.Helper()
	d, err := vietnamese.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestProvincesOfBothEras(t *testing.T) {
	g := open(t)
	for on, want := range map[string]int{"2008-08-01": 63, "2025-06-30": 63, "2025-07-01": 34, "2026-05-01": 34} {
		provinces := g.Provinces(day(t, on))
		if len(provinces) != want {
			t.Errorf("%s: %d provinces, want %d", on, len(provinces), want)
		}
		for _, p := range provinces {
			if p.Name == "" || p.Region == "" || p.ISO == "" || p.Latitude < 8 || p.Latitude > 24 || p.Longitude < 102 || p.Longitude > 110 {
				t.Errorf("%s: incomplete %+v", on, p)
			}
			if s, ok := g.ByID(p.Successor); !ok || s.Era != After {
				t.Errorf("%s: successor %q is no province of today", p.ID, p.Successor)
			}
		}
	}
	if got := len(g.Provinces(vietnamese.Date{})); got != 34 {
		t.Errorf("without a day: %d provinces", got)
	}
}

func TestLookup(t *testing.T) {
	g := open(t)
	tests := []struct{ want, name, on string }{
		{"pre/soc-trang", "Sóc Trăng", "2024-02-11"},
		{"", "Sóc Trăng", "2025-08-01"}, // a ward by then
		{"pre/hoa-binh", "tỉnh Hoà Bình", "2020-01-01"},
		{"pre/dak-lak", "Đăk Lăk", "2020-01-01"},
		{"post/dak-lak", "Đắk Lắk", "2026-01-01"},
		{"pre/ho-chi-minh", "TP.HCM", "2020-01-01"},
		{"pre/can-tho", "can-tho", "2020-01-01"},
		{"", "Vị Thanh", "2020-01-01"},
		{"", "", "2020-01-01"},
	}
	for _, test := range tests {
		p, ok := g.Lookup(test.name, day(t, test.on))
		if p.ID != test.want || ok != (test.want != "") {
			t.Errorf("%q on %s is %q, want %q", test.name, test.on, p.ID, test.want)
		}
	}
}

func TestHueChangesItsNameOnce(t *testing.T) {
	g := open(t)
	for on, want := range map[string]string{"2024-12-31": "Thừa Thiên Huế", "2025-01-01": "Huế", "2025-12-31": "Huế"} {
		if p, _ := g.BySlug("thua-thien-hue", day(t, on)); p.Name != want || p.IsCity() != (want == "Huế") {
			t.Errorf("%s: %q, want %q", on, p.Name, want)
		}
	}
}

func TestSite(t *testing.T) {
	g := open(t)
	before, after := vietnamese.Date{Year: 2020, Month: time.May, Day: 1}, vietnamese.Date{Year: 2025, Month: time.September, Day: 1}
	tests := []struct {
		want    string
		certain bool
		below   bool
		host    string
		on      vietnamese.Date
	}{
		{"pre/hau-giang", true, false, "baohaugiang.com.vn", before},
		{"post/can-tho", true, false, "baohaugiang.com.vn", after},
		{"pre/ca-mau", true, false, "video.baocamau.com.vn", before},
		{"pre/vinh-phuc", false, false, "vinhphuctv.vn", before},
		{"pre/bac-giang", false, true, "lucngan.bacgiang.gov.vn", before},
		{"pre/bac-kan", false, true, "backancity.gov.vn", before},
		{"pre/nghe-an", false, true, "dukdn.nghean.gov.vn", before},
		{"pre/binh-dinh", false, false, "binhdinh.dcs.vn", before},
		{"", false, false, "nhandan.vn", before},
		{"", false, false, "", before},
	}
	for _, test := range tests {
		hint, ok := g.Site(test.host, test.on)
		if hint.Province.ID != test.want || hint.Certain != test.certain || hint.Below != test.below || ok != (test.want != "") {
			t.Errorf("%s: %+v %v, want %q", test.host, hint, ok, test.want)
		}
	}
}

func TestMeaning(t *testing.T) {
	g := open(t)
	vinhLong, canTho := Name{"Vĩnh Long", "vinh-long", Whole}, Name{"Cần Thơ", "can-tho", Whole}
	socTrang, lucNgan := Name{"Sóc Trăng", "soc-trang", Whole}, Name{"Lục Ngạn", "bac-giang", District}
	tests := []struct {
		want   Level
		name   Name
		titled Level
		on     string
	}{
		{Whole, vinhLong, NoLevel, "2021-01-08"},
		{Whole, vinhLong, Whole, "2021-01-08"},
		{District, vinhLong, District, "2021-01-08"}, // TP Vĩnh Long
		{Whole, canTho, District, "2021-01-08"},      // TP Cần Thơ
		{Commune, socTrang, NoLevel, "2025-10-01"},
		{District, lucNgan, NoLevel, "2021-01-08"},
		{Commune, vinhLong, Commune, "2025-10-01"},
	}
	for _, test := range tests {
		if got, _ := g.Meaning(test.name, test.titled, day(t, test.on)); got != test.want {
			t.Errorf("%s titled %d on %s: level %d, want %d", test.name.Text, test.titled, test.on, got, test.want)
		}
	}
}

func TestDateline(t *testing.T) {
	g := open(t)
	if p, ok := g.Dateline("QBĐT", day(t, "2020-01-01")); !ok || p.Name != "Quảng Bình" {
		t.Errorf("QBĐT is %q", p.Name)
	}
	if _, ok := g.Dateline("XYZ", day(t, "2020-01-01")); ok {
		t.Error("an unknown code names no province")
	}
}
