//go:build !unix || solaris || illumos || aix || netbsd || openbsd

package doctor

import "errors"

// FreeSpace cannot be asked on this system.
func FreeSpace(string) (uint64, error) {
	return 0, errors.New("this system does not tell how much room is left")
}
