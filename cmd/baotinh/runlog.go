package main

import (
	"context"
	"errors"
	"log/slog"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// sampled is how many failures of one kind a run logs one by one; a site that
// is down fails on every page in the same way.
const sampled = 3

// runLog writes what happens in one run to the log, so that every line can be
// found again: by run, and an article by its key.
type runLog struct {
	log    *slog.Logger
	failed map[string]int // by reason
}

func newRunLog(log *slog.Logger) *runLog {
	return &runLog{log: log, failed: map[string]int{}}
}

// event is the progress function of one run; a run calls it from one goroutine
// at a time.
func (l *runLog) event(event scrapers.Event) {
	log := l.log.With("site", event.Site, "run", event.Run)
	switch event.Kind {
	case scrapers.ListRead:
		log.Debug("List read", "url", event.URL, "links", event.Links, "new", event.New, "why", event.Why)
	case scrapers.PageSkipped:
		log.Debug("Page skipped", "url", event.URL, "why", event.Why)
	case scrapers.ArticleRead:
		level := slog.LevelDebug
		if event.Outcome == store.New || event.Outcome == store.Revised {
			level = slog.LevelInfo
		}
		log.Log(context.Background(), level, "Article read", "article", event.Key, "url", event.URL, "outcome", event.Outcome, "figures", event.Figures, "drifted", event.Drifted)
	case scrapers.PageFailed:
		reason := "unknown"
		if page, ok := errors.AsType[*scrapers.PageError](event.Err); ok {
			reason = page.Reason()
		}
		if l.failed[reason]++; l.failed[reason] <= sampled {
			log.Warn("Page failed", "reason", reason, "err", event.Err)
		}
	case scrapers.RunCompleted:
		for reason, times := range l.failed {
			if times > sampled {
				log.Warn("More pages failed in the same way", "reason", reason, "more", times-sampled)
			}
		}
		log.Info("Run finished", "new", event.Counts.New, "revised", event.Counts.Revised, "irrelevant", event.Counts.Irrelevant,
			"failed", event.Counts.Failed, "figures", event.Counts.Observations, "err", event.Err)
	}
}
