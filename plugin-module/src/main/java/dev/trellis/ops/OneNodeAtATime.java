package dev.trellis.ops;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;

/**
 * Work that only one node of the store does at a time, by a lock in the database that outlives its holder by minutes at
 * most. It saves work; what must not be done twice has to be safe without it.
 */
public final class OneNodeAtATime implements Runnable {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LockingTaskExecutor locking;
    private final String name;
    private final Clock clock;
    private final Runnable work;

    /** @param name the same on every node */
    public OneNodeAtATime(DataSource database, String name, Clock clock, Runnable work) {
        this.locking = new DefaultLockingTaskExecutor(new JdbcLockProvider(database, "TRELLIS_LOCK"));
        this.name = name;
        this.clock = clock;
        this.work = work;
    }

    /** Does the work, or nothing while another node does it. */
    @Override
    public void run() {
        locking.executeWithLock(work, new LockConfiguration(clock.instant(), name, LONGEST, Duration.ZERO));
    }
}
