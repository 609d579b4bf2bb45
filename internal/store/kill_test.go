package store_test

import (
	"bufio"
	"context"
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
)

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
	s, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	say("open")
	for {
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
	kills := 20
	if testing.Short() {
		kills = 5
	}
	if text := os.Getenv(killsEnv); text != "" {
		var err error
		if kills, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
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
			kill(t, path, 1+random.IntN(60), patience, saved)
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

// kill lets a victim live until it has said so many lines and then for the
// patience more.
func kill(t *testing.T, path string, lines int, patience time.Duration, saved map[int]int) {
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
	}
	command.Wait()
	if stderr.Len() > 0 {
		t.Fatalf("the victim had something to say: %s", stderr.String())
	}
}

// inspect holds the store to what was said of it.
func inspect(t *testing.T, path string, saved map[int]int) {
	t.Helper()
	ctx := t.Context()
	s, err := store.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.CheckIntegrity(ctx); err != nil {
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
