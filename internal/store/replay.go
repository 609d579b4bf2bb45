package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
)

const (
	sqlKeptFigures = `
SELECT o.id, o.key, o.article_id, o.revision, o.position, '', '', '', 0, '',
       o.indicator, o.by_label, o.by_value, o.kind, o.province, o.period, o.as_of, o.value, o.max, o.qualifier,
       o.per_year, o.base, o.ratio_unit, o.derived, o.ambiguous, o.arithmetic,
       o.in_title, o.start_byte, o.end_byte, o.sentence_start, o.sentence_end, o.rule
FROM articles a CROSS JOIN observations o
WHERE a.id > ? AND a.id <= ? AND o.article_id = a.id AND o.revision = a.revision ORDER BY a.id, o.position`

	sqlKeptCitations = `
SELECT a.id, c.document, c.start_byte, c.end_byte FROM articles a CROSS JOIN citations c
WHERE a.id > ? AND a.id <= ? AND c.article_id = a.id AND c.revision = a.revision ORDER BY a.id, c.position`
)

// AsKept is the newest text of an article with what was read from it, whatever
// people said of that since.
type AsKept struct {
	Stored
	Reading indicator.Reading

	keys []string // of the observations
}

// ArticlesUpTo returns the id of the last one of so many articles behind an id, 0
// when there is none.
func (s *Store) ArticlesUpTo(ctx context.Context, after int64, articles int) (last int64, err error) {
	err = s.scan(ctx, sqlCountUpTo, []any{after, articles}, func(rows *sql.Rows) error { return rows.Scan(&last) })
	if err != nil {
		return 0, fmt.Errorf("articles after %d: %w", after, err)
	}
	return last, nil
}

// KeptArticles returns the articles behind one id up to another, by id, all of
// one moment.
func (s *Store) KeptArticles(ctx context.Context, after, last int64) (found []AsKept, err error) {
	at := map[int64]int{}
	err = s.snapshot(ctx, func(tx *sql.Tx) error {
		err := s.scanIn(ctx, tx, sqlArticle+`WHERE a.id > ? AND a.id <= ? AND r.revision = a.revision ORDER BY a.id`, after, last, func(rows *sql.Rows) error {
			one, err := s.scanArticle(rows)
			at[one.ID] = len(found)
			found = append(found, AsKept{Stored: one})
			return err
		})
		if err != nil {
			return err
		}
		same := interner{many: map[string]string{}}
		err = s.scanIn(ctx, tx, sqlKeptFigures, after, last, func(rows *sql.Rows) error {
			f, err := scanFigure(rows, time.UTC)
			if err != nil {
				return err
			}
			same.figure(&f)
			one := &found[at[f.ArticleID]]
			one.Reading.Observations, one.keys = append(one.Reading.Observations, f.Observation), append(one.keys, f.Key)
			return nil
		})
		if err != nil {
			return err
		}
		return s.scanIn(ctx, tx, sqlKeptCitations, after, last, func(rows *sql.Rows) error {
			var article int64
			var c indicator.Citation
			if err := rows.Scan(&article, &c.Document, &c.Start, &c.End); err != nil {
				return err
			}
			one := &found[at[article]]
			one.Reading.Documents = append(one.Reading.Documents, c)
			return nil
		})
	})
	if err != nil {
		return nil, explain(s.path, fmt.Errorf("articles %d to %d: %w", after+1, last, err))
	}
	return found, nil
}

// scanIn calls fn for each row of a query about the articles behind one id up to
// another.
func (s *Store) scanIn(ctx context.Context, tx *sql.Tx, query string, after, last int64, fn func(*sql.Rows) error) error {
	stmt, err := s.reader(ctx, query)
	if err != nil {
		return err
	}
	rows, err := tx.StmtContext(ctx, stmt).QueryContext(ctx, after, last) //nolint:sqlclosecheck // ends with the transaction
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Differs reports whether ReplaceReading would change anything for this reading
// of the text.
func (k *AsKept) Differs(reading indicator.Reading) bool {
	if validReading(k.Article, reading) != nil {
		return true // and ReplaceReading says what is wrong
	}
	return !slices.Equal(k.Reading.Observations, reading.Observations) || !slices.Equal(k.Reading.Documents, reading.Documents) ||
		mainProvince(reading, k.Province) != k.Province || !slices.Equal(k.keys, keysOf(k.Key, k.Article, reading.Observations))
}
