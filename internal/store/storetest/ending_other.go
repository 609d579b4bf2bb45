//go:build !linux

package storetest

import "syscall"

func ending() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }
