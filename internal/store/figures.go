package store

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const sqlListed = `
SELECT o.id, o.key, o.article_id, o.revision, o.position, a.site, a.url, a.title, a.published, o.sentence,
       o.indicator, o.by_label, o.by_value, o.kind, o.province, o.period, o.as_of, o.value, o.max, o.qualifier,
       o.per_year, o.base, o.ratio_unit, o.derived, o.ambiguous, o.arithmetic,
       o.in_title, o.start_byte, o.end_byte, o.sentence_start, o.sentence_end, o.rule `

const sqlFigures = sqlListed + `FROM articles a JOIN observations o ON o.article_id = a.id `

// writerSQL is all that the writer says often.
var writerSQL = []string{
	sqlFindArticle, sqlInsertArticle, sqlUpdateArticle, sqlInsertRevision, sqlSaveValidators, sqlDropValidators, sqlDropLink,
	sqlFiguresOfRevision, sqlInsertObservation, sqlUpdateObservation, sqlUpdateUnindexed, sqlDropObservation,
	sqlCitationsOfRevision, sqlInsertCitation, sqlDropCitations, sqlNewestRevision, sqlSetProvince,
	sqlBeginRun, sqlFinishRun, sqlCountRun, sqlSaveLink, sqlVerdictsOfArticle,
}

// Figures returns the observations of the newest revisions that the filter
// asks for, by article and then in the order of the text. People's corrections
// are applied: the filter and the result speak of what holds, and rejected
// figures are left out.
func (s *Store) Figures(ctx context.Context, filter FigureFilter) ([]Figure, error) {
	var figures []Figure
	err := s.EachFigure(ctx, filter, func(f Figure) error {
		figures = append(figures, f)
		return nil
	})
	return figures, err
}

// Figure returns the figure of that id, or ErrNotFound if there is none in the
// newest revision of its article.
func (s *Store) Figure(ctx context.Context, id int64) (Figure, error) {
	figures, err := s.Figures(ctx, FigureFilter{ID: id, Rejected: true})
	if err == nil && len(figures) == 0 {
		err = fmt.Errorf("figure %d: %w", id, ErrNotFound)
	}
	if err != nil {
		return Figure{}, err
	}
	return figures[0], nil
}

// EachFigure calls fn for each figure that Figures would return, until fn
// fails; that error is returned as it is. All belong to one moment: what is
// written meanwhile does not show.
func (s *Store) EachFigure(ctx context.Context, filter FigureFilter, fn func(Figure) error) error {
	return s.snapshot(ctx, func(tx *sql.Tx) error {
		return s.figuresIn(ctx, tx, filter, fn)
	})
}

// figuresIn is EachFigure within a transaction.
func (s *Store) figuresIn(ctx context.Context, tx *sql.Tx, filter FigureFilter, fn func(Figure) error) error {
	fail := func(err error) error { return explain(s.path, fmt.Errorf("figures: %w", err)) }
	judged, err := s.verdicts(ctx, tx)
	if err != nil {
		return fail(err)
	}
	query, args, skipped, err := filter.plan(ctx, tx, len(judged))
	if err != nil {
		return fail(err)
	}
	stmt, err := s.reader(ctx, query)
	if err != nil {
		return fail(err)
	}
	rows, err := tx.StmtContext(ctx, stmt).QueryContext(ctx, args...) //nolint:sqlclosecheck // ends with the transaction
	if err != nil {
		return fail(err)
	}
	defer rows.Close()
	skip, left := filter.Offset, limit(filter.Limit)
	if skipped {
		skip = 0
	}
	same := interner{many: map[string]string{}}
	for left != 0 && rows.Next() {
		f, err := scanFigure(rows, s.vietnam)
		if err != nil {
			return fail(err)
		}
		if verdict, ok := judged[f.Key]; ok && !filter.History {
			verdict.apply(&f)
		}
		if !filter.matches(&f) {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		left--
		same.figure(&f)
		if err := fn(f); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fail(err)
	}
	return nil
}

// snapshot runs fn in a transaction that only reads and sees one moment. fn must
// begin no other one.
func (s *Store) snapshot(ctx context.Context, fn func(tx *sql.Tx) error) error {
	select {
	case s.snapshots <- struct{}{}:
		defer func() { <-s.snapshots }()
	case <-ctx.Done():
		return explain(s.path, ctx.Err())
	}
	tx, err := s.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(s.path, err)
	}
	defer tx.Rollback()
	return fn(tx)
}

// crowded is from how many figures of a place on the newest of them are looked
// for among all, the newest first, and not by sorting those of the place. Those
// of a period were mostly published at one time, maybe long ago: they are sorted.
const crowded = 12_000

// plan chooses how to ask for the figures. Of those asked for, people have
// judged some: so many at most may match no more. skipped says that the query
// leaves out the first ones itself.
func (filter FigureFilter) plan(ctx context.Context, tx *sql.Tx, judged int) (query string, args []any, skipped bool, err error) {
	if filter.listed() {
		var counted int64
		if err := tx.QueryRowContext(ctx, sqlCounted).Scan(&counted); err != nil {
			return "", nil, false, err
		}
		if counted == allCounted {
			return filter.listing(), filter.listingArgs(), true, nil
		}
	}
	walk := false
	if filter.Newest && filter.Limit > 0 && filter.Province+filter.Indicator != "" && filter.Period == "" && filter.Site == "" && filter.ArticleID == 0 && filter.ID == 0 && len(filter.IDs) == 0 {
		var where conditions
		filter.placed(&where, "")
		var amount int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM observations o `+where.sql()+` LIMIT ?) s`, append(where.args, crowded)...).Scan(&amount); err != nil {
			return "", nil, false, err
		}
		walk = amount == crowded
	}
	query, args = filter.query(judged, walk)
	return query, args, false, nil
}

// placed adds where the figures were read to stand. An ending keeps an index of
// the columns from being used.
func (filter FigureFilter) placed(to *conditions, ending string) {
	to.equal("o.province"+ending, filter.Province)
	to.equal("o.indicator"+ending, filter.Indicator)
	to.equal("o.period"+ending, string(filter.Period))
}

// query asks for every figure that may match. Figures that people corrected
// may match by what they became, so all of these are asked for and matches
// decides. With walk it goes from article to article.
func (filter FigureFilter) query(judged int, walk bool) (string, []any) {
	var where, read conditions
	if !filter.History {
		where.add("o.revision = a.revision")
	}
	where.equal("a.site", filter.Site)
	where.since("a.published", filter.Since, filter.Until)
	if filter.ArticleID != 0 {
		where.add("o.article_id = ?", filter.ArticleID)
	}
	if filter.From != 0 {
		where.add("o.article_id >= ?", filter.From)
	}
	if filter.Through != 0 {
		where.add("o.article_id <= ?", filter.Through)
	}
	if filter.ID != 0 {
		where.add("o.id = ?", filter.ID)
	}
	if len(filter.IDs) > 0 {
		where.add("o.id IN "+list(len(filter.IDs)), anys(filter.IDs)...)
	}
	if c := filter.After; c != (Cursor{}) {
		where.add("(a.published < ? OR a.published = ? AND (a.id < ? OR a.id = ? AND o.position > ?))", c.Published, c.Published, c.ArticleID, c.ArticleID, c.Position)
	}
	if walk {
		filter.placed(&read, " || ''")
	} else {
		filter.placed(&read, "")
	}
	read.equal("o.kind", string(filter.Kind))
	filter.doubtful(&read)
	if len(read.parts) > 0 {
		either := strings.Join(read.parts, " AND ")
		if judged > 0 && !filter.History {
			either = "(" + either + " OR o.key IN (SELECT key FROM corrections WHERE undone_at = 0))"
		}
		where.add(either, read.args...)
	}
	from := sqlFigures
	if walk {
		from = sqlListed + `FROM articles a CROSS JOIN observations o `
		where.add("o.article_id = a.id")
	}
	order := ` ORDER BY o.article_id, o.revision, o.position`
	switch {
	case filter.Newest:
		order = ` ORDER BY a.published DESC, a.id DESC, o.position`
	case filter.Latest:
		order = ` ORDER BY o.id DESC`
	}
	if filter.Limit > 0 && filter.Corrected == Either {
		order += ` LIMIT ?`
		where.args = append(where.args, filter.Limit+filter.Offset+judged)
	}
	return from + where.sql() + order, where.args
}

func (filter FigureFilter) doubtful(read *conditions) {
	if filter.Ambiguous == Only || filter.CheckFailed == Only {
		read.add("(o.ambiguous <> '' OR o.arithmetic = 'failed')") // there is an index of just these
	}
	switch filter.Ambiguous {
	case Only:
		read.add("o.ambiguous <> ''")
	case Without:
		read.add("o.ambiguous = ''")
	}
	switch filter.CheckFailed {
	case Only:
		read.add("o.arithmetic = 'failed'")
	case Without:
		read.add("o.arithmetic <> 'failed'")
	}
}

// listed reports whether the table of doubts holds, in its order, what is
// asked for: the ambiguous ones, or those of which only the arithmetic is wrong.
func (filter FigureFilter) listed() bool {
	rest := filter
	rest.Province, rest.Newest, rest.After, rest.Limit, rest.Offset, rest.Ambiguous, rest.CheckFailed = "", false, Cursor{}, 0, 0, Either, Either
	return filter.Newest && reflect.DeepEqual(rest, FigureFilter{}) &&
		(filter.Ambiguous == Only && filter.CheckFailed == Either || filter.Ambiguous == Without && filter.CheckFailed == Only)
}

// listing asks the table of doubts.
func (filter FigureFilter) listing() string {
	where := filter.inList()
	return sqlListed + `
FROM (SELECT published, article, position FROM doubts ` + where.sql() + ` ORDER BY published, article, position LIMIT ? OFFSET ?) d
     CROSS JOIN articles a CROSS JOIN observations o
WHERE a.id = -d.article AND o.article_id = a.id AND o.revision = a.revision AND o.position = d.position
ORDER BY d.published, d.article, d.position`
}

func (filter FigureFilter) listingArgs() []any {
	return append(filter.inList().args, limit(filter.Limit), filter.Offset)
}

func (filter FigureFilter) inList() (where conditions) {
	ambiguous := 0
	if filter.Ambiguous == Only {
		ambiguous = 1
	}
	where.add("ambiguous = ?", ambiguous)
	where.equal("province", filter.Province)
	if c := filter.After; c != (Cursor{}) {
		where.add("(published, article, position) > (?, ?, ?)", -c.Published, -c.ArticleID, c.Position)
	}
	return where
}

// matches reports whether a figure, corrections applied, is asked for.
func (filter FigureFilter) matches(f *Figure) bool {
	return (filter.Province == "" || f.Province == filter.Province) &&
		(filter.Indicator == "" || f.Indicator == filter.Indicator) &&
		(filter.Period == "" || f.Period == filter.Period) &&
		(filter.Kind == "" || f.Kind == filter.Kind) &&
		filter.Ambiguous.admits(f.Ambiguous != "") &&
		filter.CheckFailed.admits(f.Check == indicator.CheckFailed) &&
		filter.Corrected.admits(f.Corrected == Accepted || f.Corrected == Corrected) &&
		(filter.Rejected || f.Corrected != Rejected)
}

func (c Choice) admits(has bool) bool { return c == Either || has == (c == Only) }

func scanFigure(rows *sql.Rows, zone *time.Location) (f Figure, err error) {
	var published int64
	var asOf string
	o, e := &f.Observation, &f.Evidence
	err = rows.Scan(&f.ID, &f.Key, &f.ArticleID, &f.Revision, &f.position, &f.Site, &f.URL, &f.Title, &published, &f.Sentence,
		&o.Indicator, &o.By.Label, &o.By.Value, &o.Kind, &o.Province, &o.Period, &asOf, &o.Value, &o.Max, &o.Qualifier,
		&o.PerYear, &o.Base, &o.RatioUnit, &o.Derived, &o.Ambiguous, &o.Check,
		&e.InTitle, &e.Start, &e.End, &e.SentenceStart, &e.SentenceEnd, &e.Rule)
	if err != nil {
		return Figure{}, err
	}
	if published != 0 {
		f.Published = time.Unix(published, 0).In(zone)
	}
	if asOf != "" {
		if o.AsOf, err = vietnamese.ParseDate(asOf); err != nil {
			return Figure{}, fmt.Errorf("figure %d: %w: %w", f.ID, ErrCorrupt, err)
		}
	}
	return f, nil
}

// interner keeps one copy of each string that many figures share: a hundred
// thousand figures have a few dozen provinces and indicators. What only figures
// of one article share is kept from one figure to the next alone, or it would keep all.
type interner struct {
	many map[string]string
	last [3]string
}

func (in *interner) figure(f *Figure) {
	for _, text := range []*string{
		&f.Site, &f.Indicator, &f.By.Label, &f.By.Value,
		(*string)(&f.Kind), &f.Province, (*string)(&f.Period), (*string)(&f.Qualifier), &f.Derived, &f.Ambiguous,
		(*string)(&f.Check), &f.Evidence.Rule,
	} {
		if *text == "" {
			continue
		}
		if one, ok := in.many[*text]; ok {
			*text = one
		} else {
			in.many[*text] = *text
		}
	}
	for i, text := range []*string{&f.URL, &f.Title, &f.Sentence} {
		if *text == in.last[i] {
			*text = in.last[i]
		} else {
			in.last[i] = *text
		}
	}
}
