package metrics

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	acceptText        = "text/plain;version=0.0.4"
	acceptOpenMetrics = "application/openmetrics-text;version=1.0.0"
)

func get(t testing.TB, h http.Handler, accept string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, "/metrics", nil)
	r.Header.Set("Accept", accept)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	return w
}

// ours drops the families of the Go runtime and the process, and of times that differ.
func ours(page string) string {
	var b strings.Builder
	for _, line := range strings.SplitAfter(page, "\n") {
		name := strings.TrimPrefix(strings.TrimPrefix(line, "# HELP "), "# TYPE ")
		if strings.HasPrefix(name, "baotinh_") && !strings.HasPrefix(name, "baotinh_page_build_seconds") || line == "# EOF\n" {
			b.WriteString(line)
		}
	}
	return b.String()
}

func TestGoldenPage(t *testing.T) {
	e := exporter(t, fixture(), fixtureSettings(), at("2024-03-20 08:00"), func(o *Options) {
		o.Queue = func() (Queue, bool) {
			return Queue{map[string]int{"available": 3, "running": 8, "discarded": 1, "completed": 900}, 90500 * time.Millisecond}, true
		}
	})
	e.PageFetched("baosoctrang.org.vn", 200)
	e.PageFetched("baosoctrang.org.vn", 304)
	e.PageFetched("evil.example", 200)
	e.ConfigReloaded(nil)
	for name, accept := range map[string]string{"page.txt": acceptText, "page.openmetrics": acceptOpenMetrics} {
		w := get(t, e.Handler(), accept)
		page := w.Body.String()
		golden := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(golden, []byte(ours(page)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := ours(page); got != string(want) {
			t.Errorf("%s differs; see what changed with -update and git diff:\n%s", golden, diff(string(want), got))
		}
		t.Run("promtool "+name, func(t *testing.T) {
			promtool, err := exec.LookPath("promtool")
			if err != nil {
				t.Skip("no promtool on this machine")
			}
			command := exec.Command(promtool, "check", "metrics")
			command.Stdin = strings.NewReader(strings.TrimSuffix(page, "# EOF\n"))
			if strings.HasSuffix(name, "openmetrics") {
				t.Skip("promtool reads the text format only; the OpenMetrics page is held to the library's bytes")
			}
			if out, err := command.CombinedOutput(); err != nil || len(bytes.TrimSpace(out)) > 0 {
				t.Errorf("promtool check metrics: %v\n%s", err, out)
			}
		})
	}
}

// diff lists the lines that only one of two pages has.
func diff(want, got string) string {
	var b strings.Builder
	only := func(mark, in, other string) {
		has := map[string]bool{}
		for line := range strings.SplitSeq(other, "\n") {
			has[line] = true
		}
		for line := range strings.SplitSeq(in, "\n") {
			if !has[line] {
				b.WriteString(mark + line + "\n")
			}
		}
	}
	only("- ", want, got)
	only("+ ", got, want)
	return b.String()
}

// TestBytesAreTheLibrarys holds our encoder to the one of prometheus/common, in both
// formats, through the collector that other registries would use.
func TestBytesAreTheLibrarys(t *testing.T) {
	e := exporter(t, fixture(), fixtureSettings(), at("2024-03-20 08:00"))
	registry := prometheus.NewPedanticRegistry()
	if err := registry.Register(e); err != nil {
		t.Fatal(err)
	}
	gathered, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		as      format
		content expfmt.Format
	}{
		{plainText, expfmt.NewFormat(expfmt.TypeTextPlain)},
		{openMetrics, expfmt.NewFormat(expfmt.TypeOpenMetrics)},
	} {
		var want bytes.Buffer
		encoder := expfmt.NewEncoder(&want, c.content)
		for _, f := range gathered {
			if err := encoder.Encode(f); err != nil {
				t.Fatal(err)
			}
		}
		got := textOf(t, e.refresh(t.Context()), c.as)
		if string(got) != want.String() {
			t.Errorf("%s:\n%s", c.content, diff(want.String(), string(got)))
		}
	}
}

func TestPackedPageIsThePage(t *testing.T) {
	e := exporter(t, fixture(), fixtureSettings(), at("2024-03-20 08:00"))
	plain := get(t, e.Handler(), acceptText).Body.String()
	w := get(t, e.Handler(), acceptText, "Accept-Encoding", "br, gzip;q=0.8")
	if w.Header().Get("Content-Encoding") != "gzip" {
		t.Fatal("not packed")
	}
	reader, err := gzip.NewReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ours(string(unpacked)), ours(plain); got != want {
		t.Error(diff(want, got))
	}
	if get(t, e.Handler(), acceptText, "Accept-Encoding", "gzip;q=0").Header().Get("Content-Encoding") != "" {
		t.Error("packed although refused")
	}
}

func TestPageParses(t *testing.T) {
	e := exporter(t, fixture(), fixtureSettings(), at("2024-03-20 08:00"))
	parser := expfmt.NewTextParser(model.UTF8Validation)
	parsed, err := parser.TextToMetricFamilies(get(t, e.Handler(), acceptText).Body)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(parsed["baotinh_province_info"].GetMetric()); n != 63+34 {
		t.Errorf("%d provinces, want 97", n)
	}
}

func TestBuiltOncePerChange(t *testing.T) {
	m := fixture()
	now := at("2024-03-20 23:59")
	e := exporter(t, m, fixtureSettings(), now)
	e.now = func() time.Time { return now }
	h := e.Handler()
	for range 3 {
		get(t, h, acceptText)
	}
	const provinces = 3 // that the fixture has figures of
	made := func(when string, asked, read int) {
		t.Helper()
		if m.asked != asked || len(m.reads) != read*provinces {
			t.Errorf("%s the store was asked %d times what changed, and %d provinces were read; want %d and %d", when, m.asked, len(m.reads), asked, read*provinces)
		}
	}
	made("for three scrapes of one generation", 1, 1)
	m.generation++
	get(t, h, acceptText)
	made("after a change of other things", 2, 1)
	now = at("2024-03-21 00:01")
	get(t, h, acceptText)
	made("on the next day, when deadlines move,", 3, 2)
	if err := e.Apply(fixtureSettings()); err != nil {
		t.Fatal(err)
	}
	get(t, h, acceptText)
	made("after new settings", 4, 3)
}

func TestStoreThatCannotBeRead(t *testing.T) {
	m := fixture()
	e := exporter(t, m, fixtureSettings(), at("2024-03-20 08:00"))
	h := e.Handler()
	before := get(t, h, acceptText).Body.String()
	m.generation++
	m.err = errors.New("disk on fire")
	broken := get(t, h, acceptText).Body.String()
	if !strings.Contains(broken, "baotinh_store_up 0\n") || !strings.Contains(broken, "baotinh_store_read_errors_total 1\n") {
		t.Error("the page does not say that the store cannot be read")
	}
	if want := `baotinh_party_members{province="Sóc Trăng"} 52134`; !strings.Contains(before, want) || !strings.Contains(broken, want) {
		t.Error("the last good figures are not served")
	}
	m.err = nil
	if page := get(t, h, acceptText).Body.String(); !strings.Contains(page, "baotinh_store_up 1\n") {
		t.Error("a store that can be read again is not noticed")
	}
}
