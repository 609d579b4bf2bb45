package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
)

// SiteStats returns what is kept of each site that has an article, by site;
// doubts as they were read, whatever people said since.
func (s *Store) SiteStats(ctx context.Context) ([]SiteStat, error) {
	var stats []SiteStat
	err := s.scan(ctx, `
SELECT a.site, count(*), max(a.published), max(a.first_seen),
       coalesce(sum((SELECT count(*) FROM observations o WHERE o.article_id = a.id AND o.revision = a.revision)), 0),
       coalesce(sum(d.ambiguous), 0), coalesce(sum(d.failed), 0)
FROM articles a LEFT JOIN (
    SELECT article_id, revision, sum(CASE WHEN ambiguous <> '' THEN 1 ELSE 0 END) AS ambiguous,
           sum(CASE WHEN arithmetic = 'failed' THEN 1 ELSE 0 END) AS failed
    FROM observations WHERE ambiguous <> '' OR arithmetic = 'failed' GROUP BY article_id, revision
) d ON d.article_id = a.id AND d.revision = a.revision
GROUP BY a.site ORDER BY a.site`, nil, func(rows *sql.Rows) error {
		var stat SiteStat
		var published, seen int64
		err := rows.Scan(&stat.Site, &stat.Articles, &published, &seen, &stat.Observations, &stat.Ambiguous, &stat.CheckFailed)
		stat.LastPublished, stat.LastNew = s.time(published), s.time(seen)
		stats = append(stats, stat)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("site statistics: %w", err)
	}
	return stats, nil
}

// Citations counts for each document the articles that cite it now, by the
// province that they are about; "" where that is not known.
func (s *Store) Citations(ctx context.Context) ([]CitationCount, error) {
	var counts []CitationCount
	err := s.scan(ctx, `
SELECT c.document, a.province, a.site, count(DISTINCT a.id)
FROM citations c JOIN articles a ON a.id = c.article_id AND a.revision = c.revision
GROUP BY c.document, a.province, a.site ORDER BY c.document, a.province, a.site`, nil, func(rows *sql.Rows) error {
		var count CitationCount
		err := rows.Scan(&count.Document, &count.Province, &count.Site, &count.Articles)
		counts = append(counts, count)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("citations: %w", err)
	}
	return counts, nil
}

// Doubts counts the figures in doubt that nobody has judged, by province.
func (s *Store) Doubts(ctx context.Context) ([]DoubtCount, error) {
	counts := map[string]DoubtCount{}
	note := func(f Figure) error {
		count := counts[f.Province]
		count.Province = f.Province
		if f.Ambiguous != "" {
			count.Ambiguous++
		} else {
			count.Failed++
		}
		counts[f.Province] = count
		return nil
	}
	err := s.EachFigure(ctx, FigureFilter{Ambiguous: Only}, note)
	if err == nil {
		err = s.EachFigure(ctx, FigureFilter{Ambiguous: Without, CheckFailed: Only}, note)
	}
	return slices.SortedFunc(maps.Values(counts), func(a, b DoubtCount) int { return cmp.Compare(a.Province, b.Province) }), err
}

// CorrectionCount counts the verdicts that Corrections returns for the filter,
// whatever its Limit.
func (s *Store) CorrectionCount(ctx context.Context, filter CorrectionFilter) (int64, error) {
	filter.Limit = 0
	all, err := s.Corrections(ctx, filter)
	return int64(len(all)), err
}
