package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math"
	"strings"
)

const (
	sqlAllDoubts = `SELECT ambiguous, province, published, article, position FROM doubts`

	sqlDoubtsRead = `SELECT CASE WHEN o.ambiguous <> '' THEN 1 ELSE 0 END, o.province, -a.published, -a.id, o.position ` + doubtsOf

	// A site, document or province without any has no row, or one of noughts.
	sqlSiteRows     = `SELECT site, articles, observations, ambiguous, failed, newest FROM site_counts WHERE articles <> 0 OR observations <> 0`
	sqlCitationRows = `SELECT document, province, site, articles FROM citation_counts WHERE articles <> 0`
	sqlDoubtRows    = `SELECT province, ambiguous, failed FROM doubt_counts WHERE ambiguous <> 0 OR failed <> 0`

	sqlStaleBetween = `
SELECT province, indicator, period FROM stale_places WHERE (province, indicator, period) > (?, ?, ?) AND (province, indicator, period) <= (?, ?, ?)`

	sqlDigestsBetween = sqlDigests + `WHERE (province, indicator, period) > (?, ?, ?) AND (province, indicator, period) <= (?, ?, ?)`
)

// CheckDerived makes the counts, the index of the titles, and the digests if the store has a Digester,
// once more from the articles and figures and compares them with those kept. The error, an
// ErrCorrupt, names some that differ; Rebuild mends them. Places that wait
// for their digest are left out.
func (s *Store) CheckDerived(ctx context.Context) error {
	found := differences{}
	if err := s.snapshot(ctx, func(tx *sql.Tx) error { return checkCounts(ctx, tx, &found) }); err != nil {
		return explain(s.path, fmt.Errorf("check the counts: %w", err))
	}
	if err := s.snapshot(ctx, func(tx *sql.Tx) error { return s.checkTitles(ctx, tx, &found) }); err != nil {
		return explain(s.path, fmt.Errorf("check the index of the titles: %w", err))
	}
	if d, err := s.digester(); err == nil {
		var room []Figure
		for at, last := (place{}), false; !last; {
			err := s.snapshot(ctx, func(tx *sql.Tx) (err error) {
				at, last, err = s.checkDigests(ctx, tx, d, at, &room, &found)
				return err
			})
			if err != nil {
				return explain(s.path, fmt.Errorf("check the digests: %w", err))
			}
		}
	}
	if len(found) > 0 {
		return fmt.Errorf("store %s: %w: what is derived from the figures differs from them; make it anew (baotinh store check --rebuild): %s",
			s.path, ErrCorrupt, strings.Join(found, "; "))
	}
	return nil
}

type differences []string

func (d *differences) add(format string, args ...any) {
	if len(*d) < 20 {
		*d = append(*d, fmt.Sprintf(format, args...))
	}
}

func checkCounts(ctx context.Context, tx *sql.Tx, found *differences) error {
	var counted int64
	if err := tx.QueryRowContext(ctx, sqlCounted).Scan(&counted); err != nil {
		return err
	}
	for _, one := range []struct{ what, kept, read string }{
		{"counts of a site", sqlSiteRows, sqlSitesOf},
		{"citations", sqlCitationRows, sqlCitationsOf},
		{"list of doubts", sqlAllDoubts, sqlDoubtsRead},
		{"number of doubts", sqlDoubtRows, sqlDoubtsOf},
	} {
		kept, err := lines(ctx, tx, one.kept)
		if err != nil {
			return err
		}
		read, err := lines(ctx, tx, one.read, int64(math.MinInt64), counted)
		if err != nil {
			return err
		}
		for line := range kept {
			if !read[line] {
				found.add("%s: kept %s", one.what, line)
			}
		}
		for line := range read {
			if !kept[line] {
				found.add("%s: should be %s", one.what, line)
			}
		}
	}
	return nil
}

// lines returns the rows of a query as text.
func lines(ctx context.Context, tx *sql.Tx, query string, args ...any) (map[string]bool, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	row, places := make([]sql.NullString, len(columns)), make([]any, len(columns))
	for i := range row {
		places[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return nil, err
		}
		words := make([]string, len(row))
		for i := range row {
			words[i] = row[i].String
		}
		found[strings.Join(words, " | ")] = true
	}
	return found, rows.Err()
}

// checkDigests compares the digests of some places behind one.
func (s *Store) checkDigests(ctx context.Context, tx *sql.Tx, d Digester, after place, room *[]Figure, found *differences) (end place, last bool, err error) {
	b := batch{}
	if b.from, err = s.progress(ctx, tx); err != nil {
		return end, true, err
	}
	if b.from.version != d.Version {
		return end, true, nil // all wait
	}
	reached := b.from
	b.from.cursor = after
	v, err := s.judgements(ctx, tx)
	if err != nil {
		return end, true, err
	}
	if err := s.digestNext(ctx, tx, d, v, &b, room); err != nil {
		return end, true, err
	}
	bounds := []any{after.province, after.indicator, after.period, b.end.province, b.end.indicator, b.end.period}
	stale, err := lines(ctx, tx, sqlStaleBetween, bounds...)
	if err != nil {
		return end, true, err
	}
	kept := map[place][]byte{}
	rows, err := tx.QueryContext(ctx, sqlDigestsBetween, bounds...)
	if err != nil {
		return end, true, err
	}
	defer rows.Close()
	for rows.Next() {
		var at place
		var data []byte
		if err := rows.Scan(&at.province, &at.indicator, &at.period, &data); err != nil {
			return end, true, err
		}
		kept[at] = data
	}
	if err := rows.Err(); err != nil {
		return end, true, err
	}
	waits := func(at place) bool {
		return !reached.reached(at) || stale[at.province+" | "+at.indicator+" | "+at.period]
	}
	for _, one := range b.made {
		have, there := kept[one.place]
		delete(kept, one.place)
		if there != (one.data != nil) || !bytes.Equal(have, one.data) {
			if !waits(one.place) {
				found.add("digest of %v", one.place)
			}
		}
	}
	for at := range kept {
		if !waits(at) {
			found.add("digest of %v, where no figure stands", at)
		}
	}
	return b.end, b.last, nil
}
