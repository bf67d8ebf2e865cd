package dev.trellis.kafka;

import dev.trellis.signal.Signal;
import dev.trellis.store.Appended;
import dev.trellis.store.SignalStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one batch after the other on a thread of its own, each until the database has it. */
final class StoreWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final SignalStore store;
    private final Progress progress;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "trellis-kafka-writer");
        daemon.setDaemon(true);
        return daemon;
    });

    StoreWriter(SignalStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Done once the rows are committed, however long the database is away. */
    Future<?> write(List<Signal> batch) {
        return thread.submit(() -> {
            writeUntilKept(batch);
            return null;
        });
    }

    private void writeUntilKept(List<Signal> batch) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; !batch.isEmpty(); attempt++) {
            try {
                Appended appended = store.append(batch);
                progress.kept(appended.kept(), batch.size() - appended.kept(), 0);
                return;
            } catch (RuntimeException | LinkageError e) {
                progress.failed(e);
                if (attempt == 1) {
                    LOG.warn("The database did not take {} signals from Kafka; tried until it does.", batch.size(), e);
                }
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** What was not written is read again from the topic, here or on another node. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
