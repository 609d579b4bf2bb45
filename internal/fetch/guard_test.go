package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
)

func TestGuardAddresses(t *testing.T) {
	public := []string{
		"1.1.1.1", "8.8.8.8", "14.225.1.1", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "172.15.255.255", "172.32.0.0",
		"192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "11.0.0.0", "9.255.255.255", "169.253.255.255",
		"2400:cb00::1", "2001:ee0::1", "2001:200::1", "2606:4700::1111", "2003::1", "::ffff:8.8.8.8",
	}
	for _, s := range public {
		if err := (guard{}).check(netip.MustParseAddr(s)); err != nil {
			t.Errorf("%s is refused: %v", s, err)
		}
	}
	// The first and the last address of every block of the registries.
	refused := []string{
		"0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255",
		"169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255", "192.0.0.0", "192.0.0.8", "192.0.0.170", "192.0.0.255",
		"192.0.2.0", "192.0.2.255", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "192.175.48.1",
		"198.18.0.0", "198.19.255.255", "198.51.100.0", "198.51.100.255", "203.0.113.0", "203.0.113.255", "224.0.0.1", "239.255.255.255",
		"240.0.0.0", "255.255.255.254", "255.255.255.255",
		"::", "::1", "::2", "100::1", "100:0:0:1::1", "2001:2::1", "2001:3::1", "2001:4:112::1", "2001:10::1", "2001:20::1", "2001:30::1", "2001:1ff:ffff::1",
		"2001:db8::1", "2620:4f:8000::1", "3ffe::1", "3fff::1", "3fff:fff::1", "5f00::1", "fc00::1", "fdff:ffff::1", "fe80::1", "febf::1", "fec0::1",
		"ff02::1", "4000::1", "8000::1", "e000::1", "fe80::1%eth0", "2400::1%eth0",
		// IPv4 inside IPv6, also around public addresses.
		"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::8.8.8.8", "::ffff:0:127.0.0.1", "::ffff:0:8.8.8.8",
		"64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::7f00:1", "64:ff9b:1:ffff::808:808", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:808:808::1",
		"2001:0:4136:e378:8000:63bf:80ff:fffe", "2001::1", "2400::5efe:7f00:1", "2400::200:5efe:a00:1", "2400::5efe:808:808",
	}
	for _, s := range refused {
		if err := (guard{}).check(netip.MustParseAddr(s)); err == nil {
			t.Errorf("%s may be dialed", s)
		} else if !errors.As(err, new(*addressError)) {
			t.Errorf("%s: error is %T", s, err)
		}
	}
	if err := (guard{}).check(netip.Addr{}); err == nil {
		t.Error("no address may be dialed")
	}
	for _, s := range special {
		first := s.prefix.Addr()
		if err := (guard{}).check(first); err == nil {
			t.Errorf("%s (%s) may be dialed", first, s.name)
		}
	}
}

func TestGuardExceptions(t *testing.T) {
	g := guard{allow: []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16"), netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("2002::/16")}}
	for s, want := range map[string]bool{
		"10.1.2.3":              true,
		"::ffff:10.1.2.3":       true,
		"10.2.0.1":              false,
		"64:ff9b::808:808":      true, // a network with NAT64
		"64:ff9b::7f00:1":       false,
		"64:ff9b::a9fe:a9fe":    false,
		"64:ff9b::a01:203":      true, // 10.1.2.3
		"2002:808:808::1":       true,
		"2002:a00:1::1":         false,
		"64:ff9b:1::808:808":    false,
		"::10.1.2.3":            false,
		"2400::5efe:10.1.2.3":   false,
		"2001:db8::10.1.2.3":    false,
		"fe80::5efe:10.1.2.3%1": false,
	} {
		if got := g.check(netip.MustParseAddr(s)) == nil; got != want {
			t.Errorf("%s may be dialed: %v, want %v", s, got, want)
		}
	}
}

func TestGuardControl(t *testing.T) {
	for _, c := range []struct {
		network, address string
		ok               bool
	}{
		{"tcp4", "8.8.8.8:443", true},
		{"tcp6", "[2400:cb00::1]:443", true},
		{"tcp4", "127.0.0.1:443", false},
		{"tcp6", "[::1]:443", false},
		{"udp4", "8.8.8.8:443", false},
		{"unix", "/run/x.sock", false},
		{"tcp4", "nonsense", false},
	} {
		if err := (guard{}).control(t.Context(), c.network, c.address, nil); (err == nil) != c.ok {
			t.Errorf("control(%s, %s) = %v", c.network, c.address, err)
		}
	}
}

func TestCheckURL(t *testing.T) {
	tr := New(Options{Log: quiet(), Hosts: map[string]HostOptions{
		"hatinhtv.vn": {PlainHTTP: true},
		"cong.gov.vn": {Ports: []uint16{8443}},
		"www.twin.vn": {PlainHTTP: true},
		"intranet":    {},
		"báo.vn":      {PlainHTTP: true},
	}})
	defer tr.Close()
	for _, c := range []struct {
		url    string
		reason Reason
	}{
		{"https://baonghean.vn/bai-1.html", ""},
		{"https://baonghean.vn", ""},
		{"https://baonghean.vn:443/", ""},
		{"HTTPS://BaoNgheAn.VN/", ""},
		{"https://baonghean.vn./", ""},
		{"https://báo.vn/", ""},
		{"https://baonghean.vn/tin%20t%E1%BB%A9c?a=b%5Cc#frag", ""},
		{"http://báo.vn/", ""},
		{"https://baonghean.vn/bài viết?tìm=đảng viên", ""}, // as sloppy servers send on
		{"https://8.8.8.8/", ""},
		{"https://[2400:cb00::1]/", ""},
		{"http://hatinhtv.vn/thoi-su?page=16", ""},
		{"http://www.hatinhtv.vn/", ""},
		{"http://twin.vn/", ""},
		{"https://cong.gov.vn:8443/", ""},
		{"https://intranet/", ""},

		{"http://baonghean.vn/", ReasonURL},
		{"http://cong.gov.vn/", ReasonURL},
		{"https://baonghean.vn:8443/", ReasonURL},
		{"https://baonghean.vn:80/", ReasonURL},
		{"https://baonghean.vn:0/", ReasonURL},
		{"https://baonghean.vn:99999/", ReasonURL},
		{"http://hatinhtv.vn:443/", ReasonURL},
		{"ftp://baonghean.vn/", ReasonURL},
		{"file:///etc/passwd", ReasonURL},
		{"gopher://baonghean.vn/", ReasonURL},
		{"javascript:alert(1)", ReasonURL},
		{"data:text/html,x", ReasonURL},
		{"https:baonghean.vn", ReasonURL},
		{"//baonghean.vn/", ReasonURL},
		{"/bai.html", ReasonURL},
		{"", ReasonURL},
		{"https://", ReasonURL},
		{"https:///bai", ReasonURL},
		{"https://user@baonghean.vn/", ReasonURL},
		{"https://user:pass@baonghean.vn/", ReasonURL},
		{"https://@baonghean.vn/", ReasonURL},
		{"https://baonghean.vn\\@evil.vn/", ReasonURL},
		{"https://baonghean.vn/a\\b", ReasonURL},
		{"https://baonghean.vn/?a=\\", ReasonURL},
		{"https://baonghean.vn/a%0d%0ab", ReasonURL},
		{"https://bao nghean.vn/", ReasonURL},
		{"https://baonghean.vn/\x01", ReasonURL},
		{"https://localhost/", ReasonURL},
		{"https://server/", ReasonURL},
		{"https://a..b.vn/", ReasonURL},
		{"https://.vn/", ReasonURL},
		{"https://-a-.vn/", ReasonURL},
		{"https://a_b.vn/", ReasonURL},
		{"https://%62ao.vn%2f.evil.vn/", ReasonURL},
		{"https://xn--a.vn/", ReasonURL}, // not valid Punycode
		{"https://" + strings.Repeat("a", 64) + ".vn/", ReasonURL},
		{"https://baonghean.vn/" + strings.Repeat("a", 9000), ReasonURL},

		{"http://127.0.0.1/", ReasonAddress},
		{"https://127.0.0.1:8080/", ReasonAddress},
		{"https://169.254.169.254/latest/meta-data/", ReasonAddress},
		{"https://[::1]/", ReasonAddress},
		{"https://[::ffff:127.0.0.1]/", ReasonAddress},
		{"https://[64:ff9b::7f00:1]/", ReasonAddress},
		{"https://[fe80::1%25eth0]/", ReasonURL},
		{"https://0.0.0.0/", ReasonAddress},
		// Forms that the C library and browsers read as 127.0.0.1.
		{"https://127.1/", ReasonURL},
		{"https://2130706433/", ReasonURL},
		{"https://0x7f000001/", ReasonURL},
		{"https://0x7f.0.0.1/", ReasonURL},
		{"https://0177.0.0.1/", ReasonURL},
		{"https://127.0.0.1.", ReasonAddress},
		{"https://１２７.0.0.1/", ReasonAddress},
		{"https://127。0。0。1/", ReasonAddress},
		{"https://1.2.3/", ReasonURL},
		{"https://a.vn.0x1/", ReasonURL},
	} {
		got := Reason("")
		if e := AsError(tr.Check(c.url)); e != nil {
			got = e.Reason
		}
		if got != c.reason {
			t.Errorf("Check(%q) = %q, want %q", c.url, got, c.reason)
		}
	}
}

func TestCheckURLForm(t *testing.T) {
	tr := New(Options{Log: quiet(), Hosts: map[string]HostOptions{"b.com.vn": {Ports: []uint16{8443}, PlainHTTP: true}}})
	defer tr.Close()
	for _, c := range []struct{ url, want, key string }{
		{"HTTPS://WWW.B.com.vn.:443/A?b=C#d", "https://www.b.com.vn/A?b=C", "b.com.vn"},
		{"http://b.com.vn:80", "http://b.com.vn", "b.com.vn"},
		{"https://b.com.vn:8443/", "https://b.com.vn:8443/", "b.com.vn"},
		{"https://a.b.com.vn/", "https://a.b.com.vn/", "b.com.vn"},
		{"https://www.angiang.vn/", "https://www.angiang.vn/", "angiang.vn"},
		{"https://khanhhoa.gov.vn/", "https://khanhhoa.gov.vn/", "khanhhoa.gov.vn"},
		{"https://[2400:CB00:0::1]/", "https://[2400:cb00::1]/", "2400:cb00::1"},
		{"https://b.com.vn/bài viết?tìm=đ v", "https://b.com.vn/b%C3%A0i%20vi%E1%BA%BFt?t%C3%ACm=%C4%91%20v", "b.com.vn"},
		{"https://b.com.vn/a%2Fb%20c", "https://b.com.vn/a%2Fb%20c", "b.com.vn"},
		{"https://bÁo.vn/", "https://xn--bo-mia.vn/", "xn--bo-mia.vn"},
	} {
		got, err := tr.checkURL(mustURL(t, c.url))
		if err != nil {
			t.Errorf("%s: %v", c.url, err)
			continue
		}
		if got.url.String() != c.want || got.key != c.key {
			t.Errorf("%s became %s with key %s, want %s and %s", c.url, got.url, got.key, c.want, c.key)
		}
	}
	if a, b := turnKey("127.0.0.1", "8081"), turnKey("127.0.0.1", "8082"); a == b {
		t.Error("two replicas wait for each other")
	}
}

// Nothing is dialed for a refused address: not when it stands in the URL, not
// after a redirect, and not when a name leads to it, however often it changes.
func TestRefusedWithoutDialing(t *testing.T) {
	var dialed atomic.Int32
	rebinding := []string{"8.8.8.8:443", "127.0.0.1:443", "169.254.169.254:443", "[::1]:443", "10.0.0.1:443"}
	tr := New(Options{Log: quiet(), Impolite: true})
	defer tr.Close()
	var lookups int
	tr.dialer.dial = func(ctx context.Context, network, address string) (net.Conn, error) {
		// What net.Dialer does: resolve, ask the control function, connect.
		resolved := rebinding[lookups%len(rebinding)]
		lookups++
		if err := tr.guard.control(ctx, "tcp4", resolved, nil); err != nil {
			return nil, &net.OpError{Op: "dial", Net: network, Err: err}
		}
		dialed.Add(1)
		return nil, errors.New("the network is not there")
	}
	for i, want := range []Reason{ReasonConnect, ReasonAddress, ReasonAddress, ReasonAddress, ReasonAddress} {
		_, _, e := get(t, tr, "https://rebinding.vn/")
		if e == nil || e.Reason != want {
			t.Errorf("lookup %d: %v, want %s", i, e, want)
		}
	}
	if dialed.Load() != 1 || lookups != len(rebinding) {
		t.Errorf("%d connections made of %d lookups, want 1", dialed.Load(), lookups)
	}
	for _, u := range []string{"https://127.0.0.1/", "https://[::ffff:169.254.169.254]/", "https://10.0.0.1/"} {
		_, _, e := get(t, tr, u)
		wantReason(t, e, ReasonAddress)
	}
	if lookups != len(rebinding) {
		t.Error("an address in the URL went as far as the dialer")
	}
}

// The real dialer with the real control function: a name of this machine.
func TestRefusedByRealDialer(t *testing.T) {
	var hits atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { hits.Add(1) })
	address := strings.TrimPrefix(s.URL, "http://")
	tr := New(Options{Log: quiet(), Impolite: true})
	defer tr.Close()
	_, err := tr.dialer.plain(t.Context(), "tcp", strings.Replace(address, "127.0.0.1", "localhost", 1))
	if !errors.As(err, new(*addressError)) {
		t.Errorf("dialing localhost: %v, want an address error", err)
	}
	if hits.Load() != 0 {
		t.Error("the server was reached")
	}
	// A loopback server may send on to loopback only while it is allowed, and to the cloud's metadata never.
	open := local(t, impolite)
	_, _, e := get(t, open, s.URL)
	wantReason(t, e, ReasonFault) // reached: an empty page
	_, _, e = get(t, open, "http://169.254.169.254/")
	wantReason(t, e, ReasonAddress)
}

func FuzzCheckURL(f *testing.F) {
	for _, s := range []string{"https://baonghean.vn/a?b#c", "http://127.0.0.1:80/", "https://u@h/", "https://[::1]:1/\\", "https://0x7f.1/", "https://bÁo.vn./%zz", "//x", "https://a.vn:443"} {
		f.Add(s)
	}
	tr := New(Options{Log: quiet(), Hosts: map[string]HostOptions{"a.vn": {PlainHTTP: true}}})
	f.Fuzz(func(t *testing.T, s string) {
		req, err := http.NewRequest(http.MethodGet, s, nil)
		if err != nil {
			return
		}
		to, err := tr.checkURL(req.URL)
		if err != nil {
			return
		}
		// What passed must read the same a second time, and be what will be dialed.
		again, err := tr.checkURL(mustURL(t, to.url.String()))
		if err != nil || again.url.String() != to.url.String() || again.key != to.key {
			t.Errorf("%q became %q, then %v %v", s, to.url, again.url, err)
		}
		if addr, err := netip.ParseAddr(to.host); err == nil && (guard{}).check(addr) != nil {
			t.Errorf("%q leads to %s", s, addr)
		}
		if to.url.User != nil || strings.ContainsAny(to.url.String(), "\\ \r\n\t") || to.url.Hostname() != to.host {
			t.Errorf("%q became %q", s, to.url)
		}
	})
}
