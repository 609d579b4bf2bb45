package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/baotinh/baotinh/internal/article"
)

const (
	sqlFindArticle = `SELECT id, revision, hash, site, province, url, first_seen, published FROM articles WHERE key = ?`

	sqlInsertArticle = `
INSERT INTO articles (key, site, province, url, title, author, published, revision, hash, search, first_seen, last_seen)
VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?) RETURNING id`

	sqlUpdateArticle = `
UPDATE articles SET site = ?, province = ?, url = ?, title = ?, author = ?, published = ?, revision = ?, hash = ?, search = ?,
       last_seen = max(last_seen, ?)
WHERE id = ?`

	sqlInsertRevision = `
INSERT INTO revisions (article_id, revision, url, title, author, published, body, seen, run_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

	sqlSaveValidators = `
INSERT INTO validators (url, etag, last_modified, seen) VALUES (?, ?, ?, ?)
ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, seen = excluded.seen`

	sqlDropValidators = `DELETE FROM validators WHERE url = ?`

	articleColumns = `
a.id, a.key, a.site, a.province, r.revision, a.first_seen, a.last_seen, r.seen, r.url, r.title, r.author, r.published, r.body
`
	sqlArticle = `SELECT ` + articleColumns + `FROM articles a JOIN revisions r ON r.article_id = a.id `

	headColumns = `
a.id, a.key, a.site, a.province, a.revision, a.first_seen, a.last_seen, 0, a.url, a.title, a.author, a.published, ''
`
	sqlArticleHead = `SELECT ` + headColumns + `FROM articles a `
)

// SaveArticle keeps one article with all that was read from it, in one
// transaction. Whether it is New, Revised or Unchanged goes by title, body and
// time of publication alone: a changed text becomes the next revision and the
// older ones stay. Of an unchanged text the reading is brought up to date, so
// saving twice is the same as saving once. On an error nothing was saved.
func (s *Store) SaveArticle(ctx context.Context, saving Saving) (Outcome, error) {
	outcomes, err := s.SaveArticles(ctx, []Saving{saving})
	if err != nil {
		return Failed, err
	}
	return outcomes[0], nil
}

// SaveArticles is SaveArticle for several at the price of one, in their order
// and in one transaction: what a disk is waited for is the end of it. On an
// error none was saved.
func (s *Store) SaveArticles(ctx context.Context, savings []Saving) ([]Outcome, error) {
	if len(savings) == 0 {
		return nil, nil
	}
	what := "save article " + savings[0].Article.URL
	if len(savings) > 1 {
		what = fmt.Sprintf("save %d articles from %s on", len(savings), savings[0].Article.URL)
	}
	for i := range savings {
		if err := savings[i].validate(); err != nil {
			return nil, fmt.Errorf("save article %s: %w", savings[i].Article.URL, err)
		}
	}
	outcomes := make([]Outcome, len(savings))
	err := s.write(ctx, what, func(tx *writing) error {
		for i, saving := range savings {
			if saving.Seen.IsZero() {
				saving.Seen = s.now()
			}
			var err error
			if outcomes[i], err = saveArticle(tx, saving); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

func saveArticle(tx *writing, saving Saving) (Outcome, error) {
	a, seen, hash := saving.Article, seconds(saving.Seen), contentHash(saving.Article)
	var (
		revision int64
		oldHash  []byte
		url      string
		outcome  Outcome
		before   kept
	)
	err := tx.row(sqlFindArticle, saving.Key).Scan(&before.article, &revision, &oldHash, &before.site, &before.province, &url, &before.firstSeen, &before.published)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Failed, err
	}
	after := kept{
		article: before.article, site: a.Site, province: mainProvince(saving.Reading, cmp.Or(saving.Province, before.province)),
		firstSeen: before.firstSeen, published: seconds(a.Published), documents: saving.Reading.Documents,
	}
	switch {
	case err != nil:
		outcome, revision, after.firstSeen = New, 1, seen
		err = tx.row(sqlInsertArticle, saving.Key, a.Site, after.province, a.URL, a.Title, a.Author, seconds(a.Published),
			hash, fold(a.Title), seen, seen).Scan(&after.article)
	default:
		if err := before.read(tx, revision); err != nil {
			return Failed, err
		}
		outcome = Unchanged
		if !slices.Equal(hash, oldHash) {
			outcome = Revised
			revision++
		}
		_, err = tx.exec(sqlUpdateArticle, a.Site, after.province, a.URL, a.Title, a.Author,
			seconds(a.Published), revision, hash, fold(a.Title), seen, after.article)
	}
	if err != nil {
		return Failed, err
	}
	if err := saveText(tx, saving, outcome, &before, &after, revision, url != a.URL); err != nil {
		return Failed, err
	}
	if _, err := tx.exec(sqlDropLink, saving.Key); err != nil {
		return Failed, err
	}
	if saving.Validators != (Validators{}) {
		if err := saveValidators(tx, a.URL, saving.Validators, seen); err != nil {
			return Failed, err
		}
	}
	return outcome, nil
}

// saveText keeps the text if it is another one, and the reading of it.
func saveText(tx *writing, saving Saving, outcome Outcome, before, after *kept, revision int64, moved bool) error {
	a, id := saving.Article, after.article
	was := before
	if outcome != Unchanged {
		if _, err := tx.exec(sqlInsertRevision, id, revision, a.URL, a.Title, a.Author, seconds(a.Published), a.Body, seconds(saving.Seen), saving.Run); err != nil {
			return err
		}
		was = &kept{} // of the new text there is no reading yet
	}
	changed, err := replaceReading(tx, id, revision, was, after, saving.Key, a, saving.Reading)
	if err != nil {
		return err
	}
	if outcome == Revised {
		tx.tally.titles.drop(id, before.published)
	}
	if outcome != Unchanged {
		tx.tally.titles.keep(id, after.published, fold(a.Title))
	}
	switch {
	case outcome == New:
		tx.tally.became(nil, after, true)
	case changed, moved, outcome != Unchanged, before.site != after.site, before.province != after.province:
		if before.judged, err = verdictsOfArticle(tx, saving.Key); err != nil {
			return err
		}
		if outcome == Revised {
			if err := carryVerdicts(tx, revision-1, a, before, after); err != nil {
				return fmt.Errorf("verdicts of the revision before: %w", err)
			}
		}
		if after.judged, err = verdictsOfArticle(tx, saving.Key); err != nil {
			return err
		}
		tx.tally.became(before, after, outcome != Unchanged || before.site != after.site)
	}
	return nil
}

func (saving Saving) validate() error {
	switch {
	case saving.Key == "":
		return fmt.Errorf("%w: no key", ErrInvalid)
	case saving.Article.Site == "":
		return fmt.Errorf("%w: no site", ErrInvalid)
	case saving.Article.URL == "":
		return fmt.Errorf("%w: no address", ErrInvalid)
	}
	return validReading(saving.Article, saving.Reading)
}

// contentHash covers what makes an article another text. The author, the
// address and the site do not: a repaired selector or a moved host is no news.
func contentHash(a article.Article) []byte {
	h := sha256.New()
	for _, part := range []string{a.Title, a.Body, strconv.FormatInt(seconds(a.Published), 10)} {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
		h.Write([]byte(part))
	}
	return h.Sum(nil)
}

// Article returns the newest revision of an article, or ErrNotFound.
func (s *Store) Article(ctx context.Context, id int64) (Stored, error) {
	found, err := s.articles(ctx, sqlArticle+`WHERE a.id = ? AND r.revision = a.revision`, id)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Stored{}, fmt.Errorf("article %d: %w", id, err)
	}
	return found[0], nil
}

// Revisions returns every text that an article ever had, the oldest first, or
// ErrNotFound.
func (s *Store) Revisions(ctx context.Context, id int64) ([]Stored, error) {
	found, err := s.articles(ctx, sqlArticle+`WHERE a.id = ? ORDER BY r.revision`, id)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("revisions of article %d: %w", id, err)
	}
	return found, nil
}

// Articles returns articles, the last published first, without their bodies
// unless asked for.
func (s *Store) Articles(ctx context.Context, filter ArticleFilter) ([]Stored, error) {
	var found []Stored
	var err error
	if strings.TrimSpace(fold(filter.Search)) != "" {
		found, err = s.search(ctx, filter)
	} else {
		query, args := filter.listing(filter.conditions())
		found, err = s.articles(ctx, query, args...)
	}
	if err != nil {
		return nil, fmt.Errorf("articles: %w", err)
	}
	return found, nil
}

// conditions are those that the row of an article says, not those of the search.
func (filter ArticleFilter) conditions() (where conditions) {
	where.equal("a.site", filter.Site)
	where.equal("a.province", filter.Province)
	where.equal("a.key", filter.Key)
	where.since("a.published", filter.Since, filter.Until)
	if filter.Document != "" {
		where.add("EXISTS (SELECT 1 FROM citations c WHERE c.article_id = a.id AND c.revision = a.revision AND c.document = ?)", filter.Document)
	}
	return where
}

// listing asks for the articles for which this is so, the newest first.
func (filter ArticleFilter) listing(where conditions) (query string, args []any) {
	query = sqlArticleHead
	if filter.Bodies {
		query = sqlArticle
		where.add("r.revision = a.revision")
	}
	return query + where.sql() + ` ORDER BY a.published DESC, a.id DESC LIMIT ? OFFSET ?`, append(where.args, limit(filter.Limit), filter.Offset)
}

// EachArticle calls fn for the newest revision of each article in the order of
// their ids, until fn fails; that error is returned as it is. fn may write to
// the store: nothing is held open while it runs.
func (s *Store) EachArticle(ctx context.Context, fn func(Stored) error) error {
	for last := int64(0); ; {
		found, err := s.articles(ctx, sqlArticle+`WHERE a.id > ? AND r.revision = a.revision ORDER BY a.id LIMIT 100`, last)
		if err != nil {
			return fmt.Errorf("articles after %d: %w", last, err)
		}
		if len(found) == 0 {
			return nil
		}
		for _, stored := range found {
			last = stored.ID
			if err := fn(stored); err != nil {
				return err
			}
		}
	}
}

func (s *Store) articles(ctx context.Context, query string, args ...any) ([]Stored, error) {
	var found []Stored
	err := s.scan(ctx, query, args, func(rows *sql.Rows) error {
		a, err := s.scanArticle(rows)
		found = append(found, a)
		return err
	})
	return found, err
}

func (s *Store) scanArticle(rows *sql.Rows) (a Stored, err error) {
	var first, last, seen, published int64
	err = rows.Scan(&a.ID, &a.Key, &a.Site, &a.Province, &a.Revision, &first, &last, &seen,
		&a.URL, &a.Title, &a.Author, &published, &a.Body)
	a.FirstSeen, a.LastSeen, a.Seen, a.Published = s.time(first), s.time(last), s.time(seen), s.time(published)
	return a, err
}

// Validators returns what makes the next request for the address conditional;
// the zero value when nothing is kept.
func (s *Store) Validators(ctx context.Context, url string) (Validators, error) {
	var v Validators
	err := s.scan(ctx, `SELECT etag, last_modified FROM validators WHERE url = ?`, []any{url}, func(rows *sql.Rows) error {
		return rows.Scan(&v.ETag, &v.LastModified)
	})
	if err != nil {
		return Validators{}, fmt.Errorf("validators of %s: %w", url, err)
	}
	return v, nil
}

// SetValidators keeps the validators of a page that is no article (a list, a
// feed); zero ones are forgotten. Those of articles ride in SaveArticle.
func (s *Store) SetValidators(ctx context.Context, url string, v Validators) error {
	return s.write(ctx, "validators of "+url, func(tx *writing) error {
		return saveValidators(tx, url, v, seconds(s.now()))
	})
}

func saveValidators(tx *writing, url string, v Validators, seen int64) (err error) {
	if v == (Validators{}) {
		_, err = tx.exec(sqlDropValidators, url)
	} else {
		_, err = tx.exec(sqlSaveValidators, url, v.ETag, v.LastModified, seen)
	}
	return err
}

var likeEscape = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// fold makes what people type into a search box comparable: small letters,
// without the marks of Vietnamese.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ':
			return 'd'
		}
		return r
	}, norm.NFD.String(strings.ToLower(text)))
}

// conditions gathers a WHERE clause.
type conditions struct {
	parts []string
	args  []any
}

func (c *conditions) add(part string, args ...any) {
	c.parts = append(c.parts, part)
	c.args = append(c.args, args...)
}

func (c *conditions) equal(column, value string) {
	if value != "" {
		c.add(column+" = ?", value)
	}
}

func (c *conditions) since(column string, since, until time.Time) {
	if !since.IsZero() {
		c.add(column+" >= ?", since.Unix())
	}
	if !until.IsZero() {
		c.add(column+" < ?", until.Unix())
	}
}

func (c *conditions) sql() string {
	if len(c.parts) == 0 {
		return ""
	}
	return "WHERE " + strings.Join(c.parts, " AND ")
}

func limit(n int) int {
	if n <= 0 {
		return math.MaxInt
	}
	return n
}

func anys[T any](values []T) []any {
	args := make([]any, len(values))
	for i, value := range values {
		args[i] = value
	}
	return args
}
