package fetch

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/netip"
	"slices"
	"strings"
	"time"
)

// Options configure a Transport. The zero value is safe and polite: public
// addresses only, https on port 443 only, robots.txt obeyed, one request at
// a time per host with DefaultInterval between them. Only Contact should
// always be set.
type Options struct {
	// Product and Version name the program in the User-Agent, and Product chooses
	// the group of robots.txt. Default "baotinh" and "dev".
	Product, Version string
	// Contact is where a site's operator can complain: a mail address or a URL.
	Contact string

	// Interval is the least time from the end of one request to the start of the
	// next one to the same host. Default DefaultInterval.
	Interval time.Duration
	// Backoff is how long a host is left alone after its first failure; it doubles
	// with each further one up to BackoffMax, and ends with a success. Nothing is
	// ever given up for good. Defaults 10 s and 6 h.
	Backoff, BackoffMax time.Duration
	// Impolite switches robots.txt, intervals and backoff off (one request at a
	// time per host stays). For replica sites on loopback and benchmarks only.
	Impolite bool

	// Limits bound what one request may cost; zero fields take defaults.
	Limits Limits

	// AllowLoopback lets 127.0.0.0/8 and ::1 be dialed, on every port, and plain
	// http be spoken to them. For replica sites and tests; logged at start.
	AllowLoopback bool
	// AllowPrefixes lets further special-purpose addresses be dialed, for an
	// operator whose sites live in a private network; logged at start.
	AllowPrefixes []netip.Prefix
	// Replicas sends the requests for a host (the key, as in a URL, without
	// port) to another address (the value, "127.0.0.1:8081") over plain http, or
	// over TLS with the host's own name ("https://127.0.0.1:8443"), with URL and
	// Host header unchanged. The guards still apply, of addresses and certificates.
	Replicas map[string]string

	// Hosts holds what is different for some hosts; the key is a host without
	// port. The entry of a host holds for its www twin too.
	Hosts map[string]HostOptions

	// Validators supplies the ETag and Last-Modified of pages read before; nil
	// sends no conditional requests.
	Validators Validators
	// Permit is asked before each request that goes out, with the request's
	// context, when its turn has come; an error of it is the request's. For who may
	// visit a site only at certain times. nil permits all.
	Permit func(ctx context.Context) error
	// Observer is told what happens, for metrics; nil tells nobody.
	Observer Observer
	// Log gets the switches that weaken a guard, once, at start, and failures of
	// Validators. Default slog.Default().
	Log *slog.Logger

	// Now is the clock. Default time.Now.
	Now func() time.Time
	// Random gives numbers in [0,1) for jitter. Default math/rand/v2.Float64.
	Random func() float64
}

// HostOptions are the switches of one host. All are off by default, because
// each gives up a safeguard; Snapshot shows the ones that are on.
type HostOptions struct {
	PlainHTTP           bool          // allow http:// URLs
	OldTLS              bool          // allow TLS 1.0 and 1.1 and their ciphers
	InsecureCertificate bool          // do not verify the certificate
	Cookies             bool          // send and take cookies (the jar is the caller's)
	Ports               []uint16      // ports allowed besides 443 (and 80 with PlainHTTP)
	Interval            time.Duration // instead of Options.Interval when longer
	Charset             string        // the character set of pages that declare none or a wrong one
}

// Limits bound one request. Zero fields take the default named with them.
type Limits struct {
	Body      int64         // bytes of a body after decompression; default 8 MiB
	Wire      int64         // bytes of a body as sent; default Body
	Ratio     int64         // decompressed ÷ compressed bytes, looked at above 1 MiB; default 200
	Headers   int64         // bytes of a response header; default 64 KiB
	Redirects int           // hops followed; default 10
	Dial      time.Duration // for the name and the connection; default 15 s
	TLS       time.Duration // for the handshake; default 15 s
	Header    time.Duration // from the request sent to the response header; default 30 s
	Idle      time.Duration // between two reads of the body; default 15 s
	Total     time.Duration // for one hop, without waiting for its turn; default 2 min
	Wait      time.Duration // a request waits this long for a host that is backing off, else it fails at once; default 60 s
	Hosts     int           // hosts remembered at the same time; default 4096
}

// Defaults of Options.
const (
	DefaultInterval   = 2 * time.Second
	DefaultBackoff    = 10 * time.Second
	DefaultBackoffMax = 6 * time.Hour
	// MaxCrawlDelay is the longest Crawl-delay that is obeyed; a longer one would
	// mean never, and counts as this much.
	MaxCrawlDelay = time.Minute
	// MaxRetryAfter is the longest Retry-After that is obeyed.
	MaxRetryAfter = 24 * time.Hour
)

// Validators gives what a server said about a page when it was last read well.
// Both strings may be empty. It is called once per GET, with the URL as it is
// sent; after an error the page is fetched unconditionally. Saving new
// validators is the caller's affair, after the page was read well: they are in
// the response's ETag and Last-Modified headers.
type Validators interface {
	Validators(ctx context.Context, url string) (etag, lastModified string, err error)
}

// Observer is told about every hop, for metrics. Observe is called from the
// goroutine of the request and must be quick and safe for concurrent use.
type Observer interface {
	Observe(Event)
}

// Event is one hop: a page, a redirect on the way to it, or a robots.txt.
type Event struct {
	// Host is the host without port, in ASCII. Redirects can lead to any host, so
	// map it to the sites that are known before it becomes a label.
	Host    string
	Address string        // the host with its port, when the URL names one: what tells loopback replicas apart
	Robots  bool          // the hop was for robots.txt
	Status  int           // as the server sent it (304 is 304 here), 0 when nothing was received
	Reason  Reason        // empty when the hop gave a page, a redirect or "unchanged"
	Wire    int64         // bytes of the body as sent
	Decoded int64         // bytes of the body after decompression
	Waited  time.Duration // for the host's turn and interval
	Took    time.Duration // from the start of the dial to the last byte
}

// withDefaults returns o with every zero field that has a default filled in.
func (o Options) withDefaults() Options {
	set := func(p *time.Duration, d time.Duration) {
		if *p <= 0 {
			*p = d
		}
	}
	if o.Product = token(o.Product); o.Product == "" {
		o.Product = "baotinh"
	}
	if o.Version == "" {
		o.Version = "dev"
	}
	set(&o.Interval, DefaultInterval)
	set(&o.Backoff, DefaultBackoff)
	set(&o.BackoffMax, DefaultBackoffMax)
	l := &o.Limits
	if l.Body <= 0 {
		l.Body = 8 << 20
	}
	if l.Wire <= 0 {
		l.Wire = l.Body
	}
	if l.Ratio <= 0 {
		l.Ratio = 200
	}
	if l.Headers <= 0 {
		l.Headers = 64 << 10
	}
	if l.Redirects <= 0 {
		l.Redirects = 10
	}
	if l.Hosts <= 0 {
		l.Hosts = 4096
	}
	set(&l.Dial, 15*time.Second)
	set(&l.TLS, 15*time.Second)
	set(&l.Header, 30*time.Second)
	set(&l.Idle, 15*time.Second)
	set(&l.Total, 2*time.Minute)
	set(&l.Wait, time.Minute)
	o.Hosts, o.Replicas = asciiKeys(o.Hosts), asciiKeys(o.Replicas)
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Float64
	}
	return o
}

// asciiKeys returns a copy of m whose hosts are written as they are compared.
func asciiKeys[V any](m map[string]V) map[string]V {
	out := make(map[string]V, len(m))
	for host, v := range m {
		if ascii, _, err := asciiHost(host); err == nil {
			host = ascii
		}
		out[host] = v
	}
	return out
}

// userAgent names the program first, so that the groups of robots.txt and the
// logs of the sites show it by name, and then whom to write to.
func (o Options) userAgent() string {
	clean := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r <= ' ' || r >= 0x7f || r == '(' || r == ')' {
				return -1
			}
			return r
		}, s)
	}
	agent := o.Product + "/" + clean(o.Version)
	if contact := clean(o.Contact); contact != "" {
		agent += " (+" + contact + ")"
	}
	return agent
}

// token keeps the leading letters, "-" and "_" of a product name, which is
// all that RFC 9309 lets a robots.txt compare.
func token(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	})
	if end >= 0 {
		s = s[:end]
	}
	return s
}

// switches are the options of one host with what belongs to them.
type switches struct {
	HostOptions
	known bool // the host has options
}

// switches returns the options of a host, or of its www twin.
func (t *Transport) switches(host string) switches {
	if o, ok := t.opts.Hosts[host]; ok {
		return switches{o, true}
	}
	twin, ok := strings.CutPrefix(host, "www.")
	if !ok {
		twin = "www." + host
	}
	o, ok := t.opts.Hosts[twin]
	return switches{o, ok}
}

// On names the safeguards that are given up, in words.
func (o HostOptions) On() []string {
	var names []string
	if o.PlainHTTP {
		names = append(names, "plain http")
	}
	if o.OldTLS {
		names = append(names, "old TLS")
	}
	if o.InsecureCertificate {
		names = append(names, "certificate not verified")
	}
	if o.Cookies {
		names = append(names, "cookies")
	}
	for _, p := range o.Ports {
		names = append(names, fmt.Sprintf("port %d", p))
	}
	return names
}

// warn writes what is switched off to the log, so that no one finds out late:
// one line for all hosts with the same switches. Replicas on loopback are the
// demo and tests, and worth no warning.
func (o Options) warn() {
	level := slog.LevelWarn
	if len(o.Replicas) > 0 {
		level = slog.LevelInfo
	}
	say := func(level slog.Level, text string, args ...any) {
		o.Log.Log(context.Background(), level, "fetch: "+text, args...)
	}
	if o.AllowLoopback {
		say(level, "loopback addresses may be dialed")
	}
	if len(o.AllowPrefixes) > 0 {
		say(slog.LevelWarn, "special-purpose addresses may be dialed", "prefixes", o.AllowPrefixes)
	}
	if o.Impolite {
		say(level, "robots.txt, intervals and backoff are off")
	}
	if len(o.Replicas) > 0 {
		say(level, "hosts are played by replicas", "hosts", slices.Sorted(maps.Keys(o.Replicas)))
	}
	off := map[string][]string{} // hosts by what is off for them
	for host, h := range o.Hosts {
		if on := strings.Join(h.On(), ", "); on != "" {
			off[on] = append(off[on], host)
		}
	}
	for _, what := range slices.Sorted(maps.Keys(off)) {
		hosts := off[what]
		slices.Sort(hosts)
		level := slog.LevelInfo
		for _, host := range hosts {
			if _, replica := o.Replicas[host]; !replica && !isLoopback(host) {
				level = slog.LevelWarn
			}
		}
		say(level, "safeguards are off for some hosts", "off", what, "hosts", hosts)
	}
}

// isLoopback reports whether a host is written as a loopback address.
func isLoopback(host string) bool {
	addr, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && addr.Unmap().IsLoopback()
}
