// Package fetch is the only place of the program that dials. A Transport is an
// http.RoundTripper that may be given any URL found on a page: it guards the
// address, obeys robots.txt, paces the host, bounds time and size, and gives
// back a decompressed page in UTF-8 or an *Error with a Reason.
//
// # Under colly
//
//	c := colly.NewCollector()
//	c.WithTransport(t)        // not SetClient: that drops the redirect check
//	c.SetRequestTimeout(0)    // the Transport has its own; waiting for a turn is not the site's fault
//	c.DisableCookies()
//	c.IgnoreRobotsTxt = true  // robots.txt is obeyed here, colly's reading of it is wrong
//	c.MaxBodySize = 0         // bounded here; colly cuts silently
//	c.DetectCharset = false   // always UTF-8 already
//
// Statuses from 400 up, and pages that are no pages (challenges, login walls),
// arrive as errors: Visit returns one from which AsError takes the *Error. A
// 304 arrives as status 200 with an empty body and the header HeaderOutcome =
// OutcomeUnchanged, so OnResponse sees it and OnHTML does not.
package fetch
