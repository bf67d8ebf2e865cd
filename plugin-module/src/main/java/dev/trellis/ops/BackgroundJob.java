package dev.trellis.ops;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work on a daemon thread of its own: once when the store is up, then again a while after each end, sooner after a
 * failure. It ends with the store.
 */
public final class BackgroundJob implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundJob.class);
    private static final int SECONDS_TO_END = 10;
    private static final int SECONDS_TO_RETRY = 30;

    private final String name;
    private final long pauseSeconds;
    private final Runnable work;
    private ScheduledExecutorService thread;
    private boolean failing;

    /**
     * @param name what the work is, for threads and logs: {@code training}
     * @param pauseSeconds from the end of one run to the start of the next, at least 1
     */
    public BackgroundJob(String name, long pauseSeconds, Runnable work) {
        if (pauseSeconds < 1) {
            throw new IllegalArgumentException(
                    "The %s needs at least 1 second between runs, not %d. Correct the trellis.* setting."
                            .formatted(name, pauseSeconds));
        }
        this.name = name;
        this.pauseSeconds = pauseSeconds;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread daemon = new Thread(task, "trellis-" + name);
                daemon.setDaemon(true);
                return daemon;
            });
            thread.execute(this::runAndPlanNext);
        }
    }

    private void runAndPlanNext() {
        boolean worked = runOnce();
        long pause = worked ? pauseSeconds : Math.min(pauseSeconds, SECONDS_TO_RETRY);
        synchronized (this) {
            if (thread != null) {
                thread.schedule(this::runAndPlanNext, pause, TimeUnit.SECONDS);
            }
        }
    }

    /** One run: whether it worked. Never throws; the first of several failures is logged in full. */
    boolean runOnce() {
        try {
            work.run();
            if (failing) {
                log.info("Trellis' {} works again.", name);
            }
            failing = false;
            return true;
        } catch (RuntimeException | Error e) {
            if (failing) {
                log.debug("Trellis' {} still fails.", name, e);
            } else {
                log.warn(
                        "Trellis' {} failed; it is tried again every {} s, and until it works the store goes"
                                + " on with what it has. {}",
                        name,
                        Math.min(pauseSeconds, SECONDS_TO_RETRY),
                        e.getMessage(),
                        e);
            }
            failing = true;
            return false;
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdownNow();
        try {
            if (!ending.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                log.warn("Trellis' {} did not end within {} s; it dies with the JVM.", name, SECONDS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ScheduledExecutorService end() {
        ScheduledExecutorService ending = thread;
        thread = null;
        return ending;
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        stopped.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    /** Last to start, first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
