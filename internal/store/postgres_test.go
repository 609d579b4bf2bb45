package store_test

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

func TestPostgreSQLOpenErrors(t *testing.T) {
	server := storetest.StartPostgres(t)
	changed := func(change func(address *url.URL)) string {
		address, err := url.Parse(server.Database())
		if err != nil {
			t.Fatal(err)
		}
		change(address)
		return address.String()
	}
	made := func(statement string) string {
		address := server.Database()
		opened := open(t, address)
		if err := opened.Close(); err != nil {
			t.Fatal(err)
		}
		server.SQL(address, statement)
		return address
	}
	for _, test := range []struct {
		name    string
		address string
		options []store.Option
		is      error
		says    []string
	}{
		{"no address", "postgres://user:" + storetest.Password + "@host:port/%zz", nil, store.ErrInvalid, []string{"want postgres://USER@HOST:PORT/DATABASE"}},
		{"nobody listens", changed(func(a *url.URL) { a.Host = "127.0.0.1:1" }), nil, store.ErrUnreachable, []string{"see that the server runs"}},
		{"wrong password", changed(func(a *url.URL) { a.User = url.UserPassword("baotinh", "wrong") }), nil, store.ErrUnreachable, []string{"user or password is wrong", "store_password_file"}},
		{"no such database", changed(func(a *url.URL) { a.Path = "/nowhere" }), nil, store.ErrUnreachable, []string{"there is no such database", "createdb"}},
		{"no such password file", changed(func(a *url.URL) { a.User = url.User("baotinh") }), []store.Option{store.WithPasswordFile("/nonexistent")}, fs.ErrNotExist, []string{"read the password"}},
		{"not UTF-8", func() string {
			server.SQL("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'")
			return server.URL("latin")
		}(), nil, store.ErrInvalid, []string{"LATIN1", "createdb --encoding=UTF8"}},
		{"made by a newer program", made("INSERT INTO baotinh.goose_db_version (version_id, is_applied) VALUES (999, true)"), nil, store.ErrNewer, []string{"schema version 999", "install the newer program"}},
		{"a standby", changed(func(a *url.URL) { a.RawQuery = "default_transaction_read_only=on" }), nil, store.ErrReadOnly, []string{"name the primary"}},
		{"no right to make tables", func() string {
			address := server.Database()
			server.SQL(address, "CREATE ROLE reader LOGIN PASSWORD '"+storetest.Password+"'")
			parsed, err := url.Parse(address)
			if err != nil {
				t.Fatal(err)
			}
			parsed.User = url.UserPassword("reader", storetest.Password)
			return parsed.String()
		}(), nil, store.ErrReadOnly, []string{"make it the owner"}},
		{"nothing there to read", server.Database(), []store.Option{store.ReadOnly()}, fs.ErrNotExist, []string{"start baotinh serve once"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := store.Open(t.Context(), test.address, append(test.options, store.WithBusyTimeout(2*time.Second))...)
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			t.Log(err)
			if !errors.Is(err, test.is) {
				t.Errorf("%v is not %v", err, test.is)
			}
			for _, says := range append(test.says, "store postgres://") {
				if !strings.Contains(err.Error(), says) {
					t.Errorf("%q does not say %q", err, says)
				}
			}
			if strings.Contains(err.Error(), storetest.Password) || strings.Contains(err.Error(), url.QueryEscape(storetest.Password)) {
				t.Errorf("%q says the password", err)
			}
		})
	}
}

func TestRedact(t *testing.T) {
	for path, want := range map[string]string{
		"/var/lib/baotinh/baotinh.db":                       "/var/lib/baotinh/baotinh.db",
		"postgres://u:secret@h:5432/db?sslmode=require":     "postgres://u@h:5432/db",
		"postgresql://h/db?password=secret":                 "postgres://h/db",
		"postgres://u:se%cret@h/db":                         "postgres://…",
		"postgres://u:secret@h1:1,h2:2/db?passfile=/secret": "postgres://u@h1:1,h2:2/db",
	} {
		if got := store.Redact(path); got != want {
			t.Errorf("%s is shown as %s, want %s", path, got, want)
		}
	}
}

// TestPasswordFile changes the password while the store is open, as a vault
// does.
func TestPasswordFile(t *testing.T) {
	server := storetest.StartPostgres(t)
	secret := filepath.Join(t.TempDir(), "password")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(secret, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(storetest.Password + "\n")
	address := strings.Replace(server.Database(), url.UserPassword("baotinh", storetest.Password).String(), "baotinh", 1)
	s := open(t, address, store.WithPasswordFile(secret))
	server.SQL("postgres", `DO $$ BEGIN ALTER ROLE baotinh PASSWORD 'another';
		PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL; END $$`)
	write("another")
	if _, err := s.SaveArticle(t.Context(), storetest.Sample("a.vn", "1", "Sóc Trăng", "2023")); err != nil {
		t.Error(err)
	}
}

// TestDatabaseRestartedUnderLoad crashes the server again and again while eight
// save: what was reported saved is there, once, and what was not can be
// saved again.
func TestDatabaseRestartedUnderLoad(t *testing.T) {
	const writers, each = 8, 40
	server := storetest.StartPostgres(t)
	s := server.Open(t)
	var group sync.WaitGroup
	saved := make(chan struct{}, writers*each)
	for w := range writers {
		group.Go(func() {
			for i := range each {
				for try := range 20 {
					_, err := s.SaveArticle(t.Context(), benchSample(w*1000+i))
					if err == nil {
						saved <- struct{}{}
						break
					}
					if !errors.Is(err, store.ErrUnreachable) {
						t.Errorf("try %d: %v", try, err)
						return
					}
				}
			}
		})
	}
	for crash := range 3 {
		for range writers * each / 5 {
			<-saved
		}
		if crash == 1 {
			server.Stop()
		} else {
			server.Crash()
		}
		server.Start()
	}
	group.Wait()
	found, err := s.Figures(t.Context(), store.FigureFilter{})
	if err != nil || len(found) != writers*each*10 {
		t.Errorf("%d figures, want %d (%v)", len(found), writers*each*10, err)
	}
	if err := s.CheckIntegrity(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestHold keeps sites to one of two processes.
func TestHold(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	// A busy machine must come round to renewing it within three quarters of it.
	const lasts = 3 * time.Second
	lease := store.WithLease(lasts)
	one, two := open(t, address, lease), open(t, address, lease)
	ctx := t.Context()
	nothing := func(context.Context) error { return nil }

	err := one.Hold(ctx, "a.vn", func(ctx context.Context) error {
		for name, other := range map[string]*store.Store{"another process": two, "the same process": one} {
			if err := other.Hold(ctx, "a.vn", nothing); !errors.Is(err, store.ErrLocked) {
				t.Errorf("%s holds it too: %v", name, err)
			}
		}
		if err := two.Hold(ctx, "b.vn", nothing); err != nil {
			t.Errorf("another site: %v", err)
		}
		if held, err := two.Held(ctx); err != nil || len(held) != 1 || held[0] != "a.vn" {
			t.Errorf("held %v, %v", held, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := two.Hold(ctx, "a.vn", nothing); err != nil {
		t.Errorf("after the end: %v", err)
	}

	// A holder that lives keeps it, however long it takes.
	err = one.Hold(ctx, "a.vn", func(ctx context.Context) error {
		timer := time.NewTimer(2*lasts + lasts/2)
		defer timer.Stop()
		for {
			select {
			case <-timer.C:
				return nil
			case <-ctx.Done():
				return context.Cause(ctx)
			case <-time.After(50 * time.Millisecond):
				if err := two.Hold(t.Context(), "a.vn", nothing); !errors.Is(err, store.ErrLocked) {
					return errors.Join(errors.New("it was given away"), err)
				}
			}
		}
	})
	if err != nil {
		t.Error(err)
	}

	// A holder that lost the database stops before another may begin, and its
	// run counts as interrupted.
	var stopped, begun time.Time
	err = one.Hold(ctx, "a.vn", func(ctx context.Context) error {
		if _, err := one.BeginRun(ctx, store.Run{Site: "a.vn"}); err != nil {
			return err
		}
		server.Crash()
		<-ctx.Done()
		stopped = time.Now()
		return context.Cause(ctx)
	})
	if !errors.Is(err, store.ErrLost) {
		t.Errorf("without the database: %v", err)
	}
	server.Start()
	for begun.IsZero() {
		err := two.Hold(ctx, "a.vn", func(ctx context.Context) error {
			begun = time.Now()
			runs, err := two.Runs(ctx, "a.vn", 0)
			if err != nil || len(runs) != 1 || runs[0].Outcome != store.Interrupted {
				t.Errorf("runs %+v, %v", runs, err)
			}
			return nil
		})
		if err != nil && !errors.Is(err, store.ErrLocked) && !errors.Is(err, store.ErrUnreachable) {
			t.Fatal(err)
		}
	}
	if begun.Before(stopped) {
		t.Errorf("the second began at %s, before the first stopped at %s", begun, stopped)
	}
}
