package metrics

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// A page is packed piece by piece, so that pieces that have not changed are not packed
// again, and sent as one gzip member: many clients stop after the first one.
// Pieces end on a byte and refer to nothing before them, so they can follow each other.

// packed is a piece of a gzip member.
type packed struct {
	deflated []byte
	sum      uint32 // CRC-32 of the text
	size     int64  // of the text
}

// The frame of a gzip member: RFC 1952 without name and time, and an empty last block.
var (
	gzipHead = []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255}
	lastPart = []byte{0x01, 0x00, 0x00, 0xff, 0xff}
)

// packer packs pieces one after the other.
type packer struct {
	w   *flate.Writer
	out bytes.Buffer
}

func newPacker() *packer {
	p := &packer{}
	p.w, _ = flate.NewWriter(&p.out, flate.BestSpeed) // fails for unknown levels only
	return p
}

func (p *packer) pack(text []byte) packed {
	p.out.Reset()
	p.w.Reset(&p.out)
	_, _ = p.w.Write(text) // a Buffer takes everything
	_ = p.w.Flush()
	return packed{slices.Clone(p.out.Bytes()), crc32.ChecksumIEEE(text), int64(len(text))}
}

// gzipTail ends a member made of the pieces.
func gzipTail(pieces []packed) []byte {
	var sum uint32
	var size int64
	for _, one := range pieces {
		sum = joinSums(sum, one.sum, one.size)
		size += one.size
	}
	tail := binary.LittleEndian.AppendUint32(slices.Clone(lastPart), sum)
	return binary.LittleEndian.AppendUint32(tail, uint32(size))
}

// joinSums returns the CRC-32 of a text followed by another of so many bytes. A
// checksum is the remainder of a polynomial; to append n bytes is to multiply it with x^8n.
func joinSums(first, second uint32, size int64) uint32 {
	power := uint32(1) << 23 // x^8, for one byte
	for n := size; n > 0; n >>= 1 {
		if n&1 != 0 {
			first = multiply(power, first)
		}
		power = multiply(power, power)
	}
	return first ^ second
}

// multiply multiplies two polynomials modulo that of CRC-32; the highest bit is
// the coefficient of x^0.
func multiply(a, b uint32) (product uint32) {
	for bit := uint32(1) << 31; bit != 0; bit >>= 1 {
		if a&bit != 0 {
			product ^= b
		}
		carry := b & 1
		b >>= 1
		if carry != 0 {
			b ^= crc32.IEEE
		}
	}
	return product
}
