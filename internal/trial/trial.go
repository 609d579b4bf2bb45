// Package trial is what tests of the running program share: they wait for states,
// not for times, on addresses that nobody else takes.
package trial

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// Patience is how long a test waits for what must come. It says nothing of how quick
// that has to be: a machine with other things to do takes its time.
const Patience = 4 * time.Minute

// Soaking reports whether make soak asks for hours instead of minutes.
func Soaking() bool { return os.Getenv("BAOTINH_SOAK") != "" }

// Integration reports whether a test that takes minutes, or needs other programs,
// is wanted: in the gate and in a soak.
func Integration() bool { return os.Getenv("BAOTINH_INTEGRATION") != "" || Soaking() }

// InSoak returns the first value for the gate, the second one for a soak.
func InSoak[T any](gate, soak T) T {
	if Soaking() {
		return soak
	}
	return gate
}

// Until asks a question many times a second until it is answered with yes, and
// fails the test with what is missing when that takes longer than Patience. Call it
// from the goroutine of the test.
func Until(t testing.TB, missing string, yes func() bool) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(Patience)
	for !yes() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("%s: not within %s", missing, Patience)
		case <-t.Context().Done():
			t.Fatalf("%s: %v", missing, t.Context().Err())
		}
	}
}

var hosts atomic.Uint32 // given out by FreeAddress

// FreeAddress is a loopback address on which nobody listens, and nobody will: its
// host is one of this process and this call alone (all of 127.0.0.0/8 is loopback
// on Linux; elsewhere only the port is).
func FreeAddress(t testing.TB) string {
	t.Helper()
	process, call := os.Getpid(), hosts.Add(1)
	own := fmt.Sprintf("127.%d.%d.%d:0", 128|process>>8&127, process&255, 1+call%254)
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", own)
	if err != nil {
		listener, err = new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// Settings writes a configuration file of the lines, and returns its path.
func Settings(t testing.TB, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "baotinh.yaml")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Get fetches a page of a program on this machine; an error while nobody answers,
// or when an answer takes longer than Patience.
func Get(ctx context.Context, address string) (status int, body string, err error) {
	ctx, cancel := context.WithTimeout(ctx, Patience)
	defer cancel()
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

// Value returns the sum of the samples of a metric on a page in the text format
// whose labels hold the text; -1 when there is none.
func Value(page, metric, labels string) float64 {
	sum, found := 0.0, false
	for line := range strings.Lines(page) {
		rest, ok := strings.CutPrefix(line, metric)
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
