package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const (
	// Of several verdicts on one figure the last that was not undone holds.
	sqlInForce = `c.undone_at = 0 AND NOT EXISTS (SELECT 1 FROM corrections l WHERE l.key = c.key AND l.undone_at = 0 AND l.id > c.id)`

	sqlVerdicts = `SELECT c.id, c.key, c.verdict, c.was, c.becomes FROM corrections c WHERE ` + sqlInForce

	sqlVerdictsOfArticle = sqlVerdicts + ` AND c.article_key = ?`

	sqlJudgedArticle = `SELECT key, site, province, first_seen, published, revision FROM articles WHERE id = ?`

	sqlCorrections = `
SELECT c.id, c.key, coalesce(a.id, 0), coalesce(o.id, 0), c.verdict, c.was, c.becomes, c.sentence, c.by_whom, c.reason, c.at,
       c.undone_by, c.undone_why, c.undone_at, CASE WHEN ` + sqlInForce + ` THEN 1 ELSE 0 END ` + fromCorrections

	fromCorrections = `
FROM corrections c LEFT JOIN articles a ON a.key = c.article_key
     LEFT JOIN observations o ON o.key = c.key AND o.article_id = a.id AND o.revision = a.revision `

	sqlCorrectedFigure = sqlFigures + `WHERE o.id = ? AND o.revision = a.revision`

	sqlInsertCorrection = `
INSERT INTO corrections (key, article_key, verdict, was, becomes, sentence, by_whom, reason, at, undone_by, undone_why, undone_at)
SELECT ?, key, ?, ?, ?, ?, ?, ?, ?, '', '', 0 FROM articles WHERE id = ? RETURNING id`

	sqlCorrectedArticle = `SELECT a.id FROM corrections c JOIN articles a ON a.key = c.article_key WHERE c.id = ?`

	sqlUndo = `UPDATE corrections SET undone_by = ?, undone_why = ?, undone_at = ? WHERE id = ? AND undone_at = 0`
)

// Correct keeps a person's verdict on the figure c.FigureID, with c.By,
// c.Reason and c.At (now if zero), and returns its id. It holds from the next
// read of Figures on, over every reading and every earlier verdict. Accepting
// a figure pins it as it was read. ErrNotFound if the figure is none of a newest revision;
// ErrInvalid if the verdict lacks something, or would make a figure that
// belongs to no province or time.
func (s *Store) Correct(ctx context.Context, c Correction) (int64, error) {
	what := fmt.Sprintf("correct figure %d", c.FigureID)
	if c.By == "" || c.Reason == "" {
		return 0, fmt.Errorf("%s: %w: who corrects, and why, must be said", what, ErrInvalid)
	}
	if c.At.IsZero() {
		c.At = s.now()
	}
	var id int64
	err := s.write(ctx, what, func(tx *writing) error {
		figure, err := currentFigure(tx, c.FigureID, s.vietnam)
		if err != nil {
			return err
		}
		becomes := ""
		switch c.Verdict {
		case Accepted:
			err = presentable(figure.Observation)
		case Corrected:
			becomes, err = encodeJudged(c.Becomes), presentable(c.Becomes)
		case Rejected:
		default:
			err = fmt.Errorf("%w: verdict %q", ErrInvalid, c.Verdict)
		}
		if err != nil {
			return err
		}
		return judging(tx, figure.ArticleID, func() error {
			return tx.row(sqlInsertCorrection, figure.Key, string(c.Verdict), encodeJudged(figure.Observation), becomes,
				figure.Sentence, c.By, c.Reason, seconds(c.At), figure.ArticleID).Scan(&id)
		})
	})
	return id, err
}

// judging notes what fn, which changes verdicts on an article, makes of its
// figures.
func judging(tx *writing, article int64, fn func() error) error {
	var key string
	var revision int64
	before := kept{article: article}
	err := tx.row(sqlJudgedArticle, article).Scan(&key, &before.site, &before.province, &before.firstSeen, &before.published, &revision)
	if err != nil {
		return err
	}
	if err := before.read(tx, revision); err != nil {
		return err
	}
	if before.judged, err = verdictsOfArticle(tx, key); err != nil {
		return err
	}
	if err := fn(); err != nil {
		return err
	}
	after := before
	if after.judged, err = verdictsOfArticle(tx, key); err != nil {
		return err
	}
	tx.tally.became(&before, &after, false)
	return nil
}

func currentFigure(tx *writing, id int64, zone *time.Location) (Figure, error) {
	rows, err := tx.rows(sqlCorrectedFigure, id)
	if err != nil {
		return Figure{}, err
	}
	defer rows.Close()
	if !rows.Next() {
		if err := rows.Err(); err != nil {
			return Figure{}, err
		}
		return Figure{}, fmt.Errorf("%w among the current ones; the article has been read anew, look at it again", ErrNotFound)
	}
	return scanFigure(rows, zone)
}

// presentable refuses what could stand nowhere.
func presentable(o indicator.Observation) error {
	switch {
	case o.Indicator == "" || o.Kind == "":
		return fmt.Errorf("%w: it needs an indicator and a kind", ErrInvalid)
	case o.Province == "":
		return fmt.Errorf("%w: it belongs to no province; correct it and name one", ErrInvalid)
	case o.Period == "" && o.AsOf.IsZero():
		return fmt.Errorf("%w: it belongs to no time; correct it and name a period or a day", ErrInvalid)
	case math.IsNaN(o.Value) || math.IsInf(o.Value, 0) || math.IsNaN(o.Max) || math.IsInf(o.Max, 0):
		return fmt.Errorf("%w: its value is no number", ErrInvalid)
	}
	return nil
}

// Undo takes a correction back; the verdict before it, if there was one, holds
// again. ErrNotFound if there is no such correction, or it is undone already.
func (s *Store) Undo(ctx context.Context, id int64, by, reason string, at time.Time) error {
	what := fmt.Sprintf("undo correction %d", id)
	if by == "" || reason == "" {
		return fmt.Errorf("%s: %w: who undoes it, and why, must be said", what, ErrInvalid)
	}
	if at.IsZero() {
		at = s.now()
	}
	return s.write(ctx, what, func(tx *writing) error {
		var article int64
		err := tx.row(sqlCorrectedArticle, id).Scan(&article)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("%w among those not undone", ErrNotFound)
		}
		if err != nil {
			return err
		}
		return judging(tx, article, func() error {
			changed, err := tx.exec(sqlUndo, by, reason, seconds(at), id)
			if err == nil && changed == 0 {
				err = fmt.Errorf("%w among those not undone", ErrNotFound)
			}
			return err
		})
	})
}

// Corrections returns verdicts, the last first: all that were ever given,
// unless the filter says otherwise.
func (s *Store) Corrections(ctx context.Context, filter CorrectionFilter) ([]Correction, error) {
	where := filter.conditions()
	var corrections []Correction
	query := sqlCorrections + where.sql() + ` ORDER BY c.id DESC LIMIT ?`
	err := s.scan(ctx, query, append(where.args, limit(filter.Limit)), func(rows *sql.Rows) error {
		var c Correction
		var was, becomes string
		var at, undone int64
		if err := rows.Scan(&c.ID, &c.Key, &c.ArticleID, &c.FigureID, &c.Verdict, &was, &becomes, &c.Sentence, &c.By, &c.Reason, &at,
			&c.UndoneBy, &c.UndoneWhy, &undone, &c.InForce); err != nil {
			return err
		}
		c.At, c.UndoneAt = s.time(at), s.time(undone)
		var problem error
		if c.Was, problem = decodeJudged(was); problem == nil && becomes != "" {
			c.Becomes, problem = decodeJudged(becomes)
		}
		if problem != nil {
			return fmt.Errorf("correction %d: %w", c.ID, problem)
		}
		corrections = append(corrections, c)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("corrections: %w", err)
	}
	return corrections, nil
}

func (filter CorrectionFilter) conditions() (where conditions) {
	if filter.ArticleID != 0 {
		where.add("a.id = ?", filter.ArticleID)
	}
	if filter.Before != 0 {
		where.add("c.id < ?", filter.Before)
	}
	if filter.InForce || filter.Lost {
		where.add(sqlInForce)
	}
	if filter.Lost {
		where.add("o.id IS NULL")
	}
	return where
}

// verdict is what holds for a figure.
type verdict struct {
	id      int64
	says    Verdict
	becomes indicator.Observation
	problem error
}

// verdicts returns what holds, by the figures' keys.
func (s *Store) verdicts(ctx context.Context, tx *sql.Tx) (map[string]verdict, error) {
	stmt, err := s.reader(ctx, sqlVerdicts)
	if err != nil {
		return nil, err
	}
	rows, err := tx.StmtContext(ctx, stmt).QueryContext(ctx) //nolint:sqlclosecheck // ends with the transaction
	if err != nil {
		return nil, err
	}
	return scanVerdicts(rows)
}

// verdictsOfArticle returns what holds for the figures of an article, by their keys.
func verdictsOfArticle(tx *writing, key string) (map[string]verdict, error) {
	rows, err := tx.rows(sqlVerdictsOfArticle, key)
	if err != nil {
		return nil, err
	}
	return scanVerdicts(rows)
}

func scanVerdicts(rows *sql.Rows) (map[string]verdict, error) {
	defer rows.Close()
	var verdicts map[string]verdict
	for rows.Next() {
		var v verdict
		var key, was, becomes string
		if err := rows.Scan(&v.id, &key, &v.says, &was, &becomes); err != nil {
			return nil, err
		}
		switch v.says {
		case Accepted:
			v.becomes, v.problem = decodeJudged(was)
		case Corrected:
			v.becomes, v.problem = decodeJudged(becomes)
		case Rejected:
		default:
			v.problem = fmt.Errorf("%w: verdict %q", ErrInvalid, v.says)
		}
		if verdicts == nil {
			verdicts = map[string]verdict{}
		}
		verdicts[key] = v
	}
	return verdicts, rows.Err()
}

// apply changes the figure as the verdict says. A verdict that cannot be
// understood leaves it in doubt: better not shown than shown against a
// person's word.
func (v verdict) apply(f *Figure) {
	f.CorrectionID = v.id
	if v.problem != nil {
		f.Ambiguous = "correction"
		return
	}
	f.Corrected = v.says
	if v.says == Rejected {
		return
	}
	read, right := f.Observation, v.becomes
	right.Evidence, right.Derived = read.Evidence, read.Derived
	if read.Check == indicator.CheckPassed && right.Value == read.Value {
		right.Check = read.Check
	}
	if right != read {
		f.Observation, f.Read = right, &read
	}
}

// judged is an observation as corrections keep it: its meaning without its
// evidence, under names of the store's own, so that the type may change.
type judged struct {
	Indicator string  `json:"indicator"`
	ByLabel   string  `json:"by_label,omitempty"`
	ByValue   string  `json:"by_value,omitempty"`
	Kind      string  `json:"kind"`
	Province  string  `json:"province"`
	Period    string  `json:"period,omitempty"`
	AsOf      string  `json:"as_of,omitempty"`
	Value     float64 `json:"value"`
	Max       float64 `json:"max,omitempty"`
	Qualifier string  `json:"qualifier,omitempty"`
	PerYear   bool    `json:"per_year,omitempty"`
	Base      string  `json:"base,omitempty"`
	RatioUnit bool    `json:"ratio_unit,omitempty"`
	Ambiguous string  `json:"ambiguous,omitempty"`
	Check     string  `json:"check,omitempty"`
}

func encodeJudged(o indicator.Observation) string {
	text, err := json.Marshal(judged{
		o.Indicator, o.By.Label, o.By.Value, string(o.Kind), o.Province, string(o.Period), o.AsOf.String(), o.Value, o.Max,
		string(o.Qualifier), o.PerYear, o.Base, o.RatioUnit, o.Ambiguous, string(o.Check),
	})
	if err != nil {
		return "" // a value that is no number, which presentable refuses
	}
	return string(text)
}

// decodeJudged is the other way round, without the doubts: those were what the
// person decided.
func decodeJudged(text string) (o indicator.Observation, err error) {
	var j judged
	if err := json.Unmarshal([]byte(text), &j); err != nil {
		return o, errors.Join(ErrCorrupt, err)
	}
	o = indicator.Observation{
		Indicator: j.Indicator, By: indicator.Breakdown{Label: j.ByLabel, Value: j.ByValue}, Kind: indicator.Kind(j.Kind),
		Province: j.Province, Period: vietnamese.Period(j.Period), Value: j.Value, Max: j.Max,
		Qualifier: indicator.Qualifier(j.Qualifier), PerYear: j.PerYear, Base: j.Base, RatioUnit: j.RatioUnit,
	}
	if j.AsOf != "" {
		if o.AsOf, err = vietnamese.ParseDate(j.AsOf); err != nil {
			return indicator.Observation{}, errors.Join(ErrCorrupt, err)
		}
	}
	return o, nil
}
