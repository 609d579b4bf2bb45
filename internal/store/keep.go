package store

import "context"

const (
	sqlHoldDerived = `UPDATE derived SET number = number + 1 RETURNING number, version, swept, province, indicator, period`

	sqlSettled = `DELETE FROM stale_places WHERE province = ? AND indicator = ? AND period = ? AND since <= ?`

	sqlSettledUpTo = `
DELETE FROM stale_places WHERE (province, indicator, period) > (?, ?, ?) AND (province, indicator, period) <= (?, ?, ?) AND since <= ?`

	sqlKeepDigest = `
INSERT INTO digests AS t (province, indicator, period, data) VALUES (?, ?, ?, ?)
ON CONFLICT (province, indicator, period) DO UPDATE SET data = excluded.data WHERE t.data <> excluded.data`

	sqlDropDigest = `DELETE FROM digests WHERE province = ? AND indicator = ? AND period = ?`

	sqlDigestedPlaces = `
SELECT province, indicator, period FROM digests WHERE (province, indicator, period) > (?, ?, ?) AND (province, indicator, period) <= (?, ?, ?)`

	sqlDigestChanged = `
INSERT INTO digest_changes (what, name, number) VALUES (?, ?, ?) ON CONFLICT (what, name) DO UPDATE SET number = excluded.number`

	sqlMoveSweep = `UPDATE derived SET swept = ?, province = ?, indicator = ?, period = ?`

	sqlSweepDone = `UPDATE sweep_places SET places = places - ? WHERE province = ?`

	sqlSweptBefore = `DELETE FROM sweep_places WHERE province < ?`
)

// keepDigests writes a batch. What others have written since it was made stays
// as it is: a place that became stale meanwhile, or is settled already.
func (s *Store) keepDigests(ctx context.Context, b batch) error {
	return s.write(ctx, "keep digests", func(tx *writing) error {
		var now progress
		var number, swept int64
		// Whoever writes digests holds this row to the end.
		if err := tx.row(sqlHoldDerived).Scan(&number, &now.version, &swept, &now.cursor.province, &now.cursor.indicator, &now.cursor.period); err != nil {
			return err
		}
		if now.version != b.from.version || (swept != 0) != b.from.swept || now.cursor != b.from.cursor {
			return errOvertaken
		}
		k := keeping{w: tx, provinces: map[string]bool{}, indicators: map[string]bool{}}
		if b.sweep {
			if err := k.span(b); err != nil {
				return err
			}
		}
		for _, one := range b.made {
			if !b.sweep {
				settled, err := tx.exec(sqlSettled, one.province, one.indicator, one.period, b.from.figures)
				if err != nil {
					return err
				}
				if settled == 0 {
					continue
				}
			}
			if err := k.keep(one); err != nil {
				return err
			}
		}
		return k.note(number)
	})
}

// keeping notes which digests changed.
type keeping struct {
	w                     *writing
	provinces, indicators map[string]bool
}

func (k *keeping) keep(one digested) (err error) {
	var changed int64
	if one.data == nil {
		changed, err = k.w.exec(sqlDropDigest, one.province, one.indicator, one.period)
	} else {
		changed, err = k.w.exec(sqlKeepDigest, one.province, one.indicator, one.period, one.data)
	}
	if changed > 0 {
		k.provinces[one.province], k.indicators[one.indicator] = true, true
	}
	return err
}

// span prepares the digests of all places between two for a batch of them:
// those of places that have no figures any more go.
func (k *keeping) span(b batch) error {
	made := make(map[place]bool, len(b.made))
	provinces := map[string]int{}
	for _, one := range b.made {
		made[one.place] = true
		provinces[one.province]++
	}
	bounds := []any{b.from.cursor.province, b.from.cursor.indicator, b.from.cursor.period, b.end.province, b.end.indicator, b.end.period}
	gone, err := k.digestedPlaces(bounds)
	if err != nil {
		return err
	}
	for _, at := range gone {
		if !made[at] {
			if err := k.keep(digested{at, nil}); err != nil {
				return err
			}
		}
	}
	if _, err := k.w.exec(sqlSettledUpTo, append(bounds, b.from.figures)...); err != nil {
		return err
	}
	for province, places := range provinces {
		if _, err := k.w.exec(sqlSweepDone, places, province); err != nil {
			return err
		}
	}
	if _, err := k.w.exec(sqlSweptBefore, b.end.province); err != nil {
		return err
	}
	swept := 0
	if b.last {
		swept = 1
	}
	_, err = k.w.exec(sqlMoveSweep, swept, b.end.province, b.end.indicator, b.end.period)
	return err
}

func (k *keeping) digestedPlaces(bounds []any) (places []place, err error) {
	rows, err := k.w.rows(sqlDigestedPlaces, bounds...)
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

func (k *keeping) note(number int64) error {
	for what, names := range map[string]map[string]bool{"province": k.provinces, "indicator": k.indicators} {
		for name := range names {
			if _, err := k.w.exec(sqlDigestChanged, what, name, number); err != nil {
				return err
			}
		}
	}
	return nil
}
