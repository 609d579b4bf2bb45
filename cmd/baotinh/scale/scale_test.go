package scale

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// pages are those that are asked for, by the name of their measures.
var pages = map[string]string{
	"home": "/", "province": "/tinh/ha-tinh", "indicator": "/chi-tieu/party_members_admitted", "article": "/bai/1", "sites": "/nguon",
	"calendar": "/lich-bao-cao", "review": "/ra-soat", "downloads": "/tai-ve", "search": "/tim?q=k%E1%BA%BFt+n%E1%BA%A1p",
	"search-none": "/tim?q=k%E1%BB%B7+lu%E1%BA%ADt+zzz", "search-letter": "/tim?q=t",
}

// BenchmarkScale measures the program on a store of BAOTINH_SCALE_ARTICLES
// articles (1,000 unless it says otherwise) in the file BAOTINH_SCALE_STORE, which
// is filled as far as it is short of them and kept for the next time; without
// a name it is a file of the test's own.
//
//	BAOTINH_SCALE_STORE=/path/x.db BAOTINH_SCALE_ARTICLES=1000000 go test -run xxx -bench Scale -benchtime 1x -timeout 0 ./cmd/baotinh/scale
//
// It reports the seconds from the start of the process until it is ready and
// until /metrics holds all figures, the same after an article more; of each page
// the milliseconds to the first byte when it is asked for first and again, and
// its kilobytes; the peak of the memory in megabytes; the seconds of reading all
// articles again without --apply, those of all processors together, and the peak of memory of that.
func BenchmarkScale(b *testing.B) {
	program := filepath.Join(b.TempDir(), "baotinh")
	if said, err := exec.Command("go", "build", "-o", program, "..").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, said)
	}
	path, articles := filled(b)
	for b.Loop() {
		first := start(b, program, path)
		say(b, first.until(b, "/-/ready", nothing), "s-ready")
		say(b, first.until(b, "/metrics", whole), "s-metrics")
		say(b, first.end(b), "MB-peak-settling")

		more(b, path, articles, 1)
		articles++
		p := start(b, program, path)
		say(b, p.until(b, "/-/ready", nothing), "s-ready-again")
		say(b, p.until(b, "/metrics", whole), "s-metrics-again")
		_, scrape, size := p.firstByte(b, "/metrics")
		say(b, scrape, "ms-metrics")
		say(b, size, "kB-metrics")
		for name, page := range pages {
			code, first, _ := p.firstByte(b, page)
			_, again, size := p.firstByte(b, page)
			if code != http.StatusOK {
				b.Errorf("%s answers %d", page, code)
			}
			say(b, first, "ms-first-"+name)
			say(b, again, "ms-"+name)
			say(b, size, "kB-"+name)
		}
		say(b, p.end(b), "MB-peak")
		seconds, busy, peak := replay(b, program, path)
		say(b, seconds, "s-replay")
		say(b, busy, "s-replay-processors")
		say(b, peak, "MB-replay")
	}
}

// say reports a measure, and logs it at once: a large store takes its time.
func say(b *testing.B, value float64, unit string) {
	b.Helper()
	b.Logf("%10.3f %s", value, unit)
	b.ReportMetric(value, unit)
}

// filled returns the path of the store and how many articles it has.
func filled(b *testing.B) (path string, articles int) {
	b.Helper()
	articles = 1_000
	if asked := os.Getenv("BAOTINH_SCALE_ARTICLES"); asked != "" {
		var err error
		if articles, err = strconv.Atoi(asked); err != nil {
			b.Fatalf("BAOTINH_SCALE_ARTICLES: %v", err)
		}
	}
	path = os.Getenv("BAOTINH_SCALE_STORE")
	if path == "" {
		path = filepath.Join(b.TempDir(), "scale.db")
	}
	kept, err := store.Open(b.Context(), path, store.WithoutSync())
	if err != nil {
		b.Fatal(err)
	}
	stats, err := kept.SiteStats(b.Context())
	if err = errors.Join(err, kept.Close()); err != nil {
		b.Fatal(err)
	}
	there := 0
	for _, site := range stats {
		there += site.Articles
	}
	if there < articles {
		more(b, path, there, articles-there)
	}
	return path, max(there, articles)
}

// more writes so many articles after those that are there.
func more(b *testing.B, path string, there, count int) {
	b.Helper()
	generator, err := many.New()
	if err != nil {
		b.Fatal(err)
	}
	kept, err := store.Open(b.Context(), path, store.WithoutSync())
	if err != nil {
		b.Fatal(err)
	}
	for from := there; from < there+count && err == nil; from += 20_000 {
		err = generator.Fill(b.Context(), kept, from, min(from+20_000, there+count))
	}
	if err := errors.Join(err, kept.Close()); err != nil {
		b.Fatal(err)
	}
}

// process is the program serving.
type process struct {
	*exec.Cmd
	address string
	began   time.Time
	said    bytes.Buffer
}

func start(b *testing.B, program, path string) *process {
	b.Helper()
	p := &process{address: trial.FreeAddress(b), began: time.Now()}
	// The demo serves as baotinh serve does and visits nobody for a year.
	p.Cmd = exec.Command(program, "demo", "--store="+path, "--every=8760h", "--web.listen-address="+p.address)
	p.Stdout, p.Stderr = &p.said, &p.said
	if err := p.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = p.Process.Kill() }) // it has ended, or the benchmark failed
	return p
}

// end ends the process and returns the peak of its memory in megabytes.
func (p *process) end(b *testing.B) float64 {
	b.Helper()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		b.Fatal(err)
	}
	if err := p.Wait(); err != nil {
		b.Fatalf("baotinh: %v\n%.2000s", err, p.said.String())
	}
	return peakOf(p.ProcessState)
}

// peakOf is the peak of the memory of a process that has ended, in megabytes.
func peakOf(ended *os.ProcessState) float64 {
	usage, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(usage.Maxrss) * 1024 / 1e6
}

func nothing(string) bool { return true }

// whole reports a page of metrics with figures and nothing that still waits.
func whole(page string) bool {
	for line := range strings.Lines(page) {
		if rest, ok := strings.CutPrefix(line, waiting+" "); ok && strings.TrimSpace(rest) != "0" {
			return false
		}
	}
	return strings.Contains(page, "\nbaotinh_party_members{")
}

// waiting says how many places are not digested yet.
const waiting = "baotinh_store_digests_waiting"

// until returns the seconds from the start of the process until the page answers
// as it should.
func (p *process) until(b *testing.B, page string, right func(string) bool) float64 {
	b.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for time.Since(p.began) < time.Hour {
		if code, text, _, err := p.get(b.Context(), page); err == nil && code == http.StatusOK && right(text) {
			return time.Since(p.began).Seconds()
		}
		<-tick.C
	}
	b.Fatalf("%s was never as it should be\n%.2000s", page, p.said.String())
	return 0
}

// get returns a page and how long its first byte took.
func (p *process) get(ctx context.Context, page string) (code int, text string, first time.Duration, err error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.address+page, nil)
	if err != nil {
		return 0, "", 0, err
	}
	began := time.Now()
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return 0, "", 0, err
	}
	defer func() { _ = response.Body.Close() }()
	first = time.Since(began)
	all, err := io.ReadAll(response.Body)
	return response.StatusCode, string(all), first, err
}

// firstByte asks for a page and returns its status, the milliseconds until its
// first byte and its size in kilobytes.
func (p *process) firstByte(b *testing.B, page string) (code int, milliseconds, kilobytes float64) {
	b.Helper()
	code, text, first, err := p.get(b.Context(), page)
	if err != nil {
		b.Fatal(fmt.Errorf("%s: %w", page, err))
	}
	return code, float64(first.Microseconds()) / 1000, float64(len(text)) / 1000
}

// replay reads all articles again and returns the seconds that took, those of
// all processors together, and the peak of the memory in megabytes.
func replay(b *testing.B, program, path string) (seconds, busy, peak float64) {
	b.Helper()
	config := filepath.Join(b.TempDir(), "baotinh.yaml")
	if err := os.WriteFile(config, []byte("store: "+path+"\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	command := exec.Command(program, "--config.file="+config, "replay")
	if said, err := command.CombinedOutput(); err != nil {
		b.Fatalf("baotinh replay: %v\n%.2000s", err, said)
	}
	ended := command.ProcessState
	return time.Since(began).Seconds(), (ended.UserTime() + ended.SystemTime()).Seconds(), peakOf(ended)
}
