package main

import (
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/trial"
)

// The socket of systemd hears that the service is ready, lives and stops.
func TestServiceTellsSystemd(t *testing.T) {
	// A path of a socket is at most 107 bytes long; t.TempDir may be longer.
	dir, err := os.MkdirTemp("", "notify")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	socket, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: filepath.Join(dir, "notify"), Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	t.Setenv("NOTIFY_SOCKET", filepath.Join(dir, "notify"))
	t.Setenv("WATCHDOG_USEC", "400000")

	ctx, stop := context.WithTimeout(t.Context(), trial.Patience)
	defer stop()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"demo", "--web.listen-address=127.0.0.1:0", "--every=1m"}, strings.NewReader(""), io.Discard, io.Discard)
	}()
	deadline, _ := ctx.Deadline()
	if err := socket.SetReadDeadline(deadline); err != nil {
		t.Fatal(err)
	}
	hear := func() string {
		message := make([]byte, 256)
		n, err := socket.Read(message)
		if err != nil {
			t.Fatal(err)
		}
		return string(message[:n])
	}
	for _, want := range []string{"READY=1", "WATCHDOG=1", "WATCHDOG=1"} {
		if got := hear(); got != want {
			t.Fatalf("systemd heard %q, want %q", got, want)
		}
	}
	stop()
	for got := hear(); got != "STOPPING=1"; got = hear() {
		if got != "WATCHDOG=1" {
			t.Fatalf("systemd heard %q, want STOPPING=1", got)
		}
	}
	if code := <-ended; code != exitGood {
		t.Errorf("exit code %d", code)
	}
}
