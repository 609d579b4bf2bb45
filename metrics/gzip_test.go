package metrics

import (
	"bytes"
	"hash/crc32"
	"math/rand/v2"
	"testing"
)

// Pieces of any number and length make one member that says what they say.
func TestPiecesMakeOneMember(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	p := newPacker()
	for _, lengths := range [][]int{nil, {0}, {1}, {5, 0, 3}, {70_000, 1, 300_000}, {255, 256, 257, 65_535, 65_536}} {
		var text []byte
		var pieces []packed
		for _, n := range lengths {
			piece := make([]byte, n)
			for i := range piece {
				piece[i] = "abcdefgh {}=\n"[random.IntN(13)]
			}
			text = append(text, piece...)
			pieces = append(pieces, p.pack(piece))
		}
		if got := unpack(t, pieces); !bytes.Equal(got, text) {
			t.Errorf("pieces of %v bytes: %d bytes, want %d", lengths, len(got), len(text))
		}
	}
}

func TestJoinSums(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"a", ""}, {"", "a"}, {"one ", "and another"}} {
		got := joinSums(crc32.ChecksumIEEE([]byte(c[0])), crc32.ChecksumIEEE([]byte(c[1])), int64(len(c[1])))
		if want := crc32.ChecksumIEEE([]byte(c[0] + c[1])); got != want {
			t.Errorf("%q and %q: %08x, want %08x", c[0], c[1], got, want)
		}
	}
}
