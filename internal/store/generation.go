package store

import (
	"context"
	"database/sql"
	"sync"
	"time"
)

// changes watches the file for commits. SQLite keeps a number for each
// connection that differs whenever another connection, of this process or of
// any other, has committed; so one connection that never writes sees all.
type changes struct {
	mu     sync.Mutex
	conn   *sql.Conn
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
	return c.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&c.last)
}

func (c *changes) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.conn != nil {
		c.conn.Close()
		c.conn = nil
	}
}

// Generation returns a number that has grown if anything was committed since
// the last call, by this process or another. Ask before reading: what is read
// afterwards is at least as new. It costs some microseconds and no disk.
func (s *Store) Generation() uint64 {
	c := &s.changes
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.conn == nil {
		return c.number
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	var version int64
	if err := c.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		c.number++ // unsure: better read once too often
		return c.number
	}
	if version != c.last {
		c.last = version
		c.number++
	}
	return c.number
}
