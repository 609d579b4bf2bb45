// Package deploy holds what an operator installs beside the program, and the
// tests that keep it pinned, locked down and whole.
package deploy
