package metrics

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// undigested is a store that keeps no digests.
type undigested struct{ *memory }

func (undigested) Digests(context.Context) (store.DigestState, error) {
	return store.DigestState{}, store.ErrNoDigester
}

func (undigested) EachDigest(context.Context, store.DigestFilter, func(store.Digest) error) error {
	return store.ErrNoDigester
}

// A store without digests has the same page and the same past, of its figures.
func TestStoreWithoutDigests(t *testing.T) {
	now := at("2024-03-20 08:00")
	want := exporter(t, fixture(), fixtureSettings(), now)
	m := fixture()
	got := exporter(t, undigested{m}, fixtureSettings(), now)
	if x, y := textOf(t, got.refresh(t.Context()), plainText), textOf(t, want.refresh(t.Context()), plainText); !bytes.Equal(x, y) {
		t.Errorf("a page of %d bytes, want %d", len(x), len(y))
	}
	samePast(t, got, want)
	m.generation++
	(*figures)(&m.figures).add("party_members", "Hà Nội", "2024-03-18", indicator.Actual, 452222, "2024-03-19")
	if page := textOf(t, got.refresh(t.Context()), plainText); !bytes.Contains(page, []byte(`baotinh_party_members{province="Hà Nội"} 452222`)) {
		t.Error("a new figure is not on the page")
	}
}

func samePast(t *testing.T, got, want *Exporter) {
	t.Helper()
	text := func(e *Exporter) string {
		archive, err := e.History(t.Context())
		must(t, err)
		var b bytes.Buffer
		must(t, archive.ExportOpenMetrics(&b, ExportOptions{}))
		return b.String()
	}
	if x, y := text(got), text(want); x != y {
		t.Errorf("a past of %d bytes, want %d", len(x), len(y))
	}
}

// The past of provinces that wait is not told by half; a command that cannot wait
// takes their figures.
func TestPastOfProvincesThatWait(t *testing.T) {
	now := at("2024-03-20 08:00")
	want := exporter(t, fixture(), fixtureSettings(), now)
	m := fixture()
	m.waiting = map[string]int64{"Hậu Giang": 2}
	e := exporter(t, m, fixtureSettings(), now)
	if _, err := e.History(t.Context()); !errors.Is(err, ErrPreparing) {
		t.Errorf("the past of a store that still digests: %v, want ErrPreparing", err)
	}
	e.once = true
	samePast(t, e, want)
	e.once, m.waiting = false, nil
	samePast(t, e, want)

	m.waiting = map[string]int64{"Hậu Giang": 1} // again: what was known holds
	m.generation++
	(*figures)(&m.figures).add("corruption_cases", "Hậu Giang", "2023-Q1", indicator.Actual, 7, "2023-05-01")
	samePast(t, e, want)
	m.waiting = nil
	text := func() string {
		archive, err := e.History(t.Context())
		must(t, err)
		var b bytes.Buffer
		must(t, archive.ExportCSV(&b, ExportOptions{}))
		return b.String()
	}
	told := slices.ContainsFunc(strings.Split(text(), "\n"), func(line string) bool {
		return strings.HasPrefix(line, "baotinh_corruption_cases,Hậu Giang,2023-Q1,") && strings.HasSuffix(line, ",7")
	})
	if !told {
		t.Error("what was waited for is not in the past")
	}
}

// others is a store in which another replica keeps digests of another version.
type others struct {
	*memory
	theirs bool
}

func (o *others) Digests(ctx context.Context) (store.DigestState, error) {
	if o.theirs {
		return store.DigestState{}, store.ErrOtherDigests
	}
	return o.memory.Digests(ctx)
}

// While another replica keeps other digests the page shows what was read before.
func TestDigestsOfAnotherReplica(t *testing.T) {
	now := at("2024-03-20 08:00")
	o := &others{memory: fixture()}
	e := exporter(t, o, fixtureSettings(), now)
	before := textOf(t, e.refresh(t.Context()), plainText)
	o.theirs = true
	o.generation++
	if after := textOf(t, e.refresh(t.Context()), plainText); !bytes.Equal(after, before) {
		t.Error("the page is another one")
	}
	if s := e.current.Load(); !s.healthy || s.waiting() == 0 {
		t.Errorf("healthy: %v, %d places wait; want the page to be good and to say that it waits", s.healthy, s.waiting())
	}
}
