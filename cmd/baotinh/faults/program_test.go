package faults

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
)

// stopsWithin is how long the program may take to end when it is asked to. Under the
// race detector the time is not that of the program that people run.
const stopsWithin = 10 * time.Second

// inTime reports whether the program ended soon enough.
func inTime(took time.Duration) bool { return took <= stopsWithin || trial.Race }

// The exit codes of the program.
const (
	exitGood   = 0
	exitFailed = 1
)

// asked is set once somebody wants the program.
var asked atomic.Bool

// built makes the program, once for all tests, with the race detector where they
// have it.
var built = sync.OnceValues(func() (string, error) {
	asked.Store(true)
	folder, err := os.MkdirTemp("", "baotinh-faults-")
	if err != nil {
		return filepath.Join(folder, "baotinh"), err
	}
	args := []string{"build", "-o", folder, ".."}
	if trial.Race {
		args = slices.Insert(args, 1, "-race")
	}
	program := filepath.Join(folder, "baotinh")
	if said, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		return program, fmt.Errorf("go %v: %w\n%s", args, err, said)
	}
	return program, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if asked.Load() {
		program, _ := built() // the test that asked first has told the error
		_ = os.RemoveAll(filepath.Dir(program))
	}
	os.Exit(code)
}

// process is the real program running: this very binary under its own name.
type process struct {
	*exec.Cmd
	began  time.Time
	mu     sync.Mutex
	said   bytes.Buffer
	exited chan struct{}
	code   int // once exited
}

// Write keeps what the process says.
func (p *process) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said.Write(b)
}

func (p *process) words() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said.String()
}

// launch starts the program. It is killed at the end of the test, if it still
// runs then.
func launch(t *testing.T, args ...string) *process {
	t.Helper()
	return launchAs(t, nil, args...)
}

func launchAs(t *testing.T, change func(*exec.Cmd), args ...string) *process {
	t.Helper()
	program, err := built()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(program, args...), exited: make(chan struct{})}
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} // when the tests themselves are killed
	p.Stdout, p.Stderr = p, p
	if change != nil {
		change(p.Cmd)
	}
	p.began = time.Now()
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.exited)
		_ = p.Wait() // the code says it
		p.code = p.ProcessState.ExitCode()
	}()
	t.Cleanup(func() {
		if t.Failed() { // where it stands, if it still runs
			_ = p.Process.Signal(syscall.SIGQUIT)
			select {
			case <-p.exited:
			case <-time.After(10 * time.Second):
			}
		}
		p.kill()
		if words := p.words(); t.Failed() {
			words, stacks, _ := strings.Cut(words, "SIGQUIT: quit")
			t.Logf("%v said at last: …%s", p.Args[1:], words[max(0, len(words)-3000):])
			t.Logf("its goroutines: %.20000s", stacks)
		}
	})
	return p
}

// kill ends the process as a power failure would.
func (p *process) kill() {
	_ = p.Process.Kill() // it may have ended
	<-p.exited
}

// stop asks the process to end and returns how long that took.
func (p *process) stop(t *testing.T) time.Duration {
	t.Helper()
	if !p.ask(t) {
		t.Fatalf("it had ended before it was asked to: %s", p.words())
	}
	return p.ends(t)
}

// ask asks the process to end; false when it had ended by itself.
func (p *process) ask(t *testing.T) bool {
	t.Helper()
	err := p.Process.Signal(syscall.SIGTERM)
	if errors.Is(err, os.ErrProcessDone) {
		<-p.exited
		return false
	}
	if err != nil {
		t.Fatalf("%v: %s", err, p.words())
	}
	return true
}

// ends waits until the process that was asked has ended, and returns how long
// that took.
func (p *process) ends(t *testing.T) time.Duration {
	t.Helper()
	began := time.Now()
	select {
	case <-p.exited:
	case <-time.After(trial.Patience):
		t.Errorf("still running %s after SIGTERM: %s", trial.Patience, p.words())
		p.kill()
	}
	return time.Since(began)
}

// answers waits until the program answers at the address.
func (p *process) answers(t *testing.T, address string) {
	t.Helper()
	trial.Until(t, "no answer", func() bool {
		select {
		case <-p.exited:
			t.Fatalf("ended with %d: %s", p.code, p.words())
		default:
		}
		status, _, err := trial.Get(t.Context(), "http://"+address+"/-/ready")
		return err == nil && status == http.StatusOK
	})
}

// filledStore is a store of so many articles.
func filledStore(t *testing.T, articles int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.db")
	fill(t, path, func(g *many.Generator, kept *store.Store) error { return g.Fill(t.Context(), kept, 0, articles) })
	return path
}

// addBarren adds so many articles without figures to a store that nobody has open.
func addBarren(t *testing.T, path string, articles int) {
	t.Helper()
	fill(t, path, func(g *many.Generator, kept *store.Store) error {
		savings := make([]store.Saving, articles)
		for n := range savings {
			d := g.Article(n)
			savings[n] = store.Saving{Key: fmt.Sprintf("barren/%d", n), Article: d.Article(), Seen: d.Published.Add(time.Hour), Province: d.Province}
		}
		_, err := kept.SaveArticles(t.Context(), savings)
		return err
	})
}

// fill opens the store at path, lets add put made articles into it, and closes it.
func fill(t *testing.T, path string, add func(g *many.Generator, kept *store.Store) error) {
	t.Helper()
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), path, store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(add(g, kept), kept.Close()); err != nil {
		t.Fatal(err)
	}
}

// labelFiles writes articles of the demo's sites as files for --articles.
func labelFiles(t testing.TB, articles int) string {
	t.Helper()
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := g.Demo(folder, articles); err != nil {
		t.Fatal(err)
	}
	return folder
}

// content is all that a store says, without the times of its making: one line
// for each article and figure, in order.
func content(t *testing.T, path string) []string {
	t.Helper()
	kept, err := store.Open(t.Context(), path, store.ReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	var lines []string
	keys := map[int64]string{}
	err = kept.EachArticle(t.Context(), func(a store.Stored) error {
		keys[a.ID] = a.Key
		lines = append(lines, fmt.Sprintf("%s revision %d: %s %s %q", a.Key, a.Revision, a.Published, a.Title, a.Body))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = kept.EachFigure(t.Context(), store.FigureFilter{}, func(f store.Figure) error {
		lines = append(lines, fmt.Sprintf("%s %s %+v", keys[f.ArticleID], f.Key, f.Observation))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}

// isArticle is true of a line of content that tells an article, not a figure.
func isArticle(line string) bool { return strings.Contains(line, " revision ") }

// sound checks a store with the real command.
func sound(t *testing.T, path string) {
	t.Helper()
	check := launch(t, "store", "check", path)
	<-check.exited
	if check.code != exitGood {
		t.Fatalf("store check: %d: %s", check.code, check.words())
	}
}
