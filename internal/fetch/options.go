package fetch

import (
	"context"
	"log/slog"
	"net/netip"
	"time"
)

// Options configure a Transport. The zero value is safe and polite: public
// addresses only, https on port 443 only, robots.txt obeyed, one request at
// a time per host with DefaultInterval between them. Only Contact should
// always be set.
type Options struct {
	// Product and Version name the program in the User-Agent and choose the
	// group of robots.txt. Default "baotinh" and "dev".
	Product, Version string
	// Contact is where a site's operator can complain: a mail address or a URL.
	Contact string

	// Interval is the least time from the end of one request to the start of the
	// next one to the same host. Default DefaultInterval.
	Interval time.Duration
	// Impolite switches robots.txt and the intervals off (one request at a time
	// per host stays). For replica sites on loopback and benchmarks only.
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
	// port) to another address (the value, "127.0.0.1:8081") over plain http,
	// with URL and Host header unchanged. The address guard still applies.
	Replicas map[string]string

	// Hosts holds what is different for some hosts; the key is a host without
	// port. The entry of a host holds for its www twin too.
	Hosts map[string]HostOptions

	// Validators supplies the ETag and Last-Modified of pages read before; nil
	// sends no conditional requests.
	Validators Validators
	// Observer is told what happens, for metrics; nil tells nobody.
	Observer Observer
	// Log gets the switches that weaken a guard, once, at start. Default slog.Default().
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
	OldTLS              bool          // allow TLS 1.0 and 1.1
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
	Resolve   time.Duration // for the name and connection; default 15 s
	TLS       time.Duration // for the handshake; default 15 s
	Header    time.Duration // from the request sent to the response header; default 30 s
	Idle      time.Duration // between two reads of the body; default 15 s
	Total     time.Duration // for one hop, without waiting for its turn; default 2 min
	Wait      time.Duration // a request waits this long for a host that is backing off, else it fails at once; default 60 s
}

// DefaultInterval is the pause between two requests to one host.
const DefaultInterval = 2 * time.Second

// Validators gives what a server said about a page when it was last read well.
// Both strings may be empty. It is called once per GET, with the URL as it is
// sent. Saving new validators is the caller's affair, after the page was read
// well: they are in the response's ETag and Last-Modified headers.
type Validators interface {
	Validators(ctx context.Context, url string) (etag, lastModified string, err error)
}

// Observer is told about every hop, for metrics. Its methods are called from
// the goroutine of the request and must be quick and safe for concurrent use.
type Observer interface {
	// Fetched is called after a response was received: host without port, status
	// as the server sent it, and the body's bytes on the wire and decoded.
	Fetched(host string, status int, wire, decoded int64, took time.Duration)
	// Failed is called once for each error a RoundTrip returns.
	Failed(host string, reason Reason)
}
