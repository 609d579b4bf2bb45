package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

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

// lot is some stored articles in the order of their ids, with what is read from
// them once done is closed.
type lot struct {
	stored   []store.Stored
	readings []indicator.Reading
	done     chan struct{}
}

// lots reads all stored articles again on all processors, and gives them in their
// order. The channel ends with the articles, an error or the context; what was wrong is
// in the other channel then.
func lots(ctx context.Context, kept *store.Store, reader *indicator.Reader) (<-chan *lot, <-chan error) {
	ready, failed := make(chan *lot, runtime.GOMAXPROCS(0)), make(chan error, 1)
	go func() {
		defer close(ready)
		var next []store.Stored
		send := func() error {
			l := &lot{next, make([]indicator.Reading, len(next)), make(chan struct{})}
			next = nil
			go func() {
				defer close(l.done)
				for i, stored := range l.stored {
					l.readings[i] = reader.Read(stored.Article)
				}
			}()
			select {
			case ready <- l: // as many are read at once as fit in the channel
				return nil
			case <-ctx.Done():
				<-l.done
				return ctx.Err()
			}
		}
		err := kept.EachArticle(ctx, func(stored store.Stored) error {
			if next = append(next, stored); len(next) < replayAtOnce {
				return nil
			}
			return send()
		})
		if err == nil && len(next) > 0 {
			err = send()
		}
		failed <- err
	}()
	return ready, failed
}

func replayAll(ctx context.Context, kept *store.Store, reader *indicator.Reader, apply bool, format string, w io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	r := replaying{kept: kept, apply: apply, format: format, w: w, lines: json.NewEncoder(w)}
	ready, failed := lots(ctx, kept, reader)
	var wrong error
	for l := range ready {
		if <-l.done; wrong == nil {
			if wrong = r.settle(ctx, l); wrong != nil {
				cancel()
			}
		}
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
	_, err := fmt.Fprintf(w, "%d articles read again, %d read differently: %d figures gone, %d come; %s\n", r.articles, r.changed, r.gone, r.come, done)
	return err
}

// replaying compares new readings with the kept ones, and keeps and prints what
// differs.
type replaying struct {
	kept   *store.Store
	apply  bool
	format string
	w      io.Writer
	lines  *json.Encoder

	articles, changed, gone, come int
}

func (r *replaying) settle(ctx context.Context, l *lot) error {
	old := map[int64][]indicator.Observation{}
	first, last := l.stored[0].ID, l.stored[len(l.stored)-1].ID
	err := r.kept.EachFigure(ctx, store.FigureFilter{From: first, Through: last, Rejected: true}, func(f store.Figure) error {
		if f.Read != nil { // a person corrected it; what was read is compared
			f.Observation = *f.Read
		}
		old[f.ArticleID] = append(old[f.ArticleID], f.Observation)
		return nil
	})
	if err != nil {
		return err
	}
	if r.apply {
		readings := map[int64]indicator.Reading{}
		for i, stored := range l.stored {
			readings[stored.ID] = l.readings[i]
		}
		if _, err := r.kept.ReplaceReadings(ctx, readings); err != nil {
			return err
		}
	}
	for i, stored := range l.stored {
		r.articles++
		before, now := old[stored.ID], l.readings[i].Observations
		d := difference{Article: stored.ID, URL: stored.URL, Gone: without(before, now), Come: without(now, before)}
		if len(d.Gone)+len(d.Come) == 0 {
			continue
		}
		r.changed, r.gone, r.come = r.changed+1, r.gone+len(d.Gone), r.come+len(d.Come)
		if r.format == "json" {
			err = r.lines.Encode(d)
		} else {
			err = printDifference(r.w, d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func printDifference(w io.Writer, d difference) error {
	_, err := fmt.Fprintf(w, "%s\n", d.URL)
	for _, o := range d.Gone {
		_, wrong := fmt.Fprintf(w, "  - %s%s\n", describe(o), remarks(o))
		err = errors.Join(err, wrong)
	}
	for _, o := range d.Come {
		_, wrong := fmt.Fprintf(w, "  + %s%s\n", describe(o), remarks(o))
		err = errors.Join(err, wrong)
	}
	return err
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
