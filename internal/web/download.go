package web

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// downloadPage offers what is shown as files.
type downloadPage struct {
	Files   []downloadFile
	History bool
	API     []string // addresses to begin with
}

type downloadFile struct {
	Name  string // of the file, without its ending
	Title string // key of the words
	Count int
}

func (s *server) download(q *request) error {
	sum, err := q.summary()
	if err != nil {
		return err
	}
	v, err := s.visits(q.r.Context())
	if err != nil {
		return err
	}
	corrections, err := s.Store.CorrectionCount(q.r.Context(), store.CorrectionFilter{})
	if err != nil {
		return err
	}
	return q.show(http.StatusOK, "download", q.word("nav.download"), downloadPage{
		Files: []downloadFile{
			{"so-lieu", "download.values", sum.values},
			{"tat-ca", "download.figures", v.figures()},
			{"muc-dat", "download.standings", sum.standings},
			{"bao-cao", "download.reports", len(sum.owed)},
			{"quyet-dinh", "download.corrections", int(corrections)},
		},
		History: s.History != nil,
		API: []string{
			"/api/v1/values?province=ha-tinh&indicator=party_members_admitted", "/api/v1/standings", "/api/v1/reports?state=missing",
			"/api/v1/figures", "/api/v1/articles", "/api/v1/sites", "/api/v1/provinces", "/api/v1/indicators", "/api/v1/corrections",
		},
	})
}

// table is what a file holds: a head and rows of the same length, which rows
// gives one by one until put fails.
type table struct {
	head []string
	rows func(put func([]any) error) error
}

// file answers with one of the files of the download page, as CSV or JSON.
// The query of the pages restricts it: indicator, province, period, by, kind.
// The rows are written as they are read, so that a file may be as long as it likes.
func (s *server) file(q *request) error {
	name, format, _ := strings.Cut(q.r.PathValue("file"), ".")
	makers := map[string]func(*request) (table, error){
		"so-lieu": (*request).valueTable, "tat-ca": (*request).figureTable, "muc-dat": (*request).standingTable,
		"bao-cao": (*request).reportTableFile, "quyet-dinh": (*request).correctionTable,
	}
	build, ok := makers[name]
	if !ok || format != "csv" && format != "json" {
		return errNotFound
	}
	t, err := build(q)
	if err != nil {
		return err
	}
	stamp := q.made.Format("20060102")
	q.w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="baotinh-%s-%s.%s"`, name, stamp, format))
	if format == "json" {
		q.w.Header().Set("Content-Type", "application/json; charset=utf-8")
		err = t.json(q.w)
	} else {
		q.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		err = t.csv(q.w)
	}
	if err != nil {
		if q.r.Context().Err() == nil {
			s.Log.Error("download broke off", "path", q.r.URL.Path, "err", err)
		}
		panic(http.ErrAbortHandler) // half a file must not look like a whole one
	}
	return nil
}

// json writes the rows as objects by the names of the head.
func (t table) json(w io.Writer) error {
	out := bufio.NewWriter(w)
	between := "["
	err := t.rows(func(row []any) error {
		object := make(map[string]any, len(row))
		for i, cell := range row {
			object[t.head[i]] = cell
		}
		text, err := json.Marshal(object)
		if err != nil {
			return err
		}
		_, _ = out.WriteString(between) // Flush below tells of any failure
		_, err = out.Write(text)
		between = ","
		return err
	})
	if err != nil {
		return err
	}
	if between == "[" {
		_, _ = out.WriteString(between)
	}
	_, _ = out.WriteString("]\n")
	return out.Flush()
}

// csv writes the table with the mark that tells spreadsheets it is UTF-8.
func (t table) csv(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	_ = out.Write(t.head) // Flush and Error below tell of any failure
	line := make([]string, len(t.head))
	err := t.rows(func(row []any) error {
		for i, cell := range row {
			line[i] = csvCell(cell)
		}
		return out.Write(line)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// csvCell writes a cell. Text that a spreadsheet would run as a formula gets a
// leading apostrophe.
func csvCell(cell any) string {
	switch cell := cell.(type) {
	case string:
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			return "'" + cell
		}
		return cell
	case float64:
		return strconv.FormatFloat(cell, 'f', -1, 64)
	case time.Time:
		if cell.IsZero() {
			return ""
		}
		return cell.Format(time.RFC3339)
	}
	return fmt.Sprint(cell)
}

var figureHead = []string{
	"province", "indicator", "part", "kind", "period", "as_of", "value", "max", "qualifier", "unit", "per_year", "base",
	"derived", "check", "ambiguous", "verdict", "site", "published", "title", "url", "sentence", "figure",
}

func (q *request) figureRow(f store.Figure) []any {
	o := f.Observation
	part := ""
	if o.By.Label != "" {
		part = o.By.Label + ":" + o.By.Value
	}
	unit := q.unit(o.Indicator)
	if o.RatioUnit || o.Kind == indicator.Attainment {
		unit = "ratio"
	}
	return []any{
		o.Province, o.Indicator, part, string(o.Kind), string(o.Period), o.AsOf.String(), o.Value, o.Max, string(o.Qualifier), unit, o.PerYear, o.Base,
		o.Derived, string(o.Check), o.Ambiguous, string(f.Corrected), f.Site, f.Published, f.Title, f.URL, f.Sentence, f.ID,
	}
}

func (q *request) valueTable() (table, error) {
	asked, err := q.openQuestion()
	rows := func(put func([]any) error) error {
		return q.eachValue(asked, func(f reporting.Figure) error {
			return put(append([]any{f.Conflicts}, q.figureRow(f.Figure)...))
		})
	}
	return table{append([]string{"conflicts"}, figureHead...), rows}, err
}

// eachValue calls fn for each value that stands and fits, with its sentence.
func (q *request) eachValue(asked question, fn func(reporting.Figure) error) error {
	for from := 0; ; from += atOnce {
		found, err := q.values(asked, from, atOnce)
		if err != nil {
			return err
		}
		if err := q.dress(q.r.Context(), pointers(found.part)...); err != nil {
			return err
		}
		for _, f := range found.part {
			if err := fn(f); err != nil {
				return err
			}
		}
		if from+atOnce >= found.total {
			return nil
		}
	}
}

func (q *request) figureTable() (table, error) {
	asked, err := q.openQuestion()
	return table{figureHead, func(put func([]any) error) error {
		var broken error
		_, err := q.readings(asked, reading{}, readingsAtOnce, math.MaxInt, func(f store.Figure) bool {
			broken = put(q.figureRow(f))
			return broken == nil
		})
		if broken != nil {
			return broken
		}
		return err
	}}, err
}

func (q *request) standingTable() (table, error) {
	head := []string{"province", "indicator", "part", "period", "target", "attainment", "source", "elapsed", "pace", "state", "at"}
	return table{head, func(put func([]any) error) error {
		for from := 0; ; from += atOnce {
			found, err := q.standings(question{}, "", from, atOnce)
			if err != nil {
				return err
			}
			for _, s := range found.part {
				if err := put(q.standingRow(s)); err != nil {
					return err
				}
			}
			if from+atOnce >= found.total {
				return nil
			}
		}
	}}, nil
}

func (q *request) standingRow(s reporting.Standing) []any {
	wire := q.wireStanding(s)
	var target, pace any = "", ""
	if wire.Target != nil {
		target = *wire.Target
	}
	if wire.Pace != nil {
		pace = *wire.Pace
	}
	return []any{s.Province, s.Indicator, s.By.Value, string(s.Period), target, s.Attainment, string(s.Source), s.Elapsed, pace, string(wire.State), s.At}
}

func (q *request) reportTableFile() (table, error) {
	sum, err := q.summary()
	if err != nil {
		return table{}, err
	}
	return table{[]string{"report", "province", "period", "due", "published", "state"}, func(put func([]any) error) error {
		for _, o := range sum.owed {
			if err := put([]any{o.Report, o.Province, string(o.Period), o.Due, o.Published, string(o.State(q.made))}); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}

func (q *request) correctionTable() (table, error) {
	head := []string{"id", "at", "by", "verdict", "reason", "in_force", "indicator", "province", "when", "was", "becomes", "undone_by", "undone_at", "undone_why", "sentence"}
	return table{head, func(put func([]any) error) error {
		for before := int64(0); ; {
			corrections, err := q.Store.Corrections(q.r.Context(), store.CorrectionFilter{Before: before, Limit: atOnce})
			if err != nil {
				return err
			}
			for _, c := range corrections {
				if err := put(correctionRow(c)); err != nil {
					return err
				}
				before = c.ID
			}
			if len(corrections) < atOnce {
				return nil
			}
		}
	}}, nil
}

func correctionRow(c store.Correction) []any {
	var becomes any = ""
	if c.Verdict == store.Corrected {
		becomes = c.Becomes.Value
	}
	when := string(c.Was.Period)
	if when == "" {
		when = c.Was.AsOf.String()
	}
	return []any{
		c.ID, c.At, c.By, string(c.Verdict), c.Reason, c.InForce, c.Was.Indicator, c.Was.Province, when, c.Was.Value, becomes,
		c.UndoneBy, c.UndoneAt, c.UndoneWhy, c.Sentence,
	}
}
