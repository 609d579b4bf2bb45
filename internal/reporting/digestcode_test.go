package reporting

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// somePlace is a digest of one place with everything that one can have.
func somePlace(tb testing.TB) (digest, store.Digest) {
	tb.Helper()
	order := Order{Places: testPlaces(tb)}
	figures := []store.Figure{
		fig(1, "Sóc Trăng", "party_members", indicator.Actual, "2024-03-31", 52134, "2024-04-10"),
		fig(2, "Sóc Trăng", "party_members", indicator.Actual, "2024-03-31", 52777, "2024-04-11", site("nhandan.vn")),
		fig(3, "Sóc Trăng", "party_members", indicator.Actual, "2023-12-31", 52000, "2024-01-10", says(indicator.Over)),
		fig(4, "Sóc Trăng", "party_members", indicator.Actual, "2023-12-31", 0.25, "2024-01-10", part("group", "women"), upTo(0.5)),
		fig(5, "Sóc Trăng", "party_members", indicator.Target, "2025-12-31", -54000, "2024-01-10"),
		fig(6, "Sóc Trăng", "party_members", indicator.Target, "2025-06-30", 53000, "2024-02-10", judged(store.Accepted), derived(impliedTarget)),
	}
	figures[0].Key = "00112233445566778899aabbccddeeff"
	figures[1].Key = "not hexadecimal"
	figures[3].Base = "2022"
	d := order.digest(figures)
	return d, store.Digest{Province: "Sóc Trăng", Indicator: "party_members", Data: d.encode()}
}

func TestDigestIsReadBack(t *testing.T) {
	want, place := somePlace(t)
	got, err := decodeDigest(place, Keep{Others: true, Days: 1000}, &interner{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range want.things { // an empty list is none
		if len(want.things[i].days) == 0 {
			want.things[i].days = nil
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	for n, want := range map[int]int{0: 0, 1: 1, 2: 2, 3: 2} {
		got, err := decodeDigest(place, Keep{Days: n}, &interner{})
		if err != nil || len(got.things[0].days) != want {
			t.Errorf("%d days kept of 2, want %d: %v", len(got.things[0].days), want, err)
		}
	}
	if none := (Order{}).digest(nil).encode(); none != nil {
		t.Errorf("the digest of nothing has %d bytes", len(none))
	}
}

// Whatever is cut off, added or another form's is refused.
func TestDamagedDigest(t *testing.T) {
	_, place := somePlace(t)
	whole := place.Data
	damaged := map[string][]byte{"nothing": nil, "more": append(bytes.Clone(whole), 0), "another form": append([]byte{digestForm + 1}, whole[1:]...)}
	for n := range whole {
		damaged["cut"] = whole[:n]
		for name, data := range damaged {
			place.Data = data
			if _, err := decodeDigest(place, Keep{Others: true, Days: 1000}, &interner{}); !errors.Is(err, errDigest) {
				t.Fatalf("%s, %d of %d bytes: %v", name, len(data), len(whole), err)
			}
		}
	}
}

func FuzzDigest(f *testing.F) {
	_, place := somePlace(f)
	f.Add(place.Data)
	f.Add([]byte{digestForm, 0, 0, 0, 0, 0})
	f.Add([]byte{digestForm, 0, 0xff, 0xff, 0xff, 0xff, 0x0f})
	order := Order{Places: testPlaces(f)}
	f.Fuzz(func(t *testing.T, data []byte) {
		place.Data = data
		d, err := decodeDigest(place, Keep{Others: true, Days: 1000}, &interner{})
		if err != nil {
			if !errors.Is(err, errDigest) {
				t.Errorf("an error of another kind: %v", err)
			}
			return
		}
		for _, thing := range d.things {
			_ = order.keyOf(&thing.links[0].figure)
			_ = order.crossed(thing, thing)
		}
	})
}
