package schedule

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river/rivertype"
)

// Queue is how the queue of a Cluster stands: the runs of all its processes.
type Queue struct {
	// Jobs are the runs by the state of their job as River calls it; those that
	// were done are not counted.
	Jobs map[string]int
	// Waited is how long the oldest run has waited that could be worked, 0 when none
	// does; by the clock of the database.
	Waited time.Duration
}

// Queue returns how the queue stood some seconds ago, false when that is not known:
// before the first look and while the database is away.
func (c *Cluster) Queue() (Queue, bool) {
	queue := c.queue.Load()
	if queue == nil {
		return Queue{}, false
	}
	return *queue, true
}

// lookAtQueue reads how the queue stands. That it cannot be read shows in its not
// being known; the log says what is wrong with the database elsewhere.
func (c *Cluster) lookAtQueue(ctx context.Context) {
	queue, err := c.readQueue(ctx)
	if err != nil {
		c.queue.Store(nil)
		return
	}
	c.queue.Store(&queue)
}

func (c *Cluster) readQueue(ctx context.Context) (Queue, error) {
	ctx, cancel := context.WithTimeout(ctx, c.pace.rescue)
	defer cancel()
	// A job that was put off and is due waits as well: for the elected process.
	rows, err := c.pool.Query(ctx, `
SELECT state::text, count(*), coalesce(extract(epoch FROM now() - min(scheduled_at) FILTER (WHERE state IN ('available', 'scheduled', 'retryable') AND scheduled_at < now())), 0)::float8
FROM river_job WHERE kind = $1 AND state <> $2 GROUP BY state`, visitArgs{}.Kind(), rivertype.JobStateCompleted)
	if err != nil {
		return Queue{}, err
	}
	queue := Queue{Jobs: map[string]int{}}
	var (
		state   string
		jobs    int
		seconds float64
	)
	_, err = pgx.ForEachRow(rows, []any{&state, &jobs, &seconds}, func() error {
		queue.Jobs[state] = jobs
		queue.Waited = max(queue.Waited, time.Duration(seconds*float64(time.Second)))
		return nil
	})
	return queue, err
}
