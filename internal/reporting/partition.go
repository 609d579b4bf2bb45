package reporting

import "slices"

// Partition returns the names of all provinces whose figures are reviewed
// together with those of the one named: today's province first, then those
// that became it. Values, goals, attainments, and what is owed never cross
// partitions: a name means one of the territories of its partition, whatever
// the era, and what predecessors deliver counts for their successor alone.
// Only forecasts of short pasts do, see Pool. A name of no province is a
// partition of its own.
func (p *Places) Partition(name string) []string {
	if successor := p.successor[name]; successor != "" {
		name = successor
	}
	names := []string{name}
	for _, old := range p.predecessors[name] {
		if old != name {
			names = append(names, old)
		}
	}
	return names
}

// Partitions returns the partitions of all provinces, in the order of those of
// today.
func (p *Places) Partitions() [][]string {
	var partitions [][]string
	for _, province := range p.post {
		partitions = append(partitions, p.Partition(province.Name))
	}
	for _, province := range p.pre {
		if p.successor[province.Name] == "" && !slices.ContainsFunc(partitions, func(names []string) bool { return slices.Contains(names, province.Name) }) {
			partitions = append(partitions, []string{province.Name})
		}
	}
	return partitions
}
