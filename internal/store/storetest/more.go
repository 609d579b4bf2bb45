package storetest

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

func mustDate(t testing.TB, text string) vietnamese.Date {
	t.Helper()
	date, err := vietnamese.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func citations(t *testing.T, s *store.Store) {
	one := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1})
	save(t, s, one, store.New)
	two := Sample("a.vn", "2", "Sóc Trăng", "2023", Number{"1", 1})
	two.Reading.Documents = append(two.Reading.Documents, indicator.Citation{Document: "12-NQ/TU"})
	save(t, s, two, store.New)
	three := Sample("a.vn", "3", "", "2023") // names no province: the site's stands in
	three.Province = "Hậu Giang"
	save(t, s, three, store.New)
	got, err := s.Citations(t.Context())
	must(t, err)
	equal(t, "citations", got, []store.CitationCount{
		{Document: "12-NQ/TU", Province: "Sóc Trăng", Site: "a.vn", Articles: 1},
		{Document: "21-NQ/TW", Province: "Hậu Giang", Site: "a.vn", Articles: 1},
		{Document: "21-NQ/TW", Province: "Sóc Trăng", Site: "a.vn", Articles: 2},
	})
	two.Article.Body += "\n\nBổ sung."
	two.Reading.Documents = nil
	save(t, s, two, store.Revised) // only the newest text counts
	got, err = s.Citations(t.Context())
	must(t, err)
	equal(t, "citations after a revision", got, []store.CitationCount{
		{Document: "21-NQ/TW", Province: "Hậu Giang", Site: "a.vn", Articles: 1},
		{Document: "21-NQ/TW", Province: "Sóc Trăng", Site: "a.vn", Articles: 1},
	})
}

func validators(t *testing.T, s *store.Store) {
	ctx, list := t.Context(), store.Validators{ETag: `"x"`, LastModified: "Sun, 11 Feb 2024 00:00:00 GMT"}
	check := func(url string, want store.Validators) {
		t.Helper()
		got, err := s.Validators(ctx, url)
		must(t, err)
		equal(t, "validators of "+url, got, want)
	}
	check("https://a.vn/", store.Validators{})
	must(t, s.SetValidators(ctx, "https://a.vn/", list))
	check("https://a.vn/", list)
	must(t, s.SetValidators(ctx, "https://a.vn/", store.Validators{}))
	check("https://a.vn/", store.Validators{})
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1})
	saving.Validators.ETag = `W/"1"`
	save(t, s, saving, store.New)
	check(saving.Article.URL, saving.Validators)
	saving.Validators = store.Validators{} // none came this time: those before are as good as ever
	save(t, s, saving, store.Unchanged)
	check(saving.Article.URL, store.Validators{ETag: `W/"1"`})
}

func runs(t *testing.T, s *store.Store) {
	ctx, start := t.Context(), time.Date(2024, 2, 12, 6, 0, 0, 0, time.UTC)
	run := func(site string, at time.Time, outcome store.RunOutcome, counts store.Counts) int64 {
		t.Helper()
		id, err := s.BeginRun(ctx, store.Run{Site: site, Scheduled: at, Started: at.Add(time.Second)})
		must(t, err)
		if outcome != store.Running {
			must(t, s.FinishRun(ctx, store.Run{ID: id, Site: site, Finished: at.Add(time.Minute), Outcome: outcome, Error: "x", Counts: counts}))
		}
		return id
	}
	counts := store.Counts{
		Listed: 1, Fetched: 2, NotModified: 3, New: 4, Revised: 5, Unchanged: 6, Irrelevant: 7, Failed: 8,
		Observations: 9, Ambiguous: 10, Drifted: 11, NoBody: 12, NoDate: 13, NoFigures: 14, Bytes: 1 << 40,
	}
	first := run("a.vn", start, store.Succeeded, counts)
	run("a.vn", start.Add(time.Hour), store.PartlyDone, counts)
	run("a.vn", start.Add(2*time.Hour), store.FailedRun, store.Counts{})
	run("a.vn", start.Add(3*time.Hour), store.Succeeded, counts)
	last := run("a.vn", start.Add(4*time.Hour), store.Running, counts)
	run("b.vn", start, store.FailedRun, store.Counts{})

	all, err := s.Runs(ctx, "a.vn", 0)
	must(t, err)
	if len(all) != 5 || all[0].ID != last || all[4].ID != first {
		t.Fatalf("runs %+v", all)
	}
	got := all[4]
	if !got.Scheduled.Equal(start) || !got.Started.Equal(start.Add(time.Second)) || !got.Finished.Equal(start.Add(time.Minute)) ||
		got.Outcome != store.Succeeded || got.Error != "x" || got.Counts != counts || got.Site != "a.vn" {
		t.Errorf("run %+v", got)
	}
	if all[0].Outcome != store.Running || !all[0].Finished.IsZero() {
		t.Errorf("running %+v", all[0])
	}
	some, err := s.Runs(ctx, "", 2)
	must(t, err)
	equal(t, "runs with a limit", len(some), 2)

	lasts, err := s.LastRuns(ctx)
	must(t, err)
	if len(lasts) != 2 || lasts["a.vn"].ID != last || lasts["b.vn"].Outcome != store.FailedRun {
		t.Errorf("last runs %+v", lasts)
	}
	success, err := s.LastSuccess(ctx)
	must(t, err)
	if len(success) != 1 || !success["a.vn"].Equal(start.Add(3*time.Hour+time.Minute)) {
		t.Errorf("last success %v", success)
	}
	totals, err := s.RunTotals(ctx)
	must(t, err)
	doubled := store.Counts{
		Listed: 2, Fetched: 4, NotModified: 6, New: 8, Revised: 10, Unchanged: 12, Irrelevant: 14, Failed: 16,
		Observations: 18, Ambiguous: 20, Drifted: 22, NoBody: 24, NoDate: 26, NoFigures: 28, Bytes: 2 << 40,
	}
	equal(t, "totals", totals, []store.RunTotal{
		{Site: "a.vn", Outcome: store.FailedRun, Count: 1},
		{Site: "a.vn", Outcome: store.PartlyDone, Count: 1, Counts: counts},
		{Site: "a.vn", Outcome: store.Succeeded, Count: 2, Counts: doubled},
		{Site: "b.vn", Outcome: store.FailedRun, Count: 1},
	})
}

func runEndsOnce(t *testing.T, s *store.Store) {
	ctx := t.Context()
	id, err := s.BeginRun(ctx, store.Run{Site: "a.vn"})
	must(t, err)
	if err := s.FinishRun(ctx, store.Run{ID: id, Site: "a.vn", Outcome: store.Running}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("finished as running: %v", err)
	}
	must(t, s.FinishRun(ctx, store.Run{ID: id, Site: "a.vn", Outcome: store.Succeeded}))
	for _, id := range []int64{id, 999} {
		if err := s.FinishRun(ctx, store.Run{ID: id, Site: "a.vn", Outcome: store.FailedRun}); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("finished run %d: %v", id, err)
		}
	}
	if _, err := s.BeginRun(ctx, store.Run{}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("run of no site: %v", err)
	}
	totals, err := s.RunTotals(ctx)
	must(t, err)
	equal(t, "totals", totals, []store.RunTotal{{Site: "a.vn", Outcome: store.Succeeded, Count: 1}})
}

func links(t *testing.T, s *store.Store) {
	ctx, now := t.Context(), time.Date(2024, 2, 12, 6, 0, 0, 0, time.UTC)
	link := func(name string, state store.LinkState, tries int, next time.Time) store.Link {
		return store.Link{Key: "test/" + name, Site: "a.vn", URL: "https://a.vn/" + name, State: state, Reason: "why", Tries: tries, Seen: now, NextTry: next}
	}
	must(t, s.SaveLinks(ctx, nil))
	must(t, s.SaveLinks(ctx, []store.Link{
		link("1", store.LinkPending, 0, time.Time{}), link("2", store.LinkPending, 1, time.Time{}), link("3", store.LinkPending, 1, now.Add(time.Minute)),
		link("4", store.LinkIrrelevant, 0, time.Time{}), link("5", store.LinkGone, 3, time.Time{}),
	}))
	save(t, s, Sample("a.vn", "6", "Sóc Trăng", "2023", Number{"1", 1}), store.New)
	pending := func(at time.Time, limit int) (names string) {
		t.Helper()
		found, err := s.PendingLinks(ctx, "a.vn", at, limit)
		must(t, err)
		for _, l := range found {
			names += l.Key[len("test/"):]
		}
		return names
	}
	equal(t, "pending now", pending(now, 0), "1")
	equal(t, "pending in a minute", pending(now.Add(time.Minute), 0), "13")
	equal(t, "pending in an hour", pending(now.Add(time.Hour), 0), "123")
	equal(t, "pending with a limit", pending(now.Add(time.Hour), 2), "12")
	found, err := s.PendingLinks(ctx, "a.vn", now, 1)
	must(t, err)
	if l := found[0]; l.URL != "https://a.vn/1" || l.Reason != "why" || !l.Seen.Equal(now) || l.State != store.LinkPending {
		t.Errorf("link %+v", l)
	}
	var keys []string
	for i := range 500 {
		keys = append(keys, fmt.Sprint("test/", i))
	}
	known, err := s.Known(ctx, "b.vn", keys)
	must(t, err)
	equal(t, "known", known, map[string]bool{"test/4": true, "test/5": true, "test/6": true})
	seen, err := s.SeenAt(ctx, keys)
	must(t, err)
	if len(seen) != 1 || !seen["test/6"].Equal(time.Date(2024, 2, 12, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("seen at %v", seen)
	}
	save(t, s, Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}), store.New) // read at last
	equal(t, "pending after a save", pending(now.Add(time.Hour), 0), "23")
	must(t, s.SaveLinks(ctx, []store.Link{link("2", store.LinkGone, 4, time.Time{})}))
	equal(t, "pending after giving up", pending(now.Add(time.Hour), 0), "3")
	if err := s.SaveLinks(ctx, []store.Link{link("8", store.LinkPending, 0, time.Time{}), link("9", "lost", 0, time.Time{})}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a link in no state: %v", err)
	}
	equal(t, "pending after a bad save", pending(now.Add(time.Hour), 0), "3")
}

func pages(t *testing.T, s *store.Store) {
	ctx, now := t.Context(), time.Date(2024, 2, 12, 6, 0, 0, 0, time.UTC)
	for i := range 30 {
		must(t, s.KeepPage(ctx, store.Page{Site: "a.vn", URL: fmt.Sprint("https://a.vn/", i), Seen: now.Add(time.Duration(i) * time.Minute), Reason: "no body", Status: 200}))
	}
	big := bytes.Repeat([]byte("<p>Đảng bộ</p>"), 200_000)
	must(t, s.KeepPage(ctx, store.Page{Site: "a.vn", URL: "https://a.vn/29", Run: 7, Seen: now.Add(24 * time.Hour), Reason: "too big", Status: 500, ContentType: "text/html", Body: big}))
	must(t, s.KeepPage(ctx, store.Page{Site: "b.vn", URL: "https://b.vn/1", Seen: now, Reason: "no date"}))
	kept, err := s.Pages(ctx, "a.vn")
	must(t, err)
	if len(kept) != 20 || kept[0].Reason != "too big" || kept[0].Body != nil || kept[19].URL != "https://a.vn/10" {
		t.Errorf("kept %d pages, %+v", len(kept), kept)
	}
	page, err := s.Page(ctx, kept[0].ID)
	must(t, err)
	if !bytes.Equal(page.Body, big[:1<<20]) || page.Size != len(big) || page.Status != 500 || page.Run != 7 || page.ContentType != "text/html" || !page.Seen.Equal(now.Add(24*time.Hour)) {
		t.Errorf("page of %d bytes, size %d, %+v", len(page.Body), page.Size, kept[0])
	}
	all, err := s.Pages(ctx, "")
	must(t, err)
	equal(t, "pages of all sites", len(all), 21)
	if _, err := s.Page(ctx, 999); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("page 999: %v", err)
	}
}

func statistics(t *testing.T, s *store.Store) {
	a := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1}, Number{"2", 2}, Number{"3", 3})
	a.Reading.Observations[1].Ambiguous = "kind"
	a.Reading.Observations[2].Check = indicator.CheckFailed
	save(t, s, a, store.New)
	a.Article.Body += "\n\nThêm."
	a.Seen = a.Seen.Add(time.Hour)
	save(t, s, a, store.Revised) // counted once
	empty := Sample("a.vn", "2", "Sóc Trăng", "2023")
	empty.Article.Published = empty.Article.Published.Add(time.Hour)
	save(t, s, empty, store.New)
	save(t, s, Sample("b.vn", "3", "Sóc Trăng", "2023"), store.New)
	got, err := s.SiteStats(t.Context())
	must(t, err)
	if len(got) != 2 || !got[0].LastPublished.Equal(empty.Article.Published) || !got[0].LastNew.Equal(empty.Seen) {
		t.Fatalf("statistics %+v", got)
	}
	for i, want := range []store.SiteStat{{Site: "a.vn", Articles: 2, Observations: 3, Ambiguous: 1, CheckFailed: 1}, {Site: "b.vn", Articles: 1}} {
		want.LastPublished, want.LastNew = got[i].LastPublished, got[i].LastNew
		equal(t, "statistics", got[i], want)
	}
}

func generation(t *testing.T, s *store.Store) {
	last := s.Generation()
	grows := func(what string, does bool) {
		t.Helper()
		if now := s.Generation(); now > last != does || now < last {
			t.Errorf("%s: %d, then %d", what, last, now)
		} else {
			last = now
		}
	}
	grows("nothing", false)
	saving := Sample("a.vn", "1", "Sóc Trăng", "2023", Number{"1", 1})
	save(t, s, saving, store.New)
	grows("a new article", true)
	grows("nothing", false)
	figures(t, s, store.FigureFilter{})
	grows("reading", false)
	saving.Key = ""
	if _, err := s.SaveArticle(t.Context(), saving); err == nil {
		t.Error("saved without a key")
	}
	grows("a save that failed", false)
	_, err := s.BeginRun(t.Context(), store.Run{Site: "a.vn"})
	must(t, err)
	grows("a run", true)
}
