//go:build unix && !solaris && !illumos && !aix && !netbsd && !openbsd

package doctor

import "syscall"

// FreeSpace tells the bytes that an unprivileged program may still write into
// the file system of a folder.
func FreeSpace(folder string) (uint64, error) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(folder, &stat); err != nil {
		return 0, err
	}
	return uint64(stat.Bavail) * uint64(stat.Bsize), nil //nolint:unconvert // the types differ between systems; none is negative
}
