package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

const (
	// schema is where the tables are, unless the address names a search_path.
	schema = "baotinh"

	// connections is how many a process has at most to write and read, beside
	// those of the queue of runs.
	connections      = 16
	queueConnections = 6

	// oldest is the version of PostgreSQL that is asked for, as the server says it.
	oldest = 130000

	// Locks of the database's own, by number.
	migrationLock int64 = 0x62616f74_01
	settleLock    int64 = 0x62616f74_02
	countLock     int64 = 0x62616f74_03
	titleLock     int64 = 0x62616f74_04
)

// cluster is what a Store on PostgreSQL has beside one in a file.
type cluster struct {
	config *pgxpool.Config // with the password: never to be printed

	mu         sync.Mutex
	written    string    // what the database said last when asked what was written
	generation uint64    // grows when it says something else, or does not answer
	away       time.Time // when it last did not
	pool       *pgxpool.Pool
}

// WithPasswordFile names a file with the password of the PostgreSQL user. It is
// read anew for each connection, so it may change while the store is open.
func WithPasswordFile(path string) Option { return func(s *Store) { s.passwordFile = path } }

// IsPostgres reports whether a store is the address of a PostgreSQL database
// and not the path of a file.
func IsPostgres(path string) bool {
	return strings.HasPrefix(path, "postgres://") || strings.HasPrefix(path, "postgresql://")
}

// Redact returns how a store may be shown: a path as it is, an address with
// its user, host and database and nothing else.
func Redact(path string) string {
	if !IsPostgres(path) {
		return path
	}
	address, err := url.Parse(path)
	if err != nil {
		return "postgres://…"
	}
	shown := url.URL{Scheme: "postgres", Host: address.Host, Path: address.Path}
	if name := address.User.Username(); name != "" {
		shown.User = url.User(name)
	}
	return shown.String()
}

func (s *Store) startPostgres(ctx context.Context, address string) error {
	config, err := s.postgresConfig(address)
	if err != nil {
		return err
	}
	s.shared = &cluster{config: config}
	db := sql.OpenDB(connector{stdlib.GetConnector(*config.ConnConfig, stdlib.OptionBeforeConnect(s.password)), new(sync.Map)})
	db.SetMaxOpenConns(int(config.MaxConns))
	db.SetMaxIdleConns(int(config.MaxConns))
	db.SetConnMaxIdleTime(5 * time.Minute)
	s.readers = db
	s.snapshots = make(chan struct{}, max(1, config.MaxConns-2))
	if err := suitable(ctx, db); err != nil {
		return err
	}
	if s.readOnly {
		return checkVersion(ctx, db, goose.DialectPostgres)
	}
	s.writer = db
	err = s.Exclusively(ctx, func(ctx context.Context) error {
		if config.ConnConfig.RuntimeParams["search_path"] == schema {
			if err := makeSchema(ctx, db); err != nil {
				return err
			}
		}
		return migrate(ctx, db, goose.DialectPostgres)
	})
	if err != nil {
		return err
	}
	return s.interruptRuns(ctx)
}

// makeSchema makes the schema if it is not there; who may only use an existing
// one need not be allowed to make any.
func makeSchema(ctx context.Context, db *sql.DB) error {
	var there bool
	if err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = '"+schema+"')").Scan(&there); err != nil || there {
		return err
	}
	_, err := db.ExecContext(ctx, "CREATE SCHEMA "+schema)
	return err
}

// postgresConfig reads the address. What pgx says against one is not passed
// on: it may hold the password.
func (s *Store) postgresConfig(address string) (*pgxpool.Config, error) {
	pool, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("%w: the address cannot be read (it is not shown, it may hold a password); want postgres://USER@HOST:PORT/DATABASE, with %%xx for special letters", ErrInvalid)
	}
	if !strings.Contains(address, "pool_max_conns=") {
		pool.MaxConns = connections
	}
	pool.BeforeConnect = s.password
	config := pool.ConnConfig
	params := config.RuntimeParams
	byDefault := func(name, value string) {
		if params[name] == "" {
			params[name] = value
		}
	}
	byDefault("search_path", schema)
	byDefault("application_name", "baotinh")
	byDefault("lock_timeout", strconv.FormatInt(s.busyTimeout.Milliseconds(), 10))
	// A process that vanished must not hold its locks for long.
	byDefault("idle_in_transaction_session_timeout", "60000")
	byDefault("tcp_keepalives_idle", "10")
	byDefault("tcp_keepalives_interval", "3")
	byDefault("tcp_keepalives_count", "3")
	byDefault("tcp_user_timeout", "20000")
	if s.synchronous == "off" {
		params["synchronous_commit"] = "off"
	}
	if s.readOnly {
		params["default_transaction_read_only"] = "on"
	}
	config.DialFunc = newDialer().DialContext
	several := slices.ContainsFunc(config.Fallbacks, func(f *pgconn.FallbackConfig) bool { return f.Host != config.Host || f.Port != config.Port })
	if several && config.ValidateConnect == nil {
		config.ValidateConnect = pgconn.ValidateConnectTargetSessionAttrsReadWrite // a standby is of no use
	}
	switch {
	case config.ConnectTimeout != 0:
	case several:
		config.ConnectTimeout = min(severalTimeout, s.busyTimeout)
	default:
		config.ConnectTimeout = s.busyTimeout
	}
	return pool, nil
}

// password puts the password of the file into the configuration of a new
// connection.
func (s *Store) password(_ context.Context, config *pgx.ConnConfig) error {
	if s.passwordFile == "" {
		return nil
	}
	secret, err := os.ReadFile(s.passwordFile)
	if err != nil {
		return fmt.Errorf("read the password of the database: %w", err)
	}
	config.Password = strings.TrimRight(string(secret), "\r\n")
	return nil
}

// suitable refuses a server that is too old, and a database that cannot hold
// Vietnamese.
func suitable(ctx context.Context, db *sql.DB) error {
	var version int
	var encoding string
	if err := db.QueryRowContext(ctx, "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')").Scan(&version, &encoding); err != nil {
		return err
	}
	switch {
	case version < oldest:
		return fmt.Errorf("%w: PostgreSQL %d is too old, want %d at least", ErrInvalid, version/10000, oldest/10000)
	case encoding != "UTF8":
		return fmt.Errorf("%w: the database's encoding is %s; make one with UTF8 (createdb --encoding=UTF8 --template=template0 NAME)", ErrInvalid, encoding)
	}
	return nil
}

// Exclusively runs fn while no other process on the same database does so: for
// changes of the schema. On a file it simply runs it.
func (s *Store) Exclusively(ctx context.Context, fn func(ctx context.Context) error) (err error) {
	if s.shared == nil {
		return fn(ctx)
	}
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return explain(s.path, err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	// Another replica may be migrating a big store: waiting for it is right,
	// however long it takes.
	if _, err := conn.ExecContext(ctx, "SET lock_timeout = 0"); err != nil {
		return explain(s.path, err)
	}
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock(?)", migrationLock); err != nil {
		return explain(s.path, err)
	}
	defer func() {
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.busyTimeout)
		defer cancel()
		_, wrong := conn.ExecContext(ending, "SELECT pg_advisory_unlock(?)", migrationLock)
		_, reset := conn.ExecContext(ending, "RESET lock_timeout")
		if wrong = errors.Join(wrong, reset); wrong != nil && err == nil {
			err = explain(s.path, wrong)
		}
	}()
	return fn(ctx)
}

// Pool returns connections for a queue of jobs beside the store's tables; nil
// for a store in a file. They are closed with the store.
func (s *Store) Pool(ctx context.Context) (*pgxpool.Pool, error) {
	if s.shared == nil {
		return nil, nil
	}
	c := s.shared
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pool != nil {
		return c.pool, nil
	}
	config := c.config.Copy()
	config.ConnConfig.RuntimeParams["application_name"] += "-queue"
	config.MaxConns = queueConnections
	var err error
	if c.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, explain(s.path, err)
	}
	return c.pool, nil
}

func (c *cluster) close() error {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pool != nil {
		c.pool.Close()
	}
	return nil
}

const (
	// A process writes in the slot of its connection, so that two seldom wait
	// for each other; the sum grows with each commit, whichever comes first.
	sqlCountWrite = `UPDATE generation SET number = number + 1 WHERE slot = pg_backend_pid() % 64`

	// Beside the sum the timeline: another one goes on from a past in which the sum
	// may have been the same with other writes.
	sqlGeneration = `
SELECT (SELECT sum(number) FROM generation) || ' ' || CASE WHEN pg_is_in_recovery() THEN '' ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END`
)

// How often, and how long apart, a write is tried again that others were in
// the way of, or that the database was away for.
const (
	writeTries = 12
	firstWait  = 25 * time.Millisecond
	longWait   = time.Second
)

// writeShared is write for a database that others write to as well: what
// failed before the commit, for a reason that passes, is tried again.
func (s *Store) writeShared(ctx context.Context, what string, fn func(tx *writing) error) error {
	wait := firstWait
	for try := 1; ; try++ {
		again, err := s.writeOnce(ctx, fn)
		if err == nil {
			return nil
		}
		if !again || try == writeTries || ctx.Err() != nil {
			return explain(s.path, fmt.Errorf("%s: %w", what, err))
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
		case <-timer.C:
		}
		timer.Stop()
		wait = min(2*wait, longWait)
	}
}

func (s *Store) writeOnce(ctx context.Context, fn func(tx *writing) error) (again bool, err error) {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return passing(err), err
	}
	defer tx.Rollback() // does nothing after a commit
	w := &writing{ctx: ctx, tx: tx}
	if err := w.run(fn); err != nil {
		return passing(err), err
	}
	if err := w.fence(s); err != nil {
		return passing(err), err
	}
	if w.touched {
		if _, err := tx.ExecContext(ctx, sqlCountWrite); err != nil {
			return passing(err), err
		}
	}
	if err := tx.Commit(); err != nil {
		// It may be on the disk all the same; whether to do it again is for
		// the caller to judge, who knows what it was.
		return false, fmt.Errorf("commit: %w", err)
	}
	return false, nil
}

// A database that does not answer within patience is not asked what was written
// before as much time has passed again: whoever asks wants to show a page.
const patience = time.Second

// generationShared is Generation for a database: it has grown when the database
// says something else than last time, also when that is less, as after a failover
// to a standby that was behind.
func (s *Store) generationShared() uint64 {
	c := s.shared
	c.mu.Lock()
	if time.Since(c.away) < patience {
		defer c.mu.Unlock()
		c.generation++
		return c.generation
	}
	c.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), min(patience, s.busyTimeout))
	defer cancel()
	var written string
	err := s.readers.QueryRowContext(ctx, sqlGeneration).Scan(&written)
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case err != nil:
		c.away = time.Now()
		c.generation++ // better read once too often
	case written != c.written:
		c.written = written
		c.generation++
	}
	return c.generation
}
