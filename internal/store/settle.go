package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// bounds of the work on what is derived.
type bounds struct {
	// So many places are digested in the call that asks, or those of a whole
	// store of so many figures.
	fewPlaces, fewFigures int
	// One transaction keeps what was made of about so many figures, or places;
	// it is made before, so that the writer is held for some milliseconds.
	figures, places int
	// So many articles of an older store are counted in one transaction.
	counted int
}

func usualBounds() bounds { return bounds{256, 20_000, 20_000, 1_000, 1_000} }

// progressEvery is how often the log is told how far work in the background is.
const progressEvery = 10 * time.Second

const (
	sqlStaleAmount = `SELECT count(*) FROM (SELECT 1 FROM stale_places LIMIT ?) s`

	sqlFigureAmount = `SELECT count(*) FROM (SELECT 1 FROM observations LIMIT ?) s`

	sqlStalePlaces = `SELECT province, indicator, period FROM stale_places ORDER BY province, indicator, period LIMIT ?`

	sqlNextPlaces = `
SELECT province, indicator, period, count(*) FROM observations WHERE (province, indicator, period) > (?, ?, ?) AND province > ''
GROUP BY province, indicator, period ORDER BY province, indicator, period LIMIT ?`

	sqlAllPlaces = `
SELECT DISTINCT province, indicator, period FROM observations WHERE province >= ? AND province > '' ORDER BY province, indicator, period`

	// What a Digester is given of figures.
	sqlBareFigures = `
SELECT o.id, o.key, o.article_id, o.revision, o.position, a.site, '', '', a.published, '',
       o.indicator, o.by_label, o.by_value, o.kind, o.province, o.period, o.as_of, o.value, o.max, o.qualifier,
       o.per_year, o.base, o.ratio_unit, o.derived, o.ambiguous, o.arithmetic,
       o.in_title, o.start_byte, o.end_byte, o.sentence_start, o.sentence_end, o.rule
FROM observations o CROSS JOIN articles a WHERE a.id = o.article_id AND a.revision = o.revision AND `

	sqlFiguresOfPlace = sqlBareFigures + `o.province = ? AND o.indicator = ? AND o.period = ?`

	sqlFiguresOfPlaces = sqlBareFigures + `
(o.province, o.indicator, o.period) > (?, ?, ?) AND (o.province, o.indicator, o.period) <= (?, ?, ?)
ORDER BY o.province, o.indicator, o.period`

	sqlFiguresOfKey = sqlBareFigures + `o.key = ?`

	sqlBeginSweep = `UPDATE derived SET version = ?, swept = 0, province = '', indicator = '', period = ''`

	sqlExpectSweep = `INSERT INTO sweep_places (province, places) VALUES (?, ?) ON CONFLICT (province) DO UPDATE SET places = excluded.places`
)

// beyond stands behind all places.
const beyond = "\U0010ffff"

// errOvertaken says that another process has done the work meanwhile.
var errOvertaken = errors.New("another process was quicker")

// settling is what a store needs to keep digests.
type settling struct {
	mu       sync.Mutex
	digester Digester
	adopted  bool // digests of its version were begun by this process

	work sync.Mutex // held by who settles
}

// SetDigester puts another Digester in the place of the former one, as after
// a changed configuration.
func (s *Store) SetDigester(d Digester) {
	s.settling.mu.Lock()
	defer s.settling.mu.Unlock()
	s.settling.digester, s.settling.adopted = d, false
}

func (s *Store) digester() (Digester, error) {
	s.settling.mu.Lock()
	defer s.settling.mu.Unlock()
	if s.settling.digester.Digest == nil {
		return Digester{}, ErrNoDigester
	}
	return s.settling.digester, nil
}

// Digests brings the digests up to date and says how they stand. A few places
// that changed are digested in the call; many, as after an upgrade or for another
// Digester, in the background of the store, which goes on until Close, and Waiting
// says how many are left. A store that cannot be written, or was opened for reading only, digests
// nothing: its places wait.
func (s *Store) Digests(ctx context.Context) (DigestState, error) {
	d, err := s.digester()
	if err != nil {
		return DigestState{}, err
	}
	if s.writer == nil {
		return s.digestState(ctx, d)
	}
	few, err := s.fewWait(ctx, d)
	switch {
	case err != nil:
		return DigestState{}, explain(s.path, fmt.Errorf("digests: %w", err))
	case !few:
		s.inBackground("digests", func(ctx context.Context) error { return s.settleAlone(ctx, d) })
	case s.writes.refused.Load(): // nobody waits again for a lock or a full disk
		s.inBackground("digests", func(ctx context.Context) error { return s.settleFew(ctx, d) })
	default:
		if err := s.settleFew(ctx, d); err != nil {
			return DigestState{}, fmt.Errorf("digests: %w", err)
		}
	}
	return s.digestState(ctx, d)
}

// settleFew settles unless another goroutine is at it, or the store can only be
// read: that is told where its writes are counted.
func (s *Store) settleFew(ctx context.Context, d Digester) error {
	if !s.settling.work.TryLock() {
		return nil
	}
	defer s.settling.work.Unlock()
	err := explain(s.path, s.settle(ctx, d, nil))
	if errors.Is(err, ErrFull) || errors.Is(err, ErrReadOnly) || errors.Is(err, ErrLocked) {
		return nil
	}
	return err
}

// Settle digests everything that waits, however long it takes.
func (s *Store) Settle(ctx context.Context) error {
	d, err := s.digester()
	if err != nil {
		return err
	}
	if _, err := s.fewWait(ctx, d); err != nil {
		return explain(s.path, fmt.Errorf("digests: %w", err))
	}
	s.settling.work.Lock()
	defer s.settling.work.Unlock()
	if err := s.settle(ctx, d, nil); err != nil {
		return explain(s.path, fmt.Errorf("digests: %w", err))
	}
	return nil
}

// fewWait reports whether so few places wait that they can be digested at
// once. It begins to make all digests anew where they are of another version.
func (s *Store) fewWait(ctx context.Context, d Digester) (few bool, err error) {
	var p progress
	var amount int64
	query, most := sqlStaleAmount, s.bounds.fewPlaces
	err = s.snapshot(ctx, func(tx *sql.Tx) (err error) {
		if p, err = s.progress(ctx, tx); err != nil {
			return err
		}
		if !p.swept || p.version != d.Version {
			query, most = sqlFigureAmount, s.bounds.fewFigures
		}
		return tx.QueryRowContext(ctx, query, most+1).Scan(&amount)
	})
	if err != nil || p.version == d.Version {
		return amount <= int64(most), err
	}
	s.settling.mu.Lock()
	adopted := s.settling.adopted
	s.settling.mu.Unlock()
	if adopted {
		return false, ErrOtherDigests // else two programs would take turns in throwing away what the other made
	}
	err = s.write(ctx, "begin to make digests anew", func(tx *writing) error {
		if _, err := tx.exec(sqlBeginSweep, d.Version); err != nil {
			return err
		}
		_, err := tx.exec("DELETE FROM sweep_places")
		return err
	})
	if err == nil {
		s.settling.mu.Lock()
		s.settling.adopted = true
		s.settling.mu.Unlock()
	}
	return amount <= int64(most), err
}

// settleAlone settles unless another goroutine or process is at it.
func (s *Store) settleAlone(ctx context.Context, d Digester) error {
	if !s.settling.work.TryLock() {
		return nil
	}
	defer s.settling.work.Unlock()
	return s.ifAlone(ctx, settleLock, func(ctx context.Context) error {
		if err := s.expect(ctx); err != nil {
			return err
		}
		last, begun, places := s.now(), s.now(), 0
		s.tell("making digests of places")
		err := s.settle(ctx, d, func(n int) {
			if places += n; s.now().Sub(last) >= progressEvery {
				last = s.now()
				s.tell("making digests of places", "done", places, "seconds", int(last.Sub(begun).Seconds()))
			}
		})
		s.tell("made digests of places", "done", places, "seconds", int(s.now().Sub(begun).Seconds()))
		return err
	})
}

// expect counts the places once, so that Waiting can say how many are left.
func (s *Store) expect(ctx context.Context) error {
	var known int64
	if err := s.readers.QueryRowContext(ctx, "SELECT count(*) FROM sweep_places").Scan(&known); err != nil || known > 0 {
		return err
	}
	amounts := map[string]int64{}
	var p progress
	err := s.snapshot(ctx, func(tx *sql.Tx) (err error) {
		if p, err = s.progress(ctx, tx); err != nil || p.swept {
			return err
		}
		rows, err := tx.QueryContext(ctx, sqlAllPlaces, p.cursor.province)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var at place
			if err := rows.Scan(&at.province, &at.indicator, &at.period); err != nil {
				return err
			}
			if at.compare(p.cursor) > 0 {
				amounts[at.province]++
			}
		}
		return rows.Err()
	})
	if err != nil || len(amounts) == 0 {
		return err
	}
	return s.write(ctx, "count the places", func(tx *writing) error {
		for province, places := range amounts {
			if _, err := tx.exec(sqlExpectSweep, province, places); err != nil {
				return err
			}
		}
		return nil
	})
}

// settle digests until nothing waits that waited when it began, and tells
// progress, if there is one, how many places each step did.
func (s *Store) settle(ctx context.Context, d Digester, progress func(places int)) error {
	var room []Figure // the same for all places: some have very many figures
	for {
		if now, err := s.digester(); err != nil || now.Version != d.Version {
			return err // the next call begins anew
		}
		b, err := s.digestSome(ctx, d, &room)
		if err != nil {
			return err
		}
		if b.from.swept && len(b.made) == 0 {
			return nil
		}
		switch err := s.keepDigests(ctx, b); {
		case errors.Is(err, errOvertaken):
		case err != nil:
			return err
		case progress != nil:
			progress(len(b.made))
		}
	}
}

// batch is some places with what was made of their figures, as of one moment.
type batch struct {
	from  progress
	sweep bool // all places between from.cursor and end
	end   place
	last  bool // none is left behind end
	made  []digested
}

type digested struct {
	place
	data []byte // nil: nothing to keep
}

// digestSome makes the next digests: of those that all are made anew, else of
// stale places.
func (s *Store) digestSome(ctx context.Context, d Digester, room *[]Figure) (b batch, err error) {
	err = s.snapshot(ctx, func(tx *sql.Tx) error {
		if b.from, err = s.progress(ctx, tx); err != nil {
			return err
		}
		if b.from.version != d.Version {
			return ErrOtherDigests
		}
		v, err := s.judgements(ctx, tx)
		if err != nil {
			return err
		}
		if !b.from.swept {
			return s.digestNext(ctx, tx, d, v, &b, room)
		}
		places, err := s.stalePlaces(ctx, tx)
		if err != nil {
			return err
		}
		read := 0
		for _, at := range places {
			if at.province == "" {
				b.made = append(b.made, digested{at, nil})
				continue
			}
			figures := (*room)[:0]
			err := s.eachBare(ctx, tx, v, sqlFiguresOfPlace, []any{at.province, at.indicator, at.period}, func(f *Figure) error {
				figures = append(figures, *f)
				return nil
			})
			if err != nil {
				return err
			}
			*room = figures
			moved, err := s.movedTo(ctx, tx, v, at)
			if err != nil {
				return err
			}
			b.made = append(b.made, digested{at, d.of(at, figures, moved)})
			if read += len(figures); read >= s.bounds.figures {
				break
			}
		}
		return nil
	})
	return b, err
}

// digestNext digests all places behind the cursor, some thousand figures of them.
func (s *Store) digestNext(ctx context.Context, tx *sql.Tx, d Digester, v judgements, b *batch, room *[]Figure) error {
	places, last, err := s.nextPlaces(ctx, tx, b.from.cursor)
	if err != nil {
		return err
	}
	from, end := b.from.cursor, place{beyond, beyond, beyond}
	if !last {
		end = places[len(places)-1]
	}
	b.sweep, b.end, b.last = true, end, last
	moved := map[place][]Figure{}
	for at := range v.into {
		if at.compare(from) > 0 && at.compare(end) <= 0 && at.province != "" {
			if moved[at], err = s.movedTo(ctx, tx, v, at); err != nil {
				return err
			}
			if !slices.Contains(places, at) {
				places = append(places, at)
			}
		}
	}
	slices.SortFunc(places, place.compare)
	made := func(before func(place) bool, standing []Figure) {
		for len(places) > 0 && before(places[0]) {
			b.made = append(b.made, digested{places[0], d.of(places[0], standing, moved[places[0]])})
			places, standing = places[1:], nil
		}
	}
	// The figures come place by place; where none stand, only verdicts lead there.
	var here place
	standing := (*room)[:0]
	defer func() { *room = standing }()
	err = s.eachBare(ctx, tx, v, sqlFiguresOfPlaces, []any{from.province, from.indicator, from.period, end.province, end.indicator, end.period}, func(f *Figure) error {
		if at := readPlace(f); at != here {
			made(func(p place) bool { return p == here }, standing)
			here, standing = at, standing[:0]
			made(func(p place) bool { return p.compare(here) < 0 }, nil)
		}
		standing = append(standing, *f)
		return nil
	})
	if err != nil {
		return err
	}
	made(func(p place) bool { return p == here }, standing)
	made(func(place) bool { return true }, nil)
	return nil
}

// nextPlaces returns the places behind one, of some thousand figures together,
// and whether none comes after them.
func (s *Store) nextPlaces(ctx context.Context, tx *sql.Tx, after place) (places []place, last bool, err error) {
	rows, err := tx.QueryContext(ctx, sqlNextPlaces, after.province, after.indicator, after.period, s.bounds.places)
	if err != nil {
		return nil, false, err
	}
	defer rows.Close()
	for read := 0; rows.Next(); {
		var at place
		var figures int
		if err := rows.Scan(&at.province, &at.indicator, &at.period, &figures); err != nil {
			return nil, false, err
		}
		places = append(places, at)
		if read += figures; read >= s.bounds.figures {
			return places, false, nil
		}
	}
	return places, len(places) < s.bounds.places, rows.Err()
}

func (s *Store) stalePlaces(ctx context.Context, tx *sql.Tx) (places []place, err error) {
	rows, err := tx.QueryContext(ctx, sqlStalePlaces, s.bounds.places)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var at place
		if err := rows.Scan(&at.province, &at.indicator, &at.period); err != nil {
			return nil, err
		}
		places = append(places, at)
	}
	return places, rows.Err()
}

// judgements is what people said, as it is needed to know which figures stand
// where.
type judgements struct {
	of   map[string]verdict // by key
	into map[place][]string // keys of figures that may stand there by a verdict
}

func (s *Store) judgements(ctx context.Context, tx *sql.Tx) (v judgements, err error) {
	if v.of, err = s.verdicts(ctx, tx); err != nil {
		return v, err
	}
	v.into = map[place][]string{}
	for key, one := range v.of {
		if one.problem == nil && one.says != Rejected {
			at := placeOf(&one.becomes)
			v.into[at] = append(v.into[at], key)
		}
	}
	return v, nil
}

// readPlace is where a figure was read to stand, whatever people made of it since.
func readPlace(f *Figure) place {
	if f.Read != nil {
		return placeOf(f.Read)
	}
	return placeOf(&f.Observation)
}

// eachBare calls fn for figures as they hold, by where they were read to stand.
func (s *Store) eachBare(ctx context.Context, tx *sql.Tx, v judgements, query string, args []any, fn func(*Figure) error) error {
	stmt, err := s.reader(ctx, query)
	if err != nil {
		return err
	}
	rows, err := tx.StmtContext(ctx, stmt).QueryContext(ctx, args...) //nolint:sqlclosecheck // ends with the transaction
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		f, err := scanFigure(rows, s.vietnam)
		if err != nil {
			return err
		}
		if one, ok := v.of[f.Key]; ok {
			one.apply(&f)
		}
		if err := fn(&f); err != nil {
			return err
		}
	}
	return rows.Err()
}

// movedTo returns the figures that verdicts move to a place.
func (s *Store) movedTo(ctx context.Context, tx *sql.Tx, v judgements, at place) (moved []Figure, err error) {
	for _, key := range v.into[at] {
		err := s.eachBare(ctx, tx, v, sqlFiguresOfKey, []any{key}, func(f *Figure) error {
			if readPlace(f) != at {
				moved = append(moved, *f)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return moved, nil
}

// of makes the digest of a place of the figures that were read to stand there
// and those that verdicts move there.
func (d Digester) of(at place, read, moved []Figure) []byte {
	figures := append(read, moved...)
	figures = slices.DeleteFunc(figures, func(f Figure) bool { return f.Corrected == Rejected || placeOf(&f.Observation) != at })
	if len(figures) == 0 {
		return nil
	}
	slices.SortFunc(figures, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.position, b.position))
	})
	return d.Digest(figures)
}
