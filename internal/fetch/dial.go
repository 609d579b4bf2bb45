package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"
)

var (
	errSlow  = errors.New("the body stopped flowing")
	errTotal = errors.New("took too long as a whole")
)

// dialKey finds the dialInfo of a request in the context that net/http gives to
// its dial functions. That context outlives the request, the one in the
// dialInfo does not.
type dialKey struct{}

type dialInfo struct {
	request context.Context
	replica string // dial this instead of the host
}

// dialer makes the connections.
type dialer struct {
	limits   Limits
	switches func(host string) switches
	// dial connects to an address that the guard has not seen yet.
	dial func(ctx context.Context, network, address string) (net.Conn, error)
	// roots are the certificate authorities, nil for the system's.
	roots *x509.CertPool
}

// newDialer returns the dialer of a Transport: the guard sees every address
// between resolver and socket.
func newDialer(t *Transport) dialer {
	return dialer{
		limits:   t.opts.Limits,
		switches: t.switches,
		dial: (&net.Dialer{
			Timeout: t.opts.Limits.Dial,
			ControlContext: func(ctx context.Context, network, address string, c syscall.RawConn) error {
				return t.guard.control(ctx, network, address, c)
			},
		}).DialContext,
	}
}

// transport returns the net/http part: HTTP/1.1 only, no proxy, nothing
// decompressed, limits of its own for headers.
func (d *dialer) transport() *http.Transport {
	return &http.Transport{
		Proxy:                  nil, // a proxy would dial what the guard cannot see
		DialContext:            d.plain,
		DialTLSContext:         d.secure,
		DisableCompression:     true,
		ResponseHeaderTimeout:  d.limits.Header,
		MaxResponseHeaderBytes: d.limits.Headers,
		ReadBufferSize:         16 << 10, // a page in a few reads
		MaxIdleConns:           256,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        30 * time.Second,
	}
}

// phaseError says in which phase of a dial an error happened.
type phaseError struct {
	reason Reason
	err    error
}

func (e *phaseError) Error() string { return e.err.Error() }
func (e *phaseError) Unwrap() error { return e.err }

// plain connects, within the limit and the context of the request.
func (d *dialer) plain(ctx context.Context, network, address string) (net.Conn, error) {
	ctx, info, stop := joined(ctx, d.limits.Dial)
	defer stop()
	if info.replica != "" {
		address = info.replica
	}
	conn, err := d.dial(ctx, network, address)
	if err != nil {
		return nil, &phaseError{ReasonConnect, err}
	}
	return conn, nil
}

// secure connects and shakes hands.
func (d *dialer) secure(ctx context.Context, network, address string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, &phaseError{ReasonConnect, err}
	}
	conn, err := d.plain(ctx, network, address)
	if err != nil {
		return nil, err
	}
	ctx, _, stop := joined(ctx, d.limits.TLS)
	defer stop()
	secured := tls.Client(conn, d.tlsConfig(host))
	if err := secured.HandshakeContext(ctx); err != nil {
		_ = conn.Close() // the handshake's error says more
		reason := ReasonTLS
		if isCertificateError(err) {
			reason = ReasonCertificate
		}
		if ctx.Err() != nil {
			err = fmt.Errorf("handshake not done within %s: %w", d.limits.TLS, err)
		}
		return nil, &phaseError{reason, err}
	}
	return secured, nil
}

// tlsConfig returns how to speak with a host.
func (d *dialer) tlsConfig(host string) *tls.Config {
	s := d.switches(host)
	c := &tls.Config{
		ServerName: host,
		MinVersion: tls.VersionTLS12,
		NextProtos: []string{"http/1.1"},
		RootCAs:    d.roots,
		// Off by default, visible in Snapshot and in the log when on.
		InsecureSkipVerify: s.InsecureCertificate, //nolint:gosec // G402: the switch of one host, made by its operator
	}
	if s.OldTLS {
		c.MinVersion = tls.VersionTLS10
		c.Renegotiation = tls.RenegotiateOnceAsClient
		for _, suite := range tls.CipherSuites() {
			c.CipherSuites = append(c.CipherSuites, suite.ID)
		}
		for _, suite := range tls.InsecureCipherSuites() {
			c.CipherSuites = append(c.CipherSuites, suite.ID)
		}
	}
	return c
}

// joined returns a context that ends with the request, too, and after limit.
func joined(ctx context.Context, limit time.Duration) (context.Context, dialInfo, func()) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	info, ok := ctx.Value(dialKey{}).(dialInfo)
	if !ok {
		return ctx, info, cancel
	}
	stop := context.AfterFunc(info.request, cancel)
	return ctx, info, func() { stop(); cancel() }
}

func isCertificateError(err error) bool {
	return errors.As(err, new(*tls.CertificateVerificationError)) || errors.As(err, new(x509.CertificateInvalidError)) ||
		errors.As(err, new(x509.UnknownAuthorityError)) || errors.As(err, new(x509.HostnameError))
}

// networkError gives an error of the exchange its reason. parent is the
// caller's context, ctx the one of the exchange.
func (t *Transport) networkError(parent, ctx context.Context, err error) error {
	var (
		own     *bodyError
		phase   *phaseError
		dns     *net.DNSError
		network net.Error
	)
	switch cause := context.Cause(ctx); {
	case parent.Err() != nil:
		return &Error{Reason: ReasonCanceled, Err: parent.Err()}
	case errors.Is(cause, errSlow):
		return &Error{Reason: ReasonSlow, Err: fmt.Errorf("%w for %s", errSlow, t.opts.Limits.Idle)}
	case errors.Is(cause, errTotal):
		return &Error{Reason: ReasonTimeout, Err: fmt.Errorf("%w, more than %s", errTotal, t.opts.Limits.Total)}
	case errors.As(err, new(*addressError)):
		return &Error{Reason: ReasonAddress, Err: err}
	case errors.As(err, &own):
		return &Error{Reason: own.reason, Err: err}
	case errors.As(err, &dns):
		return &Error{Reason: ReasonDNS, Err: err}
	case errors.As(err, &phase):
		return &Error{Reason: phase.reason, Err: phase.err}
	case errors.As(err, &network) && network.Timeout():
		return &Error{Reason: ReasonTimeout, Err: err}
	}
	return &Error{Reason: ReasonNetwork, Err: err}
}
