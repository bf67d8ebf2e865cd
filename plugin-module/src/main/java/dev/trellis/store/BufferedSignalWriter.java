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
        List<Signal> batch = next();
        while (!batch.isEmpty() && write(batch)) {
            batch = next();
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

    /** False if closing left no time for the whole batch; what is left of it still counts as waiting. */
    private boolean write(List<Signal> batch) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt <= ATTEMPTS_TOGETHER) {
                    int size = batch.size();
                    done(size, store.append(batch), 0);
                    return true;
                }
                OneByOne single = OneByOne.write(batch, store);
                done(single.taken(), single.appended(), single.refused());
                if (batch.isEmpty()) {
                    return true;
                }
                failed(batch.size(), attempt, single.failure());
            } catch (RuntimeException | Error e) {
                failed(batch.size(), attempt, e);
            }
            if (!waitBeforeRetry(pause)) {
                return false;
            }
            topUp(batch);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** New company for a batch that is stuck: only next to signals that are taken can a bad one be told. */
    private void topUp(List<Signal> batch) {
        lock.lock();
        try {
            if (batch.size() < BATCH) {
                batch.addAll(buffer.take(BATCH - batch.size()));
                inHand = batch.size();
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(int taken, Appended appended, int refused) {
        lock.lock();
        try {
            written += appended.kept();
            duplicates += appended.natural();
            dropped += refused;
            inHand -= taken + refused;
        } finally {
            lock.unlock();
        }
    }

    private void failed(int signals, int attempt, Throwable e) {
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
            boolean closingAlready = closing;
            long left = TimeUnit.MILLISECONDS.toNanos(closing ? Math.min(millis, FIRST_PAUSE_MILLIS) : millis);
            while (left > 0 && closing == closingAlready) {
                left = changed.awaitNanos(left);
            }
            return !closing || System.nanoTime() < closeBy;
        } catch (InterruptedException e) {
            LOG.debug("The writer goes on although it was interrupted: closing is how it ends");
        } finally {
            lock.unlock();
        }
        return true;
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
