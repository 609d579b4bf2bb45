package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// tables is all that a store knows and that follows from nothing else, in the order in which rows need each other;
// those with an id of their own give out the next one themselves.
var tables = []struct {
	name string
	ids  bool
}{
	{"articles", true},
	{"revisions", false},
	{"observations", true},
	{"citations", false},
	{"validators", false},
	{"runs", true},
	{"run_totals", false},
	{"links", false},
	{"corrections", true},
	{"pages", true},
	{"figure_changes", false},
}

// Copied says how many rows of each table a store holds, and what they say.
type Copied struct {
	Table string
	Rows  int64
	sum   checksum
}

// checksum is the sum of what the rows hash to: the order does not matter.
type checksum [4]uint64

// Copy copies everything from one store, as of one moment and while it may be
// in use, to an empty one of either kind, ids included: addresses of figures
// and articles stay good. The copy lands whole or not at all; then both are read
// again and compared, row by row. It returns what was copied, by table. The
// other store must not be written to meanwhile.
func Copy(ctx context.Context, from, to *Store) ([]Copied, error) {
	if to.writer == nil {
		return nil, explain(to.path, fmt.Errorf("copy to it: %w: it was opened for reading only", ErrReadOnly))
	}
	if err := to.empty(ctx); err != nil {
		return nil, fmt.Errorf("copy %s to %s: %w", from.path, to.path, err)
	}
	var want []Copied
	err := from.snapshot(ctx, func(tx *sql.Tx) error {
		load := to.loadFile
		if to.shared != nil {
			load = to.loadDatabase
		}
		var err error
		want, err = load(ctx, tx)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("copy %s to %s: %w", from.path, to.path, explain(to.path, err))
	}
	got, err := to.Content(ctx)
	if err != nil {
		return nil, fmt.Errorf("compare %s with %s: %w", to.path, from.path, err)
	}
	for i, table := range want {
		if got[i] != table {
			return nil, fmt.Errorf("%w: the copy in %s is not the same as %s: %s has %d rows there, %d here; empty it and copy again",
				ErrCorrupt, to.path, from.path, table.Table, got[i].Rows, table.Rows)
		}
	}
	return want, nil
}

// copyToFile makes a file with the content of a database.
func (s *Store) copyToFile(ctx context.Context, path string) (err error) {
	to, err := Open(ctx, path)
	if err != nil {
		return err
	}
	_, err = Copy(ctx, s, to)
	return errors.Join(err, to.Close(), dropPart(path+".lock"))
}

func (s *Store) empty(ctx context.Context) error {
	for _, table := range tables {
		if table.name == "figure_changes" {
			continue // one row, always
		}
		var rows bool
		if err := s.readers.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM "+table.name+")").Scan(&rows); err != nil {
			return explain(s.path, err)
		}
		if rows {
			return fmt.Errorf("%w: the store %s is not empty: its table %s has rows; copy to a new one", ErrInvalid, s.path, table.name)
		}
	}
	return nil
}

// Content reads the whole store and says how many rows each table has. Two
// stores with equal contents say the same.
func (s *Store) Content(ctx context.Context) ([]Copied, error) {
	var content []Copied
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		for _, table := range tables {
			rows, err := readTable(ctx, tx, table.name)
			if err != nil {
				return explain(s.path, err)
			}
			for rows.next() {
			}
			if err := rows.close(); err != nil {
				return explain(s.path, err)
			}
			content = append(content, rows.Copied)
		}
		return nil
	})
	return content, err
}

// loadFile puts the rows into a file.
func (s *Store) loadFile(ctx context.Context, from *sql.Tx) (copied []Copied, err error) {
	err = s.write(ctx, "fill it", func(w *writing) error {
		for _, query := range append([]string{"DELETE FROM figure_changes"}, s.forgetSQL()...) {
			if _, err := w.exec(query); err != nil {
				return err
			}
		}
		for _, table := range tables {
			rows, err := readTable(ctx, from, table.name)
			if err != nil {
				return err
			}
			places := strings.Repeat(", ?", len(rows.columns))[2:]
			insert, err := w.tx.PrepareContext(ctx, "INSERT INTO "+table.name+" ("+strings.Join(rows.columns, ", ")+") VALUES ("+places+")") //nolint:gosec // names of ours
			if err != nil {
				return errors.Join(err, rows.close())
			}
			for err == nil && rows.next() {
				_, err = insert.ExecContext(ctx, rows.row...)
			}
			if err := errors.Join(err, rows.close(), insert.Close()); err != nil { //nolint:sqlclosecheck // a function a table would say less
				return fmt.Errorf("%s: %w", table.name, err)
			}
			copied = append(copied, rows.Copied)
		}
		return nil
	})
	return copied, err
}

// loadDatabase puts the rows into a database by PostgreSQL's COPY, in one
// transaction.
func (s *Store) loadDatabase(ctx context.Context, from *sql.Tx) (copied []Copied, err error) {
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	err = conn.Raw(func(raw any) error {
		spoken, ok := raw.(*speaker)
		if !ok {
			return fmt.Errorf("unexpected connection %T", raw)
		}
		return pgx.BeginFunc(ctx, spoken.Conn.Conn(), func(tx pgx.Tx) error {
			for _, query := range append([]string{"DELETE FROM figure_changes"}, s.forgetSQL()...) {
				if _, err := tx.Exec(ctx, query); err != nil {
					return err
				}
			}
			for _, table := range tables {
				rows, err := readTable(ctx, from, table.name)
				if err != nil {
					return err
				}
				_, err = tx.CopyFrom(ctx, pgx.Identifier{table.name}, rows.columns, forPostgres{rows})
				if err := errors.Join(err, rows.close()); err != nil {
					return fmt.Errorf("%s: %w", table.name, err)
				}
				if table.ids {
					_, err := tx.Exec(ctx, "SELECT setval(pg_get_serial_sequence('"+table.name+"', 'id'), max(id)) FROM "+table.name+" HAVING count(*) > 0")
					if err != nil {
						return err
					}
				}
				copied = append(copied, rows.Copied)
			}
			_, err := tx.Exec(ctx, sqlCountWrite)
			return err
		})
	})
	return copied, err
}

// tableRows is the rows of a table on their way.
type tableRows struct {
	Copied
	columns []string
	rows    *sql.Rows
	row     []any
	places  []any
	err     error
}

func readTable(ctx context.Context, tx *sql.Tx, table string) (*tableRows, error) {
	rows, err := tx.QueryContext(ctx, "SELECT * FROM "+table) //nolint:gosec,rowserrcheck // a name of ours; close asks for the error
	if err != nil {
		return nil, fmt.Errorf("%s: %w", table, err)
	}
	columns, err := rows.Columns()
	if err != nil {
		return nil, errors.Join(err, rows.Close()) //nolint:sqlclosecheck // else it stays open
	}
	r := &tableRows{Copied: Copied{Table: table}, columns: columns, rows: rows, row: make([]any, len(columns))}
	for i := range r.row {
		r.places = append(r.places, &r.row[i])
	}
	return r, nil
}

func (r *tableRows) next() bool {
	if r.err != nil || !r.rows.Next() { // close asks for its error
		return false
	}
	if r.err = r.rows.Scan(r.places...); r.err != nil {
		return false
	}
	r.Rows++
	r.sum.add(r.columns, r.row)
	return true
}

func (r *tableRows) close() error {
	return errors.Join(r.err, r.rows.Err(), r.rows.Close())
}

// add hashes a row, its columns by name, so that a file and a database with the
// same content come to the same sum.
func (d *checksum) add(columns []string, row []any) {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(columns[a], columns[b]) })
	var line []byte
	for _, i := range order {
		var value []byte
		switch v := row[i].(type) {
		case string:
			value = []byte(v)
		case []byte:
			value = v
		case int64:
			value = binary.BigEndian.AppendUint64(nil, uint64(v))
		case float64:
			value = binary.BigEndian.AppendUint64(nil, math.Float64bits(v))
		case bool:
			value = make([]byte, 8) // as the number that a file has in its place
			if v {
				value[7] = 1
			}
		}
		line = binary.BigEndian.AppendUint64(line, uint64(len(value)))
		line = append(line, value...)
	}
	sum := sha256.Sum256(line)
	for i := range d {
		d[i] += binary.BigEndian.Uint64(sum[8*i:])
	}
}

// truths are the columns that a file keeps as 0 and 1.
var truths = []string{"per_year", "ratio_unit", "in_title"}

// forPostgres gives rows to COPY in PostgreSQL's types.
type forPostgres struct{ *tableRows }

// Next implements pgx.CopyFromSource.
func (p forPostgres) Next() bool { return p.next() }

// Values implements pgx.CopyFromSource.
func (p forPostgres) Values() ([]any, error) {
	values := slices.Clone(p.row)
	for i, value := range values {
		switch v := value.(type) {
		case string:
			if !plain(v) {
				values[i] = escape(v)
			}
		case int64:
			if slices.Contains(truths, p.columns[i]) {
				values[i] = v != 0
			}
		}
	}
	return values, nil
}

// Err implements pgx.CopyFromSource.
func (p forPostgres) Err() error { return errors.Join(p.err, p.rows.Err()) }
