package trial

import (
	"net"
	"testing"
)

func TestValue(t *testing.T) {
	const page = "# HELP a of all\n# TYPE a gauge\na{site=\"x\",result=\"new\"} 3\na{site=\"y\"} 4\nab 100\nc 0\nd nonsense\ne 1e+02\n"
	for _, test := range []struct {
		metric, labels string
		want           float64
	}{
		{"a", "", 7},
		{"a", `site="x"`, 3},
		{"a", `site="z"`, -1},
		{"c", "", 0},
		{"d", "", -1},
		{"e", "", 100},
		{"none", "", -1},
	} {
		if got := Value(page, test.metric, test.labels); got != test.want {
			t.Errorf("%s%s: %v, want %v", test.metric, test.labels, got, test.want)
		}
	}
}

// No address is given out twice, and each can be listened on.
func TestFreeAddress(t *testing.T) {
	seen := map[string]bool{}
	for range 50 {
		address := FreeAddress(t)
		if seen[address] {
			t.Errorf("%s twice", address)
		}
		seen[address] = true
		listener, err := net.Listen("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		if err := listener.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestUntilWaits(t *testing.T) {
	asked := 0
	Until(t, "never answered", func() bool { asked++; return asked == 3 })
	if asked != 3 {
		t.Errorf("asked %d times, want 3", asked)
	}
}
