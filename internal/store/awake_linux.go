package store

import (
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is a clock that nobody sets and that goes on while the machine
// sleeps; Go's own monotonic one stands still then.
func sinceBoot() time.Duration {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &now); err != nil {
		return time.Since(begin)
	}
	return time.Duration(now.Nano())
}

var begin = time.Now()
