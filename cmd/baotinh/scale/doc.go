// Package scale holds the benchmark of the real program on a large store.
package scale
