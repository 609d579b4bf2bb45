package faults

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// Of the 200 kills of a run in CI these hit the real program, the others the
// store alone (internal/store). A soak kills five times as many.
const (
	killsOfRuns     = 50
	killsOfCommands = 30
)

// runBegan is in every line that the program logs of a run, the first one right
// after it began.
const runBegan = " run="

// TestKilledDuringRuns kills the whole program at random moments while it
// visits replica sites, until a life comes that is let be. Then the store says
// what one that nobody disturbed says: each article once, with its figures.
func TestKilledDuringRuns(t *testing.T) {
	if trial.Race {
		t.Skip("the race detector sees nothing in a process that is killed; the run without it kills")
	}
	kills := trial.InSoak(killsOfRuns, 5*killsOfRuns)
	if testing.Short() {
		kills = 5
	}
	const articles = 150
	folder := labelFiles(t, articles)
	visit := func(kept string) (*process, string) {
		address := trial.FreeAddress(t)
		return launch(t, "demo", "--articles="+folder, "--store="+kept, "--every=1s", "--web.listen-address="+address, "--log.level=debug"), address
	}
	folders := t.TempDir()
	whole := func(name string) string { return filepath.Join(folders, name) }
	complete := func(kept string) []string {
		p, address := visit(kept)
		p.answers(t, address)
		trial.Until(t, "not all articles arrived", func() bool {
			_, page, err := trial.Get(t.Context(), "http://"+address+"/metrics")
			return err == nil && trial.Value(page, "baotinh_articles_stored", "") >= articles
		})
		if took := p.stop(t); p.code != exitGood || !inTime(took) {
			t.Fatalf("ended with %d after %s: %s", p.code, took, p.words())
		}
		return content(t, kept)
	}
	want := complete(whole("undisturbed.db"))

	random := rand.New(rand.NewPCG(5, 6))
	kept, filled := whole("killed.db"), 0
	for life := range kills {
		p, _ := visit(kept)
		switch life % 3 { // a third are hit while they start, a third some time after
		case 1:
			trial.Until(t, "did not start", func() bool { return strings.Contains(p.words(), "/metrics") })
		case 2: // and a third in the middle of runs
			trial.Until(t, "visits nothing", func() bool { return strings.Contains(p.words(), runBegan) })
		}
		pause(time.Duration(random.Int64N(int64(700*time.Millisecond))), p)
		p.kill()
		if life%10 == 9 {
			sound(t, kept)
			// What arrived stays: a whole store begins anew, so that each life has work.
			now := content(t, kept)
			if strange := notIn(now, want); len(strange) > 0 {
				t.Fatalf("life %d left what nobody published: %.300s", life, strange[0])
			}
			if len(now) == len(want) {
				filled++
				kept = whole(fmt.Sprintf("killed%d.db", life))
			}
		}
	}
	if got := complete(kept); !slices.Equal(got, want) {
		t.Errorf("after %d kills the store says %d things, undisturbed %d; too many: %.500v; missing: %.500v",
			kills, len(got), len(want), notIn(got, want), notIn(want, got))
	}
	sound(t, kept)
	if cut := interrupted(t, kept); cut < 1 || !testing.Short() && cut < kills/10 && filled == 0 {
		t.Errorf("of %d kills only %d hit runs: the test does not test", kills, cut)
	}
	t.Logf("%d kills, the store was filled %d times", kills, filled+1)
}

// interrupted counts the runs that a kill cut short.
func interrupted(t *testing.T, path string) (count int) {
	t.Helper()
	kept, err := store.Open(t.Context(), path, store.ReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	runs, err := kept.Runs(t.Context(), "", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range runs {
		if run.Outcome == store.Interrupted {
			count++
		}
	}
	return count
}

// pause waits for the time to pass or the process to end.
func pause(d time.Duration, p *process) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-p.exited:
	}
}

// notIn returns the lines of a that b has not.
func notIn(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(line string) bool {
		_, found := slices.BinarySearch(b, line)
		return found
	})
}

// TestKilledDuringCommands kills what reads a whole store or writes it anew:
// replay, export, backup, check and restore. The store says the same as before,
// and no half file stands under the name of a whole one.
func TestKilledDuringCommands(t *testing.T) {
	if trial.Race {
		t.Skip("the race detector sees nothing in a process that is killed; the run without it kills")
	}
	kills := trial.InSoak(killsOfCommands, 5*killsOfCommands)
	if testing.Short() {
		kills = 5
	}
	kept := filledStore(t, 400)
	want := content(t, kept)
	config := trial.Settings(t, "store: "+kept)
	backup := filepath.Join(t.TempDir(), "good.db")
	first := launch(t, "--config.file="+config, "store", "backup", backup)
	if <-first.exited; first.code != exitGood {
		t.Fatal(first.words())
	}
	random := rand.New(rand.NewPCG(7, 8))
	copied := filepath.Join(t.TempDir(), "copy.db")
	commands := [][]string{
		{"replay", "--apply"}, {"export", "csv"}, {"store", "backup", copied}, {"store", "check"}, {"store", "restore", backup},
	}
	begin := func(command int) *process {
		return launch(t, append([]string{"--config.file=" + config}, commands[command]...)...)
	}
	// How long each takes when nobody disturbs it says when to kill it.
	lengths := make([]time.Duration, len(commands))
	for i, command := range commands {
		began, p := time.Now(), begin(i)
		if <-p.exited; p.code != exitGood {
			t.Fatalf("undisturbed %v ended with %d: %s", command, p.code, p.words())
		}
		lengths[i] = min(time.Since(began), 500*time.Millisecond)
	}
	if err := os.Remove(copied); err != nil {
		t.Fatal(err)
	}
	ended := 0
	for life := range kills {
		command := life % len(commands)
		p := begin(command)
		pause(time.Duration(random.Int64N(int64(lengths[command]))), p)
		select {
		case <-p.exited:
			if ended++; p.code != exitGood {
				t.Fatalf("%v ended with %d: %s", p.Args, p.code, p.words())
			}
		default:
		}
		p.kill()
		if got := content(t, kept); !slices.Equal(got, want) {
			t.Fatalf("after the kill of %v the store says something else", p.Args)
		}
		if _, err := os.Stat(copied); err == nil {
			if got := content(t, copied); !slices.Equal(got, want) {
				t.Fatal("a backup that was killed stands there as if it were whole")
			}
			if err := os.Remove(copied); err != nil {
				t.Fatal(err)
			}
		}
	}
	if ended == kills {
		t.Error("every command ended before it was killed")
	}
	sound(t, kept)
	t.Logf("%d kills, %d came too late", kills, ended)
}
