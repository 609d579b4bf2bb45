package vietnamese

import (
	"fmt"
	"strings"
)

// Variants writes out the variants of a phrase: [a] with and without a, (a|b) as
// a and as b.
func Variants(text string) ([]string, error) {
	p := expander{text: text}
	variants, err := p.alternatives(0)
	if err != nil {
		return nil, err
	}
	if p.at < len(text) {
		return nil, fmt.Errorf("unbalanced %q at byte %d", text[p.at], p.at)
	}
	kept := variants[:0]
	for _, v := range variants {
		if v = strings.TrimSpace(v); v != "" {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("holds no words")
	}
	return kept, nil
}

type expander struct {
	text string
	at   int
}

// alternatives reads a|b|c up to the closing bracket, which it leaves.
func (p *expander) alternatives(depth int) ([]string, error) {
	if depth > 8 {
		return nil, fmt.Errorf("brackets nest deeper than 8")
	}
	var all []string
	for {
		one, err := p.sequence(depth)
		if err != nil {
			return nil, err
		}
		all = append(all, one...)
		if p.at >= len(p.text) || p.text[p.at] != '|' {
			return all, nil
		}
		p.at++
	}
}

// sequence reads words and bracketed parts up to | or a closing bracket.
func (p *expander) sequence(depth int) ([]string, error) {
	variants := []string{""}
	for p.at < len(p.text) {
		var parts []string
		switch c := p.text[p.at]; c {
		case '|', ']', ')':
			return variants, nil
		case '[', '(':
			p.at++
			inner, err := p.alternatives(depth + 1)
			if err != nil {
				return nil, err
			}
			closing := byte(']')
			if c == '(' {
				closing = ')'
			} else {
				inner = append(inner, "")
			}
			if p.at >= len(p.text) || p.text[p.at] != closing {
				return nil, fmt.Errorf("%q is not closed", c)
			}
			p.at++
			parts = inner
		default:
			end := p.at + strings.IndexAny(p.text[p.at:]+"|", "[](|)")
			parts = []string{p.text[p.at:end]}
			p.at = end
		}
		if len(variants)*len(parts) > maxVariants {
			return nil, fmt.Errorf("more than %d variants", maxVariants)
		}
		product := make([]string, 0, len(variants)*len(parts))
		for _, v := range variants {
			for _, part := range parts {
				product = append(product, v+part)
			}
		}
		variants = product
	}
	return variants, nil
}
