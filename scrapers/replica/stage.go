package replica

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"time"

	"github.com/baotinh/baotinh/scrapers"
)

// A Stage is a loopback address on which replicas play their sites. It is not
// 127.0.0.1: that one stays closed to a visitor that is let onto the stage, as it
// is for real.
type Stage struct {
	Replicas map[string]string // by host: for fetch.Options
	Open     []netip.Prefix    // for fetch.Options.AllowPrefixes

	ctx     context.Context
	address string
}

// ErrNoStage says that the machine has no loopback address besides 127.0.0.1.
var ErrNoStage = errors.New("replica: no loopback address besides 127.0.0.1")

// NewStage finds an address; what plays on it ends with the context.
func NewStage(ctx context.Context) (*Stage, error) {
	for _, address := range []string{"127.0.0.2", "::1"} {
		listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", net.JoinHostPort(address, "0"))
		if err != nil {
			continue
		}
		if err := listener.Close(); err != nil {
			return nil, fmt.Errorf("replica: %w", err)
		}
		at := netip.MustParseAddr(address)
		return &Stage{
			Replicas: map[string]string{}, Open: []netip.Prefix{netip.PrefixFrom(at, at.BitLen())}, ctx: ctx, address: address,
		}, nil
	}
	return nil, ErrNoStage
}

// Play lets a handler play the sites.
func (s *Stage) Play(handler http.Handler, sites []scrapers.Site) error {
	at, err := s.serve(handler, nil)
	for _, site := range sites {
		s.Replicas[site.ID] = at
	}
	return err
}

// PlayTraps lets the traps play their sites, those of TLS with a certificate that
// has expired at the time now.
func (s *Stage) PlayTraps(traps *Hostile, now time.Time) error {
	if err := s.Play(traps, traps.Sites()); err != nil {
		return err
	}
	for _, trap := range Traps() {
		if !trap.Secure {
			continue
		}
		certificate, err := ExpiredCertificate(now, trap.Host())
		if err != nil {
			return err
		}
		at, err := s.serve(traps, &certificate)
		if err != nil {
			return err
		}
		s.Replicas[trap.Host()] = "https://" + at
	}
	return nil
}

func (s *Stage) serve(handler http.Handler, certificate *tls.Certificate) (address string, err error) {
	listener, err := (&net.ListenConfig{}).Listen(s.ctx, "tcp", net.JoinHostPort(s.address, "0"))
	if err != nil {
		return "", fmt.Errorf("replica: %w", err)
	}
	address = listener.Addr().String()
	if certificate != nil {
		listener = tls.NewListener(listener, &tls.Config{Certificates: []tls.Certificate{*certificate}, MinVersion: tls.VersionTLS12})
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, ErrorLog: log.New(io.Discard, "", 0)}
	go func() { _ = server.Serve(listener) }()              // the visits will say that the site is gone
	context.AfterFunc(s.ctx, func() { _ = server.Close() }) // there is nobody left to tell
	return address, nil
}
