package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// changes watches the file for commits. SQLite keeps a number for each
// connection that differs whenever another connection, of this process or of
// any other, has committed; so one connection that never writes sees all.
type changes struct {
	mu     sync.Mutex
	conn   *sql.Conn
	ask    *sql.Stmt
	last   int64
	number uint64
}

func (c *changes) open(ctx context.Context, readers *sql.DB) (err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.conn, err = readers.Conn(ctx); err != nil {
		return err
	}
	c.number = 1
	if c.ask, err = c.conn.PrepareContext(ctx, "PRAGMA data_version"); err != nil {
		return err
	}
	return c.ask.QueryRowContext(ctx).Scan(&c.last)
}

func (c *changes) close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	var problems []error
	if c.ask != nil {
		problems = append(problems, c.ask.Close())
		c.ask = nil
	}
	if c.conn != nil {
		problems = append(problems, c.conn.Close())
		c.conn = nil
	}
	return errors.Join(problems...)
}

// Generation returns a number that has grown if anything was committed since
// the last call, by this process or another. Ask before reading: what is read
// afterwards is at least as new. It costs some microseconds and no disk.
func (s *Store) Generation() uint64 {
	if s.shared != nil {
		return s.generationShared()
	}
	c := &s.changes
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ask == nil {
		return c.number
	}
	var version int64
	if err := c.ask.QueryRowContext(context.Background()).Scan(&version); err != nil {
		c.number++ // unsure: better read once too often
		return c.number
	}
	if version != c.last {
		c.last = version
		c.number++
	}
	return c.number
}
