package metrics

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
	"net/http"

	"google.golang.org/protobuf/encoding/protowire"
)

// chunkPoints is how many samples a chunk holds, as in Prometheus.
const chunkPoints = 120

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// stream answers series by series, in chunks of XOR encoding, so that neither side
// holds more than one series at a time.
func (rd *reader) stream(w http.ResponseWriter, request readRequest) error {
	// Matchers are compiled first: once a frame is out no status can be sent.
	for _, query := range request.queries {
		if _, err := compileMatchers(query.matchers, rd.more); err != nil {
			return err
		}
	}
	w.Header().Set("Content-Type", "application/x-streamed-protobuf; proto=prometheus.ChunkedReadResponse")
	var frame []byte
	var points []Point
	for number, query := range request.queries {
		err := rd.each(query, func(s *Past) error {
			if points = s.sampled(points[:0], query, rd); len(points) == 0 {
				return nil
			}
			if rd.left -= len(points); rd.left < 0 {
				panic(http.ErrAbortHandler) // cuts the connection: the client must not take a part for the whole
			}
			frame = appendMessage(frame[:0], 1, func(b []byte) []byte {
				b = appendLabels(b, s.Name, s.Labels, rd.more)
				for from := 0; from < len(points); from += chunkPoints {
					b = appendChunk(b, points[from:min(from+chunkPoints, len(points))])
				}
				return b
			})
			frame = protowire.AppendTag(frame, 2, protowire.VarintType)
			frame = protowire.AppendVarint(frame, uint64(number))
			return writeFrame(w, frame)
		})
		if err != nil {
			return fmt.Errorf("streaming: %w", err)
		}
	}
	return nil
}

// writeFrame writes length, checksum and content of a message.
func writeFrame(w http.ResponseWriter, content []byte) error {
	head := binary.AppendUvarint(make([]byte, 0, 16), uint64(len(content)))
	head = binary.BigEndian.AppendUint32(head, crc32.Checksum(content, castagnoli))
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(content)
	return err
}

// appendChunk writes prometheus.Chunk as field 2 of a series.
func appendChunk(b []byte, points []Point) []byte {
	return appendMessage(b, 2, func(b []byte) []byte {
		b = protowire.AppendTag(b, 1, protowire.VarintType)
		b = protowire.AppendVarint(b, uint64(points[0].Time))
		b = protowire.AppendTag(b, 2, protowire.VarintType)
		b = protowire.AppendVarint(b, uint64(points[len(points)-1].Time))
		b = protowire.AppendTag(b, 3, protowire.VarintType)
		b = protowire.AppendVarint(b, 1) // XOR
		b = protowire.AppendTag(b, 4, protowire.BytesType)
		return protowire.AppendBytes(b, xorChunk(points))
	})
}

// bitWriter writes bits, the highest first.
type bitWriter struct {
	bytes []byte
	free  uint8 // bits free in the last byte
}

func (w *bitWriter) bits(v uint64, n int) {
	for n > 0 {
		if w.free == 0 {
			w.bytes = append(w.bytes, 0)
			w.free = 8
		}
		take := min(n, int(w.free))
		part := byte(v >> (n - take) & (1<<take - 1))
		w.bytes[len(w.bytes)-1] |= part << (int(w.free) - take)
		w.free -= uint8(take)
		n -= take
	}
}

// xorChunk encodes samples as Prometheus' XOR chunks have it: the number of
// samples, then time as delta of deltas and value as XOR with the one before, after
// Facebook's Gorilla paper.
func xorChunk(points []Point) []byte {
	w := &bitWriter{bytes: binary.BigEndian.AppendUint16(nil, uint16(len(points)))}
	var delta int64
	var leading, trailing uint8 = 0xff, 0
	for i, p := range points {
		value := math.Float64bits(p.Value)
		switch i {
		case 0:
			for _, b := range binary.AppendVarint(nil, p.Time) {
				w.bits(uint64(b), 8)
			}
			w.bits(value, 64)
			continue
		case 1:
			delta = p.Time - points[0].Time
			for _, b := range binary.AppendUvarint(nil, uint64(delta)) {
				w.bits(uint64(b), 8)
			}
		default:
			now := p.Time - points[i-1].Time
			w.deltaOfDelta(now - delta)
			delta = now
		}
		leading, trailing = w.xor(value^math.Float64bits(points[i-1].Value), leading, trailing)
	}
	return w.bytes
}

func (w *bitWriter) deltaOfDelta(d int64) {
	fits := func(n int) bool { return -(int64(1)<<(n-1))+1 <= d && d <= int64(1)<<(n-1) }
	switch {
	case d == 0:
		w.bits(0, 1)
	case fits(14):
		w.bits(0b10, 2)
		w.bits(uint64(d), 14)
	case fits(17):
		w.bits(0b110, 3)
		w.bits(uint64(d), 17)
	case fits(20):
		w.bits(0b1110, 4)
		w.bits(uint64(d), 20)
	default:
		w.bits(0b1111, 4)
		w.bits(uint64(d), 64)
	}
}

func (w *bitWriter) xor(x uint64, leading, trailing uint8) (uint8, uint8) {
	if x == 0 {
		w.bits(0, 1)
		return leading, trailing
	}
	w.bits(1, 1)
	lead, trail := min(uint8(bits.LeadingZeros64(x)), 31), uint8(bits.TrailingZeros64(x))
	if leading != 0xff && lead >= leading && trail >= trailing {
		w.bits(0, 1)
		w.bits(x>>trailing, 64-int(leading)-int(trailing))
		return leading, trailing
	}
	significant := 64 - int(lead) - int(trail)
	w.bits(1, 1)
	w.bits(uint64(lead), 5)
	w.bits(uint64(significant), 6) // 64 is written as 0
	w.bits(x>>trail, significant)
	return lead, trail
}
