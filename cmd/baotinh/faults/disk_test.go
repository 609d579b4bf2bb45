//go:build linux

package faults

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/trial"
)

// disk is a small one of its own, that fills quickly and can be made read-only.
func disk(t *testing.T, size string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("baotinh-test", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("a disk of the test's own cannot be mounted here (it needs root): %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// visitor is a demo over a folder of articles, with what the tests ask of it.
type visitor struct {
	*process
	address string
}

var ofVisits = regexp.MustCompile(`^baotinh_(articles|pages|crawl|store)_[a-z_]+(\{[^}]*\})? `)

func demoOn(t *testing.T, kept, articles string, args ...string) visitor {
	t.Helper()
	address := trial.FreeAddress(t)
	v := visitor{launch(t, append([]string{"demo", "--articles=" + articles, "--store=" + kept, "--every=1s", "--web.listen-address=" + address}, args...)...), address}
	t.Cleanup(func() {
		if !t.Failed() {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second) // the test's is over
		defer cancel()
		_, page, err := trial.Get(ctx, "http://"+address+"/metrics")
		t.Logf("/metrics at last (%v), what it says of the visits and is not 0:", err)
		for line := range strings.Lines(page) {
			if ofVisits.MatchString(line) && !strings.HasSuffix(line, " 0\n") {
				t.Log(strings.TrimSpace(line))
			}
		}
	})
	return v
}

// page is /metrics, which has to answer at all times.
func (v visitor) page(t *testing.T) string {
	t.Helper()
	status, page, err := trial.Get(t.Context(), "http://"+v.address+"/metrics")
	if err != nil || status != 200 {
		t.Fatalf("/metrics: %d, %v: %s", status, err, v.words())
	}
	return page
}

// until waits for a page that is as wanted, and returns it.
func (v visitor) until(t *testing.T, what string, yes func(page string) bool) (page string) {
	t.Helper()
	v.answers(t, v.address)
	trial.Until(t, what, func() bool {
		page = v.page(t)
		return yes(page)
	})
	return page
}

func (v visitor) ends(t *testing.T) {
	t.Helper()
	if took := v.stop(t); v.code != exitGood || !inTime(took) {
		t.Errorf("ended with %d after %s: %.2000s", v.code, took, v.words())
	}
}

// figuresOf are the lines of a page that tell figures of provinces.
func figuresOf(page string) (lines []string) {
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "baotinh_party_") {
			lines = append(lines, line)
		}
	}
	return lines
}

// shown is true of a page with figures that the store has just given: articles are
// stored before they are on a page.
func shown(page string) bool {
	return len(figuresOf(page)) > 0 && trial.Value(page, "baotinh_store_up", "") == 1
}

// settled is true of a page that has all figures of the store as it is.
func settled(page string) bool {
	return shown(page) && trial.Value(page, "baotinh_store_digests_waiting", "") == 0
}

// complete waits for a page with all figures of so many articles.
func (v visitor) complete(t *testing.T, articles float64) (page string) {
	t.Helper()
	v.until(t, "not all articles arrived", func(page string) bool { return trial.Value(page, "baotinh_articles_stored", "") >= articles })
	// What came while that page was made is on those that are made after it.
	return v.until(t, "not all figures are shown", settled)
}

const diskArticles = 120

// whole visits until so many articles of the folder are stored and shown, and
// is what the store says then.
func whole(t *testing.T, kept, folder string, articles float64) []string {
	t.Helper()
	v := demoOn(t, kept, folder, "--log.level=error")
	v.complete(t, articles)
	v.ends(t)
	return content(t, kept)
}

// TestDiskFullWhileRunning lets the disk become full under a running program: it says so,
// serves what it has, and goes on when there is room again.
func TestDiskFullWhileRunning(t *testing.T) {
	folder := disk(t, "24m")
	kept, ballast := filepath.Join(folder, "baotinh.db"), filepath.Join(folder, "ballast")
	articles := labelFiles(t, diskArticles)
	want := whole(t, filepath.Join(t.TempDir(), "whole.db"), articles, diskArticles)
	// Some articles are stored and shown before the disk is full; then so much
	// room is left that the next ones find it and the last ones do not, however
	// quick either is.
	early := whole(t, kept, labelFiles(t, diskArticles/10), diskArticles/10)
	want = slices.Compact(slices.Sorted(slices.Values(slices.Concat(want, early))))
	all := float64(len(want) - len(slices.DeleteFunc(slices.Clone(want), isArticle)))
	used, err := os.Stat(kept)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(ballast, make([]byte, (24<<20)-(1<<20)-used.Size()), 0o600); err != nil {
		t.Fatal(err)
	}
	v := demoOn(t, kept, articles)
	v.until(t, "a full disk shows nowhere", func(page string) bool {
		return trial.Value(page, "baotinh_store_writable", "") == 0 && trial.Value(page, "baotinh_store_write_errors_total", "") > 0
	})
	before := v.until(t, "what is kept can no longer be read on a full disk", shown)
	v.until(t, "the log does not say what to do", func(string) bool { return strings.Contains(v.words(), "free some space") })
	if stored := trial.Value(before, "baotinh_articles_stored", ""); stored >= all {
		t.Errorf("%v articles were stored on a full disk", stored)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	v.until(t, "it does not go on with room again", func(page string) bool {
		return trial.Value(page, "baotinh_articles_stored", "") >= all && trial.Value(page, "baotinh_store_writable", "") == 1
	})
	v.ends(t)
	sound(t, kept)
	if got := content(t, kept); !slices.Equal(got, want) {
		t.Errorf("the store says %d things, want %d; too many: %.300v; missing: %.300v", len(got), len(want), notIn(got, want), notIn(want, got))
	}
}

// TestLockedWhileRunning holds the lock of another program over runs.
func TestLockedWhileRunning(t *testing.T) {
	articles := labelFiles(t, diskArticles)
	kept := filepath.Join(t.TempDir(), "baotinh.db")
	v := demoOn(t, kept, articles)
	v.until(t, "nothing arrived", shown)
	other, err := sql.Open("sqlite", "file:"+kept+"?_txlock=immediate&_pragma=busy_timeout(30000)")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	v.until(t, "a lock shows nowhere", func(page string) bool { return trial.Value(page, "baotinh_store_writable", "") == 0 })
	v.until(t, "what is kept cannot be read beside another program's lock", shown)
	v.until(t, "the log does not say what to do", func(string) bool { return strings.Contains(v.words(), "locked by another program") })
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	v.until(t, "it does not go on without the lock", func(page string) bool {
		return trial.Value(page, "baotinh_articles_stored", "") >= diskArticles && trial.Value(page, "baotinh_store_writable", "") == 1
	})
	v.ends(t)
	sound(t, kept)
}

// TestDamagedStore overwrites a third of a store: from then on there is an
// error that says what to do, and never a figure that nobody read.
func TestDamagedStore(t *testing.T) {
	articles := labelFiles(t, diskArticles)
	kept := filepath.Join(t.TempDir(), "baotinh.db")
	v := demoOn(t, kept, articles, "--log.level=error")
	good := figuresOf(v.complete(t, diskArticles))
	slices.Sort(good)
	v.ends(t)
	// What the engine reads without a word, because its own pages are whole.
	meaningless := filepath.Join(t.TempDir(), "meaningless.db")
	intact, err := os.ReadFile(kept)
	if err := errors.Join(err, os.WriteFile(meaningless, intact, 0o600)); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", meaningless)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(t.Context(), "UPDATE digests SET data = x'a5a5'")
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	overwritten, err := os.ReadFile(meaningless)
	if err != nil {
		t.Fatal(err)
	}
	for name, damage := range map[string]func([]byte) []byte{
		"the middle third overwritten": func(b []byte) []byte {
			return slices.Concat(b[:len(b)/3], bytes.Repeat([]byte{0xa5}, len(b)/3), b[len(b)/3+len(b)/3:])
		},
		"the second half missing":  func(b []byte) []byte { return b[:len(b)/2] },
		"the first page zero":      func(b []byte) []byte { return slices.Concat(make([]byte, 4096), b[4096:]) },
		"what is kept overwritten": func([]byte) []byte { return overwritten },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "baotinh.db")
			if err := os.WriteFile(path, damage(slices.Clone(intact)), 0o600); err != nil {
				t.Fatal(err)
			}
			// What digests should say depends on the sites, and those of the demo are its own.
			check := launch(t, "store", "check", path)
			if <-check.exited; name != "what is kept overwritten" && (check.code != exitFailed || !strings.Contains(check.words(), "damaged") && !strings.Contains(check.words(), "backup")) {
				t.Errorf("store check: %d: %.300s", check.code, check.words())
			}
			v := demoOn(t, path, articles)
			defer v.kill()
			ended := func() bool {
				select {
				case <-v.exited:
					return true
				default:
					return false
				}
			}
			page := ""
			trial.Until(t, "it neither serves nor ends", func() bool {
				status, text, err := trial.Get(t.Context(), "http://"+v.address+"/metrics")
				if ended() {
					return true
				}
				page = text
				// The first page may be asked for before the store has been read.
				return err == nil && status == 200 && (trial.Value(page, "baotinh_store_up", "") == 0 || trial.Value(page, "baotinh_store_digests_waiting", "") == 0)
			})
			if ended() {
				if v.code != exitFailed || !strings.Contains(v.words(), "backup") {
					t.Errorf("ended with %d: %.300s", v.code, v.words())
				}
				return
			}
			if strange := notIn(figuresOf(page), good); len(strange) > 0 {
				t.Errorf("figures out of a damaged store: %.300v", strange)
			}
			switch trial.Value(page, "baotinh_store_up", "") {
			case 1:
				if shown := figuresOf(page); len(shown) != len(good) {
					t.Errorf("%d of %d figures from a store that is said to be well", len(shown), len(good))
				}
			case 0:
				trial.Until(t, "the log does not say what to do", func() bool { return strings.Contains(v.words(), "backup") })
			}
		})
	}
}

// TestReadOnlyDiskOfTheProgram starts on a disk that cannot be written to.
func TestReadOnlyDiskOfTheProgram(t *testing.T) {
	folder := disk(t, "24m")
	articles := labelFiles(t, 10)
	kept := filepath.Join(folder, "baotinh.db")
	v := demoOn(t, kept, articles, "--log.level=error")
	v.until(t, "nothing arrived", func(page string) bool { return trial.Value(page, "baotinh_articles_stored", "") >= 10 })
	v.ends(t)
	want := content(t, kept)
	remount := func(flags uintptr) {
		t.Helper()
		if err := syscall.Mount("baotinh-test", folder, "tmpfs", syscall.MS_REMOUNT|flags, ""); err != nil {
			t.Fatal(err)
		}
	}
	remount(syscall.MS_RDONLY)
	v = demoOn(t, kept, articles)
	if <-v.exited; v.code != exitFailed || !strings.Contains(v.words(), "writable") {
		t.Errorf("ended with %d: %s", v.code, v.words())
	}
	// What only reads does its work.
	sound(t, kept)
	export := launch(t, "--config.file="+trial.Settings(t, "store: "+kept), "export", "csv")
	if <-export.exited; export.code != exitGood {
		t.Errorf("export: %d: %.500s", export.code, export.words())
	}
	remount(0)
	v = demoOn(t, kept, articles, "--log.level=error")
	v.until(t, "it does not start", func(page string) bool { return trial.Value(page, "baotinh_articles_stored", "") >= 10 })
	v.ends(t)
	if got := content(t, kept); !slices.Equal(got, want) {
		t.Error("the store says something else than before")
	}
}
