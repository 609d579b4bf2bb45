package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"
)

const (
	sqlSaveLink = `
INSERT INTO links (key, site, url, state, reason, tries, seen, next_try) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET site = excluded.site, url = excluded.url, state = excluded.state, reason = excluded.reason,
       tries = excluded.tries, seen = excluded.seen, next_try = excluded.next_try`

	sqlDropLink = `DELETE FROM links WHERE key = ?`

	sqlPendingLinks = `
SELECT key, site, url, state, reason, tries, seen, next_try FROM links
WHERE site = ? AND state = 'pending' AND next_try <= ? ORDER BY seen, key LIMIT ?`
)

// Bounds of RetryAfter.
const (
	firstRetry = time.Hour
	lastRetry  = 7 * 24 * time.Hour
)

// RetryAfter is how long to leave a link alone after so many failed tries: an
// hour, four, sixteen, then some days; at most a week, but never for good.
func RetryAfter(tries int) time.Duration {
	wait := firstRetry
	for range tries - 1 {
		if wait *= 4; wait >= lastRetry {
			return lastRetry
		}
	}
	return wait
}

// SaveLinks keeps the links, all or none, over what was kept for their keys. A
// pending one that has failed and names no NextTry gets one by RetryAfter.
func (s *Store) SaveLinks(ctx context.Context, links []Link) error {
	for _, link := range links {
		if link.Key == "" || link.Site == "" || link.URL == "" || !slices.Contains([]LinkState{LinkPending, LinkIrrelevant, LinkGone}, link.State) {
			return fmt.Errorf("save link %q of %q: %w: it needs a key, a site, an address and a state", link.URL, link.Site, ErrInvalid)
		}
	}
	if len(links) == 0 {
		return nil
	}
	return s.write(ctx, fmt.Sprintf("save %d links of %s", len(links), links[0].Site), func(tx *writing) error {
		for _, link := range links {
			if link.Seen.IsZero() {
				link.Seen = s.now()
			}
			if link.State == LinkPending && link.Tries > 0 && link.NextTry.IsZero() {
				link.NextTry = link.Seen.Add(RetryAfter(link.Tries))
			}
			if _, err := tx.exec(sqlSaveLink, link.Key, link.Site, link.URL, string(link.State), link.Reason, link.Tries,
				seconds(link.Seen), seconds(link.NextTry)); err != nil {
				return err
			}
		}
		return nil
	})
}

// PendingLinks returns the links of a site that are to be read now, those seen
// first first; all if limit is 0.
func (s *Store) PendingLinks(ctx context.Context, site string, now time.Time, max int) ([]Link, error) {
	var links []Link
	err := s.scan(ctx, sqlPendingLinks, []any{site, seconds(now), limit(max)}, func(rows *sql.Rows) error {
		var link Link
		var seen, next int64
		err := rows.Scan(&link.Key, &link.Site, &link.URL, &link.State, &link.Reason, &link.Tries, &seen, &next)
		link.Seen, link.NextTry = s.time(seen), s.time(next)
		links = append(links, link)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("pending links of %s: %w", site, err)
	}
	return links, nil
}

// Known says which of the keys need no fetching: those of stored articles, and
// of links that are irrelevant or gone. The others are missing from the map.
// A key means one article wherever it is listed, so the site is only for
// messages.
func (s *Store) Known(ctx context.Context, site string, keys []string) (map[string]bool, error) {
	known := make(map[string]bool, len(keys))
	for chunk := range slices.Chunk(keys, keysAtOnce) {
		in := list(len(chunk))
		query := `SELECT key FROM articles WHERE key IN ` + in + ` UNION ALL SELECT key FROM links WHERE state <> 'pending' AND key IN ` + in
		err := s.scan(ctx, query, append(anys(chunk), anys(chunk)...), func(rows *sql.Rows) error {
			var key string
			err := rows.Scan(&key)
			known[key] = true
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("known articles of %s: %w", site, err)
		}
	}
	return known, nil
}

// SeenAt says when each stored article among the keys was last fetched.
func (s *Store) SeenAt(ctx context.Context, keys []string) (map[string]time.Time, error) {
	seen := make(map[string]time.Time, len(keys))
	for chunk := range slices.Chunk(keys, keysAtOnce) {
		query := `SELECT key, last_seen FROM articles WHERE key IN ` + list(len(chunk))
		err := s.scan(ctx, query, anys(chunk), func(rows *sql.Rows) error {
			var key string
			var at int64
			err := rows.Scan(&key, &at)
			seen[key] = s.time(at)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("last fetches: %w", err)
		}
	}
	return seen, nil
}

// keysAtOnce bounds the variables of one statement.
const keysAtOnce = 200

func list(n int) string { return `(?` + strings.Repeat(`, ?`, n-1) + `)` }
