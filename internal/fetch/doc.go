// Package fetch is the only place of the program that dials. A Transport is an
// http.RoundTripper that may be given any URL found on a page: it guards the
// address, obeys robots.txt, paces the host, bounds time and size, and gives
// back a decompressed page in UTF-8, or an *Error with a Reason out of a closed
// set. It imports nothing of the project.
//
// # One hop
//
// Redirects are followed by the client above, so each hop is a RoundTrip of its
// own and goes through all of this again:
//
//  1. URL: http or https, no user, no odd characters, an allowed port, a host
//     that reads the same everywhere (guard.go). Only GET and HEAD.
//  2. Redirects so far: not too many, no loop.
//  3. robots.txt of this origin (robots.go, robotsrules.go).
//  4. The host's turn: one request at a time, and a pause from the end of one to
//     the start of the next (pace.go).
//  5. Dial: the guard sees each address between resolver and socket, so no
//     answer of a name server leads into a private network (dial.go).
//  6. Body: bounded on the wire and after decompression, type checked before it
//     is read (limits.go), brought into UTF-8 (charset.go).
//  7. Whether it is the page at all (classify.go).
//
// # Under colly
//
//	c := colly.NewCollector()
//	c.WithTransport(t)        // not SetClient: that drops the redirect check
//	c.SetRequestTimeout(0)    // limits are here; to wait for a turn is not the site's fault
//	c.DisableCookies()
//	c.IgnoreRobotsTxt = true  // robots.txt is obeyed here; colly's reading of it is another
//	c.MaxBodySize = 0         // bounded here; colly cuts without a word
//	c.DetectCharset = false   // it is UTF-8 already
//	c.Context = ctx           // the only thing that ends a wait
//
// A collector keeps what it visited, so take a new one for each run. Its own
// LimitRules are not needed.
//
// What the callbacks see:
//
//   - a page: OnResponse with status 200 and HeaderOutcome = OutcomePage, then
//     OnHTML or OnXML. Content-Type is of what is in the body: HTML sent as
//     text/plain is text/html, a sitemap out of .xml.gz is text/xml.
//   - "not modified": OnResponse with status 200, HeaderOutcome =
//     OutcomeUnchanged and an empty body, so that OnHTML and OnXML stay silent;
//     colly would take 304 for an error.
//   - all else is an error, of Visit as of OnError, from which AsError takes the
//     *Error: also statuses from 400 up and pages that are none (challenges,
//     refusals, login walls, soft 404s, faults). colly's Response is empty then;
//     Error.Status and Error.Page hold what came.
//
// # Validators
//
// A Transport asks Options.Validators for ETag and Last-Modified and sends
// them, but never saves any: that is for the caller, after the page was read
// well, or a page that was read badly once would be "unchanged" for ever.
//
// # Failing hosts
//
// A failure of a host as a whole (no connection, 5xx, 429, a challenge) makes
// it wait: Options.Backoff, doubled with each further failure up to
// Options.BackoffMax, or what Retry-After asks for when that is longer. A request
// that would wait longer than Limits.Wait fails at once with ReasonBackoff and
// Error.Wait. The next try after the wait is a normal one, and a success ends all
// of it; nothing is ever given up for good. Error.HostDown tells a run when to
// stop, Error.Retryable whether to come back, Error.Advice what a person can do.
//
// # robots.txt
//
// The rules are read here and not by a library, because of what the usual one
// does with real files: one bad line fails the whole, patterns with a star
// match in the middle of a path, "User-agent: bao" would hold for baotinh, and
// Allow does not win a tie. A test holds both against each other where they must
// agree.
package fetch
