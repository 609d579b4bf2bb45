package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestReplicasUnderKills is the bar of many machines: three processes of the real
// program on one PostgreSQL visit 63 sites that publish all the while; one of
// them is killed again and again, and the database is restarted. Every article
// arrives once, no site is visited by two at a time, and the figures at the
// end are those of a single machine. A soak takes 20 minutes, with a kill a
// minute.
func TestReplicasUnderKills(t *testing.T) {
	if !trial.Integration() {
		t.Skip("neither BAOTINH_INTEGRATION nor BAOTINH_SOAK is set: it takes a minute at least")
	}
	length, kill := trial.InSoak(30*time.Second, 20*time.Minute), trial.InSoak(6*time.Second, time.Minute)
	server := storetest.StartPostgres(t)
	database := server.Database()
	sites := newTown(t, 63, 3, 3)
	program := build(t)
	ctx, cancel := context.WithTimeout(t.Context(), length+4*trial.Patience)
	defer cancel()

	replicas := make([]*machine, 3)
	for i := range replicas {
		replicas[i] = sites.start(t, program, database)
	}
	go sites.publish(ctx, t, length*2/3)
	kills, restarts := 0, 0
	end := time.NewTimer(length)
	defer end.Stop()
	tick := time.NewTicker(kill)
	defer tick.Stop()
	for going := true; going; {
		select {
		case <-end.C:
			going = false
		case <-tick.C:
			if kills%5 == 3 {
				server.Crash()
				server.Start()
				restarts++
			}
			victim := replicas[kills%len(replicas)]
			victim.kill(t)
			replicas[kills%len(replicas)] = sites.start(t, program, database)
			kills++
		}
	}
	if kills < 3 {
		t.Errorf("only %d kills", kills)
	}
	sites.arrived(ctx, t, database, replicas...)
	for _, r := range replicas {
		r.stop(t)
	}
	visits := sites.judge(t)
	t.Logf("%s: %d articles of 63 sites, %d visits, %d processes killed, PostgreSQL restarted %d times", length, 63*sites.each, visits, kills, restarts)
	sites.likeSingle(ctx, t, program, database)
}

// likeSingle compares what several wrote into a database with what a single machine
// makes of the same sites: articles, figures, and every byte of the exports.
func (c *town) likeSingle(ctx context.Context, t *testing.T, program, database string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "single.db")
	single := c.start(t, program, file)
	c.arrived(ctx, t, file, single)
	single.stop(t)
	sameStores(ctx, t, database, file)
	for _, format := range []string{"openmetrics", "csv", "json"} {
		shared, alone := exported(ctx, t, program, database, format), exported(ctx, t, program, file, format)
		if len(alone) < 10_000 {
			t.Errorf("the export as %s has %d bytes", format, len(alone))
		}
		if !bytes.Equal(shared, alone) {
			t.Errorf("the exports as %s differ: %d and %d bytes", format, len(shared), len(alone))
		}
	}
}

// build makes the real program.
func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "baotinh")
	if said, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return program
}

// machine is a running baotinh.
type machine struct {
	*exec.Cmd
	address string
	said    *bytes.Buffer
}

// start starts a machine that visits the sites.
func (c *town) start(t *testing.T, program, kept string) *machine {
	t.Helper()
	return c.startIn(t, func(start func() error) error { return start() }, program, kept)
}

// startIn starts one in the network that enter goes into.
func (c *town) startIn(t *testing.T, enter func(func() error) error, program, kept string) *machine {
	t.Helper()
	p := &machine{address: trial.FreeAddress(t), said: new(bytes.Buffer)}
	p.Cmd = exec.CommandContext(context.Background(), program, "demo", "--store="+kept, "--sites-at="+c.address, "--articles="+c.folder,
		"--every=8s", "--web.listen-address="+p.address, "--log.level=warn")
	p.Stderr = p.said
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := enter(p.Start); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if p.ProcessState == nil {
			_ = p.Process.Kill()
			_ = p.Wait()
		}
	})
	return p
}

func (p *machine) kill(t *testing.T) {
	t.Helper()
	if err := p.Process.Kill(); err != nil {
		t.Errorf("kill: %v\n%s", err, p.said)
	}
	var exit *exec.ExitError
	err := p.Wait()
	if !errors.As(err, &exit) || exit.ExitCode() != -1 {
		t.Errorf("the process had ended by itself: %v\n%s", err, p.said)
	}
}

// stopsWithin is how long a process may take to stop. It is asked to be done in 10 s,
// which cmd/baotinh/faults holds; here three, a database and the sites share what
// the machine has.
const stopsWithin = 30 * time.Second

func (p *machine) stop(t *testing.T) {
	t.Helper()
	started := time.Now()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	if err := p.Wait(); err != nil {
		t.Errorf("stop: %v\n%s", err, p.said)
	}
	if took := time.Since(started); took > stopsWithin {
		t.Errorf("it took %s to stop", took)
	}
	if strings.Contains(p.said.String(), storetest.Password) {
		t.Error("the password of the database is in the log")
	}
}

// arrived waits until every article is in the store.
func (c *town) arrived(ctx context.Context, t *testing.T, kept string, replicas ...*machine) {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, trial.Patience)
	defer cancel()
	retry := time.NewTicker(500 * time.Millisecond)
	defer retry.Stop()
	missing := "none was looked at"
	for {
		opened, err := store.Open(ctx, kept, store.ReadOnly())
		if err == nil {
			stats, wrong := opened.SiteStats(ctx)
			if err = errors.Join(wrong, opened.Close()); err == nil {
				if missing = c.missing(stats); missing == "" {
					return
				}
			}
		}
		select {
		case <-ctx.Done():
			for _, r := range replicas {
				t.Logf("%s said:\n%s", r.address, tail(r.said.String()))
			}
			t.Fatalf("not all articles arrived: %s (%v)", missing, err)
		case <-retry.C:
		}
	}
}

func tail(text string) string { return text[max(0, len(text)-3000):] }

// missing says of which sites not all articles are there.
func (c *town) missing(stats []store.SiteStat) string {
	there := map[string]int{}
	for _, stat := range stats {
		there[stat.Site] = stat.Articles
	}
	var missing []string
	for _, site := range c.served.Sites() {
		if n := there[site.ID]; n != c.each {
			missing = append(missing, fmt.Sprintf("%s has %d of %d", site.ID, n, c.each))
		}
	}
	return strings.Join(missing, ", ")
}

// sameStores compares what two stores know of articles and figures, ids and
// times of visits apart.
func sameStores(ctx context.Context, t *testing.T, a, b string) {
	t.Helper()
	content := func(kept string) map[string]string {
		opened, err := store.Open(ctx, kept, store.ReadOnly())
		if err != nil {
			t.Fatal(err)
		}
		defer opened.Close()
		if err := opened.CheckIntegrity(ctx); err != nil {
			t.Error(err)
		}
		found := map[string]string{}
		ids := map[int64]string{}
		err = opened.EachArticle(ctx, func(s store.Stored) error {
			if _, twice := found[s.Key]; twice {
				t.Errorf("%s: the article %s is there twice", store.Redact(kept), s.Key)
			}
			ids[s.ID] = s.Key
			found[s.Key] = fmt.Sprintf("revision %d of %+v", s.Revision, s.Article)
			if s.Revision != 1 {
				t.Errorf("%s: the article %s has %d revisions", store.Redact(kept), s.Key, s.Revision)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		err = opened.EachFigure(ctx, store.FigureFilter{}, func(f store.Figure) error {
			found[ids[f.ArticleID]] += fmt.Sprintf("\n%s %+v", f.Key, f.Observation)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	first, second := content(a), content(b)
	if len(first) != len(second) {
		t.Errorf("%d and %d articles", len(first), len(second))
	}
	for key, want := range first {
		if second[key] != want {
			t.Errorf("article %s: %s\nand %s", key, want, second[key])
			return
		}
	}
}

// exported is what baotinh export writes of a store.
func exported(ctx context.Context, t *testing.T, program, kept, format string) []byte {
	t.Helper()
	settings := trial.Settings(t, fmt.Sprintf("store: %q", kept))
	cmd := exec.CommandContext(ctx, program, "--config.file="+settings, "export", format)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("export: %v\n%s", err, &said)
	}
	return out
}
