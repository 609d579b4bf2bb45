# Tests that take hours; the gate (.ci/run) runs the same ones in their short form. BAOTINH_SOAK_TIME says how long sites misbehave (3h).
SOAK = BAOTINH_SOAK=1 go test -count=1 -v

soak:
	$(SOAK) -timeout 30m -run 'TestKilled' ./internal/store
	$(SOAK) -timeout 60m -run 'TestKilled' ./cmd/baotinh/faults
	$(SOAK) -timeout 30m -run 'TestDiskFull|TestLocked|TestDamaged|TestReadOnlyDisk' ./cmd/baotinh/faults
	$(SOAK) -timeout 60m -run 'TestReloadedManyTimes|TestHundredScrapers' ./cmd/baotinh
	$(SOAK) -timeout 60m -run 'TestStopsInTheMiddle' ./cmd/baotinh/faults
	$(SOAK) -timeout 40m -run 'TestReplicasUnderKills' ./cmd/baotinh
	$(SOAK) -timeout 60m -run 'TestPartition|TestStoppedReplicas|TestReplicasUnderFailover' ./cmd/baotinh
	$(SOAK) -timeout 0 -run 'TestAThirdMisbehaves' ./cmd/baotinh/faults

# The program on a store of a million articles, see cmd/baotinh/scale. Making the
# store takes most of an hour; it is kept in SCALE for the next time.
SCALE = /tmp/baotinh-scale.db

scale:
	BAOTINH_SCALE_STORE=$(SCALE) BAOTINH_SCALE_ARTICLES=1000000 go test -run xxx -bench Scale -benchtime 1x -timeout 0 ./cmd/baotinh/scale

.PHONY: soak scale
