package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// A Digester makes of all figures of one place (a province, an indicator and a
// period, as the figures hold now) what later questions need of them, so that
// these need not read every figure again.
type Digester struct {
	// Version names what Digest makes: with another one all digests are made anew.
	Version string
	// Digest is given the figures of one place by article and position in the
	// text, people's corrections applied and rejected ones left out. They come
	// without URL, Title and Sentence; ask for those by FigureFilter.IDs when they
	// are shown. What it returns is kept as it is; nil keeps nothing. It must
	// give the same for the same figures, keep none of them, and is called from
	// several goroutines.
	Digest func(figures []Figure) []byte
}

// WithDigester has the store keep a digest of each place, see Digests.
func WithDigester(d Digester) Option { return func(s *Store) { s.settling.digester = d } }

// WithLogger names who is told how long work in the background goes on.
func WithLogger(log *slog.Logger) Option { return func(s *Store) { s.log = log } }

// Digest is what the Digester made of the figures of a place.
type Digest struct {
	Province  string // never "": figures of no province have no digest
	Indicator string
	Period    vietnamese.Period
	Data      []byte
}

// DigestFilter restricts EachDigest; zero fields do not.
type DigestFilter struct {
	Provinces []string
	Indicator string
	Period    vietnamese.Period
}

// DigestState says how the digests stand.
type DigestState struct {
	Version string // of the Digester that made them
	// Changed is the number of the last change of any digest of a province, or of
	// an indicator: it grows when one is made, becomes another or goes, and
	// never shrinks. Every one that has or had a digest is there.
	Changed           map[string]int64 // by province
	ChangedIndicators map[string]int64
	// Waiting is how many places are not digested as they are now: an estimate
	// while all are made anew, but 0 only when nothing waits. WaitingIn is the same
	// by province; the sum is Waiting.
	Waiting   int64
	WaitingIn map[string]int64
}

// Errors of digests.
var (
	// ErrNoDigester: the store was opened without WithDigester.
	ErrNoDigester = errors.New("the store was opened without a digester")
	// ErrOtherDigests: another program has made all digests anew in another
	// way, as after an upgrade of another replica. What was read before holds until
	// this one is upgraded too.
	ErrOtherDigests = errors.New("another program with another version or configuration keeps other digests in this store; bring all to the same one")
)

const (
	sqlDerived = `SELECT d.version, d.swept, d.province, d.indicator, d.period, c.number FROM derived d, figure_changes c`

	sqlDigestChanges = `SELECT what, name, number FROM digest_changes`

	sqlStaleCounts = `SELECT province, count(*) FROM stale_places GROUP BY province`

	sqlSweepCounts = `SELECT province, places FROM sweep_places`

	sqlNextProvince = `SELECT coalesce(min(province), '') FROM observations WHERE province > ?`

	sqlDigestedProvinces = `SELECT name FROM digest_changes WHERE what = 'province' ORDER BY name`

	sqlDigests = `SELECT province, indicator, period, data FROM digests `
)

// progress is how far digests have come, at one moment.
type progress struct {
	version string // of what made them
	swept   bool   // else all are made anew, and those up to cursor are made
	cursor  place
	figures int64 // number of the last change of figures
}

func (s *Store) progress(ctx context.Context, tx *sql.Tx) (p progress, err error) {
	var swept int64
	err = tx.QueryRowContext(ctx, sqlDerived).Scan(&p.version, &swept, &p.cursor.province, &p.cursor.indicator, &p.cursor.period, &p.figures)
	p.swept = swept != 0
	return p, err
}

// reached reports whether the digest of a place is made, if it is not stale.
func (p progress) reached(at place) bool { return p.swept || at.compare(p.cursor) <= 0 }

// EachDigest calls fn for each digest that the filter asks for, by province,
// indicator and period, until fn fails; that error is returned as it is. All
// belong to one moment, and are at least as new as the last Digests said. Places that
// still wait after an upgrade have none.
func (s *Store) EachDigest(ctx context.Context, filter DigestFilter, fn func(Digest) error) error {
	d, err := s.digester()
	if err != nil {
		return err
	}
	return s.snapshot(ctx, func(tx *sql.Tx) error {
		fail := func(err error) error { return explain(s.path, fmt.Errorf("digests: %w", err)) }
		p, err := s.progress(ctx, tx)
		if err != nil {
			return fail(err)
		}
		if p.version != d.Version {
			return fail(ErrOtherDigests)
		}
		provinces := slices.Sorted(slices.Values(filter.Provinces))
		if len(provinces) == 0 && (filter.Indicator != "" || filter.Period != "") {
			// Each province leads to its few rows by the table's order.
			if provinces, err = column(ctx, tx, sqlDigestedProvinces); err != nil {
				return fail(err)
			}
		}
		if len(provinces) == 0 && len(filter.Provinces) == 0 {
			provinces = []string{""} // all
			if filter.Indicator != "" || filter.Period != "" {
				return nil
			}
		}
		for _, province := range slices.Compact(provinces) {
			if err := s.digestsOf(ctx, tx, p, province, filter, fn); err != nil {
				return err
			}
		}
		return nil
	})
}

// digestsOf calls fn for the digests of one province, or of all for "".
func (s *Store) digestsOf(ctx context.Context, tx *sql.Tx, p progress, province string, filter DigestFilter, fn func(Digest) error) error {
	fail := func(err error) error { return explain(s.path, fmt.Errorf("digests: %w", err)) }
	where := conditions{}
	where.equal("province", province)
	where.equal("indicator", filter.Indicator)
	where.equal("period", string(filter.Period))
	if !p.swept {
		where.add("(province, indicator, period) <= (?, ?, ?)", p.cursor.province, p.cursor.indicator, p.cursor.period)
	}
	stmt, err := s.reader(ctx, sqlDigests+where.sql()+` ORDER BY province, indicator, period`)
	if err != nil {
		return fail(err)
	}
	rows, err := tx.StmtContext(ctx, stmt).QueryContext(ctx, where.args...) //nolint:sqlclosecheck // ends with the transaction
	if err != nil {
		return fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		var one Digest
		if err := rows.Scan(&one.Province, &one.Indicator, &one.Period, &one.Data); err != nil {
			return fail(err)
		}
		if err := fn(one); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fail(err)
	}
	return nil
}

// digestState reads how the digests stand.
func (s *Store) digestState(ctx context.Context, d Digester) (state DigestState, err error) {
	state = DigestState{Changed: map[string]int64{}, ChangedIndicators: map[string]int64{}, WaitingIn: map[string]int64{}}
	err = s.snapshot(ctx, func(tx *sql.Tx) error {
		p, err := s.progress(ctx, tx)
		if err != nil {
			return err
		}
		if state.Version = p.version; p.version != d.Version {
			return ErrOtherDigests
		}
		rows, err := tx.QueryContext(ctx, sqlDigestChanges)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var what, name string
			var number int64
			if err := rows.Scan(&what, &name, &number); err != nil {
				return err
			}
			if what == "province" {
				state.Changed[name] = number
			} else {
				state.ChangedIndicators[name] = number
			}
		}
		if err := rows.Err(); err != nil {
			return err
		}
		return waiting(ctx, tx, p, state.WaitingIn)
	})
	if err != nil {
		return DigestState{}, explain(s.path, fmt.Errorf("state of the digests: %w", err))
	}
	for _, n := range state.WaitingIn {
		state.Waiting += n
	}
	return state, nil
}

// waiting adds how many places wait in each province.
func waiting(ctx context.Context, tx *sql.Tx, p progress, in map[string]int64) error {
	add := func(query string) error {
		rows, err := tx.QueryContext(ctx, query)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var province string
			var places int64
			if err := rows.Scan(&province, &places); err != nil {
				return err
			}
			in[province] += max(1, places)
		}
		return rows.Err()
	}
	if err := add(sqlStaleCounts); err != nil || p.swept {
		return err
	}
	if err := add(sqlSweepCounts); err != nil {
		return err
	}
	// What has come since the places were counted, or before they are.
	for last := p.cursor.province; ; {
		if in[last] == 0 && last != "" {
			in[last] = 1
		}
		if err := tx.QueryRowContext(ctx, sqlNextProvince, last).Scan(&last); err != nil {
			return err
		}
		if last == "" {
			break
		}
	}
	if len(in) == 0 {
		in[""] = 1 // the end of the work itself
	}
	return nil
}

// column returns the only column of a query.
func column(ctx context.Context, tx *sql.Tx, query string) (found []string, err error) {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	return found, rows.Err()
}
