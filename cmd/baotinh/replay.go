package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

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

func replayAll(ctx context.Context, kept *store.Store, reader *indicator.Reader, apply bool, format string, w io.Writer) error {
	var articles, changed, gone, come int
	lines := json.NewEncoder(w)
	err := kept.EachArticle(ctx, func(stored store.Stored) error {
		articles++
		figures, err := kept.Figures(ctx, store.FigureFilter{ArticleID: stored.ID, Rejected: true})
		if err != nil {
			return err
		}
		old := make([]indicator.Observation, len(figures))
		for i, figure := range figures {
			old[i] = figure.Observation
			if figure.Read != nil { // a person corrected it; what was read is compared
				old[i] = *figure.Read
			}
		}
		reading := reader.Read(stored.Article)
		if apply {
			if _, err := kept.ReplaceReading(ctx, stored.ID, reading); err != nil {
				return err
			}
		}
		d := difference{Article: stored.ID, URL: stored.URL, Gone: without(old, reading.Observations), Come: without(reading.Observations, old)}
		if len(d.Gone)+len(d.Come) == 0 {
			return nil
		}
		changed, gone, come = changed+1, gone+len(d.Gone), come+len(d.Come)
		if format == "json" {
			return lines.Encode(d)
		}
		return printDifference(w, d)
	})
	if err != nil {
		return err
	}
	if format == "json" {
		return nil
	}
	done := "nothing was changed; --apply keeps the new readings"
	if apply {
		done = "the new readings are kept"
	}
	_, err = fmt.Fprintf(w, "%d articles read again, %d read differently: %d figures gone, %d come; %s\n", articles, changed, gone, come, done)
	return err
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
