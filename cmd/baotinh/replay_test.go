package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// An article that an older reader read wrongly: replay shows what would change,
// changes nothing until told to, and has nothing to say the second time.
func TestReplayShowsThenApplies(t *testing.T) {
	ctx := context.Background()
	known, err := know()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(ctx, filepath.Join(t.TempDir(), "replay.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	text := article.Article{
		URL: "https://hatinhtv.vn/vi/chuyen-muc/tin-bai/1/a", Site: "hatinhtv.vn", Title: "Hà Tĩnh: công tác phát triển đảng viên năm 2023",
		Published: time.Date(2024, 1, 16, 8, 0, 0, 0, time.UTC),
		Body:      "Theo Ban Tổ chức Tỉnh ủy, năm 2023 toàn tỉnh kết nạp được 1.836 đảng viên mới.",
	}
	wrong := indicator.Reading{Observations: []indicator.Observation{{
		Indicator: "party_members_admitted", Kind: indicator.Target, Province: "Hà Tĩnh", Period: "2023", Value: 1836,
		Evidence: indicator.Evidence{Start: 0, End: 4, SentenceStart: 0, SentenceEnd: 10, Rule: "old"},
	}}}
	if _, err := kept.SaveArticle(ctx, store.Saving{Key: "a", Article: text, Reading: wrong, Seen: text.Published}); err != nil {
		t.Fatal(err)
	}
	replay := func(apply bool) string {
		t.Helper()
		var out strings.Builder
		if err := replayAll(ctx, kept, known.reader, apply, "table", &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	const (
		gone = "- party_members_admitted target Hà Tĩnh 2023 1836"
		come = "+ party_members_admitted actual Hà Tĩnh 2023 1836"
	)
	for range 2 {
		if got := replay(false); !strings.Contains(got, gone) || !strings.Contains(got, come) || !strings.Contains(got, "nothing was changed") {
			t.Fatalf("got %s", got)
		}
	}
	if got := replay(true); !strings.Contains(got, come) || !strings.Contains(got, "the new readings are kept") {
		t.Fatalf("got %s", got)
	}
	if got := replay(false); !strings.HasPrefix(got, "1 articles read again, 0 read differently") {
		t.Fatalf("got %s", got)
	}
}
