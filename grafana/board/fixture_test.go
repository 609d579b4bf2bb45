package board

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
)

// fixture is a /metrics page as baotinh writes it, with made-up figures for
// every indicator of the catalogue: three provinces of each era, five periods,
// reports in every state. Counters grow with every scrape.
type fixture struct {
	catalogue []indicator.Indicator
	now       time.Time

	mu      sync.Mutex
	scrapes int
}

type fixtureProvince struct{ name, region, era, successor, lat, lon string }

var fixtureProvinces = []fixtureProvince{
	{"Hà Giang", "Trung du và miền núi phía Bắc", "before", "Tuyên Quang", "22.82", "104.98"},
	{"Tuyên Quang", "Trung du và miền núi phía Bắc", "before", "Tuyên Quang", "21.82", "105.21"},
	{"Sóc Trăng", "Đồng bằng sông Cửu Long", "before", "Cần Thơ", "9.60", "105.97"},
	{"Tuyên Quang", "Trung du và miền núi phía Bắc", "after", "", "21.82", "105.21"},
	{"Cần Thơ", "Đồng bằng sông Cửu Long", "after", "", "10.03", "105.78"},
	{"Hồ Chí Minh", "Đông Nam Bộ", "after", "", "10.78", "106.70"},
}

func (f *fixture) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	f.mu.Lock()
	f.scrapes++
	grown := f.scrapes
	f.mu.Unlock()
	w.Header().Set("Content-Type", "text/plain; version=0.0.4")
	_, _ = io.WriteString(w, f.page(grown))
}

// page writes the page in the state of the n-th scrape.
func (f *fixture) page(n int) string {
	var b strings.Builder
	line := func(value float64, family string, labels ...string) {
		b.WriteString(family)
		for i := 0; i+1 < len(labels); i += 2 {
			b.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
			fmt.Fprintf(&b, "%s=%q", labels[i], labels[i+1])
		}
		if len(labels) > 0 {
			b.WriteString("}")
		}
		fmt.Fprintf(&b, " %g\n", value)
	}
	year := f.now.Year()
	periods := []string{fmt.Sprint(year), fmt.Sprint(year - 1), "2023", fmt.Sprintf("%d-Q1", year), fmt.Sprintf("%d-Q1", year-1)}
	provinces := map[string]bool{}
	for _, p := range fixtureProvinces {
		if p.successor == "" {
			p.successor = p.name
		}
		line(1, "baotinh_province_info", "province", p.name, "slug", p.name, "region", p.region, "era", p.era,
			"successor", p.successor, "iso_3166_2", "VN-00", "latitude", p.lat, "longitude", p.lon)
		provinces[p.name] = true
	}
	for k, i := range f.catalogue {
		ending := strings.TrimPrefix(i.ID, stem(i.ID))
		family := "baotinh_" + stem(i.ID)
		place := 0
		for _, p := range fixtureProvinces {
			if !provinces[p.name] {
				continue
			}
			provinces[p.name] = false
			place++
			value := float64(100*(k+1) + 7*place)
			if ending == "_ratio" {
				value = 0.7 + 0.01*float64(place)
			}
			if i.Nature == indicator.Stock {
				line(value, family+ending, "province", p.name)
				line(float64(f.now.AddDate(0, -place, 0).Unix()), "baotinh_observation_timestamp_seconds", "indicator", i.ID, "province", p.name, "period", "")
				f.breakdowns(line, i, family, ending, value, "province", p.name)
				line(float64(place%2), "baotinh_observation_conflicts", "indicator", i.ID, "province", p.name)
				continue
			}
			for j, period := range periods {
				labels := []string{"province", p.name, "period", period}
				line(value+float64(j), family+ending, labels...)
				f.breakdowns(line, i, family, ending, value, labels...)
				line(float64(f.now.AddDate([]int{0, -1, 2023 - year, 0, -1}[j], 0, 0).Unix()), "baotinh_observation_timestamp_seconds", append([]string{"indicator", i.ID}, labels...)...)
				if k%3 != 1 {
					continue
				}
				line(value*1.05, family+"_target"+ending, labels...)
				if k%9 == 4 {
					continue // a target without a result
				}
				reached := []float64{0.62, 0.9, 1.004, 1.2}[(place+k/3)%4]
				source := []string{"reported", "computed"}[k%2]
				line(reached, "baotinh_target_attainment_ratio", append([]string{"indicator", i.ID, "source", source}, labels...)...)
				share := []float64{0.8, 1, 1, 1, 1}[j]
				whole := append([]string{"indicator", i.ID}, labels...)
				line(share, "baotinh_target_elapsed_ratio", append([]string{"source", source}, whole...)...)
				line(reached/share, "baotinh_target_pace_ratio", whole...)
				line(0.4, "baotinh_target_attainment_ratio", append([]string{"source", "computed", "breakdown", "group", "part", "women"}, whole...)...)
				if k%4 == 0 {
					line(1, "baotinh_target_ceiling", whole...)
				}
				if j == 0 {
					line(reached/share, "baotinh_target_forecast_ratio", whole...)
					line(0.05, "baotinh_target_forecast_error_ratio", whole...)
				}
			}
			line(float64(place%2), "baotinh_observation_conflicts", "indicator", i.ID, "province", p.name)
			if place == 1 && k < 3 {
				for n, bound := range []string{"lowest", "chosen", "highest"} {
					line(value+float64(n), "baotinh_observation_conflicting_value", "indicator", i.ID, "province", p.name, "period", periods[0], "kind", "actual", "bound", bound)
				}
			}
		}
		for _, p := range fixtureProvinces {
			provinces[p.name] = true
		}
	}
	f.reports(line, periods)
	f.sites(line, float64(n))
	return b.String()
}

func (f *fixture) breakdowns(line func(float64, string, ...string), i indicator.Indicator, family, ending string, value float64, labels ...string) {
	for _, b := range i.Breakdowns {
		for k, part := range b.Values {
			line(value/float64(k+2), family+"_by_"+b.Label+ending, append(slices.Clip(labels), b.Label, part)...)
		}
	}
}

// reports has one report on time, one late, one not yet due and one missing.
func (f *fixture) reports(line func(float64, string, ...string), periods []string) {
	line(1, "baotinh_report_info", "report", "ket-qua-nam", "title", "Kết quả năm", "frequency", "year")
	for k, p := range fixtureProvinces[3:] {
		for j, period := range periods {
			labels := []string{"report", "ket-qua-nam", "province", p.name, "period", period}
			due := f.now.AddDate(0, 0, -40*j-10)
			if j == 0 {
				due = f.now.AddDate(0, 0, 20)
			}
			line(float64(due.Unix()), "baotinh_report_due_timestamp_seconds", labels...)
			switch {
			case j == 0 || (j == 1 && k == 0):
			case (j+k)%2 == 0:
				line(float64(due.AddDate(0, 0, -3).Unix()), "baotinh_report_published_timestamp_seconds", labels...)
			default:
				line(float64(due.AddDate(0, 0, 5).Unix()), "baotinh_report_published_timestamp_seconds", labels...)
			}
		}
		for _, document := range []string{"21-NQ/TW", "37-QĐ/TW"} {
			line(float64(k+2), "baotinh_document_citing_articles", "document", document, "province", p.name)
		}
	}
}

func (f *fixture) sites(line func(float64, string, ...string), n float64) {
	now := float64(f.now.Unix())
	for k, site := range []string{"baotuyenquang.com.vn", "baosoctrang.org.vn", "baocantho.com.vn"} {
		for _, outcome := range []string{"succeeded", "partial", "failed", "interrupted"} {
			line(n, "baotinh_crawl_runs_total", "site", site, "outcome", outcome)
		}
		for _, result := range []string{"new", "revised", "unchanged", "irrelevant", "failed"} {
			line(3*n, "baotinh_articles_total", "site", site, "result", result)
		}
		for _, code := range []string{"200", "304", "503"} {
			line(20*n, "baotinh_pages_fetched_total", "site", site, "code", code)
		}
		line(12*n, "baotinh_observations_total", "site", site)
		line(40, "baotinh_articles_stored", "site", site)
		line(float64(k), "baotinh_observations_ambiguous", "site", site)
		line(0, "baotinh_observations_check_failed", "site", site)
		line(now-float64(3600*(k+1)), "baotinh_crawl_last_success_timestamp_seconds", "site", site)
		line(now+600, "baotinh_crawl_next_timestamp_seconds", "site", site)
		line(now-86400*10*float64(k+1), "baotinh_article_last_published_timestamp_seconds", "site", site)
		for _, le := range []string{"1", "10", "60", "+Inf"} {
			line(n, "baotinh_crawl_duration_seconds_bucket", "site", site, "le", le)
		}
		line(n*5, "baotinh_crawl_duration_seconds_sum", "site", site)
		line(n, "baotinh_crawl_duration_seconds_count", "site", site)
	}
	line(1, "baotinh_web_info", "url", "http://127.0.0.1:9817")
	line(1, "baotinh_build_info", "version", "v0.0.0", "revision", "x")
	line(5000, "baotinh_series")
	for k, state := range []string{"available", "scheduled", "retryable", "running", "discarded", "cancelled"} {
		line(float64(k), "baotinh_queue_jobs", "state", state)
	}
	line(42, "baotinh_queue_wait_seconds")
	line(200000, "baotinh_series_limit")
	line(1e8, "process_resident_memory_bytes")
}
