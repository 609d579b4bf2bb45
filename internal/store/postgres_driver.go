package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jackc/pgx/v5/stdlib"
)

// The statements of this package are written once, as SQLite reads them. What
// follows stands between database/sql and PostgreSQL and says them there:
// with its place holders, with its words where they differ, and with texts
// that PostgreSQL cannot keep as they are.

// dialect holds the statements that PostgreSQL wants in other words.
var dialect = map[string]string{
	sqlUpdateArticle: strings.Replace(sqlUpdateArticle, "max(", "greatest(", 1),
	sqlLostRuns: strings.Replace(sqlLostRuns, "max(r.started", "greatest(r.started", 1) + `
  AND NOT EXISTS (SELECT 1 FROM leases l WHERE l.site = r.site AND l.until > clock_timestamp())`,
	sqlLostRunsOfSite: strings.Replace(sqlLostRunsOfSite, "max(r.started", "greatest(r.started", 1),
	// What an article was must stand still until it is written what it becomes.
	sqlFindArticle:    sqlFindArticle + ` FOR UPDATE`,
	sqlNewestRevision: sqlNewestRevision + ` FOR UPDATE OF a`,
	sqlJudgedArticle:  sqlJudgedArticle + ` FOR UPDATE`,
	// Keys and addresses are kept unique by their md5, see the schema.
	sqlSaveLink:       strings.Replace(sqlSaveLink, "ON CONFLICT (key)", "ON CONFLICT (md5(key))", 1),
	sqlSaveValidators: strings.Replace(sqlSaveValidators, "ON CONFLICT (url)", "ON CONFLICT (md5(url))", 1),
	sqlKeepPage:       strings.Replace(sqlKeepPage, "ON CONFLICT (site, url)", "ON CONFLICT (site, md5(url))", 1),
	// There is no FTS5, but words and an index of them.
	sqlIndexTitle: `
INSERT INTO titles (published, article, words) VALUES (?, ?, array_to_tsvector(string_to_array(?, ' ')))
ON CONFLICT (article) DO UPDATE SET published = excluded.published, words = excluded.words`,
	sqlDropTitle:  `DELETE FROM titles WHERE published = ? AND article = ?`,
	sqlTitlesUpTo: `SELECT id, least(greatest(published, 0), 4294967295), search FROM articles WHERE id <= ?`,
}

// numbered says a statement with PostgreSQL's place holders, $1 for the first ?.
func numbered(query string) string {
	if other, ok := dialect[query]; ok {
		query = other
	}
	var b strings.Builder
	b.Grow(len(query) + 32)
	n := 0
	for i, part := range strings.Split(query, "?") {
		if i > 0 {
			n++
			b.WriteString("$" + strconv.Itoa(n))
		}
		b.WriteString(part)
	}
	return b.String()
}

// connector makes connections that speak so.
type connector struct {
	driver.Connector
	said *sync.Map // statements in PostgreSQL's words by those in SQLite's
}

// Connect implements driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	inner, ok := conn.(*stdlib.Conn)
	if !ok {
		return nil, errors.Join(fmt.Errorf("unexpected connection %T", conn), conn.Close())
	}
	return &speaker{inner, c.said}, nil
}

type speaker struct {
	*stdlib.Conn
	said *sync.Map
}

func (s *speaker) say(query string) string {
	if said, ok := s.said.Load(query); ok {
		return said.(string)
	}
	said := numbered(query)
	s.said.Store(query, said)
	return said
}

// BeginTx gives those who only read the one moment that they are promised.
func (s *speaker) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	if options.ReadOnly {
		options.Isolation = driver.IsolationLevel(sql.LevelRepeatableRead)
	}
	return s.Conn.BeginTx(ctx, options)
}

// PrepareContext prepares nothing: the connection underneath prepares each
// statement once by itself.
func (s *speaker) PrepareContext(_ context.Context, query string) (driver.Stmt, error) {
	return &unprepared{s, query}, nil
}

// Prepare implements driver.Conn.
func (s *speaker) Prepare(query string) (driver.Stmt, error) { return &unprepared{s, query}, nil }

// QueryContext implements driver.QueryerContext.
func (s *speaker) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	rows, err := s.Conn.QueryContext(ctx, s.worded(query, args), keepable(args))
	if err != nil {
		return nil, err
	}
	return restoring{rows}, nil
}

// ExecContext implements driver.ExecerContext.
func (s *speaker) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return s.Conn.ExecContext(ctx, s.worded(query, args), keepable(args))
}

// worded leaves statements without arguments as they are unless they are ours:
// those of migrations may hold a question mark.
func (s *speaker) worded(query string, args []driver.NamedValue) string {
	if len(args) > 0 {
		return s.say(query)
	}
	if other, ok := dialect[query]; ok {
		return other
	}
	return query
}

type unprepared struct {
	conn  *speaker
	query string
}

func (u *unprepared) Close() error  { return nil }
func (u *unprepared) NumInput() int { return -1 }

func (u *unprepared) Exec([]driver.Value) (driver.Result, error) {
	return nil, errors.ErrUnsupported
}

func (u *unprepared) Query([]driver.Value) (driver.Rows, error) {
	return nil, errors.ErrUnsupported
}

func (u *unprepared) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return u.conn.ExecContext(ctx, u.query, args)
}

func (u *unprepared) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return u.conn.QueryContext(ctx, u.query, args)
}

// mark begins what stands for a byte that PostgreSQL refuses in a text: NUL
// and what is no UTF-8. Sites send both, and offsets count bytes, so they must
// come back as they were.
const mark = '\x10'

func keepable(args []driver.NamedValue) []driver.NamedValue {
	for i := range args {
		if text, ok := args[i].Value.(string); ok && !plain(text) {
			args[i].Value = escape(text)
		}
	}
	return args
}

func plain(text string) bool {
	return !strings.ContainsAny(text, "\x00"+string(mark)) && utf8.ValidString(text)
}

// escape writes each such byte, and the mark itself, as the mark and two
// hexadecimal digits.
func escape(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == 0 || r == mark || r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, "%c%02x", mark, text[i])
		} else {
			b.WriteString(text[i : i+size])
		}
		i += size
	}
	return b.String()
}

// unescape is the other way round. What escape did not write stays as it is.
func unescape(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, string(mark))
		b.WriteString(before)
		if !found {
			return b.String()
		}
		text = after
		code, err := strconv.ParseUint(after[:min(2, len(after))], 16, 8)
		if err != nil || len(after) < 2 {
			b.WriteByte(mark)
			continue
		}
		b.WriteByte(byte(code))
		text = after[2:]
	}
}

// restoring gives texts back as they were.
type restoring struct{ driver.Rows }

// Next implements driver.Rows.
func (r restoring) Next(row []driver.Value) error {
	err := r.Rows.Next(row)
	if err != nil {
		if errors.Is(err, io.EOF) {
			return io.EOF // database/sql compares it
		}
		return err
	}
	for i := range row {
		if text, ok := row[i].(string); ok && strings.IndexByte(text, mark) >= 0 {
			row[i] = unescape(text)
		}
	}
	return nil
}
