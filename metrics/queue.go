package metrics

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Queue is how the queue of runs stands that several processes share.
type Queue struct {
	Jobs   map[string]int // by state
	Waited time.Duration  // how long the oldest job has waited that could be worked; 0 when none does
}

// queueStates are the values of the label "state". Jobs that are done are not
// among them: baotinh_crawl_runs_total counts what became of them.
var queueStates = []string{"available", "scheduled", "retryable", "running", "discarded", "cancelled"}

// queueState shows the queue, the same in all processes. Where there is none, or
// it cannot be read, there is nothing to show.
type queueState struct{ read func() (Queue, bool) }

var (
	queueJobsDesc = prometheus.NewDesc("baotinh_queue_jobs",
		"Runs in the queue that all replicas share, by the state of their job; discarded ones were given up in the last days. Only with PostgreSQL.",
		[]string{"state"}, nil)
	queueWaitDesc = prometheus.NewDesc("baotinh_queue_wait_seconds",
		"How long the oldest run in the queue has waited that could be worked, by the clock of the database; 0 when none waits. Only with PostgreSQL.", nil, nil)
)

func (q queueState) Describe(ch chan<- *prometheus.Desc) {
	ch <- queueJobsDesc
	ch <- queueWaitDesc
}

func (q queueState) Collect(ch chan<- prometheus.Metric) {
	if q.read == nil {
		return
	}
	queue, known := q.read()
	if !known {
		return
	}
	for _, state := range queueStates {
		ch <- prometheus.MustNewConstMetric(queueJobsDesc, prometheus.GaugeValue, float64(queue.Jobs[state]), state)
	}
	ch <- prometheus.MustNewConstMetric(queueWaitDesc, prometheus.GaugeValue, queue.Waited.Seconds())
}
