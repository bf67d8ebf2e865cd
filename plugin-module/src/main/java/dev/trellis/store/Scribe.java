package dev.trellis.store;

import dev.trellis.signal.Signal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the journal on a thread of its own what requests bring, so that none of them waits for a disk. */
final class Scribe {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final int AT_ONCE = 1_000;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Backlog backlog;
    private final Runnable written;
    private final Shed shed;
    private final long forceMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SignalBuffer buffer;
    private long forcedAt = System.nanoTime();
    private final Thread thread = new Thread(this::run, "trellis-signal-journal");
    private List<CountDownLatch> waiters = new ArrayList<>();
    private boolean idle;
    private boolean unforced;
    private boolean closing;
    private int inHand;
    private final AtomicLong late = new AtomicLong();

    /** @param written called after signals went into the journal */
    Scribe(Backlog backlog, Runnable written, Shed shed, QueueSettings settings) {
        this.backlog = backlog;
        this.written = written;
        this.shed = shed;
        this.forceMillis = settings.forceMillis();
        this.buffer = new SignalBuffer(settings.capacity(), shed::add);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean offer(Signal signal) {
        lock.lock();
        try {
            return put(signal);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the signal is safe from a power cut, or time is up; then it will be soon. */
    boolean offerAndWait(Signal signal) {
        CountDownLatch safe = new CountDownLatch(1);
        lock.lock();
        try {
            if (!put(signal)) {
                return false;
            }
            waiters.add(safe);
        } finally {
            lock.unlock();
        }
        try {
            if (!safe.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                noteLate(1);
                LOG.warn(
                        "A purchase took longer than {} ms to reach the journal's disk; it is still kept.",
                        PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private boolean put(Signal signal) {
        if (closing) {
            shed.add(signal);
            return false;
        }
        boolean taken = buffer.add(signal);
        if (idle) {
            changed.signal();
        }
        return taken;
    }

    int waiting() {
        lock.lock();
        try {
            return buffer.size() + inHand;
        } finally {
            lock.unlock();
        }
    }

    long late() {
        return late.get();
    }

    /** Writes what waits and ends. */
    void close() {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(2 * PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (true) {
            try {
                if (!turn()) {
                    return;
                }
            } catch (RuntimeException | Error e) {
                LOG.error("The journal's thread stumbled and goes on.", e);
            }
        }
    }

    /** False once closed with nothing left. */
    private boolean turn() {
        List<Signal> signals;
        List<CountDownLatch> waiting;
        lock.lock();
        try {
            if (buffer.size() == 0 && !closing) {
                idle = true;
                awaitChange();
                idle = false;
            }
            signals = buffer.take(AT_ONCE);
            inHand = signals.size();
            waiting = waiters;
            // Never the same list twice: requests go on adding to theirs while this one is read without the lock.
            waiters = new ArrayList<>();
            if (signals.isEmpty() && closing) {
                return false;
            }
            unforced |= !signals.isEmpty();
        } finally {
            lock.unlock();
        }
        try {
            write(signals);
            forceIfDue(waiting);
        } finally {
            waiting.forEach(CountDownLatch::countDown);
        }
        return true;
    }

    private void forceIfDue(List<CountDownLatch> waiting) {
        boolean due = System.nanoTime() - forcedAt >= TimeUnit.MILLISECONDS.toNanos(forceMillis);
        if (waiting.isEmpty() && !due || !takeUnforced()) {
            return;
        }
        forcedAt = System.nanoTime();
        if (!force()) {
            noteLate(waiting.size());
            forceSoon();
        }
    }

    private boolean takeUnforced() {
        lock.lock();
        try {
            boolean was = unforced;
            unforced = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody else wrote into the journal. */
    void forceSoon() {
        lock.lock();
        try {
            if (idle && !unforced) {
                // Only the first: who waits for the time to force need not hear of each.
                changed.signal();
            }
            unforced = true;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        try {
            backlog.add(signals);
        } catch (RuntimeException | Error e) {
            LOG.error("Signals could not be written into the journal together; each is tried by itself.", e);
            signals.forEach(this::writeAlone);
        }
        lock.lock();
        try {
            inHand = 0;
        } finally {
            lock.unlock();
        }
        written.run();
    }

    private void writeAlone(Signal signal) {
        try {
            backlog.add(List.of(signal));
        } catch (RuntimeException | Error e) {
            shed.add(signal);
            LOG.error("A {} signal cannot be written into the journal and is lost.", signal.type(), e);
        }
    }

    /** False if a power cut could still take something; it is tried again with the next signals. */
    boolean force() {
        try {
            backlog.force();
            return true;
        } catch (IOException e) {
            shed.warn("The journal could not be made safe from a power cut (" + e.getMessage() + ")");
            return false;
        }
    }

    void noteLate(int purchases) {
        late.addAndGet(purchases);
    }

    /** Under the lock; until there are signals, or until it is time to force. */
    private void awaitChange() {
        try {
            while (buffer.size() == 0 && !closing) {
                if (unforced) {
                    long due = forcedAt + TimeUnit.MILLISECONDS.toNanos(forceMillis) - System.nanoTime();
                    if (due <= 0) {
                        return;
                    }
                    changed.awaitNanos(due);
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The scribe goes on although it was interrupted: closing is how it ends");
        }
    }
}
