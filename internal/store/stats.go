package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"
)

const (
	sqlSiteCounts = `SELECT site, articles, observations, ambiguous, failed, newest FROM site_counts WHERE articles > 0`

	// What the articles of a range of ids are counted to; a range, because an older
	// store is counted bit by bit, see counting.
	sqlSitesOf = `
SELECT a.site, count(*),
       sum((SELECT count(*) FROM observations o WHERE o.article_id = a.id AND o.revision = a.revision)),
       sum((SELECT count(*) FROM observations o WHERE o.article_id = a.id AND o.revision = a.revision
            AND (o.ambiguous <> '' OR o.arithmetic = 'failed') AND o.ambiguous <> '')),
       sum((SELECT count(*) FROM observations o WHERE o.article_id = a.id AND o.revision = a.revision
            AND (o.ambiguous <> '' OR o.arithmetic = 'failed') AND o.arithmetic = 'failed')),
       max(a.first_seen)
FROM articles a WHERE a.id > ? AND a.id <= ? GROUP BY a.site`

	sqlCitationCounts = `SELECT document, province, site, articles FROM citation_counts WHERE articles > 0`

	sqlCitationsOf = `
SELECT c.document, a.province, a.site, count(DISTINCT a.id)
FROM articles a JOIN citations c ON c.article_id = a.id AND c.revision = a.revision
WHERE a.id > ? AND a.id <= ? GROUP BY c.document, a.province, a.site`

	sqlDoubtCounts = `SELECT province, ambiguous, failed FROM doubt_counts WHERE ambiguous > 0 OR failed > 0`

	doubtsOf = `
FROM articles a JOIN observations o ON o.article_id = a.id AND o.revision = a.revision
WHERE a.id > ? AND a.id <= ? AND (o.ambiguous <> '' OR o.arithmetic = 'failed')
  AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.key = o.key AND c.undone_at = 0)`

	sqlDoubtsOf = `
SELECT o.province, sum(CASE WHEN o.ambiguous <> '' THEN 1 ELSE 0 END), sum(CASE WHEN o.ambiguous <> '' THEN 0 ELSE 1 END)` +
		doubtsOf + ` GROUP BY o.province`

	sqlLastPublished = `SELECT coalesce(max(published), 0) FROM articles WHERE site = ?`
)

// SiteStats returns what is kept of each site that has an article, by site;
// doubts as they were read, whatever people said since. It reads counts, not
// the figures: those of a store of an older baotinh are counted first, some
// seconds for 100,000 articles, once.
func (s *Store) SiteStats(ctx context.Context) ([]SiteStat, error) {
	found := map[string]SiteStat{}
	err := s.counts(ctx, sqlSiteCounts, sqlSitesOf, func(tx *sql.Tx, rows *sql.Rows) error {
		var one SiteStat
		var newest int64
		if err := rows.Scan(&one.Site, &one.Articles, &one.Observations, &one.Ambiguous, &one.CheckFailed, &newest); err != nil {
			return err
		}
		stat := found[one.Site]
		stat.Site = one.Site
		stat.Articles += one.Articles
		stat.Observations += one.Observations
		stat.Ambiguous += one.Ambiguous
		stat.CheckFailed += one.CheckFailed
		if seen := s.time(newest); seen.After(stat.LastNew) {
			stat.LastNew = seen
		}
		found[one.Site] = stat
		return nil
	}, func(tx *sql.Tx) error {
		for site, stat := range found {
			var published int64
			if err := tx.QueryRowContext(ctx, sqlLastPublished, site).Scan(&published); err != nil {
				return err
			}
			stat.LastPublished = s.time(published)
			found[site] = stat
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("site statistics: %w", err)
	}
	return slices.SortedFunc(maps.Values(found), func(a, b SiteStat) int { return cmp.Compare(a.Site, b.Site) }), nil
}

// Citations counts for each document the articles that cite it now, by the
// province that they are about; "" where that is not known.
func (s *Store) Citations(ctx context.Context) ([]CitationCount, error) {
	found := map[citation]int{}
	err := s.counts(ctx, sqlCitationCounts, sqlCitationsOf, func(tx *sql.Tx, rows *sql.Rows) error {
		var c citation
		var articles int
		err := rows.Scan(&c.document, &c.province, &c.site, &articles)
		found[c] += articles
		return err
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("citations: %w", err)
	}
	counts := make([]CitationCount, 0, len(found))
	for _, c := range slices.SortedFunc(maps.Keys(found), citation.compare) {
		counts = append(counts, CitationCount{c.document, c.province, c.site, found[c]})
	}
	return slices.Clip(counts), nil
}

func (c citation) compare(d citation) int {
	return cmp.Or(cmp.Compare(c.document, d.document), cmp.Compare(c.province, d.province), cmp.Compare(c.site, d.site))
}

// Doubts counts the figures in doubt that nobody has judged, by province.
func (s *Store) Doubts(ctx context.Context) ([]DoubtCount, error) {
	found := map[string]DoubtCount{}
	err := s.counts(ctx, sqlDoubtCounts, sqlDoubtsOf, func(tx *sql.Tx, rows *sql.Rows) error {
		var one DoubtCount
		err := rows.Scan(&one.Province, &one.Ambiguous, &one.Failed)
		sum := found[one.Province]
		found[one.Province] = DoubtCount{one.Province, sum.Ambiguous + one.Ambiguous, sum.Failed + one.Failed}
		return err
	}, nil)
	if err != nil {
		return nil, fmt.Errorf("doubts: %w", err)
	}
	return slices.SortedFunc(maps.Values(found), func(a, b DoubtCount) int { return cmp.Compare(a.Province, b.Province) }), nil
}

// counts calls add for each row of counts, and for each of those that the
// articles that are not in them yet make; then end. All is of one moment.
func (s *Store) counts(ctx context.Context, counts, rest string, add func(*sql.Tx, *sql.Rows) error, end func(*sql.Tx) error) error {
	if err := s.nearlyCounted(ctx); err != nil {
		return explain(s.path, err)
	}
	var counted int64
	return s.snapshot(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, sqlCounted).Scan(&counted); err != nil {
			return explain(s.path, err)
		}
		each := func(query string, args ...any) error {
			rows, err := tx.QueryContext(ctx, query, args...)
			if err != nil {
				return explain(s.path, err)
			}
			defer rows.Close()
			for rows.Next() {
				if err := add(tx, rows); err != nil {
					return explain(s.path, err)
				}
			}
			return explain(s.path, rows.Err())
		}
		if err := each(counts); err != nil {
			return err
		}
		if counted != allCounted {
			if err := each(rest, counted, int64(math.MaxInt64)); err != nil {
				return err
			}
		}
		if end == nil {
			return nil
		}
		return explain(s.path, end(tx))
	})
}

// fewUncounted is how many articles that are in no count yet are read at once;
// for more of them it is waited, as reading those would take as long, at every
// question, and much memory.
const fewUncounted = 2_000

// nearlyCounted waits until nearly all articles are in the counts, and sees to
// it that they come to be.
func (s *Store) nearlyCounted(ctx context.Context) error {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	for {
		var counted, titled, left int64
		err := s.readers.QueryRowContext(ctx, sqlReached).Scan(&counted, &titled)
		if err == nil && titled != allCounted {
			s.fillTitles()
		}
		if err != nil || counted == allCounted || s.writer == nil {
			return err
		}
		s.inBackground("counts", s.count)
		if err := s.readers.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM articles WHERE id > ? LIMIT ?) a`, counted, fewUncounted).Scan(&left); err != nil || left < fewUncounted {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the articles of a store of an older baotinh are still being counted, up to %d now; ask again: %w", counted, ctx.Err())
		case <-tick.C:
		}
	}
}

// CorrectionCount counts the verdicts that Corrections returns for the filter,
// whatever its Limit.
func (s *Store) CorrectionCount(ctx context.Context, filter CorrectionFilter) (count int64, err error) {
	where := filter.conditions()
	err = s.scan(ctx, `SELECT count(*) `+fromCorrections+where.sql(), where.args, func(rows *sql.Rows) error {
		return rows.Scan(&count)
	})
	if err != nil {
		return 0, fmt.Errorf("count corrections: %w", err)
	}
	return count, nil
}
