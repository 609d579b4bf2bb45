//go:build !linux

package store

import (
	"syscall"
	"time"
)

// giveUpAfter leaves it to the system: only Linux can be told.
func giveUpAfter(time.Duration) func(network, address string, conn syscall.RawConn) error { return nil }
