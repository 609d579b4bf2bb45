package store

import (
	"cmp"
	"context"
	"database/sql"
	"hash/maphash"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Searches ask an index of the words of the titles: of SQLite's FTS5 in a file,
// of GIN over words in a database. Words are cut here, the same for both, so
// that both find the same. The transaction that changes a title changes the
// index; the titles of an older store come into it in the background.

const (
	sqlSetTitled = `UPDATE derived SET titled = ?`

	// The newest article has the least number, so that what a search finds comes
	// in the order in which it is shown.
	sqlIndexTitle = `INSERT OR REPLACE INTO titles (rowid, words) VALUES (` + sqlTitleRow + `, ?)`

	sqlDropTitle = `DELETE FROM titles WHERE rowid = ` + sqlTitleRow

	sqlTitleRow = `-((min(max(?, 0), 4294967295) << 31) | ?)` // of a time of publication and an article

	titlesOfFile = `FROM titles t CROSS JOIN articles a WHERE t.titles MATCH ? AND a.id = (-t.rowid & 2147483647)`

	titlesOfDatabase = `FROM titles t CROSS JOIN articles a WHERE t.words @@ CAST(? AS tsquery) AND a.id = t.article`

	sqlTitlesBehind = `SELECT id, published, search FROM articles WHERE id > ? ORDER BY id LIMIT ?`

	// How many articles have a word says which index to use: what is
	// planned once for all words says nothing of it.
	sqlPlanEach = `SET LOCAL plan_cache_mode = force_custom_plan`
)

const (
	longestWord  = 60     // bytes of a word that are in the index
	longestAsked = 10_000 // bytes of one that is looked for at all
	mostAsked    = 32     // words of a search that count
)

// words cuts a folded text into what the index holds of it: letters and digits
// that stand together, and every other sign alone. cut says that not all of it
// can be found in the index as it stands in the text.
func words(folded string) (found []string, cut bool) {
	start := -1
	end := func(at int) {
		if start < 0 {
			return
		}
		word := folded[start:at]
		if len(word) > longestWord {
			cut = true
			word = strings.ToValidUTF8(word[:longestWord], "")
		}
		found = append(found, word)
		start = -1
	}
	for i, r := range folded {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError:
			end(i)
		default:
			end(i)
			start = i
			end(i + utf8.RuneLen(r))
		}
	}
	end(len(folded))
	return found, cut || len(found) > 1
}

// indexed is what the index is given of a folded title.
func indexed(folded string) string {
	found, _ := words(folded)
	slices.Sort(found)
	return strings.Join(slices.Compact(found), " ")
}

// wanted is what a search looks for.
type wanted struct {
	words []string // a title has words that begin with these
	parts []string // and these as they are
	none  bool     // no title has that
}

// wantedBy reads what somebody typed.
func wantedBy(text string) (w wanted) {
	seen := map[string]bool{}
	for part := range strings.FieldsSeq(fold(text)) {
		if len(part) > longestAsked {
			return wanted{none: true}
		}
		found, several := words(part)
		if several && len(w.parts) < mostAsked {
			w.parts = append(w.parts, part)
		}
		for _, word := range found {
			if !seen[word] && len(w.words) < mostAsked {
				seen[word] = true
				w.words = append(w.words, word)
			}
		}
	}
	w.none = len(w.words) == 0
	return w
}

// inFile says it in the words of FTS5.
func (w wanted) inFile() string {
	said := make([]string, len(w.words))
	for i, word := range w.words {
		said[i] = `"` + strings.ReplaceAll(word, `"`, `""`) + `"*`
	}
	return strings.Join(said, " AND ")
}

var quoteLexeme = strings.NewReplacer(`'`, `''`, `\`, `\\`)

// inDatabase says it as a tsquery.
func (w wanted) inDatabase() string {
	said := make([]string, len(w.words))
	for i, word := range w.words {
		said[i] = `'` + quoteLexeme.Replace(word) + `':*`
	}
	return strings.Join(said, " & ")
}

// search returns the articles with these words in their titles that the rest of
// the filter asks for too.
func (s *Store) search(ctx context.Context, filter ArticleFilter) (found []Stored, err error) {
	w := wantedBy(filter.Search)
	if w.none {
		return nil, nil
	}
	err = s.snapshot(ctx, func(tx *sql.Tx) error {
		var counted, titled int64
		if err := tx.QueryRowContext(ctx, sqlReached).Scan(&counted, &titled); err != nil {
			return err
		}
		query, args := filter.looking(w)
		if titled == allCounted {
			if s.shared != nil {
				if _, err := tx.ExecContext(ctx, sqlPlanEach); err != nil {
					return err
				}
			}
			query, args = filter.searching(w, s.shared != nil)
		} else {
			s.fillTitles()
		}
		rows, err := tx.QueryContext(ctx, query, args...) // not prepared for ever: there are too many
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			one, err := s.scanArticle(rows)
			if err != nil {
				return err
			}
			found = append(found, one)
		}
		return rows.Err()
	})
	return found, explain(s.path, err)
}

// looking looks at all titles, for words anywhere in them: what there is until
// the index is whole.
func (filter ArticleFilter) looking(w wanted) (query string, args []any) {
	where := filter.conditions()
	for _, part := range slices.Concat(w.words, w.parts) {
		where.add(`a.search LIKE ? ESCAPE '\'`, "%"+likeEscape.Replace(part)+"%")
	}
	return filter.listing(where)
}

// searching asks the index.
func (filter ArticleFilter) searching(w wanted, shared bool) (query string, args []any) {
	from, order, said := titlesOfFile, "t.rowid", w.inFile()
	if shared {
		from, order, said = titlesOfDatabase, "t.published DESC, t.article DESC", w.inDatabase()
	}
	columns := headColumns
	if filter.Bodies {
		columns = articleColumns
		from = strings.Replace(from, "WHERE", "CROSS JOIN revisions r WHERE r.article_id = a.id AND r.revision = a.revision AND", 1)
	}
	where := filter.conditions()
	for _, part := range w.parts {
		where.add(`a.search LIKE ? ESCAPE '\'`, "%"+likeEscape.Replace(part)+"%")
	}
	query = `SELECT ` + columns + from
	for _, part := range where.parts {
		query += ` AND ` + part
	}
	args = append([]any{said}, where.args...)
	return query + ` ORDER BY ` + order + ` LIMIT ? OFFSET ?`, append(args, limit(filter.Limit), filter.Offset)
}

// titling is what a transaction changes of the index, by article.
type titling map[int64]titleChange

type titleChange struct {
	was, is     bool // there is something to drop, or to keep
	dropped     int64
	published   int64
	searchWords string
}

// drop notes that the title of an article goes, or becomes another one.
func (t *titling) drop(article, published int64) {
	if *t == nil {
		*t = titling{}
	}
	one := (*t)[article]
	if !one.is { // else it came in this very transaction, or is dropped already
		one.was, one.dropped = true, published
	}
	one.is = false
	(*t)[article] = one
}

// keep notes what the title of an article is now.
func (t *titling) keep(article, published int64, folded string) {
	if *t == nil {
		*t = titling{}
	}
	one := (*t)[article]
	one.is, one.published, one.searchWords = true, published, indexed(folded)
	(*t)[article] = one
}

// flushTitles writes the changes of the articles that are in the index; those
// behind them come later, as they are then.
func (w *writing) flushTitles(titled int64) error {
	for _, article := range slices.Sorted(maps.Keys(w.tally.titles)) {
		if one := w.tally.titles[article]; one.was && article <= titled {
			if _, err := w.exec(sqlDropTitle, one.dropped, article); err != nil {
				return err
			}
		}
	}
	var come []title
	for article, one := range w.tally.titles {
		if one.is && article <= titled {
			come = append(come, title{article, one.published, one.searchWords})
		}
	}
	return w.indexTitles(come)
}

// title is the row of one in the index.
type title struct {
	article, published int64
	words              string
}

// indexTitles puts titles into the index in its order, which is cheapest.
func (w *writing) indexTitles(titles []title) error {
	slices.SortFunc(titles, func(a, b title) int {
		return cmp.Or(cmp.Compare(b.published, a.published), cmp.Compare(b.article, a.article))
	})
	for _, one := range titles {
		if _, err := w.exec(sqlIndexTitle, one.published, one.article, one.words); err != nil {
			return err
		}
	}
	return nil
}

// fillTitles sees to it that the titles of an older store come into the index.
func (s *Store) fillTitles() {
	if s.writer == nil {
		return
	}
	s.inBackground("titles", func(ctx context.Context) error {
		return s.ifAlone(ctx, titleLock, func(ctx context.Context) error {
			s.tell("making an index of the titles")
			err := s.IndexTitles(ctx)
			if err == nil {
				s.tell("made an index of the titles")
			}
			return err
		})
	})
}

// IndexTitles puts into the index all titles that are not in it yet, as those of
// an older store, however long it takes. The store does so by itself in the background; until
// then searches look at all titles.
func (s *Store) IndexTitles(ctx context.Context) error {
	for done := false; !done; {
		err := s.write(ctx, "index titles", func(tx *writing) (err error) {
			done, err = titleMore(tx, s.bounds.counted)
			return err
		})
		if err != nil {
			return err
		}
	}
	if s.shared == nil {
		return nil
	}
	// Else its statistics come when the database gets round to it.
	_, err := s.writer.ExecContext(ctx, "ANALYZE titles")
	return explain(s.path, err)
}

// titleMore indexes some titles more. While it does, nobody else changes any,
// or is at the end of doing so.
func titleMore(tx *writing, most int) (done bool, err error) {
	if _, err := tx.exec(sqlHoldChanges); err != nil {
		return false, err
	}
	var counted, titled int64
	if err := tx.row(sqlReached).Scan(&counted, &titled); err != nil || titled == allCounted {
		return true, err
	}
	titles, err := titlesBehind(tx, titled, most)
	if err != nil {
		return false, err
	}
	if titled = allCounted; len(titles) > 0 {
		titled = titles[len(titles)-1].article
	}
	if err := tx.indexTitles(titles); err != nil {
		return false, err
	}
	_, err = tx.exec(sqlSetTitled, titled)
	return titled == allCounted, err
}

func titlesBehind(tx *writing, article int64, most int) (titles []title, err error) {
	rows, err := tx.rows(sqlTitlesBehind, article, most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var one title
		var folded string
		if err := rows.Scan(&one.article, &one.published, &folded); err != nil {
			return nil, err
		}
		one.words = indexed(folded)
		titles = append(titles, one)
	}
	return titles, rows.Err()
}

const (
	// A file keeps the time of publication within bounds.
	sqlWordsOfFile = `SELECT -doc & 2147483647, -doc >> 31, term FROM title_words`

	sqlWordsOfDatabase = `
SELECT article, least(greatest(published, 0), 4294967295), array_to_string(tsvector_to_array(words), ' ') FROM titles`

	sqlTitlesUpTo = `SELECT id, min(max(published, 0), 4294967295), search FROM articles WHERE id <= ?`
)

// checkTitles compares the index with the titles.
func (s *Store) checkTitles(ctx context.Context, tx *sql.Tx, found *differences) error {
	var counted, titled int64
	if err := tx.QueryRowContext(ctx, sqlReached).Scan(&counted, &titled); err != nil {
		return err
	}
	// What the words of the articles come to, many articles together: an index
	// of the words by article would take much memory.
	var sums [1 << 16]uint64
	seed := maphash.MakeSeed()
	type entry struct {
		article, published int64
		word               string
	}
	add := func(sign uint64, query string, cut func(string) string, args ...any) error {
		rows, err := tx.QueryContext(ctx, query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var one entry
			var all string
			if err := rows.Scan(&one.article, &one.published, &all); err != nil {
				return err
			}
			for one.word = range strings.FieldsSeq(cut(all)) {
				sums[uint64(one.article)%uint64(len(sums))] += sign * maphash.Comparable(seed, one)
			}
		}
		return rows.Err()
	}
	kept := sqlWordsOfFile
	if s.shared != nil {
		kept = sqlWordsOfDatabase
	}
	if err := add(1, kept, func(words string) string { return words }); err != nil {
		return err
	}
	if err := add(math.MaxUint64, sqlTitlesUpTo, indexed, titled); err != nil {
		return err
	}
	wrong := 0
	for _, sum := range sums {
		if sum != 0 {
			wrong++
		}
	}
	if wrong > 0 {
		found.add("index of the titles: those of %d articles or more", wrong)
	}
	return nil
}
