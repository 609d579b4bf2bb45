// Command baotinh visits the news sites of Vietnam's provinces, reads figures
// about Party building from their articles and shows them to Prometheus.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // Asia/Ho_Chi_Minh must load in an image without zone files
)

func main() {
	// It listens to the end: a signal that comes while the program ends by itself
	// must not make a failure of work that is done.
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
