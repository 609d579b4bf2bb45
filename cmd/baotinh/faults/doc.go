// Package faults holds the tests that run the real program and break it: kill -9,
// SIGTERM, full and broken disks, sites that misbehave for hours. They stand
// apart from those of cmd/baotinh because they take their time.
package faults
