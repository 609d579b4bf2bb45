package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/baotinh/baotinh/internal/trial"
)

// network is some machines' worth of network namespaces: a hub with a bridge, and
// hosts that reach each other through it by links that can be cut. What listens on
// loopback in one of them is seen by nobody else.
type network struct {
	t     *testing.T
	hub   string
	hosts []string
}

// newNetwork makes a hub and hosts, for as long as the test lasts. It needs root
// and iproute2; elsewhere the test is skipped.
func newNetwork(t *testing.T, hosts int) *network {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("network namespaces are for root to make")
	}
	if _, err := exec.LookPath("ip"); err != nil {
		t.Skip("iproute2 is not installed (Debian: apt-get install iproute2)")
	}
	name := func(what string) string { return fmt.Sprintf("baotinh-%d-%s", os.Getpid(), what) }
	n := &network{t: t, hub: name("hub")}
	if said, err := exec.CommandContext(t.Context(), "ip", "netns", "add", n.hub).CombinedOutput(); err != nil {
		t.Skipf("no network namespace can be made here: %v: %s", err, said)
	}
	t.Cleanup(func() {
		for _, each := range append(n.hosts, n.hub) {
			n.ip("netns", "delete", each)
		}
	})
	n.in(n.hub, "link", "set", "lo", "up")
	// An address of its own: else it takes one of its ports', and changes with them.
	n.in(n.hub, "link", "add", "bridge", "address", "02:00:00:00:00:00", "type", "bridge", "forward_delay", "0")
	n.in(n.hub, "address", "add", n.address(0)+"/24", "dev", "bridge")
	n.in(n.hub, "link", "set", "bridge", "up")
	for i := range hosts {
		host, port := name(fmt.Sprint(i+1)), n.port(i+1)
		n.ip("netns", "add", host)
		n.hosts = append(n.hosts, host)
		n.in(host, "link", "set", "lo", "up")
		n.in(n.hub, "link", "add", port, "type", "veth", "peer", "name", "cable", "netns", host)
		n.in(n.hub, "link", "set", port, "master", "bridge", "up")
		n.in(host, "address", "add", n.address(i+1)+"/24", "dev", "cable")
		n.in(host, "link", "set", "cable", "up")
	}
	return n
}

// address is that of a host, counted from 1, or of the hub, 0. The range is kept
// for tests (RFC 5737), and nobody else's in a namespace of its own.
func (n *network) address(host int) string { return fmt.Sprintf("192.0.2.%d", host+1) }

func (n *network) port(host int) string { return fmt.Sprintf("port%d", host) }

func (n *network) ip(args ...string) {
	n.t.Helper()
	if said, err := exec.CommandContext(context.Background(), "ip", args...).CombinedOutput(); err != nil {
		n.t.Errorf("ip %s: %v: %s", strings.Join(args, " "), err, said)
	}
}

func (n *network) in(host string, args ...string) {
	n.t.Helper()
	n.ip(append([]string{"-n", host}, args...)...)
}

// cut breaks the link of a host, counted from 1, in one of three ways.
func (n *network) cut(host int, how string) {
	n.t.Helper()
	switch how {
	case "unplugged": // the host knows: it has no route any more
		n.in(n.hosts[host-1], "link", "set", "cable", "down")
	case "silent": // whatever is sent is lost on the way, in both directions
		n.in(n.hub, "link", "set", n.port(host), "nomaster")
	case "answers lost": // what is sent arrives, what comes back does not
		n.in(n.hub, "neighbour", "replace", n.address(host), "lladdr", "02:00:00:00:00:01", "nud", "permanent", "dev", "bridge")
	default:
		n.t.Fatalf("no way to cut: %s", how)
	}
}

// heal mends the link of a host, however it was cut.
func (n *network) heal(host int) {
	n.t.Helper()
	n.in(n.hub, "link", "set", n.port(host), "master", "bridge")
	n.in(n.hosts[host-1], "link", "set", "cable", "up")
	// An address that was learnt is forgotten; there may be none.
	_ = exec.CommandContext(context.Background(), "ip", "-n", n.hub, "neighbour", "delete", n.address(host), "dev", "bridge").Run()
}

// within runs fn with the thread in the network of a namespace: what it listens
// on, dials and starts is there, and stays there.
func within(namespace string, fn func() error) (err error) {
	runtime.LockOSThread()
	back, err := os.Open("/proc/thread-self/ns/net")
	if err != nil {
		runtime.UnlockOSThread()
		return err
	}
	defer back.Close()
	there, err := os.Open("/run/netns/" + namespace)
	if err != nil {
		runtime.UnlockOSThread()
		return err
	}
	defer there.Close()
	if err := unix.Setns(int(there.Fd()), unix.CLONE_NEWNET); err != nil {
		runtime.UnlockOSThread()
		return fmt.Errorf("enter the network %s: %w", namespace, err)
	}
	defer func() {
		if wrong := unix.Setns(int(back.Fd()), unix.CLONE_NEWNET); wrong != nil {
			err = errors.Join(err, fmt.Errorf("come back from the network %s: %w", namespace, wrong))
			return // the thread is of no use to others and ends with its goroutine
		}
		runtime.UnlockOSThread()
	}()
	return fn()
}

// browser asks pages of what listens on loopback in a namespace.
func browser(namespace string) *http.Client {
	return &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext: func(ctx context.Context, kind, address string) (conn net.Conn, err error) {
			err = within(namespace, func() (err error) {
				conn, err = new(net.Dialer).DialContext(ctx, kind, address)
				return err
			})
			return conn, err
		},
	}}
}

// pageIn is what is at an address in a namespace, "" when nothing answers.
func pageIn(ctx context.Context, namespace, address string) string {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return ""
	}
	response, err := browser(namespace).Do(request)
	if err != nil {
		return ""
	}
	defer response.Body.Close()
	var text bytes.Buffer
	if _, err := text.ReadFrom(response.Body); err != nil || response.StatusCode != http.StatusOK {
		return ""
	}
	return text.String()
}

// TestNetwork looks whether cutting cuts.
func TestNetwork(t *testing.T) {
	n := newNetwork(t, 1)
	var listener net.Listener
	err := within(n.hub, func() (err error) {
		listener, err = net.Listen("tcp", net.JoinHostPort(n.address(0), "0"))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	reaches := func() bool {
		return within(n.hosts[0], func() error {
			conn, err := (&net.Dialer{Timeout: 200 * time.Millisecond}).DialContext(t.Context(), "tcp", listener.Addr().String())
			if err == nil {
				err = conn.Close()
			}
			return err
		}) == nil
	}
	trial.Until(t, "the host does not reach the hub", reaches)
	if conn, err := (&net.Dialer{Timeout: 200 * time.Millisecond}).DialContext(t.Context(), "tcp", listener.Addr().String()); err == nil {
		conn.Close()
		t.Error("the hub is reached from without")
	}
	for _, how := range []string{"unplugged", "silent", "answers lost"} {
		n.cut(1, how)
		if reaches() {
			t.Errorf("%s: the host still reaches the hub", how)
		}
		n.heal(1)
		trial.Until(t, how+" was not healed", reaches)
	}
}
