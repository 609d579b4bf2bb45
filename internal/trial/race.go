//go:build race

package trial

// Race is whether the race detector runs: all takes some times as long then.
const Race = true
