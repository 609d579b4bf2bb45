package fetch

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/trial"
)

// certificate makes one that signs itself.
func certificate(t testing.TB, useRSA bool, change func(*x509.Certificate)) tls.Certificate {
	t.Helper()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "bao.vn"}, DNSNames: []string{"bao.vn"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-48 * time.Hour), NotAfter: time.Now().Add(48 * time.Hour),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment | x509.KeyUsageCertSign, IsCA: true, BasicConstraintsValid: true,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	if change != nil {
		change(template)
	}
	var der []byte
	var err error
	if useRSA {
		key, kerr := rsa.GenerateKey(rand.Reader, 2048)
		if kerr != nil {
			t.Fatal(kerr)
		}
		der, err = x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
		if err != nil {
			t.Fatal(err)
		}
		return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if der, err = x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key); err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

func TestTLS(t *testing.T) {
	good := certificate(t, false, nil)
	forRSA := certificate(t, true, nil)
	expired := certificate(t, false, func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Hour) })
	other := certificate(t, false, func(c *x509.Certificate) { c.DNSNames, c.IPAddresses = []string{"khac.vn"}, nil })
	tls10 := &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS10, Certificates: []tls.Certificate{forRSA}}
	tls10RSA := tls10.Clone()
	tls10RSA.CipherSuites = []uint16{tls.TLS_RSA_WITH_AES_128_CBC_SHA, tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA}
	tls11 := tls10.Clone()
	tls11.MinVersion, tls11.MaxVersion = tls.VersionTLS11, tls.VersionTLS11
	with := func(c tls.Certificate) *tls.Config { return &tls.Config{Certificates: []tls.Certificate{c}} }
	for _, c := range []struct {
		name     string
		server   *tls.Config
		trust    *tls.Certificate
		switches HostOptions
		want     Reason
	}{
		{"good", with(good), &good, HostOptions{}, ""},
		{"unknown authority", with(good), nil, HostOptions{}, ReasonCertificate},
		{"unknown authority, switch on", with(good), nil, HostOptions{InsecureCertificate: true}, ""},
		{"expired", with(expired), &expired, HostOptions{}, ReasonCertificate},
		{"expired, other switch on", with(expired), &expired, HostOptions{OldTLS: true}, ReasonCertificate},
		{"expired, switch on", with(expired), &expired, HostOptions{InsecureCertificate: true}, ""},
		{"another name", with(other), &other, HostOptions{}, ReasonCertificate},
		{"another name, switch on", with(other), &other, HostOptions{InsecureCertificate: true}, ""},
		{"TLS 1.0", tls10, &forRSA, HostOptions{}, ReasonTLS},
		{"TLS 1.0, other switch on", tls10, &forRSA, HostOptions{InsecureCertificate: true}, ReasonTLS},
		{"TLS 1.0, switch on", tls10, &forRSA, HostOptions{OldTLS: true}, ""},
		{"TLS 1.0 with RSA key exchange, switch on", tls10RSA, &forRSA, HostOptions{OldTLS: true}, ""},
		{"TLS 1.1", tls11, &forRSA, HostOptions{}, ReasonTLS},
		{"TLS 1.1, switch on", tls11, &forRSA, HostOptions{OldTLS: true}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				io.WriteString(w, htmlPage("Bài"))
			}))
			s.TLS = c.server
			s.Config.ErrorLog = discardLog()
			s.StartTLS()
			defer s.Close()
			tr := local(t, impolite, func(o *Options) { o.Hosts = map[string]HostOptions{"127.0.0.1": c.switches} })
			tr.dialer.roots = x509.NewCertPool()
			if c.trust != nil {
				leaf, err := x509.ParseCertificate(c.trust.Certificate[0])
				if err != nil {
					t.Fatal(err)
				}
				tr.dialer.roots.AddCert(leaf)
			}
			_, _, e := get(t, tr, s.URL)
			wantReason(t, e, c.want)
			if e != nil && !e.HostDown() {
				t.Error("it is said that other pages of the host may work")
			}
		})
	}
}

func TestTLSToPlainServer(t *testing.T) {
	s := serve(t, ok)
	_, _, e := get(t, local(t, impolite), strings.Replace(s.URL, "http:", "https:", 1))
	wantReason(t, e, ReasonTLS)
	_, _, e = get(t, local(t, impolite), "http://"+trial.FreeAddress(t))
	wantReason(t, e, ReasonConnect)
}

func TestNoSuchName(t *testing.T) {
	tr := New(Options{Log: quiet(), Impolite: true})
	defer tr.Close()
	tr.dialer.dial = func(_ context.Context, network, address string) (net.Conn, error) {
		return nil, &net.OpError{Op: "dial", Net: network, Err: &net.DNSError{Err: "no such host", Name: address, IsNotFound: true}}
	}
	_, _, e := get(t, tr, "https://khong-co.vn/")
	wantReason(t, e, ReasonDNS)
	if !e.Retryable() || !e.HostDown() {
		t.Errorf("%+v", e)
	}
}

// The proxy of the environment is not asked: it would dial what the guard cannot see.
func TestNoProxy(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	t.Setenv("HTTPS_PROXY", "http://127.0.0.1:1")
	tr := New(Options{Log: quiet()})
	defer tr.Close()
	if tr.base.Proxy != nil {
		t.Error("a proxy is used")
	}
}

// Each phase has its own limit, and all of them end with the request's context.
func TestPhases(t *testing.T) {
	stall := func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	drip := func(every time.Duration) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			for {
				if _, err := io.WriteString(w, "<p>"); err != nil {
					return
				}
				w.(http.Flusher).Flush()
				wait(r, every)
				if r.Context().Err() != nil {
					return
				}
			}
		}
	}
	silent := func(ctx context.Context, _, _ string) (net.Conn, error) { <-ctx.Done(); return nil, ctx.Err() }
	for _, c := range []struct {
		name string
		h    http.HandlerFunc
		url  string
		dial func(context.Context, string, string) (net.Conn, error)
		want Reason
		took time.Duration
	}{
		{"no connection", stall, "http://bao.vn/", silent, ReasonConnect, 15 * time.Second},
		{"no handshake", stall, "https://bao.vn/", nil, ReasonTLS, 15 * time.Second},
		{"no header", stall, "http://bao.vn/", nil, ReasonTimeout, 30 * time.Second},
		{"no body", func(w http.ResponseWriter, r *http.Request) { w.(http.Flusher).Flush(); <-r.Context().Done() }, "http://bao.vn/", nil, ReasonSlow, 15 * time.Second},
		{"body that stops", func(w http.ResponseWriter, r *http.Request) {
			io.WriteString(w, "<p>")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}, "http://bao.vn/", nil, ReasonSlow, 15 * time.Second},
		{"slow-loris", drip(10 * time.Second), "http://bao.vn/", nil, ReasonTimeout, 2 * time.Minute},
		{"slower loris", drip(16 * time.Second), "http://bao.vn/", nil, ReasonSlow, 15 * time.Second},
		{"slow-loris as gzip", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			for _, c := range []byte(gz(long)) {
				w.Write([]byte{c})
				w.(http.Flusher).Flush()
				wait(r, 10*time.Second)
			}
		}, "http://bao.vn/", nil, ReasonTimeout, 2 * time.Minute},
		{"slow-loris as an error page", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500); drip(time.Second)(w, r) }, "http://bao.vn/", nil, ReasonServer, 15 * time.Second},
	} {
		for _, canceled := range []bool{false, true} {
			t.Run(fmt.Sprint(c.name, " canceled ", canceled), func(t *testing.T) {
				inBubble(t, c.h, impolite, func(w *world) {
					if c.dial != nil {
						w.tr.dialer.dial = c.dial
					}
					if c.name == "no handshake" {
						w.tr.dialer.dial = func(context.Context, string, string) (net.Conn, error) {
							client, server := net.Pipe()
							go func() { io.Copy(io.Discard, server) }()
							return client, nil
						}
					}
					ctx, want, took := w.t.Context(), c.want, c.took
					if canceled {
						var cancel context.CancelFunc
						ctx, cancel = context.WithTimeout(ctx, 7*time.Second)
						defer cancel()
						want, took = ReasonCanceled, 7*time.Second
					}
					_, e, got := w.get(ctx, c.url)
					wantReason(w.t, e, want)
					if got != took {
						w.t.Errorf("took %s, want %s", got, took)
					}
					if canceled && !errors.Is(e, context.DeadlineExceeded) {
						w.t.Errorf("%v does not say what ended it", e)
					}
				})
			})
		}
	}
}

// A dial that nobody waits for any more ends, too.
func TestCanceledDialEnds(t *testing.T) {
	inBubble(t, ok, impolite, func(w *world) {
		ended := make(chan time.Duration, 1)
		w.tr.dialer.dial = func(ctx context.Context, _, _ string) (net.Conn, error) {
			<-ctx.Done()
			ended <- time.Since(w.began)
			return nil, ctx.Err()
		}
		ctx, cancel := context.WithTimeout(w.t.Context(), time.Second)
		defer cancel()
		_, e, _ := w.get(ctx, "http://bao.vn/")
		wantReason(w.t, e, ReasonCanceled)
		if after := <-ended; after != time.Second {
			w.t.Errorf("the dial ended after %s", after)
		}
	})
}

// With cookies off nothing of a session goes out or comes in; with the switch on
// it goes to that host only.
func TestCookies(t *testing.T) {
	var got atomic.Value
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got.Store(r.Header.Get("Cookie"))
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Set-Cookie", "s=2")
		io.WriteString(w, htmlPage("Bài"))
	})
	for _, on := range []bool{false, true} {
		tr := local(t, impolite, func(o *Options) { o.Hosts = map[string]HostOptions{"127.0.0.1": {Cookies: on}} })
		req, _ := http.NewRequest(http.MethodGet, s.URL, nil)
		req.Header.Set("Cookie", "s=1")
		resp, _, e := do(t, tr, req)
		wantReason(t, e, "")
		if (got.Load() == "s=1") != on || (resp.Header.Get("Set-Cookie") == "s=2") != on {
			t.Errorf("switch %v: sent %q, took %q", on, got.Load(), resp.Header.Get("Set-Cookie"))
		}
	}
}

func TestSnapshotShowsSwitches(t *testing.T) {
	tr := New(Options{Log: quiet(), Hosts: map[string]HostOptions{
		"hatinhtv.vn":     {PlainHTTP: true, OldTLS: true},
		"www.hatinhtv.vn": {InsecureCertificate: true, Ports: []uint16{8080}},
		"baonghean.vn":    {Interval: time.Minute},
		"ban.vn":          {Cookies: true},
	}})
	defer tr.Close()
	var lines []string
	for _, s := range tr.Snapshot() {
		lines = append(lines, s.Host+": "+strings.Join(s.Switches, ", "))
	}
	want := "ban.vn: cookies; baonghean.vn: ; hatinhtv.vn: certificate not verified, old TLS, plain http, port 8080"
	if got := strings.Join(lines, "; "); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// What is switched off is said at start, in one line for each set of switches.
func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		name    string
		options Options
		want    []string // the lines
	}{
		{"nothing", Options{Hosts: map[string]HostOptions{"khac.vn": {Interval: time.Minute}}}, nil},
		{
			"switches",
			Options{Hosts: map[string]HostOptions{"a.vn": {OldTLS: true}, "b.vn": {OldTLS: true}, "c.vn": {PlainHTTP: true, Cookies: true}}},
			[]string{
				`level=WARN msg="fetch: safeguards are off for some hosts" off="old TLS" hosts="[a.vn b.vn]"`,
				`level=WARN msg="fetch: safeguards are off for some hosts" off="plain http, cookies" hosts=[c.vn]`,
			},
		},
		{"loopback for real sites", Options{AllowLoopback: true, Impolite: true}, []string{
			`level=WARN msg="fetch: loopback addresses may be dialed"`, `level=WARN msg="fetch: robots.txt, intervals and backoff are off"`,
		}},
		{
			"demo",
			Options{AllowLoopback: true, Replicas: map[string]string{"a.vn": "127.0.0.1:1"}, Hosts: map[string]HostOptions{"a.vn": {OldTLS: true}}},
			[]string{
				`level=INFO msg="fetch: loopback addresses may be dialed"`, `level=INFO msg="fetch: hosts are played by replicas" hosts=[a.vn]`,
				`level=INFO msg="fetch: safeguards are off for some hosts" off="old TLS" hosts=[a.vn]`,
			},
		},
		{"private network", Options{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}, []string{
			`level=WARN msg="fetch: special-purpose addresses may be dialed" prefixes=[10.0.0.0/8]`,
		}},
	} {
		var b strings.Builder
		c.options.Log = slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		}}))
		New(c.options).Close()
		if got, want := strings.TrimSuffix(b.String(), "\n"), strings.Join(c.want, "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}
