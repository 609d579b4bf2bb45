package fetch

import (
	"context"
	"net"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// memory is a network of one server in memory, for tests in which time passes.
type memory struct {
	conns chan net.Conn
	done  chan struct{}
	once  sync.Once
}

func (m *memory) Accept() (net.Conn, error) {
	select {
	case c := <-m.conns:
		return c, nil
	case <-m.done:
		return nil, net.ErrClosed
	}
}

func (m *memory) Close() error   { m.once.Do(func() { close(m.done) }); return nil }
func (m *memory) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

func (m *memory) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case m.conns <- server:
		return client, nil
	case <-m.done:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// visit is one request as the server saw it.
type visit struct {
	path       string
	start, end time.Duration // since the bubble began
}

// world is a bubble of time with a server in it and a Transport that visits it
// under any name, over plain http.
type world struct {
	t       *testing.T
	tr      *Transport
	network *memory
	began   time.Time

	mu     sync.Mutex
	visits []visit
	now    int // requests at this moment
	most   int
}

// inBubble runs test with a server that h answers for.
func inBubble(t *testing.T, h http.HandlerFunc, change func(*Options), test func(w *world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		o := Options{Log: quiet(), Interval: 2 * time.Second, Random: func() float64 { return 0 }, Hosts: map[string]HostOptions{}}
		for _, host := range []string{"bao.vn", "khac.vn", "thuba.vn"} {
			o.Hosts[host] = HostOptions{PlainHTTP: true}
			o.Hosts["tin."+host] = HostOptions{PlainHTTP: true}
		}
		if change != nil {
			change(&o)
		}
		w := &world{t: t, tr: New(o), network: &memory{conns: make(chan net.Conn), done: make(chan struct{})}, began: time.Now()}
		w.tr.dialer.dial = w.network.dial
		server := &http.Server{Handler: http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			v := visit{path: r.Host + r.URL.RequestURI(), start: time.Since(w.began)}
			w.mu.Lock()
			w.now++
			w.most = max(w.most, w.now)
			w.mu.Unlock()
			defer func() {
				w.mu.Lock()
				defer w.mu.Unlock()
				w.now--
				v.end = time.Since(w.began)
				w.visits = append(w.visits, v)
			}()
			rw.Header().Set("Content-Type", "text/html")
			h(rw, r)
		})}
		var wg sync.WaitGroup
		wg.Go(func() { _ = server.Serve(w.network) })
		defer func() {
			w.tr.Close()
			server.Close()
			wg.Wait()
		}()
		test(w)
	})
}

// get fetches a page of a host and returns the error and how long it took.
func (w *world) get(ctx context.Context, rawURL string) (*http.Response, *Error, time.Duration) {
	w.t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, rawURL, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	began := time.Now()
	resp, err := w.tr.RoundTrip(req)
	return resp, AsError(err), time.Since(began)
}

func (w *world) seen() []visit {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]visit(nil), w.visits...)
}

// pass lets time pass in a bubble.
func pass(d time.Duration) { <-time.After(d) }

// ok answers every path but robots.txt with a page, after a second.
func ok(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		http.NotFound(w, r)
		return
	}
	wait(r, time.Second)
	w.Write([]byte(htmlPage("Bài")))
}

// wait lets time pass at the server, as long as the client is there.
func wait(r *http.Request, d time.Duration) {
	select {
	case <-time.After(d):
	case <-r.Context().Done():
	}
}
