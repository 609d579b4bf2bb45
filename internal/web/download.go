package web

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
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
	corrections, err := s.Store.Corrections(q.r.Context(), store.CorrectionFilter{})
	if err != nil {
		return err
	}
	return q.show(http.StatusOK, "download", q.word("nav.download"), downloadPage{
		Files: []downloadFile{
			{"so-lieu", "download.values", len(q.current)},
			{"tat-ca", "download.figures", q.readingCount()},
			{"muc-dat", "download.standings", len(q.standings)},
			{"bao-cao", "download.reports", len(q.owed)},
			{"quyet-dinh", "download.corrections", len(corrections)},
		},
		History: s.History != nil,
		API: []string{
			"/api/v1/values?province=ha-tinh&indicator=party_members_admitted", "/api/v1/standings", "/api/v1/reports?state=missing",
			"/api/v1/figures", "/api/v1/articles", "/api/v1/sites", "/api/v1/provinces", "/api/v1/indicators", "/api/v1/corrections",
		},
	})
}

// table is what a file holds: a head and rows of the same length.
type table struct {
	head []string
	rows [][]any
}

// file answers with one of the files of the download page, as CSV or JSON.
// The query of the pages restricts it: indicator, province, period, by, kind.
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
		return json.NewEncoder(q.w).Encode(t.objects())
	}
	q.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	return t.csv(q.w)
}

// objects are the rows by the names of the head.
func (t table) objects() []map[string]any {
	objects := make([]map[string]any, len(t.rows))
	for i, row := range t.rows {
		objects[i] = make(map[string]any, len(row))
		for j, cell := range row {
			objects[i][t.head[j]] = cell
		}
	}
	return objects
}

// csv writes the table with the mark that tells spreadsheets it is UTF-8.
func (t table) csv(w http.ResponseWriter) error {
	if _, err := w.Write([]byte("\ufeff")); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	_ = out.Write(t.head) // Flush and Error below tell of any failure
	line := make([]string, len(t.head))
	for _, row := range t.rows {
		for i, cell := range row {
			line[i] = csvCell(cell)
		}
		_ = out.Write(line)
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

// readingCount is how many figures the store holds.
func (q *request) readingCount() int {
	count := 0
	for _, stat := range q.stats {
		count += stat.Observations
	}
	return count
}

func (q *request) valueTable() (table, error) {
	values, err := q.values()
	t := table{head: append([]string{"conflicts"}, figureHead...)}
	for _, f := range values {
		t.rows = append(t.rows, append([]any{f.Conflicts}, q.figureRow(f.Figure)...))
	}
	return t, err
}

func (q *request) figureTable() (table, error) {
	figures, err := q.readings()
	t := table{head: figureHead}
	for _, f := range figures {
		t.rows = append(t.rows, q.figureRow(f))
	}
	return t, err
}

func (q *request) standingTable() (table, error) {
	t := table{head: []string{"province", "indicator", "part", "period", "target", "attainment", "source", "elapsed", "pace", "state", "at"}}
	for _, s := range q.standings {
		wire := q.wireStanding(s)
		var target, pace any = "", ""
		if wire.Target != nil {
			target = *wire.Target
		}
		if wire.Pace != nil {
			pace = *wire.Pace
		}
		t.rows = append(t.rows, []any{s.Province, s.Indicator, s.By.Value, string(s.Period), target, s.Attainment, string(s.Source), s.Elapsed, pace, string(wire.State), s.At})
	}
	return t, nil
}

func (q *request) reportTableFile() (table, error) {
	t := table{head: []string{"report", "province", "period", "due", "published", "state"}}
	for _, o := range q.owed {
		t.rows = append(t.rows, []any{o.Report, o.Province, string(o.Period), o.Due, o.Published, string(o.State(q.Now()))})
	}
	return t, nil
}

func (q *request) correctionTable() (table, error) {
	corrections, err := q.Store.Corrections(q.r.Context(), store.CorrectionFilter{})
	t := table{head: []string{"id", "at", "by", "verdict", "reason", "in_force", "indicator", "province", "when", "was", "becomes", "undone_by", "undone_at", "undone_why", "sentence"}}
	for _, c := range corrections {
		var becomes any = ""
		if c.Verdict == store.Corrected {
			becomes = c.Becomes.Value
		}
		when := string(c.Was.Period)
		if when == "" {
			when = c.Was.AsOf.String()
		}
		t.rows = append(t.rows, []any{
			c.ID, c.At, c.By, string(c.Verdict), c.Reason, c.InForce, c.Was.Indicator, c.Was.Province, when, c.Was.Value, becomes,
			c.UndoneBy, c.UndoneAt, c.UndoneWhy, c.Sentence,
		})
	}
	return t, err
}
