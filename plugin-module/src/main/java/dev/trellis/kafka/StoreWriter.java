package dev.trellis.kafka;

import dev.trellis.signal.Signal;
import dev.trellis.store.Appended;
import dev.trellis.store.OneByOne;
import dev.trellis.store.SignalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one batch after the other on a thread of its own, each until the database has it. */
final class StoreWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final int ATTEMPTS_TOGETHER = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final SignalStore store;
    private final Consumer<Signal> refused;
    private final Progress progress;
    private final Queue<List<Signal>> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "trellis-kafka-writer");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile boolean stuck;

    /** @param refused told of each signal that the database does not take while it takes others */
    StoreWriter(SignalStore store, Consumer<Signal> refused, Progress progress) {
        this.store = store;
        this.refused = refused;
        this.progress = progress;
    }

    /** Done once the rows of this batch and of those before it are committed, however long the database is away. */
    Future<?> write(List<Signal> batch) {
        waiting.add(batch);
        return thread.submit(() -> {
            List<Signal> next = waiting.poll();
            if (next != null) {
                writeUntilKept(new ArrayList<>(next));
            }
            return null;
        });
    }

    /** Whether the batch at work could do with company: only next to signals that are taken can a bad one be told. */
    boolean stuck() {
        return stuck;
    }

    private void writeUntilKept(List<Signal> batch) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            for (int attempt = 1; !batch.isEmpty(); attempt++) {
                if (!write(batch, attempt)) {
                    Thread.sleep(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                    List<Signal> company = waiting.poll();
                    if (company != null) {
                        batch.addAll(company);
                    }
                }
            }
        } finally {
            stuck = false;
        }
    }

    /** Takes out of the batch what is kept or given up; false if something is left. */
    private boolean write(List<Signal> batch, int attempt) {
        try {
            if (attempt <= ATTEMPTS_TOGETHER) {
                kept(store.append(batch), batch.size());
                batch.clear();
                return true;
            }
            OneByOne single = OneByOne.send(batch, some -> kept(store.append(some), some.size()), refused);
            if (single.failure() != null && !batch.isEmpty()) {
                failed(single.failure(), batch, attempt);
            }
        } catch (RuntimeException | Error e) {
            failed(e, batch, attempt);
        }
        return batch.isEmpty();
    }

    private void kept(Appended appended, int signals) {
        progress.kept(appended.kept(), signals - appended.kept());
    }

    private void failed(Throwable e, List<Signal> batch, int attempt) {
        progress.failed(e);
        stuck = attempt >= ATTEMPTS_TOGETHER;
        if (attempt == 1) {
            LOG.warn("The database did not take {} signals from Kafka; tried until it does.", batch.size(), e);
        }
    }

    /** What was not written is read again from the topic, here or on another node. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
