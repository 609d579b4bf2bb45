package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// replay reads the stored articles again, with the reader as it is now.
func replay(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("replay", "Read all stored articles again with the present reader, and print which figures would come and go; with --apply, keep them.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml replay\n  baotinh --config.file=/etc/baotinh/baotinh.yaml replay --apply\n\nStop the running baotinh first: a store is written by one program at a time. Corrections made by people stay.")
	apply := clause.Flag("apply", "Put the new readings in the place of the old ones.").Bool()
	format := clause.Flag("format", "How to print: table or json (one object a line).").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		settings, err := config.Load(program.configFile)
		if err != nil {
			return wrongUse{err}
		}
		boundMemory()
		known, err := know()
		if err != nil {
			return err
		}
		kept, err := openStore(ctx, settings, store.WithClock(program.now))
		if err != nil {
			return err
		}
		return errors.Join(replayAll(ctx, kept, known.reader, *apply, *format, program.stdout), kept.Close())
	}
}

// difference is what a new reading of one article changes.
type difference struct {
	Article int64                   `json:"article"`
	URL     string                  `json:"url"`
	Gone    []indicator.Observation `json:"gone"`
	Come    []indicator.Observation `json:"come"`
}

// replayAtOnce is how many articles are read, compared and kept together: so many
// that a transaction costs little, so few that they fit in memory on every processor.
const replayAtOnce = 200

// lot is what became of the articles of some ids that follow each other, once
// done is closed.
type lot struct {
	after, last int64 // ids: behind the one, up to the other
	done        chan struct{}
	err         error

	articles, changed, gone, come int
	said                          bytes.Buffer // what to print
	readings                      map[int64]indicator.Reading
}

// replayer reads stored articles again.
type replayer struct {
	kept   *store.Store
	reader *indicator.Reader
	apply  bool
	format string
}

// lots reads all stored articles again on all processors, and gives them in
// their order. The channel ends with the articles, an error or the context; what was
// wrong is in the other channel then. Each lot must be waited for.
func (r *replayer) lots(ctx context.Context) (<-chan *lot, <-chan error) {
	ready, failed := make(chan *lot, runtime.GOMAXPROCS(0)), make(chan error, 1)
	go func() {
		defer close(ready)
		for after := int64(0); ; {
			last, err := r.kept.ArticlesUpTo(ctx, after, replayAtOnce)
			if err != nil || last == 0 {
				failed <- err
				return
			}
			l := &lot{after: after, last: last, done: make(chan struct{})}
			after = last
			go func() {
				defer close(l.done)
				l.err = r.read(ctx, l)
			}()
			select {
			case ready <- l: // as many are read at once as fit in the channel
			case <-ctx.Done():
				<-l.done
				failed <- ctx.Err()
				return
			}
		}
	}()
	return ready, failed
}

// read reads the articles of a lot again and notes what differs.
func (r *replayer) read(ctx context.Context, l *lot) error {
	articles, err := r.kept.KeptArticles(ctx, l.after, l.last)
	if err != nil {
		return err
	}
	l.articles, l.readings = len(articles), map[int64]indicator.Reading{}
	lines := json.NewEncoder(&l.said)
	for i := range articles {
		a := &articles[i]
		reading := r.reader.Read(a.Article)
		if r.apply && a.Differs(reading) {
			l.readings[a.ID] = reading
		}
		before, now := a.Reading.Observations, reading.Observations
		if slices.Equal(before, now) {
			continue // most of them
		}
		d := difference{Article: a.ID, URL: a.URL, Gone: without(before, now), Come: without(now, before)}
		if len(d.Gone)+len(d.Come) == 0 {
			continue
		}
		l.changed, l.gone, l.come = l.changed+1, l.gone+len(d.Gone), l.come+len(d.Come)
		if r.format != "json" {
			printDifference(&l.said, d)
		} else if err := lines.Encode(d); err != nil {
			return err
		}
	}
	return nil
}

func replayAll(ctx context.Context, kept *store.Store, reader *indicator.Reader, apply bool, format string, w io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	r := replayer{kept, reader, apply, format}
	ready, failed := r.lots(ctx)
	var all lot
	var wrong error
	for l := range ready {
		if <-l.done; wrong != nil {
			continue // it was begun before that
		}
		if wrong = r.settle(ctx, l, w); wrong != nil {
			cancel()
		}
		all.articles, all.changed, all.gone, all.come = all.articles+l.articles, all.changed+l.changed, all.gone+l.gone, all.come+l.come
	}
	cancel()
	if err := <-failed; wrong == nil {
		wrong = err
	}
	if wrong != nil || format == "json" {
		return wrong
	}
	done := "nothing was changed; --apply keeps the new readings"
	if apply {
		done = "the new readings are kept"
	}
	_, err := fmt.Fprintf(w, "%d articles read again, %d read differently: %d figures gone, %d come; %s\n", all.articles, all.changed, all.gone, all.come, done)
	return err
}

// settle keeps the new readings of a lot, and then says what they changed.
func (r *replayer) settle(ctx context.Context, l *lot, w io.Writer) error {
	if l.err != nil {
		return l.err
	}
	if _, err := r.kept.ReplaceReadings(ctx, l.readings); err != nil {
		return err
	}
	_, err := l.said.WriteTo(w)
	return err
}

func printDifference(w *bytes.Buffer, d difference) {
	fmt.Fprintf(w, "%s\n", d.URL)
	for _, o := range d.Gone {
		fmt.Fprintf(w, "  - %s%s\n", describe(o), remarks(o))
	}
	for _, o := range d.Come {
		fmt.Fprintf(w, "  + %s%s\n", describe(o), remarks(o))
	}
}

// without returns the observations of a that b has not; where they stand in
// the text and by which rule they were read makes no difference.
func without(a, b []indicator.Observation) []indicator.Observation {
	left := map[indicator.Observation]int{}
	for _, o := range b {
		o.Evidence = indicator.Evidence{}
		left[o]++
	}
	var only []indicator.Observation
	for _, o := range a {
		bare := o
		bare.Evidence = indicator.Evidence{}
		if left[bare] > 0 {
			left[bare]--
			continue
		}
		only = append(only, o)
	}
	return only
}
