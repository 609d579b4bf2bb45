package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/net/idna"
)

// special lists what no page lives at: the special-purpose address registries
// of IANA for both families, multicast, and what was withdrawn since. Ranges
// that are formally reachable but serve no pages (AS112, AMT) are in it too.
var special = []struct {
	prefix netip.Prefix
	name   string
}{
	{netip.MustParsePrefix("0.0.0.0/8"), "this network"},
	{netip.MustParsePrefix("10.0.0.0/8"), "private use"},
	{netip.MustParsePrefix("100.64.0.0/10"), "shared address space of carriers"},
	{netip.MustParsePrefix("127.0.0.0/8"), "loopback"},
	{netip.MustParsePrefix("169.254.0.0/16"), "link local, where clouds keep their metadata"},
	{netip.MustParsePrefix("172.16.0.0/12"), "private use"},
	{netip.MustParsePrefix("192.0.0.0/24"), "IETF protocol assignments"},
	{netip.MustParsePrefix("192.0.2.0/24"), "documentation"},
	{netip.MustParsePrefix("192.31.196.0/24"), "AS112"},
	{netip.MustParsePrefix("192.52.193.0/24"), "AMT"},
	{netip.MustParsePrefix("192.88.99.0/24"), "6to4 relay"},
	{netip.MustParsePrefix("192.168.0.0/16"), "private use"},
	{netip.MustParsePrefix("192.175.48.0/24"), "AS112"},
	{netip.MustParsePrefix("198.18.0.0/15"), "benchmarking"},
	{netip.MustParsePrefix("198.51.100.0/24"), "documentation"},
	{netip.MustParsePrefix("203.0.113.0/24"), "documentation"},
	{netip.MustParsePrefix("224.0.0.0/4"), "multicast"},
	{netip.MustParsePrefix("240.0.0.0/4"), "reserved"},

	{netip.MustParsePrefix("::1/128"), "loopback"},
	{netip.MustParsePrefix("::/96"), "IPv4-compatible"},
	{netip.MustParsePrefix("::ffff:0:0:0/96"), "IPv4-translated"},
	{netip.MustParsePrefix("64:ff9b::/96"), "IPv4 behind NAT64"},
	{netip.MustParsePrefix("64:ff9b:1::/48"), "IPv4 behind local NAT64"},
	{netip.MustParsePrefix("100::/64"), "discard only"},
	{netip.MustParsePrefix("100:0:0:1::/64"), "dummy prefix"},
	{netip.MustParsePrefix("2001::/32"), "Teredo"},
	{netip.MustParsePrefix("2001::/23"), "IETF protocol assignments"},
	{netip.MustParsePrefix("2001:db8::/32"), "documentation"},
	{netip.MustParsePrefix("2002::/16"), "6to4"},
	{netip.MustParsePrefix("2620:4f:8000::/48"), "AS112"},
	{netip.MustParsePrefix("3ffe::/16"), "6bone"},
	{netip.MustParsePrefix("3fff::/20"), "documentation"},
	{netip.MustParsePrefix("5f00::/16"), "segment routing"},
	{netip.MustParsePrefix("fc00::/7"), "unique local"},
	{netip.MustParsePrefix("fe80::/10"), "link local"},
	{netip.MustParsePrefix("fec0::/10"), "site local"},
	{netip.MustParsePrefix("ff00::/8"), "multicast"},
}

// globalIPv6 is the only part of IPv6 in which addresses of hosts are given out.
var globalIPv6 = netip.MustParsePrefix("2000::/3")

// loopbacks is what Options.AllowLoopback allows.
var loopbacks = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// guard decides which addresses may be dialed.
type guard struct {
	allow []netip.Prefix // exceptions made by the operator
}

// addressError is the guard's refusal of one address.
type addressError struct {
	addr netip.Addr
	why  string
}

func (e *addressError) Error() string {
	return fmt.Sprintf("address %s must not be dialed: %s", e.addr, e.why)
}

// check returns nil when addr is a public unicast address or one that the
// operator allowed. An IPv4 address inside an IPv6 one is never let through by
// an exception for its outer form alone: it must pass by itself.
func (g guard) check(addr netip.Addr) error {
	if !addr.IsValid() {
		return &addressError{addr, "no address"}
	}
	if addr.Zone() != "" {
		return &addressError{addr, "an interface of this machine"}
	}
	addr = addr.Unmap()
	allowed := slices.ContainsFunc(g.allow, func(p netip.Prefix) bool { return p.Contains(addr) })
	if inner, form := embedded(addr); inner.IsValid() {
		if !allowed {
			return &addressError{addr, form}
		}
		if err := g.check(inner); err != nil {
			return &addressError{addr, fmt.Sprintf("%s, around %v", form, err)}
		}
		return nil
	}
	if allowed {
		return nil
	}
	for _, s := range special {
		if s.prefix.Contains(addr) {
			return &addressError{addr, s.name}
		}
	}
	if addr.Is6() && !globalIPv6.Contains(addr) {
		return &addressError{addr, "outside of global unicast"}
	}
	return nil
}

// embedded returns the IPv4 address that routers or hosts may take out of an
// IPv6 one, and the name of the form, or the zero Addr.
func embedded(addr netip.Addr) (netip.Addr, string) {
	if !addr.Is6() {
		return netip.Addr{}, ""
	}
	b := addr.As16()
	at := func(i int) netip.Addr { return netip.AddrFrom4([4]byte(b[i : i+4])) }
	switch {
	case addr == netip.IPv6Loopback() || addr == netip.IPv6Unspecified():
		return netip.Addr{}, "" // ::1 and :: have meanings of their own
	case [12]byte(b[:12]) == [12]byte{}:
		return at(12), "IPv4-compatible"
	case [12]byte(b[:12]) == [12]byte{8: 0xff, 9: 0xff}:
		return at(12), "IPv4-translated"
	case [12]byte(b[:12]) == [12]byte{0, 0x64, 0xff, 0x9b}:
		return at(12), "IPv4 behind NAT64"
	case [6]byte(b[:6]) == [6]byte{0, 0x64, 0xff, 0x9b, 0, 1}:
		return at(12), "IPv4 behind local NAT64"
	case b[0] == 0x20 && b[1] == 0x02:
		return at(2), "6to4"
	case [4]byte(b[:4]) == [4]byte{0x20, 0x01}:
		for i := 12; i < 16; i++ {
			b[i] = ^b[i] // Teredo keeps the client's address inverted
		}
		return at(12), "Teredo"
	case b[8]&^2 == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == 0xfe:
		return at(12), "ISATAP"
	}
	return netip.Addr{}, ""
}

// control is net.Dialer.ControlContext: it sees the address that the name led
// to, after the resolver and before the first packet, so a name that resolves
// differently the second time gains nothing.
func (g guard) control(_ context.Context, network, address string, _ syscall.RawConn) error {
	if !strings.HasPrefix(network, "tcp") {
		return fmt.Errorf("network %s is not dialed", network)
	}
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dialing %q: %w", address, err)
	}
	return g.check(ap.Addr())
}

// maxURL is the length in bytes above which a URL is refused.
const maxURL = 8 << 10

// target is a URL that passed the checks.
type target struct {
	url  *url.URL // host in ASCII and lower case, without final dot, port only when not the scheme's own
	host string   // url.Hostname()
	key  string   // name of the host's turn, the same for www and bare
}

// origin names what one robots.txt holds for.
func (t target) origin() string { return t.url.Scheme + "://" + t.url.Host }

var errURL = errors.New("URL is not visited")

// checkURL returns u in one written form, or why it is not visited. A URL
// that two parsers could read differently is refused, not repaired.
func (t *Transport) checkURL(u *url.URL) (target, error) {
	no := func(format string, args ...any) (target, error) {
		return target{}, fmt.Errorf("%w: "+format, append([]any{errURL}, args...)...)
	}
	switch {
	case u == nil:
		return no("none given")
	case u.Scheme != "http" && u.Scheme != "https":
		return no("scheme %q, want http or https", u.Scheme)
	case u.Opaque != "" || u.Host == "":
		return no("no host")
	case u.User != nil:
		return no("user name or password in it")
	case len(u.Host)+len(u.Path)+len(u.RawPath)+len(u.RawQuery) > maxURL:
		return no("longer than %d bytes", maxURL)
	}
	for _, part := range []string{u.Host, u.RawPath, u.RawQuery} {
		if i := strings.IndexFunc(part, func(r rune) bool { return r == '\\' || r < ' ' || r == 0x7f }); i >= 0 {
			return no("character %q in it", part[i])
		}
	}
	if strings.ContainsFunc(u.Path, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return no("control character in the path")
	}
	host, addr, err := asciiHost(u.Hostname())
	if err != nil {
		return no("host %q: %v", u.Hostname(), err)
	}
	_, replica := t.opts.Replicas[host]
	if addr.IsValid() && !replica {
		if err := t.guard.check(addr); err != nil {
			return target{}, err
		}
	}
	switches := t.switches(host)
	local := t.opts.AllowLoopback && (host == "localhost" || addr.IsValid() && addr.Unmap().IsLoopback())
	if !addr.IsValid() && !strings.Contains(host, ".") && !local && !replica && !switches.known {
		return no("host %q has no domain", host)
	}
	if u.Scheme == "http" && !switches.PlainHTTP && !local && !replica {
		return no("plain http, which is not switched on for %s", host)
	}
	port := u.Port()
	if port == "443" && u.Scheme == "https" || port == "80" && u.Scheme == "http" {
		port = ""
	}
	if port != "" && !local {
		n, err := strconv.ParseUint(port, 10, 16)
		if err != nil || n == 0 || !slices.Contains(switches.Ports, uint16(n)) {
			return no("port %s, which is not switched on for %s", port, host)
		}
	}
	clean := *u
	clean.Host, clean.Fragment, clean.RawFragment = host, "", ""
	clean.RawPath, clean.RawQuery = "", encodeQuery(u.RawQuery)
	if path := u.EscapedPath(); path != clean.EscapedPath() {
		clean.RawPath = path // a spelling of its own that is valid
	}
	if addr.Is6() {
		clean.Host = "[" + host + "]"
	}
	if port != "" {
		clean.Host = net.JoinHostPort(host, port)
	}
	return target{url: &clean, host: host, key: turnKey(host, port)}, nil
}

// encodeQuery writes spaces and letters above ASCII, which servers and
// editors leave in links, the way browsers send them.
func encodeQuery(query string) string {
	if !strings.ContainsFunc(query, func(r rune) bool { return r == ' ' || r >= 0x7f }) {
		return query
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(query) {
		if c := query[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + hex[c>>4:c>>4+1] + hex[c&15:c&15+1])
		}
	}
	return b.String()
}

// Check says whether a URL could be fetched, by its form alone: nothing is
// dialed or resolved. The error is an *Error.
func (t *Transport) Check(rawURL string) error {
	u, err := url.Parse(rawURL)
	if err != nil {
		return &Error{Reason: ReasonURL, URL: rawURL, Err: err}
	}
	if _, err := t.checkURL(u); err != nil {
		return &Error{Reason: reasonOfCheck(err), URL: rawURL, Host: u.Hostname(), Err: err}
	}
	return nil
}

func reasonOfCheck(err error) Reason {
	if errors.As(err, new(*addressError)) {
		return ReasonAddress
	}
	return ReasonURL
}

// asciiHost returns a host name in its ASCII form, or the address it is.
// Numbers that only some resolvers take for an address ("127.1", "0x7f000001")
// are refused, because others dial them.
func asciiHost(host string) (string, netip.Addr, error) {
	host = strings.TrimSuffix(host, ".")
	if addr, err := netip.ParseAddr(host); err == nil {
		if addr.Zone() != "" {
			return "", addr, errors.New("names an interface of this machine")
		}
		return addr.String(), addr, nil
	}
	ascii, err := idna.Lookup.ToASCII(host)
	if err != nil {
		return "", netip.Addr{}, err
	}
	ascii = strings.TrimSuffix(strings.ToLower(ascii), ".")
	// A form that does not read back as itself is read differently by others.
	if again, err := idna.Lookup.ToASCII(ascii); err != nil || again != ascii || ascii == "" || len(ascii) > 253 {
		return "", netip.Addr{}, errors.New("not a host name")
	}
	for label := range strings.SplitSeq(ascii, ".") {
		if label == "" || len(label) > 63 {
			return "", netip.Addr{}, errors.New("not a host name")
		}
	}
	if strings.ContainsFunc(ascii, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != '.' && r != '_'
	}) {
		return "", netip.Addr{}, errors.New("not a host name")
	}
	last := ascii[strings.LastIndexByte(ascii, '.')+1:]
	if number(last) {
		if addr, err := netip.ParseAddr(ascii); err == nil {
			return ascii, addr, nil // full-width digits, for instance
		}
		return "", netip.Addr{}, errors.New("an address in an unusual form")
	}
	return ascii, netip.Addr{}, nil
}

// number reports whether a label is one that makes a host an IPv4 address in
// the reading of browsers and of the C library.
func number(label string) bool {
	if hex, ok := strings.CutPrefix(label, "0x"); ok {
		return strings.Trim(hex, "0123456789abcdef") == ""
	}
	return label != "" && strings.Trim(label, "0123456789") == ""
}
