package main

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/alecthomas/kingpin/v2"
)

// healthy asks a running baotinh whether it is well; an image without a shell
// has nothing else to ask with.
func healthy(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("healthy", "Ask a running baotinh whether it is well; for health checks of containers.").
		HelpLong("Example:\n  baotinh healthy --url http://127.0.0.1:9817/-/ready")
	address := clause.Flag("url", "What to ask.").Default("http://127.0.0.1:9817/-/healthy").String()
	timeout := clause.Flag("timeout", "How long to wait for the answer.").Default("3s").Duration()
	return clause.FullCommand(), func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, *timeout)
		defer cancel()
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, *address, nil)
		if err != nil {
			return wrongUse{err}
		}
		// The one request that does not go through internal/fetch: it is to the
		// operator's own baotinh, on a private address as a rule.
		transport := &http.Transport{DisableKeepAlives: true, ResponseHeaderTimeout: time.Minute}
		response, err := transport.RoundTrip(request)
		if err != nil {
			return fmt.Errorf("not healthy: %w", err)
		}
		if err := response.Body.Close(); err != nil {
			return fmt.Errorf("not healthy: %w", err)
		}
		if response.StatusCode != http.StatusOK {
			return fmt.Errorf("not healthy: %s answers %s", *address, response.Status)
		}
		_, err = fmt.Fprintln(program.stdout, "healthy")
		return err
	}
}
