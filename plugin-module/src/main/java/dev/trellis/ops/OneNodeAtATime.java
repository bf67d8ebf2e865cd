package dev.trellis.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

/**
 * Work that only one node of the store does at a time, by a lock in the database that outlives its holder by minutes at
 * most. It saves work; what must not be done twice has to be safe without it.
 */
public final class OneNodeAtATime implements Runnable {

    private static final String TABLE = "TRELLIS_LOCK";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Half of it is the time between two prolongations. */
    private static final Duration KEPT_ALIVE = Duration.ofMinutes(1);

    private static final ScheduledExecutorService KEEPING_ALIVE = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "trellis-lock");
        daemon.setDaemon(true);
        return daemon;
    });

    private final LockingTaskExecutor locking;
    private final String name;
    private final Clock clock;
    private final Runnable work;

    private final Duration longest;

    /** @param name the same on every node */
    public OneNodeAtATime(DataSource database, String name, Clock clock, Runnable work) {
        this(new JdbcLockProvider(database, TABLE), name, LONGEST, clock, work);
    }

    private OneNodeAtATime(LockProvider provider, String name, Duration longest, Clock clock, Runnable work) {
        this.locking = new DefaultLockingTaskExecutor(provider);
        this.name = name;
        this.longest = longest;
        this.clock = clock;
        this.work = work;
    }

    /** For work that may take hours, and that another node is to take up soon after its node died. */
    public static OneNodeAtATime forLong(DataSource database, String name, Clock clock, Runnable work) {
        return new OneNodeAtATime(
                new KeepAliveLockProvider(new JdbcLockProvider(database, TABLE), KEEPING_ALIVE),
                name,
                KEPT_ALIVE,
                clock,
                work);
    }

    /** Does the work, or nothing while another node does it. */
    @Override
    public void run() {
        locking.executeWithLock(work, new LockConfiguration(clock.instant(), name, longest, Duration.ZERO));
    }
}
