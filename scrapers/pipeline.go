package scrapers

import (
	"context"
	"runtime"
	"time"

	"github.com/baotinh/baotinh/internal/fetch"
)

// Bounds of what is under way between a site's server and the store: few pages,
// because 63 sites are visited at once, and few articles in one transaction, so
// that no other site's waits long.
const (
	pagesAhead  = 4
	savedAtOnce = 32
	saveAfter   = 200 * time.Millisecond // an article that was read waits for others no longer
)

// arrival is an article's page, or why there is none, and what was made of it
// once done is closed.
type arrival struct {
	*candidate
	page *page
	err  error

	done   chan struct{}
	result digested
}

// arrive fetches articles one after the other, reads each while the next are
// being fetched, and gives them in their order: neither the network nor the
// processor waits for the other, and the host sees no difference. The channel
// ends with the articles, with the context, or when the host is down. stop ends
// it early and waits until nothing is under way any more.
func (v *visit) arrive(ctx context.Context, wanted []*candidate) (arrivals <-chan *arrival, stop func()) {
	working, cancel := context.WithCancel(ctx)
	inOrder, toRead := make(chan *arrival, pagesAhead), make(chan *arrival, pagesAhead)
	readers := min(2, max(1, runtime.GOMAXPROCS(0)-1))
	ended := make(chan struct{}, 1+readers)
	go func() {
		defer func() { ended <- struct{}{} }()
		defer close(toRead)
		defer close(inOrder)
		b := newBrowser(working, v.Transport)
		for _, c := range wanted {
			a := &arrival{candidate: c, done: make(chan struct{})}
			a.page, a.err = b.get(c.URL)
			down := false
			if inner := fetch.AsError(a.err); inner != nil {
				down = inner.HostDown()
			}
			toRead <- a // the readers never stop before the channel does
			select {
			case inOrder <- a:
			case <-working.Done():
				return
			}
			if down {
				return
			}
		}
	}()
	for range readers {
		go func() {
			defer func() { ended <- struct{}{} }()
			for a := range toRead {
				if a.err == nil && working.Err() == nil {
					if a.result = v.digest(a.candidate, a.page); a.result.err == nil {
						a.page.body = nil // nobody looks at it any more
					}
				}
				close(a.done)
			}
		}()
	}
	return inOrder, func() {
		cancel()
		for range 1 + readers {
			<-ended
		}
	}
}

// nextArrivals waits for one that was read and takes with it those of the next
// moment, so that one transaction keeps them all: a commit waits for the disk, and
// costs more than all that was read of a page. On a site that is visited at a
// polite pace each article is kept by itself; what is not kept yet when the
// program is killed is fetched again. It returns nothing at the end.
func nextArrivals(ctx context.Context, arrivals <-chan *arrival, held *arrival) (ready []*arrival, next *arrival) {
	if held == nil {
		if held = <-arrivals; held == nil {
			return nil, nil
		}
	}
	<-held.done
	ready = append(ready, held)
	moment := time.NewTimer(saveAfter)
	defer moment.Stop()
	for len(ready) < savedAtOnce {
		select {
		case held = <-arrivals:
			if held == nil {
				return ready, nil
			}
		case <-moment.C:
			return ready, nil
		case <-ctx.Done():
			return ready, nil
		}
		select {
		case <-held.done:
			ready = append(ready, held)
		case <-moment.C:
			return ready, held
		}
	}
	return ready, nil
}
