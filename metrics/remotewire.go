package metrics

import (
	"errors"
	"fmt"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// The messages of Prometheus' remote read, version 1, by the field numbers of its
// remote.proto and types.proto. They are few and frozen; writing them by hand keeps
// Prometheus' own module, and all that it brings, out of ours.

// readRequest is prometheus.ReadRequest.
type readRequest struct {
	queries  []readQuery
	accepted []uint64 // response types, the client's favourite first
}

const (
	typeSamples  = 0
	typeStreamed = 1
)

// readQuery is prometheus.Query.
type readQuery struct {
	start, end int64 // milliseconds, both inclusive
	matchers   []wireMatcher
	hints      *readHints
}

type wireMatcher struct {
	kind        uint64 // 0 =, 1 !=, 2 =~, 3 !~
	name, value string
}

// readHints is prometheus.ReadHints, as far as it is of use here.
type readHints struct{ step, start, end, rangeMS int64 }

var errWire = errors.New("not a remote read request")

// eachField calls use for each field of a message. Bytes are given for
// length-delimited fields, a number for varints; others are passed over.
func eachField(message []byte, use func(number protowire.Number, bytes []byte, n uint64) error) error {
	for len(message) > 0 {
		number, kind, size := protowire.ConsumeTag(message)
		if size < 0 {
			return errWire
		}
		message = message[size:]
		var err error
		switch kind {
		case protowire.BytesType:
			value, n := protowire.ConsumeBytes(message)
			if size = n; n >= 0 {
				err = use(number, value, 0)
			}
		case protowire.VarintType:
			value, n := protowire.ConsumeVarint(message)
			if size = n; n >= 0 {
				err = use(number, nil, value)
			}
		default:
			size = protowire.ConsumeFieldValue(number, kind, message)
		}
		if size < 0 {
			return errWire
		}
		if err != nil {
			return err
		}
		message = message[size:]
	}
	return nil
}

func parseReadRequest(message []byte) (readRequest, error) {
	var request readRequest
	err := eachField(message, func(number protowire.Number, bytes []byte, n uint64) error {
		switch number {
		case 1:
			if len(request.queries) >= maxQueries {
				return fmt.Errorf("more than %d queries in one request", maxQueries)
			}
			query, err := parseQuery(bytes)
			request.queries = append(request.queries, query)
			return err
		case 2:
			if bytes == nil {
				request.accepted = append(request.accepted, n)
				return nil
			}
			for len(bytes) > 0 { // packed
				value, size := protowire.ConsumeVarint(bytes)
				if size < 0 {
					return errWire
				}
				request.accepted = append(request.accepted, value)
				bytes = bytes[size:]
			}
		}
		return nil
	})
	return request, err
}

func parseQuery(message []byte) (readQuery, error) {
	var query readQuery
	err := eachField(message, func(number protowire.Number, bytes []byte, n uint64) error {
		switch number {
		case 1:
			query.start = int64(n)
		case 2:
			query.end = int64(n)
		case 3:
			if len(query.matchers) >= maxMatchers {
				return fmt.Errorf("more than %d matchers in one query", maxMatchers)
			}
			var m wireMatcher
			err := eachField(bytes, func(number protowire.Number, bytes []byte, n uint64) error {
				switch number {
				case 1:
					m.kind = n
				case 2:
					m.name = string(bytes)
				case 3:
					m.value = string(bytes)
				}
				return nil
			})
			query.matchers = append(query.matchers, m)
			return err
		case 4:
			query.hints = &readHints{}
			return eachField(bytes, func(number protowire.Number, _ []byte, n uint64) error {
				switch number {
				case 1:
					query.hints.step = int64(n)
				case 3:
					query.hints.start = int64(n)
				case 4:
					query.hints.end = int64(n)
				case 7:
					query.hints.rangeMS = int64(n)
				}
				return nil
			})
		}
		return nil
	})
	return query, err
}

// appendMessage writes a length-delimited field whose content fill writes.
func appendMessage(b []byte, number protowire.Number, fill func([]byte) []byte) []byte {
	b = protowire.AppendTag(b, number, protowire.BytesType)
	at := len(b)
	b = fill(append(b, 0)) // most are shorter than 128 bytes
	size := len(b) - at - 1
	if extra := protowire.SizeVarint(uint64(size)) - 1; extra > 0 {
		b = append(b, make([]byte, extra)...)
		copy(b[at+1+extra:], b[at+1:len(b)-extra])
	}
	protowire.AppendVarint(b[:at], uint64(size))
	return b
}

// appendLabels writes the labels of a series, the name of its family among them, sorted.
func appendLabels(b []byte, name string, labels, more []Label) []byte {
	one := func(b []byte, l Label) []byte {
		return appendMessage(b, 1, func(b []byte) []byte {
			b = protowire.AppendTag(b, 1, protowire.BytesType)
			b = protowire.AppendString(b, l.Name)
			b = protowire.AppendTag(b, 2, protowire.BytesType)
			return protowire.AppendString(b, l.Value)
		})
	}
	b = one(b, Label{"__name__", name}) // the underscore sorts before all letters that we use
	i, j := 0, 0
	for i < len(labels) || j < len(more) {
		if j == len(more) || i < len(labels) && labels[i].Name < more[j].Name {
			b = one(b, labels[i])
			i++
			continue
		}
		b = one(b, more[j])
		j++
	}
	return b
}

// sampleBytes is what a sample of our times takes, tags included.
const sampleBytes = 18

// appendSample writes prometheus.Sample as field 2 of a series. There are
// millions in a large answer, so it writes the tags as they are.
func appendSample(b []byte, p Point) []byte {
	at := uint64(p.Time)
	v := math.Float64bits(p.Value)
	b = append(b, 0x12, byte(10+protowire.SizeVarint(at)), 0x09,
		byte(v), byte(v>>8), byte(v>>16), byte(v>>24), byte(v>>32), byte(v>>40), byte(v>>48), byte(v>>56), 0x10)
	return protowire.AppendVarint(b, at)
}
