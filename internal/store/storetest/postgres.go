package storetest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// Password is the one of the user of a Server, and stands nowhere else: a test
// may look for it where it must not be.
const Password = "mật-khẩu-7f3a9c" //nolint:gosec // of a server that lives as long as a test

// Server is a PostgreSQL of the test's own, on loopback.
type Server struct {
	t         testing.TB
	bin, data string
	host      string
	port      string
	enter     func(func() error) error // into the network in which it listens
	settings  []string
	as        *syscall.Credential // nil to run as the test does
	process   *exec.Cmd
	log       *bytes.Buffer
	databases atomic.Int64
}

// A ServerOption changes how a Server is started.
type ServerOption func(*Server)

// Elsewhere lets the server listen at another address than loopback's, in a
// network that enter goes into for as long as it runs a function. The test itself
// reaches the server through its socket, see Local.
func Elsewhere(host string, enter func(func() error) error) ServerOption {
	return func(s *Server) { s.host, s.enter = host, enter }
}

// Setting gives the server a setting, "wal_keep_size=64MB".
func Setting(setting string) ServerOption {
	return func(s *Server) { s.settings = append(s.settings, setting) }
}

// StartPostgres starts a server that lives as long as the test. Where PostgreSQL
// is not installed the test is skipped, or fails if BAOTINH_INTEGRATION is set.
func StartPostgres(t testing.TB, options ...ServerOption) *Server {
	t.Helper()
	s, secret := prepare(t, options)
	s.run("initdb", "--pgdata="+s.data, "--username=baotinh", "--pwfile="+secret, "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync")
	rules, err := os.OpenFile(filepath.Join(s.data, "pg_hba.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = rules.WriteString("host all,replication all samenet scram-sha-256\n")
		err = errors.Join(err, rules.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	s.Start()
	t.Cleanup(s.Stop)
	return s
}

// prepare makes the folder of a server, with a file that holds the password.
func prepare(t testing.TB, options []ServerOption) (_ *Server, secret string) {
	t.Helper()
	bin, err := postgresFolder()
	if err != nil {
		if os.Getenv("BAOTINH_INTEGRATION") != "" {
			t.Fatalf("BAOTINH_INTEGRATION is set, and %v", err)
		}
		t.Skipf("%v (Debian: apt-get install postgresql)", err)
	}
	s := &Server{t: t, bin: bin, log: new(bytes.Buffer), enter: func(fn func() error) error { return fn() }}
	// Nobody else takes the address while the server is being made, or is down.
	if s.host, s.port, err = net.SplitHostPort(trial.FreeAddress(t)); err != nil {
		t.Fatal(err)
	}
	for _, option := range options {
		option(s)
	}
	if s.as, err = unprivileged(); err != nil {
		t.Fatal(err)
	}
	// Not t.TempDir: only its owner may enter that.
	folder, err := os.MkdirTemp("", "baotinh-postgres-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	s.data = filepath.Join(folder, "data")
	secret = filepath.Join(folder, "password")
	if err := os.WriteFile(secret, []byte(Password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s.as != nil {
		for _, path := range []string{folder, secret} {
			if err := os.Chown(path, int(s.as.Uid), int(s.as.Gid)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s, secret
}

// Start starts a server that was stopped, and waits until it answers.
func (s *Server) Start() {
	s.t.Helper()
	args := []string{"-D", s.data, "-p", s.port, "-k", filepath.Dir(s.data)}
	for _, setting := range append([]string{"listen_addresses=" + s.host, "fsync=off", "max_connections=120", "shared_buffers=32MB"}, s.settings...) {
		args = append(args, "-c", setting)
	}
	s.process = s.command("postgres", args...)
	s.process.Stdout, s.process.Stderr = s.log, s.log
	if err := s.enter(s.process.Start); err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), trial.Patience)
	defer cancel()
	retry := time.NewTicker(20 * time.Millisecond)
	defer retry.Stop()
	db, err := sql.Open("pgx", s.Local("postgres"))
	if err != nil {
		s.t.Fatal(err)
	}
	for {
		err := db.PingContext(ctx)
		if err == nil {
			if err := db.Close(); err != nil {
				s.t.Error(err)
			}
			return
		}
		select {
		case <-ctx.Done():
			s.t.Fatalf("PostgreSQL does not start: %v\n%s", err, s.log)
		case <-retry.C:
		}
	}
}

// Stop stops the server, breaking the connections off; twice is once.
func (s *Server) Stop() { s.end(os.Interrupt) } // its fast shutdown

// Crash stops the server as a failure of its machine would.
func (s *Server) Crash() { s.end(syscall.SIGQUIT) } // its immediate shutdown

func (s *Server) end(how os.Signal) {
	if s.process == nil {
		return
	}
	if err := s.process.Process.Signal(how); err != nil {
		s.t.Error(err)
	}
	_ = s.process.Wait() // a crash is no good end
	s.process = nil
}

// Log is what the server has said; for a server that is stopped.
func (s *Server) Log() string { return s.log.String() }

// URL is the address of a database of the server, with the password. The database
// is given by its name, or by its address on another server.
func (s *Server) URL(database string) string {
	address := url.URL{
		Scheme: "postgres", User: url.UserPassword("baotinh", Password),
		Host: net.JoinHostPort(s.host, s.port), Path: "/" + named(database),
	}
	return address.String()
}

// Local is the address of a database of the server through its socket, which is
// the same file in every network. The database is given as for URL.
func (s *Server) Local(database string) string {
	address := url.URL{
		Scheme: "postgres", User: url.UserPassword("baotinh", Password), Path: "/" + named(database),
		RawQuery: url.Values{"host": {filepath.Dir(s.data)}, "port": {s.port}}.Encode(),
	}
	return address.String()
}

// named is the name of a database that is given by name or address.
func named(database string) string {
	if address, err := url.Parse(database); err == nil && store.IsPostgres(database) {
		return strings.TrimPrefix(address.Path, "/")
	}
	return database
}

// Database makes an empty database and returns its address.
func (s *Server) Database() string {
	s.t.Helper()
	name := fmt.Sprint("test", s.databases.Add(1))
	s.SQL("postgres", "CREATE DATABASE "+name)
	return s.URL(name)
}

// SQL runs a statement in a database, given by name or address.
func (s *Server) SQL(database, statement string) {
	s.t.Helper()
	db, err := sql.Open("pgx", s.Local(database))
	if err == nil {
		_, err = db.ExecContext(context.Background(), statement)
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		s.t.Fatalf("%s: %v", statement, err)
	}
}

// Open returns an empty store in a database of its own.
func (s *Server) Open(t testing.TB, options ...store.Option) *store.Store {
	t.Helper()
	opened, err := store.Open(t.Context(), s.Database(), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := opened.Close(); err != nil {
			t.Error(err)
		}
	})
	return opened
}

func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...) //nolint:noctx,gosec // it is stopped by a signal of its own; the arguments are the test's
	cmd.Dir = filepath.Dir(s.data)
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(kv string) bool { return strings.HasPrefix(kv, "PG") }), "LC_ALL=C")
	cmd.SysProcAttr = ending()
	if s.as != nil {
		cmd.SysProcAttr.Credential = s.as
	}
	return cmd
}

func (s *Server) run(name string, args ...string) {
	s.t.Helper()
	if said, err := s.command(name, args...).CombinedOutput(); err != nil {
		s.t.Fatalf("%s: %v\n%s", name, err, said)
	}
}

// postgresFolder is where the server's programs are; Debian keeps them off
// the PATH.
func postgresFolder() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		path, err = filepath.EvalSymlinks(path) // the others may have no link
		return filepath.Dir(path), err
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", errors.New("PostgreSQL is not installed")
	}
	slices.SortFunc(found, func(a, b string) int { return version(b) - version(a) })
	return filepath.Dir(found[0]), nil
}

func version(path string) int {
	n, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	if err != nil {
		return 0
	}
	return n
}

// unprivileged is who to run the server as: it refuses root.
func unprivileged() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		found, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err := strconv.ParseUint(found.Uid, 10, 32)
		gid, wrong := strconv.ParseUint(found.Gid, 10, 32)
		if err = errors.Join(err, wrong); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("this is root, for whom PostgreSQL does not run, and there is no user postgres or nobody")
}
