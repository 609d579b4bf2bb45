package faults

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
)

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
	if raceEnabled {
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

// soaking reports whether make soak asks for hours instead of minutes.
func soaking() bool { return os.Getenv("BAOTINH_SOAK") != "" }

// inSoak returns the number for CI, or the one for a soak.
func inSoak[T any](ci, soak T) T {
	if soaking() {
		return soak
	}
	return ci
}

// process is the real program running: this very binary under its own name.
type process struct {
	*exec.Cmd
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
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.exited)
		_ = p.Wait() // the code says it
		p.code = p.ProcessState.ExitCode()
	}()
	t.Cleanup(func() {
		p.kill()
		if words := p.words(); t.Failed() {
			t.Logf("%v said at last: …%s", p.Args[1:], words[max(0, len(words)-3000):])
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
	began := time.Now()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatalf("%v: %s", err, p.words())
	}
	select {
	case <-p.exited:
	case <-time.After(time.Minute):
		t.Errorf("still running a minute after SIGTERM: %s", p.words())
		p.kill()
	}
	return time.Since(began)
}

// get fetches a page, "" with an error while nobody answers.
func get(ctx context.Context, address string) (status int, body string, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, "", err
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}

// until asks a question several times a second until it is answered with yes.
func until(t *testing.T, what string, patience time.Duration, yes func() bool) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(patience)
	for !yes() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("%s: not within %s", what, patience)
		}
	}
}

// answers waits until the program answers at the address.
func (p *process) answers(t *testing.T, address string) {
	t.Helper()
	until(t, "no answer", time.Minute, func() bool {
		select {
		case <-p.exited:
			t.Fatalf("ended with %d: %s", p.code, p.words())
		default:
		}
		status, _, err := get(t.Context(), "http://"+address+"/-/ready")
		return err == nil && status == http.StatusOK
	})
}

// value returns the sum of the samples of a metric whose labels hold the text;
// -1 when there is none.
func value(page, name, labels string) float64 {
	sum, found := 0.0, false
	for line := range strings.Lines(page) {
		rest, ok := strings.CutPrefix(line, name)
		if !ok || rest == "" || rest[0] != '{' && rest[0] != ' ' || !strings.Contains(rest, labels) {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(rest[strings.LastIndexByte(rest, ' ')+1:]), 64)
		if err == nil {
			sum, found = sum+n, true
		}
	}
	if !found {
		return -1
	}
	return sum
}

// freeAddress is one on which nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// filledStore is a store of so many articles.
func filledStore(t *testing.T, articles int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.db")
	kept, err := store.Open(t.Context(), path, store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(g.Fill(t.Context(), kept, 0, articles), kept.Close()); err != nil {
		t.Fatal(err)
	}
	return path
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

// settle is a configuration file that names a store.
func settle(t testing.TB, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.yaml")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
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
