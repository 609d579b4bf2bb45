package scrapers_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// soctrang returns n articles of one site, published a day apart.
func soctrang(n int) []corpus.Document {
	var documents []corpus.Document
	for i := range n {
		documents = append(documents, corpus.Document{
			Site: "baosoctrang.org.vn", URL: fmt.Sprintf("https://baosoctrang.org.vn/xay-dung-dang/202602/bai-%d-a0000%02d/", i, i),
			Published: time.Date(2026, 2, 1+i, 8, 0, 0, 0, time.UTC), Title: fmt.Sprintf("Kết nạp đảng viên, bài thứ %d", i),
			Body: "STO - Trong tháng, toàn tỉnh kết nạp 112 đảng viên mới, đạt kế hoạch đề ra từ đầu năm.\n\nCác cấp ủy tiếp tục tạo nguồn.",
		})
	}
	return documents
}

const soctrangSite = "baosoctrang.org.vn"

// asked returns the requested paths that are articles.
func articlesOf(paths []string) []string {
	return slices.DeleteFunc(paths, func(path string) bool { return !strings.Contains(path, "/bai-") })
}

// What one run has no room for is read by the next ones, though the lists have
// not changed.
func TestLeftOver(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(7))
	b.visitor.Limits.Articles = 3
	for _, want := range []int{3, 3, 1, 0} {
		run, _ := visit(t, b, soctrangSite)
		if run.Counts.New != want {
			t.Errorf("%d new articles, want %d: %+v", run.Counts.New, want, run)
		}
	}
}

// What was saved before the end is not saved again, and nothing is lost.
func TestInterruptedRunIsTakenUp(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(7))
	ctx, cancel := context.WithCancel(t.Context())
	var asked atomic.Int32
	b.broken = func(req *http.Request) int {
		if strings.Contains(req.URL.Path, "/bai-") {
			if asked.Add(1) == 4 {
				<-ctx.Done()
			}
		}
		return 0
	}
	first, err := b.visitor.Visit(ctx, b.sites[soctrangSite], func(e scrapers.Event) {
		if e.Kind == scrapers.ArticleRead && e.Counts.New == 2 {
			cancel()
		}
	})
	if err == nil || first.Outcome != store.Interrupted || first.Counts.New < 2 || first.Counts.New > 3 {
		t.Fatalf("%v, %+v", err, first)
	}
	if n := stored(t, b); n != first.Counts.New {
		t.Errorf("%d articles kept, %d counted", n, first.Counts.New)
	}
	second, _ := visit(t, b, soctrangSite)
	if first.Counts.New+second.Counts.New != 7 || second.Counts.Unchanged != 0 || stored(t, b) != 7 {
		t.Errorf("%d new articles after %d, want 7 together: %+v", second.Counts.New, first.Counts.New, second)
	}
}

func stored(t *testing.T, b *bench) int {
	t.Helper()
	articles, err := b.store.Articles(t.Context(), store.ArticleFilter{})
	if err != nil {
		t.Fatal(err)
	}
	return len(articles)
}

// A list that fails behind its first page is gone on with from there.
func TestListBreaksOff(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(12))
	b.broken = func(req *http.Request) int {
		if req.URL.Query().Get("paged") == "3" {
			return http.StatusInternalServerError
		}
		return 0
	}
	run, _ := visit(t, b, soctrangSite)
	if run.Outcome != store.PartlyDone || run.Counts.New != 8 {
		t.Errorf("first run: %+v", run)
	}
	b.broken = nil
	b.now = b.now.Add(3 * time.Hour)
	run, _ = visit(t, b, soctrangSite)
	if run.Outcome != store.Succeeded || run.Counts.New != 4 {
		t.Errorf("second run: %+v; asked for %v", run, b.forget())
	}
}

func TestFailedArticleIsTriedAgainLater(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(3))
	b.broken = func(req *http.Request) int {
		if strings.Contains(req.URL.Path, "bai-1-") {
			return http.StatusInternalServerError
		}
		return 0
	}
	run, _ := visit(t, b, soctrangSite)
	if run.Outcome != store.PartlyDone || run.Counts.New != 2 || !strings.HasPrefix(run.Error, "server: baosoctrang.org.vn: fetch: ") {
		t.Errorf("first run: %+v", run)
	}
	b.broken = nil
	b.forget()
	b.now = b.now.Add(time.Minute)
	if run, _ := visit(t, b, soctrangSite); run.Counts.New != 0 || len(articlesOf(b.forget())) != 0 {
		t.Errorf("a minute later: %+v", run)
	}
	b.now = b.now.Add(3 * time.Hour)
	if run, _ := visit(t, b, soctrangSite); run.Counts.New != 1 || run.Outcome != store.Succeeded {
		t.Errorf("hours later: %+v", run)
	}
}

// The demo visits each second, and what failed once comes with the next visit.
func TestFailedPagesAreTriedAgainAfterRetry(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(12))
	b.visitor.Limits.Retry = time.Second
	b.broken = func(req *http.Request) int {
		if strings.Contains(req.URL.Path, "bai-11-") || req.URL.Query().Get("paged") == "3" {
			return http.StatusInternalServerError
		}
		return 0
	}
	if run, _ := visit(t, b, soctrangSite); run.Outcome != store.PartlyDone || run.Counts.New != 7 {
		t.Errorf("first run: %+v", run)
	}
	b.broken = nil
	if run, _ := visit(t, b, soctrangSite); run.Counts.New != 0 {
		t.Errorf("at the same time: %+v", run)
	}
	b.now = b.now.Add(time.Second)
	if run, _ := visit(t, b, soctrangSite); run.Counts.New != 5 {
		t.Errorf("a second later: %+v", run)
	}
}

func TestMissingArticleIsGivenUp(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(3))
	b.broken = func(req *http.Request) int {
		if strings.Contains(req.URL.Path, "bai-1-") {
			return http.StatusNotFound
		}
		return 0
	}
	for range 5 {
		visit(t, b, soctrangSite)
		b.now = b.now.Add(10 * 24 * time.Hour)
	}
	tries := 0
	for _, path := range b.forget() {
		if strings.Contains(path, "bai-1-") {
			tries++
		}
	}
	if tries != 3 {
		t.Errorf("asked %d times for a page that does not exist, want 3", tries)
	}
}

func TestIrrelevantArticleIsFetchedOnce(t *testing.T) {
	t.Parallel()
	documents := soctrang(2)
	documents[0].Title, documents[0].Body = "Đội nhà thắng 3-1", "Trận đấu có 12.000 khán giả.\n\nBàn thắng đến ở phút 78, sau quả phạt góc bên cánh trái."
	b := newBench(t, documents)
	run, _ := visit(t, b, soctrangSite)
	if run.Counts.Irrelevant != 1 || run.Counts.New != 1 {
		t.Errorf("first run: %+v", run)
	}
	b.forget()
	b.now = b.now.Add(time.Hour)
	if err := b.served.Publish(soctrang(3)[2]); err != nil {
		t.Fatal(err)
	}
	run, _ = visit(t, b, soctrangSite)
	if articles := articlesOf(b.forget()); len(articles) != 1 || run.Counts.New != 1 {
		t.Errorf("second run: %+v fetched %v", run, articles)
	}
}

// An article republished with a changed number is noticed within a day, though
// no list says a word, and becomes a revision.
func TestRepublishedArticle(t *testing.T) {
	t.Parallel()
	documents := soctrang(2)
	documents[1].Published = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	b := newBench(t, documents)
	visit(t, b, soctrangSite)
	corrected := documents[1]
	corrected.Body = strings.Replace(corrected.Body, "112", "121", 1)
	if err := b.served.Publish(corrected); err != nil {
		t.Fatal(err)
	}
	b.now = b.now.Add(time.Hour)
	if run, _ := visit(t, b, soctrangSite); run.Counts.Revised != 0 {
		t.Errorf("an hour later: %+v", run)
	}
	b.now = b.now.Add(24 * time.Hour)
	if run, _ := visit(t, b, soctrangSite); run.Counts.Revised != 1 || run.Counts.Unchanged != 0 {
		t.Errorf("a day later: %+v", run)
	}
	b.now = b.now.Add(25 * time.Hour)
	if run, _ := visit(t, b, soctrangSite); run.Counts.Revised != 0 || run.Counts.Unchanged != 1 || run.Counts.NotModified == 0 {
		t.Errorf("two days later: %+v", run)
	}
	b.forget()
	if visit(t, b, soctrangSite); len(articlesOf(b.forget())) != 0 {
		t.Error("looked again at once")
	}
	stored, err := b.store.Articles(t.Context(), store.ArticleFilter{Bodies: true, Limit: 1})
	if err != nil || stored[0].Revision != 2 || !strings.Contains(stored[0].Body, "121") {
		t.Errorf("%+v, %v", stored, err)
	}
}

// After the merger two hosts list the same articles under the same ids.
func TestOneArticleOnTwoHosts(t *testing.T) {
	t.Parallel()
	documents := own(t)[:1]
	documents[0].Site, documents[0].URL = "baoquangnam.vn", "https://baoquangnam.vn/khap-noi-gong-minh-3109021.html"
	twin := documents[0]
	twin.Site, twin.URL = "baodanang.vn", "https://baodanang.vn/mot-ten-khac-3109021.html"
	b := newBench(t, append(documents, twin))
	first, _ := visit(t, b, "baoquangnam.vn")
	second, _ := visit(t, b, "baodanang.vn")
	if first.Counts.New != 1 || second.Counts.New != 0 || second.Counts.Listed == 0 {
		t.Errorf("%+v\n%+v", first, second)
	}
}

// An address that was only a guess may lead nowhere; when all of them do, the
// run says so.
func TestGuessedSections(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(3))
	missing := "/chinh-tri/"
	b.broken = func(req *http.Request) int {
		if strings.HasPrefix(req.URL.Path, missing) && !strings.Contains(req.URL.Path, "/bai-") {
			return http.StatusNotFound
		}
		return 0
	}
	if run, _ := visit(t, b, soctrangSite); run.Outcome != store.Succeeded || run.Counts.New != 3 {
		t.Errorf("%+v", run)
	}
	missing = "/"
	run, err := b.visitor.Visit(t.Context(), b.sites[soctrangSite], nil)
	if err == nil || run.Outcome != store.FailedRun {
		t.Errorf("%v, %+v", err, run)
	}
}

// A run ends within a second of its context, also in the middle of a page that
// never ends.
func TestVisitStopsInTheMiddleOfAPage(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(3))
	ctx, cancel := context.WithCancel(t.Context())
	b.broken = func(req *http.Request) int {
		if strings.Contains(req.URL.Path, "/bai-") {
			cancel()
			<-req.Context().Done()
		}
		return 0
	}
	start := time.Now()
	run, err := b.visitor.Visit(ctx, b.sites[soctrangSite], nil)
	if err == nil || run.Outcome != store.Interrupted || run.Counts.Failed != 0 {
		t.Errorf("%v, %+v", err, run)
	}
	if took := time.Since(start); took > 25*time.Second {
		t.Errorf("took %v", took) // what would end it otherwise takes 30 s
	}
	left, err := b.store.PendingLinks(t.Context(), soctrangSite, b.now, 0)
	if err != nil || len(left) != 3 {
		t.Errorf("%d articles remembered for the next run, want 3 (%v)", len(left), err)
	}
}

// A site whose lists are drawn in the browser is read through the API that its
// script asks.
func TestListsOfAnAPI(t *testing.T) {
	t.Parallel()
	const page = `<title>Điện Biên</title><h1 class=title>Điện Biên: kết nạp đảng viên năm 2025</h1><div class=post-date>08/01/2026 07:30</div>
<div id=detail-news><p>Năm 2025, toàn tỉnh Điện Biên kết nạp 1.512 đảng viên mới, đạt kế hoạch đề ra từ đầu năm của Tỉnh ủy.</p></div>`
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		host, _, _ := strings.Cut(req.Host, ":")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch {
		case host == "api-dienbien.baodienbienphu.vn" && req.URL.Path == "/api/web/menu-get-list":
			w.Header().Set("Content-Type", "application/json")
			_, _ = io.WriteString(w, `{"data":[{"name":"Xây dựng Đảng","link":"/tin-tuc/xay-dung-dang","news":[{"title":"Điện Biên","link":"/tin-bai/xay-dung-dang/ket-nap-dang-vien-2025"}]}]}`)
		case host == "baodienbienphu.vn" && req.URL.Path == "/tin-bai/xay-dung-dang/ket-nap-dang-vien-2025":
			_, _ = io.WriteString(w, page)
		case req.URL.Path == "/":
			_, _ = io.WriteString(w, `<title>Báo</title><div id=app></div><a href="/tin-bai/xay-dung-dang/ket-nap-dang-vien-2025">Kết nạp</a>`)
		default:
			http.NotFound(w, req)
		}
	}))
	t.Cleanup(server.Close)
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(sites, func(s scrapers.Site) bool { return s.ID == "baodienbienphu.vn" })
	site := sites[at]
	site.Sections = nil // what a script draws
	visitor, _ := openVisitor(t, server, []scrapers.Site{site}, 0)
	run, err := visitor.Visit(t.Context(), site, nil)
	if err != nil || run.Outcome != store.Succeeded || run.Counts.New != 1 || run.Counts.Listed != 1 {
		t.Errorf("%v, %+v", err, run)
	}
}

// What is down is a further host: the site's own pages are read all the same.
func TestAPIDown(t *testing.T) {
	t.Parallel()
	b := newBench(t, soctrang(3))
	site := b.sites[soctrangSite]
	site.APIs = []scrapers.API{{URL: "https://127.0.0.1:1/list"}, {URL: "/missing-list", Guessed: true}}
	var reasons []string
	run, err := b.visitor.Visit(t.Context(), site, func(e scrapers.Event) {
		if failure, ok := errors.AsType[*scrapers.PageError](e.Err); ok {
			reasons = append(reasons, failure.Reason())
		}
	})
	if err != nil || run.Outcome != store.PartlyDone || run.Counts.New != 3 || !slices.Equal(reasons, []string{"connect"}) {
		t.Errorf("%v, %v, %+v", err, reasons, run)
	}
}
