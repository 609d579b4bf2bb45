package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	sqlFigures = `
SELECT o.id, o.key, o.article_id, o.revision, a.site, a.url, a.title, a.published, o.sentence,
       o.indicator, o.by_label, o.by_value, o.kind, o.province, o.period, o.as_of, o.value, o.max, o.qualifier,
       o.per_year, o.base, o.ratio_unit, o.derived, o.ambiguous, o.arithmetic,
       o.in_title, o.start_byte, o.end_byte, o.sentence_start, o.sentence_end, o.rule
FROM articles a JOIN observations o ON o.article_id = a.id `

	sqlInsertObservation = `
INSERT INTO observations (article_id, revision, position, key,
       indicator, by_label, by_value, kind, province, period, as_of, value, max, qualifier,
       per_year, base, ratio_unit, derived, ambiguous, arithmetic,
       in_title, start_byte, end_byte, sentence_start, sentence_end, rule, sentence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	sqlDropObservations = `DELETE FROM observations WHERE article_id = ? AND revision = ?`

	sqlInsertCitation = `
INSERT INTO citations (article_id, revision, position, document, start_byte, end_byte) VALUES (?, ?, ?, ?, ?, ?)`

	sqlDropCitations = `DELETE FROM citations WHERE article_id = ? AND revision = ?`

	sqlNewestRevision = `
SELECT a.key, a.site, a.province, a.revision, r.title, r.published, r.body
FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision WHERE a.id = ?`

	sqlSetProvince = `UPDATE articles SET province = ? WHERE id = ? AND province <> ?`
)

var writerSQL = []string{
	sqlFindArticle, sqlInsertArticle, sqlUpdateArticle, sqlInsertRevision, sqlSaveValidators, sqlDropValidators,
	sqlInsertObservation, sqlDropObservations, sqlInsertCitation, sqlDropCitations, sqlNewestRevision, sqlSetProvince,
	sqlBeginRun, sqlFinishRun, sqlCountRun,
}

// Figures returns the observations of the newest revisions that the filter
// asks for, by article and then in the order of the text.
func (s *Store) Figures(ctx context.Context, filter FigureFilter) ([]Figure, error) {
	where := conditions{}
	if !filter.History {
		where.add("o.revision = a.revision")
	}
	where.equal("o.province", filter.Province)
	where.equal("o.indicator", filter.Indicator)
	where.equal("o.period", string(filter.Period))
	where.equal("o.kind", string(filter.Kind))
	where.equal("a.site", filter.Site)
	where.since("a.published", filter.Since, filter.Until)
	if filter.ArticleID != 0 {
		where.add("o.article_id = ?", filter.ArticleID)
	}
	if filter.ID != 0 {
		where.add("o.id = ?", filter.ID)
	}
	switch filter.Ambiguous {
	case Only:
		where.add("o.ambiguous <> ''")
	case Without:
		where.add("o.ambiguous = ''")
	}
	switch filter.CheckFailed {
	case Only:
		where.add("o.arithmetic = 'failed'")
	case Without:
		where.add("o.arithmetic <> 'failed'")
	}
	query := sqlFigures + where.sql() + ` ORDER BY o.article_id, o.revision, o.position LIMIT ? OFFSET ?`
	var figures []Figure
	err := s.scan(ctx, query, append(where.args, limit(filter.Limit), filter.Offset), func(rows *sql.Rows) error {
		figure, err := s.scanFigure(rows)
		if err == nil {
			figures = append(figures, figure)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("figures: %w", err)
	}
	return figures, nil
}

func (s *Store) scanFigure(rows *sql.Rows) (f Figure, err error) {
	var published int64
	var asOf string
	o, e := &f.Observation, &f.Evidence
	err = rows.Scan(&f.ID, &f.Key, &f.ArticleID, &f.Revision, &f.Site, &f.URL, &f.Title, &published, &f.Sentence,
		&o.Indicator, &o.By.Label, &o.By.Value, &o.Kind, &o.Province, &o.Period, &asOf, &o.Value, &o.Max, &o.Qualifier,
		&o.PerYear, &o.Base, &o.RatioUnit, &o.Derived, &o.Ambiguous, &o.Check,
		&e.InTitle, &e.Start, &e.End, &e.SentenceStart, &e.SentenceEnd, &e.Rule)
	if err != nil {
		return Figure{}, err
	}
	f.Published = s.time(published)
	if asOf != "" {
		if o.AsOf, err = vietnamese.ParseDate(asOf); err != nil {
			return Figure{}, fmt.Errorf("figure %d: %w: %w", f.ID, ErrCorrupt, err)
		}
	}
	return f, nil
}

// ReplaceReading puts a new reading of the newest revision of an article in
// the place of the old one, for replays with a newer reader or catalogue. It
// reports whether anything differed; if not, nothing was written. ErrNotFound
// if there is no such article.
func (s *Store) ReplaceReading(ctx context.Context, articleID int64, reading indicator.Reading) (changed bool, err error) {
	err = s.write(ctx, fmt.Sprintf("replace the reading of article %d", articleID), func(tx *writing) error {
		var (
			key, province string
			revision      int64
			published     int64
			a             article.Article
		)
		err := tx.row(sqlNewestRevision, articleID).Scan(&key, &a.Site, &province, &revision, &a.Title, &published, &a.Body)
		if err == sql.ErrNoRows {
			return ErrNotFound
		}
		if err != nil {
			return err
		}
		a.Published = s.time(published)
		if err := validReading(a, reading); err != nil {
			return err
		}
		if changed, err = replaceReading(tx, articleID, revision, key, a, reading); err != nil {
			return err
		}
		province = mainProvince(reading, province)
		_, err = tx.exec(sqlSetProvince, province, articleID, province)
		return err
	})
	return changed && err == nil, err
}

// replaceReading brings the observations and citations of one revision in line
// with the reading.
func replaceReading(tx *writing, id, revision int64, key string, a article.Article, reading indicator.Reading) (changed bool, err error) {
	if _, err := tx.exec(sqlDropObservations, id, revision); err != nil {
		return false, err
	}
	if _, err := tx.exec(sqlDropCitations, id, revision); err != nil {
		return false, err
	}
	for i, o := range reading.Observations {
		e := o.Evidence
		if _, err := tx.exec(sqlInsertObservation, id, revision, i, observationKey(key, a, o),
			o.Indicator, o.By.Label, o.By.Value, string(o.Kind), o.Province, string(o.Period), o.AsOf.String(), o.Value, o.Max, string(o.Qualifier),
			o.PerYear, o.Base, o.RatioUnit, o.Derived, o.Ambiguous, string(o.Check),
			e.InTitle, e.Start, e.End, e.SentenceStart, e.SentenceEnd, e.Rule, sentence(a, e)); err != nil {
			return false, fmt.Errorf("observation %d: %w", i, err)
		}
	}
	for i, c := range reading.Documents {
		if _, err := tx.exec(sqlInsertCitation, id, revision, i, c.Document, c.Start, c.End); err != nil {
			return false, fmt.Errorf("citation %d: %w", i, err)
		}
	}
	return true, nil
}

// validReading refuses what could not be stored or shown: values that are no
// numbers and evidence outside of the text.
func validReading(a article.Article, reading indicator.Reading) error {
	for i, o := range reading.Observations {
		text := evidenceText(a, o.Evidence)
		e := o.Evidence
		switch {
		case o.Indicator == "" || o.Kind == "":
			return fmt.Errorf("observation %d: %w: without indicator or kind", i, ErrInvalid)
		case math.IsNaN(o.Value) || math.IsInf(o.Value, 0) || math.IsNaN(o.Max) || math.IsInf(o.Max, 0):
			return fmt.Errorf("observation %d of %s: %w: value %v … %v is no number", i, o.Indicator, ErrInvalid, o.Value, o.Max)
		case !within(text, e.Start, e.End) || !within(text, e.SentenceStart, e.SentenceEnd):
			return fmt.Errorf("observation %d of %s: %w: evidence %d–%d in %d–%d is outside of the text (%d bytes) or splits a letter",
				i, o.Indicator, ErrInvalid, e.Start, e.End, e.SentenceStart, e.SentenceEnd, len(text))
		}
	}
	for i, c := range reading.Documents {
		if c.Document == "" || !within(a.Body, c.Start, c.End) {
			return fmt.Errorf("citation %d (%q): %w: without a name or outside of the text", i, c.Document, ErrInvalid)
		}
	}
	return nil
}

func within(text string, start, end int) bool {
	return 0 <= start && start <= end && end <= len(text) &&
		(start == len(text) || utf8.RuneStart(text[start])) && (end == len(text) || utf8.RuneStart(text[end]))
}

func evidenceText(a article.Article, e indicator.Evidence) string {
	if e.InTitle {
		return a.Title
	}
	return a.Body
}

func sentence(a article.Article, e indicator.Evidence) string {
	return evidenceText(a, e)[e.SentenceStart:e.SentenceEnd]
}

// mainProvince is the province that most of the reading is about, or the
// fallback when it names none.
func mainProvince(reading indicator.Reading, fallback string) string {
	counts := map[string]int{}
	for _, o := range reading.Observations {
		if o.Province != "" {
			counts[o.Province]++
		}
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	if len(names) == 0 {
		return fallback
	}
	return slices.MinFunc(names, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b))
	})
}
