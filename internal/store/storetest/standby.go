package storetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// Standby starts a server that follows this one by streaming replication, for as
// long as the test lasts. It knows the same databases and users.
func (s *Server) Standby(t testing.TB, options ...ServerOption) *Server {
	t.Helper()
	standby, _ := prepare(t, options)
	standby.run("pg_basebackup", "--dbname="+s.URL(""), "--pgdata="+standby.data, "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync")
	standby.Start()
	t.Cleanup(standby.Stop)
	return standby
}

// Synchronous lets each commit of the server wait until its standby has it on
// disk; it returns when that is so. Make the standby before: it would take the
// setting over, and wait for a standby of its own.
func (s *Server) Synchronous(t testing.TB) {
	t.Helper()
	s.SQL("postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'")
	s.SQL("postgres", "SELECT pg_reload_conf()")
	s.await(t, "no standby follows synchronously", "SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'")
}

// Promote makes a server of a standby.
func (s *Server) Promote(t testing.TB) {
	t.Helper()
	s.run("pg_ctl", "promote", "--pgdata="+s.data, "--wait")
	s.await(t, "is still a standby", "SELECT NOT pg_is_in_recovery()")
}

// Deafen keeps what is committed from now on away from a standby that would
// follow, until it is promoted.
func (s *Server) Deafen(t testing.TB) {
	t.Helper()
	s.SQL("postgres", "ALTER SYSTEM SET primary_conninfo = ''")
	s.SQL("postgres", "SELECT pg_reload_conf()")
	s.await(t, "still follows", "SELECT count(*) = 0 FROM pg_stat_wal_receiver")
}

// Kill ends the server and all its processes as they are (SIGKILL).
func (s *Server) Kill() {
	s.t.Helper()
	pid := s.process.Process.Pid
	children, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "task", strconv.Itoa(pid), "children"))
	if err != nil {
		s.t.Error(err)
	}
	s.end(os.Kill)
	for field := range strings.FieldsSeq(string(children)) {
		child, err := strconv.Atoi(field)
		if err == nil {
			err = syscall.Kill(child, syscall.SIGKILL)
		}
		if err != nil && !errors.Is(err, syscall.ESRCH) {
			s.t.Error(err)
		}
	}
}

// await asks a server until it says yes.
func (s *Server) await(t testing.TB, otherwise, question string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), trial.Patience)
	defer cancel()
	db, err := sql.Open("pgx", s.Local("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }() // it only asks
	retry := time.NewTicker(20 * time.Millisecond)
	defer retry.Stop()
	for {
		var yes bool
		if err := db.QueryRowContext(ctx, question).Scan(&yes); err == nil && yes {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("%s: %v", otherwise, ctx.Err())
		case <-retry.C:
		}
	}
}

// Either is the address of a database that is on one of several servers, given by
// its addresses there.
func Either(t testing.TB, addresses ...string) string {
	t.Helper()
	var hosts []string
	var either *url.URL
	for _, address := range addresses {
		parsed, err := url.Parse(address)
		if err != nil || !store.IsPostgres(address) {
			t.Fatal(fmt.Errorf("no address of a database: %w", err))
		}
		hosts, either = append(hosts, parsed.Host), parsed
	}
	either.Host = strings.Join(hosts, ",")
	return either.String()
}
