package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
)

// Bounds on the pages kept.
const (
	pagesPerSite = 20
	pageBytes    = 1 << 20
)

const (
	sqlKeepPage = `
INSERT INTO pages (site, url, run_id, seen, reason, status, content_type, size, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (site, url) DO UPDATE SET run_id = excluded.run_id, seen = excluded.seen, reason = excluded.reason,
       status = excluded.status, content_type = excluded.content_type, size = excluded.size, body = excluded.body`

	sqlPrunePages = `
DELETE FROM pages WHERE site = ? AND id NOT IN (SELECT id FROM pages WHERE site = ? ORDER BY seen DESC, id DESC LIMIT ?)`

	sqlPages = `SELECT id, site, url, run_id, seen, reason, status, content_type, size, `
)

// KeepPage keeps a page that could not be read, in the place of the same
// address' earlier one; of each site only the last few are kept, and of each
// page the first megabyte.
func (s *Store) KeepPage(ctx context.Context, page Page) error {
	if page.Site == "" || page.URL == "" {
		return fmt.Errorf("keep page %q: %w: it needs a site and an address", page.URL, ErrInvalid)
	}
	if page.Seen.IsZero() {
		page.Seen = s.now()
	}
	page.Size = max(page.Size, len(page.Body))
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, err := zip.Write(page.Body[:min(len(page.Body), pageBytes)])
	if err = errors.Join(err, zip.Close()); err != nil {
		return fmt.Errorf("keep page %q: %w", page.URL, err)
	}
	return s.write(ctx, "keep page "+page.URL, func(tx *writing) error {
		if _, err := tx.exec(sqlKeepPage, page.Site, page.URL, page.Run, seconds(page.Seen), page.Reason, page.Status,
			page.ContentType, page.Size, packed.Bytes()); err != nil {
			return err
		}
		_, err := tx.exec(sqlPrunePages, page.Site, page.Site, pagesPerSite)
		return err
	})
}

// Pages returns the kept pages of a site, or of all for "", the last seen
// first and without their bodies.
func (s *Store) Pages(ctx context.Context, site string) ([]Page, error) {
	where := conditions{}
	where.equal("site", site)
	pages, err := s.pages(ctx, sqlPages+`NULL FROM pages `+where.sql()+` ORDER BY seen DESC, id DESC`, where.args...)
	if err != nil {
		return nil, fmt.Errorf("kept pages: %w", err)
	}
	return pages, nil
}

// Page returns a kept page with its body, as it came from the site: hostile
// until proven otherwise. ErrNotFound if it is not kept (any more).
func (s *Store) Page(ctx context.Context, id int64) (Page, error) {
	pages, err := s.pages(ctx, sqlPages+`body FROM pages WHERE id = ?`, id)
	if err == nil && len(pages) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Page{}, fmt.Errorf("kept page %d: %w", id, err)
	}
	return pages[0], nil
}

func (s *Store) pages(ctx context.Context, query string, args ...any) ([]Page, error) {
	var pages []Page
	err := s.scan(ctx, query, args, func(rows *sql.Rows) error {
		var p Page
		var seen int64
		var packed []byte
		if err := rows.Scan(&p.ID, &p.Site, &p.URL, &p.Run, &seen, &p.Reason, &p.Status, &p.ContentType, &p.Size, &packed); err != nil {
			return err
		}
		p.Seen = s.time(seen)
		if packed != nil {
			zip, err := gzip.NewReader(bytes.NewReader(packed))
			if err != nil {
				return fmt.Errorf("%w: %w", ErrCorrupt, err)
			}
			if p.Body, err = io.ReadAll(io.LimitReader(zip, pageBytes)); err != nil {
				return fmt.Errorf("%w: %w", ErrCorrupt, err)
			}
		}
		pages = append(pages, p)
		return nil
	})
	return pages, explain(s.path, err)
}
