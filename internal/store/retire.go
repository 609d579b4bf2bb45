package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// retiredAtOnce bounds the texts that Retire holds in memory.
const retiredAtOnce = 200

const (
	// What a figure, a citation or a verdict leads to is evidence and stays for
	// ever.
	sqlRetirable = `
SELECT a.id FROM articles a
WHERE a.published < ? AND a.last_seen < ? AND a.id > ?
  AND NOT EXISTS (SELECT 1 FROM observations o WHERE o.article_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM citations c WHERE c.article_id = a.id)
  AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.article_key = a.key)
ORDER BY a.id LIMIT ?`

	// A reading of it may have found something since.
	sqlRetireArticle = `
DELETE FROM articles WHERE id = ? AND revision = ?
  AND NOT EXISTS (SELECT 1 FROM observations o WHERE o.article_id = articles.id)
  AND NOT EXISTS (SELECT 1 FROM citations c WHERE c.article_id = articles.id)
  AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.article_key = articles.key)`

	// The newest run of a site stays, however old: catching up hangs on it.
	sqlRetireRuns = `
DELETE FROM runs WHERE outcome <> 'running' AND finished < ?
  AND id NOT IN (SELECT max(id) FROM runs GROUP BY site)
  AND id NOT IN (SELECT max(id) FROM runs WHERE outcome IN ('succeeded', 'partial') GROUP BY site)`
)

// Retirement counts what Retire took out of the store.
type Retirement struct {
	Articles int
	Runs     int64
}

// Retire takes articles out of the store that were published, and last seen,
// before a time and on which no figure, no citation and no verdict hangs. Each
// batch is handed to archive first, every text of an article, and removed only
// once archive has returned nil; a kill between the two leaves articles that are
// archived twice. Their keys stay, so they are not fetched again. Records of runs
// that ended before that time go too; their totals stay.
func (s *Store) Retire(ctx context.Context, before time.Time, archive func([]Stored) error) (Retirement, error) {
	var done Retirement
	for last := int64(0); ; {
		var ids []int64
		err := s.scan(ctx, sqlRetirable, []any{seconds(before), seconds(before), last, retiredAtOnce}, func(rows *sql.Rows) error {
			var id int64
			err := rows.Scan(&id)
			ids = append(ids, id)
			return err
		})
		if err != nil {
			return done, fmt.Errorf("look for articles to retire: %w", err)
		}
		if len(ids) == 0 {
			break
		}
		last = ids[len(ids)-1]
		var texts []Stored
		for _, id := range ids {
			revisions, err := s.Revisions(ctx, id)
			if err != nil {
				return done, err
			}
			texts = append(texts, revisions...)
		}
		if err := archive(texts); err != nil {
			return done, fmt.Errorf("archive %d articles: %w", len(ids), err)
		}
		removed, err := s.remove(ctx, texts)
		if err != nil {
			return done, err
		}
		done.Articles += removed
	}
	err := s.write(ctx, "retire runs", func(tx *writing) (err error) {
		done.Runs, err = tx.exec(sqlRetireRuns, seconds(before))
		return err
	})
	return done, err
}

// remove deletes the articles of these texts, but for one that has got a new
// text since, and leaves their keys as links that need no fetching.
func (s *Store) remove(ctx context.Context, texts []Stored) (removed int, err error) {
	err = s.write(ctx, "remove archived articles", func(tx *writing) error {
		removed = 0
		for i, text := range texts {
			if i+1 < len(texts) && texts[i+1].ID == text.ID {
				continue // not its newest text
			}
			gone, err := tx.exec(sqlRetireArticle, text.ID, text.Revision)
			if err != nil {
				return err
			}
			if gone == 0 {
				continue
			}
			removed++
			tx.tally.titles.drop(text.ID, seconds(text.Published))
			tx.tally.became(&kept{article: text.ID, site: text.Site, province: text.Province, firstSeen: seconds(text.FirstSeen)}, nil, false)
			if _, err := tx.exec(sqlSaveLink, text.Key, text.Site, text.URL, string(LinkIrrelevant), "archived", 0, seconds(s.now()), 0); err != nil {
				return err
			}
			if _, err := tx.exec(sqlDropValidators, text.URL); err != nil {
				return err
			}
		}
		return nil
	})
	return removed, err
}
