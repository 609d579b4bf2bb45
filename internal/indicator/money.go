package indicator

// bindMoney binds an amount of money.
func (w *work) bindMoney(i int) {
	fg := &w.figures[i]
	if w.changed(i) {
		return
	}
	for k := fg.item - 1; k >= 0 && k >= fg.item-4; k-- {
		it := &w.items[k]
		if it.kind == itemFigure || w.unknownBetween(k, fg.item) > 1 {
			break
		}
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					if w.frames[f].unit == "dong" {
						fg.frame, fg.event, fg.rule = f, k, "value named before it"
						return
					}
				}
			}
		}
	}
	fg.refused = RefusedUnbound
}
