package indicator

// ofArea reports bodies at item k of which the clause tells, those of one kind of area alone:
// "các xã vùng biên giới đã kết nạp 64 đảng viên", "Huyện miền núi có 9.120 đảng viên".
func (w *work) ofArea(k int) bool {
	it := &w.items[k]
	if !it.cues.any(cueDistrict|cueCommune) || it.to-it.from != 1 || w.figureBefore(k) {
		return false
	}
	switch t := int(it.to); w.wordAt(t) {
	case wVùng, wMiền, wBiên, wVen, wĐảo:
	case wCó:
		if w.wordAt(t+1) != wĐông {
			return false
		}
	default:
		return false
	}
	return w.headsClause(k)
}
