package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// shareInNumbers reports a count that says in numbers how many the share before it are: "92% đảng viên hoàn
// thành tốt nhiệm vụ (tương đương 62.100 đảng viên)". They are some of the stock, unless the share is one of all
// the people: "chiếm 4,1% dân số, tương đương 62.100 đảng viên".
func (w *work) shareInNumbers(i int) bool {
	fg := &w.figures[i]
	t := fg.q.Lead - 1
	for w.wordAt(t) == wVới || w.wordAt(t) == wLà || w.wordAt(t) == wTừ {
		t-- // "tương ứng với", "tức là", "tương ứng từ 7.000 đến 9.000"
	}
	switch {
	case w.wordAt(t) == wTức:
	case w.wordAt(t-1) == wTương && (w.wordAt(t) == wĐương || w.wordAt(t) == wỨng):
	default:
		return false
	}
	if i == 0 || w.figures[i-1].q.Unit != vietnamese.Percent {
		return false
	}
	for k := w.figures[i-1].q.To; k < t; k++ {
		if w.wordAt(k) == wDân && w.wordAt(k+1) == wSố {
			return false
		}
	}
	return true
}
