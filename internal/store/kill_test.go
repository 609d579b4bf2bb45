package store_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

const (
	victimEnv = "BAOTINH_TEST_VICTIM" // path of the store: this process is one to be killed
	killsEnv  = "BAOTINH_TEST_KILLS"  // how many to kill
	soakEnv   = "BAOTINH_SOAK"        // set by make soak: take hours
)

// Of the 200 kills of a run in CI, 80 hit savings and 40 migrations; the 80
// others hit the real program (cmd/baotinh). A soak kills five times as many.
const (
	killsOfSavings    = 80
	killsOfMigrations = 40
	soakFactor        = 5
)

// kills returns how often to kill.
func kills(t *testing.T, inCI int) int {
	t.Helper()
	if text := os.Getenv(killsEnv); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	switch {
	case os.Getenv(soakEnv) != "":
		return inCI * soakFactor
	case raceEnabled:
		t.Skip("the race detector sees nothing in a process that is killed; the run without it kills")
	case testing.Short():
		return inCI / 10
	}
	return inCI
}

func TestMain(m *testing.M) {
	if path := os.Getenv(victimEnv); path != "" {
		fmt.Fprintln(os.Stderr, victim(path))
		os.Exit(1)
	}
	goleak.VerifyTestMain(m)
}

// victim saves articles until it is killed, and says on stdout what it was
// told to be saved.
func victim(path string) error {
	say := func(words ...any) { fmt.Fprintln(os.Stdout, words...) }
	ctx := context.Background()
	say("start")
	s, err := store.Open(ctx, path, store.InSmallSteps(), store.WithDigester(storetest.Digester("1")))
	if err != nil {
		return err
	}
	say("open")
	for {
		// What is derived of an older store is made in the background, meanwhile.
		if _, err := s.Digests(ctx); err != nil {
			return err
		}
		if _, err := s.SiteStats(ctx); err != nil {
			return err
		}
		var next int
		err := s.EachArticle(ctx, func(store.Stored) error { next++; return nil })
		if err != nil {
			return err
		}
		run, err := s.BeginRun(ctx, store.Run{Site: "a.vn"})
		if err != nil {
			return err
		}
		counts := store.Counts{}
		for i := next; i < next+10; i++ {
			name := strconv.Itoa(i)
			err := s.SaveLinks(ctx, []store.Link{{Key: "test/" + name, Site: "a.vn", URL: "https://a.vn/" + name, State: store.LinkPending}})
			if err != nil {
				return err
			}
			// A new one, an older one changed, a third one as it was; one by one, or
			// all in one transaction.
			versions := [][2]int{{i, 1}, {i / 2, 2}, {i / 2, 2}}
			for batch := range slices.Chunk(versions, 1+2*(i%2)) {
				var savings []store.Saving
				for _, version := range batch {
					saving := victimArticle(version[0], version[1])
					saving.Run = run
					savings = append(savings, saving)
				}
				outcomes, err := s.SaveArticles(ctx, savings)
				if err != nil {
					return err
				}
				for n, version := range batch {
					if outcomes[n] == store.New {
						counts.New++
					}
					say("saved", version[0], version[1])
				}
			}
		}
		if err := s.FinishRun(ctx, store.Run{ID: run, Site: "a.vn", Outcome: store.Succeeded, Counts: counts}); err != nil {
			return err
		}
	}
}

// victimArticle has a text, values and validators that tell its revision.
func victimArticle(i, revision int) store.Saving {
	var numbers []storetest.Number
	for n := range 3 + revision {
		value := 1000*revision + n
		numbers = append(numbers, storetest.Number{Words: strconv.Itoa(value), Value: float64(value)})
	}
	saving := storetest.Sample("a.vn", strconv.Itoa(i), "Sóc Trăng", "2023", numbers...)
	saving.Validators.ETag = strconv.Itoa(revision)
	return saving
}

func TestKilledAtAnyMoment(t *testing.T) {
	kills := kills(t, killsOfSavings)
	path := filepath.Join(t.TempDir(), "baotinh.db")
	random := rand.New(rand.NewPCG(1, 2))
	saved := map[int]int{} // what the victims were told, over all lives
	for life := range kills {
		// Most die at a random moment of their work, some while they make a
		// new store.
		patience := time.Duration(random.Int64N(int64(60 * time.Millisecond)))
		if life%5 == 0 {
			newborn := filepath.Join(t.TempDir(), "baotinh.db")
			said := map[int]int{}
			kill(t, newborn, 0, patience, said)
			inspect(t, newborn, said)
		} else {
			kill(t, path, 2+random.IntN(60), patience, saved)
			inspect(t, path, saved)
		}
		if t.Failed() {
			t.Fatalf("after life %d", life)
		}
	}
	if len(saved) < kills {
		t.Errorf("only %d articles were saved in %d lives", len(saved), kills)
	}
	t.Logf("%d lives saved %d articles", kills, len(saved))
}

// TestKilledWhileMigrating kills processes that bring an old store up to date:
// the next one goes on from wherever that ended, and nothing is missing.
func TestKilledWhileMigrating(t *testing.T) {
	const articles = 2000
	kills := kills(t, killsOfMigrations)
	old := filepath.Join(t.TempDir(), "old.db")
	db := raw(t, old)
	if err := store.MigrateTo(t.Context(), db, 1); err != nil {
		t.Fatal(err)
	}
	numbers := fmt.Sprintf("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ", articles)
	run(t, db, numbers+`INSERT INTO articles (id, key, site, province, url, title, author, published, revision, hash, search, first_seen, last_seen)
			SELECT i, 'old/' || i, 'a.vn', 'Sóc Trăng', 'u' || i, 't', '', 1700000000 + i, 1, x'00', 't', 1, 2 FROM n`,
		numbers+`INSERT INTO revisions SELECT i, 1, 'u', 't', '', 1700000000 + i, 'Kết nạp ' || i || '.', 1, 0 FROM n`,
		numbers+`INSERT INTO observations SELECT i, i, 1, 0, 'k' || i, 'party_members_admitted', '', '', 'actual', 'Sóc Trăng', '2023', '', i, 0, '', 0, '', 0, '',
			CASE i % 3 WHEN 0 THEN 'unclear' ELSE '' END, '', 0, 11, 12, 0, 13, 'r', 'Kết nạp ' || i || '.' FROM n`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(old)
	if err != nil {
		t.Fatal(err)
	}
	outdated := func() string {
		path := filepath.Join(t.TempDir(), "baotinh.db")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	random := rand.New(rand.NewPCG(3, 4))
	reached := map[int64]int{} // version → lives that ended there
	// How long it takes when nobody disturbs it says when to kill.
	length := kill(t, outdated(), 2, 0, map[int]int{})
	for life := range kills {
		path := outdated()
		// Killed while it migrates, or soon after, and again while it goes on from there.
		for range 1 + life%2 {
			kill(t, path, 1, time.Duration(random.Int64N(int64(2*length))), map[int]int{})
		}
		version := versionOf(t, path)
		reached[version]++
		// The machine may be slower now, or quicker.
		switch {
		case len(reached) > 1:
		case version == 1:
			length += length / 2
		default:
			length = max(length/2, time.Millisecond)
		}
		s, err := store.Open(t.Context(), path, store.WithDigester(storetest.Digester("1")))
		if err != nil {
			t.Fatalf("after life %d: %v", life, err)
		}
		// As far as it came, and when all is made.
		if err := errors.Join(s.CheckIntegrity(t.Context()), s.CheckDerived(t.Context()), s.Settle(t.Context()), s.CheckDerived(t.Context())); err != nil {
			t.Errorf("after life %d: %v", life, err)
		}
		sum, found := 0.0, map[int64]bool{}
		err = s.EachFigure(t.Context(), store.FigureFilter{Indicator: "party_members_admitted", Site: "a.vn"}, func(f store.Figure) error {
			if f.URL[0] == 'u' { // else the victim had come as far as saving
				sum += f.Value
				found[f.ArticleID] = true
			}
			return nil
		})
		if want := float64(articles * (articles + 1) / 2); err != nil || len(found) != articles || sum != want {
			t.Errorf("after life %d: %d articles with the sum %v, %v; want %d with %v", life, len(found), sum, err, articles, want)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	t.Logf("lives that ended at each version of the schema: %v", reached)
	if len(reached) < 2 && kills > 10 {
		t.Errorf("no kill came while the schema changed: %v", reached)
	}
}

// versionOf returns the version of the schema of a store that is not open.
func versionOf(t *testing.T, path string) (version int64) {
	t.Helper()
	db := raw(t, path)
	defer db.Close()
	if err := db.QueryRowContext(t.Context(), "SELECT max(version_id) FROM goose_db_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}

// kill lets a victim live until it has said so many lines and then for the
// patience more. It returns how long the victim took to open the store, if it did.
func kill(t *testing.T, path string, lines int, patience time.Duration, saved map[int]int) (opening time.Duration) {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), victimEnv+"="+path)
	var stderr strings.Builder
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	shoot := func() { command.Process.Kill() }
	if lines == 0 {
		defer time.AfterFunc(patience, shoot).Stop()
	}
	defer time.AfterFunc(time.Minute, shoot).Stop()
	reader := bufio.NewReader(stdout)
	var began time.Time
	for said := 1; ; said++ {
		line, err := reader.ReadString('\n')
		if err != nil { // a line cut short was not said
			if err != io.EOF {
				t.Fatal(err)
			}
			break
		}
		var article, revision int
		if n, _ := fmt.Sscanf(line, "saved %d %d", &article, &revision); n == 2 {
			saved[article] = max(saved[article], revision)
		}
		if said == lines {
			defer time.AfterFunc(patience, shoot).Stop()
		}
		switch said {
		case 1:
			began = time.Now()
		case 2:
			opening = time.Since(began)
		}
	}
	command.Wait()
	if stderr.Len() > 0 {
		t.Fatalf("the victim had something to say: %s", stderr.String())
	}
	return opening
}

// inspect holds the store to what was said of it.
func inspect(t *testing.T, path string, saved map[int]int) {
	t.Helper()
	ctx := t.Context()
	s, err := store.Open(ctx, path, store.WithDigester(storetest.Digester("1")))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := errors.Join(s.CheckIntegrity(ctx), s.CheckDerived(ctx), s.Settle(ctx), s.CheckDerived(ctx)); err != nil {
		t.Fatal(err)
	}
	found, texts := map[int]int{}, map[int64]int{}
	err = s.EachArticle(ctx, func(a store.Stored) error {
		i, err := strconv.Atoi(strings.TrimPrefix(a.Key, "test/"))
		if err != nil {
			return err
		}
		want := victimArticle(i, a.Revision)
		if a.Body != want.Article.Body {
			t.Errorf("article %d, revision %d has the text %q", i, a.Revision, a.Body)
		}
		v, err := s.Validators(ctx, a.URL)
		if v != want.Validators {
			t.Errorf("article %d, revision %d has the validators %v", i, a.Revision, v)
		}
		found[i], texts[a.ID] = a.Revision, i
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, revision := range saved {
		if found[i] < revision {
			t.Errorf("article %d was said to be saved as revision %d, is at %d", i, revision, found[i])
		}
	}
	figures, err := s.Figures(ctx, store.FigureFilter{})
	if err != nil {
		t.Fatal(err)
	}
	count := map[int]int{}
	for _, f := range figures {
		i := texts[f.ArticleID]
		if want := float64(1000*found[i] + count[i]); f.Value != want {
			t.Errorf("figure %d of article %d is %v, want %v", count[i], i, f.Value, want)
		}
		count[i]++
	}
	for i, revision := range found {
		if count[i] != 3+revision {
			t.Errorf("article %d has %d figures, want %d", i, count[i], 3+revision)
		}
	}
	runs, err := s.Runs(ctx, "", 0)
	if err != nil {
		t.Fatal(err)
	}
	totals, err := s.RunTotals(ctx)
	if err != nil {
		t.Fatal(err)
	}
	byOutcome := map[store.RunOutcome]int64{}
	for _, run := range runs {
		byOutcome[run.Outcome]++
		if run.Finished.IsZero() || run.Finished.Before(run.Started) {
			t.Errorf("run %+v", run)
		}
	}
	if byOutcome[store.Running] > 0 {
		t.Errorf("%d runs still run", byOutcome[store.Running])
	}
	for _, total := range totals {
		if byOutcome[total.Outcome] != total.Count {
			t.Errorf("%d runs %s, counted %d", byOutcome[total.Outcome], total.Outcome, total.Count)
		}
	}
}
