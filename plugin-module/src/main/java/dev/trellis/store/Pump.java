package dev.trellis.store;

import dev.trellis.signal.Rejection;
import dev.trellis.signal.RejectionReason;
import dev.trellis.signal.Rejections;
import dev.trellis.signal.Signal;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the backlog in batches, each until it has arrived. */
final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int BATCH = 500;
    private static final long LOOK_MILLIS = 10;
    private static final int ATTEMPTS_TOGETHER = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Backlog backlog;
    private final SignalTransport transport;
    private final Rejections rejections;
    private final QueueSettings settings;
    private final Clock clock;
    private final Bell bell = new Bell();
    private final Thread thread = new Thread(this::run, "trellis-signal-writer");
    private volatile long delivered;
    private volatile long refused;
    private volatile long failures;
    private volatile String lastError;

    Pump(Backlog backlog, SignalTransport transport, Rejections rejections, QueueSettings settings, Clock clock) {
        this.backlog = backlog;
        this.transport = transport;
        this.rejections = rejections;
        this.settings = settings;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something was added. */
    void ring() {
        bell.ring();
    }

    /** Signals that arrived, or never will. */
    long settled() {
        return delivered + refused;
    }

    long delivered() {
        return delivered;
    }

    long refused() {
        return refused;
    }

    long failures() {
        return failures;
    }

    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** Delivers what is left, as far as time allows. */
    void close() {
        bell.close(settings.drainMillis());
        try {
            thread.join(settings.drainMillis() + LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            Batch batch = new Batch();
            try {
                backlog.take(batch, BATCH);
                if (batch.size() == 0) {
                    bell.awaitRing();
                }
                if (batch.size() < BATCH) {
                    bell.linger(settings.lingerMillis(), () -> backlog.inMemory() >= BATCH);
                    backlog.take(batch, BATCH);
                }
            } catch (RuntimeException | Error e) {
                failed(batch.size(), 1, e);
                bell.rest(LONGEST_PAUSE_MILLIS);
            }
            boolean arrived = batch.size() == 0 || deliver(batch);
            if (arrived) {
                noteArrived(batch);
            }
            if (!arrived || bell.closing() && (backlog.empty() || bell.overdue())) {
                return;
            }
        }
    }

    private void noteArrived(Batch batch) {
        try {
            backlog.arrived(batch);
        } catch (RuntimeException | Error e) {
            LOG.error("What arrived could not be noted; it is offered again after a restart.", e);
        }
    }

    /** False if closing left no time for all of it. */
    private boolean deliver(Batch batch) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt <= ATTEMPTS_TOGETHER) {
                    transport.send(batch.signals());
                    done(batch.size());
                    lastError = null;
                    return true;
                }
                OneByOne single = OneByOne.send(batch.signals(), transport::send, this::refuse);
                done(single.taken());
                if (batch.size() == 0) {
                    return true;
                }
                failed(batch.size(), attempt, single.failure());
            } catch (RuntimeException | Error e) {
                failed(batch.size(), attempt, e);
            }
            if (bell.closing() && bell.overdue()) {
                return false;
            }
            bell.rest(pause);
            topUp(batch);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** New company for a batch that is stuck: only next to signals that are taken can a bad one be told. */
    private void topUp(Batch batch) {
        try {
            backlog.take(batch, BATCH);
        } catch (RuntimeException | Error e) {
            LOG.debug("Nothing more could be read beside a batch that is stuck", e);
        }
    }

    private void done(int taken) {
        delivered += taken;
    }

    private void refuse(Signal signal) {
        refused++;
        rejections.add(new Rejection(
                clock.instant(),
                RejectionReason.STORE_REFUSED,
                signal.header().context().channel(),
                Optional.of(signal.type()),
                "",
                "was refused by the store, which took others"));
    }

    private void failed(int signals, int attempt, Throwable e) {
        failures++;
        lastError = e.getClass().getSimpleName();
        if (attempt == 1) {
            LOG.warn("The store did not take {} signals; Trellis keeps them and tries again.", signals, e);
        }
    }

    /** Wakes the pump, and tells it when to end. */
    private static final class Bell {

        private boolean rung;
        private boolean closing;
        private long closeBy;

        synchronized void ring() {
            if (!rung) {
                rung = true;
                notifyAll();
            }
        }

        synchronized void close(long millis) {
            closing = true;
            closeBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            notifyAll();
        }

        synchronized boolean closing() {
            return closing;
        }

        synchronized boolean overdue() {
            return System.nanoTime() - closeBy >= 0;
        }

        synchronized void awaitRing() {
            while (!rung && !closing) {
                pause(LONGEST_PAUSE_MILLIS);
            }
            rung = false;
        }

        /** Waits for company, unless there is enough or it is time to end. Looks itself: a bell for each would cost more. */
        synchronized void linger(long millis, BooleanSupplier enough) {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            long left = millis;
            while (left > 0 && !closing && !enough.getAsBoolean()) {
                pause(Math.min(left, LOOK_MILLIS));
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        }

        /** Rests after a failure; as soon as it is time to end, only briefly. */
        synchronized void rest(long millis) {
            linger(millis, () -> false);
            if (closing) {
                pause(FIRST_PAUSE_MILLIS);
            }
        }

        private void pause(long millis) {
            try {
                wait(millis);
            } catch (InterruptedException e) {
                LOG.debug("The pump goes on although it was interrupted: closing is how it ends");
            }
        }
    }
}
