package metrics

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/golang/snappy"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
)

// ask sends one query to a remote read endpoint as Prometheus does, and returns
// "labels: value@time value@time …" for each series.
func ask(t testing.TB, h http.Handler, address string, q readQuery, streamed bool) []string {
	t.Helper()
	w := post(h, address, encodeRequest(q, streamed))
	if w.Code != http.StatusOK {
		t.Fatalf("status %d: %s", w.Code, w.Body)
	}
	if streamed {
		return decodeStream(t, w.Body.Bytes())
	}
	message, err := snappy.Decode(nil, w.Body.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	must(t, eachField(message, func(_ protowire.Number, result []byte, _ uint64) error {
		return eachField(result, func(_ protowire.Number, series []byte, _ uint64) error {
			lines = append(lines, decodeSeries(t, series))
			return nil
		})
	}))
	return lines
}

func post(h http.Handler, address string, message []byte) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, address, bytes.NewReader(snappy.Encode(nil, message))))
	return w
}

func encodeRequest(q readQuery, streamed bool) []byte {
	varint := func(b []byte, n protowire.Number, v int64) []byte {
		return protowire.AppendVarint(protowire.AppendTag(b, n, protowire.VarintType), uint64(v))
	}
	request := appendMessage(nil, 1, func(b []byte) []byte {
		b = varint(varint(b, 1, q.start), 2, q.end)
		for _, m := range q.matchers {
			b = appendMessage(b, 3, func(b []byte) []byte {
				b = varint(b, 1, int64(m.kind))
				b = protowire.AppendString(protowire.AppendTag(b, 2, protowire.BytesType), m.name)
				return protowire.AppendString(protowire.AppendTag(b, 3, protowire.BytesType), m.value)
			})
		}
		if h := q.hints; h != nil {
			b = appendMessage(b, 4, func(b []byte) []byte {
				b = varint(varint(b, 1, h.step), 3, h.start)
				b = protowire.AppendString(protowire.AppendTag(b, 2, protowire.BytesType), "sum")
				return varint(varint(b, 4, h.end), 7, h.rangeMS)
			})
		}
		return b
	})
	if streamed {
		request = varint(varint(request, 2, typeStreamed), 2, typeSamples)
	}
	return request
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func decodeSeries(t testing.TB, message []byte) string {
	t.Helper()
	var labels, samples []string
	must(t, eachField(message, func(number protowire.Number, bytes []byte, _ uint64) error {
		if number == 1 {
			var pair []string
			must(t, eachField(bytes, func(_ protowire.Number, text []byte, _ uint64) error {
				pair = append(pair, string(text))
				return nil
			}))
			labels = append(labels, strings.Join(pair, "="))
			return nil
		}
		value, n := protowire.ConsumeFixed64(bytes[1:])
		at, _ := protowire.ConsumeVarint(bytes[1+n+1:])
		samples = append(samples, sample(int64(at), math.Float64frombits(value)))
		return nil
	}))
	if !slices.IsSorted(labels) {
		t.Errorf("labels are not sorted: %v", labels)
	}
	return strings.Join(labels, " ") + ": " + strings.Join(samples, " ")
}

func sample(ms int64, v float64) string {
	return fmt.Sprintf("%v@%s", v, time.UnixMilli(ms+1).UTC().Add(7*time.Hour).Format("2006-01-02"))
}

func decodeStream(t testing.TB, body []byte) []string {
	t.Helper()
	var lines []string
	for len(body) > 0 {
		size, n := binary.Uvarint(body)
		sum := binary.BigEndian.Uint32(body[n:])
		content := body[n+4 : n+4+int(size)]
		body = body[n+4+int(size):]
		if crc32.Checksum(content, castagnoli) != sum {
			t.Fatal("checksum")
		}
		must(t, eachField(content, func(number protowire.Number, series []byte, _ uint64) error {
			if number != 1 {
				return nil
			}
			var labels, samples []string
			must(t, eachField(series, func(number protowire.Number, bytes []byte, _ uint64) error {
				var pair []string
				must(t, eachField(bytes, func(field protowire.Number, text []byte, _ uint64) error {
					if number == 1 {
						pair = append(pair, string(text))
					} else if field == 4 {
						for _, p := range xorDecode(text) {
							samples = append(samples, sample(p.Time, p.Value))
						}
					}
					return nil
				}))
				if number == 1 {
					labels = append(labels, strings.Join(pair, "="))
				}
				return nil
			}))
			lines = append(lines, strings.Join(labels, " ")+": "+strings.Join(samples, " "))
			return nil
		}))
	}
	return lines
}

// xorDecode reads an XOR chunk, written from the paper and apart from the encoder.
func xorDecode(chunk []byte) []Point {
	pos := 16
	bit := func() uint64 { b := chunk[pos/8] >> (7 - pos%8) & 1; pos++; return uint64(b) }
	take := func(n int) (v uint64) {
		for range n {
			v = v<<1 | bit()
		}
		return v
	}
	uvarint := func() (v uint64) {
		for shift := 0; ; shift += 7 {
			b := take(8)
			if v |= (b & 0x7f) << shift; b < 0x80 {
				return v
			}
		}
	}
	var points []Point
	var t, delta int64
	var value uint64
	var lead, size int
	for i := range int(binary.BigEndian.Uint16(chunk)) {
		switch i {
		case 0:
			u := uvarint()
			t, value = int64(u>>1)^-int64(u&1), take(64)
			points = append(points, Point{t, math.Float64frombits(value)})
			continue
		case 1:
			delta = int64(uvarint())
		default:
			width := 0
			for _, w := range []int{14, 17, 20, 64} {
				if bit() == 0 {
					break
				}
				width = w
			}
			if width > 0 {
				d := take(width)
				if width < 64 && d > 1<<(width-1) {
					d -= 1 << width
				}
				delta += int64(d)
			}
		}
		t += delta
		if bit() == 1 {
			if bit() == 1 {
				lead, size = int(take(5)), int(take(6))
				if size == 0 {
					size = 64
				}
			}
			value ^= take(size) << (64 - lead - size)
		}
		points = append(points, Point{t, math.Float64frombits(value)})
	}
	return points
}

func ms(text string) int64 { return at(text + " 00:00").UnixMilli() }

// decade is a store with ten years of one indicator and a stock that grows.
func decade() *memory {
	var f figures
	for year := 2014; year <= 2023; year++ {
		f.add("party_members_admitted", "Hà Nội", fmt.Sprint(year), indicator.Actual, float64(1000+year), fmt.Sprintf("%d-01-10", year+1))
		f.add("party_members", "Hà Nội", fmt.Sprintf("%d-12-31", year), indicator.Actual, float64(400000+year), fmt.Sprintf("%d-01-10", year+1))
	}
	f.add("party_members_admitted", "Huế", "2022", indicator.Actual, 7, "2023-01-10")
	return &memory{generation: 1, figures: f}
}

func equal(name, value string) wireMatcher { return wireMatcher{0, name, value} }

func TestRemoteRead(t *testing.T) {
	e := exporter(t, decade(), Settings{}, at("2024-03-20 08:00"))
	h := e.RemoteRead()
	year := int64(365 * 24 * time.Hour / time.Millisecond)
	lookback := lookback.Milliseconds()
	steps := func(from, to string, step int64) *readHints {
		return &readHints{step: step, start: ms(from) - lookback, end: ms(to)}
	}
	stock := []wireMatcher{equal("__name__", "baotinh_party_members"), equal("province", "Hà Nội")}
	for _, streamed := range []bool{false, true} {
		for _, c := range []struct {
			why     string
			address string
			query   readQuery
			want    []string
		}{
			{
				"true points without hints", "/",
				readQuery{start: ms("2014-01-01"), end: ms("2018-02-01"), matchers: stock},
				[]string{"__name__=baotinh_party_members province=Hà Nội: 402014@2015-01-01 402015@2016-01-01 402016@2017-01-01 402017@2018-01-01"},
			},
			{
				"one sample each step: a staircase", "/",
				readQuery{start: ms("2014-06-01") - lookback, end: ms("2017-06-01"), matchers: stock, hints: steps("2014-06-01", "2017-06-01", year/2)},
				[]string{"__name__=baotinh_party_members province=Hà Nội: 402014@2015-06-01 402014@2015-11-30 402015@2016-05-31 402015@2016-11-29 402016@2017-05-31"},
			},
			{
				"now", "/",
				readQuery{start: ms("2024-03-20") - lookback, end: ms("2024-03-20"), matchers: stock, hints: &readHints{start: ms("2024-03-20") - lookback, end: ms("2024-03-20")}},
				[]string{"__name__=baotinh_party_members province=Hà Nội: 402023@2024-03-20"},
			},
			{
				"an annual value stands from its year's end on", "/",
				readQuery{
					start: ms("2020-01-02") - lookback, end: ms("2020-01-02"), hints: &readHints{start: 1, end: ms("2020-01-02")},
					matchers: []wireMatcher{equal("__name__", "baotinh_party_members_admitted"), {2, "period", "2018|2019|2020"}},
				},
				[]string{"__name__=baotinh_party_members_admitted period=2018 province=Hà Nội: 3018@2020-01-02", "__name__=baotinh_party_members_admitted period=2019 province=Hà Nội: 3019@2020-01-02"},
			},
			{
				"labels of the scrape are added and matched", "/?job=baotinh&instance=x:1",
				readQuery{
					start: 0, end: ms("2024-03-20"),
					matchers: []wireMatcher{{2, "__name__", "baotinh_party_members_admitted"}, {3, "province", "Hà.*"}, equal("job", "baotinh")},
				},
				[]string{"__name__=baotinh_party_members_admitted instance=x:1 job=baotinh period=2022 province=Huế: 7@2023-01-01"},
			},
			{"another job is not ours", "/?job=baotinh", readQuery{start: 0, end: ms("2024-03-20"), matchers: append([]wireMatcher{equal("job", "node")}, stock...)}, nil},
			{"an unequal matcher", "/", readQuery{start: 0, end: ms("2024-03-20"), matchers: []wireMatcher{equal("__name__", "baotinh_party_members"), {1, "province", "Hà Nội"}}}, nil},
			{"before anything was known", "/", readQuery{start: ms("2010-01-01"), end: ms("2011-01-01"), matchers: stock, hints: steps("2010-01-01", "2011-01-01", year/12)}, nil},
			{
				"an empty matcher wants a label missing", "/",
				readQuery{start: 0, end: ms("2016-01-01"), matchers: append([]wireMatcher{equal("period", "")}, stock...)},
				[]string{"__name__=baotinh_party_members province=Hà Nội: 402014@2015-01-01 402015@2016-01-01"},
			},
		} {
			if got := ask(t, h, c.address, c.query, streamed); !slices.Equal(got, c.want) {
				t.Errorf("%s (streamed %v):\n got %q\nwant %q", c.why, streamed, got, c.want)
			}
		}
	}
}

func TestRemoteReadRefusals(t *testing.T) {
	e := exporter(t, decade(), Settings{}, at("2024-03-20 08:00"))
	h := e.RemoteRead()
	everything := readQuery{end: ms("2024-03-20"), hints: &readHints{step: 1, start: 1, end: ms("2024-03-20")}, matchers: []wireMatcher{equal("__name__", "baotinh_province_info")}}
	for _, c := range []struct {
		why     string
		message []byte
		address string
		status  int
	}{
		{"a broken pattern", encodeRequest(readQuery{matchers: []wireMatcher{{2, "a", "("}}}, false), "/", 400},
		{"a broken pattern, streamed", encodeRequest(readQuery{matchers: []wireMatcher{{2, "a", "("}}}, true), "/", 400},
		{"an unknown kind", encodeRequest(readQuery{matchers: []wireMatcher{{9, "a", "b"}}}, false), "/", 400},
		{"too many matchers", encodeRequest(readQuery{matchers: make([]wireMatcher, 65)}, false), "/", 400},
		{"no message", []byte{0x0a, 0xff}, "/", 400},
		{"a name that is no label", nil, "/?a-b=1", 400},
		{"a hidden label", nil, "/?__name__=x", 400},
		{"a lookback that is none", nil, "/?lookback=soon", 400},
		{"too many samples", encodeRequest(everything, false), "/", 422},
		{"too large", bytes.Repeat([]byte{1}, maxRequest+1), "/", 413},
	} {
		if got := post(h, c.address, c.message).Code; got != c.status {
			t.Errorf("%s: status %d, want %d", c.why, got, c.status)
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("GET: status %d", w.Code)
	}
}

func TestExports(t *testing.T) {
	e := exporter(t, decade(), Settings{}, at("2024-03-20 08:00"))
	archive, err := e.History(t.Context())
	must(t, err)
	var om, table, lines bytes.Buffer
	options := ExportOptions{Labels: []Label{{"job", "baotinh"}}, Until: at("2024-03-20 08:00")}
	must(t, archive.ExportOpenMetrics(&om, options))
	must(t, archive.ExportCSV(&table, options))
	must(t, archive.ExportJSON(&lines, options))
	for text, want := range map[string]string{
		om.String():    "baotinh_party_members_admitted{period=\"2019\",province=\"Hà Nội\",job=\"baotinh\"} 3019.0 1577811600\n",
		table.String(): "baotinh_party_members_admitted,Hà Nội,2019,,,,,,,2020-01-01T00:00:00+07:00,3019\n",
		lines.String(): `{"metric":"baotinh_party_members_admitted","labels":{"period":"2019","province":"Hà Nội"},"time":"2020-01-01T00:00:00+07:00","value":3019}` + "\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%.600s", want, text)
		}
	}
	if !strings.HasSuffix(om.String(), "# EOF\n") {
		t.Error("no end mark")
	}
	promtool, err := exec.LookPath("promtool")
	if err != nil {
		t.Skip("no promtool on this machine")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "history.om")
	must(t, os.WriteFile(file, om.Bytes(), 0o600))
	out, err := exec.Command(promtool, "tsdb", "create-blocks-from", "openmetrics", "--max-block-duration=8760h", file, filepath.Join(dir, "data")).CombinedOutput()
	if err != nil {
		t.Fatalf("promtool refuses the export: %v\n%s", err, out)
	}
	must(t, os.Mkdir(filepath.Join(dir, "data", "wal"), 0o700)) // dump wants a whole database
	dump, err := exec.Command(promtool, "tsdb", "dump", filepath.Join(dir, "data")).CombinedOutput()
	if err != nil {
		t.Fatalf("promtool cannot dump the blocks: %v\n%s", err, dump)
	}
	if want := `3019 1577811600000`; !strings.Contains(string(dump), want) {
		t.Errorf("%s is not in the blocks", want)
	}
}

func FuzzReadRequest(f *testing.F) {
	f.Add(encodeRequest(readQuery{start: 1, end: 2, matchers: []wireMatcher{{2, "a", "b"}}, hints: &readHints{1, 2, 3, 4}}, true))
	f.Fuzz(func(t *testing.T, message []byte) {
		request, err := parseReadRequest(message)
		if err == nil && len(request.queries) > maxQueries {
			t.Error("more queries than allowed")
		}
	})
}

func BenchmarkRemoteRead(b *testing.B) {
	catalogue, err := indicator.DefaultCatalogue()
	must(b, err)
	e := exporter(b, &memory{}, Settings{}, at("2025-06-01 08:00"))
	var f figures
	for _, i := range catalogue.Indicators()[:40] {
		for _, p := range e.Desk().Places().On(reporting.Merger.AddDays(-1)) {
			for year := 2015; year <= 2024; year++ {
				period := fmt.Sprint(year)
				if i.Nature == indicator.Stock {
					period += "-12-31"
				}
				f.add(i.ID, p.Name, period, indicator.Actual, float64(len(f)), fmt.Sprintf("%d-01-10", year+1))
			}
		}
	}
	e = exporter(b, &memory{generation: 1, figures: f}, Settings{}, at("2025-06-01 08:00"))
	h := e.RemoteRead()
	week := (7 * 24 * time.Hour).Milliseconds()
	query := readQuery{
		start: ms("2015-01-01"), end: ms("2025-01-01"), matchers: []wireMatcher{{2, "__name__", "baotinh_.+"}, {2, "province", ".+"}, {1, "__name__", "baotinh_observation_timestamp_seconds"}},
		hints: &readHints{step: week, start: ms("2015-01-01"), end: ms("2025-01-01")},
	}
	for _, streamed := range []bool{false, true} {
		message := encodeRequest(query, streamed)
		b.Run(fmt.Sprint("streamed=", streamed), func(b *testing.B) {
			post(h, "/", message)
			b.ReportAllocs()
			for b.Loop() {
				w := post(h, "/", message)
				b.SetBytes(int64(w.Body.Len()))
			}
		})
	}
}
