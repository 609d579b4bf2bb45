package storetest

import "syscall"

// ending lets a server end with the test, however that ends.
func ending() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGINT}
}
