package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

const (
	sqlInsertObservation = `
INSERT INTO observations (article_id, revision, position, key,
       indicator, by_label, by_value, kind, province, period, as_of, value, max, qualifier,
       per_year, base, ratio_unit, derived, ambiguous, arithmetic,
       in_title, start_byte, end_byte, sentence_start, sentence_end, rule, sentence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	sqlUpdateObservation = `
UPDATE observations SET position = ?, key = ?,
       indicator = ?, by_label = ?, by_value = ?, kind = ?, province = ?, period = ?, as_of = ?, value = ?, max = ?, qualifier = ?,
       per_year = ?, base = ?, ratio_unit = ?, derived = ?, ambiguous = ?, arithmetic = ?,
       in_title = ?, start_byte = ?, end_byte = ?, sentence_start = ?, sentence_end = ?, rule = ?, sentence = ?
WHERE id = ?`

	// What is in no index: most new readings change nothing else, and the indexes
	// are most of the work.
	sqlUpdateUnindexed = `
UPDATE observations SET by_label = ?, by_value = ?, kind = ?,
       as_of = ?, value = ?, max = ?, qualifier = ?, per_year = ?, base = ?, ratio_unit = ?, derived = ?,
       in_title = ?, start_byte = ?, end_byte = ?, sentence_start = ?, sentence_end = ?, rule = ?, sentence = ?
WHERE id = ?`

	sqlDropObservation = `DELETE FROM observations WHERE id = ?`

	sqlFiguresOfRevision = sqlFigures + `WHERE o.article_id = ? AND o.revision = ? ORDER BY o.position`

	sqlInsertCitation = `
INSERT INTO citations (article_id, revision, position, document, start_byte, end_byte) VALUES (?, ?, ?, ?, ?, ?)`

	sqlDropCitations = `DELETE FROM citations WHERE article_id = ? AND revision = ?`

	sqlCitationsOfRevision = `
SELECT document, start_byte, end_byte FROM citations WHERE article_id = ? AND revision = ? ORDER BY position`

	sqlNewestRevision = `
SELECT a.key, a.site, a.province, a.first_seen, a.published, a.revision, r.title, r.published, r.body
FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision WHERE a.id = ?`

	sqlSetProvince = `UPDATE articles SET province = ? WHERE id = ?`
)

// ReplaceReading puts a new reading of the newest revision of an article in
// the place of the old one, for replays with a newer reader or catalogue. It
// reports whether anything differed; if not, nothing was written. ErrNotFound
// if there is no such article.
func (s *Store) ReplaceReading(ctx context.Context, articleID int64, reading indicator.Reading) (changed bool, err error) {
	return s.ReplaceReadings(ctx, map[int64]indicator.Reading{articleID: reading})
}

// ReplaceReadings is ReplaceReading for several articles, by id, in one
// transaction. It reports whether anything differed; on an error nothing was
// written.
func (s *Store) ReplaceReadings(ctx context.Context, readings map[int64]indicator.Reading) (changed bool, err error) {
	ids := slices.Sorted(maps.Keys(readings))
	if len(ids) == 0 {
		return false, nil
	}
	what := fmt.Sprintf("replace the reading of article %d", ids[0])
	if len(ids) > 1 {
		what = fmt.Sprintf("replace the readings of %d articles from %d on", len(ids), ids[0])
	}
	err = s.write(ctx, what, func(tx *writing) error {
		changed = false
		for _, id := range ids {
			one, err := s.replaceOne(tx, id, readings[id])
			if err != nil {
				return err
			}
			changed = changed || one
		}
		return nil
	})
	return changed && err == nil, err
}

func (s *Store) replaceOne(tx *writing, articleID int64, reading indicator.Reading) (changed bool, err error) {
	var (
		key       string
		revision  int64
		published int64
		a         article.Article
		before    = kept{article: articleID}
	)
	err = tx.row(sqlNewestRevision, articleID).Scan(&key, &before.site, &before.province, &before.firstSeen, &before.published, &revision, &a.Title, &published, &a.Body)
	if errors.Is(err, sql.ErrNoRows) {
		return false, ErrNotFound
	}
	if err != nil {
		return false, err
	}
	a.Site, a.Published = before.site, s.time(published)
	if err := validReading(a, reading); err != nil {
		return false, err
	}
	if err := before.read(tx, revision); err != nil {
		return false, err
	}
	after := kept{
		article: articleID, site: before.site, province: mainProvince(reading, before.province),
		firstSeen: before.firstSeen, published: before.published, documents: reading.Documents,
	}
	if changed, err = replaceReading(tx, articleID, revision, &before, &after, key, a, reading); err != nil {
		return false, err
	}
	if after.province != before.province {
		changed = true
		if _, err := tx.exec(sqlSetProvince, after.province, articleID); err != nil {
			return false, err
		}
	}
	if !changed {
		return false, nil
	}
	if after.judged, err = verdictsOfArticle(tx, key); err != nil {
		return false, err
	}
	before.judged = after.judged
	tx.tally.became(&before, &after, false)
	return true, nil
}

// read fills in the reading of a revision, as it is kept.
func (k *kept) read(tx *writing, revision int64) (err error) {
	if k.figures, err = figuresOfRevision(tx, k.article, revision); err != nil {
		return err
	}
	k.documents, err = citationsOfRevision(tx, k.article, revision)
	return err
}

// replaceReading brings the observations and citations of one revision, which
// are those of before, in line with the reading, and notes them in after. Rows whose key
// stays keep their id, so that addresses of figures stay good; what did not
// change is not written. It reports whether anything changed.
func replaceReading(tx *writing, id, revision int64, before, after *kept, key string, a article.Article, reading indicator.Reading) (changed bool, err error) {
	byKey := make(map[string]Figure, len(before.figures))
	for _, f := range before.figures {
		byKey[f.Key] = f
	}
	keys := keysOf(key, a, reading.Observations)
	after.figures = make([]Figure, len(keys))
	for i, o := range reading.Observations {
		after.figures[i] = Figure{Key: keys[i], Observation: o, position: i}
		before, had := byKey[keys[i]]
		delete(byKey, keys[i])
		words := sentence(a, o.Evidence)
		switch {
		case !had:
			_, err = tx.exec(sqlInsertObservation, slices.Concat([]any{id, revision}, observationColumns(i, keys[i], o, words))...)
		case before.Observation != o || before.Sentence != words || before.position != i:
			err = updateObservation(tx, &before, &after.figures[i], words)
		default:
			continue
		}
		if err != nil {
			return false, fmt.Errorf("observation %d: %w", i, err)
		}
		changed = true
	}
	for _, f := range byKey {
		changed = true
		if _, err := tx.exec(sqlDropObservation, f.ID); err != nil {
			return false, err
		}
	}
	if slices.Equal(before.documents, reading.Documents) {
		return changed, nil
	}
	return true, replaceCitations(tx, id, revision, reading.Documents)
}

// updateObservation writes what became of a figure whose key stays.
func updateObservation(tx *writing, before, after *Figure, sentence string) error {
	b, o := &before.Observation, after.Observation
	columns := append(observationColumns(after.position, after.Key, o, sentence), before.ID)
	query := sqlUpdateObservation
	if before.position == after.position && placeOf(b) == placeOf(&o) && b.Ambiguous == o.Ambiguous && b.Check == o.Check {
		query = sqlUpdateUnindexed
		columns = slices.Concat(columns[3:6], columns[8:16], columns[18:])
	}
	_, err := tx.exec(query, columns...)
	return err
}

func replaceCitations(tx *writing, id, revision int64, documents []indicator.Citation) error {
	if _, err := tx.exec(sqlDropCitations, id, revision); err != nil {
		return err
	}
	for i, c := range documents {
		if _, err := tx.exec(sqlInsertCitation, id, revision, i, c.Document, c.Start, c.End); err != nil {
			return fmt.Errorf("citation %d: %w", i, err)
		}
	}
	return nil
}

func figuresOfRevision(tx *writing, id, revision int64) (figures []Figure, err error) {
	rows, err := tx.rows(sqlFiguresOfRevision, id, revision)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		f, err := scanFigure(rows, time.UTC)
		if err != nil {
			return nil, err
		}
		figures = append(figures, f)
	}
	return figures, rows.Err()
}

func citationsOfRevision(tx *writing, id, revision int64) (documents []indicator.Citation, err error) {
	rows, err := tx.rows(sqlCitationsOfRevision, id, revision)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var c indicator.Citation
		if err := rows.Scan(&c.Document, &c.Start, &c.End); err != nil {
			return nil, err
		}
		documents = append(documents, c)
	}
	return documents, rows.Err()
}

// observationColumns are the columns that sqlInsertObservation and
// sqlUpdateObservation have in common, in their order.
func observationColumns(position int, key string, o indicator.Observation, sentence string) []any {
	e := o.Evidence
	return []any{
		position, key,
		o.Indicator, o.By.Label, o.By.Value, string(o.Kind), o.Province, string(o.Period), o.AsOf.String(), unsigned(o.Value), unsigned(o.Max), string(o.Qualifier),
		o.PerYear, o.Base, o.RatioUnit, o.Derived, o.Ambiguous, string(o.Check),
		e.InTitle, e.Start, e.End, e.SentenceStart, e.SentenceEnd, e.Rule, sentence,
	}
}

// unsigned takes the sign from a zero ("giảm 0"): SQLite does not keep it.
func unsigned(value float64) float64 {
	if value == 0 {
		return 0
	}
	return value
}

// keysOf returns the key of each observation. Those that nothing tells apart
// but their order get it as a suffix.
func keysOf(articleKey string, a article.Article, observations []indicator.Observation) []string {
	keys := make([]string, len(observations))
	seen := make(map[string]int, len(observations))
	for i, o := range observations {
		key := observationKey(articleKey, a, o)
		seen[key]++
		if n := seen[key]; n > 1 {
			key += "-" + strconv.Itoa(n)
		}
		keys[i] = key
	}
	return keys
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
