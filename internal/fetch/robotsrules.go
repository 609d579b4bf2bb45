package fetch

import (
	"bytes"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	maxRules    = 20000 // of one group; a file of the allowed size with more is hostile
	maxSitemaps = 1000
)

// ruleset is the rules of the groups that apply, the longest first and of equal
// ones the permission first, so that the first match decides.
type ruleset []rule

type rule struct {
	allow bool
	path  string // percent-encoding normalised
	parts []string
	exact bool // ended in $
}

// parseRobots reads a robots.txt by RFC 9309 §2.2. Nothing in it is an error:
// what is not understood is skipped line by line. product is compared with the
// names of the groups, whole and without case.
func parseRobots(file []byte, product string) *Rules {
	if len(file) > robotsMaxSize {
		file = file[:robotsMaxSize]
		if i := bytes.LastIndexAny(file, "\r\n"); i >= 0 {
			file = file[:i]
		}
	}
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	var (
		r            Rules
		ours, others ruleset // of the group for product, of the group for *
		oursDelay    time.Duration
		othersDelay  time.Duration
		named        bool // a group names product, so the * group does not hold
		inOurs       bool
		inOthers     bool
		inNames      bool // the last group line was a user-agent
	)
	for len(file) > 0 {
		var line []byte
		if i := bytes.IndexAny(file, "\r\n"); i >= 0 {
			line, file = file[:i], file[i+1:]
		} else {
			line, file = file, nil
		}
		key, value, ok := robotsLine(line)
		if !ok {
			continue
		}
		switch key {
		case "user-agent", "useragent":
			if !inNames {
				inOurs, inOthers = false, false
			}
			inNames = true
			if name := token(value); strings.EqualFold(name, product) {
				inOurs, named = true, true
			} else if strings.HasPrefix(value, "*") {
				inOthers = true
			}
		case "allow", "disallow":
			inNames = false
			if value == "" {
				continue // "Disallow:" forbids nothing
			}
			if !inOurs && !inOthers {
				continue
			}
			rule, ok := newRule(key == "allow", value)
			if !ok {
				continue
			}
			if inOurs && len(ours) < maxRules {
				ours = append(ours, rule)
			}
			if inOthers && len(others) < maxRules {
				others = append(others, rule)
			}
		case "crawl-delay", "crawldelay":
			inNames = false
			d, ok := crawlDelay(value)
			if ok && inOurs {
				oursDelay = max(oursDelay, d)
			}
			if ok && inOthers {
				othersDelay = max(othersDelay, d)
			}
		case "sitemap":
			// Belongs to no group and ends none.
			if len(r.Sitemaps) < maxSitemaps && value != "" {
				r.Sitemaps = append(r.Sitemaps, value)
			}
		}
	}
	r.groups, r.CrawlDelay = others, othersDelay
	if named {
		r.groups, r.CrawlDelay = ours, oursDelay
	}
	slices.SortStableFunc(r.groups, func(a, b rule) int {
		if len(a.path) != len(b.path) {
			return len(b.path) - len(a.path)
		}
		switch {
		case a.allow == b.allow:
			return 0
		case a.allow:
			return -1
		}
		return 1
	})
	return &r
}

// robotsLine splits a line into its lower-case key and its value.
func robotsLine(line []byte) (key, value string, ok bool) {
	if i := bytes.IndexByte(line, '#'); i >= 0 {
		line = line[:i]
	}
	k, v, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(k) > 64 {
		return "", "", false
	}
	return strings.ToLower(string(bytes.TrimSpace(k))), string(bytes.TrimSpace(v)), true
}

// crawlDelay reads seconds, which may have a fraction.
func crawlDelay(value string) (time.Duration, bool) {
	seconds, err := strconv.ParseFloat(strings.TrimSuffix(value, "s"), 64)
	if err != nil || !(seconds >= 0) {
		return 0, false
	}
	return time.Duration(min(seconds, 1e6) * float64(time.Second)), true
}

// newRule compiles a path with * and a final $. ok is false for a value that
// is no path.
func newRule(allow bool, value string) (rule, bool) {
	if value[0] != '/' && value[0] != '*' {
		value = "/" + value // written without the slash, meant with it
	}
	if strings.Count(value, "*") > 64 || len(value) > 8<<10 {
		return rule{}, false
	}
	r := rule{allow: allow, path: normalPath(value)}
	body, exact := strings.CutSuffix(r.path, "$")
	r.exact = exact
	r.parts = strings.Split(body, "*")
	return r, true
}

// matches compares with a path in normalPath form.
func (r rule) matches(path string) bool {
	rest, ok := strings.CutPrefix(path, r.parts[0])
	if !ok {
		return false
	}
	if len(r.parts) == 1 {
		return !r.exact || rest == ""
	}
	last := len(r.parts) - 1
	for _, part := range r.parts[1:last] {
		i := strings.Index(rest, part)
		if i < 0 {
			return false
		}
		rest = rest[i+len(part):]
	}
	if r.exact {
		return strings.HasSuffix(rest, r.parts[last])
	}
	return strings.Contains(rest, r.parts[last])
}

// allows returns what the most specific matching rule says, true without one.
func (s ruleset) allows(path string) bool {
	for _, r := range s {
		if r.matches(path) {
			return r.allow
		}
	}
	return true
}

// pathOf returns what robots rules are compared with.
func pathOf(u *url.URL) string {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" || u.ForceQuery {
		path += "?" + u.RawQuery
	}
	return normalPath(path)
}

// normalPath writes percent-encoding one way (RFC 9309 §2.2.2): unreserved
// characters plain, octets above ASCII encoded, hex digits in upper case.
func normalPath(s string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		clean = s[i] != '%' && s[i] > ' ' && s[i] < utf8.RuneSelf
	}
	if clean {
		return s
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) && unhex(s[i+1]) >= 0 && unhex(s[i+2]) >= 0 {
			c = byte(unhex(s[i+1])<<4 | unhex(s[i+2]))
			i += 2
			if unreserved(c) {
				b.WriteByte(c)
				continue
			}
		} else if c > ' ' && c < 0x7f {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// robotsLifetime returns how long a robots.txt may be kept: what the server
// says, between five minutes and a day, and a day when it says nothing.
func robotsLifetime(h http.Header) time.Duration {
	for directive := range strings.SplitSeq(strings.ToLower(h.Get("Cache-Control")), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch name {
		case "no-cache", "no-store":
			return robotsMinTTL
		case "max-age":
			if n, err := strconv.ParseInt(strings.Trim(value, `"`), 10, 64); err == nil && n >= 0 {
				return min(max(time.Duration(min(n, 86400))*time.Second, robotsMinTTL), robotsTTL)
			}
		}
	}
	return robotsTTL
}
