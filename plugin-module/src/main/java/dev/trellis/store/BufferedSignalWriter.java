package dev.trellis.store;

import dev.trellis.signal.Signal;
import dev.trellis.signal.SignalSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes signals in batches on a thread of its own, so that no request waits for the store. */
public final class BufferedSignalWriter implements SignalSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BufferedSignalWriter.class);
    private static final int BATCH = 500;
    private static final int ATTEMPTS_TOGETHER = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final SignalStore store;
    private final SignalBuffer buffer;
    private final long lingerMillis;
    private final long drainMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::run, "trellis-signal-writer");
    private boolean closing;
    private long closeBy;
    private int inHand;
    private long written;
    private long dropped;
    private long duplicates;
    private long failures;
    private String lastError;

    /**
     * @param capacity signals that may wait
     * @param lingerMillis how long a signal may wait for others to share its batch
     * @param drainMillis how long {@link #close} may take to write what is left
     */
    public BufferedSignalWriter(SignalStore store, int capacity, long lingerMillis, long drainMillis) {
        this.store = store;
        this.buffer = new SignalBuffer(capacity);
        this.lingerMillis = lingerMillis;
        this.drainMillis = drainMillis;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean offer(Signal signal) {
        lock.lock();
        try {
            if (closing) {
                dropped++;
                return false;
            }
            SignalBuffer.Added added = buffer.add(signal);
            if (added != SignalBuffer.Added.KEPT) {
                dropped++;
            }
            if (buffer.size() == 1 || buffer.size() >= BATCH) {
                changed.signal();
            }
            return added != SignalBuffer.Added.REFUSED;
        } finally {
            lock.unlock();
        }
    }

    public WriterStatus status() {
        lock.lock();
        try {
            return new WriterStatus(
                    buffer.size() + inHand, written, dropped, duplicates, failures, Optional.ofNullable(lastError));
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more signals and writes those that wait, as far as time allows; says so if some are left. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            closeBy = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(drainMillis);
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(drainMillis + LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int left = status().depth();
        if (left > 0) {
            LOG.error("{} signals were not written before the store stopped: the database did not take them.", left);
        }
    }

    private void run() {
        for (List<Signal> batch = next(); !batch.isEmpty(); batch = next()) {
            write(batch);
        }
    }

    /** Waits for a batch; empty once closed with nothing left. */
    private List<Signal> next() {
        lock.lock();
        try {
            while (buffer.size() == 0 && !closing) {
                changed.awaitUninterruptibly();
            }
            if (!closing && buffer.size() < BATCH) {
                pause(lingerMillis);
            }
            List<Signal> batch = buffer.take(BATCH);
            inHand = batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Signal> batch) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                done(batch.size(), store.append(batch), 0);
                return;
            } catch (RuntimeException e) {
                failed(batch.size(), attempt, e);
                if (attempt >= ATTEMPTS_TOGETHER && writeOneByOne(batch)) {
                    return;
                }
            }
            if (!waitBeforeRetry(pause)) {
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /**
     * Finds the signal that spoils a batch. Only when others of the batch are taken is it the signal's fault: then it is
     * given up.
     *
     * @return false if the store takes nothing at all
     */
    private boolean writeOneByOne(List<Signal> batch) {
        int taken = 0;
        int fresh = 0;
        for (Signal signal : batch) {
            try {
                fresh += store.append(List.of(signal));
                taken++;
            } catch (RuntimeException e) {
                LOG.debug("The store refuses a signal of type {}", signal.type().wireName(), e);
            }
        }
        if (taken == 0) {
            return false;
        }
        if (taken < batch.size()) {
            LOG.error("The store refused {} signals by themselves; they are given up.", batch.size() - taken);
        }
        done(taken, fresh, batch.size() - taken);
        return true;
    }

    private void done(int taken, int fresh, int refused) {
        lock.lock();
        try {
            written += fresh;
            duplicates += taken - fresh;
            dropped += refused;
            inHand = 0;
        } finally {
            lock.unlock();
        }
    }

    private void failed(int signals, int attempt, RuntimeException e) {
        lock.lock();
        try {
            failures++;
            lastError = e.getClass().getSimpleName();
        } finally {
            lock.unlock();
        }
        if (attempt == 1) {
            LOG.warn("The store did not take {} signals; Trellis keeps them and tries again.", signals, e);
        }
    }

    /** False if closing leaves no time for another attempt. */
    private boolean waitBeforeRetry(long millis) {
        lock.lock();
        try {
            if (!closing) {
                pause(millis);
            }
            return !closing || System.nanoTime() < closeBy;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, under the lock, for the time to pass, for a full batch or for the end. */
    private void pause(long millis) {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (left > 0 && !closing && buffer.size() < BATCH) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            LOG.debug("The writer goes on although it was interrupted: closing is how it ends");
        }
    }
}
