package faults

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pressly/goose/v3"

	"github.com/baotinh/baotinh/internal/trial"
)

// stopping is something to be asked to end in the middle of.
type stopping struct {
	args   func(t *testing.T, kept string) []string // the command line over a store
	serves bool                                     // it runs until it is asked to end, and then has done its work
	begun  bool                                     // it is asked only when it serves
	hups   int                                      // reloads asked for right before
	keeps  bool                                     // the store says the same afterwards
	revive bool                                     // what was cut short is done by the next start
}

// stoppings are all that the program does for longer than a moment.
func stoppings(t *testing.T) map[string]stopping {
	articles := labelFiles(t, 150)
	serving := func(t *testing.T, kept string) []string {
		return []string{"demo", "--articles=" + articles, "--every=1s", "--store=" + kept, "--web.listen-address=" + trial.FreeAddress(t)}
	}
	on := func(args ...string) func(*testing.T, string) []string {
		return func(t *testing.T, kept string) []string {
			full := []string{"--config.file=" + trial.Settings(t, "store: "+kept)}
			for _, arg := range args {
				full = append(full, strings.NewReplacer("FOLDER", t.TempDir(), "STORE", kept).Replace(arg))
			}
			return full
		}
	}
	return map[string]stopping{
		"start-up": {args: serving, serves: true},
		"runs":     {args: serving, serves: true, begun: true},
		"reload":   {args: serving, serves: true, begun: true, hups: 20},
		"replay":   {args: on("replay", "--apply")},
		"export":   {args: on("export", "openmetrics"), keeps: true},
		"backup":   {args: on("store", "backup", "FOLDER/copy.db"), keeps: true},
		"check":    {args: on("store", "check"), keeps: true},
		"archive": {args: func(t *testing.T, kept string) []string {
			addBarren(t, kept, 3000)
			return on("store", "archive", "--before=2026-01-01", "FOLDER/old.jsonl.gz")(t, kept)
		}},
		"copy": {args: on("store", "copy", "STORE", "FOLDER/copy.db"), keeps: true},
		"restore": {keeps: true, args: func(t *testing.T, kept string) []string {
			return on("store", "restore", duplicate(t, kept))(t, kept)
		}},
		"migration": {serves: true, revive: true, args: func(t *testing.T, kept string) []string {
			outdate(t, kept)
			return serving(t, kept)
		}},
	}
}

// TestStopsInTheMiddle asks the program to end at random moments of whatever it
// can be doing. It does so within 10 s, says so by its exit code, and leaves a
// sound store behind.
func TestStopsInTheMiddle(t *testing.T) {
	rounds := trial.InSoak(3, 40)
	if testing.Short() || trial.Race {
		rounds = 1
	}
	random := rand.New(rand.NewPCG(11, 12))
	filled := filledStore(t, 600)
	want := content(t, filled)
	for name, what := range stoppings(t) {
		t.Run(name, func(t *testing.T) {
			begin := func() (*process, string) {
				kept := duplicate(t, filled)
				return launch(t, what.args(t, kept)...), kept
			}
			// How long it takes when nobody disturbs it says when to disturb it.
			length := 500 * time.Millisecond
			if !what.serves {
				p, _ := begin()
				if <-p.exited; p.code != exitGood {
					t.Fatalf("undisturbed it ended with %d: %.500s", p.code, p.words())
				}
				length = time.Since(p.began)
			}
			// The machine may be quicker now, or slower: until it was met once, it is
			// disturbed sooner, or later.
			met, slowest := 0, time.Duration(0)
			for round := 0; round < rounds || met == 0 && round < rounds+20; round++ {
				p, kept := begin()
				if what.begun {
					trial.Until(t, "did not start", func() bool { return strings.Contains(p.words(), "/metrics") })
				}
				for range what.hups {
					_ = p.Process.Signal(syscall.SIGHUP) // it listens to them, or the code below says so
				}
				pause(length/10+time.Duration(random.Int64N(int64(length*8/10))), p)
				took, asked := time.Duration(0), p.ask(t)
				if asked {
					took = p.ends(t)
				}
				if slowest = max(slowest, took); !inTime(took) {
					t.Errorf("it took %s to end", took)
				}
				switch {
				case !asked: // it was quicker
					if met == 0 {
						length = max(length/2, time.Millisecond)
					}
				case p.code == -1 && p.words() == "": // before the program listened to signals
					if met == 0 {
						length += length / 2
					}
				default:
					met++
					// What serves has done its work when it is asked to end; other work may be
					// cut short, and then says that it failed.
					if p.code != exitGood && (what.serves || p.code != exitFailed) {
						t.Errorf("ended with %d: %.500s", p.code, p.words())
					}
				}
				if what.revive {
					address := trial.FreeAddress(t)
					next := launch(t, "demo", "--store="+kept, "--web.listen-address="+address)
					next.answers(t, address)
					next.stop(t)
				}
				sound(t, kept)
				if what.keeps && !slices.Equal(content(t, kept), want) {
					t.Error("the store says something else than before")
				}
			}
			t.Logf("%d of %d asked in the middle; the slowest took %s to end", met, rounds, slowest.Round(time.Millisecond))
			if met == 0 {
				t.Error("it was never asked in the middle: the test does not test")
			}
		})
	}
}

// duplicate copies a store that nobody has open.
func duplicate(t *testing.T, kept string) string {
	t.Helper()
	bytes, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "baotinh.db")
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// outdate puts a store of the first version in the place of one, with some
// thousands of articles to bring up to date.
func outdate(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	all, err := goose.NewProvider(goose.DialectSQLite3, db, os.DirFS("../../../internal/store/migrations/sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := all.UpTo(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
	for _, statement := range []string{
		`INSERT INTO articles (id, key, site, province, url, title, author, published, revision, hash, search, first_seen, last_seen)
			SELECT i, 'old/' || i, 'a.vn', 'Sóc Trăng', 'u' || i, 't', '', 1700000000 + i, 1, x'00', 't', 1, 2 FROM n`,
		`INSERT INTO revisions SELECT i, 1, 'u', 't', '', 1700000000 + i, 'Kết nạp ' || i || '.', 1, 0 FROM n`,
		`INSERT INTO observations SELECT i, i, 1, 0, 'k' || i, 'party_members_admitted', '', '', 'actual', 'Sóc Trăng', '2023', '', i, 0, '', 0, '', 0, '',
			'', '', 0, 11, 12, 0, 13, 'r', 'Kết nạp ' || i || '.' FROM n`,
	} {
		if _, err := db.ExecContext(t.Context(), numbers+statement); err != nil {
			t.Fatal(fmt.Errorf("%.40s…: %w", statement, err))
		}
	}
}
