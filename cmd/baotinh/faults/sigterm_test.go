package faults

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStopsInTheMiddle asks the program to end at random moments of whatever it
// can be doing. It does so within 10 s, says so by its exit code, and leaves a
// sound store behind.
func TestStopsInTheMiddle(t *testing.T) {
	rounds := inSoak(3, 40)
	if testing.Short() {
		rounds = 1
	}
	articles := labelFiles(t, 150)
	random := rand.New(rand.NewPCG(11, 12))
	large := filledStore(t, 400)
	config := settle(t, "store: "+large)
	for name, args := range map[string][]string{
		"start-up": {"demo", "--articles=" + articles, "--every=1s"},
		"runs":     {"demo", "--articles=" + articles, "--every=1s"},
		"reload":   {"demo", "--articles=" + articles, "--every=1s"},
		"replay":   {"--config.file=" + config, "replay", "--apply"},
		"export":   {"--config.file=" + config, "export", "openmetrics"},
		"backup":   {"--config.file=" + config, "store", "backup"},
		"check":    {"--config.file=" + config, "store", "check"},
	} {
		t.Run(name, func(t *testing.T) {
			for range rounds {
				kept, serves := large, args[0] == "demo"
				full := args
				switch {
				case serves:
					kept = filepath.Join(t.TempDir(), "baotinh.db")
					full = append(slices.Clip(args), "--store="+kept, "--web.listen-address="+freeAddress(t))
				case name == "backup":
					full = append(slices.Clip(args), filepath.Join(t.TempDir(), "copy.db"))
				}
				p := launch(t, full...)
				if serves && name != "start-up" {
					until(t, "did not start", time.Minute, func() bool { return strings.Contains(p.words(), "/metrics") })
				}
				if name == "reload" {
					for range 20 {
						_ = p.Process.Signal(syscall.SIGHUP) // it listens to them, or the code below says so
					}
				}
				pause(50*time.Millisecond+time.Duration(random.Int64N(int64(500*time.Millisecond))), p)
				select {
				case <-p.exited: // it was quicker
				default:
					if took := p.stop(t); took > 10*time.Second {
						t.Errorf("it took %s to end", took)
					}
				}
				// What serves has done its work when it is asked to end; other work may be
				// cut short, and then says that it failed.
				// A signal that comes before the program listens ends it with -1.
				early := p.code == -1 && p.words() == ""
				if !early && p.code != exitGood && (serves || p.code != exitFailed) {
					t.Errorf("ended with %d: %.500s", p.code, p.words())
				}
				if name != "start-up" {
					sound(t, kept)
				}
			}
		})
	}
}
